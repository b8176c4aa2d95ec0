import { join } from 'node:path';

import { inLimitedProcess, ProcessEnded, type ProcessLimits } from '../foundation/limited-process.ts';
import type { Plan } from '../knowledge/plan.ts';

/** What reading the register out of one document may cost. A plan of forty pages takes a fifth of a second. */
const LIMITS: ProcessLimits = { heapMegabytes: 400, processBytes: 520 * 1024 * 1024, milliseconds: 20_000 };

/**
 * Read a document's register once in a process of its own, before the document is kept: it is read again at every start, where
 * nothing limits it.
 *
 * Takes   the document, and the limits in place of the usual ones.
 * Gives   undefined when it was read within the limits; else why the document is not taken, in Vietnamese.
 */
export async function provenReadable(plan: Plan, limits: ProcessLimits = LIMITS): Promise<string | undefined> {
  try {
    await inLimitedProcess(join(import.meta.dirname, 'proving-process.ts'), plan, limits);
    return undefined;
  } catch (error) {
    if (error instanceof ProcessEnded) return WHY[error.why];
    throw error;
  }
}

const WHY: Readonly<Record<ProcessEnded['why'], string>> = {
  'too-slow': 'rút việc, hạn, chỉ tiêu quá lâu chưa xong; văn bản quá dài hoặc cố ý viết để làm nghẽn',
  'too-large': 'rút việc, hạn, chỉ tiêu cần quá nhiều bộ nhớ; văn bản quá dài hoặc cố ý làm phình',
  broken: 'không rút được việc, hạn, chỉ tiêu từ văn bản này',
};
