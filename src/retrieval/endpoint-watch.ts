import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';

/** Knows whether the embeddings endpoint answers; everyone who asks it says here how that went. */
export interface EndpointWatch {
  /** When it went away, in milliseconds since 1970; undefined while it answers. */
  awaySince(): number | undefined;
  /** Whether a question may wait for it: not for a while after a failure, so that people do not wait again and again. */
  worthAsking(): boolean;
  answered(): void;
  failed(reason: unknown): void;
}

/** Watch an endpoint; the log has a line when it goes away and when it is back, not one a question. */
export function watchEndpoint(now: Clock, log: Log): EndpointWatch {
  let awaySince: number | undefined;
  let leaveAloneUntil = 0;
  return {
    awaySince: () => awaySince,
    worthAsking: () => now() >= leaveAloneUntil,
    answered() {
      if (awaySince !== undefined) log.info({ event: 'embeddings.back' }, 'the embeddings endpoint answers again');
      awaySince = undefined;
    },
    failed(reason) {
      leaveAloneUntil = now() + PAUSE_MS;
      if (awaySince !== undefined) return;
      awaySince = now();
      const why = reason instanceof Error ? reason.message : String(reason);
      log.warn({ event: 'embeddings.away', reason: why }, 'the embeddings endpoint is away: searching by words');
    },
  };
}

const PAUSE_MS = 30_000;
