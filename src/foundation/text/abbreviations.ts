import { normalise } from './normalise.ts';
import { AMBIGUOUS } from './abbreviations/ambiguous.ts';
import { CHAT } from './abbreviations/chat.ts';
import { DIALECT } from './abbreviations/dialect.ts';
import { FORMAL } from './abbreviations/formal.ts';
import { indexForms } from './abbreviations/forms.ts';
import { protectionFor } from './abbreviations/protection.ts';
import type { Row } from './abbreviations/row.ts';
import { SPOKEN_NAMES } from './abbreviations/spoken-names.ts';
import { sweep, type Replacement } from './abbreviations/sweep.ts';
import { tokenise } from './abbreviations/tokens.ts';

/** One abbreviation written out: what it was, and where it stood in the normalised input. */
export interface Expansion {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

/** Every abbreviation known. */
export const ABBREVIATIONS: readonly Row[] = [...FORMAL, ...CHAT, ...DIALECT, ...SPOKEN_NAMES, ...AMBIGUOUS];

/**
 * Write a chat message out in standard words: abbreviations, teencode, regional words, names as they are pronounced.
 *
 * Takes   any text, with or without marks. Where an abbreviation has several meanings its neighbours decide; where they
 *         do not, it stays as typed. Links, addresses, document numbers and standard words are never touched; capitals
 *         protect chat abbreviations inside ordinary text.
 * Gives   the normalised text with the expansions made, and each expansion at its place in the normalised input.
 * Laws    never throws; the text between expansions is the normalised input's; a second run changes nothing; time grows
 *         linearly with the text.
 */
export function expandAbbreviations(text: string): { text: string; expansions: Expansion[] } {
  const normalised = normalise(text);
  const taken = tokenise(normalised);
  const isProtected = protectionFor(taken.tokens);
  const made: Replacement[] = [];
  let { tokens } = taken;
  // plain ones first, so that the ambiguous ones have words for neighbours; then again while one helps to read another
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const swept = sweep(normalised, tokens, round === 0 ? PLAIN : ALL, isProtected);
    tokens = swept.tokens;
    made.push(...swept.made);
    if (round > 0 && swept.made.length === 0) break;
  }
  const expansions = made
    .map(({ to, start, end }) => ({ from: normalised.slice(start, end), to, start, end }))
    .sort((a, b) => a.start - b.start);
  return { text: tokens.map(({ gap, text: word }) => gap + word).join('') + taken.tail, expansions };
}

const MOST_ROUNDS = 8;
const isPlain = ({ readings, number }: Row): boolean =>
  number === undefined && readings.length === 1 && !readings[0]!.when;
const PLAIN = indexForms(ABBREVIATIONS.filter(isPlain));
const ALL = indexForms(ABBREVIATIONS);
