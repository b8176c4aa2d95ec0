import {
  ChannelRejected,
  type Address,
  type Channel,
  type ChannelState,
  type WebhookRoute,
} from '../../conversation/channel.ts';
import type { Deletions } from '../../conversation/deletion.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Secret } from '../../foundation/secret.ts';
import { createDownload } from '../download.ts';
import { textOf } from '../json.ts';
import type { Post } from '../post.ts';
import { sameProof } from '../same-proof.ts';
import { dataDeletionRoutes } from './data-deletion.ts';
import { readEvents } from './events.ts';
import { createGraph } from './graph.ts';
import { count, LIMITS, render } from './render.ts';
import { createSignature } from './signature.ts';

interface Options {
  readonly appSecret: Secret;
  readonly pageToken: Secret;
  readonly verifyToken: Secret;
  /** Our app's id; without it, our own echoes are told from a colleague's by the ids of what we sent. */
  readonly appId?: string;
  /** With the version: `https://graph.facebook.com/v25.0`. */
  readonly graphUrl: string;
  readonly post: Post;
  readonly clock: Clock;
  /** Meta's data-deletion callback; left out, it is not answered. */
  readonly deletion?: { readonly deletions: Deletions; readonly publicUrl: string };
}

/** A Facebook page's inbox (Messenger Platform). */
export function createMessenger(options: Options): Channel {
  const { appSecret, pageToken, verifyToken, appId, graphUrl, post, clock, deletion } = options;
  const signature = createSignature(appSecret);
  const graph = createGraph({ url: graphUrl, pageToken, signature, post });
  const recipient = ({ thread }: Address) => ({ recipient: { id: thread } });
  const briefly = (): AbortSignal => AbortSignal.timeout(BRIEFLY_MS);

  /** Meta asks for this once, when the address is saved in its dashboard. */
  const verification: WebhookRoute = {
    method: 'GET',
    path: '',
    answer: ({ query }) =>
      query.get('hub.mode') === 'subscribe' && sameProof(query.get('hub.verify_token'), verifyToken.reveal())
        ? { status: 200, body: query.get('hub.challenge') ?? '' }
        : { status: 403, body: 'sai mã xác minh (verify token)' },
  };

  return {
    name: 'messenger',
    limits: {
      characters: LIMITS.characters,
      count,
      buttons: LIMITS.quickReplies,
      buttonTitle: LIMITS.title,
      replyWindowMs: DAY_MS,
      sendsAtOnce: 10,
    },
    webhook: {
      isGenuine: (body, headers) => signature.isGenuine(body, headers['x-hub-signature-256']),
      readEvents: (body) => readEvents(body, appId),
      routes: [verification, ...(deletion ? dataDeletionRoutes({ signature, ...deletion }) : [])],
    },
    render,
    async send({ to, message, author, lastHeardAt, signal }) {
      const late = clock() - lastHeardAt >= DAY_MS;
      if (late && author === 'assistant')
        throw new ChannelRejected('messenger', { code: 'window', retryable: false, windowClosed: true });
      // the tag is for a person's own words after the window, and forbidden for anything else
      const kind = late ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } : { messaging_type: 'RESPONSE' };
      const answer = await graph.call('messages', { ...recipient(to), ...kind, message }, signal);
      const messageId = textOf(answer['message_id']);
      return messageId === undefined ? {} : { messageId };
    },
    async typing(to) {
      await graph.call('messages', { ...recipient(to), sender_action: 'typing_on' }, briefly());
    },
    async handOver(to) {
      await graph.call('pass_thread_control', { ...recipient(to), target_app_id: PAGE_INBOX }, briefly());
    },
    async takeBack(to) {
      await graph.call('take_thread_control', recipient(to), briefly());
    },
    download: createDownload({ channel: 'messenger', hosts: META_HOSTS, post, platformUrl: graphUrl }),
    describe: () => describePage(() => graph.call('', { method: 'get', fields: 'id,name' }, briefly())),
  };
}

async function describePage(ask: () => Promise<Readonly<Record<string, unknown>>>): Promise<ChannelState> {
  try {
    const { name } = await ask();
    return { state: 'ready', says: `Đang nối với trang Facebook «${textOf(name) ?? 'chưa rõ tên'}».` };
  } catch (error) {
    if (error instanceof ChannelRejected && error.tokenInvalid) {
      const says = `Facebook không nhận mã truy cập của trang (${error.platformCode}). Tạo mã mới, đặt vào MESSENGER_PAGE_TOKEN rồi chạy lại.`;
      return { state: 'down', says };
    }
    const code = error instanceof ChannelRejected ? ` (${error.platformCode})` : '';
    return { state: 'attention', says: `Chưa hỏi được Facebook${code}. Kiểm tra mạng của máy, rồi thử lại.` };
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;
const BRIEFLY_MS = 5_000;
/** Meta's own page inbox, as Conversation Routing names it. */
const PAGE_INBOX = '263902037430900';
const META_HOSTS = ['fbcdn.net', 'fbsbx.com', 'facebook.com'];
