import { findUnits, sameUnit } from '../../register/units.ts';
import type { RegisterRow, RowKind, TargetRow } from '../../register/row.ts';
import { cues } from '../cues.ts';
import type { Finder, Line } from './findings.ts';
import type { StaffQuestion } from './question.ts';
import { reportText } from './by-report.ts';
import type { Shelf } from './shelf.ts';
import { spelled } from './spelled.ts';

/** All rows of one kind, complete and counted, for "liệt kê" and "có bao nhiêu": of the documents, or of a unit in them. */
export const byList: Finder = (question, shelf, documents) => {
  const named = LISTS.find(({ asked }) => asked(question.cue)) ?? LISTS.at(-1)!;
  // what a unit has part in is work, also where it is called "nội dung"
  const wanted = named.noun === CONTENT && question.units.length > 0 ? LISTS.at(-1)! : named;
  const helping = HELPING(question.cue) !== undefined;
  const year = /\b(20\d{2})\b/.exec(question.text)?.[1];
  const rows = wanted
    .rows(shelf, documents, question.units.length > 0 && !LEADING(question.cue))
    .filter((row) => question.units.length === 0 || carries(row, question.units, helping))
    .filter((row) => row.kind !== 'target' || year === undefined || row.year.includes(year));
  if (rows.length === 0) return undefined;
  const lines = distinct(rows, wanted.lineOf).map(({ row, text }): Line => {
    const number = row.kind === 'task' && row.number ? `${row.number}. ` : '';
    const ownLead = question.units.length > 0 && !helping;
    const lead = row.kind === 'task' && row.lead.length > 0 && !ownLead ? [`chủ trì: ${row.lead.join('; ')}`] : [];
    const details = row.kind === 'target' ? [valueOf(row)] : lead;
    return { documentId: row.documentId, text: `${number}${text}`, details, citation: shelf.citeRow(row) };
  });
  return { lines, compact: true, confidence: 0.85, intro: introOf(lines, wanted.noun, question, helping, shelf) };
};

interface List {
  readonly asked: (cue: StaffQuestion['cue']) => unknown;
  readonly noun: string;
  /** `all`: duties too, where a plan also has tasks. */
  readonly rows: (shelf: Shelf, documents: readonly string[] | undefined, all: boolean) => readonly RegisterRow[];
  readonly lineOf: (row: RegisterRow) => string;
}

const kinds =
  (...wanted: RowKind[]): List['rows'] =>
  (shelf, documents) =>
    shelf.rows(wanted, documents);
const subjectOfRow = (row: RegisterRow): string => ('subject' in row ? row.subject : row.quote);

const CONTENT = 'nội dung tuyên truyền';

/** What can be listed, by its name in the question; the last is meant when nothing is named. */
const LISTS: readonly List[] = [
  {
    asked: cues('(bao nhiêu|mấy|các|những|tất cả|hết|danh sách|liệt kê)? (hình thức|kênh|phương thức)'),
    noun: 'hình thức',
    rows: kinds('channel'),
    lineOf: subjectOfRow,
  },
  {
    asked: cues('(bao nhiêu|mấy|các|những|tất cả|hết|loại|kỳ|danh sách|liệt kê) (loại|kỳ)? báo cáo'),
    noun: 'báo cáo',
    rows: kinds('report'),
    lineOf: (row) => (row.kind === 'report' ? reportText(row) : ''),
  },
  {
    asked: cues('(bao nhiêu|mấy|các|những|tất cả|hết|danh sách|liệt kê|đặt|đặt ra|nêu|đưa ra|có) (mục tiêu|chỉ tiêu)'),
    noun: 'chỉ tiêu',
    rows: kinds('target'),
    lineOf: (row) => (row.kind === 'target' ? row.metric : ''),
  },
  {
    asked: cues(
      '(bao nhiêu|mấy|các|những|tất cả|hết|danh sách|liệt kê) (đơn vị|cơ quan|sở|phòng|tổ chức) … (được giao|có nhiệm vụ|nhận|chủ trì|trách nhiệm|thực hiện)',
    ),
    noun: 'đơn vị được giao việc',
    rows: kinds('duty', 'task'),
    lineOf: (row) => (row.kind === 'duty' ? row.unit : row.kind === 'task' ? row.lead.join('; ') : ''),
  },
  {
    asked: cues(
      '(bao nhiêu|mấy|các|những|tất cả|hết|danh sách|liệt kê) (văn bản|căn cứ|nghị quyết|quyết định|kế hoạch) * (căn cứ|dẫn|viện dẫn|nhắc|làm căn cứ|pháp lý)?',
    ),
    noun: 'văn bản được dẫn',
    rows: kinds('basis'),
    lineOf: (row) =>
      row.kind === 'basis'
        ? `${row.documentKind} số ${row.number}${row.date === '' ? '' : ` ngày ${row.date.replace(/^ngày /i, '')}`}`
        : '',
  },
  {
    asked: cues('(bao nhiêu|mấy|các|những|tất cả|hết|danh sách|liệt kê) (nội dung|nhóm nội dung)'),
    noun: CONTENT,
    rows: topContent,
    lineOf: subjectOfRow,
  },
  {
    asked: cues('(nhiệm vụ|việc|đầu việc|công việc|phần việc)'),
    noun: 'nhiệm vụ',
    rows: tasksOrDuties,
    lineOf: workText,
  },
];

