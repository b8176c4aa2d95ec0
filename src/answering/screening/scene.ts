import { cueExpression, type CueText } from '../cues.ts';

/** Words `start` up to, not including, `end` of a message. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds every place where something is said, first to last. */
export type Scene = (text: CueText) => readonly Span[];

/**
 * A word table: everything that says one thing.
 *
 * Takes   patterns as `cues` reads them; no `…`, so that time stays linear.
 * Gives   a scene with each place where one of them stands.
 */
export function said(...patterns: readonly string[]): Scene {
  const expression = cueExpression(patterns, 'gu');
  // several rules ask the same table about the same message
  let last: { text: CueText; spans: readonly Span[] } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, spans: findAll(expression, text) };
    return last.spans;
  };
}

function findAll(expression: RegExp, text: CueText): Span[] {
  const spans: Span[] = [];
  let word = 0;
  let counted = 0;
  const wordAt = (offset: number): number => {
    for (; counted < offset; counted += 1) if (text[counted] === ' ') word += 1;
    return word;
  };
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const start = wordAt(match.index);
    const length = match[0].split(' ').length - 2;
    spans.push({ start, end: start + length });
    // one word may be the end of one place and stand right before the next: they share the space, and may overlap
    expression.lastIndex = match.index + 1;
  }
  return spans;
}

/**
 * Things said one after the other.
 *
 * Takes   the most words allowed between neighbours, and two scenes or more.
 * Gives   the places from the first to the last of them.
 */
export function inOrder(gap: number, first: Scene, ...others: readonly Scene[]): Scene {
  return (text) => others.reduce((before, next) => follow(before, next(text), gap), first(text));
}

/** Two things close to each other, whichever comes first. */
export function near(gap: number, one: Scene, other: Scene): Scene {
  return anyOf(inOrder(gap, one, other), inOrder(gap, other, one));
}

/** Any of several scenes. */
export function anyOf(...scenes: readonly Scene[]): Scene {
  return (text) => scenes.flatMap((scene) => scene(text)).sort((a, b) => a.start - b.start);
}

/** A scene without the places that come right after something, at most `gap` words on. */
export function notAfter(gap: number, before: Scene, scene: Scene): Scene {
  return (text) => {
    const found = scene(text);
    if (found.length === 0) return found;
    const spoiled = new Set(followers(before(text), found, gap));
    return found.filter((span) => !spoiled.has(span));
  };
}

/** Whether a scene occurs at all. */
export const occurs = (scene: Scene, text: CueText): boolean => scene(text).length > 0;

function follow(before: readonly Span[], after: readonly Span[], gap: number): Span[] {
  if (before.length === 0 || after.length === 0) return [];
  const joined: Span[] = [];
  eachWithNearest(before, after, (left, right) => {
    if (right.start - left.end <= gap) joined.push({ start: left.start, end: right.end });
  });
  return joined;
}

function followers(before: readonly Span[], after: readonly Span[], gap: number): Span[] {
  const found: Span[] = [];
  eachWithNearest(before, after, (left, right) => {
    if (right.start - left.end <= gap) found.push(right);
  });
  return found;
}

/** Each span of `after` with the nearest span of `before` that has ended by then: one pass over both. */
function eachWithNearest(
  before: readonly Span[],
  after: readonly Span[],
  visit: (left: Span, right: Span) => void,
): void {
  const ended = [...before].sort((a, b) => a.end - b.end);
  const begun = [...after].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const right of begun) {
    while (next < ended.length && ended[next]!.end <= right.start) next += 1;
    const left = ended[next - 1];
    if (left) visit(left, right);
  }
}
