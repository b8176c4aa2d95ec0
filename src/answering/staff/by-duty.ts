import { fold, hasMarks } from '../../foundation/text/fold.ts';
import { findUnits, sameUnit } from '../../register/units.ts';
import type { DutyRow, RegisterRow, TaskRow } from '../../register/row.ts';
import { taskLine } from './by-task.ts';
import type { Finder, Line } from './findings.ts';
import type { Shelf } from './shelf.ts';
import { subjectOf } from './subject.ts';

/** What a unit has to do: its duties, then the tasks it leads. */
export const byDuty: Finder = (question, shelf, documents) => {
  if (question.units.length === 0) return undefined;
  const mine = (row: RegisterRow): boolean =>
    question.units.some((unit) =>
      row.kind === 'duty'
        ? sameUnit(row.unit, unit) || findUnits(row.unit, [unit]).length > 0
        : row.kind === 'task' && row.lead.some((lead) => sameUnit(lead, unit)),
    );
  // what "Tổ chức thực hiện" orders stands before the single tasks
  const rows = [...shelf.rows(['duty'], documents), ...shelf.rows(['task'], documents)].filter(mine);
  if (rows.length === 0) return undefined;
  const about = withoutUnits(question.subject, question.units);
  const ranked =
    about === '' ? [] : shelf.findRows(question, ['duty', 'task'], documents, 200).filter(({ item }) => mine(item));
  const [best] = ranked;
  const [one] = documents ?? [];
  const specific =
    best && best.coverage >= SPECIFIC && (one !== undefined || question.units.length === 0)
      ? ranked.filter(({ score }) => score >= best.score * 0.85).slice(0, 2)
      : [];
  const chosen = specific.length > 0 ? specific.map(({ item }) => item) : rows;
  return {
    lines: chosen.map((row) => lineOf(row as DutyRow | TaskRow, shelf)),
    confidence: specific.length > 0 ? Math.max(best!.coverage, 0.7) : 0.85,
  };
};

const SPECIFIC = 0.55;

function lineOf(row: DutyRow | TaskRow, shelf: Shelf): Line {
  if (row.kind === 'task') {
    const line = taskLine(row, 'all', shelf);
    return { ...line, text: `Chủ trì: ${line.text}` };
  }
  return {
    documentId: row.documentId,
    text: row.subject,
    details: [`Đơn vị: ${row.unit}.`],
    citation: shelf.citeRow(row),
  };
}

/** Words for work and for giving it say nothing of which work is meant. */
const GIVING = new Set('giao viec phan cong trach nhiem vu khac duoc lam lo phu trach nhung cac het'.split(' '));

/** A plan writes "UBND", a question has it written out. */
const inFull = (unit: string): string => unit.replace(/UBND/u, 'UBND Ủy ban nhân dân');

function withoutUnits(subject: string, units: readonly string[]): string {
  const key = hasMarks(subject) ? (word: string): string => word.toLowerCase() : fold;
  const unitWords = new Set(units.flatMap((unit) => subjectOf(inFull(unit)).split(' ').map(key)));
  return subject
    .split(' ')
    .filter((word) => !unitWords.has(key(word)) && !GIVING.has(fold(word)))
    .join(' ');
}
