import { createHash } from 'node:crypto';

import type { AttachmentKind, EventOrigin, InboundEvent } from '../../conversation/channel.ts';
import { fieldsOf, idOf, listOf, readFields, textOf, timeOf, type Fields } from '../json.ts';

/** What "Bắt đầu" posts back: the chat was opened, nothing was asked. */
export const GET_STARTED = 'GET_STARTED';

/**
 * The events of one delivery to a page.
 *
 * Takes   the raw bytes, and our own app's id when it is known: it tells our echoes from a colleague's.
 * Gives   them in the order of the delivery. Left out: receipts, reactions, edits, comments, the dashboard's test samples,
 *         and what people write while somebody else holds the conversation (`standby`).
 * Throws  nothing, whatever the bytes.
 */
export function readEvents(body: Buffer, appId: string | undefined): InboundEvent[] {
  return listOf(readFields(body)?.['entry']).flatMap((entry) => {
    const page = idOf(entry['id']);
    if (page === undefined) return [];
    const time = timeOf(entry['time']);
    const mine = listOf(entry['messaging']).flatMap((event) => readEvent(event, page, time, appId) ?? []);
    const overheard = listOf(entry['standby']).flatMap((event) => readEvent(event, page, time, appId) ?? []);
    return [...mine, ...overheard.filter(({ kind }) => kind === 'echo')];
  });
}

function readEvent(
  event: Fields,
  page: string,
  entryTime: number | undefined,
  appId: string | undefined,
): InboundEvent | undefined {
  const message = fieldsOf(event['message']);
  const isEcho = message?.['is_echo'] === true;
  const person = idOf(fieldsOf(event[isEcho ? 'recipient' : 'sender'])?.['id']);
  const at = timeOf(event['timestamp']) ?? entryTime;
  if (person === undefined || person === page || at === undefined) return undefined;
  const origin = (id: unknown, ...parts: (string | undefined)[]): EventOrigin => ({
    id: idOf(id) ?? madeUpId(person, at, ...parts),
    from: { account: page, thread: person, person, group: false },
    at,
    addressed: true,
  });

  if (message) return isEcho ? readEcho(message, origin, appId) : readMessage(message, origin);
  const postback = fieldsOf(event['postback']);
  if (postback) {
    const payload = textOf(postback['payload']) ?? textOf(postback['title']);
    if (payload === undefined) return undefined;
    const from = origin(postback['mid'], 'postback', payload);
    return payload === GET_STARTED ? { ...from, kind: 'started' } : { ...from, kind: 'choice', text: payload };
  }
  if (fieldsOf(event['referral'])) return { ...origin(undefined, 'referral'), kind: 'started' };
  // whoever is given a conversation is told "pass", whoever loses it is told "take"
  if (fieldsOf(event['pass_thread_control']))
    return { ...origin(undefined, 'pass'), kind: 'control', holder: 'assistant' };
  if (fieldsOf(event['take_thread_control']))
    return { ...origin(undefined, 'take'), kind: 'control', holder: 'people' };
  return undefined;
}

type Origin = (id: unknown, ...parts: (string | undefined)[]) => EventOrigin;

function readMessage(message: Fields, origin: Origin): InboundEvent | undefined {
  const from = origin(message['mid'], 'message', textOf(message['text']));
  const text = textOf(message['text']);
  const payload = textOf(fieldsOf(message['quick_reply'])?.['payload']);
  if (payload !== undefined) return { ...from, kind: 'choice', text: payload };
  const [attachment] = listOf(message['attachments']);
  // a shared link comes as a text and a preview of it: the text is what was said
  if (!attachment || (text !== undefined && attachment['type'] === 'fallback'))
    return text === undefined ? undefined : { ...from, kind: 'text', text };
  const payloadOfAttachment = fieldsOf(attachment['payload']);
  const isSticker = payloadOfAttachment?.['sticker_id'] !== undefined;
  const url = textOf(payloadOfAttachment?.['url']);
  return {
    ...from,
    kind: 'attachment',
    attachment: isSticker ? 'sticker' : (ATTACHMENTS.get(attachment['type']) ?? 'unknown'),
    ...(url === undefined ? {} : { url }),
    ...(text === undefined ? {} : { caption: text }),
  };
}

function readEcho(message: Fields, origin: Origin, appId: string | undefined): InboundEvent | undefined {
  const messageId = textOf(message['mid']);
  if (messageId === undefined) return undefined;
  const sender = idOf(message['app_id']);
  if (appId !== undefined && sender === appId) return undefined;
  const author = appId === undefined && sender !== undefined ? 'unknown' : 'person';
  return { ...origin(messageId), kind: 'echo', author, messageId };
}

/** An id of the parts that do not change when the same event is delivered again. */
function madeUpId(...parts: (string | number | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

const ATTACHMENTS: ReadonlyMap<unknown, AttachmentKind> = new Map([
  ['image', 'image'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['file', 'file'],
  ['location', 'location'],
  ['fallback', 'link'],
  ['template', 'link'],
]);
