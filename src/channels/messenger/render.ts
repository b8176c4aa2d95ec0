import type { OutgoingMessage } from '../../conversation/channel.ts';
import type { Reply } from '../../conversation/reply.ts';
import { splitText } from '../../conversation/split-text.ts';
import { shortTitle } from '../short-title.ts';

/** The Send API's limits (reference, read in 2026): characters of a text, quick replies, their titles and payloads. */
export const LIMITS = { characters: 2_000, quickReplies: 13, title: 20, payload: 1_000 };

/** Messenger's own counting is not documented: UTF-16 units are never fewer than what it counts. */
export const count = (text: string): number => text.length;

/**
 * A reply as Messenger texts; the suggestions become quick replies under the last one.
 */
export function render({ text, suggestions }: Reply): OutgoingMessage[] {
  const pieces = splitText(text, { limit: LIMITS.characters, count });
  const messages = pieces.length > 0 ? pieces : ['…']; // the platform refuses a message without a text
  const quickReplies = suggestions
    .map((suggestion) => suggestion.normalize('NFC').trim())
    .filter((suggestion) => suggestion !== '' && suggestion.length <= LIMITS.payload)
    .slice(0, LIMITS.quickReplies)
    .map((suggestion) => ({
      content_type: 'text',
      title: shortTitle(suggestion, LIMITS.title, count),
      payload: suggestion,
    }));
  return messages.map((piece, index) =>
    index === messages.length - 1 && quickReplies.length > 0
      ? { text: piece, quick_replies: quickReplies }
      : { text: piece },
  );
}
