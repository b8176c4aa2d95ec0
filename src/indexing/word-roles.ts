import type { Corpus } from './corpus.ts';
import { withRoom } from './growable.ts';
import type { QueryPlan } from './query-plan.ts';

/** What the words of the corpus are to one query, so that reading a passage costs one look-up a word. */
export interface WordRoles {
  /** By exact word: 0, or the number of its role. */
  readonly ofWord: Uint16Array;
  /** By role: position of its folded term in the plan, and of its exact term or -1. */
  readonly folded: readonly number[];
  readonly exact: readonly number[];
  /** Give the shared table back; the roles are void afterwards. */
  readonly release: () => void;
}

/** Give every exact variant of the plan's folded terms its role. */
export function assignRoles({ vocabulary }: Corpus, plan: QueryPlan): WordRoles {
  table = withRoom(table, vocabulary.exact.size);
  const { firstVariant, nextVariant } = vocabulary;
  const exactTermOf = new Map(plan.exact.map((term, at) => [term.id, at]));
  const folded = [-1];
  const exact = [-1];
  const assigned: number[] = [];
  for (const [at, term] of plan.folded.entries()) {
    for (let variant = firstVariant[term.id]!; variant > 0; variant = nextVariant[variant - 1]!) {
      table[variant - 1] = folded.length;
      assigned.push(variant - 1);
      folded.push(at);
      exact.push(exactTermOf.get(variant - 1) ?? -1);
    }
  }
  return {
    ofWord: table,
    folded,
    exact,
    release() {
      for (const word of assigned) table[word] = 0;
    },
  };
}

// one query runs at a time in a process; the table is as long as the vocabulary and clean between queries
let table = new Uint16Array(0);
