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
  const owners = new Owners();
  let passed: Entry | undefined;
  for (const entry of view.entries) {
    if (passed) owners.passed(passed);
    passed = entry;
    const labels = isBody(entry) && entry.block.kind !== 'table-row' ? labelsOf(entry) : [];
    if (labels.length === 0) {
      if (open && isBody(entry) && isAside(entry.plain)) between.push(entry);
      else open = undefined;
      continue;
    }
    const startsHere = labels[0]!.start > 3; // words before the first label: a task of its own
    const repeats = labels.some(({ kind }) => open?.labels.some((other) => other.kind === kind));
    if (!open || startsHere || repeats) {
      open = { entries: [], labels: [], owner: startsHere ? entry : owners.above(entry) };
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

/** The numbered headings and items that label lines may hang on, as far as a plan has been read. */
class Owners {
  /** Of rising levels: one of the same level or above it hides those before. */
  private readonly open: Entry[] = [];

  above({ block }: Entry): Entry | undefined {
    return this.open.findLast((candidate) => candidate.block.level < block.level);
  }

  passed(entry: Entry): void {
    const { kind, marker, level, text } = entry.block;
    if (readLabels(text).some(({ start }) => start <= 3)) return;
    if (/^[IVXLC]+\.?$/.test(marker.trim()) || kind === 'title') this.open.length = 0;
    else if (kind === 'heading' || isNumbered(marker)) {
      while ((this.open.at(-1)?.block.level ?? -1) >= level) this.open.pop();
      this.open.push(entry);
    }
  }
}
