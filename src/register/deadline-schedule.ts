import { addDays, addMonths, daysIn, isRealDay, type Day } from './calendar-days.ts';
import { comparable } from './comparable.ts';

/** When something is due, as the words say it, before any clock is asked. */
export type Schedule = {
  /** Up to the last moment of the day before; else up to the end of the day itself. */
  readonly before: boolean;
  /** `16:00`; '' when the words name no hour. An hour makes "trước" mean the hour of that day. */
  readonly time: string;
} & (
  | { readonly every: 'month'; readonly day: DayOfMonth }
  /** `monthOfQuarter` 4: the first month of the quarter after. */
  | { readonly every: 'quarter'; readonly day: DayOfMonth; readonly monthOfQuarter: 1 | 2 | 3 | 4 }
  | { readonly every: 'year'; readonly day: DayOfMonth; readonly month: number }
  /** 0 = Sunday. */
  | { readonly every: 'week'; readonly weekday: number }
  | { readonly every: 'once'; readonly year: number; readonly month: number; readonly day: DayOfMonth }
  /** A day or a period whose year the words leave open. */
  | { readonly every: 'open-year'; readonly month: number; readonly day: DayOfMonth }
);
type DayOfMonth = number | 'last';

export interface Unscheduled {
  readonly kind: 'continuous' | 'on-request' | 'relative' | 'unknown';
  /** Vietnamese, for people. */
  readonly reason: string;
}

/** What is known around a deadline's words. */
export interface ScheduleContext {
  /** Frequency of the report it belongs to: "hằng tháng", "6 tháng", "năm". */
  readonly frequency?: string;
  /** Whether "trước" stands before it and is said of an earlier day: "trước 10/6 và 10/12". */
  readonly before?: boolean;
  /** Day of issue of the document: "trong 15 ngày kể từ ngày ban hành" begins there. */
  readonly issued?: Day;
}

/**
 * Read what a deadline's words say.
 *
 * Takes   the words as written, and what is known around them.
 * Gives   one schedule a day that the words name ("trước ngày 10/6 và 10/12 hằng năm" names two), or why there is none.
 * Throws  nothing.
 * Source  periods of days, weeks and months: Bộ luật Dân sự 2015, điều 147 and 148 (the first day does not count; a month ends
 *         on the day of the same number). Working days are not counted: which days are worked is written nowhere.
 */
export function readSchedules(
  written: string,
  { frequency = '', issued, before = false }: ScheduleContext = {},
): readonly [Schedule, ...Schedule[]] | Unscheduled {
  const plain = comparable(
    `${before ? 'trước ngày ' : ''}${written.normalize('NFC').replace(before ? /^ngày /i : '', '')}`,
  )
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;]+$/, '');
  const often = comparable(frequency.normalize('NFC'));
  if (plain === '') return { kind: 'unknown', reason: 'Văn bản để trống, không ghi thời hạn.' };
  if (RELATIVE.test(plain)) {
    const end = counted(plain, issued);
    return end ? [end] : { kind: 'relative', reason: whyUncounted(plain) };
  }
  const [first, ...others] = partsOf(plain).flatMap((part) => scheduleOf(part, often) ?? []);
  return first ? [first, ...others] : whyNone(plain, often);
}

export function isScheduled(
  reading: readonly [Schedule, ...Schedule[]] | Unscheduled,
): reading is readonly [Schedule, ...Schedule[]] {
  return Array.isArray(reading);
}

function scheduleOf(plain: string, often: string): Schedule | undefined {
  return weekly(plain, often) ?? dated(plain, often) ?? bareDay(plain, often) ?? periodEnd(plain, often);
}

