import { ThreadType, type API } from 'zca-js';

import type { ChannelState, InboundEvent, Source } from '../../conversation/channel.ts';
import type { Clock } from '../../foundation/clock.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Log } from '../../foundation/log.ts';
import type { Heard } from './events.ts';
import { missed } from './missed.ts';
import { guardFrames } from './guard-frames.ts';
import { SAYS, type Condition } from './says.ts';
import type { Session, SessionStore } from './session.ts';

export interface Listening {
  readonly source: Source;
  /** The account, logged in; undefined while it is not, and once only an operator can help. */
  api(): API | undefined;
  state(): ChannelState;
}

interface Options {
  readonly login: (session: Session) => Promise<API>;
  readonly store: SessionStore;
  readonly read: (message: Heard, account: string) => InboundEvent[];
  readonly log: Log;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Waits; comes back early, without an error, when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

type Receive = (events: readonly InboundEvent[]) => Promise<void>;
/** Logged in; try again later; only an operator can help. */
type Entry = API | 'failed' | 'over';

/**
 * Listen with one account, and see to it that it goes on.
 *
 * One listener an account, by a lock on its session. A connection that ends is opened again after 2 s, doubling up to
 * 5 min; from the second time in a row with a new login, because the library keeps the address and cookies of the first.
 * It ends by itself only when going on would do harm: another device took the account over, Zalo put it out, or the
 * session is no longer taken. Then `state` says so, and nothing is tried again.
 */
export function createListening({ login, store, read, log, clock, random, wait }: Options): Listening {
  let condition: Condition = 'off';
  let current: API | undefined;
  let stopping = new AbortController();
  let running = Promise.resolve();
  let keeping = Promise.resolve(); // one batch after the other
  let aliveAt: number | undefined; // up to then nothing was missed

  async function run(receive: Receive): Promise<void> {
    while (!stopping.signal.aborted) {
      const lost = new AbortController();
      const release = await store.claim(() => lost.abort());
      if (!release) {
        condition = 'elsewhere';
        await wait(LONGEST_MS, stopping.signal);
        continue;
      }
      try {
        if ((await goOn(AbortSignal.any([stopping.signal, lost.signal]), receive)) === 'over') return;
      } finally {
        await release().catch(() => undefined); // one that was lost cannot be given back
      }
    }
  }

  async function goOn(signal: AbortSignal, receive: Receive): Promise<'stopped' | 'over'> {
    const ended = (): boolean => signal.aborted;
    let api: API | undefined;
    let refusals = 0;
    for (let failures = 0; !ended();) {
      condition = failures === 0 ? 'connecting' : 'waiting';
      if (failures > 0) await wait(pauseAfter(failures), signal);
      if (ended()) break;
      if (!api || failures > 1) {
        const entry = await enter(refusals);
        if (entry === 'over') return 'over';
        if (entry === 'failed' || entry === 'refused') {
          if (entry === 'refused') refusals += 1;
          failures += 1;
          continue;
        }
        api = current = entry;
        refusals = 0;
      }
      const since = clock();
      const code = await listen(api, signal, receive);
      if (ended()) break;
      if (code === TAKEN_OVER || code === PUT_OUT) {
        condition = code === TAKEN_OVER ? 'taken-over' : 'put-out';
        log.error({ event: 'zalo-personal.ended', code }, 'Zalo ended the connection for good; an operator must act');
        return 'over';
      }
      failures = clock() - since >= STEADY_MS ? 1 : failures + 1;
      log.warn({ event: 'zalo-personal.closed', code, failures }, 'the connection to Zalo ended; it is opened again');
    }
    return 'stopped';
  }

  async function enter(refusals: number): Promise<Entry | 'refused'> {
    try {
      const session = await store.load();
      if (!session) {
        condition = 'no-session';
        return 'over';
      }
      const api = await login(session);
      api.listener.on('error', noteBadFrame); // without it a broken frame ends the process
      aliveAt = await store.lastAlive();
      await keepSession(api, session);
      return api;
    } catch (error) {
      if (error instanceof AppError) {
        condition = 'unreadable';
        log.error({ event: error.code, error }, 'the kept session cannot be opened');
        return 'over';
      }
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const refused = error instanceof Error && error.name === 'ZcaApiError';
      log.warn({ event: 'zalo-personal.login-failed', refused, code }, 'Zalo did not let the account in');
      if (!refused) return 'failed';
      if (code !== SESSION_OVER && refusals + 1 < MOST_REFUSALS) return 'refused';
      condition = 'session-over';
      return 'over';
    }
  }

  /** One connection, from its opening to its end. Gives  the code it was closed with. */
  async function listen(api: API, signal: AbortSignal, receive: Receive): Promise<number> {
    const { listener } = api;
    const account = api.getOwnId();
    const over = new AbortController();
    const hangUp = (): void => listener.stop();
    const hear = (message: Heard): void => {
      const events = read(message, account);
      if (events.length > 0) keeping = keeping.then(() => keep(events, receive));
    };
    const closed = new Promise<number>((ended) => listener.once('closed', (code: number) => ended(code)));
    const line = { connected: false };
    const since = aliveAt;
    const hearMissed = (messages: readonly Heard[]): void => {
      if (since !== undefined) for (const message of missed(messages, { since, now: clock() })) hear(message);
    };
    listener.on('message', hear);
    listener.on('old_messages', hearMissed);
    listener.once('connected', () => {
      line.connected = true;
      condition = 'ready';
      // whoever wrote while nobody listened; an account that was never listened to has its own past
      if (since !== undefined)
        for (const kind of [ThreadType.User, ThreadType.Group]) listener.requestOldMessages(kind);
      void noteAlive();
      void stayAlive(api, over.signal, hangUp);
    });
    listener.start({ retryOnClose: false }); // the library's own knows too few codes
    guardFrames(listener, noteBadFrame);
    void wait(CONNECT_MS, over.signal).then(() => line.connected || over.signal.aborted || hangUp());
    signal.addEventListener('abort', hangUp, { once: true });
    const code = await Promise.race([
      closed,
      aborted(signal)
        .then(() => wait(GRACE_MS, over.signal))
        .then(() => 0),
    ]);
    await new Promise(setImmediate); // frames that came before the end are still being read
    over.abort();
    signal.removeEventListener('abort', hangUp);
    listener.off('message', hear);
    listener.off('old_messages', hearMissed);
    if (line.connected) await noteAlive();
    await keeping;
    return code;
  }

  async function noteAlive(): Promise<void> {
    aliveAt = clock();
    await store.noteAlive(aliveAt).catch((error: unknown) => {
      log.warn({ event: 'zalo-personal.alive-not-noted', error }, 'when the account was last alive could not be kept');
    });
  }

  /** Its words may be a person's: they are not told. */
  function noteBadFrame(): void {
    log.warn({ event: 'zalo-personal.bad-frame' }, 'the connection to Zalo broke, or brought what nobody can read');
  }

  /** Zalo forgets who says nothing, and changes the cookies of who does. */
  async function stayAlive(api: API, over: AbortSignal, hangUp: () => void): Promise<void> {
    let kept = await store.load().catch(() => undefined);
    for (let failures = 0; ;) {
      await wait(ALIVE_MS, over);
      if (over.aborted) return;
      try {
        await api.keepAlive();
        if (kept) kept = await keepSession(api, kept);
        await noteAlive();
        failures = 0;
      } catch {
        failures += 1;
        if (failures < 2) continue;
        hangUp();
        return;
      }
    }
  }

  async function keepSession(api: API, before: Session): Promise<Session> {
    const cookie = api.getContext().cookie.toJSON()?.cookies ?? [];
    const session = { ...before, account: api.getOwnId(), cookie };
    if (cookie.length === 0 || sameCookies(before.cookie, cookie)) return before;
    await store.save(session);
    return session;
  }

  async function keep(events: readonly InboundEvent[], receive: Receive): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await receive(events);
        return;
      } catch (error) {
        if (stopping.signal.aborted) {
          log.error({ event: 'zalo-personal.lost', count: events.length, error }, 'a message could not be kept');
          return;
        }
        log.warn({ event: 'zalo-personal.not-kept', error }, 'a message could not be kept; it is tried again');
        await wait(pauseAfter(attempt), stopping.signal);
      }
    }
  }

  /** 2 s, doubling up to 5 min, and up to a fifth more by chance. */
  function pauseAfter(failures: number): number {
    return Math.min(LONGEST_MS, SHORTEST_MS * 2 ** (failures - 1)) * (1 + random() / 5);
  }

  return {
    source: {
      start(receive) {
        stopping = new AbortController();
        running = run(receive).catch((error: unknown) => {
          condition = 'broken';
          log.error({ event: 'zalo-personal.listening-ended', error }, 'listening has ended');
        });
        return Promise.resolve();
      },
      async stop() {
        stopping.abort();
        await running;
      },
    },
    api: () => (SAYS[condition].state === 'down' ? undefined : current),
    state: () => SAYS[condition],
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

function sameCookies(one: Session['cookie'], other: Session['cookie']): boolean {
  const values = (cookies: Session['cookie']): string =>
    JSON.stringify(cookies.map((cookie) => [fieldOf(cookie, 'key') ?? fieldOf(cookie, 'name'), cookie.value]));
  return values(one) === values(other);
}

const fieldOf = (cookie: object, name: string): unknown => (cookie as Record<string, unknown>)[name];

const TAKEN_OVER = 3000;
const PUT_OUT = 3003;
const SESSION_OVER = 102;
const MOST_REFUSALS = 3;
const SHORTEST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;
const CONNECT_MS = 30_000;
const ALIVE_MS = 2 * 60_000;
const STEADY_MS = 60_000;
const GRACE_MS = 2_000;
