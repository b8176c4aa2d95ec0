/**
 * A suggestion as the title of a button.
 *
 * Takes   the whole text, the longest title, and the platform's counting.
 * Gives   the text when it fits; else as many of its first words as fit, and "…". Never cuts a character in two.
 */
export function shortTitle(text: string, limit: number, count: (text: string) => number): string {
  if (count(text) <= limit) return text;
  const words = text.split(/\s+/);
  while (words.length > 1) {
    words.pop();
    const title = `${words.join(' ')}…`;
    if (count(title) <= limit) return title;
  }
  let title = '';
  for (const character of text) {
    if (count(`${title}${character}…`) > limit) break;
    title += character;
  }
  return `${title}…`;
}
