import { fold } from '../foundation/text/fold.ts';
import { comparable } from './comparable.ts';

/** A unit's name taken apart: what it is, and at which level and place. All folded. */
interface UnitName {
  /** Syllables of the name itself, "và" left out, well-known abbreviations written out. */
  readonly core: readonly string[];
  /** phuong, xa, tinh …; '' when the name gives none. */
  readonly level: string;
  /** Proper name behind the level ("uong bi"); '' when there is none. */
  readonly place: string;
}

/**
 * Whether two names mean the same unit: in any spelling, abbreviated or not, with or without its level.
 *
 * Takes   two unit names ("Phòng Văn hóa-Xã hội", "p. VH-XH", "UBND tỉnh", "Ủy ban nhân dân tỉnh").
 * Gives   false when they name different levels or places; a missing level fits every level.
 * Laws    symmetric and reflexive for names that hold a letter; never throws.
 */
export function sameUnit(one: string, other: string): boolean {
  const a = readName(one);
  const b = readName(other);
  if (a.core.length === 0 || b.core.length === 0) return false;
  if (a.level && b.level && a.level !== b.level) return false;
  if (a.place && b.place && a.place !== b.place) return false;
  return covers(a.core, b.core) || covers(b.core, a.core);
}

/**
 * Which of the known units a question names.
 *
 * Takes   any text ("p vhxh uông bí phải làm gì") and the units of the register, as the documents write them.
 * Gives   the known units that are named, longest name first; a unit whose level or place contradicts the text is left out.
 * Laws    gives only members of `knownUnits`; never throws.
 */
export function findUnits(text: string, knownUnits: readonly string[]): string[] {
  const tokens = tokensOf(text);
  const found: { unit: string; from: number; to: number; syllables: number }[] = [];
  for (const unit of new Set(knownUnits)) {
    const name = readName(unit);
    if (name.core.length === 0) continue;
    for (let from = 0; from < tokens.length; from++) {
      const to = namedAt(name.core, tokens, from, text);
      if (to === undefined) continue;
      if (contradicts(name, tokens, to)) continue;
      found.push({ unit, from, to, syllables: name.core.length });
      break;
    }
  }
  // "Ban Tuyên giáo" inside "Ban Tuyên giáo và Dân vận" is not named by itself
  const inside = (a: (typeof found)[number], b: (typeof found)[number]): boolean =>
    b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from;
  return found
    .filter((one) => !found.some((other) => inside(one, other)))
    .sort((a, b) => b.syllables - a.syllables)
    .map(({ unit }) => unit);
}

/** A form in which spellings of one unit meet: for maps and groups. Levels are kept, so "UBND tỉnh" is not "UBND phường". */
export function unitKey(unit: string): string {
  const { core, level, place } = readName(unit);
  return [...core, level && `(${level})`, place].filter(Boolean).join(' ');
}

function readName(unit: string): UnitName {
  const tokens = tokensOf(unit).flatMap((token) => WRITTEN_OUT.get(token) ?? [token]);
  let core = tokens.filter((token) => !FILLERS.has(token));
  let level = '';
  let place = '';
  const plain = comparable(unit);
  const tail = LEVEL_TAIL.exec(plain) ?? COMMITTEE_TAIL.exec(plain);
  if (tail && !/(?:^|\s)(?:các|những)\s/.test(plain)) {
    level = fold(tail[1]!);
    place = fold(tail[2] ?? '').trim();
    const tailWords = `${level} ${place}`.trim().split(' ').length;
    if (core.length > tailWords) core = core.slice(0, -tailWords);
    else level = place = '';
  }
  // "Ủy ban MTTQ Việt Nam" and "Mặt trận Tổ quốc" are one body
  const front = core
    .join(' ')
    .replace(/^uy ban (mat tran)/, '$1')
    .replace(/(mat tran to quoc) viet nam/, '$1');
  return { core: front.split(' ').filter(Boolean), level, place };
}

/** Whether one sequence of syllables reads as the other, where a word of the one may be the initials of several of the other. */
function covers(syllables: readonly string[], tokens: readonly string[]): boolean {
  return matchFrom(syllables, tokens, 0) === tokens.length;
}

