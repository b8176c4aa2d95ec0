import { comparable } from './comparable.ts';
import type { TimePhrase } from './time-phrases.ts';

/**
 * The days on which a report must be in, as written.
 *
 * Takes   a sentence that speaks of reports.
 * Gives   "trước ngày 15 hằng tháng", "chậm nhất 16h30 thứ Sáu", "trước ngày 20 của tháng cuối quý", "trong vòng 05 ngày làm việc
 *         kể từ ngày kết thúc đợt", "ngay sau khi kết thúc lớp" …, in order, none inside another. What is no such day is left
 *         out: the date of a document, the day on which figures are closed; and a period ("trong quý I") beside a real day.
 * Throws  nothing.
 */
export function findReportDays(text: string): TimePhrase[] {
  const plain = comparable(text);
  const found = [...plain.matchAll(DAY)].flatMap((match): TimePhrase[] => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const phrase = { text: text.slice(start, end), start, end };
    return isReportDay(plain, match[0].trimEnd(), phrase) ? [phrase] : [];
  });
  const exact = found.filter(({ text: words }) => !PERIOD_ONLY.test(comparable(words)));
  return withHours(text, exact.length > 0 ? exact : found);
}

/** "vào thứ Năm hằng tuần, chậm nhất 15 giờ": an hour right behind a day is the hour of that day. */
function withHours(text: string, days: readonly TimePhrase[]): TimePhrase[] {
  const joined: TimePhrase[] = [];
  for (const day of days) {
    const before = joined.at(-1);
    const belongs =
      before &&
      HOUR_ONLY.test(comparable(day.text)) &&
      !HOUR_ONLY.test(comparable(before.text)) &&
      /^,?\s*$/.test(text.slice(before.end, day.start));
    if (belongs)
      joined[joined.length - 1] = { text: text.slice(before.start, day.end), start: before.start, end: day.end };
    else joined.push(day);
  }
  return joined;
}

/** Neither the date of a cited document nor a day on which something else begins or is closed. */
function isReportDay(plain: string, words: string, { start, end }: TimePhrase): boolean {
  const before = plain.slice(Math.max(0, start - 60), start);
  if (CLOSES_FIGURES.test(before)) return false;
  if (/^(?:từ|kể từ)(?!\p{L})/u.test(words)) return false;
  // "số 12/KH-UBND ngày 20/02/2025": a bare date belongs to the document before it, unless a word of sending asks for it
  if (!/^ngày \d{1,2}\s*(?:[/.-]|\s+tháng \d)/.test(words) || /(?:hằng|hàng|mỗi) năm$/.test(words)) return true;
  // a document's date always has its year
  if (!/\d{4}/.test(words)) return true;
  return ASKS_FOR_DAY.test(before) || /^\s*(?:hằng|hàng|mỗi)\s/.test(plain.slice(end));
}

