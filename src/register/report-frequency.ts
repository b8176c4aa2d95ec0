import { comparable } from './comparable.ts';
import type { TimePhrase } from './time-phrases.ts';

/**
 * How often the report of one day is due.
 *
 * Takes   the sentence, the day, and where the day before it ended.
 * Gives   "hằng tháng", "hằng quý", "6 tháng", "năm" …; what the day itself says ("ngày 14 hằng tháng") counts before what
 *         stands around it, save that "15 tháng 6 hằng năm" is still the half-year's report. "một lần" for a full date;
 *         '' when the text tells nothing.
 */
export function frequencyNear(text: string, day: TimePhrase, from: number): string {
  const words = comparable(day.text);
  const inside = own(words);
  if (inside && inside !== 'năm') return inside;
  const before = comparable(text.slice(from, day.start));
  const named = [...before.matchAll(NAMED)].at(-1);
  if (named) return nameOf(named[0]);
  if (inside) return inside;
  return /\d{4}/.test(words) ? 'một lần' : '';
}

/** Frequencies that a sentence names without a day: "định kỳ 6 tháng, năm báo cáo …". */
export function frequenciesIn(text: string): string[] {
  const plain = comparable(text);
  const periodic =
    /(?:định kỳ|báo cáo)\s+((?:(?:hằng|hàng)\s)?(?:tuần|tháng|quý|6 tháng|9 tháng|năm)(?:(?:\s*,\s*|\s+và\s+)(?:(?:hằng|hàng)\s)?(?:tuần|tháng|quý|6 tháng|9 tháng|năm|đột xuất))*)/.exec(
      plain,
    );
  if (periodic) return periodic[1]!.split(/\s*,\s*|\s+và\s+/).map(nameOf);
  if (/báo cáo đột xuất|đột xuất/.test(plain)) return ['đột xuất'];
  const bare = /(?:^|\s)(?:hằng|hàng) (?:tuần|tháng|quý|năm)(?=[\s,;.])/.exec(plain);
  return bare ? [nameOf(bare[0])] : [];
}

function own(words: string): string {
  if (/(?:hằng|hàng|mỗi) ngày/.test(words)) return 'hằng ngày';
  if (words.includes('tuần')) return 'hằng tuần';
  if (words.includes('quý')) return 'hằng quý';
  if (
    /(?:hằng|hàng|mỗi) tháng|tháng (?:sau|tiếp theo|kế tiếp)|của tháng|cuối (?:của )?(?:mỗi |hằng )?tháng/.test(words)
  )
    return 'hằng tháng';
  if (/(?:hằng|hàng|mỗi) năm/.test(words)) return 'năm';
  return '';
}

function nameOf(words: string): string {
  const plain = words.trim();
  if (/(?:6|sáu) tháng/.test(plain)) return '6 tháng';
  if (plain.includes('9 tháng')) return '9 tháng';
  if (plain.includes('sơ kết')) return 'sơ kết';
  if (plain.includes('tổng kết')) return 'tổng kết';
  if (plain.includes('đột xuất')) return 'đột xuất';
  if (plain.includes('tuần')) return 'hằng tuần';
  if (plain.includes('quý')) return 'hằng quý';
  if (plain.includes('tháng')) return 'hằng tháng';
  return 'năm';
}

const NAMED =
  /(?:6|sáu|9) tháng(?: đầu năm)?|(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|(?:báo cáo|định kỳ|báo cáo định kỳ)(?: kết quả)?(?: theo)? (?:tuần|tháng|quý|năm)(?![\p{L}])|sơ kết|tổng kết|(?<=[,;(] ?|và )(?:năm|tháng|quý) ?(?=[(:])/gu;
