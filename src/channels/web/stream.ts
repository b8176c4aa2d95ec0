import type { Request, Response } from 'express';

import type { After } from '../../foundation/timers.ts';
import type { Answering } from './under-way.ts';

/** Whether a client wants to hear what is being done: server-sent events, as `EventSource` and our own page ask for them. */
export const wantsStream = (request: Request): boolean => (request.get('accept') ?? '').includes('text/event-stream');

/** The number of the last event a client has, when its connection broke off. */
export function lastHeard(request: Request): number {
  const id = Number(request.get('last-event-id') ?? '');
  return Number.isInteger(id) && id > 0 ? id : 0;
}

/**
 * Tell a client what is being done, then the answer, as server-sent events; the connection ends with the answer.
 *
 * Takes   what is under way, where the client left off, and timers for the heartbeat: servers in between cut a connection
 *         on which nothing is said.
 * Source  WHATWG HTML, "Server-sent events".
 */
export function stream(response: Response, answering: Answering, from: number, after: After): void {
  response.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform', // a proxy that packs would hold back
    'x-accel-buffering': 'no', // nginx would wait for the end
  });
  response.flushHeaders();
  let quiet = (): void => undefined;
  const beat = (): void => {
    quiet = after(HEARTBEAT_MS, () => {
      response.write(': còn đây\n\n');
      beat();
    });
  };
  let stop = (): void => undefined;
  response.on('close', () => {
    quiet();
    stop();
  });
  beat();
  stop = answering.listen(
    from,
    ({ id, event, data }) => void response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    () => response.end(),
  );
}

/** Proxies cut after a minute or half a one. */
const HEARTBEAT_MS = 15_000;
