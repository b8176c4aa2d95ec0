import { fold } from '../../foundation/text/fold.ts';
import type { Corpus } from '../../knowledge/corpus.ts';

/**
 * Whether the handbook lists these very words among those it answers: whoever says them is never declined, for what they
 * get is approved text, be it "không, làm vậy là phạm luật".
 *
 * Takes   the corpus, and the message as typed; marks, case and signs do not count.
 * Gives   whether a guide lists it.
 */
export function isApproved(corpus: Pick<Corpus, 'guides'>, typed: string): boolean {
  let listed = lists.get(corpus);
  if (!listed) {
    const asks = corpus.guides.flatMap(({ title, asks, questions }) => [
      title,
      ...asks,
      ...questions.flatMap((item) => [item.question, ...item.asks]),
    ]);
    lists.set(corpus, (listed = new Set(asks.map(bare))));
  }
  return listed.has(bare(typed));
}
/** Read once for a corpus, at the first message that would be declined. */
const lists = new WeakMap<object, ReadonlySet<string>>();

const bare = (text: string): string => (fold(text).match(/[a-z0-9]+/g) ?? []).join(' ');
