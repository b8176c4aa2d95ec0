import { createHash } from 'node:crypto';

import type { AttachmentKind, EventOrigin, InboundEvent } from '../../conversation/channel.ts';
import { fieldsOf, idOf, listOf, readFields, textOf, timeOf, type Fields } from '../json.ts';

/**
 * The event in one delivery to an official account.
 *
 * Takes   the raw bytes. Ids are text there, beyond what a number holds.
 * Gives   at most one event. Left out: receipts, reactions, unfollowing, contact forms (personal data nobody asked for),
 *         calls, groups (they need a paid asset), everything unknown.
 * Throws  nothing, whatever the bytes.
 */
export function readEvents(body: Buffer): InboundEvent[] {
  const event = readFields(body);
  const name = textOf(event?.['event_name']);
  const at = timeOf(event?.['timestamp']);
  if (!event || name === undefined || at === undefined) return [];
  const sender = fieldsOf(event['sender']);
  const recipient = fieldsOf(event['recipient']);
  const message = fieldsOf(event['message']);
  const messageId = idOf(message?.['msg_id']);

  /** Following and tapping "chat now" name the person elsewhere, and have no id of their own. */
  const origin = (account: unknown, person: unknown, thread = idOf(person)): EventOrigin | undefined => {
    const [oa, who] = [idOf(account), idOf(person)];
    if (oa === undefined || who === undefined || thread === undefined) return undefined;
    const id = messageId ?? madeUpId(name, oa, who, at);
    return { id, from: { account: oa, thread, person: who, group: false }, at, addressed: true };
  };
  const only = (found: EventOrigin | undefined, rest: (found: EventOrigin) => InboundEvent | undefined) =>
    found ? [rest(found) ?? []].flat() : [];

  switch (name) {
    case 'follow':
      return only(origin(event['oa_id'], fieldsOf(event['follower'])?.['id']), (from) => ({
        ...from,
        kind: 'started',
      }));
    case 'user_click_chatnow':
      return only(origin(event['oa_id'], event['user_id']), (from) => ({ ...from, kind: 'started' }));
    case 'user_withdraw':
      return only(
        origin(
          event['oa_id'] ?? recipient?.['id'],
          event['user_id'] ?? sender?.['id'] ?? fieldsOf(event['follower'])?.['id'],
        ),
        (from) => ({ ...from, kind: 'withdrawn' }),
      );
  }
  if (!message || messageId === undefined) return [];
  if (name.startsWith('oa_send_')) {
    if (name.startsWith('oa_send_group') || name.startsWith('oa_send_anonymous')) return [];
    const author = sender?.['admin_id'] === undefined ? 'unknown' : 'person';
    return only(origin(sender?.['id'], recipient?.['id']), (from) => ({ ...from, kind: 'echo', author, messageId }));
  }
  const visitor = ANONYMOUS.exec(name)?.[1];
  if (visitor !== undefined) {
    const [who, talk] = [idOf(sender?.['id']), idOf(event['conversation_id'] ?? message['conversation_id'])];
    if (who === undefined || talk === undefined) return [];
    const thread = anonymousThread(who, talk);
    return only(origin(recipient?.['id'], who, thread), (from) => said(from, visitor, message));
  }
  const kind = FROM_PERSON.exec(name)?.[1];
  if (kind === undefined) return [];
  return only(origin(recipient?.['id'], sender?.['id']), (from) => said(from, kind, message));
}

function said(from: EventOrigin, kind: string, message: Fields): InboundEvent | undefined {
  const text = textOf(message['text']);
  if (kind === 'text') return text === undefined ? undefined : { ...from, kind: 'text', text };
  const attachment = ATTACHMENTS.get(kind);
  if (!attachment) return undefined;
  const payload = fieldsOf(listOf(message['attachments'])[0]?.['payload']);
  const url = textOf(payload?.['url']);
  return {
    ...from,
    kind: 'attachment',
    attachment,
    ...(url === undefined ? {} : { url }),
    ...(text === undefined ? {} : { caption: text }),
  };
}

/** Where a visitor without a Zalo login is answered. */
function anonymousThread(person: string, conversation: string): string {
  return `anonymous/${person}/${conversation}`;
}

function madeUpId(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

const ANONYMOUS = /^anonymous_send_([a-z]+)$/;
const FROM_PERSON = /^user_send_(?!group)([a-z_]+)$/;
const ATTACHMENTS: ReadonlyMap<string, AttachmentKind> = new Map([
  ['image', 'image'],
  ['gif', 'image'],
  ['link', 'link'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['sticker', 'sticker'],
  ['location', 'location'],
  ['file', 'file'],
  ['business_card', 'contact'],
]);