/** What a plan numbers as content to spread: its tasks, where it gives each a leader, else the outermost content. */
function topContent(shelf: Shelf, documents: readonly string[] | undefined): readonly RegisterRow[] {
  return eachDocument(shelf, documents, (own) => {
    const tasks = own.filter(({ kind, headings }) => kind === 'task' && /n[ôộ]i dung/iu.test(headings.join(' ')));
    if (tasks.length > 0) return tasks;
    const content = own.filter(({ kind }) => kind === 'content');
    const outermost = Math.min(...content.map(({ headings }) => headings.length));
    return content.filter(({ headings }) => headings.length === outermost);
  });
}

/** A plan without a table of tasks gives its work by "Tổ chức thực hiện". */
function tasksOrDuties(shelf: Shelf, documents: readonly string[] | undefined, all: boolean): readonly RegisterRow[] {
  return eachDocument(shelf, documents, (own) => {
    const work = own.filter((row) => row.kind === 'duty' || (row.kind === 'task' && row.lead.length > 0));
    const tasks = work.filter(({ kind }) => kind === 'task');
    return tasks.length > 0 && !all ? tasks : work;
  });
}

function eachDocument(
  shelf: Shelf,
  documents: readonly string[] | undefined,
  choose: (own: readonly RegisterRow[]) => readonly RegisterRow[],
): readonly RegisterRow[] {
  return (documents ?? shelf.plans.map(({ id }) => id)).flatMap((id) =>
    choose(shelf.rows(['task', 'duty', 'content'], [id])),
  );
}

function workText(row: RegisterRow): string {
  if (row.kind === 'task') return row.subject;
  return row.kind === 'duty' ? `${row.unit}: ${row.subject}` : '';
}

function valueOf({ value, year }: TargetRow): string {
  return year === '' ? value : `${value} (${year.startsWith('20') ? `đến năm ${year}` : year})`;
}

const LEADING = cues('(chủ trì|phụ lục)');
const HELPING = cues('(phối hợp|tham gia|hỗ trợ)');

/** Whether one of the units answers for the row; for "phối hợp", whether it helps. */
function carries(row: RegisterRow, units: readonly string[], helping: boolean): boolean {
  const named = (names: readonly string[]): boolean =>
    units.some((unit) => names.some((name) => sameUnit(name, unit) || findUnits(name, [unit]).length > 0));
  if (row.kind === 'task') return named(helping ? row.coordinating : row.lead);
  if (row.kind === 'duty') return named(helping ? row.coordinating : [row.unit]);
  return row.kind === 'report' ? named([row.who, row.to]) : true;
}

/** Rows that read the same in one document are one thing. */
function distinct(rows: readonly RegisterRow[], lineOf: (row: RegisterRow) => string) {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const text = lineOf(row).trim();
    const key = `${row.documentId}|${text.toLowerCase()}`;
    const repeats = seen.has(key) && row.kind !== 'task' && row.kind !== 'target';
    if (text === '' || repeats) return [];
    seen.add(key);
    return [{ row, text }];
  });
}

function introOf(
  lines: readonly Line[],
  noun: string,
  { units }: StaffQuestion,
  helping: boolean,
  shelf: Shelf,
): string {
  const documents = [...new Set(lines.map(({ documentId }) => documentId))];
  const [unit] = units;
  const counted = `${spelled(lines.length)} ${noun}`;
  const where = documents.length === 1 ? shelf.plan(documents[0]!).shortTitle : `${spelled(documents.length)} văn bản`;
  if (unit === undefined) return `${where.charAt(0).toUpperCase()}${where.slice(1)} có ${counted}:`;
  return `${unit} ${helping ? 'phối hợp trong' : 'có'} ${counted} trong ${where}:`;
}
