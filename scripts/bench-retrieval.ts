import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadPlans } from '../src/knowledge/load-plans.ts';
import { LIBRARIES } from './bench/libraries.ts';
import { compareLibraries } from './bench/quality.ts';
import { measuresTable, qualityTable, replacePart, sizePlot, sizeTable } from './bench/report.ts';
import { readBenchmark } from './bench/sets.ts';
import { measureSize, type SizeResult } from './bench/size.ts';

/**
 * Measure the retriever and write the figures into docs/retrieval.md.
 *
 *   npm run bench:retrieval -- [--benchmark <folder>] [--sizes 1000,10000,100000] [--million] [--only-ours] [--write]
 *
 * With a benchmark folder (passages.jsonl, queries.jsonl) its questions are asked in all spellings. Libraries that are not
 * installed are left out. Without --write the tables are only printed.
 */
const { values } = parseArgs({
  options: {
    benchmark: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    million: { type: 'boolean', default: false },
    'only-ours': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    measure: { type: 'string' }, // "library:size": what a child process is told
  },
});
const OURS = LIBRARIES[0]!.name;
const DOCUMENT = 'docs/retrieval.md';
const LARGEST_FOR_OTHERS = 100_000;

if (values.measure === undefined) await measureAll();
else {
  const [name = '', size = ''] = values.measure.split(':');
  process.stdout.write(
    JSON.stringify((await measureSize(await sampleTexts(), name, Number(size), name === OURS ? 500 : 100)) ?? null),
  );
}

async function measureAll(): Promise<void> {
  const parts: Record<string, string> = {};
  if (values.benchmark !== undefined) {
    const results = await compareLibraries(readBenchmark(values.benchmark), values['only-ours'] ? OURS : undefined);
    parts['quality'] = qualityTable(results);
    parts['measures'] = measuresTable(results[0]!);
  }
  const sizes = values.sizes.split(',').map(Number).filter(Boolean);
  const bySize = [...sizes, ...(values.million ? [1_000_000] : [])].flatMap((size) => measuredAt(size));
  if (bySize.length > 0) parts['sizes'] = sizeTable(bySize);
  for (const [part, content] of Object.entries(parts)) console.log(`\n${part}\n\n${content}`);
  if (!values.write) return;
  let document = readFileSync(DOCUMENT, 'utf8');
  for (const [part, content] of Object.entries(parts)) document = replacePart(document, part, content);
  writeFileSync(DOCUMENT, document);
  if (bySize.length > 0) writeFileSync('docs/retrieval-sizes.svg', sizePlot(bySize));
}

/** Each library in a process of its own; those that need minutes a size are left out from 100,000 passages on. */
function measuredAt(size: number): SizeResult[] {
  return LIBRARIES.flatMap(({ name }) => {
    if (name !== OURS && (values['only-ours'] || size > LARGEST_FOR_OTHERS || name.includes('our words'))) return [];
    if (name === 'LangChain BM25' && size > 10_000) return [];
    const benchmark = values.benchmark === undefined ? [] : ['--benchmark', values.benchmark];
    const words = [
      '--expose-gc',
      '--max-old-space-size=6000',
      process.argv[1]!,
      '--measure',
      `${name}:${size}`,
      ...benchmark,
    ];
    const result = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as SizeResult | null;
    return result ? [result] : [];
  });
}

async function sampleTexts(): Promise<string[]> {
  if (values.benchmark !== undefined) return readBenchmark(values.benchmark).passages.map(({ text }) => text);
  const { plans } = await loadPlans('knowledge/plans');
  return plans.flatMap(({ passages }) => passages.map(({ text }) => text));
}
