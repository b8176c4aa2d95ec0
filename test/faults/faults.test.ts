import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runFaults } from './faults.ts';

/** The short form; `npm run test:faults` kills a hundred times over twenty thousand messages. */
const PATIENCE = 300_000;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'faults-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('a program that is killed in the middle of its work', () => {
  it(
    'loses nothing it accepted, keeps the order, and says at most one thing twice a kill',
    async () => {
      const plan = { people: 20, each: 15, kills: 4, sendsAtOnce: 1, shuffled: false };
      const report = await runFaults({ file: join(directory, 'killed.db'), ...plan });
      expect(report).toMatchObject({ accepted: 300, kills: 4, lost: 0, outOfOrder: 0 });
      expect(report.extra).toBeLessThanOrEqual(report.kills);
    },
    PATIENCE,
  );
});

describe('a platform that delivers again, late and in any order', () => {
  it(
    'gets exactly one reply to each message',
    async () => {
      const plan = { people: 20, each: 15, kills: 0, sendsAtOnce: 4, shuffled: true };
      const report = await runFaults({ file: join(directory, 'shuffled.db'), ...plan });
      expect(report).toMatchObject({ accepted: 300, lost: 0, extra: 0 });
    },
    PATIENCE,
  );
});
