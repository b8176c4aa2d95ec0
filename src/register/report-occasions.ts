import { comparable, trimEnds } from './comparable.ts';

/**
 * The occasion on which something is reported that may come up at any time: "nếu có khó khăn, vướng mắc", "Khi xảy ra vụ việc
 * lừa đảo trên mạng".
 *
 * Gives   its words as written, up to those that say who is to report; '' when the sentence names none.
 */
export function occasionIn(text: string): string {
  const found = OCCASION.exec(comparable(text));
  return found ? trimEnds(text.slice(found.index, found.index + found[0].length)) : '';
}

/**
 * The words by which a report without a day is due: "theo quy định", "khi có yêu cầu", "kịp thời", "ngay".
 *
 * Gives   them as written; '' when there are none. "kịp thời" and "ngay" count only where the telling itself is to be quick.
 */
export function vagueDueIn(text: string): string {
  const plain = comparable(text);
  const fixed = /theo quy định|khi (?:có|được) yêu cầu|theo (?:văn bản )?yêu cầu|theo đề nghị/.exec(plain);
  const quick = QUICK.exec(plain);
  const found = fixed ?? quick;
  if (!found) return '';
  const word = found.groups?.['word'] ?? found[0];
  const start = found.index + found[0].indexOf(word);
  return text.slice(start, start + word.length);
}

const WHO =
  '(?:các|đề nghị|kịp thời|yêu cầu|cơ quan|đơn vị|báo cáo|chủ động|phản ánh|phải|cần|thì|báo|điện|gửi|thông tin|trưởng|ban|phòng|ubnd|ủy)';
const OCCASION = new RegExp(
  '(?:' +
    [
      String.raw`(?:nếu có|nếu gặp|nếu|khi có|khi gặp|trường hợp có|trường hợp) (?:những |các )?(?:khó khăn|vướng mắc|phát sinh|vấn đề|vụ việc|sự cố|tình huống|diễn biến|bất thường|dấu hiệu)`,
      String.raw`(?:khi|nếu|trường hợp) (?:xảy ra|phát hiện|phát sinh|có vụ|có sự|có tình|có diễn|có dấu|có trường hợp|có dịch|để xảy ra)`,
    ].join('|') +
    String.raw`)[^.;()]{0,200}?(?=,? ${WHO}(?!\p{L})|[,.;(]\s(?!vướng|khó|phát|bất)|[.;]?$)`,
  'u',
);
const QUICK =
  /(?<word>kịp thời) (?:tổng hợp,? )?(?:phản ánh,? )?(?:báo cáo|phản ánh|thông tin)|(?:báo cáo|báo|phản ánh|thông tin|chuyển)(?: \p{L}+){0,3}? (?<word>ngay lập tức|ngay|kịp thời)(?!\p{L})|(?<word>ngay) (?:báo cáo|báo)/u;
