import { ChannelRejected, type Address, type Channel, type Json } from '../../conversation/channel.ts';
import { splitText } from '../../conversation/split-text.ts';
import type { Secret } from '../../foundation/secret.ts';
import { codePoints } from '../code-points.ts';
import { createDownload } from '../download.ts';
import { fieldsOf, idOf, textOf } from '../json.ts';
import type { Post } from '../post.ts';
import { shortTitle } from '../short-title.ts';
import { createCallOa } from './api.ts';
import { readEvents } from './events.ts';
import { isSignedByZalo } from './signature.ts';
import type { Tokens } from './tokens.ts';

interface Options {
  readonly appId: string;
  /** The OA Secret Key of the webhook page. */
  readonly webhookSecret: Secret;
  /** `https://openapi.zalo.me` */
  readonly url: string;
  readonly tokens: Tokens;
  readonly post: Post;
}

/** A Zalo official account. What is tapped on a button comes back as a text. */
export function createZaloOa({ appId, webhookSecret, url, tokens, post }: Options): Channel {
  const call = createCallOa({ url, tokens, post });
  let quota: string | undefined; // as Zalo last told it

  return {
    name: 'zalo-oa',
    limits: {
      characters: LONGEST_TEXT,
      count: codePoints,
      buttons: MOST_BUTTONS,
      buttonTitle: LONGEST_TITLE,
      replyWindowMs: 7 * DAY_MS, // the first two days are free
      sendsAtOnce: 10,
    },
    webhook: {
      // saving the address in Zalo's console pings it with nothing in the body
      isGenuine: (body, headers) =>
        body.length === 0 || isSignedByZalo(body, headers['x-zevent-signature'], { appId, secret: webhookSecret }),
      readEvents,
    },
    render({ text, suggestions }) {
      const pieces = splitText(text, { limit: LONGEST_TEXT, count: codePoints });
      const texts = pieces.length > 0 ? pieces : ['…'];
      const buttons = suggestions
        .map((suggestion) => suggestion.normalize('NFC').trim())
        .filter((suggestion) => suggestion !== '')
        .slice(0, MOST_BUTTONS)
        .map((payload) => ({
          title: shortTitle(payload, LONGEST_TITLE, codePoints),
          type: 'oa.query.show',
          payload,
        }));
      return texts.map((piece, index) =>
        index === texts.length - 1 && buttons.length > 0
          ? { text: piece, attachment: { type: 'template', payload: { buttons } } }
          : { text: piece },
      );
    },
    async send({ to, message, signal }) {
      const data = to.thread.startsWith('anonymous/')
        ? await call(
            '/v2.0/oa/message',
            { recipient: anonymousRecipient(to), message: withoutButtons(message) },
            signal,
          )
        : await call('/v3.0/oa/message/cs', { recipient: { user_id: to.thread }, message }, signal);
      const left = fieldsOf(data['quota']);
      if (left) quota = `${textOf(left['remain']) ?? '?'}/${textOf(left['total']) ?? '?'}`;
      const messageId = idOf(data['message_id']);
      return messageId === undefined ? {} : { messageId };
    },
    download: createDownload({ channel: 'zalo-oa', hosts: ZALO_HOSTS, post, platformUrl: url }),
    async describe() {
      try {
        const name = textOf((await call('/v2.0/oa/getoa', undefined, AbortSignal.timeout(5_000)))['name']);
        const counted = quota === undefined ? '' : ` Tin tư vấn còn lại: ${quota}.`;
        return { state: 'ready', says: `Đang nối với Zalo OA «${name ?? 'chưa rõ tên'}».${counted}` };
      } catch (error) {
        if (error instanceof ChannelRejected && error.tokenInvalid) {
          const says = `Zalo không nhận quyền gửi tin (${error.platformCode}). Chạy lại npm run zalo-oa:connect và bấm đồng ý.`;
          return { state: 'down', says };
        }
        return { state: 'attention', says: 'Chưa hỏi được Zalo. Kiểm tra mạng của máy, rồi thử lại.' };
      }
    },
  };
}

function anonymousRecipient({ thread }: Address): Json {
  const [, anonymousId = '', conversationId = ''] = thread.split('/');
  return { anonymous_id: anonymousId, conversation_id: conversationId };
}

function withoutButtons(message: Readonly<Record<string, Json>>): Json {
  return { text: message['text'] ?? '' };
}

const LONGEST_TEXT = 2_000;
const LONGEST_TITLE = 100;
const MOST_BUTTONS = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
const ZALO_HOSTS = ['zdn.vn', 'zadn.vn', 'zaloapp.com', 'zalo.me'];
