import { AsyncLocalStorage } from 'node:async_hooks';

/** Zalo answered with an HTTP status that is no success. */
export class HttpRefused extends Error {
  override readonly name = 'HttpRefused';
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

export interface Network {
  readonly fetch: typeof fetch;
  /** Run calls of the library, which knows no signals, so that they end with the signal. */
  until<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

/**
 * The way from the library to Zalo.
 *
 * Takes   where to reach the hosts that the library has written into it, instead of Zalo: a stand-in.
 * Throws  from `fetch`: HttpRefused, and what the runtime's own throws.
 */
export function createNetwork(standIn?: string): Network {
  const signals = new AsyncLocalStorage<AbortSignal>();
  return {
    async fetch(input, init) {
      const asked = new URL(input instanceof Request ? input.url : input);
      const url = standIn && FIXED_HOSTS.has(asked.host) ? new URL(asked.pathname + asked.search, standIn) : asked;
      const signal = [init?.signal, signals.getStore()].filter((one) => one !== undefined && one !== null);
      const response = await fetch(url, { ...init, ...(signal.length > 0 ? { signal: AbortSignal.any(signal) } : {}) });
      if (response.status >= 400) {
        await response.body?.cancel();
        throw new HttpRefused(response.status);
      }
      return response;
    },
    until: (signal, work) => signals.run(signal, work),
  };
}

/** Every other host is told at login. */
const FIXED_HOSTS = new Set(['id.zalo.me', 'jr.chat.zalo.me', 'wpa.chat.zalo.me']);
