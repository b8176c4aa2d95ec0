import { trimEnds } from './comparable.ts';
import { readActing, readAssignment } from './assignments.ts';
import { placeOf, rowQuote } from './places.ts';
import { isBody, isClosing, isNumbered, numberOf, withoutMarker, type Entry, type PlanView } from './plan-view.ts';
import { sentencesOf } from './sentences.ts';
import { isTableHeader } from '../knowledge/structure/table.ts';
import { columnKind, readLabels, type Labelled } from './task-labels.ts';
import { splitUnits } from './unit-reader.ts';
import type { TaskRow } from './row.ts';

/**
 * The tasks of a plan: rows of its tables, headings with "Đơn vị chủ trì: …" lines under them, and sentences that give
 * work to a unit outside "Tổ chức thực hiện" (there they are duties).
 *
 * Gives   rows in reading order; a cell or line that the document leaves blank stays blank.
 */
export function findTasks(view: PlanView): TaskRow[] {
  const groups = labelGroups(view);
  const labelled = new Set(groups.flatMap(({ entries }) => entries.map(({ index }) => index)));
  const rows = [
    ...view.entries.flatMap((entry) => tableTask(view, entry)),
    ...groups.flatMap((group) => labelledTask(view, group, groups)),
    ...view.entries.filter(({ index }) => !labelled.has(index)).flatMap((entry) => writtenTasks(view, entry)),
  ];
  return rows.sort((a, b) => a.place.lines[0] - b.place.lines[0]);
}

function tableTask(view: PlanView, { block }: Entry): TaskRow[] {
  if (block.kind !== 'table-row' || !block.cells) return [];
  const cells = new Map<string, string>();
  for (const [heading, cell] of Object.entries(block.cells)) {
    const kind = columnKind(heading);
    if (kind && !cells.has(kind)) cells.set(kind, cell.trim());
  }
  const subject = trimEnds(cells.get('subject') ?? '');
  if (subject === '' || !(cells.has('lead') || cells.has('coordinating') || cells.has('time'))) return [];
  const number = numberOf(cells.get('number') ?? block.marker);
  const [lead, coordinating] = leadCells(cells.get('lead') ?? '', cells.get('coordinating') ?? '');
  const blank = lead.length === 0 && coordinating.length === 0 && !cells.get('time');
  // a row of its own for a group of tasks: "I | TUYÊN TRUYỀN | | |"
  if (blank && (/^[IVXLC]+$/.test(number) || subject === subject.toUpperCase())) return [];
  const quote = rowQuote(block);
  return [
    {
      kind: 'task',
      documentId: view.plan.id,
      ...(number === '' ? {} : { number }),
      subject,
      lead,
      coordinating,
      time: trimEnds(cells.get('time') ?? ''),
      ...productOf(trimEnds(cells.get('product') ?? '')),
      quote,
      headings: block.headings,
      place: { lines: block.lines },
      confidence: lead.length > 0 ? 0.95 : 0.8,
    },
  ];
}

/** One cell may hold both: "Chủ trì: Phòng A; phối hợp: Phòng B". */
function leadCells(lead: string, coordinating: string): [string[], string[]] {
  const inside = readLabels(lead);
  if (inside.length === 0) return [splitUnits(lead), splitUnits(coordinating)];
  const of = (kind: Labelled['kind']): string[] =>
    inside.filter((label) => label.kind === kind).flatMap(({ value }) => splitUnits(value));
  return [of('lead'), [...of('coordinating'), ...splitUnits(coordinating)]];
}

/** Label lines that stand together, and what they belong to. */
interface LabelGroup {
  readonly entries: readonly Entry[];
  readonly labels: readonly Labelled[];
  /** The heading with a number above them, as its index; -1 when there is none. */
  readonly owner: Entry | undefined;
}

