import { comparable } from './comparable.ts';

/** When something is due, as the words say it, before any clock is asked. */
export type Schedule =
  /** `before`: up to the last moment of the day before; else up to the end of the day itself. */
  | { readonly every: 'month'; readonly day: number | 'last'; readonly before: boolean; readonly nextMonth: boolean }
  | {
      readonly every: 'quarter';
      readonly day: number | 'last';
      readonly before: boolean;
      readonly monthOfQuarter: 1 | 2 | 3 | 4;
    }
  | { readonly every: 'year'; readonly day: number | 'last'; readonly month: number; readonly before: boolean }
  /** 0 = Sunday. */
  | { readonly every: 'week'; readonly weekday: number; readonly before: boolean; readonly time: string }
  | {
      readonly every: 'once';
      readonly year: number;
      readonly month: number;
      readonly day: number | 'last';
      readonly before: boolean;
      readonly time: string;
    }
  /** A day and month whose year the words leave open. */
  | { readonly every: 'open-year'; readonly month: number; readonly day: number | 'last'; readonly before: boolean };

export type Unscheduled =
  | { readonly kind: 'continuous' | 'on-request' | 'relative'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Read what a deadline's words say.
 *
 * Takes   the words as written, and the frequency of the report they belong to, when known ("hằng tháng", "6 tháng").
 * Gives   a schedule, or why there is none. The reason is Vietnamese, for people.
 */
export function readSchedule(written: string, frequency = ''): Schedule | Unscheduled {
  const plain = comparable(written.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;]+$/, '');
  const often = comparable(frequency.normalize('NFC'));
  if (plain === '') return { kind: 'unknown', reason: 'Văn bản để trống, không ghi thời hạn.' };
  if (
    /(?:kể |tính )?từ (?:ngày|khi|lúc) (?:ký|ban hành|nhận|có|kết thúc|hoàn thành|công bố|được)|sau (?:khi )?(?:nhận|ban hành|kết thúc|có|khi)|\d+ ngày(?: làm việc)?,? (?:kể )?(?:từ|sau|trước khi)/.test(
      plain,
    )
  ) {
    return { kind: 'relative', reason: 'Thời hạn tính từ một sự kiện mà văn bản không ghi ngày.' };
  }
  const day = weekly(plain) ?? dated(plain, often) ?? periodic(plain, often) ?? spanEnd(plain);
  if (day) return day;
  if (/khi có yêu cầu|theo yêu cầu|khi (?:được )?yêu cầu|đột xuất|khi cần|khi phát sinh|nếu có|khi có/.test(plain)) {
    return {
      kind: 'on-request',
      reason: 'Chỉ thực hiện khi có yêu cầu hoặc có việc phát sinh, không có ngày cố định.',
    };
  }
  if (/thường xuyên|liên tục|hằng ngày|hàng ngày|xuyên suốt|các năm tiếp theo|những năm tiếp theo/.test(plain)) {
    return { kind: 'continuous', reason: 'Việc làm thường xuyên, văn bản không ghi ngày kết thúc.' };
  }
  if (/(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|định kỳ/.test(plain))
    return { kind: 'unknown', reason: 'Văn bản ghi là định kỳ nhưng không ghi ngày nào.' };
  if (often.includes('quý') && /ngày \d/.test(plain))
    return { kind: 'unknown', reason: 'Văn bản ghi ngày nhưng không ghi tháng nào trong quý.' };
  if (/ngày \d/.test(plain))
    return { kind: 'unknown', reason: 'Văn bản ghi ngày nhưng không ghi tháng, cũng không ghi kỳ báo cáo.' };
  if (/theo quy định|theo kế hoạch|theo tiến độ|theo hướng dẫn/.test(plain))
    return { kind: 'unknown', reason: 'Văn bản dẫn sang quy định khác, không ghi ngày tại đây.' };
  if (/kịp thời|sớm|khẩn trương|ngay/.test(plain))
    return { kind: 'unknown', reason: 'Văn bản yêu cầu làm kịp thời nhưng không ghi ngày.' };
  return { kind: 'unknown', reason: 'Không xác định được ngày từ cách ghi này.' };
}

export function isSchedule(reading: Schedule | Unscheduled): reading is Schedule {
  return 'every' in reading;
}

function weekly(plain: string): Schedule | undefined {
  const found =
    /(thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật) (?:hằng|hàng|mỗi) tuần|(?:hằng|hàng|mỗi) tuần.{0,20}?(?:vào |trước )?(thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)/.exec(
      plain,
    );
  if (!found) return undefined;
  const weekday = WEEKDAYS.indexOf(found[1] ?? found[2] ?? '');
  const time = timeIn(plain);
  return {
    every: 'week',
    weekday,
    before: isBefore(plain, found.index + found[0].indexOf(WEEKDAYS[weekday]!)) && time === '',
    time,
  };
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
  const before = isBefore(plain, match.index) && time === '';
  const date = { day: Number(day), before };
  if (date.day < 1 || date.day > 31) return undefined;
  if (month !== undefined) {
    if (Number(month) < 1 || Number(month) > 12) return undefined;
    if (year !== undefined) return { every: 'once', year: Number(year), month: Number(month), time, ...date };
    return isRecurring(plain, often)
      ? { every: 'year', month: Number(month), ...date }
      : { every: 'open-year', month: Number(month), ...date };
  }
  if (/tháng cuối(?: của)?(?: mỗi| hằng| hàng)? ?quý/.test(plain))
    return { every: 'quarter', monthOfQuarter: 3, ...date };
  if (/tháng đầu(?: của)? quý (?:sau|tiếp|kế)|tháng đầu tiên của quý (?:sau|tiếp)/.test(plain))
    return { every: 'quarter', monthOfQuarter: 4, ...date };
  if (/tháng đầu(?: tiên)?(?: của)?(?: mỗi| hằng| hàng)? ?quý/.test(plain))
    return { every: 'quarter', monthOfQuarter: 1, ...date };
  if (/tháng (?:thứ hai|giữa)(?: của)?(?: mỗi| hằng| hàng)? ?quý/.test(plain))
    return { every: 'quarter', monthOfQuarter: 2, ...date };
  if (/tháng (?:sau|tiếp theo|kế tiếp|liền kề)/.test(plain)) return { every: 'month', nextMonth: true, ...date };
  if (/(?:hằng|hàng|mỗi) tháng|của tháng/.test(plain) || often.replace(/[69] tháng/, '').includes('tháng'))
    return { every: 'month', nextMonth: false, ...date };
  return undefined;
}

function lastDayOf(plain: string, often: string, at: number): Schedule | undefined {
  const before = isBefore(plain, at);
  if (/quý (?:iv|i{1,3}|\d)|năm \d{4}/.test(plain) && !plain.includes('tháng')) return spanEnd(plain);
  if (plain.includes('quý')) return { every: 'quarter', day: 'last', monthOfQuarter: 3, before };
  if (plain.includes('năm') && !plain.includes('tháng')) return { every: 'year', day: 'last', month: 12, before };
  const named = /tháng (\d{1,2})(?:\s*\/\s*|\s+năm\s+)(\d{4})/.exec(plain);
  if (named) return { every: 'once', year: Number(named[2]), month: Number(named[1]), day: 'last', before, time: '' };
  if (/(?:hằng|hàng|mỗi) tháng|của tháng|cuối tháng/.test(plain) || often.includes('tháng'))
    return { every: 'month', day: 'last', before, nextMonth: false };
  return undefined;
}

/** "quý II/2026", "tháng 6/2025", "năm 2025", "6 tháng đầu năm 2026": the end of the period; "trước tháng 7/2026" its beginning. */
function spanEnd(plain: string): Schedule | undefined {
  const last = [...plain.matchAll(SPAN)].at(-1);
  // "từ tháng 3/2025": a beginning
  if (!last || /từ\s*$/.test(plain.slice(0, last.index))) return undefined;
  // work that goes on has no end, whatever year it begins in
  if (/các năm tiếp theo|những năm tiếp theo|thường xuyên/.test(plain)) return undefined;
  const { month, quarter, half, year } = last.groups as Partial<Record<'month' | 'quarter' | 'half' | 'year', string>>;
  const end = { year: Number(year), day: 'last', time: '' } as const;
  const before = /trước\s*$/.test(plain.slice(0, last.index));
  const endMonth = month ? Number(month) : quarter ? quarterOf(quarter) * 3 : half === 'đầu' ? 6 : 12;
  if (endMonth < 1 || endMonth > 12) return undefined;
  if (!before) return { every: 'once', month: endMonth, before: false, ...end };
  const first = month ? endMonth : quarter ? endMonth - 2 : half === 'cuối' ? 7 : 1;
  return { every: 'once', year: end.year, month: first, day: 1, before: true, time: '' };
}

/** "6 tháng", "năm" with nothing but the frequency: no day. Kept apart so that `readSchedule` reads as a list. */
function periodic(plain: string, often: string): Schedule | undefined {
  const bare = /^(?:trước )?ngày (\d{1,2})$/.exec(plain);
  return bare && often.includes('tháng') && !/[69] tháng/.test(often)
    ? { every: 'month', day: Number(bare[1]), before: plain.startsWith('trước'), nextMonth: false }
    : undefined;
}

/** "trước ngày 15": the day itself is already too late; "chậm nhất ngày 15", "ngày 15" still counts. */
function isBefore(plain: string, at: number): boolean {
  return (
    /trước(?: hết)?(?: ngày)?\s*$/.test(plain.slice(0, at)) &&
    !/(?:chậm nhất|muộn nhất)[^,;]*$/.test(plain.slice(0, at))
  );
}

/** "16 giờ 00", "17h30": an hour makes "trước" mean the hour of that day. */
function timeIn(plain: string): string {
  const time = /(\d{1,2})\s*(?:giờ|h|g)\s*(\d{2})?(?![\p{L}\d])/u.exec(plain);
  return time && Number(time[1]) < 25 ? `${time[1]!.padStart(2, '0')}:${time[2] ?? '00'}` : '';
}

const isRecurring = (plain: string, often: string): boolean =>
  /(?:hằng|hàng|mỗi) năm/.test(plain) ||
  /[69] tháng|sáu tháng|năm|hằng|hàng/.test(often) ||
  /báo cáo (?:[69] tháng|sáu tháng|năm)/.test(plain);

function quarterOf(numeral: string): number {
  return /\d/.test(numeral) ? Number(numeral) : ['i', 'ii', 'iii', 'iv'].indexOf(numeral) + 1;
}

const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const DAY =
  /(?:(?<=ngày )|(?<=ngày (?:mùng|mồng) ))(\d{1,2})(?![\d.,])(?:(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?!\d)(?:(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?)?|(?<=(?:^|\s|\())(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?!\d)/g;
const LAST_DAY = /ngày (?:làm việc )?cuối(?: cùng)?|(?<!tháng)(?:^|\s)cuối (?:mỗi |hằng |hàng )?(?=tháng|quý|năm)/;
const SPAN =
  /(?:tháng (?<month>\d{1,2})|quý (?<quarter>iv|i{1,3}|[1-4])|6 tháng (?<half>đầu|cuối) năm|(?:^|\s)năm(?= \d{4}))(?:\s*[/-]\s*|\s+năm\s+|\s+)(?<year>\d{4})/g;
