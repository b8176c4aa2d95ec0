import { comparable } from './comparable.ts';
import { findReportDays } from './report-days.ts';
import { periodsIn, type Period } from './report-periods.ts';
import { addresseesIn, type Addressed } from './report-recipients.ts';
import { senderIn } from './report-senders.ts';
import type { TimePhrase } from './time-phrases.ts';

/** One way that a report goes: from somebody to somebody, with the days and periods told of it. */
export interface Leg {
  readonly text: string;
  /** Place of `text` in the clause; days, periods and `limit` count from it. */
  readonly start: number;
  /** Who sends, where the leg's own words name somebody. */
  readonly sender: string;
  /** Everybody it goes to; '' when the leg's own words name nobody. */
  readonly to: string;
  /** Where the words that lead to the recipient begin. */
  readonly limit: number;
  readonly days: readonly TimePhrase[];
  readonly periods: readonly Period[];
}

/**
 * The ways of the reports of one clause: "Các thôn gửi Phòng A trước ngày 14 hằng tháng để tổng hợp, báo cáo UBND xã trước
 * ngày 15" has two, the second one sent by Phòng A.
 *
 * Takes   a clause.
 * Gives   legs in order, at least one. Recipients joined by "và", "đồng thời gửi" share a leg; one behind "để tổng hợp", "làm cơ
 *         sở để" has its own, with only the day that stands right behind it: a list of days in brackets speaks of the first.
 */
export function legsOf(clause: string): readonly Leg[] {
  const plain = comparable(clause);
  const addressed = addresseesIn(clause).filter(
    ({ opens, from, end }, order, all) =>
      !(all[order + 1] && onlySigns(plain.slice(opens, from), plain.slice(end, all[order + 1]!.from))),
  );
  const cuts: { at: number; onward: boolean; recipients: Addressed[] }[] = [
    { at: 0, onward: false, recipients: addressed.slice(0, 1) },
  ];
  for (const next of addressed.slice(1)) {
    const open = cuts.at(-1)!;
    const last = open.recipients.at(-1)!;
    const between = plain.slice(last.end, next.from);
    const onward = ONWARD.exec(between);
    const also = [...between.matchAll(ALSO)].at(-1);
    const inBracket = /\((?:đồng thời )?gửi\s+$/.test(between);
    if (onward) cuts.push({ at: last.end + onward.index, onward: true, recipients: [next] });
    else if (also && !inBracket && saysMore(clause, plain, last.end + also.index, next.end))
      cuts.push({ at: last.end + also.index, onward: false, recipients: [next] });
    else if (also || inBracket) open.recipients.push(next);
  }
  const legs = cuts.map(({ at, recipients }, order) =>
    legAt(clause, at, cuts[order + 1]?.at ?? clause.length, recipients),
  );
  return legs.flatMap((leg, order): Leg[] => {
    if (!cuts[order]!.onward) {
      const next = cuts[order + 1]?.onward ? legs[order + 1] : undefined;
      return [next ? withDaysBehind(clause, leg, next) : leg];
    }
    const own = ownDays(leg);
    // "để tổng hợp, báo cáo UBND tỉnh" without a day is what the first report is for
    return own.length > 0 ? [{ ...leg, days: own, sender: leg.sender || legs[order - 1]!.to }] : [];
  });
}

function legAt(clause: string, start: number, end: number, recipients: readonly Addressed[]): Leg {
  const text = clause.slice(start, end);
  const days = withoutDayOfWork(text, findReportDays(text));
  const first = recipients[0];
  const limit = first ? first.from - start : text.length;
  return {
    text,
    start,
    sender: senderIn(text, limit),
    to: recipients.map(({ to }) => to).join(', '),
    limit,
    days,
    periods: periodsIn(text, days),
  };
}

/** "Hoàn thành tiêm phòng trước ngày 30/10, kết thúc đợt báo cáo UBND xã trong 03 ngày": the first is the day of the work. */
function withoutDayOfWork(text: string, days: readonly TimePhrase[]): readonly TimePhrase[] {
  const [first, ...others] = days;
  if (!first || others.length === 0) return days;
  const before = comparable(text.slice(0, first.start));
  const ofWork = WORK.test(before) && !TELLS.test(before) && TELLS.test(comparable(text.slice(first.end)));
  return ofWork ? others : days;
}
const WORK =
  /(?<!\p{L})(?:hoàn thành|xong|ban hành|tổ chức|phát động|ra mắt|hoàn thiện|rà soát|xây dựng)(?!\p{L})[^,;]*$/u;
const TELLS = /(?<!\p{L})(?:báo cáo|gửi|nộp|phản ánh|cung cấp|thông tin|cập nhật|tổng hợp|trình|định kỳ)(?!\p{L})/u;

/** Whether a second recipient has a day, a period or an occasion of its own. */
function saysMore(clause: string, plain: string, from: number, end: number): boolean {
  const behind = plain.slice(end);
  const stop = NEXT_LEG.exec(behind)?.index ?? behind.length;
  const own = clause.slice(from, end + stop);
  const days = findReportDays(own);
  const before = clause.slice(0, from);
  if (days.length > 0) return findReportDays(before).length > 0;
  return periodsIn(own, days).length > 0 || SPEAKS_OF_OCCASION.test(plain.slice(from, end + stop));
}

/** Days of an onward leg that stand right behind its recipient. */
function ownDays(leg: Leg): readonly TimePhrase[] {
  const end = endOfRecipient(leg);
  return leg.days.filter(
    ({ start }) =>
      (start >= end && /^[\s,]*(?:định kỳ |hằng tháng |hằng quý )?$/.test(leg.text.slice(end, start))) ||
      start < leg.limit,
  );
}

/** The first leg, with the days behind the onward one that are not that one's own. */
function withDaysBehind(clause: string, leg: Leg, next: Leg): Leg {
  const own = new Set(ownDays(next));
  if (next.days.every((day) => own.has(day)) || leg.days.length > 0) return leg;
  const text = clause.slice(leg.start, next.start + next.text.length);
  const days = findReportDays(text).filter(({ start }) => start >= next.start - leg.start);
  return { ...leg, text, days, periods: periodsIn(text, days) };
}

const endOfRecipient = ({ text, to, limit }: Leg): number => (to === '' ? 0 : text.indexOf(to, limit) + to.length);

const ONWARD = /(?:,\s*|\s)(?:để|làm cơ sở|trên cơ sở đó|sau đó|phục vụ)(?!\p{L})/u;
const ALSO = /,\s*(?:đồng thời |và )?|\s(?:và|đồng thời|hoặc)\s|\(/g;
/** Whether somebody who is told something only signs what goes on to another. */
const onlySigns = (leads: string, between: string): boolean =>
  ONLY_SIGNS.test(between) || (/(?:^|\s)trình\s+$/.test(leads) && /^,? (?:để )?gửi (?:cho |về |tới )?$/.test(between));
/** "trình Chủ tịch UBND phường ký gửi Sở …": who signs gets no report of his own. */
const ONLY_SIGNS =
  /^,?\s*(?:ký|duyệt|phê duyệt|xem xét|thông qua|báo cáo)(?:,? (?:và |để )?(?:gửi|báo cáo|trình|ban hành))*\s+$/;
const NEXT_LEG = /(?:,\s*|\s)(?:để|làm cơ sở)(?!\p{L})|;|,\s(?=bản)/u;
const SPEAKS_OF_OCCASION =
  /khi có yêu cầu|theo yêu cầu|khi (?:phát sinh|xảy ra|phát hiện)|phát sinh|ngay (?:cho|về|với|tới)|kịp thời/;
