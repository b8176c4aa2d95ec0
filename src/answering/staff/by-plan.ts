import { fold, words } from '../../foundation/text/fold.ts';
import { sentences } from '../../foundation/text/sentences.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { RegisterRow } from '../../register/row.ts';
import { findUnits, sameUnit } from '../../register/units.ts';
import { cues } from '../cues.ts';
import { byCiting } from './by-citation.ts';
import { spelled } from './spelled.ts';
import { FOREIGN } from './concepts.ts';
import { excerpt } from './excerpt.ts';
import type { Finder, Line } from './findings.ts';
import type { StaffQuestion } from './question.ts';
import type { Shelf } from './shelf.ts';
import { GIVES_WORK, receiverOfWork } from './strangers.ts';

/** Which documents say a thing: by number, by unit that is given work, by heading, by the words themselves. */
export const byPlan: Finder = (question, shelf, documents) => {
  const cited = byCiting(question, shelf, documents);
  if (cited) return cited;
  const among = documents ?? shelf.plans.map(({ id }) => id);
  const ways = [byUnitWithWork, byHeading, byWords];
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
      ? [
          {
            documentId: id,
            text: `“${excerpt(row.quote, question.text, 160)}”`,
            details: [],
            citation: shelf.citeRow(row),
          },
        ]
      : [];
  });
};

const isUnit =
  (unit: string) =>
  (name: string): boolean =>
    sameUnit(name, unit) || findUnits(name, [unit]).length > 0;
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

/**
 * By the words: documents that say them one behind the other; where none does, those that hold nearly all of them, rare
 * words and pairs above all.
 */
const byWords: Way = (question, shelf, among) => {
  const wanted = phraseOf(question, shelf);
  const saying = among.filter((id) => shelf.concepts.says(id, wanted));
  const likely = [
    ...saying,
    ...holdingNames(wanted, shelf, among),
    ...(saying.length > 0 ? nearlySaying(wanted, shelf, among) : []),
  ];
  if (likely.length > 0) {
    return among
      .filter((id) => likely.includes(id))
      .flatMap((id) => {
        const passage = passageSaying(wanted, id, shelf);
        return passage ? [lineOf(passage, shelf, wanted)] : [];
      });
  }
  const likeness = among.flatMap((id) => {
    const [top] = shelf.findPassages(wanted, [id], 5).sort((a, b) => b.coverage - a.coverage);
    return top ? [{ passage: top.item, likeness: (shelf.concepts.share(wanted, id) + top.coverage) / 2 }] : [];
  });
  const highest = Math.max(0, ...likeness.map((one) => one.likeness));
  if (highest < LEAST) return undefined;
  return likeness
    .filter((one) => one.likeness >= highest * NEARLY)
    .map(({ passage }) => lineOf(passage, shelf, wanted));
};
const LEAST = 0.35;
const NEARLY = 0.8;

/** What is looked for: the words in quotation marks, or the subject without what every document says at its edges. */
function phraseOf(question: StaffQuestion, shelf: Shelf): string {
  const quoted = /[“"‘']([^”"’']{3,})[”"’']/u.exec(question.text)?.[1];
  if (quoted) return quoted;
  const common = (pair: readonly string[]): boolean =>
    shelf.plans.filter(({ id }) => shelf.concepts.says(id, pair.join(' '))).length >= shelf.plans.length - 1;
  const pointing = AMONG.test(question.text) ? POINTING : /^$/u;
  let rest = words(question.subject.replace(pointing, ''));
  for (;;) {
    if (rest.length > 1 && FRAME.has(fold(rest[0]!))) rest = rest.slice(1);
    else if (rest.length > 1 && FRAME.has(fold(rest.at(-1)!))) rest = rest.slice(0, -1);
    else if (leavesPhrase(rest.slice(2)) && common(rest.slice(0, 2))) rest = rest.slice(2);
    else if (leavesPhrase(rest.slice(0, -2)) && common(rest.slice(-2))) rest = rest.slice(0, -2);
    else return rest.join(' ');
  }
}
/** Words that stand around a thing in a question and are never its edge. */
const FRAME = new Set('co o neu duoc la noi nhac toi den ve trong nao the gi va cua lam thay khong'.split(' '));
/** "Trong số đó văn bản nào …": the words of pointing back are no part of the thing. */
const AMONG = /^tr\S+\s+s[ốo]\s+(?:đó|do|đấy|day|này|nay)\s/iu;
const POINTING = /^(?:tr\S+\s+)?s[ốo]\s+/iu;
const leavesPhrase = (rest: readonly string[]): boolean =>
  rest.length >= 2 || rest.some((word) => FOREIGN.test(fold(word)));

/** Documents that say all but a word at the edge of a longer phrase: "(chống) lừa đảo trực tuyến". */
function nearlySaying(wanted: string, shelf: Shelf, among: readonly string[]): string[] {
  const run = words(wanted);
  if (run.length < LONG_PHRASE || run.length > LONGEST_PHRASE) return [];
  const shorter = [run.slice(1).join(' '), run.slice(0, -1).join(' ')];
  return among.filter((id) => shorter.some((phrase) => shelf.concepts.says(id, phrase)));
}
const LONG_PHRASE = 5;
const LONGEST_PHRASE = 7;

/** A foreign word or a name of letters and figures is a thing by itself: "phủ sóng hay ứng dụng 5G". */
function holdingNames(wanted: string, shelf: Shelf, among: readonly string[]): string[] {
  const names = words(wanted).filter((word) => FOREIGN.test(fold(word)) || /\d\p{L}/u.test(word));
  return names.length === 0 ? [] : among.filter((id) => names.every((name) => shelf.concepts.holds(id, fold(name))));
}

/** The passage of a document that says the phrase itself, or else is most like it. */
function passageSaying(wanted: string, id: string, shelf: Shelf): Passage | undefined {
  const found = shelf.findPassages(wanted, [id], 60).map(({ item }) => item);
  const phrase = ` ${words(wanted).map(fold).join(' ')} `;
  const says = ({ text }: Passage): boolean => ` ${words(text).map(fold).join(' ')} `.includes(phrase);
  return found.find(says) ?? found[0];
}

function lineOf(passage: Passage, shelf: Shelf, wanted: string): Line {
  const quote = bestSentence(passage.text, wanted);
  return {
    documentId: passage.documentId,
    text: `“${excerpt(quote, wanted, 180)}”`,
    details: [],
    citation: shelf.citePassage(passage, quote),
  };
}

/** The sentence of a passage that shares most words with what is wanted; the first among equals. */
function bestSentence(text: string, wanted: string): string {
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
