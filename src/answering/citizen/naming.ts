import { fold, words } from '../../foundation/text/fold.ts';
import type { Corpus } from '../../knowledge/corpus.ts';

/**
 * How nearly a text is the name of a guide: its title, a keyword, a question it is known to answer.
 *
 * Takes   a question and a guide's id.
 * Gives   0…1: twice the weight both share over the weight of the two (Dice), for the guide's nearest name; a word weighs
 *         the more the fewer names hold it.
 */
export type Naming = (text: string, guideId: string) => number;

/** Learn the names of all guides and what their words weigh. */
export function learnNaming({ guides }: Corpus): Naming {
  const names = new Map(
    guides.map(({ id, title, asks, keywords, questions }) => {
      const asked = questions.flatMap((item) => [item.question, ...item.asks]);
      return [id, [title, ...asks, ...keywords, ...asked].map(distinctWords)];
    }),
  );
  const all = [...names.values()].flat();
  const holders = new Map<string, number>();
  for (const name of all) for (const word of name) holders.set(word, (holders.get(word) ?? 0) + 1);
  const weigh = (name: Iterable<string>): number => {
    let weight = 0;
    for (const word of name) weight += Math.log((all.length + 1) / ((holders.get(word) ?? 0) + 0.5));
    return weight;
  };
  return (text, guideId) => {
    const asked = distinctWords(text);
    const weight = weigh(asked);
    if (weight === 0) return 0;
    const shares = (names.get(guideId) ?? []).map(
      (name) => (2 * weigh(asked.intersection(name))) / (weight + weigh(name)),
    );
    return Math.max(0, ...shares);
  };
}

const distinctWords = (text: string): Set<string> => new Set(words(fold(text)));
