import type { Block } from '../plan.ts';
import { gapBefore, type TextLine } from '../repair.ts';
import { aside, isCapitals, looseBlock, type Aside } from './asides.ts';
import { markerOf } from './marker.ts';
import { OPENS_BODY } from './recipients.ts';

/**
 * Find the letterhead: issuing office, number, national motto, place and date. Extractors put it at the top or behind the
 * text of the first page.
 *
 * Takes   lines carrying words.
 * Gives   one aside for each run of such lines, one `paragraph` block a line, outside the outline; a letter's subject ("V/v …") is its
 *         `title`.
 */
export function findLetterheads(lines: readonly TextLine[]): Aside[] {
  const asides: Aside[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!isLetterhead(lines[at]!.text)) continue;
    let start = at;
    while (start > 0 && at - start < 4 && isOfficeLine(lines[start - 1]!.text)) start -= 1;
    let end = at + 1;
    while (end < lines.length && (isLetterhead(lines[end]!.text) || isBetween(lines, end))) end += 1;
    const own = lines.slice(start, end);
    asides.push(aside(letterheadBlocks(own), own));
    at = end - 1;
  }
  return asides;
}

/**
 * Find the title: the kind of document in capitals in a line of its own ("KẾ HOẠCH"), then what it is about.
 *
 * Takes   lines carrying words, letterhead out of them.
 * Gives   `title` blocks: the kind, then the subject; nothing for a letter, which has no such line.
 */
export function findTitle(lines: readonly TextLine[]): Aside | undefined {
  const start = lines.slice(0, TITLE_WITHIN).findIndex(({ text }) => isCapitals(text) && KIND.test(text));
  if (start < 0) return undefined;
  let end = start + 1;
  while (end < lines.length && end - start <= SUBJECT_LINES && !endsSubject(lines, start, end)) end += 1;
  const subject = lines.slice(start + 1, end);
  const blocks = [looseBlock('title', [lines[start]!]), ...(subject.length > 0 ? [looseBlock('title', subject)] : [])];
  return aside(blocks, lines.slice(start, end));
}

/**
 * Find the heads of annexes: "PHỤ LỤC II", what it holds, and the document it belongs to in brackets.
 *
 * Takes   lines carrying words.
 * Gives   one aside an annex: `heading` blocks for its name and subject, a `paragraph` for the brackets.
 */
export function findAnnexHeads(lines: readonly TextLine[], isTableHeader: (text: string) => boolean): Aside[] {
  const asides: Aside[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!ANNEX.test(lines[at]!.text)) continue;
    const name = lines[at]!.text;
    const subject: TextLine[] = [];
    const brackets: TextLine[] = [];
    let end = at + 1;
    for (; end < lines.length && subject.length + brackets.length < SUBJECT_LINES; end += 1) {
      const line = lines[end]!;
      const inBrackets = line.text.startsWith('(') || (brackets.length > 0 && !brackets.at(-1)!.text.includes(')'));
      if (isTableHeader(line.text) || (markerOf(line.text) && !inBrackets)) break;
      if (inBrackets) brackets.push(line);
      else if (brackets.length > 0 || (subject.length > 0 && CLOSES.test(subject.at(-1)!.text))) break;
      else subject.push(line);
    }
    const title = subject.length > 0 ? looseBlock('heading', subject, { level: 2, headings: [name] }) : undefined;
    const path = title ? [name, title.text] : [name];
    const blocks = [
      looseBlock('heading', [lines[at]!], { level: 1 }),
      ...(title ? [title] : []),
      ...(brackets.length > 0 ? [looseBlock('paragraph', brackets, { level: path.length + 1, headings: path })] : []),
    ];
    asides.push(aside(blocks, lines.slice(at, end)));
    at = end - 1;
  }
  return asides;
}

function endsSubject(lines: readonly TextLine[], start: number, at: number): boolean {
  const line = lines[at]!;
  const marker = markerOf(line.text);
  if (marker && marker.style !== 'dash') return true;
  if (at === start + 1) return false;
  if (line.hashes) return true;
  const before = lines[at - 1]!;
  if (isCapitals(before.text) && !isCapitals(line.text)) return true;
  // between the title and the text stands a rule or a wider gap, or the text begins with one of its fixed openings
  const ruled = line.number - before.number - 1 > line.blanks.length;
  return (
    ruled ||
    OPENS_BODY.test(line.text) ||
    gapBefore(line) >= Math.max(3, gapBefore(before) + 2) ||
    CLOSES.test(before.text)
  );
}

function isLetterhead(text: string): boolean {
  return (
    MOTTO.test(text) || OPEN_MOTTO.test(text) || (text.length <= 60 && (NUMBER_LINE.test(text) || DATE_LINE.test(text)))
  );
}

