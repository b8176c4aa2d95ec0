import { comparable, trimEnds } from './comparable.ts';
import { givesWork, readActing, readAssignment } from './assignments.ts';
import { labelGroups, type LabelGroup } from './label-groups.ts';
import { readBearers } from './lead-cells.ts';
import { placeOf } from './places.ts';
import {
  isBody,
  isClosing,
  isNumbered,
  namesColumns,
  numberOf,
  withoutMarker,
  type Entry,
  type PlanView,
} from './plan-view.ts';
import { sentencesOf } from './sentences.ts';
import { isTableHeader } from '../knowledge/structure/table.ts';
import { readLabels, type Labelled } from './task-labels.ts';
import { tableTask } from './task-tables.ts';
import { splitUnits } from './unit-lists.ts';
import type { TaskRow } from './row.ts';

/**
 * The tasks of a plan: rows of its tables, headings with "Đơn vị chủ trì: …" lines under them, and sentences that give
 * work to a unit outside "Tổ chức thực hiện" (there they are duties).
 *
 * Gives   rows in reading order; a cell or line that the document leaves blank stays blank.
 */
export function findTasks(view: PlanView): TaskRow[] {
  const found = labelGroups(view);
  const timed = found.flatMap((group) => timedTask(view, group) ?? []);
  const merged = new Set(timed.map(({ group }) => group));
  const groups = found.filter((group) => !merged.has(group));
  const owned = new Map<Entry | undefined, number>();
  for (const { owner } of groups) owned.set(owner, (owned.get(owner) ?? 0) + 1);
  const labelled = new Set([
    ...found.flatMap(({ entries }) => entries.map(({ index }) => index)),
    ...timed.map(({ giving }) => giving.index),
  ]);
  const rows = [
    ...view.entries.flatMap((entry) => tableTask(view, entry)),
    ...groups.flatMap((group) => labelledTask(view, group, owned)),
    ...timed.map(({ row }) => row),
    ...view.entries.filter(({ index }) => !labelled.has(index)).flatMap((entry) => writtenTasks(view, entry)),
  ];
  return rows.sort((a, b) => a.place.lines[0] - b.place.lines[0]);
}

/** "- Phòng A chủ trì tuyên truyền." with "- Thời gian: Thường xuyên." right below: the time of the work just given. */
function timedTask(
  view: PlanView,
  group: LabelGroup,
): { readonly group: LabelGroup; readonly giving: Entry; readonly row: TaskRow } | undefined {
  const [label, more] = group.labels;
  const [entry] = group.entries;
  const giving = entry && view.entries[entry.index - 1];
  if (!label || more || label.kind !== 'time' || label.start > 3 || !giving || group.entries.length > 1)
    return undefined;
  const [row, second] = giving.block.kind === 'heading' ? [] : writtenTasks(view, giving);
  if (!row || second || row.time !== '' || giving.block.level !== entry.block.level) return undefined;
  const quote = `${giving.block.text}\n${entry.block.marker} ${entry.block.text}`;
  const lines = [giving.block.lines[0], entry.block.lines[1]] as const;
  return { group, giving, row: { ...row, time: label.value, quote, place: { lines } } };
}

function labelledTask(view: PlanView, group: LabelGroup, owned: ReadonlyMap<Entry | undefined, number>): TaskRow[] {
  const [first] = group.entries;
  const last = group.entries.at(-1)!;
  if (!first) return [];
  const of = (kind: Labelled['kind']): Labelled | undefined => group.labels.find((label) => label.kind === kind);
  const onlyTime = group.labels.every(({ kind }) => kind === 'time');
  const wholePlan =
    onlyTime &&
    (isNumbered(first.block.marker) ||
      group.owner === undefined ||
      first.parts.includes('timing') ||
      first.parts.includes('reporting'));
  const shared = group.owner !== undefined && (owned.get(group.owner) ?? 0) > 1;
  const owner = wholePlan ? undefined : shared ? dashAbove(view, group, group.owner) : group.owner;
  const subject = wholePlan
    ? labelWords(first)
    : owner === first
      ? wordsBefore(first)
      : trimEnds(owner?.block.text ?? '');
  if (subject === '' || (wholePlan && comparable(first.block.headings.at(-1) ?? '').includes(AND_PLACE))) return [];
  const quote =
    group.entries.length === 1
      ? first.block.text
      : group.entries.map(({ block }) => `${block.marker} ${block.text}`.trim()).join('\n');
  const { lead, coordinating } = readBearers(of('lead')?.value ?? '');
  const marker = wholePlan ? first.block.marker : (owner?.block.marker ?? '');
  return [
    {
      kind: 'task',
      documentId: view.plan.id,
      ...(isNumbered(marker) ? { number: numberOf(marker) } : {}),
      subject: withoutMarker(subject),
      lead,
      coordinating: [...coordinating, ...splitUnits(of('coordinating')?.value ?? '')],
      time: of('time')?.value ?? '',
      ...productOf(of('product')?.value ?? ''),
      quote,
      headings: first.block.headings,
      place:
        group.entries.length === 1
          ? placeOf(first.block, quote)
          : { lines: [first.block.lines[0], last.block.lines[1]] },
      confidence: wholePlan ? 0.7 : 0.95,
    },
  ];
}

