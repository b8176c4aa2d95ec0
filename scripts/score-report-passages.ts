import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPassages, scorePassages } from '../test/register/report-passages/score.ts';

/**
 * `npm run -s register:score-passages [-- FILE…] [--totals]`: the duties of reporting that the register finds in short
 * passages, against what people found in them. `--totals` shows no row, so that a set stays unseen.
 */
const { values, positionals } = parseArgs({ options: { totals: { type: 'boolean' } }, allowPositionals: true });
const own = ['dev', 'kept'].map((set) => join(import.meta.dirname, '../test/register/report-passages', `${set}.json`));

for (const file of positionals.length > 0 ? positionals : own) {
  const { labels, rows, day, due, whole, problems } = scorePassages(readPassages(file));
  const share = (part: number): string => `${part}/${labels} (${(part / labels).toFixed(3)})`;
  if (!values.totals) process.stdout.write(`${problems.join('\n')}\n`);
  process.stdout.write(
    `labels ${labels}  rows ${rows}  day ${share(day)}  row with its day ${share(due)}  with who too ${share(whole)}\n`,
  );
}
