/** A sentence with its place in the text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Split Vietnamese text into sentences.
 *
 * Takes   any text. Full stops inside numbers, dates, links and abbreviations ("TP.", "PGS.TS.", initials) end nothing, nor
 *         does the one behind the number of an item ("1. Mục đích"). "…", "..." and "v.v." end a sentence before a capital.
 *         Blank lines end one; so does a line break before a bullet or a numbered item, and a semicolon before a bullet.
 * Gives   sentences in order, white space at their ends left out.
 * Laws    `text.slice(start, end) === sentence.text`; they do not overlap and hold every character but white space; never
 *         throws; time grows linearly with the text.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const words = piece.trim();
    if (words !== '') found.push({ text: words, start: start + lead, end: start + lead + words.length });
    start = end;
  };
  for (const match of text.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    if (match.index < start || !endsHere(text, start, match)) continue;
    close(end);
  }
  close(text.length);
  return found;
}

function endsHere(text: string, start: number, { 0: sign, index }: RegExpExecArray): boolean {
  const behind = text.slice(index + sign.length, index + sign.length + REACH);
  if (sign.startsWith('\n')) return /\n\s*\n/.test(sign) || ITEM.test(behind);
  if (sign.startsWith(';')) return BULLET_BEHIND.test(behind);
  if (behind !== '' && !/^\s/.test(behind)) return false;
  if (/^[!?]/.test(sign)) return true;
  if (/^\s*$/.test(behind)) return true;
  // a small letter goes on with the sentence: "v.v. và", "... rồi"
  if (!NEW_SENTENCE.test(behind)) return false;
  if (/^(?:…|\.{2,})/.test(sign)) return true;
  const before = text.slice(Math.max(start, index - REACH), index);
  return (
    !ABBREVIATION.test(before) &&
    !ITEM_NUMBER.test(text.slice(Math.max(start, index - 8), index).trimStart() + (index - 8 <= start ? '' : 'x'))
  );
}

const REACH = 24;
const POSSIBLE_END = /(?:[.!?…]{1,8}[”"’'»)\]]{0,3}|;|\n\s{0,200})/gu;
const NEW_SENTENCE = /^\s+[“"‘'«([]*(?:[\p{Lu}\p{N}]|[-+*•–—]\s)/u;
const ITEM = /^(?:[-+*•–—]\s|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,5})[.)]\s)/u;
const BULLET_BEHIND = /^\s{1,3}[-+*•–—]\s/u;
const ABBREVIATION =
  /(?:^|[\s(“"‘/.])(?:TP|Tp|tp|TX|TT|Tx|P|Q|H|X|Đ|TS|Ths|ThS|PGS|GS|BS|CN|KS|LS|NCS|KT|TM|TL|TUQ|tr|T|St|Mr|Mrs|Ms|Dr|No|Vol|ctv|[A-ZĐ](?:\.[A-ZĐ])*)$/u;
const ITEM_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,6}|[a-zđA-ZĐ])$/u;
