import { readFileSync } from 'node:fs';
import type { Plan } from '../../src/knowledge/plan.ts';
import { phraseKey } from '../../src/register/comparable.ts';
import type { RegisterRow, RowKind } from '../../src/register/row.ts';

/** What a person found in a document by reading it. */
export interface Labels {
  readonly document: string;
  readonly tasks: readonly {
    number?: string;
    subject: string;
    lead: string[];
    coordinating: string[];
    time: string;
    product?: string;
  }[];
  readonly duties: readonly { unit: string; subject: string; coordinating: string[]; time?: string }[];
  readonly reports: readonly { who: string; to: string; frequency: string; due: string; mergedInto?: string }[];
  readonly targets: readonly { metric: string; value: string; year: string; scope: string }[];
  readonly bases: readonly { number: string; documentKind: string; issuer: string; date: string; role: string }[];
  readonly channels: readonly string[];
  readonly content: readonly string[];
  readonly recipients: readonly string[];
  readonly signatures: readonly { name: string; office: string }[];
}

export type LabelKind = Exclude<keyof Labels, 'document'>;

/** How rows compare with labels: which exist on both sides, and how many fields of those agree. */
export interface Score {
  readonly labels: number;
  readonly rows: number;
  readonly found: number;
  readonly fields: Readonly<Record<string, { right: number; of: number }>>;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  readonly wrong: readonly string[];
}

export const LABEL_KINDS: Readonly<Record<LabelKind, RowKind>> = {
  tasks: 'task',
  duties: 'duty',
  reports: 'report',
  targets: 'target',
  bases: 'basis',
  channels: 'channel',
  content: 'content',
  recipients: 'recipient',
  signatures: 'signature',
};

export function readLabels(file: string): Labels {
  return JSON.parse(readFileSync(file, 'utf8')) as Labels;
}

/** Score one kind of one document. */
export function scoreKind(kind: LabelKind, labels: Labels, rows: readonly RegisterRow[]): Score {
  const wanted = labels[kind].map((label) => fieldsOf(kind, label));
  const given = rows.filter((row) => row.kind === LABEL_KINDS[kind]).map((row) => fieldsOf(kind, row as never));
  const free = new Set(given.keys());
  const fields: Record<string, { right: number; of: number }> = {};
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const label of wanted) {
    const candidates = [...free].filter((at) => given[at]!.key === label.key);
    const best = candidates.sort((a, b) => agreeing(label, given[b]!) - agreeing(label, given[a]!))[0];
    if (best === undefined) missed.push(label.key);
    else free.delete(best);
    for (const [name, value] of Object.entries(label.fields)) {
      const tally = (fields[name] ??= { right: 0, of: 0 });
      tally.of++;
      const other = best === undefined ? undefined : given[best]!.fields[name];
      if (other === value) tally.right++;
      else if (best !== undefined) wrong.push(`${label.key.slice(0, 60)} · ${name}: «${value}» ≠ «${other ?? ''}»`);
    }
  }
  return {
    labels: wanted.length,
    rows: given.length,
    found: wanted.length - missed.length,
    fields,
    missed,
    extra: [...free].map((at) => given[at]!.key),
    wrong,
  };
}

interface Fields {
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

function agreeing(a: Fields, b: Fields): number {
  return Object.entries(a.fields).filter(([name, value]) => b.fields[name] === value).length;
}

function fieldsOf(kind: LabelKind, label: Record<string, unknown> | string): Fields {
  if (typeof label === 'string') return { key: phraseKey(label), fields: {} };
  const text = (name: string): string => (typeof label[name] === 'string' ? phraseKey(label[name]) : '');
  const list = (name: string): string =>
    Array.isArray(label[name]) ? (label[name] as string[]).map(phraseKey).join(' ; ') : '';
  switch (kind) {
    case 'tasks':
      return {
        key: text('subject'),
        fields: { number: text('number'), lead: list('lead'), coordinating: list('coordinating'), time: text('time') },
      };
    case 'duties':
      return { key: `${text('unit')} → ${text('subject')}`, fields: { coordinating: list('coordinating') } };
    case 'reports':
      return {
        key: `${text('frequency')} ${text('to')} ${text('due')}`,
        fields: { who: text('who'), to: text('to'), due: text('due'), mergedInto: text('mergedInto') },
      };
    case 'targets':
      return {
        key: `${text('metric')} = ${text('value')} [${text('scope')}]`,
        fields: { value: text('value'), year: text('year'), scope: text('scope') },
      };
    case 'bases':
      return {
        key: `${String(label['number'])} ${text('date')}${label['number'] === '' ? text('documentKind') : ''}`,
        fields: { documentKind: text('documentKind'), issuer: text('issuer'), role: text('role') },
      };
    case 'signatures':
      return { key: text('name'), fields: { office: text('office') } };
    case 'channels':
    case 'content':
    case 'recipients':
      return { key: text('subject'), fields: {} };
  }
}

/** Scores of one kind over several documents, as shares. */
export interface TotalScore {
  readonly labels: number;
  readonly rows: number;
  readonly precision: number;
  readonly recall: number;
  readonly fields: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

/** Score every kind over all labelled documents. A share of nothing is 1. */
export function scoreAll(labels: readonly Labels[], rows: readonly RegisterRow[]): Record<LabelKind, TotalScore> {
  const kinds = Object.keys(LABEL_KINDS) as LabelKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, total(kind, labels, rows)])) as Record<LabelKind, TotalScore>;
}

