import { fold, words } from '../../foundation/text/fold.ts';
import { cueExpression } from '../cues.ts';
import type { Line } from './findings.ts';
import type { StaffQuestion } from './question.ts';

/**
 * What a "bao nhiêu …" question counts, when the lines found hold no such figure: a passage on the same matter would then
 * read as an answer and be none.
 *
 * Takes   the question and the lines that would answer it.
 * Gives   the thing counted, as typed; undefined when no quantity is asked, or a figure of it stands in the lines.
 */
export function uncounted({ text, cue }: StaffQuestion, lines: readonly Line[]): string | undefined {
  const asked = HOW_MANY.exec(cue);
  if (!asked) return undefined;
  const before = cue.slice(0, asked.index).trim().split(' ').filter(Boolean);
  // "số mấy", "ngày bao nhiêu", "ngày mấy" ask for a number or a day, not for how many
  if (ORDINAL.has(before.at(-1)?.split('/')[0] ?? '')) return undefined;
  const at = before.length + asked[0].trim().split(' ').length;
  const typed = text.match(/[\p{L}\p{N}\p{M}]+|%/gu) ?? [];
  const noun = typed.slice(at, at + 2).join(' ');
  const unit = fold(typed[at] ?? '');
  const said = lines.map(({ text: line, citation }) => `${line} ${citation.quote}`).join('\n');
  return holdsFigure(said, unit) ? undefined : noun || 'con số';
}

/** "bao nhiêu mỗi năm", "bao nhiêu vào tăng trưởng": what is counted stands before. */
const NO_NOUN = new Set('moi mot nam vao cho trong den tai o thi la so cua theo tu vay the khi duoc'.split(' '));
const HOW_MANY = cueExpression(['(bao nhiêu|mấy)'], 'u');
const ORDINAL = new Set(['so', 'ngay', 'thang', 'nam', 'quy', 'muc', 'thu', 'gio', 'lan', 'tt', 'tai', 'hom']);

function holdsFigure(said: string, unit: string): boolean {
  if (unit === '%' || unit === 'phan') return /\d\s*%|phần trăm/u.test(said);
  if (unit === 'dong' || unit === 'trieu' || unit === 'ty') return AMOUNT.test(said);
  if (unit === 'tien' || unit === 'kinh') return MONEY.test(said);
  if (unit === '' || NO_NOUN.has(unit) || /^\d/.test(unit)) return /\d/.test(said);
  // "35 tổ chức", "trên 12 người": the thing counted stands close behind a figure, or a figure close behind it
  const folded = words(said).map(fold);
  return (
    folded.some(
      (word, at) =>
        /^\d+$/.test(word) && [1, 2, 3].some((step) => folded[at + step] === unit || folded[at - step] === unit),
    ) ||
    (/\d\s*%/.test(said) && unit === 'grdp')
  );
}
const AMOUNT = /\d\s*(?:đồng|triệu|tỷ|nghìn)/u;
const MONEY = /\d\s*(?:đồng|triệu|tỷ|nghìn|%)/u;