/** "trước ngày 10/6 và 10/12 hằng năm" → two, each with what stands behind both; "từ ngày … đến ngày …" is one. */
function partsOf(plain: string): string[] {
  const months = SEVERAL_MONTHS.exec(plain)?.groups;
  if (months)
    return (months['list'] ?? '').match(/\d+/g)!.map((month) => `${months['head']} tháng ${month}${months['tail']}`);
  const several =
    /^(?<head>.*?)(?<first>\d{1,2}(?:\s?\/\s?\d{1,2}|\s+tháng \d{1,2})?)(?:\s*,\s*|\s+và\s+)(?:trước )?(?:ngày )?(?<second>\d{1,2}(?:\s?\/\s?\d{1,2}|\s+tháng \d{1,2})?)(?![\d/]|\s+(?:tháng|ngày|giờ) \d)(?<tail>.*)$/.exec(
      plain,
    );
  const { head = '', first = '', second = '', tail = '' } = several?.groups ?? {};
  if (!several || !/ngày |trước $/.test(head) || /(?:đến|tới)/.test(plain)) return [plain];
  const month = /tháng|\//;
  if (month.test(first) !== month.test(second)) return [plain];
  return [`${head}${first}${tail}`, `${head}${second}${tail}`];
}

/** "ngày 10 các tháng 02, 5, 8 và 11", "ngày 20 tháng 3, tháng 6, tháng 9 và tháng 12": one day of several months. */
const SEVERAL_MONTHS =
  /^(?<head>.*?ngày \d{1,2})(?: của)?(?: các)? tháng (?<list>\d{1,2}(?:(?:\s*,\s*|\s+và\s+)(?:tháng )?\d{1,2}(?![\d/]|\s*(?:giờ|tháng|ngày)))+)(?<tail>.*)$/;

function weekly(plain: string, often: string): Schedule | undefined {
  // "thứ Sáu tuần cuối cùng của tháng" is not every week's
  if (/tuần (?:đầu|cuối|thứ)/.test(plain)) return undefined;
  const found =
    /(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) (?:hằng|hàng|mỗi) tuần|(?:hằng|hàng|mỗi) tuần.{0,20}?(?:vào |trước )?(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)/.exec(
      plain,
    );
  const alone = often.includes('tuần') ? WEEKDAY.exec(plain)?.[0] : undefined;
  const name = found?.[1] ?? found?.[2] ?? alone ?? '';
  if (name === '') return undefined;
  const figure = /\d/.exec(name)?.[0];
  const weekday = figure === undefined ? WEEKDAYS.indexOf(name) : Number(figure) - 1;
  const time = timeIn(plain);
  return { every: 'week', weekday, before: isBefore(plain, plain.indexOf(name)) && time === '', time };
}

function dated(plain: string, often: string): Schedule | undefined {
  const found = LAST_DAY.exec(plain);
  if (found) return lastDayOf(plain, often, found.index);
  const dates = [...plain.matchAll(DAY)];
  // "từ ngày 01/9 đến ngày 30/9": what counts is the end
  const match = dates.find(({ index }) => /(?:đến|tới)(?: hết)?(?: ngày)?\s*$/.test(plain.slice(0, index))) ?? dates[0];
  if (!match) return undefined;
  const [day, month, year] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
  const time = timeIn(plain);
  const date = { day: Number(day), before: isBefore(plain, match.index) && time === '', time };
  if (date.day < 1 || date.day > 31) return undefined;
  if (month !== undefined) {
    if (Number(month) < 1 || Number(month) > 12) return undefined;
    if (year !== undefined) return { every: 'once', year: Number(year), month: Number(month), ...date };
    return { every: isRecurring(plain, often) ? 'year' : 'open-year', month: Number(month), ...date };
  }
  for (const [words, monthOfQuarter] of MONTHS_OF_QUARTER)
    if (words.test(plain)) return { every: 'quarter', monthOfQuarter, ...date };
  return /tháng (?:sau|tiếp theo|kế tiếp|liền kề)|(?:hằng|hàng|mỗi) tháng|của tháng/.test(plain) || isMonthly(often)
    ? { every: 'month', ...date }
    : undefined;
}

