import { parse } from 'tldts';

import { removeInvisible } from '../../foundation/text/normalise.ts';
import { WEB_SCHEME } from './read-address.ts';
import { CHEAP_SUFFIXES, INSTALLERS } from './words.ts';

/** A link at its place in the visible text. */
export interface FoundLink {
  /** As typed, without characters that nobody sees. */
  readonly target: string;
  /** The target with its dots as dots and its spaces gone. */
  readonly link: string;
  readonly hasHidden: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Links of a message: with a scheme or without, in a sentence, with "chấm" or spaces for dots, installer files, `data:`.
 *
 * Takes   the message as it came, invisible characters and all.
 * Gives   the links in reading order, none overlapping, and the text they stand in.
 * Laws    never throws; time grows linearly with the text.
 */
export function findLinks(message: string): { readonly visible: string; readonly links: readonly FoundLink[] } {
  const { visible, hiddenBefore, restyled } = madeVisible(message.slice(0, LONGEST));
  const taken = new Uint8Array(visible.length);
  const links: FoundLink[] = [];
  const take = (start: number, written: string, link: string): void => {
    const end = start + written.length;
    if (!/[\p{L}\p{N}]/u.test(link.replace(WEB_SCHEME, ''))) return;
    if (start >= end || taken.subarray(start, end).includes(1) || links.length >= MOST) return;
    taken.fill(1, start, end);
    // what stands before the first character or behind the last came along when it was copied
    const hasHidden = hiddenBefore.subarray(start + 1, end).includes(1) || restyled.subarray(start, end).includes(1);
    links.push({ target: written, link, hasHidden, start, end });
  };
  const takeWithTail = (start: number, written: string): void => {
    const whole = written + strayTail(written, visible.slice(start + written.length));
    take(start, whole, undotted(whole));
  };
  for (const { 0: found, index } of visible.matchAll(WITH_SCHEME)) takeWithTail(index, withoutEnd(found));
  for (const { 0: found, 1: chain = '', 2: behind = '', index } of visible.matchAll(SPACED)) {
    const written = behind === '' ? spacedHost(chain) : found;
    if (written !== undefined && undotted(written) !== written) takeWithTail(index, withoutEnd(written));
  }
  for (const { 0: found, index } of visible.matchAll(BARE)) {
    const written = withoutEnd(found);
    if (isBareLink(written)) takeWithTail(index, written);
  }
  for (const { 0: found, index } of visible.matchAll(FILE)) take(index, found, found);
  return { visible, links: links.sort((a, b) => a.start - b.start) };
}

/** A message of people has a few links, a flood of them tells nothing more. */
const MOST = 20;
const LONGEST = 8_000;

/**
 * The text as it is seen, and what is odd about its characters: before which of them something invisible stood, and which
 * were written otherwise ("ｖ" for "v", "。" for ".").
 */
function madeVisible(message: string): { visible: string; hiddenBefore: Uint8Array; restyled: Uint8Array } {
  let visible = '';
  let isPending = false;
  const hidden: number[] = [];
  const odd: number[] = [];
  for (const character of message.toWellFormed()) {
    const shown = character < '\u0080' && character >= ' ' ? character : seen(character);
    if (shown === '') {
      isPending = true;
      continue;
    }
    if (isPending) hidden.push(visible.length);
    if (shown !== character && shown !== ' ') odd.push(visible.length);
    isPending = false;
    visible += shown;
  }
  return { visible, hiddenBefore: marked(hidden, visible.length), restyled: marked(odd, visible.length) };
}

function marked(places: readonly number[], length: number): Uint8Array {
  const marks = new Uint8Array(length + 1);
  for (const place of places) marks[place] = 1;
  return marks;
}

function seen(character: string): string {
  if (character === '\u3002' || character === '\uff61' || character === '\u2024') return '.';
  if (/\s/.test(character)) return ' ';
  return removeInvisible(character);
}

/** The end of a sentence is not the end of a link. */
function withoutEnd(written: string): string {
  return written.replace(/[.,;:!?…)\]}>»”"'’`*]+$/u, '');
}