function total(kind: LabelKind, labels: readonly Labels[], rows: readonly RegisterRow[]): TotalScore {
  const scores = labels.map((label) => ({
    id: label.document,
    ...scoreKind(
      kind,
      label,
      rows.filter(({ documentId }) => documentId === label.document),
    ),
  }));
  const sum = (read: (score: Score) => number): number => scores.reduce((all, score) => all + read(score), 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const names = new Set(scores.flatMap(({ fields }) => Object.keys(fields)));
  return {
    labels: sum((score) => score.labels),
    rows: sum((score) => score.rows),
    precision: share(
      sum((score) => score.found),
      sum((score) => score.rows),
    ),
    recall: share(
      sum((score) => score.found),
      sum((score) => score.labels),
    ),
    fields: Object.fromEntries(
      [...names].map((name) => [
        name,
        share(
          sum(({ fields }) => fields[name]?.right ?? 0),
          sum(({ fields }) => fields[name]?.of ?? 0),
        ),
      ]),
    ),
    problems: scores.flatMap(({ id, missed, extra, wrong }) => [
      ...missed.map((key) => `${id} thiếu: ${key}`),
      ...extra.map((key) => `${id} thừa: ${key}`),
      ...wrong.map((text) => `${id} khác: ${text}`),
    ]),
  };
}

/** Print the scores where a person sees them: a floor alone does not tell how far above it we are. */
export function printScores(title: string, scores: Readonly<Record<string, TotalScore>>): void {
  const lines = Object.entries(scores).map(([kind, { labels, rows, precision, recall, fields }]) => {
    const shares = Object.entries(fields).map(([name, share]) => `${name} ${share.toFixed(3)}`);
    return `  ${kind.padEnd(11)} labels ${String(labels).padStart(3)}  rows ${String(rows).padStart(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ${shares.join('  ')}`;
  });
  process.stdout.write(`\nregister, ${title}\n${lines.join('\n')}\n`);
}

/** What a register must get word for word, right of how many: units and time of tasks, the days of reports. */
export type Tally = Readonly<Record<'lead' | 'coordinating' | 'time' | 'due' | 'day', { right: number; of: number }>>;

/**
 * The tally of some documents. `due` counts a day only in a row that also says how often and to whom as the label does;
 * `day` counts the days alone.
 */
export function tallyOf(labels: readonly Labels[], rows: readonly RegisterRow[]): Tally {
  const tally: Tally = { lead: zero(), coordinating: zero(), time: zero(), due: zero(), day: zero() };
  for (const label of labels) {
    const own = rows.filter(({ documentId }) => documentId === label.document);
    const fields = { ...scoreKind('tasks', label, own).fields, ...scoreKind('reports', label, own).fields };
    for (const name of ['lead', 'coordinating', 'time', 'due'] as const) add(tally[name], fields[name] ?? zero());
    const days = own.flatMap((row) => (row.kind === 'report' ? [phraseKey(row.due)] : []));
    const right = label.reports.filter(({ due }) => {
      const at = days.indexOf(phraseKey(due));
      return at >= 0 && days.splice(at, 1).length > 0;
    }).length;
    add(tally.day, { right, of: label.reports.length });
  }
  return tally;
}

function zero(): { right: number; of: number } {
  return { right: 0, of: 0 };
}

function add(to: { right: number; of: number }, { right, of }: { right: number; of: number }): void {
  to.right += right;
  to.of += of;
}

/** A tally on one line. */
export function tallyLine(tally: Tally): string {
  return Object.entries(tally)
    .map(([name, { right, of }]) => `${name} ${right}/${of}`)
    .join('  ');
}

/** Whether a row's quote stands in the healed text of its document; strokes between table cells count as white space. */
export function quoteStands(row: RegisterRow, plans: readonly Plan[]): boolean {
  const plan = plans.find(({ id }) => id === row.documentId);
  const flat = (text: string): string => text.replace(/[\s|]+/g, ' ').trim();
  const text = flat((plan?.blocks ?? []).map((block) => `${block.marker} ${block.text}`).join(' '));
  return row.quote.trim() !== '' && text.includes(flat(row.quote));
}
