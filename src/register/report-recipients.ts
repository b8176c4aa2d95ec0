import { comparable, trimEnds } from './comparable.ts';
import { readUnits } from './unit-reader.ts';
import { saysMore } from './whole-names.ts';

/** To whom a report goes, and where in the text that is said. */
export interface Addressed {
  readonly to: string;
  /** Where the words that lead to it begin ("gửi về …", "báo cáo …"). */
  readonly opens: number;
  /** Where its own words begin. */
  readonly from: number;
  readonly end: number;
}

/**
 * Everybody that a sentence sends a report to, in order.
 *
 * Gives   units and persons with their way in brackets ("(qua phòng Văn hóa-Xã hội)"), electronic addresses, and the systems
 *         that figures are entered into ("cập nhật lên Hệ thống …").
 */
export function addresseesIn(text: string): Addressed[] {
  const plain = comparable(text);
  const found: Addressed[] = [];
  const add = (addressed: Addressed): void => {
    if (!found.some(({ from, end }) => addressed.from < end && from < addressed.end)) found.push(addressed);
  };
  let read = 0;
  for (const match of plain.matchAll(LEADS_TO)) {
    const at = match.index + match[0].length;
    if (at < read) continue;
    const span = readUnits(text, at);
    if (!span) continue;
    // "nộp thuế", "nộp quỹ": what is paid, not who gets it
    if (/nộp\s+$/.test(match[0]) && /^(?:thuế|quỹ)(?! \p{Lu})/u.test(text.slice(span.start))) continue;
    // "qua Phòng A": the way to one that is named already
    if (/qua\s+$/.test(match[0]) && found.length > 0) continue;
    const end = wholeName(text, plain, span.end);
    const way = WAY.exec(plain.slice(end))?.[0];
    const kept = way !== undefined && leadsToSomebody(text.slice(end, end + way.length)) ? way.length : 0;
    const to = trimEnds(text.slice(span.start, end + kept));
    add({ to, opens: match.index, from: span.start, end: span.start + to.length });
    read = span.start + to.length;
  }
  for (const match of plain.matchAll(SYSTEM)) {
    const words = match[1]!;
    const from = match.index + match[0].length - words.length;
    const to = trimEnds(text.slice(from, from + words.length));
    add({ to, opens: match.index, from, end: from + to.length });
  }
  for (const match of plain.matchAll(MAIL))
    add({ to: match[0], opens: match.index, from: match.index, end: match.index + match[0].length });
  return found.sort((a, b) => a.from - b.from);
}

