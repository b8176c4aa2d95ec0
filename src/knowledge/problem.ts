/** Something a person has to mend in the corpus, said so that they can find it. */
export interface Problem {
  /** File name as the reader was given it. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line: number;
  /** Short stable name of the rule, e.g. `figure-without-source`. */
  readonly rule: string;
  /** Vietnamese, one sentence: what is wrong and how to mend it. */
  readonly message: string;
}

/** `tệp:dòng  lời nhắn  (quy tắc)`: one line a problem, in reading order, the form editors can jump to. */
export function showProblem({ file, line, rule, message }: Problem): string {
  return `${file}:${line}  ${message}  (${rule})`;
}
