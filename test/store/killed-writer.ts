import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { recordTurn } from '../../src/store/turns.ts';
import { citations, conversation, flags, turn } from './records.ts';

/**
 * Run a process that keeps turn after turn, and kill it (SIGKILL) in the middle of its work.
 *
 * Gives   the ids it had acknowledged on its standard output, in order, at least `enough` of them.
 */
export async function killedWhileWriting(file: string, enough: number): Promise<string[]> {
  const child = spawn(process.execPath, [import.meta.filename, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    acknowledged.push(id);
    if (acknowledged.length === enough) child.kill('SIGKILL');
  }
  return acknowledged;
}

/** The process that is killed: it never stops by itself. */
async function writeOn(file: string): Promise<void> {
  const db = openSqlite(file);
  await migrate(db, () => 1);
  for (let number = 1; ; number++) {
    const id = `luot-${number}`;
    await recordTurn(db, conversation({ context: `{"turn":${number}}` }), turn({ id, citations, flags }));
    process.stdout.write(`${id}\n`);
  }
}

if (process.argv[1] === import.meta.filename) await writeOn(process.argv[2]!);
