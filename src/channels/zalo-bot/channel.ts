import { ChannelRejected, type Address, type Channel } from '../../conversation/channel.ts';
import type { Log } from '../../foundation/log.ts';
import type { Secret } from '../../foundation/secret.ts';
import { codePoints } from '../code-points.ts';
import { createDownload } from '../download.ts';
import { idOf, readFields, textOf } from '../json.ts';
import type { Post } from '../post.ts';
import { sameProof } from '../same-proof.ts';
import { textsWithSuggestions } from '../suggestions-as-text.ts';
import { createCallBot } from './api.ts';
import { readUpdate } from './events.ts';
import { createPolling } from './polling.ts';

interface Options {
  /** `digits:secret`, from Zalo Bot Creator. */
  readonly token: Secret;
  /** What Zalo sends along with every delivery; without it the bot is polled, as a machine without an address needs. */
  readonly webhookSecret?: Secret;
  readonly groups: boolean;
  readonly url: string;
  readonly post: Post;
  readonly log: Log;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A bot of the Zalo Bot Platform. Nothing can be tapped there: suggestions are written out. */
export function createZaloBot({ token, webhookSecret, groups, url, post, log, wait }: Options): Channel {
  const call = createCallBot({ url, token, post });
  const account = token.reveal().split(':')[0]!;
  const read = (update: Parameters<typeof readUpdate>[0]) => readUpdate(update, { account, groups });
  const briefly = (): AbortSignal => AbortSignal.timeout(5_000);
  const door = webhookSecret
    ? {
        webhook: {
          // a probe has no body, and nothing to believe in it
          isGenuine: (body: Buffer, headers: Readonly<Record<string, string | readonly string[] | undefined>>) =>
            body.length === 0 || sameProof(headers['x-bot-api-secret-token'], webhookSecret.reveal()),
          readEvents: (body: Buffer) => {
            const update = readFields(body);
            return update ? read(update) : [];
          },
        },
      }
    : { source: createPolling({ call, read, log, wait }) };

  return {
    name: 'zalo-bot',
    limits: {
      characters: LONGEST_TEXT,
      count: codePoints,
      buttons: 0,
      buttonTitle: 0,
      replyWindowMs: Infinity,
      sendsAtOnce: 4,
    },
    ...door,
    render({ text, suggestions }) {
      const room = { limit: LONGEST_TEXT, count: codePoints };
      return textsWithSuggestions(text, suggestions, room).map((piece) => ({ text: piece }));
    },
    async send({ to, message, signal }) {
      const messageId = idOf((await call('sendMessage', { chat_id: to.thread, ...message }, signal))['message_id']);
      return messageId === undefined ? {} : { messageId };
    },
    async typing({ thread }: Address) {
      await call('sendChatAction', { chat_id: thread, action: 'typing' }, briefly());
    },
    download: createDownload({ channel: 'zalo-bot', hosts: ZALO_HOSTS, post, platformUrl: url }),
    async describe() {
      try {
        const name = textOf((await call('getMe', {}, briefly()))['account_name']);
        return { state: 'ready', says: `Đang nối với bot Zalo «${name ?? 'chưa rõ tên'}».` };
      } catch (error) {
        if (error instanceof ChannelRejected && error.tokenInvalid) {
          return {
            state: 'down',
            says: 'Zalo không nhận mã của bot. Lấy mã mới trong Zalo Bot Creator, đặt vào ZALO_BOT_TOKEN.',
          };
        }
        return { state: 'attention', says: 'Chưa hỏi được Zalo. Kiểm tra mạng của máy, rồi thử lại.' };
      }
    },
  };
}

const LONGEST_TEXT = 2_000;
const ZALO_HOSTS = ['zdn.vn', 'zadn.vn', 'zaloapp.com', 'zalo.me', 'zaloplatforms.com'];
