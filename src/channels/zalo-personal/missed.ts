import { fieldsOf, timeOf } from '../json.ts';
import type { Heard } from './events.ts';

/**
 * Which of the messages Zalo kept are still to be answered.
 *
 * Takes   what it hands out for the time before (old and answered ones among them), until when the account was listened to,
 *         and now.
 * Gives   in the order they were written, those of the time nobody listened, no older than a day: later the assistant would
 *         be writing first. Where the account's owner answered meanwhile, what stood before the answer is left to them.
 */
export function missed(messages: readonly Heard[], { since, now }: { since: number; now: number }): Heard[] {
  const from = Math.max(since, now - DAY_MS);
  const dated = messages
    .flatMap((message) => {
      const at = timeOf(fieldsOf(message.data)?.['ts']);
      return at === undefined || at <= from ? [] : [{ message, at }];
    })
    .sort((one, other) => one.at - other.at);
  const answeredAt = new Map(
    dated.flatMap(({ message: { isSelf, threadId }, at }) => (isSelf ? [[threadId, at] as const] : [])),
  );
  return dated
    .filter(({ message: { isSelf, threadId }, at }) => !isSelf && at > (answeredAt.get(threadId) ?? 0))
    .map(({ message }) => message);
}

const DAY_MS = 24 * 60 * 60 * 1000;
