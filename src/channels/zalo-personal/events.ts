import { ThreadType } from 'zca-js';

import type { AttachmentKind, InboundEvent } from '../../conversation/channel.ts';
import { fieldsOf, idOf, listOf, readFields, textOf, timeOf, wholeOf, type Fields } from '../json.ts';

/** A message as the library hands it over; nothing in it is sure. */
export interface Heard {
  readonly type: ThreadType;
  readonly threadId: string;
  /** Written with this very account, by this program or by its owner. */
  readonly isSelf: boolean;
  readonly data: object;
}

/**
 * The event in one message.
 *
 * Takes   the message, and the account's own id.
 * Gives   at most one event. In a group only what was said to the account: other talk is nobody's business here.
 */
export function readMessage({ type, threadId, isSelf, data }: Heard, account: string): InboundEvent[] {
  const fields = fieldsOf(data) ?? {};
  const group = type === ThreadType.Group;
  const thread = idOf(threadId);
  const sender = idOf(fields['uidFrom']);
  const clientId = idOf(fields['cliMsgId']) ?? idOf(fields['msgId']);
  const messageId = idOf(fields['msgId']);
  const at = timeOf(fields['ts']);
  if (!thread || !sender || !clientId || at === undefined) return [];
  // one message may come twice under different ids of the server, never under different ids of its sender
  const id = `${thread}:${sender}:${clientId}`;
  const from = { account, thread, person: group ? sender : thread, group };
  const origin = { id, from, at, addressed: true };
  if (isSelf) return group || !messageId ? [] : [{ ...origin, kind: 'echo', author: 'unknown', messageId }];
  if (group && !isAddressed(fields, account)) return [];

  const { msgType, content } = fields;
  if (typeof content === 'string') {
    const text = group ? withoutMention(content, fields, account) : content;
    return text === '' ? [] : [{ ...origin, kind: 'text', text }];
  }
  const attachment = typeof msgType === 'string' ? ATTACHMENTS.get(msgType) : undefined;
  const described = fieldsOf(content);
  if (!attachment || !described) return [];
  const url = textOf(described['href']);
  const caption = captionOf(attachment, described);
  return [{ ...origin, kind: 'attachment', attachment, ...(url ? { url } : {}), ...(caption ? { caption } : {}) }];
}

/** Mentioned, or answered to. "@Tất cả" means everybody and nobody. */
function isAddressed(fields: Fields, account: string): boolean {
  const quoted = idOf(fieldsOf(fields['quote'])?.['ownerId']);
  return quoted === account || mentionsOf(fields, account).length > 0;
}

function mentionsOf(fields: Fields, account: string): readonly Fields[] {
  return listOf(fields['mentions']).filter(({ uid }) => idOf(uid) === account);
}

/** "@Trợ lý cài VNeID thế nào" is a question about VNeID, not about an assistant. */
function withoutMention(text: string, fields: Fields, account: string): string {
  const cuts = mentionsOf(fields, account)
    .map(({ pos, len }) => [wholeOf(pos) ?? NaN, wholeOf(len) ?? NaN] as const)
    .map(([from, length]) => ({ from, to: from + length }))
    .filter(({ from, to }) => to <= text.length && text[from] === '@')
    .sort((a, b) => b.from - a.from);
  return cuts.reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text).trim();
}

/** A picture's words; a link with its title, so that it can be judged like a pasted one. */
function captionOf(attachment: AttachmentKind, content: Fields): string | undefined {
  const title = textOf(content['title']);
  if (attachment === 'image')
    return title ?? textOf(readFields(Buffer.from(textOf(content['params']) ?? ''))?.['title']);
  if (attachment !== 'link') return undefined;
  const href = textOf(content['href']);
  return [title, href !== undefined && title?.includes(href) ? undefined : href].filter(Boolean).join(' ');
}

const ATTACHMENTS: ReadonlyMap<string, AttachmentKind> = new Map([
  ['chat.photo', 'image'],
  ['chat.voice', 'voice'],
  ['chat.sticker', 'sticker'],
  ['chat.video.msg', 'video'],
  ['share.file', 'file'],
  ['chat.location.new', 'location'],
  ['chat.recommended', 'link'],
]);
