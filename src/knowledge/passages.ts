import { hashText } from './hash.ts';
import type { Passage } from './passage.ts';
import type { Block, Plan } from './plan.ts';
import { label } from './structure/marker.ts';
import { ASSIGNMENT, shorten } from './structure/outline.ts';
import { isTableHeader } from './structure/table.ts';

/**
 * Cut a plan into passages of one idea.
 *
 * Takes   a document's id, audience and blocks.
 * Gives   passages in reading order, ids `<document>#1`, `#2` …: an item or paragraph each (short neighbours under one
 *         heading together, a long one in parts at its sentence ends), the lines of one assignment ("Đơn vị chủ trì …",
 *         "Thời gian …") together, a table row each with the names of its columns, one for the title, one for each list of
 *         recipients, one for the signature.
 * Units   about 900 characters at most, headings not counted.
 * Laws    the words of a passage are the document's, in its order; `place.lines` are the lines that hold them. Only
 *         "(để trống)" is ours: it says that a cell is empty.
 */
export function passagesOf({ id, audience, blocks }: Pick<Plan, 'id' | 'audience' | 'blocks'>): Passage[] {
  return piecesOf(blocks).map(({ headings, text, lines }, at) => ({
    id: `${id}#${at + 1}`,
    documentId: id,
    headings,
    text,
    place: { lines },
    audience,
    hash: hashText(headings, text),
  }));
}

type Piece = Pick<Passage, 'headings' | 'text'> & { readonly lines: readonly [number, number] };

function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let group: Block[] = [];
  const close = () => {
    if (group.length > 0) pieces.push(...(group.length === 1 ? partsOf(group[0]!) : [together(group)]));
    group = [];
  };
  const firstOfBody = blocks.findIndex((block) => !isFront(block));
  for (const [at, block] of blocks.entries()) {
    const front = firstOfBody < 0 || at < firstOfBody;
    if (!front && isBareHeading(block, blocks[at + 1])) continue;
    if (!group.every((member) => belongTogether(member, block, group)) || (at === firstOfBody && group.length > 0))
      close();
    group.push(block);
  }
  close();
  return pieces;
}

/** Letterhead and title at the top of the document. */
function isFront({ kind, level, headings, text }: Block): boolean {
  return kind === 'title' || (kind === 'paragraph' && level === 0 && headings.length === 0 && text.length <= 60);
}

/** A heading is in the path of what stands below it and needs no passage; nor does the row of a table's column names. */
function isBareHeading(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'paragraph') return next?.kind === 'table-row' && isTableHeader(block.text);
  if (block.kind !== 'heading') return false;
  return next !== undefined && next.headings.length > block.headings.length;
}

function belongTogether(member: Block, block: Block, group: readonly Block[]): boolean {
  if (isFront(member) && isFront(block)) return true;
  if (member.kind === 'signature' || block.kind === 'signature') return member.kind === block.kind;
  if (member.kind === 'recipient' && block.kind === 'recipient') {
    return member.headings.length === 0 || member.headings.join() === block.headings.join();
  }
  const loose = ['table-row', 'footnote', 'recipient', 'title', 'heading'];
  if (loose.includes(member.kind) || loose.includes(block.kind)) return false;
  if (member.headings.join('\n') !== block.headings.join('\n')) return false;
  const [one, other] = [ASSIGNMENT.test(member.text), ASSIGNMENT.test(block.text)];
  if (one || other) return one && other;
  const length = group.reduce((sum, { text }) => sum + text.length, 0);
  return member.text.length < SHORT && block.text.length < SHORT && length + block.text.length <= MOST;
}

function together(group: readonly Block[]): Piece {
  const last = group.at(-1)!;
  const texts = group.map(({ marker, text }) => label(marker, text));
  const lines: [number, number] = [group[0]!.lines[0], Math.max(...group.map((block) => block.lines[1]))];
  return { headings: last.headings, text: texts.join('\n'), lines };
}

/** A block alone: whole when it is short enough, else cut where sentences end. */
function partsOf(block: Block): Piece[] {
  const { marker, text, headings } = block;
  if (block.cells) return [{ headings, text: rowText(marker, block.cells), lines: block.lines }];
  // a footnote's number has no full stop behind it
  if (block.kind === 'footnote') return [{ headings, text: `${marker} ${text}`, lines: block.lines }];
  if (text.length <= MOST) return [{ headings, text: label(marker, text), lines: block.lines }];
  const below = /[\p{L}\p{N}]/u.test(marker) ? [...headings, shorten(label(marker, text))] : headings;
  return cut(text).map(({ from, to }, part) => {
    const words = text.slice(from, to).trim();
    const first = part === 0;
    return {
      headings: first ? headings : below,
      text: first ? label(marker, words) : words,
      lines: linesOf(block, from, to),
    };
  });
}

/** "Tên nhiệm vụ: …; Đơn vị chủ trì: …"; a cell that ends with a stop of its own gets no second one. */
function rowText(marker: string, cells: Readonly<Record<string, string>>): string {
  const named = Object.entries(cells).map(([name, value]) => `${name}: ${value === '' ? '(để trống)' : value}`);
  return label(marker, named.join('; ').replace(/([.;]); /g, '$1 '));
}

/**
 * The lines that hold a part of a block's text.
 *
 * Takes   a block and the part as offsets into its text, `to` not included.
 * Gives   first and last line; the block's own lines when it does not know them apart.
 */
export function linesOf({ spans, lines }: Pick<Block, 'spans' | 'lines'>, from: number, to: number): [number, number] {
  const first = spans?.findLast(({ at }) => at <= from)?.line ?? lines[0];
  const last = spans?.findLast(({ at }) => at < Math.max(to, from + 1))?.line ?? lines[1];
  return [first, last];
}

/** Cut a long text into parts: at ends of sentences where there are some, else at semicolons, else at commas. */
function cut(text: string): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  while (text.length - from > MOST) {
    const window = text.slice(from, from + MOST);
    const at =
      BREAKS.map((pattern) => lastMatchEnd(window, pattern)).find((end) => end > MOST / 3) ?? window.lastIndexOf(' ');
    const to = from + (at > 0 ? at : MOST);
    // a last part of a few words says nothing alone
    if (text.length - to < SHORTEST_TAIL) break;
    parts.push({ from, to });
    from = to;
  }
  parts.push({ from, to: text.length });
  return parts;
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  return Math.max(-1, ...[...text.matchAll(pattern)].map((match) => match.index + match[0].length));
}

const MOST = 900;
const SHORT = 220;
const SHORTEST_TAIL = 120;
const BREAKS = [/[.!?…][”"»)]*\s(?=[\p{Lu}“"(])/gu, /;\s/gu, /,\s/gu];
