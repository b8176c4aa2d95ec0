import { comparable, trimEnds } from './comparable.ts';
import { placeOf, rowQuote } from './places.ts';
import { namesColumns, type Entry, type PlanView } from './plan-view.ts';
import { findReportDays } from './report-days.ts';
import { vagueDueIn } from './report-occasions.ts';
import { periodOfDays, periodsIn } from './report-periods.ts';
import { addresseesIn } from './report-recipients.ts';
import { leadInAbove, type LeadIn } from './report-lead-ins.ts';
import type { ReportRow } from './row.ts';

/**
 * The reports of a table's row: of a table of reports (Tên báo cáo, Nơi nhận, Thời hạn gửi), or of a task that is to report
 * to somebody ("Báo cáo kết quả gửi Phòng A | Các thôn | Trước ngày 20 hằng tháng").
 *
 * Takes   a plan and one of its rows.
 * Gives   one report a day that the row names; none for other tables.
 */
export function reportsOfRow(view: PlanView, entry: Entry): ReportRow[] {
  const { block } = entry;
  const cells = Object.entries(block.cells ?? {}).map(([heading, cell]) => ({
    kind: kindOf(heading),
    cell: trimEnds(cell),
  }));
  const of = (kind: Kind): string => cells.find((each) => each.kind === kind)?.cell ?? '';
  const leadIn = isReportTable(block.cells) ? undefined : leadInOfTable(view, entry);
  const name = isReportTable(block.cells)
    ? of('name') || of('task')
    : leadIn
      ? of('name') || of('task') || of('period')
      : reportTask(of('task'));
  if (name === '') return [];
  const due = of('due');
  const found = findReportDays(due);
  const days = found.length > 1 ? found : [{ text: due, start: 0, end: due.length }];
  // what says how often may stand in the name, in a column of its own, or in the day
  const told = `báo cáo ${of('period')} . ${name} . ${of('product')}`;
  const period = periodsIn(told, [])[0]?.name ?? (comparable(name).includes('ngày') ? 'hằng ngày' : '');
  const to = [of('to'), toOf(name), leadIn?.to ?? ''].find((said) => said !== '') ?? recipientAbove(view, entry);
  return days.map((day): ReportRow => {
    const dated = findReportDays(day.text).length > 0 || /\d/.test(day.text);
    return {
      kind: 'report',
      documentId: view.plan.id,
      who: of('who') || (leadIn?.who ?? ''),
      to,
      frequency: period || (dated ? (periodOfDays(day.text, [day], [])[0] ?? '') : ''),
      due: dated ? day.text : vagueDueIn(day.text) || day.text,
      quote: rowQuote(block),
      headings: block.headings,
      place: placeOf(block, block.text),
      confidence: 0.9,
    };
  });
}

/** Whether a table lists reports: a column names them, and another says when or to whom. */
export function isReportTable(cells: Readonly<Record<string, string>> | undefined): boolean {
  const headings = Object.keys(cells ?? {}).map(comparable);
  return (
    headings.some((heading) => REPORT_NAME.test(heading)) &&
    headings.some((heading) => ['due', 'to', 'period'].includes(kindOf(heading)))
  );
}

/** "Trạm Y tế gửi Trung tâm … các báo cáo sau:" above a table that says which, or how often, and when. */
function leadInOfTable(view: PlanView, entry: Entry): LeadIn | undefined {
  const kinds = Object.keys(entry.block.cells ?? {}).map(kindOf);
  if (!kinds.includes('due') || !kinds.some((kind) => kind === 'period' || kind === 'task')) return undefined;
  return leadInAbove(view, entry);
}

type Kind = 'name' | 'task' | 'who' | 'to' | 'due' | 'period' | 'product' | 'other';

function kindOf(heading: string): Kind {
  const plain = comparable(heading).replace(/\s+/g, ' ').trim();
  if (REPORT_NAME.test(plain)) return 'name';
  if (
    /^(?:nơi|cơ quan|đơn vị|cấp|người) (?:nhận|tiếp nhận)|^(?:gửi|nộp) (?:về|đến|cho|tới)|^nơi gửi|địa chỉ nhận/.test(
      plain,
    )
  )
    return 'to';
  if (/^kỳ|định kỳ|tần suất|chu kỳ/.test(plain) && !/thời hạn|ngày/.test(plain)) return 'period';
  if (/thời hạn|thời gian|thời điểm|^hạn|^ngày|mốc|hoàn thành/.test(plain) && !plain.includes('chốt')) return 'due';
  if (
    /(?:đơn vị|cơ quan|bộ phận|phòng|khoa|người|nơi|cá nhân).*(?:báo cáo|gửi|lập|thực hiện|chủ trì|phụ trách|nộp)|chủ trì|^(?:đơn vị|cơ quan)$/.test(
      plain,
    )
  )
    return 'who';
  if (/sản phẩm|kết quả/.test(plain)) return 'product';
  if (/nhiệm vụ|công việc|nội dung|hoạt động/.test(plain)) return 'task';
  return 'other';
}

/** A task that is nothing but a report to somebody. */
function reportTask(subject: string): string {
  const plain = comparable(subject);
  return /^(?:tổng hợp,? |gửi |nộp )?báo cáo(?! viên)/.test(plain) && toOf(subject) !== '' ? subject : '';
}

const toOf = (words: string): string =>
  addresseesIn(words)
    .map(({ to }) => to)
    .join(', ');

/** "Nơi nhận chung: Phòng A" above the table. */
function recipientAbove({ entries }: Pick<PlanView, 'entries'>, { index }: Entry): string {
  for (let at = index - 1; at >= Math.max(0, index - 60); at -= 1) {
    const above = entries[at]!;
    if (above.block.kind === 'table-row' || namesColumns({ entries }, above)) continue;
    // "Nơi nhận chung: Phòng A" may have been taken for the recipients of the plan
    const to = toOf(above.block.kind === 'recipient' ? `${above.block.marker} ${above.block.text}` : above.block.text);
    if (to !== '') return to;
    if (above.block.kind === 'heading') return '';
  }
  return '';
}
const REPORT_NAME = /^(?:tên|loại|nội dung|danh mục|các|hình thức)? ?báo cáo$|^(?:tên|loại) báo cáo/;
