import { foldInPlace } from '../../foundation/text/fold-in-place.ts';

/** A message taken apart where people go from one question to the next. */
export interface Split {
  /** Each as it was written, in order; two at least. */
  readonly parts: readonly string[];
  /** How it was gone over: a full stop, a question mark, "với lại"; or only a comma, an "và", the end of a question. */
  readonly isClear: boolean;
}

/**
 * Take a message apart into what may be questions of their own.
 *
 * Takes   a message in standard words, with or without marks and punctuation.
 * Gives   its parts, each with a word that asks and something it asks about; what tells a story or greets goes with the
 *         question behind it. Undefined when there are not two. Whether they are two questions is for the sources to say.
 * Laws    never throws; the parts stand in the message in this order.
 */
export function splitQuestions(text: string): Split | undefined {
  const folded = foldInPlace(text);
  if (COMPARES.test(folded)) return undefined;
  const pieces = cut(text, folded);
  const parts: string[] = [];
  let isClear = true;
  let pending = ''; // a greeting, a story: it belongs to the question behind it
  for (const { piece, clear } of pieces) {
    const whole = pending === '' ? piece : `${pending} ${piece}`;
    if (asksSomething(piece)) {
      if (parts.length > 0 && !clear) isClear = false;
      parts.push(whole);
      pending = '';
    } else pending = whole;
  }
  // an afterthought belongs to the question before it
  if (pending !== '' && parts.length > 0) parts.push(`${parts.pop()!} ${pending}`);
  return parts.length > 1 ? { parts, isClear } : undefined;
}

/**
 * Two things that share the words which ask: "đổi bằng lái và làm hộ chiếu ở đâu".
 *
 * Gives   the two, cut at the only "và", "với", "hay là" between them; undefined when there is none or more than one.
 */
export function splitThings(text: string): readonly [string, string] | undefined {
  const folded = foldInPlace(text);
  if (COMPARES.test(folded)) return undefined;
  const joins = [...folded.matchAll(JOIN)];
  const [join] = joins;
  if (!join || joins.length > 1) return undefined;
  const left = text.slice(0, join.index).trim();
  const right = text.slice(join.index + join[0].length).trim();
  return contentOf(left) >= LEAST && contentOf(right) >= LEAST ? [left, right] : undefined;
}

interface Piece {
  readonly piece: string;
  /** Whether what stands before it parts clearly. */
  readonly clear: boolean;
}

function cut(text: string, folded: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let clear = true;
  const take = (to: number, next: number, nextClear: boolean): void => {
    const piece = text.slice(from, to).trim();
    if (/\p{L}/u.test(piece)) pieces.push({ piece, clear });
    else nextClear ||= clear;
    from = next;
    clear = nextClear;
  };
  for (const match of folded.matchAll(PARTING)) {
    const [whole, ending = ''] = match;
    // the words that end a question stay with it
    const keep = match.index + ending.length;
    if (keep <= from) continue;
    take(keep, match.index + whole.length, CLEAR.test(whole.slice(ending.length)));
  }
  take(text.length, text.length, false);
  return pieces;
}

/** A word that asks, and something it asks about. */
const asksSomething = (piece: string): boolean => {
  const folded = foldInPlace(piece);
  return ASKS.test(folded) && contentOf(piece) > 0;
};

/** Words that are neither asking nor framing. */
function contentOf(piece: string): number {
  const bare = foldInPlace(piece).replace(NOTHING_SAID, ' ');
  return bare.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
/** A thing to do takes two words; "Zalo và …" only names. */
const LEAST = 2;

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
/** Words that close a question; what follows them begins something new. */
const CLOSING =
  '(?:o dau|cho nao|noi nao|la gi|la cai gi|la sao|la ai|lam gi|lam sao|lam the nao|the nao|ra sao|kieu gi|cach nao|thi sao|bao nhieu tien|bao nhieu|bao lau|may ngay|khi nao|duoc khong|co sao khong|phai khong|mat tien khong|that khong|that hay gia)';
const SOFTENER = '(?:\\s+(?:vay|the|nhi|ha|a|hen|ta|day|bay gio|nua|duoc))?';
const JOINING =
  '(?:va|roi|con|voi lai|them nua|ngoai ra|tien the(?= cho| hoi)|luon tien|a ma|a con|cho hoi them|hoi them|cho hoi luon|hoi luon|cau nua|mot cau nua|sau do|voi)';
const CLEARLY =
  '(?:voi lai|them nua|ngoai ra|tien the(?= cho| hoi)|luon tien|a ma|a con|cho hoi them|hoi them|cho hoi luon|hoi luon|cau nua|mot cau nua)';
const PARTING = new RegExp(
  [
    `(${EDGE}${CLOSING}${SOFTENER}${END})[\\s,;.?!…-]*(?:${JOINING}${END})?\\s+(?=[\\p{L}\\p{N}])(?!(?:de|de ma|cho|khi|neu|ma|thi|khong|a|nhi|ha|vay|voi|duoc|nua|trong|tai|theo)${END}(?!\\s+lai))`,
    `()[\\s]*[?!.;…\\n]+\\s*(?:${JOINING}${END})?`,
    `()\\s*,\\s*(?:${JOINING}${END})?`,
    `()\\s+${CLEARLY}\\s+`,
    `()\\s+(?:va|roi|con)\\s+`,
  ].join('|'),
  'giu',
);
const CLEAR = new RegExp(`[?!.;…\\n]|${EDGE}${CLEARLY}${END}`, 'iu');
const ASKS = new RegExp(
  `${EDGE}(?:${CLOSING}|gi|(?:den|di|ra|vao|gui|tai|hoi|tu) dau|sao|nao|may (?:ngay|tuoi|gio|buoc|lan|tien|nguoi|loai|cai)|so may|ai|cach|the nao|huong dan|chi(?: cho)? (?:toi|em|minh|bac)|khong$|chua$|la chi)${END}`,
  'iu',
);
const COMPARES = new RegExp(
  `${EDGE}(?:khac (?:gi|nhau|cho nao|the nao)|giong nhau|co giong|so voi|khac (?:voi|so voi)|cai nao|ben nao|loai nao (?:hon|tot))${END}`,
  'iu',
);
const JOIN = /\s+(?:va|voi|roi|cung)\s+/giu;
const NOTHING_SAID = new RegExp(
  `${EDGE}(?:${CLOSING}|${JOINING}|gi|dau|sao|nao|may|ai|bao|nhieu|khong|chua|duoc|the|vay|la|thi|o|co|muon|can|cach|de|cho|hoi|biet|toi|em|minh|bac|chau|con|oi|da|alo|a|nhi|ha|voi|giup|huong|dan|chi|lam|phai|lai|tai|vi|nhu)${END}`,
  'giu',
);