/** "vneid.gov.vn .xyz": what follows a bare host behind a loose dot and is a suffix belongs to it. */
function strayTail(written: string, behind: string): string {
  if (/[/?#]/.test(written.replace(WEB_SCHEME, ''))) return '';
  const [tail = '', suffix = ''] = STRAY_TAIL.exec(behind) ?? [];
  return LOOSE_SUFFIXES.has(suffix) || CHEAP_SUFFIXES.has(suffix) ? tail : '';
}
const STRAY_TAIL = /^\s{0,2}\.\s{0,2}([a-z]{2,12})(?![\p{L}\p{N}_-])(?:[/?#]\S*)?/u;

/** "vneid[.]gov[.]vn", "vneid chấm gov chấm vn", "vneid . gov . vn" with dots for all of these. */
function undotted(written: string): string {
  return written.replace(DOT, '.').replace(/\s+/g, '');
}
const DOT =
  /\s*(?:\[\s?(?:\.|dot|chấm|cham)\s?\]|\(\s?(?:\.|dot|chấm|cham)\s?\)|\{\s?\.\s?\})\s*|\s+(?:chấm|cham|dot)\s+|\s*\.\s*/giu;

/** As much of a chain of words with loose dots as makes a host: its last word must be a suffix, as in "gov . vn . Bác". */
function spacedHost(found: string): string | undefined {
  let written = found;
  for (;;) {
    const host = undotted(written).toLowerCase();
    const [hostOnly = ''] = host.split('/');
    const { isIcann, domain, publicSuffix } = parse(hostOnly);
    const known = LOOSE_SUFFIXES.has(publicSuffix ?? '') || CHEAP_SUFFIXES.has(publicSuffix ?? '');
    if (isIcann && domain && known) return written;
    const cut = [...written.matchAll(DOT)].at(-1);
    if (!cut || cut.index <= 0) return undefined;
    written = written.slice(0, cut.index);
    if ([...written.matchAll(DOT)].length === 0) return undefined;
  }
}
const LOOSE_SUFFIXES = new Set([
  'vn',
  'gov.vn',
  'com.vn',
  'org.vn',
  'edu.vn',
  'net.vn',
  'com',
  'net',
  'org',
  'info',
  'app',
  'asia',
  'biz',
]);

/**
 * Whether a dotted word is meant as an address. People forget the space after a full stop ("không biết.em hỏi"), so a rare
 * two-letter suffix counts only with a path, "www" or a third part.
 */
function isBareLink(written: string): boolean {
  const [authority = ''] = written.split(/[/?#]/);
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d+$/, '');
  const { isIcann, isIp, publicSuffix, domain, subdomain } = parse(host.toLowerCase());
  if (isIp) return written.length > host.length || host === written;
  if (authority.includes('@') && !isHost(authority.slice(0, authority.lastIndexOf('@')))) return false;
  if (!isIcann || !domain || !publicSuffix) return false;
  const hasPath = written.length > authority.length;
  const last = publicSuffix.split('.').at(-1)!;
  if (COMMON.has(last) || CHEAP_SUFFIXES.has(last) || last.startsWith('xn--')) return true;
  return (
    hasPath || host.startsWith('www.') || (last.length > 2 && /^[a-z0-9.-]+$/i.test(host)) || (subdomain ?? '') !== ''
  );
}
/** "vneid.gov.vn@evil.xyz" is a link in disguise, "lan@gmail.com" an e-mail address. */
const isHost = (text: string): boolean => parse(text).isIcann === true && parse(text).domain !== null;
const COMMON = new Set([
  'vn',
  'com',
  'net',
  'org',
  'gov',
  'edu',
  'info',
  'app',
  'biz',
  'asia',
  'pro',
  'io',
  'dev',
  'ly',
  'gl',
  'gle',
]);

const WITH_SCHEME =
  /(?<![\p{L}\p{N}])(?:(?:h[tx]{2}ps?\s?(?::\s?|(?=\/\/))[/\\]{1,3}|(?:ftp|intent|market|file|itms-services|itms-apps|tg|zalo|blob|sms|smsto):(?:\/\/)?(?=\S))[^\s<>"“”«»|^`]{1,2048}|(?:javascript|data|vbscript)\s?:[^\s<>"“”«»]{2,2048})/giu;
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const LOOSE_DOT = '(?:\\s?\\.\\s?|\\s?[\\[({]\\s?(?:\\.|dot|chấm|cham)\\s?[\\])}]\\s?|\\s(?:chấm|cham|dot)\\s)';
/** Only chains with at least one dot that is no plain dot; which of their words belong together `spacedHost` says. */
const SPACED = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}@._-])(?=[a-z0-9-]{2,63}(?:\\.[a-z0-9-]{1,63}){0,4}(?:\\s\\.|\\.\\s|\\s?[\\[({]\\s?(?:\\.|dot|ch[aấ]m)|\\s(?:ch[aấ]m|dot)\\s))([a-z0-9][a-z0-9-]{1,62}(?:${LOOSE_DOT}[a-z0-9][a-z0-9-]{0,62}){1,6})((?::\\d{1,5})?(?:[@/?#][^\\s<>"“”«»]{1,500})?)`,
  'giu',
);
const BARE = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}@._-])(?:[\\p{L}\\p{N}._%+:-]{1,64}@)?(?:${LABEL}\\.){1,8}(?:[\\p{L}\\p{M}]{2,24}|xn--[a-z0-9-]{2,59}|\\d{1,3})\\.?(?![\\p{L}\\p{N}_%-]|\\.[\\p{L}\\p{N}])(?::\\d{1,5})?(?:[/?#\\\\][^\\s<>"“”«»|^\`]{0,2048})?`,
  'giu',
);
const FILE = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,100}?${INSTALLERS.source}`, 'giu');