/** "(qua Phòng A)", "(Sở B)", "(đồng chí C)"; not "(kèm biểu số liệu)". */
function leadsToSomebody(bracket: string): boolean {
  const inside = /^\s*\(\s*(?:(?:gửi|đồng thời gửi)\s+)?(?:(?:thông )?qua\s+)?/.exec(comparable(bracket))![0];
  return /qua\s+$/.test(inside) || readUnits(bracket, inside.length) !== undefined;
}

/** The report that this one becomes part of, as written; '' when it stands alone. */
export function mergedReport(text: string): string {
  const plain = comparable(text);
  const opening =
    /(?:lồng ghép|ghép chung|ghép|tích hợp|kết hợp|gộp|chung|nằm) (?:[^.;]{0,60}? )?(?:trong|vào|với|cùng)(?: nội dung)? (?=báo cáo)/.exec(
      plain,
    );
  if (!opening) return '';
  const start = opening.index + opening[0].length;
  let end = text.length;
  for (const stop of plain
    .slice(start)
    .matchAll(/\s(?:về|gửi|để|tới|đến|trước|định kỳ)\s|[;(.)]\s|[;(.)]$|\)|,\s(?=gửi|báo cáo|trước|định kỳ)/g)) {
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
function wholeName(text: string, plain: string, named: number): number {
  const end = resumedName(text, named);
  const rest = plain.slice(end);
  const charge = /^ phụ trách(?: \p{L}+){1,3}?(?= (?:trước|chậm|để|vào|hằng|định kỳ)|[,;.(]|$)/u.exec(rest);
  if (charge) return end + charge[0].length;
  if (!/^ (?:thực hiện|triển khai|tham mưu|giúp việc|chỉ đạo) /.test(rest)) return end;
  const stop = /\s(?:để|trước|chậm nhất|kết quả|theo|định kỳ|nhằm)\s|[(;,.](?:\s|$)|\s\(/.exec(rest);
  return end + (stop?.index ?? rest.length);
}

/** "Phòng Kế hoạch tổng hợp Bệnh viện", "Phòng Cảnh sát quản lý hành chính về trật tự xã hội - Công an tỉnh": small words, then a unit again. */
function resumedName(text: string, end: number): number {
  const gap = /^(?: \p{Ll}+){1,8} (?:[-–] )?(?=\p{Lu})/u.exec(text.slice(end, end + 80));
  if (!gap || saysMore(comparable(gap[0])) || JOINS_OTHERS.test(comparable(gap[0]))) return end;
  const again = readUnits(text, end + gap[0].length);
  return again?.start === end + gap[0].length ? again.end : end;
}
const JOINS_OTHERS =
  /(?<!\p{L})(?:và|qua|bằng|kèm|giao|đề nghị|yêu cầu|hoặc|đồng thời|lúc|ngay|cùng|chủ động|lấy|của|thuộc)(?!\p{L})/u;

const WAY = /^\s*\([^()]{3,160}\)/;
const HEADS =
  'các|ban|ubnd|ủy ban|sở|phòng|đảng|thường|tỉnh ủy|văn phòng|bộ|công an|trung tâm|hđnd|mặt trận|thành ủy|lãnh đạo|chủ tịch|cơ quan|tổ|hội|đoàn|cấp ủy|cấp|chi|huyện|mttq|ub|trường|nhà trường|đồng chí|công đoàn|liên đoàn|tỉnh đoàn|thành đoàn|huyện đoàn|xã đoàn|tổng|cục|bệnh viện|khoa|viện|phó|giám đốc|hiệu trưởng|bí thư|thủ trưởng|trưởng|chủ nhiệm|trực ban|bộ phận|nhân viên|công chức|viên chức|cán bộ|kế toán|kho bạc|bảo hiểm|thuế|hạt|trạm|đồn|đội|thanh tra|quỹ|chính phủ|thủ tướng|quốc hội|tiểu ban|chánh|trung ương|đài|hiệp hội|tập đoàn|ngân hàng|liên minh|người|đơn vị|địa phương|giáo viên|quân|thôn|buôn|bản(?! (?:in|mềm|giấy|cứng|sao|chính|điện))|khu phố';
const VIA = '(?:về|cho|tới|đến|với|qua|lên|trình)';
const HOW = '(?: nhanh| ngay| kịp thời| trực tiếp| ngay lập tức| đầy đủ| bằng văn bản| bản mềm| bản giấy| bản in)*';
const LEADS_TO = new RegExp(
  [
    String.raw`(?:gửi|nộp|chuyển|trình)${HOW}(?: (?:kết quả|báo cáo|số liệu|danh sách|tổng hợp))?${HOW}(?: ${VIA})?\s+`,
    String.raw`(?:báo cáo|kết quả|số liệu|thông tin|phản ánh|cung cấp|thông báo|danh sách|báo|tổng hợp|điện báo)(?: [^.;]{0,160}?)??\s(?:về|cho|tới|đến|với|trình|gửi)\s+`,
    String.raw`về\s+`,
    String.raw`báo cáo(?: với| cho| lên| về)?${HOW}(?: với| cho| lên| về)?\s+`,
    String.raw`(?:phản ánh|báo)${HOW}(?: với| cho| lên| về| đến| tới)\s+`,
    String.raw`nơi nhận(?: chung| báo cáo)?\s*:\s*`,
    String.raw`qua\s+`,
  ]
    .map((lead) => `(?<!\\p{L})${lead}(?=(?:${HEADS})(?!\\p{L}))`)
    .join('|'),
  'gu',
);
const SYSTEM =
  /(?:lên|vào|trên)\s+((?:hệ thống|phần mềm|cơ sở dữ liệu|cổng|nhóm zalo|nhóm|ứng dụng|nền tảng|bảng tính)[^.,;()]{0,120}?)(?=\s(?:trước|chậm nhất|vào|và|để|định kỳ|hằng|hàng|ngay|theo)\s|[.,;()]|$)/gu;
const MAIL = /[a-z0-9][a-z0-9._-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+/g;