/** Match all syllables against tokens from a place on; gives the place behind the last token used. */
function matchFrom(syllables: readonly string[], tokens: readonly string[], from: number): number | undefined {
  const visit = (syllable: number, token: number): number | undefined => {
    if (syllable === syllables.length) return token;
    const word = tokens[token];
    if (word === undefined) return undefined;
    if (word === syllables[syllable]) {
      const end = visit(syllable + 1, token + 1);
      if (end !== undefined) return end;
    }
    if (token > from && FILLERS.has(word)) return visit(syllable, token + 1);
    const initials = syllables
      .slice(syllable, syllable + word.length)
      .map((part) => part[0])
      .join('');
    if (initials === word && (word.length > 1 || (syllable === 0 && syllables.length > 1)))
      return visit(syllable + word.length, token + 1);
    return undefined;
  };
  return visit(0, from);
}

/** Where a mention of the unit that begins at a token ends: by its name, or by initials without the head ("VH-XH"). */
function namedAt(core: readonly string[], tokens: readonly string[], from: number, text: string): number | undefined {
  const whole = matchFrom(core, tokens, from);
  if (whole !== undefined && isTelling(core, tokens.slice(from, whole))) return whole;
  const head = HEAD_SYLLABLES.find((words) => words.every((word, index) => core[index] === word));
  if (!head || core.length - head.length < 3) return undefined;
  const rest = core.slice(head.length);
  const to = matchFrom(rest, tokens, from);
  if (to === undefined) return undefined;
  const used = tokens.slice(from, to);
  const joined = used.join('');
  // written-out words without "Phòng", "Sở" are the subject, not the unit; so are the initials of a subject
  if (joined.length > rest.length + 1 || (TOPICS.has(joined) && !text.includes('&'))) return undefined;
  return to;
}

/** A whole unit written as two letters, or as the initials of a topic, is no evidence that a unit is meant. */
function isTelling(core: readonly string[], used: readonly string[]): boolean {
  if (used.length > 1 || core.length === 1) return used.join('').length > 3 || core.length > 1;
  return used[0]!.length >= 3 && !TOPICS.has(used[0]!);
}

function contradicts(name: UnitName, tokens: readonly string[], at: number): boolean {
  const next = tokens[at];
  if (name.level && next && LEVELS.has(next) && next !== name.level && tokens[at + 1] !== 'uy') return true;
  return false;
}

/** Folded words and runs of initials; every sign goes. */
function tokensOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a name's subject hangs on: "Phòng" Văn hóa-Xã hội. Longer first. */
const HEAD_SYLLABLES: readonly (readonly string[])[] = [
  ['trung', 'tam'],
  ['van', 'phong'],
  ['phong'],
  ['so'],
  ['ban'],
  ['bo'],
  ['hoi'],
];
const LEVELS: ReadonlySet<string> = new Set(['phuong', 'xa', 'tinh', 'huyen', 'quan', 'tp']);
const LEVEL_TAIL =
  /\s(phường|xã(?! hội)|tỉnh|thành phố|huyện|quận|thị xã|thị trấn|đặc khu)((?:\s(?!ủy)[\p{L}]+){0,4})$/u;
/** The party committee that an office belongs to: "Ban Tuyên giáo và Dân vận Tỉnh ủy". */
const COMMITTEE_TAIL = /\s((?:tỉnh|thành|huyện|thị|quận)\sủy)$/u;
const FILLERS: ReadonlySet<string> = new Set(['va', 'cac', 'nhung']);
const TOPICS: ReadonlySet<string> = new Set(['khcn', 'cntt', 'ktxh', 'cds', 'cchc', 'tthc', 'dvc']);
/** Abbreviations that are no plain initials of what they stand for, or whose syllables names are compared by. */
const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ubnd: 'uy ban nhan dan',
    hdnd: 'hoi dong nhan dan',
    mttq: 'mat tran to quoc',
    ubmttq: 'uy ban mat tran to quoc',
    ub: 'uy ban',
    tw: 'trung uong',
    tp: 'thanh pho',
    tinhuy: 'tinh uy',
    vn: 'viet nam',
    khcn: 'khoa hoc cong nghe',
    pt: 'phat thanh',
    vp: 'van phong',
  }).map(([short, long]) => [short, long.split(' ')]),
);
