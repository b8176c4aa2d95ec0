import { findDocumentNumbers, matchesDocumentNumber } from '../../foundation/text/document-number.ts';
import { fold, words } from '../../foundation/text/fold.ts';
import { sentences } from '../../foundation/text/sentences.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { RegisterRow } from '../../register/row.ts';
import { sameUnit } from '../../register/units.ts';
import { cues } from '../cues.ts';
import { spelled } from './spelled.ts';
import { shorten, type Finder, type Line } from './findings.ts';
import type { StaffQuestion } from './question.ts';
import type { Shelf } from './shelf.ts';
import { GIVES_WORK, receiverOfWork } from './strangers.ts';

/** Which documents say a thing: by number, by unit that is given work, by heading, by the words themselves. */
export const byPlan: Finder = (question, shelf, documents) => {
  const among = documents ?? shelf.plans.map(({ id }) => id);
  const ways = [byNumber, byUnitWithWork, byHeading, byWords];
  for (const way of ways) {
    const lines = way(question, shelf, among);
    // nobody named that number or gives that unit work: likeness of words is no answer
    if (lines?.length === 0 && way !== byHeading) return { lines: [], confidence: 1 };
    if (lines && lines.length > 0) {
      const intro = lines.length === 1 ? 'Chỉ có một văn bản:' : `Có ${spelled(lines.length)} văn bản:`;
      return { lines, confidence: 0.85, intro };
    }
  }
  return undefined;
};

type Way = (question: StaffQuestion, shelf: Shelf, among: readonly string[]) => Line[] | undefined;

const byNumber: Way = (question, shelf, among) => {
  const own = new Set(shelf.plans.map(({ number }) => number));
  const asked = question.references.filter(
    (reference) => ![...own].some((number) => number !== undefined && matchesDocumentNumber(reference, number)),
  );
  if (asked.length === 0) return undefined;
  return among.flatMap((id) => {
    const passage = shelf
      .findPassages(question.subject, [id], 400)
      .map(({ item }) => item)
      .find(({ text }) =>
        asked.every((reference) =>
          findDocumentNumbers(text).some(
            ({ number, kind }) =>
              matchesDocumentNumber(reference, number) && (!kind || !reference.kind || kind === reference.kind),
          ),
        ),
      );
    return passage ? [lineOf(passage, shelf, asked.map(({ written }) => written).join(' '))] : [];
  });
};

const byUnitWithWork: Way = (question, shelf, among) => {
  const receiver = question.units.length === 0 ? receiverOfWork(question) : undefined;
  if ((question.units.length === 0 && receiver === undefined) || !GIVES_WORK(question.cue)) return undefined;
  const wanted = receiver === undefined ? question.units.map(isUnit) : [holdsName(receiver)];
  return among.flatMap((id) => {
    const rows = shelf.rows(['duty', 'task'], [id]);
    const carriedBy = (names: (row: RegisterRow) => readonly string[]): RegisterRow | undefined =>
      rows.find((row) => wanted.every((fits) => names(row).some(fits)));
    // who helps is given work as well, though less than who answers for it
    const row = carriedBy(bearers) ?? carriedBy(helpers);
    return row
      ? [{ documentId: id, text: `“${shorten(row.quote, 160)}”`, details: [], citation: shelf.citeRow(row) }]
      : [];
  });
};

const isUnit =
  (unit: string) =>
  (name: string): boolean =>
    sameUnit(name, unit);
const holdsName = (wanted: string) => {
  const phrase = ` ${words(wanted).map(fold).join(' ')} `;
  return (name: string): boolean => ` ${words(name).map(fold).join(' ')} `.includes(phrase);
};
const bearers = (row: RegisterRow): readonly string[] =>
  row.kind === 'duty' ? [row.unit] : row.kind === 'task' ? row.lead : [];
const helpers = (row: RegisterRow): readonly string[] =>
  row.kind === 'duty' || row.kind === 'task' ? row.coordinating : [];

const byHeading: Way = (question, shelf, among) => {
  if (!HEADING_ASKED(question.cue)) return undefined;
  const wanted = words(question.subject)
    .map(fold)
    .filter((word) => !HEADING_WORDS.has(word))
    .join(' ');
  if (wanted === '') return undefined;
  return among.flatMap((id) => {
    const block = shelf
      .plan(id)
      .blocks.find(
        ({ kind, level, text }) =>
          kind === 'heading' && level <= 1 && ` ${words(text).map(fold).join(' ')} `.includes(` ${wanted} `),
      );
    if (!block) return [];
    const passage = shelf
      .findPassages(wanted, [id], 50)
      .map(({ item }) => item)
      .find(({ headings }) => headings.some((heading) => heading.includes(block.text)));
    return passage ? [lineOf(passage, shelf, wanted)] : [];
  });
};
const HEADING_ASKED = cues('(phần|mục|chương|đề mục) (riêng)? (về|nói|quy định|kinh phí)?', '(phần|mục) * riêng');
const HEADING_WORDS = new Set(['phan', 'muc', 'rieng', 'chuong', 'de', 'co']);

/** By the words: documents that hold nearly all of what the question names, its rare words and pairs above all. */
const byWords: Way = (question, shelf, among) => {
  const quoted = /[“"'‘]([^”"'’]{6,})[”"'’]/u.exec(question.text)?.[1];
  const wanted = quoted ?? question.subject;
  const phrase = words(wanted).map(fold).join(' ');
  const whole = among.filter((id) => shelf.concepts.holds(id, phrase));
  // a long run of words that stands somewhere as it was asked needs no likeness elsewhere
  const candidates = whole.length > 0 && phrase.split(' ').length >= LONG_PHRASE ? whole : among;
  const likeness = candidates.flatMap((id) => {
    const [top] = shelf.findPassages(wanted, [id], 5).sort((a, b) => b.coverage - a.coverage);
    const share = whole.includes(id) ? 1 : shelf.concepts.share(wanted, id);
    return top ? [{ passage: top.item, likeness: (share + top.coverage) / 2 }] : [];
  });
  const highest = Math.max(0, ...likeness.map((one) => one.likeness));
  if (highest < LEAST) return undefined;
  return likeness
    .filter((one) => one.likeness >= highest * NEARLY)
    .map(({ passage }) => lineOf(passage, shelf, wanted));
};
const LEAST = 0.35;
const NEARLY = 0.8;
const LONG_PHRASE = 5;

function lineOf(passage: Passage, shelf: Shelf, wanted: string): Line {
  const quote = bestSentence(passage.text, wanted);
  return {
    documentId: passage.documentId,
    text: `“${shorten(quote, 180)}”`,
    details: [],
    citation: shelf.citePassage(passage, quote),
  };
}

/** The sentence of a passage that shares most words with what is wanted; the first among equals. */
export function bestSentence(text: string, wanted: string): string {
  const asked = new Set(words(wanted).map(fold));
  let best = text;
  let most = -1;
  for (const sentence of sentences(text)) {
    const own = new Set(words(sentence.text).map(fold));
    const shared = [...asked].filter((word) => own.has(word)).length;
    if (shared > most) [best, most] = [sentence.text, shared];
  }
  return best.trim();
}
