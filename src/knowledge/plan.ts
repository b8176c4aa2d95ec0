import type { Audience, Passage } from './passage.ts';

/** What is known of a plan document beside its text: kept in a JSON file of the same name in `knowledge/plans/`. */
export interface PlanMetadata {
  readonly id: string;
  readonly title: string;
  /** How an answer names it in one breath: "Kế hoạch 11/KH-UBND của UBND phường Uông Bí". */
  readonly shortTitle: string;
  /** Kế hoạch, Hướng dẫn, Công văn … */
  readonly kind: string;
  /** Number and symbol as printed; absent when the text leaves it blank. */
  readonly number?: string;
  /** Date of issue as printed; absent when the text leaves it blank. */
  readonly date?: string;
  readonly issuer: string;
  /** Province, ward … as the text names it; absent when the text does not (never guessed). */
  readonly place?: string;
  /** Other names people use for it: places, issuers, plan numbers it serves. */
  readonly aliases: readonly string[];
  readonly audience: Audience;
  /** Documents that it puts out of force, by id or number as printed; and those that it changes in part. */
  readonly replaces?: readonly string[];
  readonly amends?: readonly string[];
  /** What changed since, shown as a note beside a quote, with its source. */
  readonly notes: readonly { readonly text: string; readonly source: string }[];
}

export interface Plan extends PlanMetadata {
  /** File inside `knowledge/plans/`. */
  readonly file: string;
  /** Lines as issued, without their line ends; `lines[0]` is line 1. */
  readonly lines: readonly string[];
  /** Page of each line, where the format has pages. */
  readonly pages?: readonly number[];
  /** What an answer from it must say: what it replaces or amends, who amends it, letters that a machine recognised. */
  readonly standing?: readonly string[];
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
}

/** A healed paragraph, heading, list item or table of a plan, in reading order. */
export interface Block {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'table-row' | 'footnote' | 'recipient' | 'signature';
  /** Numbering as printed: `II`, `1.2`, `a)`, `(3)`, `-`, `+`, `*`; empty for plain paragraphs. */
  readonly marker: string;
  /** Depth in the outline, 0 = document. */
  readonly level: number;
  /** Words as issued without the marker, line breaks healed. */
  readonly text: string;
  /** Headings above it, outermost first, each with its marker. */
  readonly headings: readonly string[];
  readonly lines: readonly [first: number, last: number];
  /** Where in `text` each printed line begins: the exact lines of a quote, also where a footnote cuts a sentence in two. */
  readonly spans?: readonly { readonly at: number; readonly line: number }[];
  /** Cells of a table row by column heading; an empty cell is `''`. */
  readonly cells?: Readonly<Record<string, string>>;
}
