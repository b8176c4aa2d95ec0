import express, { type Router } from 'express';

/** What `/health/ready` reports of each part. */
export type Check = () => Promise<Record<string, string | number | boolean>>;

/**
 * Health for whoever keeps the process running.
 *
 * Takes   one check a part; a check that rejects means the part is not ready.
 * Gives   `GET /health/live` (the process answers; touches nothing) and `GET /health/ready` (200, or 503 with the part
 *         that is not, by the fault's name only). All checks run, whatever one of them says.
 */
export function createHealth(checks: Readonly<Record<string, Check>>): Router {
  const router = express.Router();
  router.use('/health', (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.get('/health/live', (_request, response) => {
    response.json({ live: true });
  });
  router.get('/health/ready', async (_request, response) => {
    const parts = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await report(check)] as const),
    );
    const ready = parts.every(([, part]) => part.ready);
    response.status(ready ? 200 : 503).json({ ready, parts: Object.fromEntries(parts) });
  });
  return router;
}

async function report(check: Check): Promise<{ readonly ready: boolean }> {
  try {
    return { ...(await check()), ready: true };
  } catch (error) {
    return { ready: false, ...{ error: error instanceof Error ? error.name : 'unknown' } };
  }
}
