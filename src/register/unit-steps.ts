import { LEVEL_WORDS } from './unit-vocabulary.ts';
import { actionAt, followedByName, headAt, isBareNoun, isCapital, nounAt, openerAt, tailAt } from './unit-words.ts';

/** What has been read of a unit's name so far. */
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
/** A word that belongs to the unit, and as what. */
interface Step {
  readonly kind: 'head' | 'opener' | 'noun' | 'name' | 'tail' | 'level' | 'link' | 'lower';
  readonly length: number;
}

/** What the next word is to the unit being read; undefined when it no longer belongs to it. */
export function stepInto(
  text: string,
  plain: string,
  word: number,
  letters: number,
  reading: Reading,
): Step | undefined {
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
  // "UBND tỉnh trong 07 ngày", "Thành ủy ngày 20"
  if (COUNTS.test(plain.slice(word, word + 12))) return undefined;
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
  /^(?:(?:thôn|làng|bản|ấp|tổ|buôn|xóm|khóm) trưởng|trưởng (?:thôn|làng|bản|ấp|buôn|xóm|khóm|khu phố|khu dân cư|tổ dân phố)|(?:phó )?hiệu trưởng|(?:phó )?giám đốc|tổng phụ trách|giáo viên|nhân viên)(?!\p{L})/u;
const COUNTS = /^(?:ngày|trong|tháng|quý|năm|sau|lúc|hạn|thứ) \d/;
const LINKS = /^(?:của|thuộc|ở|trong|toàn)$/;
