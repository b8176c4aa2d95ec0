import { isBody, isNumbered, type Entry, type PlanView } from './plan-view.ts';
import { isAside, readLabels, type Labelled } from './task-labels.ts';
import { readUnits } from './unit-reader.ts';
import { givesWork } from './assignments.ts';

/** Label lines that stand together ("Đơn vị chủ trì: …", "Thời gian: …"), and what they belong to. */
export interface LabelGroup {
  readonly entries: readonly Entry[];
  readonly labels: readonly Labelled[];
  /** The numbered heading or item above them, or the block itself where words stand before its first label. */
  readonly owner: Entry | undefined;
}

/**
 * The groups of label lines in a plan.
 *
 * Gives   groups in reading order. Lines such as "Địa điểm: …" between two labels stand inside the group. Under "Tổ chức
 *         thực hiện" only groups that name a unit as the one who leads count: everything else there speaks of duties.
 */
export function labelGroups(view: PlanView): LabelGroup[] {
  const groups: { entries: Entry[]; labels: Labelled[]; owner: Entry | undefined }[] = [];
  let open: (typeof groups)[number] | undefined;
  let between: Entry[] = [];
  for (const entry of view.entries) {
    const labels = isBody(entry) && entry.block.kind !== 'table-row' ? labelsOf(entry) : [];
    if (labels.length === 0) {
      if (open && isBody(entry) && isAside(entry.plain)) between.push(entry);
      else open = undefined;
      continue;
    }
    const startsHere = labels[0]!.start > 3; // words before the first label: a task of its own
    const repeats = labels.some(({ kind }) => open?.labels.some((other) => other.kind === kind));
    if (!open || startsHere || repeats) {
      open = { entries: [], labels: [], owner: startsHere ? entry : ownerOf(view, entry) };
      groups.push(open);
      between = [];
    }
    open.entries.push(...between.splice(0), entry);
    open.labels.push(...labels);
  }
  return groups.filter(({ entries, labels }) => !entries[0]!.parts.includes('execution') || namesLead(labels));
}

/** "Giao Phòng A chủ trì thực hiện, thời gian: tháng 5": a sentence that gives work, not a label line. */
function labelsOf({ block }: Entry): Labelled[] {
  const labels = readLabels(block.text);
  const first = labels[0];
  if (!first || first.start <= 3 || labels.some(({ kind }) => kind === 'lead')) return labels;
  return givesWork(block.text.slice(0, first.start)) ? [] : labels;
}

const namesLead = (labels: readonly Labelled[]): boolean =>
  labels.some(({ kind, value }) => kind === 'lead' && readUnits(value) !== undefined);

/** The numbered heading or item that label lines hang on. */
function ownerOf(view: PlanView, entry: Entry): Entry | undefined {
  for (let index = entry.index - 1; index >= 0; index--) {
    const candidate = view.entries[index]!;
    if (readLabels(candidate.block.text).some(({ start }) => start <= 3)) continue;
    const { kind, marker, level } = candidate.block;
    if (/^[IVXLC]+\.?$/.test(marker.trim()) || kind === 'title') return undefined;
    if (level < entry.block.level && (kind === 'heading' || isNumbered(marker))) return candidate;
  }
  return undefined;
}
