import { comparable, trimEnds } from './comparable.ts';
import { readUnits } from './unit-reader.ts';

/** To whom a report goes, and where in the text that is said. */
export interface Addressed {
  readonly to: string;
  /** Where the words that lead to it begin ("về …", "báo cáo …"). */
  readonly from: number;
  readonly end: number;
}

/**
 * The units that a sentence sends a report to: first the one it goes to, then the one that this unit reports to in turn
 * ("… để tổng hợp báo cáo UBND tỉnh").
 *
 * Gives   at most two; a way in brackets ("(qua phòng Văn hóa-Xã hội)") stays with its unit.
 */
export function reportAddressees(text: string): Addressed[] {
  const plain = comparable(text);
  const found: Addressed[] = [];
  for (const match of plain.matchAll(LEADS_TO)) {
    const at = match.index + match[0].length;
    if (found.some(({ end }) => at < end)) continue;
    const span = readUnits(text, at);
    if (!span) continue;
    // "báo cáo các phòng, ban …": a verb with a subject behind it, not an address
    const end = wholeName(plain, span.end);
    const way = /^\s*\((?:qua|thông qua|gửi qua)?[^()]{3,160}\)/.exec(text.slice(end));
    const to = trimEnds(text.slice(span.start, end + (way?.[0].length ?? 0)));
    const passed = /qua\s+$/.test(match[0]);
    if (passed && found.length > 0) continue;
    found.push({ to, from: span.start, end: span.start + to.length });
    if (found.length === 2) break;
  }
  const [first, second] = found;
  if (!first) return [];
  // a second address counts only behind "để tổng hợp …"
  return second && /để|tổng hợp/.test(plain.slice(first.end, second.from)) ? [first, second] : [first];
}

/** The report that this one becomes part of, as written; '' when it stands alone. */
export function mergedReport(text: string): string {
  const plain = comparable(text);
  const opening =
    /(?:lồng ghép|ghép chung|ghép|tích hợp|kết hợp|gộp|chung) (?:trong|vào|với|cùng)(?: nội dung)? (?=báo cáo)/.exec(
      plain,
    );
  if (!opening) return '';
  const start = opening.index + opening[0].length;
  let end = text.length;
  for (const stop of plain
    .slice(start)
    .matchAll(/\s(?:về|gửi|để|tới|đến|trước|định kỳ)\s|[;(.]\s|[;(.]$|,\s(?=gửi|báo cáo|trước|định kỳ)/g)) {
    const at = start + stop.index;
    if (stop[0].trim() === 'về' && !readUnits(text, at + stop[0].length)) continue;
    if (stop[0].trim() === 'đến' || stop[0].trim() === 'trước') {
      if (!/^(?:ngày|\d)/.test(plain.slice(at + stop[0].length)) && !readUnits(text, at + stop[0].length)) continue;
    }
    end = at;
    break;
  }
  return trimEnds(text.slice(start, end));
}

/** "Bộ phận tham mưu giúp việc Ban Chỉ đạo thực hiện …": a name that goes on with the work it does. */
function wholeName(plain: string, end: number): number {
  const rest = plain.slice(end);
  if (!/^ (?:thực hiện|triển khai|tham mưu|giúp việc|chỉ đạo) /.test(rest)) return end;
  const stop = /\s(?:để|trước|chậm nhất|kết quả|theo|định kỳ|nhằm)\s|[(;,.](?:\s|$)|\s\(/.exec(rest);
  return end + (stop?.index ?? rest.length);
}

const LEADS_TO =
  /(?:(?:gửi|nộp)(?: kết quả| báo cáo)?(?: về| cho| tới| đến| qua)?|(?:báo cáo|kết quả)[^.;]{0,160}?\s(?:về|cho|tới|đến|với)|về|báo cáo(?: với| cho| nhanh| ngay| kịp thời| trực tiếp)*|qua)\s+(?=(?:(?:các|ban|ubnd|ủy ban|sở|phòng|đảng|thường|tỉnh ủy|văn phòng|bộ|công an|trung tâm|hđnd|mặt trận|thành ủy|ban chỉ đạo|lãnh đạo|chủ tịch|cơ quan|tổ|hội|đoàn|cấp ủy|chi|huyện|cấp|mttq|ub|trường|đồng chí|ban thường|công đoàn|liên đoàn|tỉnh đoàn|thành đoàn|huyện đoàn|xã đoàn|tổng liên đoàn|chi cục|cục|bệnh viện|khoa|viện|phó hiệu trưởng|phó giám đốc|phó bí thư|phó chủ tịch|phó trưởng|giám đốc|hiệu trưởng|bí thư|thủ trưởng|trưởng|chủ nhiệm)(?![\p{L}])))/gu;