function labelGroups(view: PlanView): LabelGroup[] {
  const groups: { entries: Entry[]; labels: Labelled[]; owner: Entry | undefined }[] = [];
  let open: (typeof groups)[number] | undefined;
  for (const entry of view.entries) {
    const labels =
      isBody(entry) && entry.block.kind !== 'table-row' && !entry.parts.includes('execution')
        ? readLabels(entry.block.text)
        : [];
    if (labels.length === 0) {
      open = undefined;
      continue;
    }
    const startsHere = labels[0]!.start > 3; // words before the first label: a task of its own
    const repeats = labels.some(({ kind }) => open?.labels.some((other) => other.kind === kind));
    if (!open || startsHere || repeats) {
      open = { entries: [], labels: [], owner: startsHere ? entry : ownerOf(view, entry) };
      groups.push(open);
    }
    open.entries.push(entry);
    open.labels.push(...labels);
  }
  return groups;
}

/** The numbered heading or item that label lines hang on. */
function ownerOf(view: PlanView, entry: Entry): Entry | undefined {
  for (let index = entry.index - 1; index >= 0; index--) {
    const candidate = view.entries[index]!;
    if (readLabels(candidate.block.text).some(({ start }) => start <= 3)) continue;
    const { kind, marker, level } = candidate.block;
    if (/^[IVXLC]+\.?$/.test(marker.trim()) || kind === 'title') return undefined;
    if (level < entry.block.level && (kind === 'heading' || /^\d+(?:\.\d+)*[.)]?$/.test(marker.trim())))
      return candidate;
  }
  return undefined;
}

function labelledTask(view: PlanView, group: LabelGroup, groups: readonly LabelGroup[]): TaskRow[] {
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
  const shared = group.owner !== undefined && groups.some((other) => other !== group && other.owner === group.owner);
  const owner = wholePlan ? undefined : shared ? dashAbove(view, group, group.owner) : group.owner;
  const subject = wholePlan
    ? labelWords(first)
    : owner === first
      ? wordsBefore(first)
      : trimEnds(owner?.block.text ?? '');
  if (subject === '') return [];
  const quote =
    group.entries.length === 1
      ? first.block.text
      : group.entries.map(({ block }) => `${block.marker} ${block.text}`.trim()).join('\n');
  const marker = wholePlan ? first.block.marker : (owner?.block.marker ?? '');
  return [
    {
      kind: 'task',
      documentId: view.plan.id,
      ...(isNumbered(marker) ? { number: numberOf(marker) } : {}),
      subject: withoutMarker(subject),
      lead: splitUnits(of('lead')?.value ?? ''),
      coordinating: splitUnits(of('coordinating')?.value ?? ''),
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
  if (!isBody(entry) || block.kind === 'table-row' || isClosing(entry) || parts.some((part) => NO_TASKS.has(part)))
    return [];
  const sentences = sentencesOf(block.text);
  return sentences.flatMap((sentence, index): TaskRow[] => {
    if (isTableHeader(sentence.text)) return [];
    const given = CUE.test(sentence.text) ? readAssignment(sentence.text) : undefined;
    const assignment = given ?? (parts.at(-1) === 'tasks' ? readActing(sentence.text) : undefined);
    if (!assignment) return [];
    const before = sentences[index - 1];
    const work =
      assignment.work === '' ? trimEnds(before?.text ?? withoutMarker(block.headings.at(-1) ?? '')) : assignment.work;
    if (work === '') return [];
    const from = assignment.work === '' && before ? before.start : sentence.start;
    const quote = block.text.slice(from, sentence.end);
    return [
      {
        kind: 'task',
        documentId: view.plan.id,
        ...(isNumbered(block.marker) && index <= 1 ? { number: numberOf(block.marker) } : {}),
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

const productOf = (product: string): { product?: string } => (product === '' ? {} : { product });
const NO_TASKS: ReadonlySet<string> = new Set(['execution', 'purpose', 'funding', 'reporting']);
const CUE = /(?:^|[\s(“])(?:giao|phân công)\s|chủ trì|(?:^|[\s(])do\s.{3,80}(?:thực hiện|phụ trách|đảm nhiệm)/iu;
