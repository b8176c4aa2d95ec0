import { allOf, childOf, childrenOf, type Element } from '../xml.ts';

/** Counts the lists of a Word file, which holds no number of its items: Word makes them when it prints. */
export interface Numbers {
  /** What is printed before the next paragraph, '' when nothing is. */
  readonly next: (paragraphProperties: Element | undefined) => string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2." with the place of each level's number. */
  readonly text: string;
  /** Whether numbers of outer levels are printed in arabic digits here. */
  readonly legal: boolean;
}

/**
 * Read how lists are numbered.
 *
 * Takes   the parts `numbering.xml` and `styles.xml`.
 * Gives   a counter, to be asked paragraph after paragraph in reading order.
 * Source  ECMA-376 part 1, 17.9 (numbering).
 */
export function numbersOf(numbering: Element, styles: Element): Numbers {
  const abstracts = new Map(
    allOf(numbering, 'w:abstractNum').map((abstract) => [
      abstract.attributes['w:abstractNumId'],
      new Map(childrenOf(abstract, 'w:lvl').map((level) => [level.attributes['w:ilvl'] ?? '0', levelOf(level)])),
    ]),
  );
  const lists = new Map(
    allOf(numbering, 'w:num').map((list) => [list.attributes['w:numId'], readList(list, abstracts)] as const),
  );
  const byStyle = new Map(
    allOf(styles, 'w:style').map((style) => [
      style.attributes['w:styleId'],
      { own: listPlace(childOf(style, 'w:pPr')), basedOn: valueOf(style, 'w:basedOn') },
    ]),
  );
  const styled = (name: string | undefined, depth = 0): ReturnType<typeof listPlace> => {
    const style = byStyle.get(name);
    return style?.own.list === undefined && style?.basedOn !== undefined && depth < 20
      ? styled(style.basedOn, depth + 1)
      : (style?.own ?? {});
  };
  const counts = new Map<unknown, number[]>();
  return {
    next(properties) {
      const own = listPlace(properties);
      const style = styled(valueOf(properties, 'w:pStyle'));
      const list = lists.get(own.list ?? style.list);
      const depth = Number(own.level ?? style.level ?? '0');
      const level = list?.levels.get(String(depth));
      if (!list || !level || depth > 8) return '';
      // lists made from one abstract list count on together, unless one of them begins anew
      const key = list.restarts ? list : list.abstract;
      const counted = counts.get(key) ?? [];
      counts.set(key, counted);
      counted[depth] = (counted[depth] ?? level.start - 1) + 1;
      counted.length = depth + 1;
      if (level.format === 'none') return level.text.replace(/%\d/g, '').trim();
      if (level.format === 'bullet') return bullet(level.text);
      return level.text.replace(/%(\d)/g, (_, place: string) => {
        const other = list.levels.get(String(Number(place) - 1)) ?? level;
        const value = counted[Number(place) - 1] ?? other.start;
        return printed(value, level.legal ? 'decimal' : other.format);
      });
    },
  };
}

interface List {
  readonly levels: ReadonlyMap<string, Level>;
  readonly abstract: unknown;
  readonly restarts: boolean;
}

function readList(list: Element, abstracts: ReadonlyMap<unknown, ReadonlyMap<string, Level>>): List {
  const abstract = abstracts.get(valueOf(list, 'w:abstractNumId')) ?? new Map<string, Level>();
  const overrides = childrenOf(list, 'w:lvlOverride');
  const levels = new Map(abstract);
  for (const override of overrides) {
    const depth = override.attributes['w:ilvl'] ?? '0';
    const changed = childOf(override, 'w:lvl');
    const start = Number(valueOf(override, 'w:startOverride') ?? 'NaN');
    const level = changed ? levelOf(changed) : levels.get(depth);
    if (level) levels.set(depth, Number.isInteger(start) ? { ...level, start } : level);
  }
  return { levels, abstract, restarts: overrides.length > 0 };
}

function levelOf(level: Element): Level {
  return {
    start: Number(valueOf(level, 'w:start') ?? '1') || 0,
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    legal: childOf(level, 'w:isLgl') !== undefined,
  };
}

function listPlace(properties: Element | undefined): { list?: string | undefined; level?: string | undefined } {
  const place = childOf(properties, 'w:numPr');
  return { list: valueOf(place, 'w:numId'), level: valueOf(place, 'w:ilvl') };
}

function valueOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Bullets come from symbol fonts, where a letter's code says nothing: what is not a plain sign is a dash. */
function bullet(text: string): string {
  return /^[-–—+*•●▪◦○]$/u.test(text) ? text : '-';
}

function printed(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** a, b, … z, aa, bb: as Word counts. */
function letters(value: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'.charAt((value - 1) % 26).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
