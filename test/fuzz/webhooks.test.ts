import { expect, it } from 'vitest';

import { runFuzz } from './fuzz.ts';

/** A slice of `npm run fuzz:webhooks`, which sends a million. */
it('answers whatever a stranger sends without a crash, without 5xx, and takes nothing forged', async () => {
  const report = await runFuzz({ cases: 2_000, seed: 'a slice', clients: 8, every: 2_000 });
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({
    cases: 2_000,
    crashes: 0,
    serverErrors: 0,
    forgedAccepted: 0,
    unanswered: 0,
    faults: 0,
  });
  // and it is not because nothing got through
  expect(report.events).toBeGreaterThan(20);
  expect(Object.keys(report.answers)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404']));
}, 120_000);
