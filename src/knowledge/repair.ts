/** A line of a document that carries words, with what the extractor left around it. */
export interface TextLine {
  /** Line in the file as issued, from 1. */
  readonly number: number;
  /** The line without white space at its ends; inside, every run of white space is one space. */
  readonly text: string;
  /** How wide each blank line directly before it is: `''` is 0, two spaces are 2 (an empty table cell leaves such). */
  readonly blanks: readonly number[];
  /** Whether it looks like the first line of a page: extractors put one space there and no blank line before it. */
  readonly pageStart: boolean;
  /** How many "#" mark it as a heading (Markdown); they are no part of its text. */
  readonly hashes?: number;
}

/**
 * The lines that carry words.
 *
 * Takes   lines as issued.
 * Gives   a TextLine for each line that says something. Blank lines and ruled lines ("-----") carry none and are left
 *         out; page numbers are still there (see `withoutPageNumbers`: inside a table a lone number is a row's).
 * Laws    line numbers rise; no word is lost or changed.
 */
export function textLines(lines: readonly string[]): TextLine[] {
  const found: TextLine[] = [];
  let blanks: number[] = [];
  for (const [index, raw] of lines.entries()) {
    if (WORDLESS.test(raw)) {
      blanks.push(raw.length);
      continue;
    }
    const pageStart = raw.startsWith('\f') || (/^ \S/.test(raw) && (blanks.length === 0 || index === 0));
    const hashes = HASHES.exec(raw)?.[0].trim().length;
    const text = raw.replace(HASHES, '').replace(/\s+/gu, ' ').trim();
    found.push({ number: index + 1, text, blanks, pageStart, ...(hashes !== undefined && { hashes }) });
    blanks = [];
  }
  return found;
}

/**
 * The lines without page numbers.
 *
 * Takes   lines of running text (no table).
 * Gives   the same without "3", "- 3 -", "Trang 3/10" standing alone in a line. A lone number is kept when the words
 *         before it ask for one ("trước ngày", "Nghị quyết số") or when another lone number stands near: those are rows
 *         of a list, not pages.
 */
export function withoutPageNumbers(lines: readonly TextLine[]): TextLine[] {
  const numbers = lines.flatMap(({ text }, at) => (LONE_NUMBER.test(text) ? [at] : []));
  const pages = new Set<number>();
  let lastPage = Infinity;
  for (const [order, at] of numbers.entries()) {
    const { text } = lines[at]!;
    const value = Number(/\d+/.exec(text)?.[0]);
    const before = numbers[order - 1];
    const after = numbers[order + 1];
    const alone =
      (before === undefined || at - before > PAGE_LINES) && (after === undefined || after - at > PAGE_LINES);
    // "trước ngày" + 3 + "22/12/2024": the number that was asked for comes behind the page's
    const asked = asksForNumber(lines[at - 1]?.text ?? '') && !/^\p{N}/u.test(lines[at + 1]?.text ?? '');
    if (/\p{L}/u.test(text) || (alone && (!asked || value === lastPage + 1))) {
      pages.add(at);
      lastPage = value;
    }
  }
  return lines.flatMap((line, at) => {
    if (pages.has(at)) return [];
    if (!pages.has(at - 1)) return [line];
    return [{ ...line, blanks: [...lines[at - 1]!.blanks, ...line.blanks], pageStart: true }];
  });
}

/** Blank lines before a line that say something: those of a page break do not. */
export function gapBefore(line: TextLine): number {
  return line.pageStart ? 0 : line.blanks.length;
}

/**
 * Put the lines of one paragraph together again.
 *
 * Takes   texts of consecutive lines, trimmed.
 * Gives   the healed text and where each line begins in it. Lines meet with one space; nothing stands between the parts
 *         of a word or number that the line end split ("57-" + "NQ/TW", "03/" + "NQ-CP").
 * Laws    without white space the healed text equals the lines without white space.
 */
export function joinLines(lines: readonly { readonly text: string; readonly number: number }[]): {
  readonly text: string;
  readonly spans: { readonly at: number; readonly line: number }[];
} {
  let text = '';
  const spans: { at: number; line: number }[] = [];
  for (const line of lines) {
    // its last letters are enough; looking through all of it at every line would take for ever in a long paragraph
    if (text !== '' && !splitWord(text.slice(-4), line.text)) text += ' ';
    spans.push({ at: text.length, line: line.number });
    text += line.text;
  }
  return { text, spans };
}

/** Whether a line end stands inside a word: a hyphen or slash glued to what is before it, or to what follows it. */
function splitWord(before: string, after: string): boolean {
  return (
    /[\p{L}\p{N}][-/]$/u.test(before) ||
    (/\p{N}$/u.test(before) && /^[-/]\p{Lu}/u.test(after)) ||
    /^[,.;:!?)”]/.test(after)
  );
}

/** Whether a text cannot end here: its last word or sign calls for more. */
export function isUnfinished(text: string): boolean {
  return /[-–—(“/,&]$/u.test(text) || CALLS_FOR_MORE.test(text) || asksForNumber(text);
}

/** Whether a number must follow: "ngày", "Nghị quyết số"; not the "số" of "chuyển đổi số". */
export function asksForNumber(text: string): boolean {
  return NUMBER_WORD.test(text);
}

/** Whether a sentence or an entry of a list ends here. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…][”"»)]*$/u.test(text) || /[”"»)]$/u.test(text);
}

/** White space, or a line ruled with signs. Dots are no rule: "./." and "..." may stand alone behind a line end. */
const WORDLESS = /^[\s\p{C}\-–—_*=~•·|+]*$/u;
const HASHES = /^#{1,6}\s+(?=\S)/u;
const LONE_NUMBER = /^(?:[-–—]?\s*\d{1,3}\s*[-–—]?|(?:Trang|Tr\.?)\s*\d{1,3}(?:\s*\/\s*\d{1,3})?)$/iu;
/** Fewer lines than any page of an official text holds. */
const PAGE_LINES = 12;
const NUMBER_WORD =
  /(?:^|\s)(?:(?<!(?:hằng|hàng|cả|mỗi|nhiều|các|từng|trong|theo|những) )(?:ngày|tháng|năm|quý)|(?-i:Điều)|(?:tại|theo|ở) (?:điều|khoản|điểm|mục|phần|phụ lục)|(?:quyết|hoạch|định|lệnh|trình|thị|dẫn|luận|thông tư|công văn|văn bản|báo) số)$/iu;
const CALLS_FOR_MORE =
  /(?:^|\s)(?:của|về|và|các|những|theo|tại|trên|dưới|do|cho|với|từ|đến|trong|để|là|được|bởi|hoặc|cùng|vào|ra|bằng|qua|như|sẽ|đã|đang|việc|Nghị quyết|Kế hoạch|Quyết định|Chỉ thị)$/u;
