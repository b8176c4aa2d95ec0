import { randomUUID } from 'node:crypto';

import { runFuzz, type Measured } from '../test/fuzz/fuzz.ts';

/**
 * Everything a stranger can reach, under a million requests with something wrong in them. Ends with code 1 when a promise
 * was broken: a crash, an answer of 5xx, a forged delivery taken, a sound request left unanswered, memory that grows.
 *
 * `npm run fuzz:webhooks [-- <cases> <seed> <minutes at most>]`
 */
const [cases = '1000000', seed = randomUUID(), minutes = 'Infinity'] = process.argv.slice(2);
const show = ({ cases, residentMB, heapMB, seconds }: Measured): void =>
  void process.stdout.write(
    `${cases} cases, ${seconds.toFixed(0)} s: resident ${residentMB.toFixed(0)} MB, heap ${heapMB.toFixed(1)} MB\n`,
  );

process.stdout.write(`seed ${seed}\n`);
const plan = { cases: Number(cases), seed, clients: 32, every: Math.min(100_000, Number(cases) / 4) };
const report = await runFuzz({ ...plan, minutes: Number(minutes), progress: show });
for (const finding of report.findings) process.stdout.write(`\n${finding}\n`);
const { memory, findings: _shown, ...counts } = report;
process.stdout.write(`${JSON.stringify(counts, undefined, 2)}\n`);

const MOST_GROWTH_MB = 16;
// what the first stretch needs once is no growth
const [warm, last] = [memory[1]?.heapMB ?? 0, memory.at(-1)?.heapMB ?? 0];
const grown = last - warm;
process.stdout.write(`heap from the first stretch to the end: ${grown >= 0 ? '+' : ''}${grown.toFixed(1)} MB\n`);
const { crashes, serverErrors, forgedAccepted, unanswered, faults } = report;
if (crashes + serverErrors + forgedAccepted + unanswered + faults > 0 || grown > MOST_GROWTH_MB) process.exitCode = 1;
