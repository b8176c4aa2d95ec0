import { emptyPassageTable, type PassageTable } from './passages.ts';
import { emptySegment, type Segment } from './segment.ts';
import { emptyStatistics, type Statistics } from './statistics.ts';
import { indexTypos, type TypoIndex } from './typos.ts';
import { emptyVocabulary, type Vocabulary } from './vocabulary.ts';

/** Everything an index holds: flat arrays in a handful of tables. */
export interface Corpus {
  readonly vocabulary: Vocabulary;
  statistics: Statistics;
  readonly passages: PassageTable;
  /** Packed ones, oldest first; then the open one, which takes new passages. */
  segments: Segment[];
  typos: TypoIndex;
}

/** A corpus without passages. */
export function emptyCorpus(): Corpus {
  const vocabulary = emptyVocabulary();
  return {
    vocabulary,
    statistics: emptyStatistics(),
    passages: emptyPassageTable(),
    segments: [emptySegment(0)],
    typos: indexTypos(vocabulary),
  };
}