function lastDayOf(plain: string, often: string, at: number): Schedule | undefined {
  const last = { day: 'last', before: isBefore(plain, at), time: '' } as const;
  if (/quý (?:iv|i{1,3}|\d)|năm \d{4}/.test(plain) && !plain.includes('tháng')) return periodEnd(plain, often);
  if (plain.includes('quý')) return { every: 'quarter', monthOfQuarter: 3, ...last };
  if (plain.includes('năm') && !plain.includes('tháng')) return { every: 'year', month: 12, ...last };
  const named = /tháng (\d{1,2})(?:(?:\s*\/\s*|\s+năm\s+)(\d{4}))?/.exec(plain);
  if (named && Number(named[1]) > 12) return undefined;
  if (named?.[2]) return { every: 'once', year: Number(named[2]), month: Number(named[1]), ...last };
  if (named) return { every: isRecurring(plain, often) ? 'year' : 'open-year', month: Number(named[1]), ...last };
  return /(?:hằng|hàng|mỗi) tháng|của tháng|cuối tháng/.test(plain) || isMonthly(often)
    ? { every: 'month', ...last }
    : undefined;
}

/** "trước ngày 15" of a monthly report. */
function bareDay(plain: string, often: string): Schedule | undefined {
  const bare = /^(?:trước )?ngày (\d{1,2})$/.exec(plain);
  return bare && isMonthly(often) && Number(bare[1]) <= 31
    ? { every: 'month', day: Number(bare[1]), before: plain.startsWith('trước'), time: '' }
    : undefined;
}

/**
 * "quý II/2026", "tháng 7-8/2025", "giai đoạn 2025 - 2030", "6 tháng đầu năm 2026": the end of the period; "trước tháng
 * 7/2026": what comes before its beginning.
 */
function periodEnd(plain: string, often: string): Schedule | undefined {
  const last = [...plain.matchAll(PERIOD)].at(-1);
  if (!last) return undefined;
  // "từ tháng 3/2025" is a beginning, "từ tháng 7 đến tháng 12" has an end; "đầu tháng 3", "tuần đầu tháng 3" is no day
  const front = plain.slice(0, last.index);
  if (/(?:đầu|giữa|tuần|khoảng)\s*$/.test(front)) return undefined;
  if (/từ\s*$/.test(front) && !/đến|-/.test(last[0])) return undefined;
  // work that goes on has no end, whatever year it begins in
  if (/các năm tiếp theo|những năm tiếp theo|thường xuyên/.test(plain)) return undefined;
  const { month, quarter, part, year, everyYear } = (last.groups ?? {}) as Partial<Record<string, string>>;
  if (!month && !quarter && !part && year === undefined) return undefined;
  const endMonth = month ? Number(month) : quarter ? quarterOf(quarter) * 3 : part ? (PARTS.get(part) ?? 12) : 12;
  if (endMonth < 1 || endMonth > 12) return undefined;
  const before = /trước\s*$/.test(front);
  const firstMonth = month ? endMonth : quarter ? endMonth - 2 : part === '6 tháng cuối' ? 7 : 1;
  const edge = before
    ? ({ month: firstMonth, day: 1, before: true, time: '' } as const)
    : ({ month: endMonth, day: 'last', before: false, time: '' } as const);
  if (year !== undefined) return { every: 'once', year: Number(year), ...edge };
  return { every: everyYear || isRecurring(plain, often) ? 'year' : 'open-year', ...edge };
}

