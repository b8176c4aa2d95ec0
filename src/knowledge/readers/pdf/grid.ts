import { joinLines } from '../../repair.ts';
import type { Cell } from '../table-lines.ts';
import { rowsOf, type TextRow } from './rows.ts';
import type { Marks, Rule, Word } from './marks.ts';

/** A ruled table on a page. */
export interface Grid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Where its upright lines stand. */
  readonly uprights: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  readonly words: readonly Word[];
}

/**
 * Find the ruled tables of a page.
 *
 * Takes   what is printed on it.
 * Gives   tables of at least two columns with words in them, from top to bottom. A cell ends where a line is drawn; where
 *         none is, neighbours are one merged cell.
 */
export function gridsOf({ rules, words }: Marks): Grid[] {
  return connected(rules)
    .map((own) => gridOf(own, words))
    .filter((grid): grid is Grid => grid !== undefined)
    .sort((a, b) => a.top - b.top);
}

function gridOf(rules: readonly Rule[], words: readonly Word[]): Grid | undefined {
  const uprights = clustered(rules.filter(({ upright }) => upright).map(({ at }) => at));
  const levels = clustered(rules.filter(({ upright }) => !upright).map(({ at }) => at));
  const [columns, rows] = [uprights.length - 1, levels.length - 1];
  if (columns < 2 || rows < 1 || columns > 60 || rows > 400) return undefined;
  const [left, right, top, bottom] = [uprights[0]!, uprights.at(-1)!, levels[0]!, levels.at(-1)!];
  const inside = words.filter((word) => {
    const middle = (word.left + word.right) / 2;
    const height = word.base - word.size * 0.35;
    return middle > left && middle < right && height > top && height < bottom;
  });
  if (inside.length === 0) return undefined;
  const isDrawn = (upright: boolean, at: number, from: number, to: number): boolean => {
    let covered = 0;
    for (const rule of rules) {
      if (rule.upright === upright && Math.abs(rule.at - at) <= NEAR)
        covered = Math.max(covered, Math.min(rule.to, to) - Math.max(rule.from, from));
    }
    return covered > (to - from) * 0.5;
  };
  // neighbours without a line between them belong together
  const owner = Array.from({ length: rows * columns }, (_, spot) => spot);
  const find = (spot: number): number => {
    let root = spot;
    while (owner[root] !== root) root = owner[root]!;
    return root;
  };
  const unite = (one: number, other: number): void => {
    const [a, b] = [find(one), find(other)];
    owner[Math.max(a, b)] = Math.min(a, b);
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const spot = row * columns + column;
      if (column + 1 < columns && !isDrawn(true, uprights[column + 1]!, levels[row]!, levels[row + 1]!))
        unite(spot, spot + 1);
      if (row + 1 < rows && !isDrawn(false, levels[row + 1]!, uprights[column]!, uprights[column + 1]!))
        unite(spot, spot + columns);
    }
  }
  const held = new Map<number, Word[]>();
  for (const word of inside) {
    const column = uprights.findLastIndex((at) => at <= (word.left + Math.min(word.right, word.left + word.size)) / 2);
    const row = levels.findLastIndex((at) => at <= word.base - word.size * 0.35);
    const root = find(Math.max(0, Math.min(row, rows - 1)) * columns + Math.max(0, Math.min(column, columns - 1)));
    held.set(root, [...(held.get(root) ?? []), word]);
  }
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => row * columns + column)
      .filter((spot) => find(spot) === spot)
      .map((spot): Cell => {
        const members = owner.flatMap((_, other) => (find(other) === spot ? [other] : []));
        const across = new Set(members.map((member) => member % columns)).size;
        const down = new Set(members.map((member) => Math.floor(member / columns))).size;
        return { text: cellText(rowsOf(held.get(spot) ?? [])), across, down };
      }),
  );
  return { top, bottom, left, right, uprights, rows: cells, words: inside };
}

/** Lines of a cell, healed; a bullet begins a paragraph of its own. */
function cellText(rows: readonly TextRow[]): string {
  const paragraphs: string[][] = [];
  for (const { text } of rows) {
    if (paragraphs.length === 0 || /^[-+•–]\s/u.test(text)) paragraphs.push([text]);
    else paragraphs.at(-1)!.push(text);
  }
  return paragraphs.map((lines) => joinLines(lines.map((text, number) => ({ text, number }))).text).join('\n');
}

/** Groups of lines that touch each other. */
function connected(rules: readonly Rule[]): Rule[][] {
  const groups: { rules: Rule[]; box: Box }[] = [];
  for (const rule of rules) {
    const box = boxOf(rule);
    const touching = groups.filter(
      (group) => meet(group.box, box) && group.rules.some((other) => meet(boxOf(other), box)),
    );
    const merged = { rules: [rule], box };
    for (const group of touching) {
      merged.rules.push(...group.rules);
      merged.box = around(merged.box, group.box);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.filter(({ rules: own }) => own.length >= 5).map(({ rules: own }) => own);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ upright, at, from, to }: Rule): Box {
  return upright
    ? { left: at - NEAR, right: at + NEAR, top: from - NEAR, bottom: to + NEAR }
    : { left: from - NEAR, right: to + NEAR, top: at - NEAR, bottom: at + NEAR };
}

function meet(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** Places that lie closer together than two strokes of one table can be one stroke with two edges. */
function clustered(places: readonly number[]): number[] {
  const kept: number[] = [];
  for (const place of places.toSorted((a, b) => a - b))
    if (kept.length === 0 || place - kept.at(-1)! > NEAR * 1.5) kept.push(place);
  return kept;
}

/** Points between two strokes that are meant as one. */
const NEAR = 2.5;
