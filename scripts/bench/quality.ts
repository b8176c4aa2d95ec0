import type { Library } from './libraries.ts';
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

/**
 * Ask one library every question in every spelling; spellings drawn by lot are drawn twice. Every `TIMED`th question is
 * timed, after all have been asked once.
 */
export function qualityOf(library: Library, { passages, questions }: QuestionSet): LibraryQuality {
  const start = performance.now();
  const search = library.build(passages);
  const build = performance.now() - start;
  const bySpelling = {} as Record<Spelling, Quality>;
  const asked: string[] = [];
  for (const spelling of Object.keys(SPELLINGS) as Spelling[]) {
    const judged: Quality[] = [];
    for (const seed of DRAWN.has(spelling) ? [1, 2] : [1]) {
      for (const { id, text, relevant } of questions) {
        const query = spell(spelling, text, id, seed);
        asked.push(query);
        judged.push(judge(search(query, 10), relevant));
      }
    }
    bySpelling[spelling] = mean(judged);
  }
  const times = asked.filter((_, at) => at % TIMED === 0).map((query) => timed(() => search(query, 10)).milliseconds);
  return { name: library.name, bySpelling, build, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

const DRAWN: ReadonlySet<Spelling> = new Set(['typos', 'no marks + typos', 'tone slips']);
const TIMED = 7; // no divisor of how many questions a set has, so that all of them take their turn
