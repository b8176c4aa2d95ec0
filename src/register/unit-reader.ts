import { comparable, trimEnds } from './comparable.ts';
import {
  ACTIONS,
  GROUP_NOUNS,
  GROUP_OPENERS,
  LEVEL_WORDS,
  NOT_UNITS,
  PEOPLE,
  UNIT_HEADS,
  UNIT_TAILS,
} from './unit-vocabulary.ts';

/** Units found at one place of a running text. */
export interface UnitSpan {
  readonly units: readonly string[];
  /** The words that name them all, as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Split a list of units, as it stands in a table cell or behind "Đơn vị phối hợp:", into single units.
 *
 * Takes   a text that names units and nothing else; names may hold commas ("Phòng Kinh tế, Hạ tầng và Đô thị").
 * Gives   the units in the document's words, in order, without the full stop at the end; nothing for an empty cell.
 * Laws    every letter of the list stands in exactly one unit; never throws.
 */
export function splitUnits(list: string): string[] {
  // a line end parts entries as a semicolon does; as a mere space it would be lost
  const plain = comparable(list.replace(/\n(?=([^\n]*))/g, (_, next: string) => (opensEntry(next) ? ';' : ' ')));
  const units: string[] = [];
  let start = 0;
  let grouped = opensGroup(plain, 0) || holdsGroup(plain, 0);
  for (const separator of plain.matchAll(SEPARATOR)) {
    const next = separator.index + separator[0].length;
    if (isAtomicPair(plain, separator.index, next)) continue;
    const hard = /;|(?:^|\s)[-+•]\s/.test(separator[0]);
    if (!hard && !startsUnit(list, plain, next, grouped)) {
      grouped ||= opensGroup(plain, next);
      continue;
    }
    units.push(trimEnds(list.slice(start, separator.index)));
    start = next;
    grouped = opensGroup(plain, next) || holdsGroup(plain, next);
  }
  units.push(trimEnds(list.slice(start)));
  return units
    .map((unit) => unit.replace(/\s+/g, ' '))
    .map((unit) => (/^-\s?nt\s?-$/i.test(unit) ? unit : unit.replace(/^[-+•\s]+/, '')))
    .filter((unit) => /\p{L}/u.test(unit));
}

/** Whether a line of a cell begins an entry of its own: "- Xã hội" below "Phòng Văn hóa" goes on with the name. */
function opensEntry(line: string): boolean {
  const plain = comparable(line);
  const start = /^[-+•\s]*/.exec(plain)![0].length;
  return (
    opensUnits(plain, start) ||
    peopleAt(plain, start) !== undefined ||
    (/^\s*[-+•]\s*\p{Lu}/u.test(line) && !NAME_GOES_ON.test(plain))
  );
}

/**
 * Read the units that a running text names at one position, and stop where it goes on to say what they do.
 *
 * Takes   the text as issued and the position of the first letter.
 * Gives   the units and the range of their words, or undefined when no unit begins there.
 * Laws    `text.slice(start, end)` holds every unit verbatim; never throws.
 */
export function readUnits(text: string, from = 0): UnitSpan | undefined {
  // no list of units is longer; a hostile text of one endless sentence must not cost its length at every word
  const window = text.slice(from, from + 600);
  const plain = comparable(window);
  const start = /^[\s“"]*/.exec(plain)![0].length;
  if (!opensUnits(plain, start)) return undefined;
  const words = trimEnds(window.slice(start, endOfUnits(window, plain, start)));
  if (words.length < 2 || openerAt(comparable(words), 0) === words.length) return undefined;
  return { units: splitUnits(words), text: words, start: from + start, end: from + start + words.length };
}

/** A unit's head that is not the beginning of an ordinary word ("tổ chức", "hội nghị", "phòng chống"). */
function opensUnits(plain: string, at: number): boolean {
  if (opensGroup(plain, at)) return true;
  const head = headAt(plain, at);
  return head !== undefined && (actionAt(plain, at) ?? 0) <= head;
}

/** Whether a text begins with a word for what units do ("tổ chức", "chủ trì", "hướng dẫn"). */
export const startsWithAction = (text: string): boolean => actionAt(comparable(text), 0) !== undefined;

/** Whether the text names units and nothing more ("3. Các cơ quan báo chí của tỉnh" → true). */
export function isUnitsOnly(text: string): boolean {
  const span = readUnits(text);
  return span !== undefined && trimEnds(text.slice(span.end)).length === 0;
}

function endOfUnits(text: string, plain: string, start: number): number {
  const head = headAt(plain, start);
  const reader = {
    end: start + (head ?? openerAt(plain, start) ?? 0),
    grouped: head === undefined,
    named: false,
    closed: false,
    lowerRun: 0,
  };
  let position = reader.end;
  let afterHead = head !== undefined;
  let lastName: number | undefined;
  while (position < text.length) {
    const gap = /^(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s+-\s+|\s*[-&/]\s*|\s+)/.exec(plain.slice(position));
    if (!gap) break;
    const word = position + gap[0].length;
    const letters = /^[\p{L}\p{N}]+/u.exec(plain.slice(word))?.[0].length;
    if (!letters) break;
    const step = stepInto(text, plain, word, letters, {
      ...reader,
      joined: /[,v]/.test(gap[0]),
      afterHead,
      behind: plain.slice(start, position),
      lastName,
    });
    if (!step) break;
    position = word + step.length;
    afterHead = step.kind === 'head';
    lastName = step.kind === 'name' ? word : undefined;
    // "của", "thuộc" … alone never end a name
    if (step.kind !== 'link') reader.end = position;
    reader.grouped = step.kind === 'opener' || (reader.grouped && step.kind !== 'head' && step.kind !== 'name');
    reader.named = step.kind === 'name' || (reader.named && step.kind !== 'head');
    reader.closed = step.kind === 'level';
    reader.lowerRun = step.kind === 'lower' ? reader.lowerRun + 1 : 0;
  }
  return reader.end;
}

interface Reading {
  readonly grouped: boolean;
  readonly named: boolean;
  /** A level word ("phường") has just been read: only a proper name, a tail or another unit may follow. */
  readonly closed: boolean;
  readonly lowerRun: number;
  readonly joined: boolean;
  readonly afterHead: boolean;
  readonly behind: string;
  /** Where the word before begins, when it was written with a capital. */
  readonly lastName: number | undefined;
}
interface Step {
  readonly kind: 'head' | 'opener' | 'noun' | 'name' | 'tail' | 'level' | 'link' | 'lower';
  readonly length: number;
}

/** What the next word is to the unit being read; undefined when it no longer belongs to it. */
function stepInto(text: string, plain: string, word: number, letters: number, reading: Reading): Step | undefined {
  const opener = openerAt(plain, word);
  const noun = reading.grouped ? nounAt(plain, word) : undefined;
  if (
    noun &&
    (reading.joined
      ? isBareNoun(text, plain, word, noun) || headAt(plain, word) === undefined
      : /(?:^|\s)(?:các|những|mọi|từng|toàn thể)$/.test(reading.behind))
  ) {
    return { kind: 'noun', length: noun };
  }
  if (opener && (reading.joined || !reading.closed || reading.behind.endsWith('đảng')))
    return { kind: 'opener', length: opener };
  if (reading.joined) return stepBehindJoin(text, plain, word, letters);
  if (isCapital(text[word]!)) return { kind: 'name', length: letters };
  // "Đào tạo", "Tổ chức": the second half of a word that began with a capital, whatever it would mean alone
  if (
    reading.lastName !== undefined &&
    reading.lastName + (actionAt(plain, reading.lastName) ?? 0) === word + letters
  ) {
    return { kind: 'lower', length: letters };
  }
  const tail = tailAt(plain, word);
  const action = actionAt(plain, word);
  const nameOfOffice =
    reading.afterHead &&
    OFFICES_NAMED_BY_WORK.test(reading.behind) &&
    !NAMES_NO_OFFICE.test(plain.slice(word, word + 20));
  if (action && isPartOfName(plain, word, action, reading)) return { kind: 'lower', length: action };
  if (action && !nameOfOffice && !(tail && tail >= action)) return undefined;
  if (tail) {
    const words = plain.slice(word, word + tail);
    return { kind: LEVEL_WORDS.has(words) ? 'level' : LINKS.test(words) ? 'link' : 'tail', length: tail };
  }
  if (reading.closed || (reading.grouped && !noun)) return undefined;
  if (noun) return { kind: 'noun', length: noun };
  // the rest of a two-syllable word ("Văn hóa") or a name written small ("trung tâm phục vụ hành chính công")
  return reading.lowerRun < (reading.named ? 4 : 7) ? { kind: 'lower', length: action ?? letters } : undefined;
}

function stepBehindJoin(text: string, plain: string, word: number, letters: number): Step | undefined {
  const head = headAt(plain, word);
  const proper = isCapital(text[word]!);
  const person = PERSON_IN_OFFICE.test(plain.slice(word, word + 20));
  if (head && (proper || person || followedByName(text, plain, word + head))) return { kind: 'head', length: head };
  return proper && !DOCUMENT_BEGINS.test(plain.slice(word, word + 40)) ? { kind: 'name', length: letters } : undefined;
}

/** "Trung tâm Dịch vụ tổng hợp", "công chức phụ trách tài chính": a verb that belongs to the name in front of it. */
function isPartOfName(plain: string, word: number, action: number, { behind }: Reading): boolean {
  const verb = plain.slice(word, word + action);
  if (verb === 'phụ trách') return PEOPLE_IN_CHARGE.test(behind);
  if (verb === 'làm') return behind.endsWith(' việc');
  if (verb === 'thông tin') return /(?:^|\s)công nghệ$/.test(behind);
  if (verb !== 'tổng hợp') return false;
  if (/(?:^|\s)trung tâm (?:cung ứng )?dịch vụ$/.test(behind)) return true;
  const after = plain.slice(word + action);
  const ends = /^\s*(?:[:;.()]|$)|^\s(?:phường|xã|tỉnh|huyện)(?!\p{L})/u.test(after);
  return GENERAL_OFFICES.test(behind) && (ends || actionAt(plain, word + action + 1) !== undefined);
}
const PEOPLE_IN_CHARGE = /(?:^|\s)(?:công chức|viên chức|cán bộ|nhân viên|giáo viên|ủy viên|lãnh đạo|đồng chí)$/;
const GENERAL_OFFICES = /(?:^|\s)(?<!văn )(?:phòng|tổ|bộ phận)(?: kế hoạch| hành chính)?$/;

/** "Ban xây dựng Đảng", "Bộ phận tham mưu": offices whose name is the work itself. */
const OFFICES_NAMED_BY_WORK = /(?:^|[\s,])(?:ban|bộ phận|trung tâm|tổ|đội)$/;
/** What an office does and is never named by: "Trung tâm báo cáo UBND xã". */
const NAMES_NO_OFFICE =
  /^(?:báo cáo|gửi|nộp|trình|chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|đôn đốc|được|là|phải)(?!\p{L})/u;
/** "của Chính phủ và Chương trình hành động …": what follows is another document, not more of the name. */
const DOCUMENT_BEGINS =
  /^(?:nghị quyết|chương trình|quyết định|hướng dẫn|chỉ thị|kết luận|công văn|tờ trình|luật|đề án|kế hoạch (?:số|hành động|của|tuyên truyền|này|\d))/;
/** "Thôn trưởng, làng trưởng": offices written small. */
const PERSON_IN_OFFICE =
  /^(?:(?:thôn|làng|bản|ấp|tổ) trưởng|trưởng (?:thôn|làng|bản|ấp|khu phố)|(?:phó )?hiệu trưởng|(?:phó )?giám đốc|tổng phụ trách|giáo viên|nhân viên)(?!\p{L})/u;
const LINKS = /^(?:của|thuộc|ở|trong|toàn)$/;

/** Whether a new unit begins at `next`, behind a comma or an "và". */
function startsUnit(list: string, plain: string, next: number, grouped: boolean): boolean {
  if (opensGroup(plain, next) || (!grouped && peopleAt(plain, next) !== undefined)) return true;
  const head = headAt(plain, next);
  // "…, VNPT, FPT": firms are known by capitals alone; "Sở VH, TTDL" is one name
  if (!head)
    return (
      /^\p{Lu}{3,}(?!\p{L})/u.test(list.slice(next, next + 12)) &&
      !ABBREVIATED_NAME.test(list.slice(Math.max(0, next - 40), next))
    );
  const noun = grouped ? nounAt(plain, next) : undefined;
  if (noun && isBareNoun(list, plain, next, noun)) return false;
  return isCapital(list[next]!) || followedByName(list, plain, next + head);
}

/** Inside a group: a common noun that stands for itself ("các phòng, ban, trung tâm") and opens no name of its own. */
function isBareNoun(text: string, plain: string, at: number, length: number): boolean {
  const rest = plain.slice(at + length);
  if (/^\s*(?:$|[,;.:/()]|-|và\s)/.test(rest)) return true;
  const next = at + length + (/^\s+/.exec(rest)?.[0].length ?? 0);
  // "các phòng, ban tổ chức …" goes on with the work; "…, Ban xây dựng Đảng" with the name
  return tailAt(plain, next) !== undefined || (!isCapital(text[at]!) && actionAt(plain, next) !== undefined);
}

/** "phòng Kinh tế", "công an phường": a head written small is a unit of its own only before a name or a level. */
function followedByName(text: string, plain: string, at: number): boolean {
  const gap = /^\s+/.exec(plain.slice(at));
  if (!gap) return false;
  const word = at + gap[0].length;
  return (
    isCapital(text[word] ?? '') || /^(?:phường|xã|tỉnh|thành phố|huyện|đặc khu)(?![\p{L}])/u.test(plain.slice(word))
  );
}

/** "Văn phòng HĐND và UBND", "Tuyên giáo và Dân vận": an "và" that holds one office together. */
function isAtomicPair(plain: string, before: number, after: number): boolean {
  return (
    (/(?:^|[,;]\s*)báo$/.test(plain.slice(Math.max(0, before - 40), before)) && plain.startsWith('đài', after)) ||
    (/(?:văn phòng|lãnh đạo|thường trực)\s+(?:hđnd|hội đồng nhân dân|đảng ủy)$/.test(
      plain.slice(Math.max(0, before - 40), before),
    ) &&
      /^(?:ubnd|ủy ban nhân dân|hđnd)/.test(plain.slice(after)))
  );
}

const anyHeadAt = longestAt(UNIT_HEADS);
/** A head that is not the beginning of an ordinary word ("khoa học", "hội nghị"). */
/** "Sở VH,": a name whose words are abbreviated, of which more may follow. */
const ABBREVIATED_NAME = /\p{L}\s\p{Lu}{2,},\s*$/u;
const headAt = (plain: string, at: number): number | undefined => {
  const head = anyHeadAt(plain, at);
  return head !== undefined && (ordinaryAt(plain, at) ?? 0) <= head ? head : undefined;
};
const nounAt = longestAt(GROUP_NOUNS);
const tailAt = longestAt(UNIT_TAILS);
const openerAt = longestAt(GROUP_OPENERS);
const peopleAt = longestAt(PEOPLE);
const ordinaryAt = longestAt(NOT_UNITS);
const actionAt = longestAt(ACTIONS.map((action) => action.trim()));
const opensGroup = (plain: string, at: number): boolean => openerAt(plain, at) !== undefined;
/** "UBND các xã, phường": the group stands inside the unit. */
const holdsGroup = (plain: string, at: number): boolean => /^[^,;]*\s(?:các|những)\s/.test(plain.slice(at));
const isCapital = (character: string): boolean => /\p{Lu}/u.test(character);
/** The second half of a name that a line end broke at its dash: "Phòng Văn hóa" + "- Xã hội". */
const NAME_GOES_ON =
  /^\s*-\s*(?:xã hội|thể thao|du lịch|kế hoạch|kế toán|nghiệp vụ|hành chính|thương binh|môi trường|công nghệ|thông tin|đô thị|pháp luật|dân số|truyền thông|tài chính|tư pháp|dân vận|công thương|đầu tư|quan hệ|nữ công)/;
const SEPARATOR =
  /\s*;\s*|\s*,\s*|\s+và\s+|(?:^|\s)[-+•]\s+(?=(?:phòng|ban|sở|trung tâm|công an|văn phòng|ubnd|ủy ban|các|đoàn|hội|trường|trạm)(?![\p{L}]))/gu;

/** A matcher for the longest of some phrases that stands, as whole words, at a position. */
function longestAt(phrases: readonly string[]): (plain: string, at: number) => number | undefined {
  const sorted = [...new Set(phrases)]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
  const pattern = new RegExp(`(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'uy');
  return (plain, at) => {
    pattern.lastIndex = at;
    return pattern.exec(plain)?.[0].length;
  };
}
