import type { Block, Citation } from '../outcome.ts';
import { excerpt } from './excerpt.ts';
import type { StaffQuestion } from './question.ts';
import type { Shelf } from './shelf.ts';

/** One thing a document says in answer to a question. */
export interface Line {
  readonly documentId: string;
  /** The answer itself, in the document's words: stands first. */
  readonly text: string;
  /** What it belongs to and what goes with it, shown below the answer. */
  readonly details: readonly string[];
  readonly citation: Citation;
  /** Further places that the text speaks of. */
  readonly more?: readonly Citation[];
}

/** A marked note behind an answer, with the places it speaks of. */
export interface Note {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** What one way of looking found. */
export interface Findings {
  /** Best first. */
  readonly lines: readonly Line[];
  /** 0…1: how much of the question the lines explain. */
  readonly confidence: number;
  /** A sentence before several lines ("Có hai nhiệm vụ cùng đánh số 2:"). */
  readonly intro?: string;
  /** A complete list: every line short rather than some left out. */
  readonly compact?: boolean;
  /** Every line names its documents and places itself. */
  readonly told?: boolean;
  /** Marked notes behind the answer. */
  readonly notes?: readonly Note[];
}

/**
 * A way of answering one kind of question.
 *
 * Takes   the question, the shelf, and the documents to look in (all when undefined).
 * Gives   findings; undefined when this way has nothing to say.
 */
export type Finder = (
  question: StaffQuestion,
  shelf: Shelf,
  documents: readonly string[] | undefined,
) => Findings | undefined;

/**
 * Lay findings out: from one document, the answer first, then where it stands, then its exact words; from several, one
 * item a document.
 *
 * Gives   blocks that fit one message, and what did not fit.
 */
export function layOut(
  { lines, intro, compact = false, told = false, notes = [] }: Findings,
  asked: string,
  shelf: Shelf,
): { blocks: Block[]; rest: Block[]; citations: Citation[]; restCitations: Citation[] } {
  const documents = new Set(lines.map(({ documentId }) => documentId));
  if (compact && lines.length > 1) return layOutList(lines, intro, notes, shelf);
  const shown = told ? whatFits(lines) : lines.slice(0, MOST_LINES);
  const blocks = told
    ? listOf(shown, intro)
    : documents.size === 1
      ? fromOne(shown, intro, asked, shelf)
      : fromMany(shown, intro, asked, shelf);
  const left = lines.slice(shown.length);
  const rest = left.map(({ documentId, text, citation }): Block => ({
    type: 'list',
    items: [told ? text : `${shelf.plan(documentId).shortTitle}, ${citation.place}: ${text}`],
  }));
  return {
    blocks: [...blocks, ...notesOf(notes, shown, shelf)],
    rest,
    restCitations: left.flatMap(placesOf),
    citations: [...shown.flatMap(placesOf), ...notes.flatMap(({ citations }) => citations)],
  };
}
const placesOf = ({ citation, more = [] }: Line): Citation[] => [citation, ...more];

const listOf = (lines: readonly Line[], intro: string | undefined): Block[] => [
  ...(intro === undefined ? [] : [{ type: 'paragraph', text: intro } satisfies Block]),
  { type: 'list', items: lines.map(({ text }) => text) },
];

/** As many lines as one message holds. */
const whatFits = (lines: readonly Line[]): Line[] => lines.slice(0, fitItems(lines.map(({ text }) => text)).length);

/** Notes behind an answer; a document that replaces or amends another says so once. */
function notesOf(notes: readonly Note[], shown: readonly Line[], shelf: Shelf): Extract<Block, { type: 'note' }>[] {
  const ids = [...new Set(shown.map(({ documentId }) => documentId))];
  const standing = ids.flatMap((id) => {
    const { standing: said = [], shortTitle } = shelf.plan(id);
    return ids.length === 1 ? said : said.map((text) => `${shortTitle}: ${text}`);
  });
  return [...notes.map(({ text }) => text), ...standing].map((text) => ({ type: 'note', text }));
}

/** All of a list in one message where it fits, each line cut where it must be; what does not fit is offered. */
function layOutList(lines: readonly Line[], intro: string | undefined, notes: readonly Note[], shelf: Shelf) {
  const one = new Set(lines.map(({ documentId }) => documentId)).size === 1;
  const shown = lines.slice(0, MOST_OF_A_LIST);
  const room = Math.floor(LIST_LIMIT / shown.length);
  const [first, ...others] = lines.map(({ citation }) => markerOf(citation));
  const same = one && others.every((marker) => marker === first) ? first : undefined;
  const itemOf = ({ documentId, text, details, citation }: Line, limit: number): string => {
    const plan = shelf.plan(documentId);
    const whose = one ? '' : `${plan.place ?? plan.issuer}: `;
    const marker = markerOf(citation);
    const where =
      marker === '' || marker === same || text.startsWith(`${marker.split('.').at(-1)}.`) ? '' : ` [${marker}]`;
    const behind = details.length > 0 ? ` – ${details.join(' ')}` : '';
    const left = Math.max(limit - whose.length - behind.length - where.length, SHORTEST_TEXT);
    return `${whose}${shorten(text, left)}${behind}${where}`;
  };
  const rest = lines.slice(MOST_OF_A_LIST);
  const head = intro ?? 'Các văn bản ghi như sau:';
  return {
    blocks: [
      { type: 'paragraph', text: same ? head.replace(/:$/, ` (${same}):`) : head },
      { type: 'list', items: shown.map((line) => itemOf(line, Math.max(room, SHORTEST_ITEM))) },
      ...notesOf(notes, shown, shelf),
    ] satisfies Block[],
    rest:
      rest.length === 0 ? [] : [{ type: 'list', items: rest.map((line) => itemOf(line, ITEM_LIMIT)) } satisfies Block],
    citations: [...shown.map(({ citation }) => citation), ...notes.flatMap(({ citations }) => citations)],
    restCitations: rest.map(({ citation }) => citation),
  };
}
/** "mục II.5 (dòng 3–9)" → "mục II.5". */
const markerOf = ({ place }: Citation): string => place.replace(/ ?\(.*\)$/, '');
const LIST_LIMIT = 1_500;
const MOST_OF_A_LIST = 16;
const SHORTEST_ITEM = 84;
const SHORTEST_TEXT = 44;

const MOST_LINES = 8;
const PLACE_LENGTH = 40;
const QUOTE_LIMIT = 520;
const ITEM_LIMIT = 260;
/** What a hurried reader sees first; the whole quote stands below. */
const ANSWER_LIMIT = 360;

function fromOne(lines: readonly Line[], intro: string | undefined, asked: string, shelf: Shelf): Block[] {
  const [first] = lines;
  if (!first) return [];
  const title = shelf.plan(first.documentId).shortTitle;
  if (lines.length > 1) {
    const items = lines.map(({ text, citation, details }) => {
      const detail = lines.length <= 3 && details.length > 0 ? ` ${details.join(' ')}` : '';
      return `${excerptOf(text, asked, lines.length <= 3 ? QUOTE_LIMIT : ITEM_LIMIT)}${detail} ${bracketed(citation.place)}`;
    });
    return [
      { type: 'paragraph', text: intro ?? `${title} ghi:` },
      { type: 'list', items: fitItems(items) },
      ...(intro === undefined ? [] : [{ type: 'paragraph', text: `Theo ${title}.` } satisfies Block]),
    ];
  }
  const where: Block = {
    type: 'paragraph',
    text: [...first.details, `Theo ${title}, ${bare(first.citation.place)}.`].join('\n'),
  };
  const quote = excerpt(first.citation.quote, asked, QUOTE_LIMIT);
  const answer = excerptOf(first.text, asked, ANSWER_LIMIT);
  const repeats = [answer, ...first.details].some((text) => text.includes(quote));
  return [
    ...(intro === undefined ? [] : [{ type: 'paragraph', text: intro } satisfies Block]),
    { type: 'paragraph', text: answer },
    where,
    ...(repeats ? [] : [{ type: 'quote', text: quote, source: title } satisfies Block]),
  ];
}

function fromMany(lines: readonly Line[], intro: string | undefined, asked: string, shelf: Shelf): Block[] {
  const room = Math.min(ITEM_LIMIT, Math.max(SHORTEST_ITEM, Math.floor(ITEMS_LIMIT / lines.length) - PLACE_LENGTH));
  const items = [...Map.groupBy(lines, ({ documentId }) => documentId)].map(([documentId, own]) => {
    const said = own.map(({ text, citation }) => `${excerptOf(text, asked, room)} ${bracketed(citation.place)}`);
    return `${shelf.plan(documentId).shortTitle}: ${said.join('; ')}`;
  });
  return [
    { type: 'paragraph', text: intro ?? 'Các văn bản ghi như sau:' },
    { type: 'list', items: fitItems(items) },
  ];
}

/** A place behind a line. */
const bracketed = (place: string): string => `[${bare(place)}]`;

/** One that is only lines stands in brackets already. */
const bare = (place: string): string => place.replace(/^\((.*)\)$/u, '$1');

/** An excerpt of a line; the marks of a quotation stay around it. */
function excerptOf(text: string, asked: string, limit: number): string {
  const quoted = /^“([^]*)”$/u.exec(text)?.[1];
  return quoted === undefined ? excerpt(text, asked, limit) : `“${excerpt(quoted, asked, limit)}”`;
}

/** As many items as one message holds beside its sources. */
function fitItems(items: readonly string[]): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const item of items) {
    if (kept.length > 0 && used + item.length > ITEMS_LIMIT) break;
    kept.push(item);
    used += item.length + 3;
  }
  return kept;
}
const ITEMS_LIMIT = 1_250;

/** Whole sentences or clauses only: a quote is never changed, at most it ends earlier, and says so. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('; '), cut.lastIndexOf(', '));
  return `${cut.slice(0, end > limit / 2 ? end + 1 : cut.lastIndexOf(' '))} […]`;
}