/** When several groups share one heading, each belongs to the item right above it. */
function dashAbove(view: PlanView, group: LabelGroup, owner: Entry): Entry {
  const above = view.entries[group.entries[0]!.index - 1];
  return above && above.index >= owner.index && isBody(above) ? above : owner;
}

const labelWords = ({ block }: Entry): string => trimEnds(block.text.slice(0, block.text.indexOf(':')));

function wordsBefore({ block }: Entry): string {
  const start = readLabels(block.text)[0]?.start ?? 0;
  return trimEnds(block.text.slice(0, start).replace(/[\s([;,+-]+$/, ''));
}

/** Sentences of the running text that give work to a unit. */
function writtenTasks(view: PlanView, entry: Entry): TaskRow[] {
  const { block, parts } = entry;
  if (
    !isBody(entry) ||
    block.kind === 'table-row' ||
    isClosing(entry) ||
    namesColumns(view, entry) ||
    parts.some((part) => NO_TASKS.has(part))
  )
    return [];
  const sentences = sentencesOf(block.text);
  return sentences.flatMap((sentence, index): TaskRow[] => {
    if (isTableHeader(sentence.text) || REFERS.test(sentence.text)) return [];
    const given = givesWork(sentence.text) ? readAssignment(sentence.text) : undefined;
    const assignment = given ?? (parts.at(-1) === 'tasks' ? readActing(sentence.text) : undefined);
    if (!assignment) return [];
    const before = sentences[index - 1];
    const work =
      assignment.work === '' ? trimEnds(before?.text ?? withoutMarker(block.headings.at(-1) ?? '')) : assignment.work;
    if (work === '' || OPENS_LIST.test(work)) return [];
    const marker = assignment.work === '' && !before ? markerIn(block.headings.at(-1) ?? '') : block.marker;
    const from = assignment.work === '' && before ? before.start : sentence.start;
    const quote = block.text.slice(from, sentence.end);
    return [
      {
        kind: 'task',
        documentId: view.plan.id,
        ...(isNumbered(marker) && index <= 1 ? { number: numberOf(marker) } : {}),
        subject: work,
        lead: assignment.lead,
        coordinating: assignment.coordinating,
        time: assignment.time,
        quote,
        headings: block.headings,
        place: placeOf(block, quote),
        confidence: given ? 0.75 : 0.6,
      },
    ];
  });
}

/** The number that a heading bears: "2. Dùng Sổ tay đảng viên" → "2.". */
const markerIn = (heading: string): string => /^\s*\d+(?:\.\d+)*[.)-]/.exec(heading)?.[0] ?? '';
/** "Giao các đơn vị thực hiện các nhiệm vụ sau:": the work stands in the list below. */
const OPENS_LIST = /(?:nội dung|nhiệm vụ|công việc|việc) (?:cụ thể )?(?:như )?sau(?: đây)?$/iu;
/** "Nhiệm vụ và thời gian hoàn thành được nêu tại Phụ lục": where work is given, not what. */
const REFERS =
  /(?:nêu|chi tiết|quy định|thể hiện|cụ thể|phân công) (?:cụ thể )?(?:tại|trong|theo|ở) (?:các )?(?:phụ lục|biểu|bảng)/iu;
const productOf = (product: string): { product?: string } => (product === '' ? {} : { product });
/** "Thời gian, địa điểm": when and where an event is held, no work of its own. */
const AND_PLACE = 'địa điểm';
const NO_TASKS: ReadonlySet<string> = new Set(['execution', 'purpose', 'funding', 'reporting']);
