import type { Corpus } from '../../knowledge/corpus.ts';
import { sameWords } from './same-words.ts';

/**
 * How nearly a text is the name of a guide, of its page as a whole or of one question on it.
 *
 * Takes   a question, a guide's id, and the part: `page` (title, asks, keywords), the number of a question from 1, or
 *         `any` for the nearest of them all.
 * Gives   0…1: twice the weight both share over the weight of the two (Dice), for the nearest name; a word weighs the more
 *         the fewer names hold it.
 */
export type Naming = (text: string, guideId: string, part?: 'any' | 'page' | number) => number;

/** Learn the names of all guides and what their words weigh. */
export function learnNaming({ guides }: Corpus): Naming {
  const written = new Map(
    guides.map(({ id, title, asks, keywords, questions }) => {
      const page = [title, ...asks, ...keywords].map(distinctWords);
      return [id, [page, ...questions.map((item) => [item.question, ...item.asks].map(distinctWords))]];
    }),
  );
  const all = [...written.values()].flat(2);
  const holders = new Map<string, number>();
  for (const name of all) for (const word of name) holders.set(word, (holders.get(word) ?? 0) + 1);
  const rarity = (count: number): number => Math.log((all.length + 1) / (count + 0.5));
  const weights = new Map([...holders].map(([word, count]) => [word, rarity(count)]));
  const weigh = (name: Iterable<string>): number => {
    let weight = 0;
    for (const word of name) weight += weights.get(word) ?? rarity(0);
    return weight;
  };
  const names = new Map(
    [...written].map(([id, parts]) => [id, parts.map((part) => part.map((name) => ({ name, weight: weigh(name) })))]),
  );
  return (text, guideId, part = 'any') => {
    const parts = names.get(guideId) ?? [];
    const chosen = part === 'any' ? parts.flat() : (parts[part === 'page' ? 0 : part] ?? []);
    const asked = distinctWords(text);
    const askedWeight = weigh(asked);
    if (askedWeight === 0) return 0;
    let nearest = 0;
    for (const { name, weight } of chosen) {
      nearest = Math.max(nearest, (2 * weigh(asked.intersection(name))) / (askedWeight + weight));
    }
    return nearest;
  };
}

const distinctWords = (text: string): Set<string> => new Set(sameWords(text));
