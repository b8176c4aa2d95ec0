import { ThreadType, type API } from 'zca-js';

import { ChannelRejected, ChannelUncertain, type Address, type Sent } from '../../conversation/channel.ts';
import type { Clock } from '../../foundation/clock.ts';
import { idOf } from '../json.ts';
import { neverSent } from '../post.ts';
import { HttpRefused, type Network } from './network.ts';

interface Options {
  readonly api: () => API | undefined;
  readonly network: Network;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Send as a person would: one message after the other, at least a second and a half apart.
 *
 * Throws  ChannelRejected with Zalo's error code, ChannelUncertain.
 */
export function createSend({ api, network, clock, random, wait }: Options) {
  let turn = Promise.resolve();
  let free = -Infinity; // when the next message may leave

  async function sendNow(text: string, to: Address, signal: AbortSignal): Promise<Sent> {
    const pause = free - clock();
    if (pause > 0) await wait(pause, signal);
    if (signal.aborted) throw new ChannelUncertain('zalo-personal');
    const account = api();
    if (!account)
      throw new ChannelRejected('zalo-personal', { code: 'not-connected', retryable: true, tokenInvalid: true });
    try {
      const sent = await network.until(signal, () =>
        account.sendMessage(text, to.thread, to.group ? ThreadType.Group : ThreadType.User),
      );
      const messageId = idOf(sent.message?.msgId);
      return messageId === undefined ? {} : { messageId };
    } catch (error) {
      throw refusalOf(error);
    } finally {
      free = clock() + PACE_MS * (1 + random() / 2);
    }
  }

  return (text: string, to: Address, signal: AbortSignal): Promise<Sent> => {
    const sent = turn.then(() => sendNow(text, to, signal));
    turn = sent.then(
      () => undefined,
      () => undefined,
    );
    return sent;
  };
}

function refusalOf(error: unknown): Error {
  if (error instanceof HttpRefused)
    return rejected(`HTTP ${error.status}`, error.status === 429 || error.status >= 500);
  if (neverSent(error)) return rejected('not-reached', true);
  const code = error instanceof Error && error.name === 'ZcaApiError' && 'code' in error ? error.code : undefined;
  if (typeof code !== 'number') return new ChannelUncertain('zalo-personal');
  return rejected(String(code), code === TOO_MANY, {
    ...(code === TOO_MANY ? { retryAfterMs: 60_000 } : {}),
    windowClosed: code === TAKES_NO_MESSAGES,
    tokenInvalid: code === SESSION_OVER,
  });
}

function rejected(
  code: string,
  retryable: boolean,
  more: { readonly retryAfterMs?: number; readonly windowClosed?: boolean; readonly tokenInvalid?: boolean } = {},
): ChannelRejected {
  return new ChannelRejected('zalo-personal', { code, retryable, ...more });
}

const PACE_MS = 1_500;
const TOO_MANY = 221;
const TAKES_NO_MESSAGES = 123;
const SESSION_OVER = 102;
