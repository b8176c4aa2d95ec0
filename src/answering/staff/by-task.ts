import { fold } from '../../foundation/text/fold.ts';
import type { DutyRow, RegisterRow, TaskRow } from '../../register/row.ts';
import type { StaffAsk } from './asks.ts';
import { dueNote } from './due-note.ts';
import { shorten, type Finder, type Line } from './findings.ts';
import { spelled } from './spelled.ts';
import type { Ranked, Shelf } from './shelf.ts';

/** Who leads, who helps, by when: from rows of tasks, and from duties, where the unit is the heading. */
export const byTask: Finder = (question, shelf, documents) => {
  const ask = question.asks.find(isTaskAsk) ?? 'lead';
  const ranked = shelf.findRows(question, ask === 'time' ? ['task'] : ['task', 'duty'], documents);
  const weighed = ranked
    .map((found) => ({ ...found, score: found.score * (0.3 + found.share) * fitness(found.item, ask, question.text) }))
    .sort((a, b) => b.score - a.score);
  const [best] = weighed;
  if (!best) return undefined;
  const wholePlan = ask === 'time' && sameTimeEverywhere(shelf, documents);
  if (wholePlan && best.coverage < SPECIFIC) return wholePlan;
  return { lines: nearBest(weighed, documents).map(({ item }) => lineOf(item, ask, shelf)), confidence: best.coverage };
};

const SPECIFIC = 0.75;
const isTaskAsk = (ask: StaffAsk): ask is 'lead' | 'coordinating' | 'time' =>
  ask === 'lead' || ask === 'coordinating' || ask === 'time';

/** How well a row can answer the ask at all: a duty has no time, a task without a lead cannot tell who leads. */
function fitness(row: RegisterRow, ask: StaffAsk, text: string): number {
  if (row.kind === 'task') return 1;
  if (row.kind !== 'duty') return 0.5;
  const words = fold(row.quote);
  if (ask === 'coordinating') return words.includes('phoi hop') ? 1 : 0.5;
  const leading = /chu tri|dau moi/.test(words) ? 1 : 0.7;
  return /chu tri|dau moi/.test(fold(text)) ? leading : 1;
}

/** The best row, and those that fit nearly as well: one a document when none was named. */
export function nearBest(
  ranked: readonly Ranked<RegisterRow>[],
  documents: readonly string[] | undefined,
): Ranked<RegisterRow>[] {
  const [best] = ranked;
  if (!best) return [];
  if (documents?.length === 1) return ranked.filter(({ score }) => score >= best.score * 0.97).slice(0, 3);
  const seen = new Set<string>();
  return ranked.filter(({ item, score, coverage }) => {
    if (seen.has(item.documentId) || score < best.score * 0.72 || coverage < best.coverage * 0.75) return false;
    seen.add(item.documentId);
    return true;
  });
}

function lineOf(row: RegisterRow, ask: 'lead' | 'coordinating' | 'time', shelf: Shelf): Line {
  return row.kind === 'task' ? taskLine(row, ask, shelf) : dutyLine(row as DutyRow, ask, shelf);
}

export function taskLine(row: TaskRow, ask: 'lead' | 'coordinating' | 'time' | 'all', shelf: Shelf): Line {
  const lead = `Đơn vị chủ trì: ${row.lead.length > 0 ? row.lead.join('; ') : BLANK}.`;
  const coordinating = `Đơn vị phối hợp: ${row.coordinating.length > 0 ? row.coordinating.join('; ') : BLANK}.`;
  const time = `Thời gian: ${row.time === '' ? BLANK : row.time}.`;
  const subject = `Việc: “${shorten(row.subject, 300)}”.`;
  const ordered = {
    lead: [lead, coordinating, time],
    coordinating: [coordinating, lead, time],
    time: [time, lead, coordinating],
    all: [`“${row.subject}”`, lead, coordinating, time],
  }[ask].map(endOnce);
  const [text, ...others] = ordered;
  const due = ask === 'time' ? dueNote(row, shelf.plan(row.documentId), shelf.now()) : undefined;
  return {
    documentId: row.documentId,
    text: text!,
    details: ask === 'all' ? others : [...(due === undefined ? [] : [due]), subject, others.join(' ')],
    citation: shelf.citeRow(row),
  };
}
const BLANK = 'văn bản để trống';
const endOnce = (text: string): string => text.replace(/\.{2,}$/, '.');

function dutyLine(row: DutyRow, ask: 'lead' | 'coordinating' | 'time', shelf: Shelf): Line {
  const partners = row.coordinating.length > 0 ? [`Phối hợp với: ${row.coordinating.join('; ')}.`] : [];
  const unit = `${row.unit}.`;
  const text =
    ask === 'coordinating' && partners[0] ? `${unit.slice(0, -1)} phối hợp với: ${row.coordinating.join('; ')}.` : unit;
  return {
    documentId: row.documentId,
    text,
    details: ask === 'coordinating' ? [] : partners,
    citation: shelf.citeRow(row),
  };
}

/** A plan that gives all its tasks the same time has one answer to "khi nào". */
function sameTimeEverywhere(shelf: Shelf, documents: readonly string[] | undefined) {
  if (documents?.length !== 1) return undefined;
  const tasks = shelf.rows(['task'], documents).filter((row): row is TaskRow => row.kind === 'task' && row.time !== '');
  const times = new Set(tasks.map(({ time }) => fold(time)));
  const [first] = tasks;
  if (!first || times.size !== 1) return undefined;
  const line: Line = {
    documentId: first.documentId,
    text: `${first.time.replace(/\.$/, '')}.`,
    details: [`Mọi việc trong văn bản này (${spelled(tasks.length)} việc) đều ghi như vậy.`],
    citation: shelf.citeRow(first),
  };
  return { lines: [line], confidence: 0.8 };
}
