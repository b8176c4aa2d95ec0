import { LIBRARIES } from './libraries.ts';
import { judge, mean, percentile, timed, type Quality } from './measures.ts';
import type { QuestionSet } from './sets.ts';
import { spell, SPELLINGS, type Spelling } from './spellings.ts';

/** How one library does on one set, spelling by spelling. */
export interface LibraryQuality {
  readonly name: string;
  readonly bySpelling: Readonly<Record<Spelling, Quality>>;
  /** Milliseconds. */
  readonly build: number;
  readonly p50: number;
  readonly p99: number;
}

/** Ask every library that is installed every question in every spelling; spellings drawn by lot are drawn twice. */
export async function compareLibraries({ passages, questions }: QuestionSet, only?: string): Promise<LibraryQuality[]> {
  const results: LibraryQuality[] = [];
  for (const library of LIBRARIES) {
    if (only !== undefined && library.name !== only) continue;
    const start = performance.now();
    const search = await library.build(passages);
    if (!search) continue;
    const build = performance.now() - start;
    const times: number[] = [];
    const bySpelling = {} as Record<Spelling, Quality>;
    for (const spelling of Object.keys(SPELLINGS) as Spelling[]) {
      const judged: Quality[] = [];
      for (const seed of DRAWN.has(spelling) ? [1, 2] : [1]) {
        for (const { id, text, relevant } of questions) {
          const query = spell(spelling, text, id, seed);
          const { milliseconds, result } = await timed(() => search(query, 10));
          times.push(milliseconds);
          judged.push(judge(result, relevant));
        }
      }
      bySpelling[spelling] = mean(judged);
    }
    results.push({ name: library.name, bySpelling, build, p50: percentile(times, 0.5), p99: percentile(times, 0.99) });
  }
  return results;
}

const DRAWN: ReadonlySet<Spelling> = new Set(['typos', 'no marks + typos', 'tone slips']);
