import { jargonIn, type JargonTerm } from './jargon.ts';
import type { Rule } from './rule.ts';
import { statementsOf } from './statements.ts';

/** Rules 5 and 7 of the format: plain words, plain text, answers that stand alone. */
export function languageRules(jargon: readonly JargonTerm[]): Rule {
  return (guide, report) => {
    const statements = statementsOf(guide);
    const everything = [guide.title, ...statements.map(({ text }) => text)].join('\n');
    for (const { text, line } of [{ text: guide.title, line: 2 }, ...statements]) {
      for (const { term, plain, explainedBy } of jargonIn(text, everything, jargon)) {
        const explain = explainedBy[0] ? ` hoặc giải nghĩa ngay, ví dụ "${term} (${explainedBy[0]})"` : '';
        report(line, 'jargon', `Từ khó «${term}»: nói «${plain}»${explain}.`);
      }
      const mark = MARKDOWN.exec(text);
      if (mark) report(line, 'markdown', `Bỏ dấu định dạng «${mark[0]}»: tin nhắn chỉ hiện chữ thường.`);
    }
    for (const { answer } of guide.questions) {
      for (const { text, line } of answer) {
        const pointer = POINTS_ELSEWHERE.exec(text);
        if (pointer) report(line, 'points-elsewhere', `Câu trả lời phải tự đứng được, đừng viết «${pointer[0]}».`);
      }
    }
  };
}
const MARKDOWN = /\*\*|__|\]\(|`|<\/?[a-z]+>|^#+\s|^>\s/i;
const POINTS_ELSEWHERE =
  /như (?:đã nói )?(?:ở )?trên|(?:ở|xem|theo|phần|mục|câu) (?:phần |mục |câu )?(?:bên )?(?:trên|dưới)(?! (?:điện thoại|máy|mạng|màn hình|ứng dụng|thẻ|giấy|trang|Google|Facebook|Zalo|\p{L}))/iu;
