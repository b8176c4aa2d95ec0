/** A document as its reader found it: nothing healed, nothing left out. */
export interface SourceText {
  /** File name without folders. */
  readonly file: string;
  /**
   * Lines as issued, without their line ends; `lines[0]` is line 1. A row of a table whose cells the format tells apart is
   * one line with strokes (`table-lines.ts`).
   */
  readonly lines: readonly string[];
  /** Page of each line, where the format has pages. */
  readonly pages?: readonly number[];
  /**
   * Where the format itself tells that a paragraph begins: at every line (Word, web pages), or at these lines (a PDF's
   * indents and gaps); other lines go on or begin as their words tell.
   */
  readonly paragraphs?: ParagraphStarts;
  /** What whoever keeps the document should know of the reading, in Vietnamese: letters converted, words recognised. */
  readonly remarks?: readonly string[];
}

/** Every line, or the numbers of lines. */
export type ParagraphStarts = 'every-line' | readonly number[];

/** Lines of a text, whatever line ends it uses; the empty piece behind the last line end is no line. */
export function splitLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
