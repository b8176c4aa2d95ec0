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
  /** Whether every line is a whole paragraph (Word, web pages), not a piece of one as wide as the paper. */
  readonly wholeParagraphs?: boolean;
  /** What whoever keeps the document should know of the reading, in Vietnamese: letters converted, words recognised. */
  readonly remarks?: readonly string[];
}

/** Lines of a text, whatever line ends it uses; the empty piece behind the last line end is no line. */
export function splitLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
