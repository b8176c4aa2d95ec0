import { foldInPlace } from '../fold-in-place.ts';
import { DOCUMENT_KINDS } from './symbols.ts';

/** A kind of document and its figures, without symbol and body. */
export interface LooseMention {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly kind?: string;
}

/**
 * Loose mentions: "nghị quyết 57", "kế hoạch số 11", "nq57", "đề án 06", "nghị định 13/2023", "nghị quyết 57 và 71".
 *
 * Takes   the text and its folded form, character for character.
 * Gives   mentions in reading order; numbers that count something ("kế hoạch 5 năm", "90%") are none.
 */
export function findLooseMentions(text: string, folded: string): LooseMention[] {
  const found: LooseMention[] = [];
  for (const match of folded.matchAll(MENTION)) {
    const [whole, head = '', word = '', number = ''] = match;
    const kind = KIND_BY_WORD.get(word.replace(/\s+/g, ' '));
    const start = match.index;
    const hasNumberWord = /(?:^|[\s:])so[\s:.]*$/.test(head.slice(word.length));
    if (!kind || !isMention(kind, text.slice(start, start + word.length), number, hasNumberWord, whole)) continue;
    const own = kind.kind === '' ? {} : { kind: kind.kind };
    found.push({ start, end: start + whole.length, number, ...own });
    found.push(...furtherNumbers(folded, start + whole.length).map((further) => ({ ...further, ...own })));
  }
  return found;
}

/** The kind of document named right before a number. */
export function kindBefore(folded: string, start: number): string | undefined {
  return lastKind(folded.slice(Math.max(0, start - 24), start));
}

/** The kind of an act of the National Assembly: its name, however long, stands between the kind and the number. */
export function actBefore(folded: string, start: number): string | undefined {
  return lastKind(folded.slice(Math.max(0, start - 160), start), ACTS);
}

function lastKind(before: string, among?: ReadonlySet<string>): string | undefined {
  const kinds = Array.from(
    before.matchAll(KIND_WORD),
    ([, words = '']) => KIND_BY_WORD.get(words.replace(/\s+/g, ' '))?.kind,
  );
  return kinds.findLast((kind) => kind !== undefined && kind !== '' && (among?.has(kind) ?? true));
}

/** "nghị quyết 57 và 71": numbers of two figures and more that go on with the list. */
function furtherNumbers(folded: string, from: number): { start: number; end: number; number: string }[] {
  const found = [];
  let at = from;
  for (let count = 0; count < 4; count += 1) {
    FURTHER.lastIndex = at;
    const match = FURTHER.exec(folded);
    if (!match) break;
    const number = match[1]!;
    at = match.index + match[0].length;
    found.push({ start: at - number.length, end: at, number });
  }
  return found;
}

interface Named {
  readonly kind: string;
  /** A short form that also stands for other things ("tt", "hd"): needs more than one bare figure. */
  readonly weak: boolean;
  readonly isShort: boolean;
}

function isMention(
  { kind, weak, isShort }: Named,
  typed: string,
  number: string,
  hasNumberWord: boolean,
  whole: string,
): boolean {
  if (kind === '') return hasNumberWord; // "văn bản số 11"
  if (kind === 'Đề án' && isShort && typed !== 'ĐA' && !/^đa\d/iu.test(whole)) return false; // "tối đa 24", "da 5"
  if (typed.toLowerCase() === 'ct' && /^ct0/iu.test(whole)) return false; // "CT01" is a form of the residence office
  if (!isShort && !hasNumberWord && !/\s\d/.test(whole)) return false; // "kế hoạch11" is glued only in short forms
  if (!hasNumberWord && YEAR.test(number)) return false; // "kế hoạch 2025"
  return !weak || hasNumberWord || number.length > 1;
}

const WEAK = new Set(['tt', 'ct', 'hd', 'bc', 'tb', 'cv', 'kl', 'nd', 'ttr', 'ctr', 'da']);
const NAMED: readonly (readonly [word: string, Named])[] = [
  ...DOCUMENT_KINDS.filter(({ loose }) => loose).map(
    ({ kind }) => [foldInPlace(kind), { kind, weak: false, isShort: false }] as const,
  ),
  ...DOCUMENT_KINDS.flatMap(({ kind, short }) =>
    short === undefined ? [] : [[short, { kind, weak: WEAK.has(short), isShort: true }] as const],
  ),
  ['van ban', { kind: '', weak: false, isShort: false }],
  ['vb', { kind: '', weak: false, isShort: true }],
];
const KIND_BY_WORD: ReadonlyMap<string, Named> = new Map(NAMED);
const WORDS = [...KIND_BY_WORD.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(' ', '\\s{1,3}'))
  .join('|');
/** What may stand between the kind and "số". */
const QUALIFIER =
  '(?:\\s{1,3}(?:hanh dong|tuyen truyen|thuc hien|trien khai|lien nganh|phoi hop|cong tac|lien tich)){0,2}';
/** Words that show that the number counts something. */
const COUNTED =
  '%|phan tram|(?:nam|thang|ngay)(?!\\s{1,3}\\d)|tuan|quy|gio|phut|nguoi|diem|buoc|lan|dong|trieu|nghin|ngan|ty|ti|nhiem vu|muc tieu|noi dung|phan|trang|' +
  'cach|loai|nhom|cap|don vi|co quan|chi tieu|giai phap|van ban|cau|muc|tinh|xa|phuong|huyen|bo|so|ban|hinh thuc|tuoi|k|tr|tieng|chu|thu tuc|ho so|lop|con so|ky|chuong|dieu|khoan';
const FIGURES = `(\\d{1,4}(?:/(?:19|20)\\d{2})?)(?![\\p{L}\\p{N}]|[/.,:]\\d|\\s?[-/–]\\s?[\\p{L}\\p{N}]|\\s{0,2}(?:${COUNTED})(?![\\p{L}\\p{N}]))`;
const MENTION = new RegExp(`(?<![\\p{L}\\p{N}/-])((${WORDS})${QUALIFIER}(?:\\s{1,3}so)?[\\s:.]{0,3})${FIGURES}`, 'gu');
const FURTHER = new RegExp(`(?:\\s?[,+&]\\s?|\\s(?:va|voi|hoac|hay|vs)\\s)(?:so\\s)?(?=\\d\\d)${FIGURES}`, 'uy');
const KIND_WORD = new RegExp(`(?<![\\p{L}\\p{N}])(${WORDS})(?![\\p{L}\\p{N}])`, 'gu');
const ACTS = new Set(['Luật', 'Bộ luật', 'Nghị quyết', 'Pháp lệnh']);
const YEAR = /^(?:19|20)\d\d$/;
