import type { Block } from './plan.ts';
import type { ParagraphStarts } from './readers/source-text.ts';
import { textLines, withoutPageNumbers, type TextLine } from './repair.ts';
import { looseBlock, without, type Aside } from './structure/asides.ts';
import { partFoot, partHead } from './structure/columns.ts';
import { liftFootnotes, type Footnote } from './structure/footnotes.ts';
import { label } from './structure/marker.ts';
import { findAnnexHeads, findLetterheads, findTitle } from './structure/opening.ts';
import { outlineOf, shorten } from './structure/outline.ts';
import { paragraphsOf, type FlowLine } from './structure/paragraphs.ts';
import { findRecipients } from './structure/recipients.ts';
import { findRuledTables } from './structure/ruled-table.ts';
import { findSignatures } from './structure/signature.ts';
import { findSpacedTables } from './structure/spaced-table.ts';
import { findTables, isTableHeader } from './structure/table.ts';

/**
 * Read a document's structure out of its lines.
 *
 * Takes   lines as issued, however an extractor broke them; and where paragraphs are known to begin.
 * Gives   blocks in reading order: title, headings, paragraphs, items, table rows, footnotes, recipients, signature; each
 *         with its headings and its lines.
 * Throws  nothing, whatever the lines.
 * Laws    every line with words is in exactly one block or is a page number, but a line across two columns (letterhead, "Nơi nhận:",
 *         "TM. ỦY BAN NHÂN DÂN") is in one block a column; no word is changed; `text` without white
 *         space is what the lines hold without white space and marker.
 */
export function structureOf(lines: readonly string[], paragraphs: ParagraphStarts = []): Block[] {
  const all = partHead(textLines(lines));
  const ruled = findRuledTables(all, lines);
  const spaced = findSpacedTables(without(all, ruled), lines);
  const parted = [...ruled, ...spaced];
  const tables = [...parted, ...findTables(without(all, parted))];
  let rest = withoutPageNumbers(without(all, tables));
  const take = (find: (lines: readonly TextLine[]) => Aside[]): Aside[] => {
    const found = find(rest);
    rest = without(rest, found);
    return found;
  };
  const letterheads = take(findLetterheads);
  const titles = take((left) => [findTitle(left)].filter((found) => found !== undefined));
  const annexes = take((left) => findAnnexHeads(left, isTableHeader));
  const { left, right } = partFoot(rest);
  rest = [...left];
  const recipients = take(findRecipients);
  const signatures = [...take(findSignatures), ...findSignatures(right)];
  const { footnotes, lines: flow } = liftFootnotes(rest);

  const borders = [...tables, ...titles, ...annexes, ...signatures].map(firstLine).sort((a, b) => a - b);
  let passed = 0;
  const starts = paragraphs === 'every-line' ? undefined : new Set(paragraphs);
  const isStart = (line: number): boolean => starts?.has(line) ?? true;
  const text = flow.map((line, at): FlowLine => {
    const before = flow[at - 1]?.number ?? 0;
    while (passed < borders.length && borders[passed]! <= before) passed += 1;
    return { ...line, fresh: isStart(line.number) || (borders[passed] ?? Infinity) < line.number };
  });
  const outlined = outlineByAnnex(text, annexes);
  const loose = [...letterheads, ...titles, ...annexes, ...recipients, ...signatures].flatMap(({ blocks }) => blocks);
  const placed = inReadingOrder([...outlined, ...loose, ...footnotes.map((note) => footnoteBlock(note, outlined))]);
  const blocks = inReadingOrder([...placed, ...tables.flatMap((table) => tableBlocks(table, placed, annexes))]);
  return right.length === 0 ? blocks : besideBehind(blocks, new Set(right.map(({ number }) => number)));
}

function firstLine({ taken }: Aside): number {
  return Math.min(...taken);
}

/** Each annex has an outline of its own under its head. */
function outlineByAnnex(lines: readonly FlowLine[], annexes: readonly Aside[]): Block[] {
  const starts = annexes.map((annex) => ({ from: annex.blocks[0]!.lines[0], path: pathOf(annex) }));
  const sections = [{ from: 0, path: [] as string[] }, ...starts];
  return sections.flatMap(({ from, path }, at) => {
    const until = sections[at + 1]?.from ?? Infinity;
    return outlineOf(paragraphsOf(lines.filter(({ number }) => number >= from && number < until)), path);
  });
}

function pathOf(annex: Aside): string[] {
  return annex.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
}

function footnoteBlock({ number, lines, markLine }: Footnote, outlined: readonly Block[]): Block {
  const marked = outlined.find(({ spans }) => spans?.some(({ line }) => line === markLine));
  return looseBlock('footnote', lines, { marker: number, headings: marked?.headings ?? [], level: marked?.level ?? 0 });
}

/**
 * A table stands under its annex, or under the headings of the text before it; so do its rows, and under the heading right
 * above it. The names of its columns say nothing under that heading.
 */
function tableBlocks(table: Aside, placed: readonly Block[], annexes: readonly Aside[]): Block[] {
  const start = firstLine(table);
  const annex = annexes.findLast((head) => firstLine(head) < start);
  const before = placed.findLast(
    ({ kind, lines }) => lines[0] < start && (kind === 'heading' || kind === 'item' || kind === 'paragraph'),
  );
  const path = annex ? pathOf(annex) : (before?.headings ?? []);
  const above = !annex && before?.kind === 'heading' ? [shorten(label(before.marker, before.text))] : [];
  return table.blocks.map((block) => {
    const headings = [...path, ...(block.kind === 'paragraph' ? [] : above)];
    return { ...block, level: headings.length + 1, headings: [...headings, ...block.headings] };
  });
}

/** A column at the right is read when the one at the left has been. */
function besideBehind(blocks: readonly Block[], beside: ReadonlySet<number>): Block[] {
  const isBeside = ({ kind, lines }: Block): boolean => kind === 'signature' && beside.has(lines[0]);
  const last = Math.max(
    blocks.findLastIndex(isBeside),
    blocks.findLastIndex(({ kind }) => kind === 'recipient'),
  );
  const foot = blocks.slice(0, last + 1);
  return [...foot.filter((block) => !isBeside(block)), ...foot.filter(isBeside), ...blocks.slice(last + 1)];
}

function inReadingOrder(blocks: readonly Block[]): Block[] {
  return [...blocks].sort((a, b) => a.lines[0] - b.lines[0]);
}
