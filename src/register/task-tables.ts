import { trimEnds } from './comparable.ts';
import { readBearers } from './lead-cells.ts';
import { rowQuote } from './places.ts';
import { isReportTable } from './report-tables.ts';
import { numberOf, type Entry, type PlanView } from './plan-view.ts';
import { columnKind, namesTargets } from './task-labels.ts';
import { splitUnits } from './unit-lists.ts';
import type { TaskRow } from './row.ts';

/**
 * The task of a table's row.
 *
 * Takes   a block; its cells have the names of their columns.
 * Gives   one task; none for a row of groups or sums, or a table that gives nobody work.
 */
export function tableTask(view: PlanView, { block }: Entry): TaskRow[] {
  if (block.kind !== 'table-row' || !block.cells || isReportTable(block.cells)) return [];
  const cells = cellsByKind(block.cells);
  const subject = trimEnds(cells.get('subject') ?? '');
  if (subject === '' || !(cells.has('lead') || cells.has('coordinating') || cells.has('time'))) return [];
  const number = numberOf(cells.get('number') ?? block.marker);
  const time = blankOr(trimEnds(cells.get('time') ?? ''));
  const product = blankOr(trimEnds(cells.get('product') ?? ''));
  const { lead, coordinating } = readBearers(cells.get('lead') ?? '', leadColumn(block.cells));
  const partners = [...coordinating, ...splitUnits(cells.get('coordinating') ?? '')];
  // a row of its own for a group of tasks ("I | TUYÊN TRUYỀN | | |"), or for their sum
  const blank = lead.length === 0 && partners.length === 0 && time === '';
  if (blank && (/^[IVXLC]+$/.test(number) || subject === subject.toUpperCase() || SUM.test(subject))) return [];
  return [
    {
      kind: 'task',
      documentId: view.plan.id,
      ...(number === '' ? {} : { number }),
      subject,
      lead,
      coordinating: partners,
      time,
      ...(product === '' ? {} : { product }),
      quote: rowQuote(block),
      headings: block.headings,
      place: { lines: block.lines },
      confidence: lead.length > 0 ? 0.95 : 0.8,
    },
  ];
}

function cellsByKind(named: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const unnamed: string[] = [];
  for (const [heading, cell] of Object.entries(named)) {
    const kind = columnKind(heading);
    if (kind === undefined && !namesTargets(heading)) unnamed.push(cell.trim());
    if (kind && !cells.has(kind)) cells.set(kind, cell.trim());
  }
  // "Chuyên đề | Người phụ trách | Thời gian": what is to be done stands in the first column of no other kind
  const targets = Object.keys(named).some(namesTargets);
  if (!cells.has('subject') && cells.has('lead') && !targets && unnamed[0]) cells.set('subject', unnamed[0]);
  return cells;
}

const leadColumn = (cells: Readonly<Record<string, string>>): string =>
  Object.keys(cells).find((heading) => columnKind(heading) === 'lead') ?? '';

/** A dash or dots in a cell say that it is blank. */
const blankOr = (cell: string): string => (/[\p{L}\p{N}]/u.test(cell) ? cell : '');
const SUM = /^(?:tổng|tổng cộng|tổng số|cộng)$/iu;
