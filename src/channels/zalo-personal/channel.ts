import { ThreadType, type API } from 'zca-js';

import type { Channel } from '../../conversation/channel.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { createDownload } from '../download.ts';
import { fieldsOf, textOf } from '../json.ts';
import type { Post } from '../post.ts';
import { textsWithSuggestions } from '../suggestions-as-text.ts';
import { readMessage, type Heard } from './events.ts';
import { createListening } from './listening.ts';
import type { Network } from './network.ts';
import { SAYS } from './says.ts';
import { stateAtRest } from './state-at-rest.ts';
import { createRecentWords } from './recent-words.ts';
import { createSend } from './sending.ts';
import type { Session, SessionStore } from './session.ts';

interface Options {
  /** Log in at Zalo with a kept session. */
  readonly login: (session: Session) => Promise<API>;
  readonly network: Network;
  readonly store: SessionStore;
  readonly post: Post;
  readonly log: Log;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Waits; comes back early, without an error, when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Where a stand-in for Zalo is, if there is one. */
  readonly standIn?: string | undefined;
}

/**
 * A personal account, through the unofficial library. It answers and never writes first; in groups only when addressed.
 * Nothing can be tapped there: suggestions are written out.
 */
export function createZaloPersonal({
  login,
  network,
  store,
  post,
  log,
  clock,
  random,
  wait,
  standIn,
}: Options): Channel {
  const said = createRecentWords();
  const read = (message: Heard, account: string) => {
    const content = textOf(fieldsOf(message.data)?.['content']);
    const own = message.isSelf && content !== undefined && said.includes(message.threadId, content);
    return own ? [] : readMessage(message, account);
  };
  const listening = createListening({ login, store, read, log, clock, random, wait });
  const send = createSend({ api: () => listening.api(), network, clock, random, wait });

  return {
    name: 'zalo-personal',
    limits: {
      characters: LONGEST_TEXT,
      count: (text) => text.length,
      buttons: 0,
      buttonTitle: 0,
      replyWindowMs: DAY_MS, // Zalo sets none; whoever writes days later writes first
      sendsAtOnce: 1,
    },
    source: listening.source,
    render({ text, suggestions }) {
      const room = { limit: LONGEST_TEXT, count: (piece: string) => piece.length };
      return textsWithSuggestions(text, suggestions, room).map((piece) => ({ text: piece }));
    },
    send({ to, message, signal }) {
      const text = textOf(message['text']) ?? '';
      said.add(to.thread, text); // it may come back before Zalo's answer does
      return send(text, to, signal);
    },
    async typing({ thread, group }) {
      const signal = AbortSignal.timeout(5_000);
      await network.until(signal, async () =>
        listening.api()?.sendTypingEvent(thread, group ? ThreadType.Group : ThreadType.User),
      );
    },
    download: createDownload({ channel: 'zalo-personal', hosts: ZALO_HOSTS, post, platformUrl: standIn }),
    describe: () => (listening.state() === SAYS.off ? stateAtRest(store, clock()) : Promise.resolve(listening.state())),
  };
}

/** What Zalo's own apps take; the server's limit is not known. */
const LONGEST_TEXT = 2_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const ZALO_HOSTS = ['zdn.vn', 'zadn.vn', 'zalo.me'];
