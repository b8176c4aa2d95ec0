import { comparable } from './comparable.ts';
import type { TimePhrase } from './time-phrases.ts';

/** How often a text says that a report is due, and where it says so. */
export interface Period {
  /** "hằng tháng", "hằng quý", "6 tháng", "năm", "tổng kết", "đột xuất" … */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The periods that a text names outside its days.
 *
 * Takes   a sentence on reports and the days in it.
 * Gives   periods in order. A bare "tháng", "quý", "năm" is one behind "báo cáo", "định kỳ", "sơ kết" …, in a list with
 *         another one ("báo cáo tháng, quý, năm"), or before a bracket or a colon; a year with its number only behind those.
 */
export function periodsIn(text: string, days: readonly TimePhrase[]): Period[] {
  const plain = comparable(text);
  const found: Period[] = [];
  for (const match of plain.matchAll(PERIOD)) {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].length;
    if (days.some((day) => start < day.end && day.start < end)) continue;
    const before = plain.slice(Math.max(0, start - 40), start);
    const last = found.at(-1);
    const listed = last !== undefined && LINKS.test(plain.slice(last.end, start));
    const bare = BARE.test(match[0].trim());
    const bracketed = /\(\s*$/.test(before) && /^\s*\)/.test(plain.slice(end));
    const called = listed || bracketed || CALLS_FOR_PERIOD.test(before) || /^\s*[(:]/.test(plain.slice(end));
    if (bare && !called && !opensDay(plain, days, start, end)) continue;
    // "Tháng Công nhân", "Ngày Chuyển đổi số": a name
    if (bare && /^\s\p{Lu}/u.test(text.slice(end)) && /\p{Lu}/u.test(text[start]!)) continue;
    // "tổng kết năm", "sơ kết 6 tháng": the period says more than the kind of report
    if (last && last.name.endsWith('kết') && JOINS.test(plain.slice(last.end, start))) found.pop();
    found.push({ name: nameOf(match[0]), start, end });
  }
  return found;
}

/** "(quý I trước ngày 15/3, quý II trước ngày 15/6)", "năm chính thức trước ngày 15/01": words that open a part and name its day. */
function opensDay(plain: string, days: readonly TimePhrase[], start: number, end: number): boolean {
  const day = days.find((each) => each.start >= end);
  return (
    day !== undefined &&
    /(?:^|[(,;:]|\svà)\s*$/.test(plain.slice(Math.max(0, start - 5), start)) &&
    /^(?: \p{L}+){0,2}\s*:?\s*$/u.test(plain.slice(end, day.start))
  );
}

/**
 * How often the report of each day is due.
 *
 * Takes   the sentence, its days in order, and the periods it names.
 * Gives   one list of names a day, '' when the text tells none. What the day itself says ("ngày 14 hằng tháng") counts before
 *         what stands around it, save that "15 tháng 6 hằng năm" is still the half-year's report. "sơ kết 6 tháng và tổng kết
 *         năm lần lượt trước ngày … và trước ngày …" are given out in turn; a full date without a period is "một lần".
 */
export function periodOfDays(text: string, days: readonly TimePhrase[], periods: readonly Period[]): string[] {
  const plain = comparable(text);
  const names: string[] = [];
  let from = 0;
  for (let at = 0; at < days.length;) {
    const run = runFrom(plain, days, periods, at);
    const ahead = periods.filter(({ start, end }) => start >= from && end <= days[at]!.start);
    const turn = run.length > 1 && ahead.length >= run.length ? ahead.slice(-run.length) : undefined;
    for (const [order, day] of run.entries()) {
      const behind = behindOf(plain, day, periods);
      const near = turn?.[order] ?? (run.length === 1 ? behind : undefined) ?? ahead.at(-1) ?? behind;
      const shared = run.map((each) => withinDay(comparable(each.text))).findLast((name) => name !== '') ?? '';
      names.push(nameFor(comparable(day.text), near, shared));
    }
    at += run.length;
    const [last] = run.slice(-1);
    from = behindOf(plain, last!, periods)?.end ?? last!.end;
  }
  return names;
}

/** Days that stand side by side, with nothing but "và", "trước" between them. */
function runFrom(
  plain: string,
  days: readonly TimePhrase[],
  periods: readonly Period[],
  first: number,
): readonly TimePhrase[] {
  let end = first + 1;
  while (
    end < days.length &&
    !periods.some(({ start }) => days[end - 1]!.end <= start && start < days[end]!.start) &&
    BESIDE.test(plain.slice(days[end - 1]!.end, days[end]!.start))
  )
    end += 1;
  return days.slice(first, end);
}

/** "trước ngày 10/6 đối với báo cáo 6 tháng", "trước ngày 10/12 (báo cáo năm)". */
function behindOf(plain: string, day: TimePhrase, periods: readonly Period[]): Period | undefined {
  const next = periods.find(({ start }) => start >= day.end);
  return next && NAMES_IT.test(plain.slice(day.end, next.start)) ? next : undefined;
}

/** `shared`: what the days beside it say ("ngày 15 và ngày 30 hằng tháng"). */
function nameFor(day: string, near: Period | undefined, shared: string): string {
  if (SUDDEN.test(day)) return 'đột xuất';
  const inside = withinDay(day) || shared;
  if (inside && inside !== 'năm') return inside;
  if (near) return near.name;
  return inside || (ONCE.test(day) && !COMES_AGAIN.test(day) ? 'một lần' : '');
}

/** What a day's own words say of how often it comes. */
function withinDay(words: string): string {
  if (/^(?:.*ngày làm việc|.*\d+ ngày|ngay|sau|trong vòng)/.test(words) && /khi|kể|từ|sau/.test(words)) return '';
  if (/(?:hằng|hàng|mỗi|từng|các) ngày/.test(words)) return 'hằng ngày';
  if (words.includes('tuần') && !/tuần .*(?:tháng|quý)/.test(words)) return 'hằng tuần';
  if (/(?:hằng|hàng|mỗi) năm|năm (?:sau|kế tiếp|tiếp theo|liền kề)/.test(words)) return 'năm';
  if (/quý (?!(?:[ivx]+|\d)(?!\p{L}))|quý$/u.test(words)) return 'hằng quý';
  if (
    /(?:hằng|hàng|mỗi|từng) tháng|tháng (?:sau|tiếp|kế|liền)|của tháng(?! \d| cuối| đầu)|cuối (?:của |cùng của )?(?:mỗi |hằng )?tháng|tháng báo cáo/.test(
      words,
    )
  )
    return 'hằng tháng';
  return '';
}

function nameOf(words: string): string {
  const plain = words.trim();
  if (plain.includes('học kỳ')) return 'một lần';
  if (/(?:6|sáu) tháng|lần/.test(plain)) return '6 tháng';
  if (/giai đoạn|giữa kỳ/.test(plain)) return 'giai đoạn';
  if (/(?:9|chín) tháng/.test(plain)) return '9 tháng';
  if (plain.includes('sơ kết')) return 'sơ kết';
  if (plain.includes('tổng kết')) return 'tổng kết';
  if (/đột xuất|báo cáo nhanh|báo cáo nóng/.test(plain)) return 'đột xuất';
  if (plain.includes('ngày')) return 'hằng ngày';
  if (plain.includes('tuần')) return 'hằng tuần';
  if (plain.includes('quý')) return 'hằng quý';
  if (plain.includes('tháng')) return 'hằng tháng';
  return 'năm';
}

/** "trong vòng 24 giờ kể từ khi phát hiện": counted from what nobody foresees. */
const SUDDEN = /(?:từ|sau|khi|từ lúc) (?:phát hiện|xảy ra|phát sinh|có sự cố|xảy đến)(?!\p{L})/u;
/** "sau mỗi đợt", "sau 05 ngày kể từ thời hạn nêu trên": as often as what it is counted from. */
const COMES_AGAIN = /mỗi|từng|các|(?:thời hạn|thời điểm|mốc)(?: \p{L}+){0,2} trên|kỳ báo cáo/u;
/** A day of one month, the end of one thing: it comes once. */
const ONCE =
  /\d{4}|\d\s*\/\s*\d|tháng \d|(?:kể từ|sau|trước|từ)(?: khi| ngày)? \p{L}|\d (?:ngày|giờ|phút)(?: làm việc)?$|cuối (?:đợt|kỳ|khóa)|hôm sau|(?:tổng|sơ) duyệt/u;
const EVERY = '(?:hằng|hàng|mỗi|từng)';
const PERIOD = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:0?[69]|sáu|chín) tháng(?: (?:đầu|cuối)(?: của)? năm)?(?:[ /]\d{4})?|${EVERY} (?:tuần|tháng|quý|năm|ngày)|(?:cả|một) năm|(?:(?:sơ kết|tổng kết) )?học kỳ(?: [ivx12]+)?|(?:0?2|hai) lần(?: trong|\/| mỗi| một)? ?năm|(?:0?6|sáu) tháng một lần|cuối năm|đột xuất|sơ kết|tổng kết|(?:giai đoạn|giữa kỳ)|(?:ngày|tuần|tháng|quý|năm)(?: \d{4}| [ivx]+)?(?! \d))(?![\p{L}\d])`,
  'gu',
);
const BARE = /^(?:ngày|tuần|tháng|quý|năm)(?: \d{4}| [ivx]+)?$|^(?:giai đoạn|giữa kỳ)$/;
const CALLS_FOR_PERIOD =
  /(?:báo cáo|định kỳ|sơ kết|tổng kết|kết quả(?: thực hiện)?|theo|đánh giá)(?: (?:kết quả|định kỳ|theo))*\s*(?:\(|:)?\s*$/;
const LINKS = /^\s*(?:,|và|hoặc|\/|-|,\s*và)\s*(?:báo cáo |tổng kết |sơ kết |định kỳ |kết quả )*$/;
const JOINS = /^\s*(?:kết quả |việc |công tác |tình hình )?(?:thực hiện )?(?:của |trong )?$/;
const BESIDE = /^[\s,;)(]*(?:và|hoặc)?[\s,(]*(?:tương ứng)?\s*$/;
const NAMES_IT =
  /^\s*(?:\(\s*(?:(?:đối với|cho|của|là)\s+)?|,?\s*(?:đối với|cho|của)\s+)(?:(?:kỳ\s+)?báo cáo\s+)?(?:kết quả |định kỳ |sơ kết |tổng kết )?$/;
