import { createHmac, timingSafeEqual } from 'node:crypto';

import {
  ChannelRejected,
  ChannelUncertain,
  type Channel,
  type InboundEvent,
  type OutgoingMessage,
} from '../../src/conversation/channel.ts';
import { splitText } from '../../src/conversation/split-text.ts';
import type { Happening, Misbehaviour, PlatformStandIn } from '../channels/contract.ts';

export interface PlainPlatform extends PlatformStandIn {
  readonly channel: Channel;
  /** What its signature header says of these bytes. */
  readonly sign: (body: Buffer) => string;
}

/**
 * The simplest platform there can be, and its channel: happenings are posted as JSON with an HMAC, messages are taken in
 * memory. For tests of the core, and as a pattern for real channels.
 */
export function createPlainPlatform(name = 'plain'): PlainPlatform {
  const taken = new Map<string, string[]>();
  const next: Misbehaviour[] = [];
  let count = 0;

  const channel: Channel = {
    name,
    limits: {
      characters: 2_000,
      count: (text) => [...text].length,
      buttons: 3,
      buttonTitle: 20,
      replyWindowMs: Infinity,
      sendsAtOnce: 1,
    },
    webhook: {
      isGenuine: (body, headers) => same(headers['x-signature'], sign(body)),
      readEvents: (body) => readHappenings(body).flatMap(toEvent),
    },
    render: ({ text, suggestions }) => {
      const pieces = splitText(text, { limit: channel.limits.characters, count: channel.limits.count });
      const shown = pieces.length > 0 ? pieces : ['…'];
      return shown.map((piece, index): OutgoingMessage =>
        index === shown.length - 1 ? { text: piece, buttons: suggestions.slice(0, 3) } : { text: piece },
      );
    },
    send: ({ to, message, signal }) => {
      const how = next.shift();
      if (how === 'never-answers') {
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new ChannelUncertain(name)));
        });
      }
      if (how === 'breaks-off') return Promise.reject(new ChannelUncertain(name));
      if (how) return Promise.reject(new ChannelRejected(name, REFUSALS[how]));
      taken.set(to.thread, [...(taken.get(to.thread) ?? []), message['text'] as string]);
      count += 1;
      return Promise.resolve({ messageId: `out-${count}` });
    },
    describe: () => Promise.resolve({ state: 'ready', says: 'Kênh thử đang chạy.' }),
  };

  return {
    channel,
    sign,
    wire: (happenings) => {
      const body = Buffer.from(JSON.stringify(happenings));
      return { body, headers: { 'x-signature': sign(body) } };
    },
    answerNext: (misbehaviour) => void next.push(misbehaviour),
    taken: (thread) => taken.get(thread) ?? [],
  };
}

const REFUSALS = {
  'too-many-requests': { code: 'HTTP 429', retryable: true, retryAfterMs: 1_000 },
  'server-error': { code: 'HTTP 503', retryable: true },
  'html-error': { code: 'HTTP 502', retryable: true },
  'empty-error': { code: 'HTTP 500', retryable: true },
  'bad-request': { code: '100', retryable: false },
  'person-gone': { code: '551', retryable: false, windowClosed: true },
  'window-over': { code: '10', retryable: false, windowClosed: true },
  'token-over': { code: '190', retryable: false, tokenInvalid: true },
} as const;

const sign = (body: Buffer): string => createHmac('sha256', 'mot-khoa').update(body).digest('hex');

function same(given: unknown, right: string): boolean {
  const bytes = Buffer.from(typeof given === 'string' ? given : '');
  return bytes.length === right.length && timingSafeEqual(bytes, Buffer.from(right));
}

function readHappenings(body: Buffer): Happening[] {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return Array.isArray(value) ? value.filter(isHappening) : [];
  } catch {
    return [];
  }
}

const isHappening = (value: unknown): value is Happening =>
  typeof value === 'object' && value !== null && ['id', 'person', 'kind'].every((field) => field in value);

function toEvent(happening: Happening): InboundEvent[] {
  const { id, person, at, kind } = happening;
  const group = kind === 'group';
  const origin = {
    id,
    at,
    addressed: group ? happening.addressed : true,
    from: { account: 'trang-1', thread: group ? 'nhom-1' : person, person, group },
  };
  switch (kind) {
    case 'text':
    case 'group':
      return [{ ...origin, kind: 'text', text: happening.text }];
    case 'choice':
      return [{ ...origin, kind, text: happening.text }];
    case 'attachment':
      return [{ ...origin, kind, attachment: happening.attachment, ...(happening.url ? { url: happening.url } : {}) }];
    case 'started':
      return [{ ...origin, kind }];
    case 'echo-of-person':
      return [{ ...origin, kind: 'echo', author: 'person', messageId: id }];
    case 'echo-of-own':
    case 'receipt':
    case 'unknown':
      return [];
  }
}
