import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, open } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { environment } from '../../foundation/config.ts';
import { DocumentUnreadable } from '../errors.ts';
import { isReadable, whyNotReadable } from './formats.ts';
import { LIMITS } from './limits.ts';
import { readBytes } from './read-bytes.ts';
import type { Report, Task } from './reading-process.ts';
import type { SourceText } from './source-text.ts';
import { Refusal } from './unreadable.ts';

/**
 * Read a document of any format the house knows, whatever is in it.
 *
 * Takes   a path; the ending of its name says the format, and its first bytes must agree.
 * Gives   its lines as issued. It is read in a process of its own, whose time
 *         and memory are limited: a thread that runs out of memory can take the whole program with it.
 * Throws  DocumentUnreadable with the reason and the way out in Vietnamese.
 */
export async function readDocument(path: string): Promise<SourceText> {
  return readDocumentBytes(basename(path), await documentBytes(path));
}

/** Read a document of the house itself, which nobody sends us: here, without a process of its own. Throws as `readDocument`. */
export async function readTrusted(path: string): Promise<SourceText> {
  const file = basename(path);
  const bytes = await documentBytes(path);
  try {
    return { file, ...(await readBytes(extname(file).toLowerCase(), bytes)) };
  } catch (error) {
    if (error instanceof Refusal) throw new DocumentUnreadable(file, error.message, { cause: error });
    throw error;
  }
}

/** Read a document whose bytes are at hand. Takes its file name too; gives and throws as `readDocument`. */
export async function readDocumentBytes(file: string, bytes: Buffer): Promise<SourceText> {
  const ending = extname(file).toLowerCase();
  try {
    return { file, ...(await inProcess({ ending, bytes })) };
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

/** One document at a time: a small machine has memory for one that tries to take all it can get. */
let busy: Promise<unknown> = Promise.resolve();

function inProcess(task: Task): Promise<Omit<SourceText, 'file'>> {
  const turn = busy.then(() => runProcess(task));
  busy = turn.catch(() => undefined);
  return turn;
}

function runProcess(task: Task): Promise<Omit<SourceText, 'file'>> {
  const child = fork(join(import.meta.dirname, 'reading-process.ts'), [], {
    // not a word of our settings goes along; the path is where tesseract is looked for
    env: { PATH: environment()['PATH'] },
    execArgv: [`--max-old-space-size=${LIMITS.heapMegabytes}`],
    serialization: 'advanced',
    stdio: 'ignore',
  });
  return new Promise<Omit<SourceText, 'file'>>((resolve, reject) => {
    const refuse = (why: string): void => reject(new Refusal(why));
    const tooSlow = (): void => refuse('đọc quá 60 giây chưa xong; tệp quá lớn hoặc bị hỏng');
    let limit = setTimeout(tooSlow, LIMITS.milliseconds);
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > LIMITS.processBytes) refuse(TOO_MUCH);
    }, 25);
    child.on('message', (report: Report) => {
      if ('read' in report) resolve(report.read);
      else if ('refused' in report) refuse(report.refused);
      else if ('failed' in report) reject(new Refusal(DAMAGED, { cause: new Error(report.failed) }));
      else {
        clearTimeout(limit);
        limit = setTimeout(tooSlow, report.patience);
      }
    });
    child.on('error', (error) => reject(new Refusal(DAMAGED, { cause: error })));
    child.on('exit', (_code, signal) => {
      clearInterval(watch);
      clearTimeout(limit);
      // it ends by SIGABRT when its heap is full
      refuse(signal === null ? DAMAGED : TOO_MUCH);
    });
    child.send(task, (error) => {
      if (error) reject(new Refusal(DAMAGED, { cause: error }));
    });
  }).finally(() => child.kill('SIGKILL'));
}

/** What a process holds in memory, buffers included; 0 where the system does not tell (no /proc): its heap limit holds there. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

const TOO_LARGE = `tệp lớn hơn ${LIMITS.fileBytes / 1024 / 1024} MB`;
const TOO_MUCH = 'tệp cần quá nhiều bộ nhớ để đọc; có thể đã hỏng hoặc cố ý làm phình';
const DAMAGED = 'tệp bị hỏng, không đọc được';
