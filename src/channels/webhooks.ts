import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Channel, Webhook, WebhookRoute } from '../conversation/channel.ts';
import type { Accept } from '../conversation/intake.ts';
import { AppError } from '../foundation/errors.ts';
import type { Log } from '../foundation/log.ts';
import { readBody } from './read-body.ts';

interface Options {
  readonly channels: readonly Channel[];
  readonly accept: Accept;
  readonly log: Log;
}

/** Answers what is asked below `/webhooks/`, and passes everything else on. */
export type Webhooks = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => void;

/** What is said to a request, whose query and body are at hand. */
type Door = (request: IncomingMessage, body: Buffer, query: string) => Promise<Said> | Said;
interface Said {
  readonly status: number;
  readonly type?: string;
  readonly body: string;
}

/**
 * The doors that platforms knock at: `POST /webhooks/<name>`, and what else a channel opens below it.
 *
 * Gives   a listener that stands before the pages: it asks nothing of Express, because platforms come in thousands and want
 *         no more than a body read, a signature checked and a 200. It also fits into an Express application as it is.
 *         A delivery is answered 200 once all its events are on disk, 401 when it is not the platform's, 413 when it is too
 *         large, 415 when it is compressed (no platform does), 503 when it could not be kept: the platform then tries
 *         again. An empty body is a probe: 200. Nothing a stranger sends reaches a reader, and nothing at all crashes the
 *         process.
 */
export function createWebhooks({ channels, accept, log }: Options): Webhooks {
  const doors = new Map<string, Door>();
  for (const { name, webhook } of channels) {
    if (!webhook) continue;
    doors.set(`POST /webhooks/${name}`, delivery(name, webhook));
    for (const route of webhook.routes ?? [])
      doors.set(`${route.method} /webhooks/${name}${route.path}`, further(route));
  }

  function delivery(name: string, webhook: Webhook): Door {
    let forged = 0; // since the last genuine one
    return ({ headers }, body) => {
      if (body.length === 0) return OK;
      if (!webhook.isGenuine(body, headers)) {
        forged += 1;
        // the 1st, 2nd, 4th, 8th …: who floods us must not fill the disk with our log
        if (Number.isInteger(Math.log2(forged)))
          log.warn({ event: 'webhook.forged', channel: name, inARow: forged }, 'a delivery was not genuine');
        return NOT_GENUINE;
      }
      forged = 0;
      return accept(name, webhook.readEvents(body)).then(sayOk);
    };
  }

  /** A door that breaks is a fault of ours; what may pass later is 503, so that the platform comes back. */
  function broken(response: ServerResponse, error: unknown): void {
    const later = error instanceof AppError && error.retryable;
    log.error({ event: 'webhook.failed', error }, 'a delivery could not be kept');
    if (later) response.setHeader('retry-after', '5');
    tell(response, { status: later ? 503 : 500, body: 'try again later' });
  }

  return (request, response, otherwise) => {
    const { path, query } = addressOf(request.url ?? '');
    if (!path.startsWith('/webhooks/') && path !== '/webhooks') {
      otherwise();
      return;
    }
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const door = doors.get(`${method} ${path.endsWith('/') ? path.slice(0, -1) : path}`);
    if (!door) {
      tell(response, NO_DOOR);
      return;
    }
    readBody(request, BODY_LIMIT, (body) => {
      if (typeof body === 'string') {
        tell(response, REFUSED[body]);
        return;
      }
      try {
        const said = door(request, body, query);
        if (said instanceof Promise)
          said.then(
            (late) => tell(response, late),
            (error: unknown) => broken(response, error),
          );
        else tell(response, said);
      } catch (error) {
        broken(response, error);
      }
    });
  };
}

/** Meta's largest batches stay below. */
const BODY_LIMIT = 1024 * 1024;

const OK: Said = { status: 200, body: 'OK' };
const NOT_GENUINE: Said = { status: 401, body: 'not genuine' };
const NO_DOOR: Said = { status: 404, body: 'no such webhook' };
const REFUSED = {
  'too-large': { status: 413, body: 'too large' },
  compressed: { status: 415, body: 'not compressed, please' },
} as const;
const sayOk = (): Said => OK;

const further =
  (route: WebhookRoute): Door =>
  ({ headers }, body, query) =>
    route.answer({ query: new URLSearchParams(query), headers, body });

function addressOf(url: string): { readonly path: string; readonly query: string } {
  const mark = url.indexOf('?');
  return mark === -1 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

function tell(response: ServerResponse, { status, type = 'text/plain; charset=utf-8', body }: Said): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
