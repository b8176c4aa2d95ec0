import { findDates } from '../../foundation/text/dates.ts';
import { fold } from '../../foundation/text/fold.ts';
import type { ReportRow } from '../../register/row.ts';
import { cues } from '../cues.ts';
import { dueNote } from './due-note.ts';
import type { Finder } from './findings.ts';

/** Who reports what to whom, how often, before which day; a day that the question names picks the reports due on it. */
export const byReport: Finder = (question, shelf, documents) => {
  const rows = shelf.rows(['report'], documents).filter((row): row is ReportRow => row.kind === 'report');
  if (rows.length === 0) return undefined;
  const wanted = FREQUENCIES.find(({ cue }) => cue(question.cue));
  const named = WANTED(question.cue);
  const matching = wanted
    ? rows.filter((row) => wanted.row.test(fold(row.frequency === '' ? row.due : row.frequency)))
    : rows;
  const periodic = matching.length > 0 ? matching : rows;
  const day = dayIn(question.text);
  const dueThen = day === undefined ? periodic : [periodic, rows].map(dueOn(day)).find(({ length }) => length > 0);
  const chosen = [...(dueThen ?? periodic)].sort((a, b) => regularity(b) - regularity(a));
  const intro =
    dueThen === undefined
      ? 'Không thấy hạn báo cáo nào đúng ngày được hỏi; về báo cáo chỉ ghi:'
      : matching.length === 0 && named !== undefined
        ? 'Văn bản không nêu kỳ báo cáo này; về báo cáo chỉ ghi:'
        : undefined;
  return {
    lines: chosen.map((row) => ({
      documentId: row.documentId,
      text: reportText(row),
      details: [
        dueNote(row, shelf.plan(row.documentId), shelf.now()) ?? '',
        row.who === '' ? '' : `Đơn vị báo cáo: ${row.who}.`,
        row.mergedInto ? `Lồng ghép trong: ${row.mergedInto}.` : '',
      ].filter(Boolean),
      citation: shelf.citeRow(row),
    })),
    confidence: matching.length > 0 ? 0.9 : 0.6,
    ...(intro === undefined ? {} : { intro }),
  };
};

/** A day of the month, with its month where one is named. */
interface Day {
  readonly day: number;
  readonly month?: number;
}

/** The only day that a question names; of several nothing can be told. */
function dayIn(text: string): Day | undefined {
  const days = daysIn(text);
  return days.length === 1 ? days[0] : undefined;
}

/** Days that are no document's date: "Nghị quyết 57 ngày 22/12/2024". */
const daysIn = (text: string): Day[] =>
  findDates(text).flatMap(({ day, month, start }) =>
    day === undefined || DOCUMENT_BEFORE.test(text.slice(0, start)) ? [] : [{ day, ...(month ? { month } : {}) }],
  );
const DOCUMENT_BEFORE = /\d\S*,?\s*$/u;

/** "Ngày 15" is also the 15th of June; "15/6" only that one. */
const dueOn =
  ({ day, month }: Day) =>
  (rows: readonly ReportRow[]): readonly ReportRow[] =>
    rows.filter(({ due }) =>
      daysIn(due).some((own) => own.day === day && (month === undefined || own.month === month)),
    );

/** What comes round with a day stands before what is reported once, when something happens, or "theo quy định". */
const regularity = ({ frequency, due }: ReportRow): number =>
  (/\d/.test(due) ? 2 : 0) + (/tháng|quý|năm|lần/.test(frequency) ? 1 : 0);

export function reportText(row: ReportRow): string {
  const what = row.frequency === '' || row.frequency.includes('một lần') ? 'Báo cáo' : `Báo cáo ${row.frequency}`;
  const due = row.due === '' ? 'văn bản không ghi ngày' : row.due;
  const to = row.to === '' ? '' : `, gửi về ${row.to}`;
  return `${what}: ${due}${to}.`;
}

/** A period that is plainly asked for: "năm" alone may be that of a date. */
const WANTED = cues(
  '(báo cáo|bc) (tháng|quý|tuần|6 tháng|sáu tháng|năm)',
  '(hằng|hàng|mỗi) (tháng|quý|tuần|năm)',
  '(theo|từng) (tháng|quý|tuần)',
);
const FREQUENCIES = [
  {
    cue: cues('(hằng tháng|hàng tháng|mỗi tháng|theo tháng|báo cáo tháng|tháng nào cũng|bc tháng)'),
    row: /(?<!6 |sau )thang/,
  },
  { cue: cues('(hằng|hàng|mỗi|theo|báo cáo) (quý|tuần)', '(quý|tuần) nào cũng'), row: /quy|tuan/ },
  { cue: cues('(6 tháng|sáu tháng|nửa năm|giữa năm)'), row: /6 thang|sau thang/ },
  { cue: cues('(báo cáo năm|hằng năm|hàng năm|cuối năm|cả năm|mỗi năm|năm)'), row: /nam/ },
] as const;
