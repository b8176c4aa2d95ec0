import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { environment } from './config.ts';
import { AppError } from './errors.ts';

export interface ProcessLimits {
  /** JavaScript heap, in MB. */
  readonly heapMegabytes: number;
  /** All its memory, in bytes: buffers are no part of the heap. */
  readonly processBytes: number;
  readonly milliseconds: number;
}

/** What such a process may say: what came of its task, or that it takes longer, in milliseconds from now. */
export type Said<Result> = { readonly done: Result } | { readonly patience: number };

/** A task came to nothing. */
export class ProcessEnded extends AppError {
  override readonly name = 'ProcessEnded';
  readonly code = 'process.ended';
  readonly why: 'too-slow' | 'too-large' | 'broken';

  constructor(why: ProcessEnded['why'], options?: ErrorOptions) {
    super(`the process gave nothing (${why})`, options);
    this.why = why;
  }
}

/**
 * Work on what strangers sent in a process of its own, whose time and memory are limited: a thread that runs out of memory
 * can take the whole program with it.
 *
 * Takes   a module that waits for one message and answers through `sayDone`, the task, and the limits.
 * Throws  ProcessEnded.
 */
export function inLimitedProcess<Result>(module: string, task: object, limits: ProcessLimits): Promise<Result> {
  const child = fork(module, [], {
    // not a word of our settings goes along; the path is where helpers (tesseract) are looked for
    env: { PATH: environment()['PATH'] },
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    serialization: 'advanced',
    stdio: 'ignore',
  });
  return new Promise<Result>((resolve, reject) => {
    const end = (why: ProcessEnded['why'], cause?: unknown): void => reject(new ProcessEnded(why, { cause }));
    const tooSlow = (): void => end('too-slow');
    let limit = setTimeout(tooSlow, limits.milliseconds);
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > limits.processBytes) end('too-large');
    }, 25);
    child.on('message', (said: Said<Result>) => {
      if ('done' in said) resolve(said.done);
      else {
        clearTimeout(limit);
        limit = setTimeout(tooSlow, said.patience);
      }
    });
    child.on('error', (error) => end('broken', error));
    child.on('exit', (_code, signal) => {
      clearInterval(watch);
      clearTimeout(limit);
      // it ends by SIGABRT when its heap is full
      end(signal === null ? 'broken' : 'too-large');
    });
    child.send(task, (error) => {
      if (error) end('broken', error);
    });
  }).finally(() => child.kill('SIGKILL'));
}

/** In such a process: give back what came of the task, and end. */
export function sayDone(result: object): void {
  process.send?.({ done: result }, () => process.disconnect());
}

/** In such a process: ask for more time. */
export function askPatience(milliseconds: number): void {
  process.send?.({ patience: milliseconds });
}

/** What a process holds in memory, buffers included; 0 where the system does not tell (no /proc): its heap limit holds there. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
