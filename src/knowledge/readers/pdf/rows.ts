import type { Word } from './marks.ts';

/** Words on one line of a page that stand together: a wide gap parts two columns. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface TextRow {
  readonly base: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** All of it, segments apart by one space. */
  readonly text: string;
}

/** Set words in lines, from top to bottom. */
export function rowsOf(words: readonly Word[]): TextRow[] {
  const rows: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    // a raised footnote mark stands on the line of its word
    const first = row?.[0];
    if (row && first && word.base - first.base <= Math.max(word.size, first.size) * 0.4) row.push(word);
    else rows.push([word]);
  }
  return rows.map(rowOf);
}

function rowOf(words: readonly Word[]): TextRow {
  const sorted = words.toSorted((a, b) => a.left - b.left);
  const size = Math.max(...sorted.map((word) => word.size));
  const segments: { text: string; left: number; right: number }[] = [];
  let before: Word | undefined;
  for (const word of sorted) {
    // bold letters are sometimes printed twice, a hair apart
    if (before?.text === word.text && Math.abs(before.left - word.left) < size * 0.12) continue;
    const segment = segments.at(-1);
    const gap = segment ? word.left - segment.right : 0;
    if (!segment || gap > Math.max(12, size * 1.2))
      segments.push({ text: word.text, left: word.left, right: word.right });
    else {
      const apart = gap > size * 0.12 || /\s$/.test(segment.text) || /^\s/.test(word.text);
      segment.text = apart ? `${segment.text.trimEnd()} ${word.text.trimStart()}` : segment.text + word.text;
      segment.right = Math.max(segment.right, word.right);
    }
    before = word;
  }
  const clean = segments.map((segment) => ({ ...segment, text: withoutGaps(segment.text.trim()) }));
  const base = Math.max(...sorted.filter((word) => word.size === size).map((word) => word.base));
  return { base, size, segments: clean, text: clean.map(({ text }) => text).join(' ') };
}

/** A justified line is stretched also inside a document's number: "310/ QĐ- UBND" is printed for 310/QĐ-UBND. */
function withoutGaps(text: string): string {
  return text.replace(STRETCHED_NUMBER, (number) => number.replace(/\s/g, ''));
}
const STRETCHED_NUMBER =
  /(?<![\p{L}\p{N}])\d{1,5}[/-] ?(?:\d{4}[/-] ?)?\p{Lu}{1,8}\p{Ll}?(?:[/-] ?\p{Lu}{2,8})*(?!\p{L})/gu;
