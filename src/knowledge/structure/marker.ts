/** How a paragraph is numbered: which kind of sign, which number, and as printed. */
export interface Marker {
  readonly style: MarkerStyle;
  /** Position in its own sequence: III is 3, đ is 5, `1.4` is 4; 0 for signs that do not count (-, +, *). */
  readonly value: number;
  /** As printed, without the full stop behind it: `II`, `1.2`, `a)`, `(3)`, `-`. */
  readonly printed: string;
  /** The paragraph's first line without the marker. */
  readonly rest: string;
}

/** `decimal1` is "1.", `decimal2` is "1.1." and so on; `hash2` is a Markdown heading "## …". */
export type MarkerStyle =
  | `hash${1 | 2 | 3 | 4 | 5 | 6}`
  | 'part'
  | 'upper'
  | 'roman'
  | `decimal${1 | 2 | 3 | 4}`
  | 'letter'
  | 'paren'
  | 'star'
  | 'dash'
  | 'plus';

/**
 * The numbering at the start of a line.
 *
 * Takes   a trimmed line.
 * Gives   its marker, or nothing. Whether the line really begins a paragraph is for `paragraphs.ts` to say: "2." may be
 *         the end of a date that the line end split.
 */
export function markerOf(line: string): Marker | undefined {
  for (const { pattern, read } of SHAPES) {
    const match = pattern.exec(line);
    const marker = match && read(match[1] ?? '');
    if (match && marker) {
      const printed = match[0].trim().replace(/\.$/, '');
      return { ...marker, printed, rest: line.slice(match[0].length).trim() };
    }
  }
  return undefined;
}

/** A Markdown heading: its signs tell its place in the outline and are not shown; its number, if any, is. */
export function hashMarker(hashes: number, text: string): Marker {
  const style = `hash${Math.min(hashes, 6) as 1 | 2 | 3 | 4 | 5 | 6}` as const;
  return { value: 0, printed: '', rest: text, ...markerOf(text), style };
}

/** A marker and its words as a person would write them: `II. NỘI DUNG`, `1.2. …`, `a) …`, `- …`. */
export function label(printed: string, text: string): string {
  if (printed === '') return text;
  if (text === '') return printed;
  return /[\p{L}\p{N}]$/u.test(printed) ? `${printed}. ${text}` : `${printed} ${text}`;
}

/** Outline rank: lower stands above higher. Bullets have none: in one document `*` stands above `-`, in another below. */
export function rankOf(style: MarkerStyle): number | undefined {
  const rank = STRUCTURE.indexOf(style);
  return rank < 0 ? undefined : rank;
}
const STRUCTURE: readonly MarkerStyle[] = [
  'hash1',
  'hash2',
  'hash3',
  'hash4',
  'hash5',
  'hash6',
  'part',
  'upper',
  'roman',
  'decimal1',
  'decimal2',
  'decimal3',
  'decimal4',
  'letter',
];

type Reading = Pick<Marker, 'style' | 'value'> | undefined;

const SHAPES: readonly { readonly pattern: RegExp; readonly read: (sign: string) => Reading }[] = [
  {
    pattern: /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU)\s+([IVXL]+|\d{1,3})(?:[.:]\s*|\s+(?=\p{Lu})|$)/u,
    read: (sign) => ({ style: 'part', value: /\d/.test(sign) ? Number(sign) : romanValue(sign) }),
  },
  {
    pattern: /^([IVXL]+)(?:[.)/]\s*|\s*[-–]\s+|[-–](?=\p{Lu}{2}))(?=\p{L})/u,
    read: (sign) => (romanValue(sign) > 0 ? { style: 'roman', value: romanValue(sign) } : undefined),
  },
  {
    pattern: /^([A-HĐK])(?:[.)/]|\s?[-–])\s+(?=\p{Lu})/u,
    read: (sign) => ({ style: 'upper', value: ALPHABET.indexOf(sign.toLowerCase()) + 1 }),
  },
  {
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)/]\s*(?=\D)|[-–]\s+(?=\p{Lu})|\s+(?=\p{Lu}))/u,
    read: (sign) => {
      const numbers = sign.split('.');
      return { style: `decimal${numbers.length as 2 | 3 | 4}`, value: Number(numbers.at(-1)) };
    },
  },
  {
    // "1- Mục đích" as Party offices number; not the rest of a number that the line end split ("57 - NQ/TW")
    pattern: /^(\d{1,2})(?:[.)/]\s+(?=\S)|\.(?=\p{Lu})|\s?[-–]\s+(?=\p{Lu})(?!\p{Lu}+[-/]))/u,
    read: (sign) => ({ style: 'decimal1', value: Number(sign) }),
  },
  {
    pattern: /^([a-zđ])(?:\)\s*|\.\s+|[-–]\s+(?=\p{Lu}))(?=\S)/u,
    read: (sign) => (ALPHABET.includes(sign) ? { style: 'letter', value: ALPHABET.indexOf(sign) + 1 } : undefined),
  },
  {
    pattern: /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)/u,
    read: (sign) => ({ style: 'paren', value: parenValue(sign) }),
  },
  { pattern: /^[-–—−](?:\s+|(?=[\p{L}“"(]))/u, read: () => ({ style: 'dash', value: 0 }) },
  { pattern: /^\+\s*(?=\p{L})/u, read: () => ({ style: 'plus', value: 0 }) },
  { pattern: /^[*•●▪◦○§\uf0b7\uf0a7\uf02d]\s*(?=\S)/u, read: () => ({ style: 'star', value: 0 }) },
];

function parenValue(sign: string): number {
  if (/\d/.test(sign)) return Number(sign);
  return /^[ivx]+$/.test(sign) ? romanValue(sign.toUpperCase()) : ALPHABET.indexOf(sign) + 1;
}

function romanValue(sign: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  const digits = Array.from(sign, (letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** Letters in the order Vietnamese lists use them; f, j, w, z are skipped by most writers but not by all. */
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';
