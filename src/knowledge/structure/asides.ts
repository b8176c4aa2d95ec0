import type { Block } from '../plan.ts';
import { joinLines, type TextLine } from '../repair.ts';

/** Lines that stand in the page but not in the flow of its sentences, already made into blocks. */
export interface Aside {
  readonly blocks: readonly Block[];
  /** Numbers of its lines. */
  readonly taken: ReadonlySet<number>;
}

/** A block of lines outside the outline. */
export function looseBlock(
  kind: Block['kind'],
  lines: readonly TextLine[],
  { marker = '', headings = [], level = 0 }: Partial<Pick<Block, 'marker' | 'headings' | 'level'>> = {},
): Block {
  const { text, spans } = joinLines(lines);
  return { kind, marker, level, text, headings, lines: [lines[0]!.number, lines.at(-1)!.number], spans };
}

/** Words in capitals only: office names, titles, letterheads. Numbers and signs do not count. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 2 && letters.every((letter) => letter === letter.toUpperCase());
}

/** An aside made of all lines of a list. */
export function aside(blocks: readonly Block[], lines: readonly TextLine[]): Aside {
  return { blocks, taken: new Set(lines.map(({ number }) => number)) };
}

/** Leave the lines of some asides out. */
export function without(lines: readonly TextLine[], asides: readonly Aside[]): TextLine[] {
  const taken = new Set(asides.flatMap((own) => [...own.taken]));
  return lines.filter(({ number }) => !taken.has(number));
}
