import type { Passage } from '../../knowledge/passage.ts';
import { shorten, type Finder, type Line } from './findings.ts';
import type { Ranked, Shelf } from './shelf.ts';

/** The passage that explains most of the question, its best sentence first: the way for everything no row covers. */
export const byPassage: Finder = (question, shelf, documents) => {
  const ranked = shelf.findPassages(question.subject === '' ? question.text : question.subject, documents, 20);
  const [best] = ranked;
  if (!best) return undefined;
  // a title repeats what the whole document is about and answers little
  const confidence = best.item.headings.length === 0 ? best.coverage * 0.75 : best.coverage;
  const chosen = documents?.length === 1 ? [best] : onePerDocument(ranked, best);
  return { lines: chosen.map(({ item }) => lineOf(item, shelf)), confidence };
};

function onePerDocument(ranked: readonly Ranked<Passage>[], best: Ranked<Passage>): Ranked<Passage>[] {
  const seen = new Set<string>();
  return ranked.filter(({ item, score, coverage }) => {
    const near = score >= best.score * 0.65 && coverage >= best.coverage * 0.75;
    if (!near || seen.has(item.documentId)) return false;
    seen.add(item.documentId);
    return true;
  });
}

function lineOf(passage: Passage, shelf: Shelf): Line {
  const heading = passage.headings.at(-1);
  const details = heading ? [`(${shorten(heading, 160)})`] : [];
  return {
    documentId: passage.documentId,
    text: `“${passage.text}”`,
    details,
    citation: shelf.citePassage(passage),
  };
}
