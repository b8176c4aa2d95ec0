import type { Block, Citation } from '../outcome.ts';
import type { Note } from './disagreements.ts';
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
}

/** What one way of looking found. */
export interface Findings {
  /** Best first. */
  readonly lines: readonly Line[];
  /** 0…1: how much of the question the lines explain. */
  readonly confidence: number;
  /** A sentence before several lines ("Có hai nhiệm vụ cùng đánh số 2:"). */
  readonly intro?: string;
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
  { lines, intro, notes = [] }: Findings,
  shelf: Shelf,
): { blocks: Block[]; rest: Block[]; citations: Citation[]; restCitations: Citation[] } {
  const documents = new Set(lines.map(({ documentId }) => documentId));
  const shown = lines.slice(0, MOST_LINES);
  const blocks = documents.size === 1 ? fromOne(shown, intro, shelf) : fromMany(shown, intro, shelf);
  const rest = lines.slice(MOST_LINES).map(({ documentId, text, citation }): Block => ({
    type: 'list',
    items: [`${shelf.plan(documentId).shortTitle}, ${citation.place}: ${text}`],
  }));
  return {
    blocks: [...blocks, ...notes.map(({ text }): Block => ({ type: 'note', text }))],
    rest,
    restCitations: lines.slice(MOST_LINES).map(({ citation }) => citation),
    citations: [...shown.map(({ citation }) => citation), ...notes.flatMap(({ citations }) => citations)],
  };
}

const MOST_LINES = 8;
const QUOTE_LIMIT = 520;
const ITEM_LIMIT = 260;

function fromOne(lines: readonly Line[], intro: string | undefined, shelf: Shelf): Block[] {
  const [first] = lines;
  if (!first) return [];
  const title = shelf.plan(first.documentId).shortTitle;
  if (lines.length > 1) {
    const items = lines.map(({ text, citation, details }) => {
      const detail = lines.length <= 3 && details.length > 0 ? ` ${details.join(' ')}` : '';
      return `${shorten(text, lines.length <= 3 ? QUOTE_LIMIT : ITEM_LIMIT)}${detail} [${citation.place}]`;
    });
    return [
      { type: 'paragraph', text: intro ?? `${title} ghi:` },
      { type: 'list', items: fitItems(items) },
      ...(intro === undefined ? [] : [{ type: 'paragraph', text: `Theo ${title}.` } satisfies Block]),
    ];
  }
  const where: Block = {
    type: 'paragraph',
    text: [...first.details, `Theo ${title}, ${first.citation.place}.`].join('\n'),
  };
  const quote = shorten(first.citation.quote, QUOTE_LIMIT);
  const repeats = first.text.includes(quote) || first.details.some((detail) => detail.includes(quote));
  return [
    ...(intro === undefined ? [] : [{ type: 'paragraph', text: intro } satisfies Block]),
    { type: 'paragraph', text: first.text },
    where,
    ...(repeats ? [] : [{ type: 'quote', text: quote, source: title } satisfies Block]),
  ];
}

function fromMany(lines: readonly Line[], intro: string | undefined, shelf: Shelf): Block[] {
  const items = lines.map(
    ({ documentId, text, citation }) =>
      `${shelf.plan(documentId).shortTitle}: ${shorten(text, ITEM_LIMIT)} [${citation.place}]`,
  );
  return [
    { type: 'paragraph', text: intro ?? 'Các văn bản ghi như sau:' },
    { type: 'list', items: fitItems(items) },
  ];
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
