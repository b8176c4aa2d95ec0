import type { Plan } from '../knowledge/plan.ts';
import { resolveDeadline } from './deadlines.ts';
import { contextOf, isDueRow, writtenDue } from './due.ts';
import type { RegisterRow } from './row.ts';

/**
 * A row as other programs read it, its fields in this order. A field that the kind does not have, or that the document
 * leaves blank, is absent.
 */
export interface ExportedRow {
  readonly kind: RegisterRow['kind'];
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly number?: string;
    readonly issuer: string;
    readonly place?: string;
    readonly date?: string;
  };
  readonly subject?: string;
  readonly lead?: readonly string[];
  readonly coordinating?: readonly string[];
  readonly time?: string;
  readonly product?: string;
  readonly unit?: string;
  readonly who?: string;
  readonly to?: string;
  readonly frequency?: string;
  readonly due?: string;
  /** The last day in time, `YYYY-MM-DD`, where the words make one. */
  readonly next?: string;
  readonly metric?: string;
  readonly value?: string;
  readonly year?: string;
  readonly scope?: string;
  /** Of a task its number as printed, of a basis the number of the document it names. */
  readonly number?: string;
  readonly issuer?: string;
  readonly date?: string;
  readonly quote: string;
  readonly place: {
    readonly lines: readonly [number, number];
    readonly page?: number;
    readonly headings: readonly string[];
  };
  readonly documentKind?: string;
  readonly role?: string;
  readonly mergedInto?: string;
  readonly name?: string;
  readonly office?: string;
  /** 0…1. */
  readonly confidence: number;
}

/**
 * Rows for export.
 *
 * Takes   rows, the plans they come from, and what time it is (milliseconds since 1970).
 * Gives   one object a row, units and times as the document writes them, what it leaves blank left out.
 */
export function exportRows(rows: readonly RegisterRow[], plans: readonly Plan[], now: number): ExportedRow[] {
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  return rows.flatMap((row) => {
    const plan = planOf.get(row.documentId);
    if (!plan) return [];
    const { kind, quote, headings, place, confidence, documentId: _, ...own } = row;
    const words: Partial<Record<Field, string | readonly string[]>> = { ...own, ...nextOf(row, plan, now) };
    const given = (names: readonly Field[]) =>
      Object.fromEntries(names.flatMap((name) => (words[name]?.length ? [[name, words[name]]] : [])));
    const [fields, more] = [given(FIELDS), given(MORE_FIELDS)];
    return [{ kind, document: documentOf(plan), ...fields, quote, place: { ...place, headings }, ...more, confidence }];
  });
}

const FIELDS = [
  'subject',
  'lead',
  'coordinating',
  'time',
  'product',
  'unit',
  'who',
  'to',
  'frequency',
  'due',
  'next',
  'metric',
  'value',
  'year',
  'scope',
  'number',
  'issuer',
  'date',
] as const;
const MORE_FIELDS = ['documentKind', 'role', 'mergedInto', 'name', 'office'] as const;
type Field = (typeof FIELDS)[number] | (typeof MORE_FIELDS)[number];

/**
 * Rows as a table for spreadsheets.
 *
 * Gives   CSV with CRLF, every cell quoted, byte order mark first so that Vietnamese opens well. A cell that a spreadsheet
 *         would take for a formula ("=", "+", "-", "@", tab or return first) begins with an apostrophe.
 * Source  RFC 4180; OWASP "CSV Injection".
 */
export function toCsv(rows: readonly ExportedRow[]): string {
  const lines = [COLUMNS.map(({ title }) => title), ...rows.map((row) => COLUMNS.map(({ read }) => read(row)))];
  return csvFile(lines);
}

