import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import autocannon from 'autocannon';

import { createPlainPlatform } from '../test/support/plain-platform.ts';
import { turnsPerSecond } from './bench/turns.ts';

/**
 * How much durability costs: our webhook, which answers 200 only when the event is on disk, against a bare express handler
 * that only checks the HMAC and says 200; same load, same run, taking turns. Processor time tells what a request costs even
 * when the machine is not quiet. Then the delay at 500 requests/s, and whole turns/s with a stand-in platform.
 *
 * `npm run bench:webhook [-- <seconds a round> <rounds>]`
 */
const [seconds = 5, rounds = 4] = process.argv.slice(2).map(Number);
const directory = await mkdtemp(join(tmpdir(), 'webhook-'));
const servers: ChildProcess[] = [];

interface Server {
  readonly url: string;
  /** Microseconds of processor time used so far, all threads together. */
  readonly used: () => Promise<number>;
}

async function open(kind: 'bare' | 'durable'): Promise<Server> {
  const parameters = [join(import.meta.dirname, 'bench/webhook-server.ts'), kind, join(directory, `${kind}.db`)];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  servers.push(child);
  const used = (): Promise<number> => {
    const answer = new Promise<number>((told) => child.once('message', (value) => told(value as number)));
    child.send('how much?');
    return answer;
  };
  for await (const port of createInterface(child.stdout!)) {
    return { url: `http://127.0.0.1:${port}/webhooks/plain`, used };
  }
  throw new Error(`${kind} did not listen`);
}

const platform = createPlainPlatform();
let count = 0;
/** Every request is a new message of one of five hundred people. */
function load(url: string, overallRate?: number): Promise<autocannon.Result> {
  return autocannon({
    url,
    method: 'POST',
    connections: 64,
    duration: seconds,
    ...(overallRate === undefined ? {} : { overallRate }),
    requests: [
      {
        setupRequest: (request) => {
          count += 1;
          const person = `nguoi-${count % 500}`;
          const text = 'Cho tôi hỏi cài VNeID thế nào?';
          const { body, headers } = platform.wire!([{ id: `m-${count}`, person, at: count, kind: 'text', text }]);
          return { ...request, body, headers: headers as Record<string, string> };
        },
      },
    ],
  });
}

interface Measured {
  readonly perSecond: number;
  /** Microseconds of processor time a request. */
  readonly cost: number;
}

async function measured({ url, used }: Server): Promise<Measured> {
  const before = await used();
  const result = await load(url);
  if (result.non2xx + result.errors > 0) throw new Error('a request was not answered 200');
  return { perSecond: result.requests.average, cost: ((await used()) - before) / result['2xx'] };
}
const shown = ({ perSecond, cost }: Measured): string => `${perSecond.toFixed(0)}/s at ${cost.toFixed(0)} µs`;

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

try {
  const [bare, durable] = [await open('bare'), await open('durable')];
  for (const { url } of [bare, durable]) await load(url); // warm
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [without, kept] = [await measured(bare), await measured(durable)];
    ratios.push(kept.perSecond / without.perSecond);
    process.stdout.write(
      `round ${round + 1}: bare ${shown(without)}, durable ${shown(kept)}, ratio ${ratios.at(-1)!.toFixed(2)}\n`,
    );
  }
  process.stdout.write(`ratio, middle of ${rounds} rounds: ${middle(ratios).toFixed(2)} (wanted: at least 0.80)\n`);
  const steady = await load(durable.url, 500);
  process.stdout.write(
    `at ${steady.requests.average.toFixed(0)}/s: p50 ${steady.latency.p50} ms, p99 ${steady.latency.p99} ms\n`,
  );
} finally {
  for (const child of servers) child.kill();
}

const turns = await turnsPerSecond(join(directory, 'turns.db'), 2_000);
process.stdout.write(`whole turns, from webhook to platform: ${turns.toFixed(0)}/s\n`);
await rm(directory, { recursive: true, force: true });
