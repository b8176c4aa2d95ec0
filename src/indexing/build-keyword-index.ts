import { type Corpus, emptyCorpus } from './corpus.ts';
import { appendToCorpus, fillCorpus, OPEN_LIMIT, removeFromCorpus, settle } from './editing.ts';
import { explain } from './explanation.ts';
import type { Indexable, KeywordIndex } from './keyword-index.ts';
import { admission, ordinalOf, sourceAt } from './passages.ts';
import { search } from './searching.ts';

/**
 * Index passages for search.
 *
 * Takes   passages; of two with one id the later counts; how many added ones are read through before they are packed.
 * Gives   an index that answers in any spelling: with marks, without, misplaced, mistyped, as raw Telex keys.
 * Laws    after any adds and removes it answers as an index built afresh from what is in it.
 */
export function buildKeywordIndex(passages: Iterable<Indexable>, openLimit = OPEN_LIMIT): KeywordIndex {
  const corpus = emptyCorpus();
  fillCorpus(corpus, passages);
  return keywordIndexOf(corpus, openLimit);
}

/** The index over a corpus that is ready, such as one read from a snapshot. */
export function keywordIndexOf(corpus: Corpus, openLimit = OPEN_LIMIT): KeywordIndex {
  return {
    corpus,
    get size() {
      return corpus.statistics.totals.passages;
    },
    search: (query, options) => search(corpus, query, options),
    explain: (query, id, options) => explain(corpus, query, id, options?.expansions),
    admits({ audience, sources }) {
      const admits = admission(corpus.passages, audience, sources);
      return (id) => {
        const ordinal = ordinalOf(corpus.passages, id);
        return ordinal >= 0 && admits(ordinal);
      };
    },
    sourceOf(id) {
      const ordinal = ordinalOf(corpus.passages, id);
      return ordinal < 0 ? undefined : sourceAt(corpus.passages, ordinal).source;
    },
    add(passage) {
      appendToCorpus(corpus, passage);
      settle(corpus, openLimit);
    },
    remove: (id) => removeFromCorpus(corpus, id),
  };
}
