import type { AttachmentKind, InboundEvent } from '../../conversation/channel.ts';
import { fieldsOf, idOf, textOf, timeOf, type Fields } from '../json.ts';

interface Reading {
  /** Our own bot, as tokens name it. */
  readonly account: string;
  /** Whether groups are answered; a feature Zalo gives to few. */
  readonly groups: boolean;
}

/**
 * The event in one update, pushed or polled.
 *
 * Takes   the update flat, as it really comes, or inside `result`, as the documentation shows it.
 * Gives   at most one event; none for a bot's own words, for groups while they are off, and for anything unknown.
 */
export function readUpdate(update: Fields, { account, groups }: Reading): InboundEvent[] {
  const { event_name: name, message: content } = fieldsOf(update['result']) ?? update;
  const message = fieldsOf(content);
  const sender = fieldsOf(message?.['from']);
  const chat = fieldsOf(message?.['chat']);
  const person = idOf(sender?.['id']);
  const thread = idOf(chat?.['id']);
  const messageId = idOf(message?.['message_id']);
  const at = timeOf(message?.['date']);
  const group = chat?.['chat_type'] === 'GROUP';
  if (!message || typeof name !== 'string' || !person || !thread || !messageId || at === undefined) return [];
  if (sender?.['is_bot'] === true || (group && !groups)) return [];
  const origin = {
    id: `${name}:${messageId}`,
    from: { account, thread, person, group },
    at,
    addressed: true, // in a group only mentions of the bot and replies to it are delivered
  };
  if (name === 'message.text.received') {
    const text = textOf(message['text']);
    return text === undefined ? [] : [{ ...origin, kind: 'text', text }];
  }
  const attachment = ATTACHMENTS.get(name);
  if (!attachment) return [];
  const url = ['photo_url', 'photo', 'voice_url', 'url'].map((field) => textOf(message[field])).find(Boolean);
  const caption = textOf(message['caption']);
  return [{ ...origin, kind: 'attachment', attachment, ...(url ? { url } : {}), ...(caption ? { caption } : {}) }];
}

const ATTACHMENTS: ReadonlyMap<string, AttachmentKind> = new Map([
  ['message.image.received', 'image'],
  ['message.voice.received', 'voice'],
  ['message.sticker.received', 'sticker'],
  ['message.unsupported.received', 'unknown'], // links, files, videos: nothing of them is sent along
]);
