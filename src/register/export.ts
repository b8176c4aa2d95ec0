import type { Plan } from '../knowledge/plan.ts';
import { resolveDeadline } from './deadlines.ts';
import type { RegisterRow } from './row.ts';

/** A row as other programs read it; a field that does not apply is absent. */
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
  readonly mergedInto?: string;
  /** The last day in time, `YYYY-MM-DD`, where the words make one. */
  readonly next?: string;
  readonly metric?: string;
  readonly value?: string;
  readonly year?: string;
  readonly scope?: string;
  readonly number?: string;
  readonly documentKind?: string;
  readonly role?: string;
  readonly issuer?: string;
  readonly date?: string;
  readonly name?: string;
  readonly office?: string;
  readonly quote: string;
  readonly place: {
    readonly lines: readonly [number, number];
    readonly page?: number;
    readonly headings: readonly string[];
  };
  readonly confidence: number;
}

/**
 * Rows for export.
 *
 * Takes   rows, the plans they come from, and what time it is.
 * Gives   one object a row; text the document leaves blank stays '', fields that a kind does not have are absent.
 */
export function exportRows(rows: readonly RegisterRow[], plans: readonly Plan[], now: number): ExportedRow[] {
  const documents = new Map(plans.map((plan) => [plan.id, documentOf(plan)]));
  return rows.flatMap((row) => {
    const document = documents.get(row.documentId);
    if (!document) return [];
    const { kind, documentId, quote, headings, place, confidence, ...own } = row as RegisterRow &
      Record<string, unknown>;
    return [
      {
        kind,
        document,
        ...own,
        ...nextOf(row, yearOf(plans.find(({ id }) => id === documentId)), now),
        quote,
        place: { ...place, headings },
        confidence,
      },
    ];
  });
}

/** The year a document was issued in, as far as its date says so. */
export function yearOf(plan: Pick<Plan, 'date'> | undefined): number | undefined {
  const year = /(?:19|20)\d\d/.exec(plan?.date ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** Rows as JSON lines would be too long to read: one array, two spaces. */
export function toJson(rows: readonly ExportedRow[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/**
 * Rows as a table for spreadsheets.
 *
 * Gives   CSV with CRLF, every cell quoted, byte order mark first so that Vietnamese opens well. A cell that a spreadsheet
 *         would take for a formula ("=", "+", "-", "@", tab or return first) begins with an apostrophe.
 * Source  RFC 4180; OWASP "CSV Injection".
 */
export function toCsv(rows: readonly ExportedRow[]): string {
  const lines = [COLUMNS.map(({ title }) => title), ...rows.map((row) => COLUMNS.map(({ read }) => read(row)))];
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Rows as a person reads them in a terminal: one block a row. */
export function toTable(rows: readonly ExportedRow[]): string {
  return rows
    .map((row) =>
      COLUMNS.flatMap(({ title, read }) =>
        read(row) === '' ? [] : [`${title.padEnd(16)} ${read(row).replace(/\s+/g, ' ')}`],
      ).join('\n'),
    )
    .map((block) => `${block}\n`)
    .join('\n');
}

export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function documentOf({ id, title, number, issuer, place, date }: Plan): ExportedRow['document'] {
  return { id, title, ...(number && { number }), issuer, ...(place && { place }), ...(date && { date }) };
}

function nextOf(row: RegisterRow, year: number | undefined, now: number): { next?: string } {
  const due = row.kind === 'report' ? row.due : row.kind === 'task' || row.kind === 'duty' ? (row.time ?? '') : '';
  if (due === '') return {};
  const deadline = resolveDeadline(due, now, {
    ...(row.kind === 'report' ? { frequency: row.frequency } : {}),
    ...(year === undefined ? {} : { year }),
  });
  return deadline.kind === 'date' ? { next: deadline.next } : {};
}

const list = (values: readonly string[] | undefined): string => values?.join('; ') ?? '';
const COLUMNS: readonly { readonly title: string; readonly read: (row: ExportedRow) => string }[] = [
  { title: 'Loại', read: ({ kind }) => KIND_NAMES[kind] },
  { title: 'Văn bản', read: ({ document }) => [document.number, document.title].filter(Boolean).join(' – ') },
  { title: 'Số thứ tự, số hiệu', read: ({ number }) => number ?? '' },
  { title: 'Nội dung', read: (row) => row.subject ?? row.metric ?? row.name ?? '' },
  { title: 'Đơn vị', read: (row) => row.unit ?? row.who ?? row.office ?? '' },
  { title: 'Chủ trì', read: ({ lead }) => list(lead) },
  { title: 'Phối hợp', read: ({ coordinating }) => list(coordinating) },
  { title: 'Thời gian', read: (row) => row.time ?? row.due ?? '' },
  { title: 'Hạn gần nhất', read: ({ next }) => next ?? '' },
  { title: 'Kỳ', read: ({ frequency }) => frequency ?? '' },
  { title: 'Gửi về', read: ({ to }) => to ?? '' },
  { title: 'Sản phẩm', read: ({ product }) => product ?? '' },
  { title: 'Giá trị', read: ({ value }) => value ?? '' },
  { title: 'Năm', read: ({ year }) => year ?? '' },
  { title: 'Phạm vi', read: ({ scope }) => scope ?? '' },
  { title: 'Cơ quan ban hành', read: ({ issuer }) => issuer ?? '' },
  { title: 'Ngày', read: ({ date }) => date ?? '' },
  { title: 'Vai trò', read: ({ role }) => role ?? '' },
  { title: 'Trích', read: ({ quote }) => quote },
  { title: 'Dòng', read: ({ place }) => place.lines.join('–') },
];
const KIND_NAMES: Readonly<Record<RegisterRow['kind'], string>> = {
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
