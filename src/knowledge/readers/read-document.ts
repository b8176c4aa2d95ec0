import { constants, open } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { inLimitedProcess, ProcessEnded } from '../../foundation/limited-process.ts';
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

async function runProcess(task: Task): Promise<Omit<SourceText, 'file'>> {
  try {
    const report = await inLimitedProcess<Report>(join(import.meta.dirname, 'reading-process.ts'), task, LIMITS);
    if ('read' in report) return report.read;
    if ('refused' in report) throw new Refusal(report.refused);
    throw new Refusal(DAMAGED, { cause: new Error(report.failed) });
  } catch (error) {
    throw error instanceof ProcessEnded ? new Refusal(ENDED[error.why], { cause: error }) : error;
  }
}

const TOO_LARGE = `tệp lớn hơn ${LIMITS.fileBytes / 1024 / 1024} MB`;
const TOO_MUCH = 'tệp cần quá nhiều bộ nhớ để đọc; có thể đã hỏng hoặc cố ý làm phình';
const DAMAGED = 'tệp bị hỏng, không đọc được';
const ENDED = {
  'too-slow': 'đọc quá 60 giây chưa xong; tệp quá lớn hoặc bị hỏng',
  'too-large': TOO_MUCH,
  broken: DAMAGED,
} as const satisfies Record<ProcessEnded['why'], string>;
