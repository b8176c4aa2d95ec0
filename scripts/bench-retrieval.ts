import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPlans } from '../src/knowledge/load-plans.ts';
import { LIBRARIES, OURS } from './bench/libraries.ts';
import { type LibraryQuality, qualityOf } from './bench/quality.ts';
import { measuresTable, qualityTable, replacePart, sizePlot, sizeTable } from './bench/report.ts';
import { readBenchmark, readHandbookQuestions } from './bench/sets.ts';
import { measureSize, type SizeResult } from './bench/size.ts';

/**
 * Measure the retriever beside other libraries and write the figures into docs/retrieval.md.
 *
 *   npm run bench:retrieval -- --benchmark <folder> [--sizes 1000,10000,100000,1000000] [--only-ours] [--write] [--again]
 *
 * The folder holds passages.jsonl and queries.jsonl; without one, quality is measured on the handbook alone. Every measure
 * is taken in a process of its own and kept in data/bench-retrieval.json as soon as it is there: a run that was stopped
 * goes on where it was, `--again` starts over. A measure that fails or takes too long is left out and said. Without
 * --write the tables are only printed.
 */
const { values } = parseArgs({
  options: {
    benchmark: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    'only-ours': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    measure: { type: 'string' }, // what a child process is told: "benchmark:<library>", "handbook:<library>", "<size>:<library>"
  },
});
const DOCUMENT = 'docs/retrieval.md';
const KEPT = 'data/bench-retrieval.json';
const LONGEST_MEASURE_MS = 900_000; // a million passages on a machine that others use too
/** The largest size each is measured at: a million passages would take the others 5 to 10 GB, or minutes a question. */
const LARGEST = new Map([
  [OURS, Infinity],
  ['flexsearch', Infinity],
  ['LangChain BM25', 10_000],
]);
const LARGEST_FOR_OTHERS = 100_000;

if (values.measure === undefined) measureAll();
else process.stdout.write(JSON.stringify(await measure(values.measure)));

function measureAll(): void {
  const kept = values.again ? {} : readKept();
  const libraries = LIBRARIES.map(({ name }) => name).filter((name) => !values['only-ours'] || name === OURS);
  const taken = <T>(key: string): T[] => {
    kept[key] ??= measuredApart(key);
    mkdirSync(dirname(KEPT), { recursive: true });
    writeFileSync(KEPT, JSON.stringify(kept));
    return kept[key] === null ? [] : [kept[key] as T];
  };
  const parts: Record<string, string> = {};
  if (values.benchmark !== undefined) {
    const results = libraries.flatMap((name) => taken<LibraryQuality>(`benchmark:${name}`));
    parts['quality'] = qualityTable(results);
    parts['measures'] = measuresTable(results[0]!);
  }
  const onHandbook = libraries.filter((name) => name !== 'LangChain BM25'); // minutes for the least of the figures
  parts['handbook'] = qualityTable(onHandbook.flatMap((name) => taken<LibraryQuality>(`handbook:${name}`)));
  const sizes = values.sizes.split(',').map(Number).filter(Boolean);
  const bySize = sizes.flatMap((size) =>
    libraries
      .filter((name) => !name.includes('our words') && size <= (LARGEST.get(name) ?? LARGEST_FOR_OTHERS))
      .flatMap((name) => taken<SizeResult>(`${size}:${name}`)),
  );
  if (bySize.length > 0) parts['sizes'] = sizeTable(bySize);
  for (const [part, content] of Object.entries(parts)) console.log(`\n${part}\n\n${content}`);
  if (!values.write) return;
  let document = readFileSync(DOCUMENT, 'utf8');
  for (const [part, content] of Object.entries(parts)) document = replacePart(document, part, content);
  writeFileSync(DOCUMENT, document);
  if (bySize.length > 0) writeFileSync('docs/retrieval-sizes.svg', sizePlot(bySize));
  execFileSync('prettier', ['--write', DOCUMENT], { stdio: 'ignore' });
}

/** What a child process measured; null when it failed or took too long. */
function measuredApart(key: string): unknown {
  process.stderr.write(`${key} …`);
  const start = performance.now();
  const benchmark = values.benchmark === undefined ? [] : ['--benchmark', values.benchmark];
  const words = ['--expose-gc', '--max-old-space-size=6000', process.argv[1]!, '--measure', key, ...benchmark];
  try {
    const answer = execFileSync(process.execPath, words, {
      encoding: 'utf8',
      timeout: LONGEST_MEASURE_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(answer);
  } catch (error) {
    process.stderr.write(` left out: ${error instanceof Error ? error.message.split('\n')[0]! : String(error)}`);
    return null;
  } finally {
    process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
}

async function measure(key: string): Promise<LibraryQuality | SizeResult> {
  const at = key.indexOf(':');
  const [what, name] = [key.slice(0, at), key.slice(at + 1)];
  const library = LIBRARIES.find((candidate) => candidate.name === name)!;
  if (what === 'benchmark') return qualityOf(library, readBenchmark(values.benchmark!));
  if (what === 'handbook') return qualityOf(library, await readHandbookQuestions('knowledge'));
  return measureSize(await sampleTexts(), name, Number(what), name === OURS ? 500 : 100);
}

function readKept(): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, unknown>;
  } catch {
    return {}; // the first run, or one that was stopped while it wrote
  }
}

async function sampleTexts(): Promise<string[]> {
  if (values.benchmark !== undefined) return readBenchmark(values.benchmark).passages.map(({ text }) => text);
  const { plans } = await loadPlans('knowledge/plans');
  return plans.flatMap(({ passages }) => passages.map(({ text }) => text));
}