function isOfficeLine(text: string): boolean {
  return isCapitals(text) && text.length <= 60 && !KIND.test(text);
}

/** A capital line ("PHƯỜNG UÔNG BÍ") or the subject of a letter ("V/v …", over some lines) between two lines of a letterhead. */
function isBetween(lines: readonly TextLine[], at: number): boolean {
  const text = lines[at]!.text;
  if (SUBJECT_OF_LETTER.test(text) || goesOn(lines[at - 1]?.text ?? '', text)) return true;
  const next = lines.slice(at + 1, at + 4).findIndex((line) => isLetterhead(line.text));
  if (next < 0) return false;
  const opened = lines.slice(Math.max(0, at - 3), at).some((line) => SUBJECT_OF_LETTER.test(line.text));
  return (opened && text.length <= 60) || (isOfficeLine(text) && next <= 1);
}

/** Whether a line ends the motto or the date that the narrow right column broke off above it. */
function goesOn(before: string, text: string): boolean {
  if (/^\d{4}$/.test(text)) return DATE_LINE.test(before) && before.endsWith('năm');
  if (REST_OF_DATE.test(text)) return DATE_LINE.test(before) || before.startsWith('tháng');
  return OPEN_MOTTO.test(before) && !MOTTO.test(text) && MOTTO.test(`${before} ${text}`);
}

/** Each line a paragraph, but the lines of a letter's subject one title. */
function letterheadBlocks(lines: readonly TextLine[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let end = at + 1;
    if (!SUBJECT_OF_LETTER.test(lines[at]!.text)) {
      while (end < lines.length && goesOn(lines[end - 1]!.text, lines[end]!.text)) end += 1;
      blocks.push(looseBlock('paragraph', lines.slice(at, end)));
      at = end - 1;
      continue;
    }
    while (end < lines.length && !isLetterhead(lines[end]!.text) && !isCapitals(lines[end]!.text)) end += 1;
    blocks.push(looseBlock('title', lines.slice(at, end)));
    at = end - 1;
  }
  return blocks;
}

/** Kinds of official texts, as they stand alone above the subject (Nghị định 30/2020/NĐ-CP, Điều 7). */
const KIND =
  /^(?:DỰ THẢO\s+)?(?:KẾ HOẠCH|HƯỚNG DẪN|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|THÔNG BÁO|THÔNG TRI|BÁO CÁO|TỜ TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|DỰ ÁN|QUY CHẾ|QUY ĐỊNH|KẾT LUẬN|CÔNG ĐIỆN|ĐỀ CƯƠNG|THỂ LỆ|PHÁT ĐỘNG|THƯ NGỎ)(?: HÀNH ĐỘNG| PHỐI HỢP| TUYÊN TRUYỀN| TRUYỀN THÔNG| LIÊN TỊCH)?$/u;
/** National motto or party name, above or beside the issuer's. */
export const MOTTO =
  /^(?:CỘNG H[ÒO][ÀA]? XÃ HỘI(?: CHỦ NGHĨA VIỆT NAM)?|CHỦ NGHĨA VIỆT NAM|[ĐÐ]ỘC LẬP\s*[-–]\s*TỰ DO\s*[-–]\s*HẠNH PHÚC|[ĐÐ]ẢNG CỘNG SẢN VIỆT NAM)$/iu;
/** A motto that its line cut off. */
const OPEN_MOTTO = /^CỘNG H[ÒO][ÀA]? XÃ HỘI(?: CHỦ(?: NGHĨA(?: VIỆT)?)?)?$/iu;
const NUMBER_LINE = /^Số\s*:?\s*(?:[\d.…]*\s*)?[-/]?\s*[\p{Lu}\d…-]+\/?[\p{Lu}\d…/&-]*$/u;
/** "Uông Bí, ngày 10 tháng 7 năm 2025", also broken before "tháng" or "năm". */
const DATE_LINE = /^\p{Lu}[\p{L}\s.-]{1,30},\s*ngày\s*[\d….]*(?:\s*tháng\s*[\d….]*(?:\s*năm\s*[\d….]*)?)?$/u;
const REST_OF_DATE = /^(?:tháng\s*[\d….]+(?:\s*năm\s*\d{4})?|năm\s*\d{4})$/u;
const SUBJECT_OF_LETTER = /^(?:V\/v|Về việc)(?:\s|:)/iu;
const ANNEX = /^Phụ lục(?:\s+(?:số\s+)?(?:[IVX]+|\d{1,2}|[A-Z]))?\s*[.:]?$/iu;
/** A full stop; a semicolon goes on in a title: "Nghị quyết số 57-NQ/TW; Kế hoạch số …". */
const CLOSES = /[.!?:]$/;
const TITLE_WITHIN = 40;
const SUBJECT_LINES = 12;