/** Lines of cells as a CSV file. */
export function csvFile(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Rows as a person reads them in a terminal: each document once, below it one block a row. */
export function toTable(rows: readonly ExportedRow[]): string {
  const documents = [...Map.groupBy(rows, ({ document }) => document.id).values()];
  return documents
    .map((own) => `━━ ${titleOf(own[0]!)} (${own.length} dòng)\n\n${own.map(blockOf).join('\n')}`)
    .join('\n');
}

function blockOf(row: ExportedRow): string {
  return COLUMNS.filter(({ inTable }) => inTable !== false)
    .flatMap(({ title, read, of }) => {
      // an empty cell of a task is worth knowing: nobody was named
      const value = read(row) || (row.kind === 'task' && of === 'task' ? '(để trống)' : '');
      return value === '' ? [] : [`${title.padEnd(18)} ${value.replace(/\s+/g, ' ')}\n`];
    })
    .join('');
}

export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠|%\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function documentOf({ id, title, number, issuer, place, date }: Plan): ExportedRow['document'] {
  return { id, title, ...(number && { number }), issuer, ...(place && { place }), ...(date && { date }) };
}

function nextOf(row: RegisterRow, plan: Plan, now: number): { next?: string } {
  if (!isDueRow(row) || writtenDue(row) === '') return {};
  const deadline = resolveDeadline(writtenDue(row), now, contextOf(row, plan));
  return deadline.kind === 'date' ? { next: deadline.next } : {};
}

interface Column {
  readonly title: string;
  readonly read: (row: ExportedRow) => string;
  /** The kind for which a blank is shown as one. */
  readonly of?: 'task';
  readonly inTable?: false;
}

const list = (values: readonly string[] | undefined): string => values?.join('; ') ?? '';
const titleOf = ({ document }: ExportedRow): string =>
  [document.id, document.number, document.title].filter(Boolean).join(' · ');
const COLUMNS: readonly Column[] = [
  { title: 'Loại', read: ({ kind }) => KIND_NAMES[kind] },
  { title: 'Mã văn bản', read: ({ document }) => document.id, inTable: false },
  {
    title: 'Văn bản',
    read: ({ document }) => [document.number, document.title].filter(Boolean).join(' – '),
    inTable: false,
  },
  { title: 'Số thứ tự, số hiệu', read: ({ number }) => number ?? '' },
  { title: 'Nội dung', read: (row) => row.subject ?? row.metric ?? row.name ?? '' },
  { title: 'Đơn vị', read: (row) => row.unit ?? row.who ?? row.office ?? '' },
  { title: 'Chủ trì', read: ({ lead }) => list(lead), of: 'task' },
  { title: 'Phối hợp', read: ({ coordinating }) => list(coordinating), of: 'task' },
  { title: 'Thời gian', read: (row) => row.time ?? row.due ?? '', of: 'task' },
  { title: 'Hạn gần nhất', read: ({ next }) => next ?? '' },
  { title: 'Kỳ', read: ({ frequency }) => frequency ?? '' },
  { title: 'Gửi về', read: ({ to }) => to ?? '' },
  { title: 'Lồng ghép trong', read: ({ mergedInto }) => mergedInto ?? '' },
  { title: 'Sản phẩm', read: ({ product }) => product ?? '' },
  { title: 'Giá trị', read: ({ value }) => value ?? '' },
  { title: 'Năm', read: ({ year }) => year ?? '' },
  { title: 'Phạm vi', read: ({ scope }) => scope ?? '' },
  { title: 'Loại văn bản', read: ({ documentKind }) => documentKind ?? '' },
  { title: 'Cơ quan ban hành', read: ({ issuer }) => issuer ?? '' },
  { title: 'Ngày', read: ({ date }) => date ?? '' },
  { title: 'Vai trò', read: ({ role }) => role ?? '' },
  { title: 'Trích', read: ({ quote }) => quote },
  { title: 'Dòng', read: ({ place }) => place.lines.join('–') },
];

/** What each kind of row is called. */
export const KIND_NAMES: Readonly<Record<RegisterRow['kind'], string>> = {
  task: 'Nhiệm vụ',
  duty: 'Trách nhiệm',
  report: 'Báo cáo',
  target: 'Chỉ tiêu',
  basis: 'Văn bản dẫn',
  channel: 'Kênh, hình thức',
  content: 'Nội dung tuyên truyền',
  recipient: 'Nơi nhận',
  signature: 'Người ký',
};
