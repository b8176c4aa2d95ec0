import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildKeywordIndex } from '../../src/indexing/build-keyword-index.ts';
import { loadSnapshot, saveSnapshot } from '../../src/indexing/snapshot.ts';
import { generatePassages, type GeneratedPassage, questionAbout } from './generator.ts';
import { LIBRARIES, OURS, type Searcher } from './libraries.ts';
import { percentile, timed } from './measures.ts';
import { spell, type Spelling } from './spellings.ts';

/** What one library needs at one size. Times in milliseconds, memory in megabytes. */
export interface SizeResult {
  readonly name: string;
  readonly passages: number;
  readonly build: number;
  readonly p50: number;
  readonly p99: number;
  /** Resident memory above what the passages' own texts took. */
  readonly memory: number;
  /** Share of questions whose passage came first. */
  readonly found: number;
  readonly snapshot?: { readonly megabytes: number; readonly save: number; readonly load: number };
  /** The most memory the process held while it built, texts and all. */
  readonly peak: number;
  /** Add one passage, find it and remove it; and the longest of `ADDS` further adds, which pack and join segments. */
  readonly edit?: { readonly round: number; readonly longestAdd: number };
}

/**
 * Measure one library at one size, in a process of its own so that memory is its own.
 *
 * Takes   sample texts for the generator; the library's name; the size; how many questions.
 */
export function measureSize(sample: readonly string[], name: string, size: number, questions: number): SizeResult {
  const ours = name === OURS;
  const source = observed(sample, size, questions);
  // our index reads passages as they come; the others want them all at once
  const passages = ours ? source.passages : [...source.passages];
  if (!ours) source.spent = 0;
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const index = ours ? buildKeywordIndex(passages) : undefined;
  const search: Searcher = index
    ? (query, limit) => index.search(query, { limit }).map(({ id }) => id)
    : LIBRARIES.find((candidate) => candidate.name === name)!.build(passages as GeneratedPassage[]);
  const build = performance.now() - start - source.spent;
  const { asked } = source;
  globalThis.gc?.();
  const memory = (process.memoryUsage.rss() - before) / 1e6;
  const peak = process.resourceUsage().maxRSS / 1e3; // kilobytes
  if (ours) for (const { query } of asked.slice(0, 100)) search(query, 10);
  const times: number[] = [];
  let found = 0;
  for (const { id, query } of asked) {
    const { milliseconds, result } = timed(() => search(query, 10));
    times.push(milliseconds);
    if (result[0] === id) found += 1;
  }
  return {
    name,
    passages: size,
    build,
    memory,
    peak,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    found: found / asked.length,
    ...(index && { snapshot: snapshotOf(index), edit: editTimes(index, sample) }),
  };
}

/** The generated passages; on the way, questions about some of them are kept and the time generating took is counted. */
function observed(
  sample: readonly string[],
  size: number,
  questions: number,
): { passages: Iterable<GeneratedPassage>; asked: { id: string; query: string }[]; spent: number } {
  const every = Math.max(1, Math.floor(size / questions));
  const generator = generatePassages(sample, size);
  const source = { passages: take(), asked: [] as { id: string; query: string }[], spent: 0 };
  function* take(): Generator<GeneratedPassage> {
    for (let at = 0; ; at += 1) {
      const start = performance.now();
      const next = generator.next();
      if (next.done === true) return;
      const { value } = next;
      if (at % every === 0) {
        const spelling = SPELLINGS_ASKED[source.asked.length % SPELLINGS_ASKED.length]!;
        source.asked.push({ id: value.id, query: spell(spelling, questionAbout(value), value.id) });
      }
      source.spent += performance.now() - start;
      yield value;
    }
  }
  return source;
}

function snapshotOf(index: ReturnType<typeof buildKeywordIndex>): NonNullable<SizeResult['snapshot']> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'index');
    const start = performance.now();
    saveSnapshot(index, file, 'bench');
    const saved = performance.now();
    loadSnapshot(file, 'bench');
    const loaded = performance.now();
    return { megabytes: statSync(file).size / 1e6, save: saved - start, load: loaded - saved };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function editTimes(
  index: ReturnType<typeof buildKeywordIndex>,
  sample: readonly string[],
): NonNullable<SizeResult['edit']> {
  const timeOf = (run: () => void): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const round = timeOf(() => {
    index.add({ id: 'new', text: 'Một đoạn vừa thêm vào kho để đo thời gian thêm và tìm lại.' });
    index.search('đoạn vừa thêm vào kho', { limit: 1 });
    index.remove('new');
  });
  let longestAdd = 0;
  for (const { id, text } of generatePassages(sample, ADDS, ANOTHER_SEED)) {
    longestAdd = Math.max(
      longestAdd,
      timeOf(() => {
        index.add({ id: `added-${id}`, text });
      }),
    );
  }
  return { round, longestAdd };
}

const ADDS = 3_000;
const ANOTHER_SEED = 2;
const SPELLINGS_ASKED: readonly Spelling[] = ['as written', 'no marks', 'typos', 'no marks + typos', 'telex'];
