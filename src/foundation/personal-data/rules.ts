import { paymentCodeSpans } from '../text/payment-code.ts';
import { isCard, isCitizenId, isTaxCode, mayBeCard } from './checks.ts';
import type { DigitRun, NumberStart } from './digits.ts';
import type { Material } from './material.ts';
import { findPasswords } from './passwords.ts';
import * as shape from './shapes.ts';
import type { Span } from './span.ts';
import * as word from './words.ts';

interface Rule<Kind extends string> {
  readonly kind: Kind;
  readonly find: (material: Material) => Iterable<Span>;
}
const rule = <Kind extends string>(kind: Kind, find: Rule<Kind>['find']): Rule<Kind> => ({ kind, find });

/** Long and checksummed kinds first: what one rule has taken, the next cannot have. */
export const RULES = [
  rule('payment-code', ({ text }) => paymentCodeSpans(text)),
  rule('identity-card', ({ text }) => matches(text, shape.IDENTITY_CARD)),
  rule('password', findPasswords),
  rule('email', ({ text }) => matches(text, shape.EMAIL)),
  rule('health-card', ({ text }) => matches(text, shape.HEALTH_CARD)),
  rule('card', findCards),
  rule('citizen-id', findCitizenIds),
  rule('tax-code', findTaxCodes),
  rule('otp', (material) => findCodes(material, word.OTP, shape.OTP_BEHIND)),
  rule('pin', (material) => findCodes(material, word.PIN)),
  rule('mobile', findMobiles),
  rule('landline', (material) => matches(material.folded, shape.LANDLINE).filter((span) => !material.isPublic(span))),
  rule('passport', (material) => {
    const isNamed = material.near(word.PASSPORT);
    return isNamed ? matches(material.folded, shape.PASSPORT).filter(({ start }) => isNamed(start)) : [];
  }),
  rule('old-id', (material) => named(material, word.OLD_ID, 9, 9)),
  rule('social-insurance', (material) => named(material, word.INSURANCE, 10, 10)),
  rule('bank-account', function* (material) {
    yield* named(material, word.ACCOUNT, 6, 19);
    yield* named(material, word.TRANSFER, 8, 19);
  }),
  rule('licence-plate', findPlates),
] as const;

export type PersonalDataKind = (typeof RULES)[number]['kind'];

function matches(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** Numbers of that many digits that stand behind one of the words and belong to nobody else. */
function* named(material: Material, words: RegExp, least: number, most: number): Generator<DigitRun> {
  const { numbers } = material;
  const isNamed = material.near(words);
  if (!isNamed) return;
  for (const start of numbers.starts) {
    if (start.longest < least || !isNamed(start.start)) continue;
    for (const run of numbers.runs(start, least, most)) if (!material.isPublic(run)) yield run;
  }
}

/** After "số thẻ" a number of a card's length counts even when it was mistyped. */
function* findCards({ numbers, near, isPublic }: Material): Generator<Span> {
  const isNamed = near(word.CARD);
  for (const start of numbers.starts) {
    if (start.longest < 13) continue;
    const isMeant = isNamed?.(start.start) === true;
    if (!isMeant && !mayBeCard(numbers.first(start, 4))) continue;
    for (const run of numbers.runs(start, 13, 19)) {
      const hasCardLength = run.digits.length === 16 || run.digits.length === 19;
      if (hasCardLength && isMeant) yield run;
      else if (isCard(run.digits) && isOneNumber(start, run) && !isPublicParts(run, isPublic)) yield run;
    }
  }
}

/** Valid ones anywhere; after "căn cước" a mistyped one is still somebody's. */
function* findCitizenIds({ numbers, near, thisYear, isPublic }: Material): Generator<Span> {
  const isNamed = near(word.CITIZEN);
  for (const start of numbers.starts) {
    if (start.longest < 12) continue;
    const isMeant = isNamed?.(start.start) === true;
    if (!isMeant && !isCitizenId(numbers.first(start, 12), thisYear)) continue;
    for (const run of numbers.runs(start, 12, 12)) {
      if (isMeant || (isOneNumber(start, run) && !isPublicParts(run, isPublic))) yield run;
    }
  }
}

/** People part long numbers into groups of 3, 4 or 6: a longer first group is a number of its own with another behind it. */
function isOneNumber({ firstGroup }: NumberStart, { digits }: DigitRun): boolean {
  return firstGroup === digits.length || firstGroup <= 6;
}

/** Groups that make a date or a sum are not a number in groups. */
function isPublicParts(run: DigitRun, isPublic: (span: Span) => boolean): boolean {
  return run.end - run.start > run.digits.length && isPublic(run);
}

function* findTaxCodes({ text, numbers, near }: Material): Generator<Span> {
  const isNamed = near(word.TAX);
  if (!isNamed && !text.includes('-')) return;
  for (const start of numbers.starts) {
    const isMeant = isNamed?.(start.start) === true;
    if (start.longest < (isMeant ? 10 : 13) || !isTaxCode(numbers.first(start, 10))) continue;
    for (const run of numbers.runs(start, 10, 13)) {
      const hasBranch = run.digits.length === 13 && text[run.end - 4] === '-';
      if (isTaxCode(run.digits) && (hasBranch || isMeant)) yield run;
    }
  }
}

/** One-time codes and PINs: 4 to 8 digits behind the word; groups are joined only when the first alone is too short. */
function* findCodes(material: Material, words: RegExp, behind?: RegExp): Generator<Span> {
  const { numbers, folded } = material;
  const isNamed = material.near(words);
  // a word behind a number is a word somewhere in the text, so near() knows it
  if (!isNamed) return;
  for (const start of numbers.starts) {
    if (start.longest < 4 || start.firstGroup > 8) continue;
    const isMeant = isNamed(start.start);
    if (!isMeant && !behind) continue;
    for (const run of start.firstGroup >= 4
      ? numbers.runs(start, start.firstGroup, start.firstGroup)
      : numbers.runs(start, 4, 8)) {
      const isCode = isMeant || behind?.test(folded.slice(run.end, run.end + 20)) === true;
      if (isCode && !material.isPublic(run)) yield run;
    }
  }
}

function* findMobiles(material: Material): Generator<Span> {
  yield* matches(material.folded, shape.MOBILE);
  // after "số điện thoại" a number with an old or mistyped head is still somebody's
  for (const run of named(material, word.PHONE, 10, 11)) if (run.digits.startsWith('0')) yield run;
}

/** New plates have five digits; four digits or small letters could be a class and a year, unless a word tells. */
function* findPlates({ text, near }: Material): Generator<Span> {
  const isNamed = near(word.PLATE);
  for (const { 0: found, 1: series = '', 2: digits = '', index } of text.matchAll(shape.PLATE)) {
    const isCertain = digits.replace('.', '').length === 5 && series === series.toUpperCase();
    if (isCertain || isNamed?.(index) === true) yield { start: index, end: index + found.length };
  }
}
