import { foldInPlace } from '../text/fold-in-place.ts';
import type { Material } from './material.ts';
import type { Span } from './span.ts';

/**
 * Passwords told in a message: "mật khẩu Facebook của tôi là …", "mk fb t là …", "pass: …".
 *
 * Gives   the password alone. What stands behind the word must look like one: "mật khẩu là gì" and "mật khẩu là một dãy
 *         ký tự" tell nothing.
 */
export function* findPasswords({ text, folded }: Material): Generator<Span> {
  for (const word of folded.matchAll(WORD)) {
    const from = word.index + word[0].length;
    const reach = folded.slice(from, from + REACH);
    const told = CONNECTED.exec(reach);
    if (told) {
      const span = secretAt(text, from + told.index + told[0].length);
      if (span && looksLikePassword(text.slice(span.start, span.end))) {
        yield span;
        continue;
      }
    }
    const strong = strongAt(text, from);
    if (strong) yield strong;
  }
}

/** "mk wifi nhà em Hoamai75": words that say whose it is may stand between. */
function strongAt(text: string, from: number): Span | undefined {
  let at = from;
  for (let words = 0; words < 4; words += 1) {
    const gap = /^[ \t]+/.exec(text.slice(at, at + 8))?.[0];
    const span = gap === undefined ? undefined : secretAt(text, at + gap.length);
    if (!span) return undefined;
    const word = text.slice(span.start, span.end);
    if (looksStrong(word)) return span;
    if (!isProduct(word) && !OWNER.test(foldInPlace(word))) return undefined;
    at = span.end;
  }
  return undefined;
}

/** The characters up to the next white space, quotation marks and closing signs left out. */
function secretAt(text: string, at: number): Span | undefined {
  const start = at + (/^["'“‘«(]/.test(text.slice(at, at + 1)) ? 1 : 0);
  SECRET.lastIndex = start;
  const found = SECRET.exec(text)?.[0].replace(/[.,;:)"'”’»?]+$/u, '') ?? '';
  return found === '' ? undefined : { start, end: start + found.length };
}

function looksLikePassword(secret: string): boolean {
  if (secret.length < 4 || isAddress(secret) || secret.startsWith('[') || isProduct(secret)) return false;
  if (/[\d@#$%^&*!_=~+]/.test(secret) || /\p{Ll}\p{Lu}/u.test(secret)) return !/^\d{1,3}\D*$/.test(secret);
  // only letters: a password unless it is a word, which in Vietnamese is one syllable
  return /^[a-z]+$/i.test(secret) && !SYLLABLE.test(secret);
}

/** Without "là" or ":" only what no word looks like counts: "mk Hoamai1975@", "mk 12345678". */
function looksStrong(secret: string): boolean {
  if (secret.length < 6 || isAddress(secret) || secret.startsWith('[') || isProduct(secret)) return false;
  return /^\d{6,}$/.test(secret) || (/\p{L}/u.test(secret) && /\d/.test(secret) && !/[/]/.test(secret));
}

const isAddress = (secret: string): boolean =>
  /^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(secret) || /^(?:https?:\/\/|www\.)/i.test(secret);
const isProduct = (secret: string): boolean => PRODUCT.test(secret);

const OWNER = /^(?:cua|toi|em|minh|t|e|m|con|anh|chi|chau|bac|nha|cu|moi)$/;
const REACH = 64;
const WORD = /(?<!\p{L})(?:mat khau|mat ma|mk|pass|password|passwd|pw|matkhau)(?![\p{L}\p{N}_])/gu;
// nothing reaches across data masked before (U+E000)
const CONNECTED = /^[^.;!?\n:=\ue000]{0,40}?(?:\s(?:la|thi la)\s+|\s?[:=]\s?)/u;
const SECRET = /\S{1,64}/uy;
const SYLLABLE = /^(?:ngh|ng|gh|gi|qu|ch|kh|nh|ph|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]{1,3})(?:ng|nh|ch|[cmnpt])?$/i;
const PRODUCT =
  /^(?:vneid|vssid|facebook|fb|zalo|gmail|google|wifi|email|e-mail|mail|smart|banking|internet|mobile|iphone|android|samsung|oppo|app|otp|sms|momo|tiktok|youtube|icloud|apple|sim|pin|web|link|login|outlook|hotmail|yahoo|windows|microsoft|chrome|dvc|dichvucong|messenger|telegram|instagram|viettelpay|vnpay|zalopay|password|default|token|cccd|qr)[\d\W]*$/i;
