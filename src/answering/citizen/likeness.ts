import type { Corpus } from '../../knowledge/corpus.ts';
import { sameWords } from './same-words.ts';

/**
 * How much a text sounds like what is asked and said on a guide's page: all its names and its whole text speak together,
 * where a search sees the nearest passage alone.
 *
 * Takes   a text, a guide's id.
 * Gives   the logarithm of how much likelier the words and pairs are on that page than anywhere, evened out by length;
 *         about −1…4, 0 for a page that is not known.
 */
export type Likeness = (text: string, guideId: string) => number;

/** Learn how often words and pairs of neighbours stand on each page. */
export function learnLikeness({ guides, passages }: Corpus): Likeness {
  const pages = new Map<string, Page>();
  const everywhere: Page = { weight: 0, counts: new Map() };
  const learn = (id: string, text: string, weight: number): void => {
    const page = pages.get(id) ?? { weight: 0, counts: new Map<string, number>() };
    pages.set(id, page);
    for (const { counts } of [page, everywhere]) {
      for (const piece of piecesOf(text)) counts.set(piece, (counts.get(piece) ?? 0) + weight);
    }
    page.weight += weight;
    everywhere.weight += weight;
  };
  for (const { id, title, asks, keywords, questions } of guides) {
    for (const name of [title, ...asks, ...keywords]) learn(id, name, 1);
    for (const item of questions) for (const name of [item.question, ...item.asks]) learn(id, name, 1);
  }
  for (const { documentId, text } of passages) {
    if (!pages.has(documentId)) continue;
    for (const sentence of text.split(SENTENCE_END)) learn(documentId, sentence, SAID);
  }
  return (text, guideId) => {
    const page = pages.get(guideId);
    const pieces = piecesOf(text);
    if (!page || pieces.size === 0) return 0;
    let sum = 0;
    for (const piece of pieces) {
      const anywhere = (everywhere.counts.get(piece) ?? 0) / everywhere.weight;
      if (anywhere === 0) continue;
      const here = ((page.counts.get(piece) ?? 0) + DOUBT * anywhere) / (page.weight + DOUBT);
      sum += Math.max(Math.log(here / anywhere), MISSING);
    }
    return sum / Math.sqrt(pieces.size) / EVENED;
  };
}

interface Page {
  weight: number;
  readonly counts: Map<string, number>;
}

/** The words of a text and the pairs of neighbours, without marks, each once. */
function piecesOf(text: string): Set<string> {
  const said = sameWords(text);
  return new Set([...said, ...said.slice(1).map((word, at) => `${said[at]!} ${word}`)]);
}

const SENTENCE_END = /[\n.]/u;
/** A sentence of the page beside one way of asking; measured on ways of asking that were left out. */
const SAID = 0.3;
/** How many sentences' worth a page is thought to be like all others before it is read. */
const DOUBT = 2;
const EVENED = 10;
/** A word that the page lacks says this much against it, however common it is elsewhere: people tell more than they ask. */
const MISSING = -1;
