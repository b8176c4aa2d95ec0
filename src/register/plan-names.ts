import type { Plan } from '../knowledge/plan.ts';
import { expandAbbreviations } from '../foundation/text/abbreviations.ts';
import { findDocumentNumbers, matchesDocumentNumber } from '../foundation/text/document-number.ts';
import { fold } from '../foundation/text/fold.ts';

/**
 * The plans that a name means, in any spelling.
 *
 * Takes   what somebody typed for a document: its id, its number ("11", "kh 11/kh-ubnd"), a place or issuer ("uong bi",
 *         "Hdương", "VP UBND tỉnh", "qn"), part of its title; and the plans.
 * Gives   every plan that fits as well as the best one; none when nothing fits.
 * Throws  nothing.
 */
export function findPlans(written: string, plans: readonly Plan[]): Plan[] {
  const folded = fold(written).trim();
  const byId = plans.filter(({ id, file }) => fold(id) === folded || fold(file).startsWith(`${folded}.`));
  if (byId.length > 0 || folded === '') return byId;
  const references = findDocumentNumbers(/^\d+$/.test(folded) ? `văn bản số ${folded}` : written);
  const byNumber = plans.filter(({ number = '', aliases }) =>
    [number, ...aliases].some((name) => /\d/.test(name) && references.some((one) => matchesDocumentNumber(one, name))),
  );
  if (byNumber.length > 0) return byNumber;
  const typed = [folded, fold(expandAbbreviations(written).text)].map(syllablesOf);
  const named = (fits: (name: readonly string[], query: readonly string[]) => boolean): Plan[] =>
    plans.filter((plan) => namesOf(plan).some((name) => typed.some((query) => query.length > 0 && fits(name, query))));
  const whole = named((name, query) => readsAs(query.join(''), name) || readsAs(query.join(''), name.filter(isProper)));
  return whole.length > 0 ? whole : named(holds);
}

const namesOf = ({ aliases, place = '', issuer, shortTitle, title, number = '' }: Plan): string[][] =>
  [...aliases, place, issuer, shortTitle, title, number].map((name) => syllablesOf(fold(name)));
const syllablesOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/** "phường Uông Bí, tỉnh Quảng Ninh" is also typed "uong bi quang ninh". */
const isProper = (syllable: string): boolean => !LEVELS.has(syllable);
const LEVELS: ReadonlySet<string> = new Set(['phuong', 'xa', 'tinh', 'huyen', 'dac', 'khu']);

/** Whether letters typed together are a name whose syllables are each whole or only their first letter: "hduong", "ub". */
function readsAs(letters: string, syllables: readonly string[]): boolean {
  if (syllables.length === 0) return letters === '';
  const [first = '', ...rest] = syllables;
  if (letters.startsWith(first) && readsAs(letters.slice(first.length), rest)) return true;
  return first.length > 1 && letters.startsWith(first[0]!) && readsAs(letters.slice(1), rest);
}

/** Whether the words typed stand side by side in a name; one short word alone tells nothing. */
function holds(name: readonly string[], query: readonly string[]): boolean {
  if (query.join('').length < 4) return false;
  return name.some((_, at) => query.every((word, offset) => name[at + offset] === word));
}
