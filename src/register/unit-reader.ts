import { comparable, trimEnds } from './comparable.ts';
import { splitUnits } from './unit-lists.ts';
import { stepInto } from './unit-steps.ts';
import { headAt, openerAt, opensUnits } from './unit-words.ts';

/** Units found at one place of a running text. */
export interface UnitSpan {
  readonly units: readonly string[];
  /** The words that name them all, as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Read the units that a running text names at one position, and stop where it goes on to say what they do.
 *
 * Takes   the text as issued and the position of the first letter.
 * Gives   the units and the range of their words, or undefined when no unit begins there.
 * Laws    `text.slice(start, end)` holds every unit verbatim; never throws.
 */
export function readUnits(text: string, from = 0): UnitSpan | undefined {
  // no list of units is longer; a hostile text of one endless sentence must not cost its length at every word
  const window = text.slice(from, from + 600);
  const plain = comparable(window);
  const start = /^[\s“"]*/.exec(plain)![0].length;
  if (!opensUnits(plain, start)) return undefined;
  const words = trimEnds(window.slice(start, endOfUnits(window, plain, start)));
  if (words.length < 2 || openerAt(comparable(words), 0) === words.length) return undefined;
  return { units: splitUnits(words), text: words, start: from + start, end: from + start + words.length };
}

/** Whether the text names units and nothing more ("3. Các cơ quan báo chí của tỉnh" → true). */
export function isUnitsOnly(text: string): boolean {
  const span = readUnits(text);
  return span !== undefined && trimEnds(text.slice(span.end)).length === 0;
}

function endOfUnits(text: string, plain: string, start: number): number {
  const head = headAt(plain, start);
  const reader = {
    end: start + (head ?? openerAt(plain, start) ?? 0),
    grouped: head === undefined,
    named: false,
    closed: false,
    lowerRun: 0,
  };
  let position = reader.end;
  let afterHead = head !== undefined;
  let lastName: number | undefined;
  while (position < text.length) {
    const gap = /^(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s+-\s+|\s*[-&/]\s*|\s+)/.exec(plain.slice(position));
    if (!gap) break;
    const word = position + gap[0].length;
    const letters = /^[\p{L}\p{N}]+/u.exec(plain.slice(word))?.[0].length;
    if (!letters) break;
    const step = stepInto(text, plain, word, letters, {
      ...reader,
      joined: /[,v]/.test(gap[0]),
      afterHead,
      behind: plain.slice(start, position),
      lastName,
    });
    if (!step) break;
    position = word + step.length;
    afterHead = step.kind === 'head';
    lastName = step.kind === 'name' ? word : undefined;
    // "của", "thuộc", "các" … alone never end a name
    if (step.kind !== 'link' && step.kind !== 'opener') reader.end = position;
    reader.grouped = step.kind === 'opener' || (reader.grouped && step.kind !== 'head' && step.kind !== 'name');
    reader.named = step.kind === 'name' || (reader.named && step.kind !== 'head');
    reader.closed = step.kind === 'level';
    reader.lowerRun = step.kind === 'lower' ? reader.lowerRun + 1 : 0;
  }
  return reader.end;
}
