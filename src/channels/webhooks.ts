import express, { type Request, type RequestHandler, type Response, type Router } from 'express';

import type { Channel, WebhookRoute } from '../conversation/channel.ts';
import type { Accept } from '../conversation/intake.ts';
import { AppError } from '../foundation/errors.ts';
import type { Log } from '../foundation/log.ts';

interface Options {
  readonly channels: readonly Channel[];
  readonly accept: Accept;
  readonly log: Log;
}

/**
 * The doors that platforms knock at: `POST /webhooks/<name>`, and what else a channel opens below it.
 *
 * Gives   an Express router. A delivery is answered 200 once all its events are on disk, 401 when it is not the
 *         platform's, 413 when it is too large, 503 when it could not be kept: the platform then tries again. An empty
 *         body is a probe: 200. Nothing a stranger sends reaches a reader, and nothing at all crashes the process.
 */
export function createWebhooks({ channels, accept, log }: Options): Router {
  const router = express.Router({ caseSensitive: true });
  const raw = express.raw({ type: () => true, limit: BODY_LIMIT });

  for (const { name, webhook } of channels) {
    if (!webhook) continue;
    const home = `/webhooks/${name}`;
    for (const route of webhook.routes ?? []) {
      const method = route.method === 'GET' ? 'get' : 'post';
      router[method](home + route.path, raw, answering(route));
    }
    router.post(home, raw, async (request, response) => {
      const body = bytesOf(request);
      if (body.length > 0) {
        if (!webhook.isGenuine(body, request.headers)) {
          log.warn({ event: 'webhook.forged', channel: name, bytes: body.length }, 'a delivery was not genuine');
          tell(response, 401, 'not genuine');
          return;
        }
        await accept(name, webhook.readEvents(body));
      }
      tell(response, 200, 'OK');
    });
  }

  router.use('/webhooks', (_request, response) => tell(response, 404, 'no such webhook'));
  router.use('/webhooks', (error: unknown, _request: Request, response: Response, _next: express.NextFunction) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ event: 'webhook.failed', error }, 'a delivery could not be kept');
    if (status === 503) response.set('retry-after', '5');
    tell(response, status, 'try again later');
  });
  return router;
}

/** Meta's largest batches stay below. */
const BODY_LIMIT = '1mb';

const answering =
  (route: WebhookRoute): RequestHandler =>
  async (request, response) => {
    const query = new URL(request.originalUrl, 'http://localhost').searchParams;
    const {
      status,
      type = 'text/plain; charset=utf-8',
      body,
    } = await route.answer({
      query,
      headers: request.headers,
      body: bytesOf(request),
    });
    response.status(status).set({ 'content-type': type, 'x-content-type-options': 'nosniff' }).send(body);
  };

/** A request without a body leaves none behind. */
const bytesOf = ({ body }: Request): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));

function tell(response: Response, status: number, words: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(words);
}

/** Body readers put a status on their errors; what may pass later is 503, so that the platform comes back. */
function statusOf(error: unknown): number {
  if (error instanceof AppError) return error.retryable ? 503 : 500;
  const status: unknown = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