/** "trong 15 ngày kể từ ngày 01/11/2026", "… kể từ ngày ban hành" when that day is known: the last day of the period. */
function counted(plain: string, issued: Day | undefined): Schedule | undefined {
  if (plain.includes('ngày làm việc')) return undefined;
  const length = /(\d{1,3}) (ngày|tuần|tháng)/.exec(plain);
  const from = /(?:từ|sau) ngày (\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/.exec(
    plain,
  );
  const ofIssue =
    /(?:từ|sau) (?:ngày|khi) (?:ký|ban hành)(?! (?:hướng dẫn|quyết định|nghị quyết|báo cáo)|.*\bcủa\b)/.test(plain);
  const start = from ? { day: Number(from[1]), month: Number(from[2]), year: Number(from[3]) } : ofIssue && issued;
  if (!length || !start || !isRealDay(start)) return undefined;
  return { every: 'once', ...after(start, Number(length[1]), length[2]!), before: false, time: '' };
}

function after(start: Day, count: number, unit: string): Day {
  if (unit !== 'tháng') return addDays(start, unit === 'tuần' ? count * 7 : count);
  const { year, month } = addMonths(start.year, start.month, count);
  return { year, month, day: Math.min(start.day, daysIn(year, month)) };
}

const whyUncounted = (plain: string): string =>
  plain.includes('ngày làm việc')
    ? 'Thời hạn tính theo ngày làm việc; phải trừ ngày nghỉ nên không tính thành ngày cụ thể.'
    : 'Thời hạn tính từ một sự kiện mà văn bản không ghi ngày.';

function whyNone(plain: string, often: string): Unscheduled {
  if (/khi có yêu cầu|theo yêu cầu|khi (?:được )?yêu cầu|đột xuất|khi cần|khi phát sinh|nếu có|khi có/.test(plain)) {
    return {
      kind: 'on-request',
      reason: 'Chỉ thực hiện khi có yêu cầu hoặc có việc phát sinh, không có ngày cố định.',
    };
  }
  if (/thường xuyên|liên tục|hằng ngày|hàng ngày|xuyên suốt|các năm tiếp theo|những năm tiếp theo/.test(plain)) {
    return { kind: 'continuous', reason: 'Việc làm thường xuyên, văn bản không ghi ngày kết thúc.' };
  }
  return { kind: 'unknown', reason: REASONS.find(([fits]) => fits(plain, often))![1] };
}

const REASONS: readonly (readonly [(plain: string, often: string) => boolean, string])[] = [
  [
    (plain) => /(?:đầu|giữa) (?:tháng|quý|năm)|tuần (?:đầu|thứ|cuối)/.test(plain),
    'Văn bản chỉ ghi khoảng thời gian, không ghi ngày.',
  ],
  [
    (plain) => /(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|định kỳ/.test(plain),
    'Văn bản ghi là định kỳ nhưng không ghi ngày nào.',
  ],
  [
    (plain, often) => often.includes('quý') && /ngày \d/.test(plain),
    'Văn bản ghi ngày nhưng không ghi tháng nào trong quý.',
  ],
  [(plain) => /ngày \d{1,2}(?:\s*[/.-]\s*|\s+tháng\s+)\d/.test(plain), 'Ngày ghi trong văn bản không có trong lịch.'],
  [(plain) => /ngày \d/.test(plain), 'Văn bản ghi ngày nhưng không ghi tháng, cũng không ghi kỳ báo cáo.'],
  [
    (plain) => /theo quy định|theo kế hoạch|theo tiến độ|theo hướng dẫn/.test(plain),
    'Văn bản dẫn sang quy định khác, không ghi ngày tại đây.',
  ],
  [(plain) => /kịp thời|sớm|khẩn trương|ngay(?! \d)/.test(plain), 'Văn bản yêu cầu làm kịp thời nhưng không ghi ngày.'],
  [(plain) => /(?:từ|bắt đầu) .*\d{4}/.test(plain), 'Văn bản ghi lúc bắt đầu nhưng không ghi ngày kết thúc.'],
  [() => true, 'Không xác định được ngày từ cách ghi này.'],
];

/** "trước ngày 15": the day itself is already too late; "chậm nhất ngày 15", "ngày 15" still counts. */
const isBefore = (plain: string, at: number): boolean =>
  /trước(?: hết)?(?: ngày)?(?: mùng| mồng)?\s*$/.test(plain.slice(0, at));

function timeIn(plain: string): string {
  const time = /(\d{1,2})\s*(?:giờ|h|g)\s*(\d{2})?(?![\p{L}\d])/u.exec(plain);
  return time && Number(time[1]) < 25 ? `${time[1]!.padStart(2, '0')}:${time[2] ?? '00'}` : '';
}

/** "hằng tháng", not "6 tháng". */
const isMonthly = (often: string): boolean => often.replace(/[69] tháng/, '').includes('tháng');
const isRecurring = (plain: string, often: string): boolean =>
  /(?:hằng|hàng|mỗi) năm/.test(plain) ||
  /[69] tháng|sáu tháng|năm|hằng|hàng/.test(often) ||
  /báo cáo (?:[69] tháng|sáu tháng|năm)/.test(plain);

function quarterOf(numeral: string): number {
  return /\d/.test(numeral) ? Number(numeral) : ['i', 'ii', 'iii', 'iv'].indexOf(numeral) + 1;
}

const WEEKDAY = /thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật/;
const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const MONTHS_OF_QUARTER: readonly (readonly [RegExp, 1 | 2 | 3 | 4])[] = [
  [/tháng cuối(?: của)?(?: mỗi| hằng| hàng)? ?quý/, 3],
  [/tháng đầu(?: của)? quý (?:sau|tiếp|kế)|tháng đầu tiên của quý (?:sau|tiếp)/, 4],
  [/tháng đầu(?: tiên)?(?: của)?(?: mỗi| hằng| hàng)? ?quý/, 1],
  [/tháng (?:thứ hai|giữa)(?: của)?(?: mỗi| hằng| hàng)? ?quý/, 2],
];
const RELATIVE =
  /(?:kể |tính )?từ (?:ngày|khi|lúc) (?:ký|ban hành|nhận|có|kết thúc|hoàn thành|công bố|được)|sau (?:khi )?(?:nhận|ban hành|kết thúc|có|khi|mỗi)|\d+ ngày(?: làm việc)?,? (?:kể )?(?:từ|sau|trước khi)|(?:trong|vòng|thời hạn|thời gian|sau) \d+ (?:tuần|tháng),? (?:kể )?(?:từ|sau)/;
const DAY =
  /(?:(?<=ngày )|(?<=ngày (?:mùng|mồng) ))(\d{1,2})(?![\d,]|\.(?!\d))(?:(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?!\d)(?:(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?)?|(?<=(?:^|\s|\())(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?!\d)/g;
const LAST_DAY = /ngày (?:làm việc )?cuối(?: cùng)?|(?<!tháng)(?:^|\s)cuối (?:mỗi |hằng |hàng )?(?=tháng|quý|năm)/;
const PARTS: ReadonlyMap<string, number> = new Map([
  ['6 tháng đầu', 6],
  ['6 tháng cuối', 12],
  ['9 tháng đầu', 9],
]);
const AND = String.raw`(?:\s*(?:-|,|và|đến|đến hết)\s*(?:tháng |quý )?)`;
const YEAR = String.raw`(?:(?:\s*[/-]\s*|\s+năm\s+|\s+)(?:20\d\d\s*-\s*(?=20\d\d))?(?<year>20\d\d)|(?<everyYear>\s+(?:hằng|hàng|mỗi) năm))`;
const PERIOD = new RegExp(
  [
    String.raw`tháng (?:\d{1,2}${AND}){0,3}(?<month>\d{1,2})(?!\d)${YEAR}?`,
    String.raw`quý (?:(?:iv|i{1,3}|[1-4])${AND}){0,3}(?<quarter>iv|i{1,3}|[1-4])(?![\p{L}\d])${YEAR}?`,
    String.raw`(?<part>6 tháng (?:đầu|cuối)|9 tháng đầu) năm${YEAR}?`,
    String.raw`(?:(?:^|\s)năm|giai đoạn|thời kỳ)\s+(?:20\d\d\s*-\s*)?(?<year>20\d\d)`,
    String.raw`^20\d\d\s*-\s*(?<year>20\d\d)$`,
  ].join('|'),
  'gu',
);
