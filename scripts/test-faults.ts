import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runFaults, type Plan, type Report } from '../test/faults/faults.ts';

/**
 * The fault suite in full: more than a hundred kills (SIGKILL) over more than twenty thousand accepted messages, then
 * messages that come one to five times, in any order, some a day late. Ends with code 1 when a promise was broken.
 *
 * `npm run test:faults [-- <people> <messages each> <kills>]`
 */
const [people = 20, each = 1_005, kills = 100] = process.argv.slice(2).map(Number);
const directory = await mkdtemp(join(tmpdir(), 'faults-'));

async function run(title: string, plan: Omit<Plan, 'file'>): Promise<Report> {
  const report = await runFaults({ file: join(directory, `${title}.db`), ...plan });
  process.stdout.write(`${title}: ${JSON.stringify(report)}\n`);
  return report;
}

try {
  const killed = await run('killed', { people, each, kills, sendsAtOnce: 1, shuffled: false });
  const shuffled = await run('shuffled', { people, each: 20, kills: 0, sendsAtOnce: 4, shuffled: true });
  const kept = killed.lost === 0 && killed.outOfOrder === 0 && killed.extra <= killed.kills;
  const once = shuffled.lost === 0 && shuffled.extra === 0;
  process.exitCode = kept && once ? 0 : 1;
} finally {
  await rm(directory, { recursive: true, force: true });
}
