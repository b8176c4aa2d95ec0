import { splitText } from '../conversation/split-text.ts';

/**
 * A text and its suggestions as messages, for platforms where nothing can be tapped.
 *
 * Takes   the text, what may be asked next, and how long a message may be in the platform's own counting.
 * Gives   at least one message; the suggestions stand a line each below the last, in a message of their own where they no
 *         longer fit, never torn from the line above them.
 */
export function textsWithSuggestions(
  text: string,
  suggestions: readonly string[],
  room: { readonly limit: number; readonly count: (text: string) => number },
): string[] {
  const pieces = splitText(text, room);
  const offered = suggestions.map((suggestion) => suggestion.trim()).filter((suggestion) => suggestion !== '');
  if (offered.length === 0) return pieces.length > 0 ? pieces : ['…'];
  const below = ['Bác có thể nhắn tiếp:', ...offered.map((words) => `• ${words}`)].join('\n').normalize('NFC');
  const last = pieces.pop();
  const together = last === undefined ? below : `${last}\n\n${below}`;
  if (room.count(together) <= room.limit) return [...pieces, together];
  return [...pieces, ...(last === undefined ? [] : [last]), ...splitText(below, room)];
}
