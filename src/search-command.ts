import { parseArgs } from 'node:util';
import { z } from 'zod';
import { environment, readConfig } from './foundation/config.ts';
import { buildKeywordIndex } from './indexing/build-keyword-index.ts';
import type { Explanation, Indexable, KeywordIndex } from './indexing/keyword-index.ts';
import { indexablesOf, loadCorpusFromSettings } from './knowledge-at-start.ts';
import { recordsOf } from './lines-of-file.ts';

/**
 * Our own index over any passages, for judging it on outside questions:
 *
 *   npm run -s search -- --passages p.jsonl --queries q.jsonl --top 10 > r.jsonl
 *   npm run -s search -- [--passages p.jsonl] --explain "câu hỏi"
 *
 * In `{"id","text","title"?}` and `{"id","text"}`; out `{"id","hits":[{"id","score"}],"micros"}`, in the queries' order;
 * nothing else on stdout.
 */
async function main(): Promise<void> {
  const { passages, queries, explain, top } = options();
  const index = buildKeywordIndex(passages === undefined ? await ownPassages() : recordsOf(passages, passageOf));
  if (explain !== undefined) print(explained(index, explain, top));
  else for (const query of recordsOf(queries!, queryOf)) print(`${JSON.stringify(answered(index, query, top))}\n`);
}

function answered(index: KeywordIndex, { id, text }: z.infer<typeof Query>, limit: number): object {
  const start = process.hrtime.bigint();
  const hits = index.search(text, { limit, anySource: true });
  const micros = Number((process.hrtime.bigint() - start) / 1_000n);
  return { id, hits: hits.map((hit) => ({ id: hit.id, score: hit.score })), micros };
}

/** Which words, pairs, sentence and corrections gave the best passages their scores, for a person to read. */
function explained(index: KeywordIndex, question: string, limit: number): string {
  const found = index
    .search(question, { limit, anySource: true })
    .flatMap(({ id }) => index.explain(question, id) ?? []);
  if (found.length === 0) return 'Không đoạn nào có từ nào của câu hỏi.\n';
  const corrections = found[0]!.corrections.map(
    ({ typed, read, how }) => `${typed} → ${read.join(', ')} (${HOW[how]})`,
  );
  const head = corrections.length > 0 ? `Đọc là: ${corrections.join('; ')}\n\n` : '';
  return `${head}${found.map(describe).join('\n')}`;
}

function describe({ id, score, coverage, parts, sentence }: Explanation, rank: number): string {
  const lines = parts
    .filter(({ points }) => points > 0)
    .map(({ part, points, terms }) =>
      `   ${points.toFixed(2).padStart(6)}  ${PARTS[part]}: ${terms.join(', ')}`.replace(/: $/, ''),
    );
  const head = `${rank + 1}. ${id}   điểm ${score.toFixed(2)}, phủ ${Math.round(coverage * 100)} % câu hỏi`;
  return `${[head, ...lines, `           câu hợp nhất: “${sentence}”`].join('\n')}\n`;
}

function options(): {
  passages: string | undefined;
  queries: string | undefined;
  explain: string | undefined;
  top: number;
} {
  const values = given();
  const top = Number(values.top ?? (values.explain === undefined ? 10 : 3));
  const complete = values.explain !== undefined || (values.passages !== undefined && values.queries !== undefined);
  if (!complete || !Number.isInteger(top) || top < 1) throw new Error(USAGE);
  return { passages: values.passages, queries: values.queries, explain: values.explain, top };
}

/** The options as typed; one that does not read is answered by how the command is used. */
function given(): { passages?: string; queries?: string; explain?: string; top?: string } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { passages: text, queries: text, explain: text, top: text } }).values;
  } catch (cause) {
    throw new Error(USAGE, { cause });
  }
}

/** What the bot itself answers from. */
async function ownPassages(): Promise<Indexable[]> {
  return indexablesOf(await loadCorpusFromSettings(readConfig(environment())));
}

function passageOf(value: unknown): Indexable | undefined {
  const parsed = PassageLine.safeParse(value);
  if (!parsed.success) return undefined;
  const { id, text, title } = parsed.data;
  return title ? { id, text, title } : { id, text };
}

const queryOf = (value: unknown): z.infer<typeof Query> | undefined => Query.safeParse(value).data;

/** Written at once: a pipe that is read slowly must not make the output wait in memory. */
function print(text: string): void {
  process.stdout.write(text);
}

const Id = z.union([z.string(), z.number().transform(String)]);
const PassageLine = z.object({ id: Id, text: z.string(), title: z.string().nullish() });
const Query = z.object({ id: Id, text: z.string() });
const PARTS: Record<Explanation['parts'][number]['part'], string> = {
  exact: 'từ đúng dấu',
  folded: 'từ bỏ dấu',
  foldedPairs: 'hai từ liền nhau, bỏ dấu',
  exactPairs: 'hai từ liền nhau, đúng dấu',
  triples: 'ba chữ cái liền nhau',
  sentence: 'câu hợp nhất',
  title: 'tiêu đề',
  ask: 'cách người dân hỏi',
};
const HOW = { typo: 'gõ nhầm', telex: 'phím Telex', abbreviation: 'viết tắt' };
const USAGE = [
  'Cách dùng:',
  '  npm run -s search -- --passages p.jsonl --queries q.jsonl --top 10 > r.jsonl',
  '  npm run -s search -- [--passages p.jsonl] --explain "câu hỏi"',
].join('\n');

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
