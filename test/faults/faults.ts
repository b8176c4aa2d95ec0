import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Happening } from '../channels/contract.ts';
import { createPlainPlatform } from '../support/plain-platform.ts';

export interface Plan {
  readonly file: string;
  readonly people: number;
  /** Messages of one person. */
  readonly each: number;
  /** How often the program is killed (SIGKILL) in the middle of its work. */
  readonly kills: number;
  readonly sendsAtOnce: number;
  /** Deliver a person's messages one to five times, in any order, some of them a day old; else in order, some twice. */
  readonly shuffled: boolean;
  readonly around?: 'plain' | 'botkit';
}

export interface Report {
  readonly accepted: number;
  readonly deliveries: number;
  readonly kills: number;
  /** Accepted messages that no reply answers. */
  readonly lost: number;
  /** Replies that answer a message earlier than one that was answered before. */
  readonly outOfOrder: number;
  /** Replies that were taken a second time. */
  readonly extra: number;
  readonly replies: number;
  readonly seconds: number;
}

/**
 * Deliver messages to a program that is killed again and again, and count what became of them.
 *
 * Takes   a plan; a message is accepted when one of its deliveries was answered 200.
 * Gives   what was lost, out of order, or said twice. Every platform tries again until it hears 200; so does this one.
 */
export async function runFaults(plan: Plan): Promise<Report> {
  const began = performance.now();
  const platform = await openReceiver();
  const program = createProgram(plan, platform.url);
  const stranger = createPlainPlatform();
  let accepted = 0;
  let deliveries = 0;
  let kills = 0;

  async function deliver(happening: Happening): Promise<void> {
    const { body, headers } = stranger.wire!([happening]);
    for (;;) {
      try {
        const url = `http://127.0.0.1:${await program.port()}/webhooks/plain`;
        deliveries += 1;
        const response = await fetch(url, {
          method: 'POST',
          body: new Uint8Array(body),
          headers: headers as Record<string, string>,
        });
        await response.arrayBuffer();
        if (response.status === 200) return;
      } catch {
        // it was killed meanwhile: the platform tries again
      }
      await sleep(10);
    }
  }

  /** No more is fed than belongs to the lives lived so far, so that every life has something to do. */
  const perLife = Math.ceil((plan.people * plan.each) / (plan.kills + 1));
  async function writes(person: string): Promise<void> {
    const all = Array.from({ length: plan.each }, (_, number) => messageOf(person, number, plan.shuffled));
    for (const happening of plan.shuffled ? shuffle(all) : all) {
      while (accepted >= perLife * (kills + 1)) await sleep(5);
      for (let again = Math.floor(Math.random() * (plan.shuffled ? 5 : 2)); again > 0; again--) {
        if (Math.random() < 0.5) void deliver(happening);
        else await deliver(happening);
      }
      await deliver(happening);
      accepted += 1;
    }
  }

  const writing = Promise.all(Array.from({ length: plan.people }, (_, number) => writes(`nguoi-${number}`)));
  while (kills < plan.kills) {
    await program.port();
    // somewhere in the second half of what this life is fed, while the rest comes in
    const enough = perLife * (kills + 1 - Math.random() / 2);
    while (accepted < Math.min(enough, plan.people * plan.each)) await sleep(5);
    await sleep(Math.random() * 200);
    await program.kill();
    kills += 1;
  }
  await writing;
  await platform.quiet();
  await program.kill();
  await platform.close();
  return { accepted, deliveries, kills, ...judge(platform.taken, plan), seconds: (performance.now() - began) / 1000 };
}

/** One of ten a tap, which is never joined with others. */
function messageOf(person: string, number: number, late: boolean): Happening {
  const at = 1_760_000_000_000 + number - (late && number % 7 === 0 ? 86_400_000 : 0);
  const kind = number % 10 === 0 ? 'choice' : 'text';
  return { id: `${person}-${number}`, person, at, kind, text: `câu số ${number};` };
}

function judge(taken: readonly { thread: string; text: string }[], plan: Plan) {
  const answers = taken.filter(({ text }) => text.includes('câu số'));
  let [lost, outOfOrder, extra] = [0, 0, 0];
  for (let number = 0; number < plan.people; number++) {
    const thread = `nguoi-${number}`;
    const seen = new Set<number>();
    let latest = -1;
    for (const { text } of answers.filter((answer) => answer.thread === thread)) {
      const numbers = Array.from(text.matchAll(/câu số (\d+);/g), (match) => Number(match[1]));
      if (numbers.every((one) => seen.has(one))) {
        extra += 1;
        continue;
      }
      for (const one of numbers) {
        if (one < latest && !plan.shuffled) outOfOrder += 1;
        latest = Math.max(latest, one);
        seen.add(one);
      }
    }
    lost += plan.each - seen.size;
  }
  return { lost, outOfOrder, extra, replies: answers.length };
}

/** A platform that takes messages, sometimes slowly. */
async function openReceiver() {
  const taken: { thread: string; text: string }[] = [];
  let last = performance.now();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      taken.push(JSON.parse(Buffer.concat(chunks).toString()) as { thread: string; text: string });
      last = performance.now();
      setTimeout(() => response.end(`out-${taken.length}`), Math.random() * 4);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken,
    /** Resolves when nothing has come for longer than any backoff of a first retry. */
    quiet: async () => {
      last = performance.now();
      while (performance.now() - last < QUIET_MS) await sleep(50);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}
const QUIET_MS = 4_000;

/** The program under test, started whenever it is asked for and not there. */
function createProgram({ file, sendsAtOnce, around = 'plain' }: Plan, platformUrl: string) {
  let running: Promise<{ child: ChildProcess; port: string }> | undefined;

  async function start() {
    const parameters = [join(import.meta.dirname, 'program.ts'), file, platformUrl, String(sendsAtOnce), around];
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface(child.stdout)) return { child, port: line };
    throw new Error('the program ended before it listened');
  }
  return {
    port: async () => (await (running ??= start())).port,
    kill: async () => {
      const { child } = await (running ??= start());
      const gone = new Promise((exited) => child.once('exit', exited));
      child.kill('SIGKILL');
      await gone;
      running = undefined;
    },
  };
}

function shuffle<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = Math.floor(Math.random() * (index + 1));
    [mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!];
  }
  return mixed;
}
