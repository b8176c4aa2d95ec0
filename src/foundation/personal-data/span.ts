/** A stretch of a text, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
