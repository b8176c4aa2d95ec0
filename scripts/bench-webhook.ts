import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { createPlainPlatform } from '../test/support/plain-platform.ts';
import { requestOf, send } from './bench/load.ts';
import { turnsPerSecond } from './bench/turns.ts';

/**
 * How much durability costs: our webhook, which answers 200 only when the event is on disk, against a bare express handler
 * that only checks the HMAC and says 200, and against the least that writing to this disk costs; same load, same run,
 * taking turns. Processor time tells what a request costs even when the machine is not quiet. Then ten rounds' requests without
 * a pause, the delay at 500 requests/s, and whole turns/s with a stand-in platform.
 *
 * `npm run bench:webhook [-- <requests a round> <rounds>]`
 */
const [requests = 60_000, rounds = 5] = process.argv.slice(2).map(Number);
/**
 * Each connection waits for its answer before it sends again: with few, both of our threads mostly wait for each other, and
 * what is measured is how long a commit takes; with many, what a request costs.
 */
const CROWDS = [64, 256];
const MANY = Math.max(...CROWDS);
const directory = await mkdtemp(join(tmpdir(), 'webhook-'));
const servers: ChildProcess[] = [];

interface Server {
  readonly port: number;
  /** Microseconds of processor time used so far, all threads together. */
  readonly used: () => Promise<number>;
}

async function open(kind: 'bare' | 'floor' | 'durable'): Promise<Server> {
  const parameters = [join(import.meta.dirname, 'bench/webhook-server.ts'), kind, join(directory, `${kind}.db`)];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  servers.push(child);
  const used = (): Promise<number> => {
    const answer = new Promise<number>((told) => child.once('message', (value) => told(value as number)));
    child.send('how much?');
    return answer;
  };
  for await (const port of createInterface(child.stdout!)) return { port: Number(port), used };
  throw new Error(`${kind} did not listen`);
}

const platform = createPlainPlatform();
let count = 0;
/** Every request is a new message of one of five hundred people, signed before the clock starts. */
function messages(number: number): Buffer[] {
  return Array.from({ length: number }, () => {
    count += 1;
    const person = `nguoi-${count % 500}`;
    const text = 'Cho tôi hỏi cài VNeID thế nào?';
    const { body, headers } = platform.wire!([{ id: `m-${count}`, person, at: count, kind: 'text', text }]);
    return requestOf('/webhooks/plain', headers, body);
  });
}

interface Measured {
  readonly perSecond: number;
  /** Microseconds of processor time a request: of the server, and of the one who sends. */
  readonly cost: number;
  readonly sending: number;
}

async function measured({ port, used }: Server, number: number, connections = MANY): Promise<Measured> {
  const prepared = messages(number);
  const [before, own] = [await used(), process.cpuUsage()];
  const { perSecond } = await send({ port, requests: prepared, connections });
  const { user, system } = process.cpuUsage(own);
  return { perSecond, cost: ((await used()) - before) / number, sending: (user + system) / number };
}
const shown = ({ perSecond, cost }: Measured): string => `${perSecond.toFixed(0)}/s at ${cost.toFixed(0)} µs`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

try {
  const [bare, floor, durable] = [await open('bare'), await open('floor'), await open('durable')];
  for (const server of [bare, floor, durable]) await measured(server, requests / 2); // warm
  for (const connections of CROWDS) {
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const [without, least, kept] = [
        await measured(bare, requests, connections),
        await measured(floor, requests, connections),
        await measured(durable, requests, connections),
      ];
      ratios.push(kept.perSecond / without.perSecond);
      const sending = `sending ${kept.sending.toFixed(0)} µs`;
      say(
        `round ${round + 1}: bare ${shown(without)}, floor ${shown(least)}, durable ${shown(kept)}, ${sending}, ratio ${ratios.at(-1)!.toFixed(2)}`,
      );
    }
    say(
      `${connections} connections: ratio ${middle(ratios).toFixed(2)}, middle of ${rounds} rounds (wanted: at least 0.80)`,
    );
  }
  say(`without a pause, ${requests * 10} requests: ${shown(await measured(durable, requests * 10))}`);
  const steady = await send({
    port: durable.port,
    requests: messages(5_000),
    connections: MANY,
    perSecond: 500,
  });
  say(`at ${steady.perSecond.toFixed(0)}/s: p50 ${steady.p50.toFixed(1)} ms, p99 ${steady.p99.toFixed(1)} ms`);
} finally {
  for (const child of servers) child.kill();
}

const turns = await turnsPerSecond(join(directory, 'turns.db'), 2_000);
say(`whole turns, from webhook to platform: ${turns.toFixed(0)}/s`);
await rm(directory, { recursive: true, force: true });
