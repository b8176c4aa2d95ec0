import { comparable } from './comparable.ts';

/** A time as a text writes it, with its place in the text. */
export interface TimePhrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Find the days and periods by which something is due, as written.
 *
 * Takes   any text.
 * Gives   phrases such as "trước ngày 15 tháng 12 hằng năm", "chậm nhất ngày 20/11/2025", "trong tháng 9/2025",
 *         "trong quý IV/2025", "trong 15 ngày kể từ ngày ban hành", in order, none inside another.
 */
export function findTimes(text: string): TimePhrase[] {
  return [...comparable(text).matchAll(TIME)].map((match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    return { text: text.slice(start, end), start, end };
  });
}

const EVERY = String.raw`(?:\s*,?\s*(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|\s+(?:của\s+)?tháng (?:cuối|đầu|thứ (?:hai|ba|nhất))(?: của)?(?: mỗi| hằng| hàng)? ?quý(?: sau)?| của tháng(?: tiếp theo| sau)?| tháng (?:sau|tiếp theo|kế tiếp))`;
const MONTH_YEAR = String.raw`(?:\s*\/\s*|\s+(?:của\s+)?tháng\s+)\d{1,2}(?:(?:\s*\/\s*|\s+năm\s+)\d{4})?`;
const DAY = String.raw`(?:mùng |mồng )?\d{1,2}(?:\s*-\s*\d{1,2}(?=\s*\/))?(?:${MONTH_YEAR})?${EVERY}?`;
const HOUR = String.raw`(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2}(?:\s*phút)?)?\s*,?\s*)`;
const BY = String.raw`(?:trước|chậm nhất(?: là)?(?: vào| đến)?(?: hết)?|muộn nhất(?: là)?(?: vào)?|không quá|đến hết|hết|đến|vào|trong|từ|kể từ)`;
const NUMERAL = String.raw`(?:[ivx]+|[1-4])`;
const TIME = new RegExp(
  [
    String.raw`từ (?:ngày )?${DAY} (?:đến|tới) (?:hết )?(?:ngày )?${DAY}(?=[^\p{L}\p{N}%]|$)`,
    String.raw`trong (?:vòng |thời hạn |thời gian )?\d+ (?:ngày|tháng|tuần)(?: làm việc)?,? (?:kể )?(?:từ|sau)[^.;,)]*`,
    String.raw`(?:${BY} )${HOUR}?(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?: hằng| hàng| mỗi)? tuần`,
    String.raw`${BY} ${HOUR}?ngày (?:cuối cùng |cuối )(?:của )?(?:mỗi |hằng |hàng )?(?:tháng|quý|năm)`,
    String.raw`${BY} ${HOUR}?(?:ngày ${DAY}|\d{1,2}\s*\/\s*\d{1,2}(?:\s*\/\s*\d{4})?${EVERY}?)(?=[^\p{L}\p{N}%]|$)`,
    String.raw`${BY} \d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2}(?:\s*phút)?)?,? (?:hằng|hàng|mỗi|các) ngày`,
    String.raw`ngày ${DAY}(?=[^\p{L}\p{N}]|$)`,
    String.raw`(?:${BY} )?(?:từ )?tháng \d{1,2}(?:\s*(?:đến|-)\s*(?:hết )?(?:tháng )?\d{1,2})?(?:\s*\/\s*\d{4}|\s+năm\s+\d{4})(?:\s*(?:đến|-)\s*(?:hết )?(?:tháng )?\d{1,2}(?:\s*\/\s*\d{4}|\s+năm\s+\d{4}))?`,
    String.raw`(?:${BY} )?quý ${NUMERAL}(?:\s*(?:và|,|-|đến)\s*(?:quý )?${NUMERAL})?(?:\s*[\/-]\s*\d{4}|\s+năm\s+\d{4})?(?=[^\p{L}\p{N}]|$)`,
    String.raw`(?:trong|đến hết|hết) năm \d{4}(?:\s*-\s*\d{4})?(?: và (?:các|những) năm tiếp theo)?`,
    String.raw`(?:trong |${BY} )?6 tháng (?:đầu|cuối) năm(?: \d{4})?`,
  ].join('|'),
  'gu',
);
