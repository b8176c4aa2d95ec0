import { constants, open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DocumentUnreadable } from '../errors.ts';
import { isReadable, whyNotReadable } from './formats.ts';
import { LIMITS } from './limits.ts';
import { readBytes } from './read-bytes.ts';
import type { Outcome, Task } from './reading-thread.ts';
import type { SourceText } from './source-text.ts';
import { Refusal } from './unreadable.ts';

/**
 * Read a document of any format the house knows, whatever is in it.
 *
 * Takes   a path; the ending of its name says the format, and its first bytes must agree.
 * Gives   its lines as issued. Anything but plain text is read in a thread of its own, whose time and memory are limited.
 * Throws  DocumentUnreadable with the reason and the way out in Vietnamese.
 */
export async function readDocument(path: string): Promise<SourceText> {
  return readDocumentBytes(basename(path), await documentBytes(path));
}

/** Read a document whose bytes are at hand. Takes its file name too; gives and throws as `readDocument`. */
export async function readDocumentBytes(file: string, bytes: Buffer): Promise<SourceText> {
  const ending = extname(file).toLowerCase();
  try {
    return { file, ...(PLAIN.has(ending) ? await readBytes(ending, bytes) : await inThread({ ending, bytes })) };
  } catch (error) {
    if (error instanceof Refusal) throw new DocumentUnreadable(file, error.message, { cause: error });
    throw error;
  }
}

/** The bytes of a file that might be read; DocumentUnreadable when its name or size says that it cannot. */
export async function documentBytes(path: string): Promise<Buffer> {
  const file = basename(path);
  const ending = extname(file).toLowerCase();
  if (!isReadable(ending)) throw new DocumentUnreadable(file, whyNotReadable(ending));
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new DocumentUnreadable(file, 'đây không phải một tệp');
      if (stat.size > LIMITS.fileBytes) throw new DocumentUnreadable(file, TOO_LARGE);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof DocumentUnreadable) throw error;
    throw new DocumentUnreadable(file, 'không mở được tệp (không có, hoặc không được phép đọc)', { cause: error });
  }
}

/** One document at a time: what the process grows by is then that document's doing. */
let busy: Promise<unknown> = Promise.resolve();

function inThread(task: Task): Promise<Omit<SourceText, 'file'>> {
  const turn = busy.then(() => runThread(task));
  busy = turn.catch(() => undefined);
  return turn;
}

function runThread(task: Task): Promise<Omit<SourceText, 'file'>> {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  return new Promise<Omit<SourceText, 'file'>>((resolve, reject) => {
    const stop = (why: string): void => reject(new Refusal(why));
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > LIMITS.growthBytes) stop(TOO_MUCH);
    }, 25);
    const limit = setTimeout(() => stop('đọc quá 60 giây chưa xong; tệp quá lớn hoặc bị hỏng'), LIMITS.milliseconds);
    thread.on('message', (outcome: Outcome) => {
      if ('read' in outcome) resolve(outcome.read);
      else if ('refused' in outcome) stop(outcome.refused);
      else reject(new Refusal(DAMAGED, { cause: new Error(outcome.failed) }));
    });
    thread.on('error', (error: NodeJS.ErrnoException) =>
      reject(new Refusal(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : DAMAGED, { cause: error })),
    );
    thread.on('exit', () => stop(DAMAGED));
    thread.on('exit', () => clearInterval(watch));
    thread.on('exit', () => clearTimeout(limit));
  }).finally(() => thread.terminate());
}

const PLAIN: ReadonlySet<string> = new Set(['.txt', '.md']);
const TOO_LARGE = `tệp lớn hơn ${LIMITS.fileBytes / 1024 / 1024} MB`;
const TOO_MUCH = 'tệp cần quá nhiều bộ nhớ để đọc; có thể đã hỏng hoặc cố ý làm phình';
const DAMAGED = 'tệp bị hỏng, không đọc được';
