import type { TextLine } from '../repair.ts';
import { isCapitals } from './asides.ts';
import { isName, isOffice } from './signature.ts';

/**
 * Part the foot of a document that an extractor set in one: "Nơi nhận" at the left, who signs at the right.
 *
 * Takes   lines carrying words.
 * Gives   `left`, the lines without what stands at the right of "Nơi nhận" lists; `right`, that: offices, then a name. A
 *         line that holds both is in both, a part each. A document whose columns stand one below the other has nothing at
 *         the right.
 */
export function partFoot(lines: readonly TextLine[]): {
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
} {
  const left: TextLine[] = [];
  const right: TextLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!OPENS.test(lines[at]!.text)) {
      left.push(lines[at]!);
      continue;
    }
    const own: TextLine[] = [];
    const beside: TextLine[] = [];
    let end = at;
    for (let signed = false; !signed && end < lines.length && end - at < MOST_LINES; end += 1) {
      const line = lines[end]!;
      const parted = partLine(line, beside.length > 0 || listGoesOn(lines, end));
      // an office alone below the list is no second column
      if (!parted) break;
      if (parted.left) own.push(parted.left);
      if (parted.right) beside.push(parted.right);
      signed = parted.right !== undefined && isName(parted.right.text);
    }
    left.push(...own);
    right.push(...beside);
    at = end - 1;
  }
  return { left, right };
}

/**
 * Part the head of a document that an extractor set in one: who issues it at the left, motto and date at the right.
 *
 * Takes   lines carrying words.
 * Gives   the lines; one at the top that holds both is two, both with its number. Only what always stands at the right of
 *         a letterhead parts a line: the motto, the party's name, place and date.
 */
export function partHead(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap((line, at) => {
    const [, left, right] = (at < HEAD_LINES ? BESIDE.exec(line.text) : null) ?? [];
    if (!left || !right || !(isCapitals(left) || NUMBER.test(left))) return [line];
    return [
      { ...line, text: left },
      { ...line, text: right, blanks: [] },
    ];
  });
}

/** Whether the list goes on behind offices that stand alone: a page end set the columns' parts one below the other. */
function listGoesOn(lines: readonly TextLine[], at: number): boolean {
  const next = lines.slice(at, at + MOST_OFFICES).find(({ text }) => !isOffice(text));
  return isOffice(lines[at]!.text) && next !== undefined && /^[-+–]\s.*[;.]$/u.test(next.text);
}

function partLine(line: TextLine, opened: boolean): { left?: TextLine; right?: TextLine } | undefined {
  const words = line.text.split(' ');
  for (let cut = 1; cut < words.length; cut += 1) {
    const [before, behind] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const listed = /^(?:[-+–]|Nơi nhận)/u.test(before) && /\p{L}/u.test(before);
    const signs = isOffice(behind) || (opened && isName(behind) && /[;.]$/.test(before));
    if (listed && signs) return { left: { ...line, text: before }, right: { ...line, text: behind } };
  }
  if (isOffice(line.text) || isName(line.text)) return opened ? { right: line } : undefined;
  return { left: line };
}

/** The letterhead's right column, as it begins. */
const BESIDE =
  /^(.{2,60}?)\s+((?:CỘNG H[ÒO][ÀA]? XÃ HỘI|[ĐÐ]ẢNG CỘNG SẢN VIỆT NAM|[ĐÐ]ộc lập\s*[-–]\s*Tự do|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,4},\s*ngày\s).*)$/u;
const NUMBER = /^Số\s*:/u;
const HEAD_LINES = 12;
const OPENS = /^Nơi nhận(?:\s|:|$)/u;
const MOST_LINES = 30;
const MOST_OFFICES = 5;
