import type { Span } from '../personal-data/span.ts';

/** What a payment code says: a VietQR, or another code of the same family. */
export interface PaymentCode extends Span {
  /** The check sum fits: nothing was changed or lost on the way. */
  readonly intact: boolean;
  /** The bank's number among those of NAPAS, six digits. */
  readonly bank?: string;
  /** Of an account or a card. */
  readonly account?: string;
  readonly name?: string;
  /** As written: digits, at most one dot. */
  readonly amount?: string;
  /** ISO 4217, three digits: 704 is the đồng. */
  readonly currency?: string;
  /** What is written beside the transfer. */
  readonly purpose?: string;
}

/**
 * The payment codes that stand in a text, as a reader of QR codes gives them: "00020101021138…6304A1B2".
 *
 * Gives   those that can be taken apart up to their check sum, in reading order, at most a few.
 * Laws    never throws; time grows linearly with the text.
 * Source  EMVCo, "QR Code Specification for Payment Systems: Merchant-Presented Mode" 1.1; NAPAS puts bank and account
 *         below tag 38 under its own name A000000727.
 */
export function findPaymentCodes(text: string): PaymentCode[] {
  const found: PaymentCode[] = [];
  let end = 0;
  for (const { index } of text.matchAll(BEGINNING)) {
    if (index < end || found.length === MOST) continue;
    const code = readAt(text, index);
    if (!code) continue;
    found.push(code);
    end = code.end;
  }
  return found;
}

/**
 * Where payment codes, whole or damaged, stand: nothing of them is to be kept.
 *
 * Gives   spans in reading order, none over another.
 */
export function paymentCodeSpans(text: string): Span[] {
  const whole = findPaymentCodes(text);
  const inside = (place: number): boolean => whole.some(({ start, end }) => place >= start && place < end);
  const damaged = Array.from(text.matchAll(DAMAGED), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  })).filter(({ start }) => !inside(start));
  return [...whole, ...damaged].sort((one, other) => one.start - other.start);
}

/**
 * Fields of the family: two digits of tag, two of length, so many characters.
 *
 * Gives   values by tag, the first of each, and where reading ended; undefined when a length leads beyond the end.
 */
export function readFields(
  text: string,
  start = 0,
  last?: string,
): { readonly fields: ReadonlyMap<string, string>; readonly end: number } | undefined {
  const fields = new Map<string, string>();
  let at = start;
  while (at < text.length) {
    const head = HEAD.exec(text.slice(at, at + HEAD_LENGTH));
    if (!head) return undefined;
    const [, tag = '', length = ''] = head;
    const from = at + HEAD_LENGTH;
    at = from + Number(length);
    if (at > text.length) return undefined;
    if (!fields.has(tag)) fields.set(tag, text.slice(from, at));
    if (tag === last) return { fields, end: at };
  }
  return last === undefined ? { fields, end: at } : undefined;
}

/** CRC-16/CCITT-FALSE: polynomial 1021, beginning FFFF, as four hexadecimal digits. */
export function checkSum(text: string): string {
  let sum = 0xffff;
  for (const byte of Buffer.from(text)) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x8000 ? ((sum << 1) ^ 0x1021) & 0xffff : (sum << 1) & 0xffff;
  }
  return sum.toString(16).toUpperCase().padStart(4, '0');
}

function readAt(text: string, start: number): PaymentCode | undefined {
  const read = readFields(text.slice(start, start + LONGEST), 0, CHECK_SUM);
  const sum = read?.fields.get(CHECK_SUM);
  if (!read || sum?.length !== CHECK_SUM_LENGTH) return undefined;
  const end = start + read.end;
  const { fields } = read;
  const intact = checkSum(text.slice(start, end - CHECK_SUM_LENGTH)) === sum.toUpperCase();
  const optional = {
    ...receiverOf(fields.get('38')),
    name: shown(fields.get('59'), LONGEST_NAME),
    amount: amountOf(fields.get('54')),
    currency: fields.get('53'),
    purpose: shown(readFields(fields.get('62') ?? '')?.fields.get('08'), LONGEST_PURPOSE),
  };
  const said = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== ''));
  return { start, end, intact, ...said };
}

function receiverOf(napas: string | undefined): { bank?: string; account?: string } {
  const account = readFields(napas ?? '')?.fields;
  if (account?.get('00') !== NAPAS) return {};
  const receiver = readFields(account.get('01') ?? '')?.fields;
  const bank = receiver?.get('00') ?? '';
  const number = receiver?.get('01') ?? '';
  return { ...(/^\d{6}$/.test(bank) ? { bank } : {}), ...(number === '' ? {} : { account: number }) };
}

const amountOf = (written: string | undefined): string | undefined =>
  written !== undefined && /^\d{1,13}(?:\.\d{0,2})?$/.test(written) ? written.replace(/\.0*$/, '') : undefined;

/** Anybody may write anything there: letters, digits and plain signs only, in one line. */
const shown = (written: string | undefined, longest: number): string | undefined =>
  written
    ?.normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} .,&()/'-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);

const HEAD = /^(\d{2})(\d{2})$/;
const HEAD_LENGTH = 4;
const CHECK_SUM = '63';
const CHECK_SUM_LENGTH = 4;
const NAPAS = 'A000000727';
/** Characters of a whole code; the specification ends at 512. */
const LONGEST = 600;
const LONGEST_NAME = 50;
const LONGEST_PURPOSE = 60;
const MOST = 5;
/** "Payload format: 01", then what kind of code. */
const BEGINNING = /(?<!\d)000201(?=\d{4})/g;
/** A beginning that nothing else has, as far as the line goes. */
const DAMAGED = /(?<!\d)0002010102\d{2}[^\n]{0,600}/g;
