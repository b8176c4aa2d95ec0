import { randomFor } from '../../scripts/bench/random.ts';
import { openClient, type Answer } from './client.ts';
import { knock } from './doors.ts';
import { openSite } from './site.ts';
import { sendingOf, type Sending } from './transport.ts';

export interface Plan {
  readonly cases: number;
  /** The same seed sends the same bytes. */
  readonly seed: string;
  /** How many connections are used side by side. */
  readonly clients: number;
  /** After so many cases what was kept is removed, and memory is measured. */
  readonly every: number;
  readonly minutes?: number;
  readonly progress?: (measured: Measured) => void;
}

export interface Measured {
  readonly cases: number;
  readonly residentMB: number;
  /** After a collection, where the process allows one to be asked for. */
  readonly heapMB: number;
  readonly seconds: number;
}

export interface Report {
  readonly cases: number;
  /** How many cases were answered with what. */
  readonly answers: Readonly<Record<string, number>>;
  /** Events of genuine deliveries that were kept. */
  readonly events: number;
  readonly crashes: number;
  readonly serverErrors: number;
  readonly forgedAccepted: number;
  /** Sound requests that were not answered. */
  readonly unanswered: number;
  /** What was logged as a fault. */
  readonly faults: number;
  readonly memory: readonly Measured[];
  /** The first cases that broke a promise, and the first faults. */
  readonly findings: readonly string[];
}

/**
 * Send requests with something wrong in them at everything a stranger can reach.
 *
 * Gives   what came of it. Case number n of a seed is always the same bytes, so that a finding can be sent again.
 */
export async function runFuzz({ cases, seed, clients, every, minutes = Infinity, progress }: Plan): Promise<Report> {
  const began = performance.now();
  const site = await openSite();
  const answers: Record<string, number> = {};
  const findings: string[] = [];
  const counts = { crashes: 0, serverErrors: 0, forgedAccepted: 0, unanswered: 0 };
  const memory: Measured[] = [];
  let next = 0;

  const finding = (what: string): void => {
    if (findings.length < MOST_FINDINGS) findings.push(what);
  };
  const crashed = (error: unknown): void => {
    counts.crashes += 1;
    finding(`crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  process.on('uncaughtException', crashed).on('unhandledRejection', crashed);

  function judge(number: number, sending: Sending, answer: Answer): void {
    answers[answer] = (answers[answer] ?? 0) + 1;
    const broken = whatBroke(sending, answer);
    if (!broken) return;
    counts[broken] += 1;
    const shown = Buffer.concat([...sending.pieces])
      .subarray(0, 700)
      .toString('latin1');
    finding(`case ${number}: ${broken}, answered ${answer}\n${shown}`);
  }

  async function knockOn(until: number): Promise<void> {
    const client = openClient(site.port, PATIENCE_MS);
    while (next < until && performance.now() - began < minutes * 60_000) {
      const number = next++;
      const sending = caseOf(seed, number);
      let answer = await client.send(sending);
      // a kept connection may be closed in the very moment it is used again
      if (answer === 'closed' && sending.sound) answer = await client.send(sending);
      judge(number, sending, answer);
    }
    client.close();
  }

  async function measure(): Promise<void> {
    await site.tidy();
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    const seconds = (performance.now() - began) / 1_000;
    const measured = { cases: next, residentMB: rss / 1e6, heapMB: heapUsed / 1e6, seconds };
    memory.push(measured);
    progress?.(measured);
  }

  await measure();
  while (next < cases && performance.now() - began < minutes * 60_000) {
    const until = Math.min(cases, next + every);
    await Promise.all(Array.from({ length: clients }, () => knockOn(until)));
    await measure();
  }
  const { events, faults } = site.counted;
  for (const line of site.faults) finding(`fault: ${line}`);
  await site.close();
  process.off('uncaughtException', crashed).off('unhandledRejection', crashed);
  return { cases: next, answers, events, ...counts, faults, memory, findings };
}

/** The bytes of one case. */
export function caseOf(seed: string, number: number): Sending {
  const random = randomFor(`${seed} ${number}`);
  return sendingOf(knock(random, number), random);
}

function whatBroke(sending: Sending, answer: Answer): 'serverErrors' | 'forgedAccepted' | 'unanswered' | undefined {
  if (typeof answer !== 'number') return sending.sound ? 'unanswered' : undefined;
  if (answer >= 500) return 'serverErrors';
  return sending.forged && answer < 300 ? 'forgedAccepted' : undefined;
}

const PATIENCE_MS = 60_000;
const MOST_FINDINGS = 30;