const EVERY = String.raw`(?:hằng|hàng|mỗi|từng|các)`;
const NEXT = String.raw`(?:sau|tiếp theo|kế tiếp|tiếp|liền kề|liền sau|đó|báo cáo)`;
const LAST = String.raw`(?:cuối(?: cùng)?|đầu(?: tiên)?|thứ (?:nhất|hai|ba|tư|[1-4])|giữa)`;
const QUARTER = String.raw`(?:${EVERY} )?(?:quý|kỳ)(?: ${NEXT})?`;
/** What stands behind a day of the month: which month, and how often. */
const OF_MONTH = [
  String.raw`\s+(?:của\s+|vào\s+)?(?:các\s+|những\s+)?tháng ${LAST}(?: của| trong)? ${QUARTER}(?: báo cáo)?(?: ${NEXT})?`,
  String.raw`\s+(?:của\s+)?tháng (?:${NEXT}|trước(?! ngày))(?: (?:của )?(?:tháng|quý|kỳ) báo cáo)?`,
  String.raw`\s+(?:của\s+|trong\s+)?(?:các\s+)?tháng \d{1,2}(?:(?:\s*,\s*|\s+và\s+)(?:tháng )?\d{1,2}(?![\d/]| (?:giờ|ngày)))+`,
  String.raw`\s+(?:của\s+)?(?:${EVERY}\s+)?tháng(?! \d)(?: báo cáo| đó)?`,
  String.raw`\s+(?:của\s+)?cuối ${QUARTER}`,
].join('|');
const YEARLY = String.raw`(?:\s*,?\s*(?:của\s+)?${EVERY} (?:tuần|tháng|quý|năm)(?! (?:trước|chậm|gửi|báo|ngày|\())|\s+(?:của\s+)?năm (?:sau|kế tiếp|tiếp theo|liền kề))`;
const MONTH_YEAR = String.raw`(?:\s*[/.-]\s*|\s+(?:của\s+)?tháng\s+)\d{1,2}(?:(?:\s*[/.-]\s*|\s+năm\s+)\d{4})?`;
/** "ngày 20 tháng 3, tháng 6, tháng 9 và tháng 12": the same day of several months. */
const SEVERAL_MONTHS = String.raw`\s+tháng \d{1,2}(?:(?:\s*,\s*|\s+và\s+)tháng \d{1,2}(?!\d))+`;
const ONE_DAY = String.raw`(?:mùng |mồng )?\d{1,2}(?:${SEVERAL_MONTHS}|${MONTH_YEAR}(?!\d)|(?![\d%]))(?:${OF_MONTH})?${YEARLY}?`;
const HOUR = String.raw`(?:(?:\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{2}(?:\s*(?:phút|'|’))?)?|cuối giờ)(?: làm việc| hành chính)?(?: (?:buổi )?(?:sáng|chiều|trưa|tối))?,?\s+(?:của )?)`;
const WEEK = String.raw`(?:\s*,?\s*(?:của |trong |vào )?(?:(?:${EVERY}|đầu|cuối) )?tuần(?: (?:${LAST}|${NEXT})(?: (?:của )?(?:${EVERY} )?tháng)?)?)`;
const WEEKDAY = String.raw`(?:(?:buổi )?(?:sáng|chiều|trưa|tối) )?(?:ngày )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\p{L})${WEEK}?`;
const EDGE = String.raw`(?:hết )?ngày (?:làm việc )?(?:cuối(?: cùng)?|đầu(?: tiên)?) (?:của )?(?:${EVERY} )?(?:tuần|tháng|quý|năm|kỳ)(?: (?:cuối|đầu) (?:${EVERY} )?quý| \d{1,2}(?:\/\d{4}| năm \d{4})?| ${NEXT})?${YEARLY}?`;
const BY = String.raw`(?:(?:(?:thời hạn |hạn )?(?:chậm nhất|muộn nhất)|hạn chót|hạn cuối(?: cùng)?)(?: là)?(?: trước| vào| đến)?|không (?:muộn|chậm|trễ) hơn|không quá|trước|đến hết|hết|đến|vào(?: lúc)?|lúc|trong|từ|kể từ)`;
/** Where the event ends that a counted period hangs on. */
const REST = String.raw`(?:(?! (?:về|gửi|nộp|cho|tới|để|báo cáo|phải|đồng thời|các (?:đơn vị|cơ quan|thôn|phòng|ban)|đến (?:ủy|ubnd|phòng|ban|sở|văn)) ?)[^.;,)(:]){0,120}`;
const COUNT = String.raw`(?:\d{1,3}|một|hai|ba|năm|mười)(?: \(\p{L}+\))? (?:ngày|giờ|tuần|phút|tháng)(?: làm việc)?`;
const COUNT_SHORT = COUNT.replace('|tháng)', ')');
const DAY = new RegExp(
  [
    String.raw`từ (?:ngày )?${ONE_DAY}(?: năm \d{4})? (?:đến|tới) (?:hết )?(?:ngày )?${ONE_DAY}(?=[^\p{L}\p{N}%]|$)`,
    // counted from an event, or back from one
    String.raw`(?:(?:trong(?: vòng| thời hạn| thời gian)?|chậm nhất(?: là)?|muộn nhất(?: là)?|không quá|tối đa|trước|sau) )+(?:không quá |tối đa )?${COUNT},? (?:(?:kể|tính) )?(?:từ|sau|trước|khi)(?: (?:khi|ngày|lúc|thời điểm))? ${REST}`,
    String.raw`${COUNT_SHORT} (?:(?:kể|tính) từ|trước|sau)(?: khi| ngày)? (?:kết thúc|hoàn thành|tổ chức|bế mạc|diễn ra|nhận|ban hành|khai giảng|xảy ra|có)${REST}`,
    String.raw`(?:sau|trước)(?: khi)? (?:kết thúc|hoàn thành|tổ chức|mỗi|từng) [^.;,)(:]{2,80}?,? (?:(?:chậm nhất|không quá|tối đa|trong vòng)(?: là)? )?${COUNT}`,
    String.raw`(?:trong vòng|không quá|trong thời hạn|chậm nhất(?: sau| là)?|muộn nhất|trong|tối đa) \d{1,3} (?:giờ|ngày|phút)(?: làm việc)?(?! \p{L}*(?:\d|thứ|ngày))(?=[^\p{L}\p{N}]|$)(?! (?:lễ|hội|tết|nghỉ|diễn ra|cao điểm|ra quân|tổ chức|thực hiện|liên tục|liền|đầu|bầu cử|bỏ phiếu))`,
    String.raw`tại (?:cuộc|buổi|kỳ|phiên|hội nghị) (?:họp|giao ban|sinh hoạt|tổng duyệt|sơ duyệt|tổng kết|sơ kết|làm việc|giám sát|kiểm tra|rút kinh nghiệm)(?:(?! (?:để|và|về|gửi|báo) )[^.;,)(]){0,80}`,
    String.raw`cuối (?:đợt|khóa|mỗi đợt)(?: \p{L}+){0,3}?(?=[.,;]| (?:nộp|gửi|báo|các|tổng)|$)`,
    String.raw`ngay (?:sau|khi|trong)(?: khi)? (?:kết thúc|hoàn thành|tổ chức|mỗi|từng|nhận|được|ngày|buổi)(?: |(?=[.,;]|$))${REST}`,
    // hours of every day
    String.raw`(?:${BY} )?${HOUR}(?:(?:${EVERY}|cùng|trong) ngày|ngày hôm sau|ngày làm việc)(?: trong tuần| làm việc)?`,
    String.raw`(?:vào |trước )?cuối (?:giờ làm việc |buổi |ngày làm việc )?(?:${EVERY} ngày|${EVERY} tuần)`,
    String.raw`trong ngày(?=[.;,)]|$)`,
    String.raw`(?:trước|chậm nhất|lúc|muộn nhất)(?: là| lúc)? \d{1,2}\s*(?:giờ|h|g)(?: ?\d{2})?(?: (?:sáng|chiều|trưa|tối))?(?=\s*(?:[.;,)]|$| (?:và|để|gửi|về|báo|cập|cho)))(?! (?:ngày|thứ))`,
    String.raw`(?<=(?:thời điểm|mốc|giờ|lúc)[^.;]{0,60}(?:[:,] |và ))\d{1,2}\s*(?:giờ|h)(?: ?\d{2})?(?=\s*(?:[,.;]|và|$))`,
    // weekdays, weeks
    String.raw`(?:${BY} )?${HOUR}${WEEKDAY}`,
    String.raw`${BY} ${WEEKDAY}`,
    String.raw`(?<!tháng |lần |tuần |quý |đợt |năm |khóa )${WEEKDAY.replace(/\?$/, '')}`,
    String.raw`(?:${BY} )?tuần ${LAST}(?: của)?(?: ${EVERY})? (?:tháng|quý)(?: (?:cuối|đầu) (?:${EVERY} )?quý| ${NEXT})?`,
    String.raw`(?:vào|trước|trong)(?: dịp| những ngày)? (?:cuối|đầu|giữa) (?:${EVERY} )?(?:tuần|tháng|quý|năm)(?! (?:học|\d))(?: ${NEXT})?`,
    // days
    String.raw`(?:${BY} )?${HOUR}?(?:hết )?ngày (?:làm việc )?(?:cuối(?: cùng)?|đầu(?: tiên)?) (?:của )?(?:${EVERY} )?(?:đợt|khóa|lớp|cuộc)(?: \p{L}+){0,3}?(?=[.,;)]|$| (?:gửi|về|để))`,
    String.raw`(?:${BY} )?${HOUR}?${EDGE}`,
    String.raw`${BY} ${HOUR}?(?:hết )?(?:ngày ${ONE_DAY}|\d{1,2}\s*\/\s*\d{1,2}(?:\s*\/\s*\d{4})?${YEARLY}?)(?=[^\p{L}\p{N}%]|$)`,
    String.raw`${HOUR}ngày ${ONE_DAY}(?=[^\p{L}\p{N}]|$)`,
    String.raw`ngày ${ONE_DAY}(?=[^\p{L}\p{N}]|$)`,
    // the second of "trước 10/6 và 10/12 hằng năm"
    String.raw`(?<=\d\/\d{1,2}(?:\/\d{4})?(?: (?:hằng|hàng) năm)?(?:\s*,\s*|\s+và\s+))\d{1,2}\/\d{1,2}(?:\/\d{4})?${YEARLY}?(?![\d/])`,
    // a period alone
    String.raw`(?:trong|trước|đến hết|hết) (?:tháng \d{1,2}|quý (?:[ivx]+|[1-4]))(?:\s*\/\s*\d{4}|\s+năm\s+\d{4})(?=[^\p{L}\p{N}]|$)`,
  ].join('|'),
  'gu',
);
const HOUR_ONLY =
  /^(?:trước|chậm nhất|muộn nhất|lúc|vào)?(?: là| lúc)? ?\d{1,2}\s*(?:giờ|h|g)(?: ?\d{2})?(?: (?:sáng|chiều|trưa|tối))?$/;
const PERIOD_ONLY = /^(?:trong|trước|đến hết|hết) (?:tháng|quý) /;
const CLOSES_FIGURES =
  /(?:chốt(?: số liệu)?|số liệu (?:được )?(?:tính|lấy|chốt|cập nhật|tổng hợp)|(?:tính|lấy) số liệu)(?: (?:đến|từ|vào|là|ngày))*\s*$/;
const ASKS_FOR_DAY =
  /(?:vào|gửi|nộp|báo cáo|định kỳ|hạn|hạn cuối|thời hạn|thời gian|chậm nhất|là)\s*:?\s*$|(?:hạn chót|hạn cuối|thời hạn|chậm nhất|muộn nhất)[^.;:]*:\s*$/;
