/**
 * What this program itself said lately, so that its own words are known when they come back.
 *
 * Gives   `add` a text before it is sent; `includes` says whether it was sent to that thread. The oldest are forgotten.
 */
export function createRecentWords(most = 500) {
  const words = new Set<string>();
  const keyOf = (thread: string, text: string): string =>
    `${thread} ${text.normalize('NFC').replace(/\s+/g, ' ').trim()}`;
  return {
    add(thread: string, text: string): void {
      words.add(keyOf(thread, text));
      if (words.size > most) words.delete(words.values().next().value!);
    },
    includes: (thread: string, text: string): boolean => words.has(keyOf(thread, text)),
  };
}
