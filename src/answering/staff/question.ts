import { findDocumentNumbers, type DocumentReference } from '../../foundation/text/document-number.ts';
import { exactKey, fold, hasMarks } from '../../foundation/text/fold.ts';
import type { StaffSlots } from '../context.ts';
import { cues, cueText, cueWords, type CueText } from '../cues.ts';
import type { Turn } from '../turn.ts';
import { officialWords, staffAsks, type StaffAsk } from './asks.ts';
import type { DocumentFinder } from './documents.ts';

/** A question about the plans, taken apart. */
export interface StaffQuestion {
  readonly cue: CueText;
  readonly asks: readonly StaffAsk[];
  /** Named documents, one group a name; empty = all of them. */
  readonly groups: readonly (readonly string[])[];
  /** The same, flat. */
  readonly documents: readonly string[];
  readonly unknownPlaces: readonly string[];
  /** Units named, as the plans write them. */
  readonly units: readonly string[];
  /** Other documents the question is about: "Nghị quyết 71/NQ-CP". */
  readonly references: readonly DocumentReference[];
  /** What it is about: the question without names of documents and without question words. */
  readonly subject: string;
  /** The question without names of documents only: rows are ranked by it, question words and all. */
  readonly about: string;
  readonly text: string;
  /** The question that it is in full: of a bare follow-up the one before. */
  readonly asked: string;
  /** What was not said but carried over from the turn before. */
  readonly inherited: boolean;
  /** 0…: how much speaks for a question about the plans. */
  readonly signal: number;
}

/** What the desk knows to recognise names. */
export interface StaffNames {
  readonly documents: DocumentFinder;
  readonly units: (text: string) => readonly string[];
  /** Whether a number is that of a plan on the shelf rather than of something a plan names. */
  readonly isOwnNumber: (reference: DocumentReference) => boolean;
}

/**
 * Take a question apart; what a follow-up leaves out comes from the turn before.
 *
 * Takes   the turn and the finders of names.
 * Gives   always a question; `signal` says whether it is about the plans at all.
 */
export function readStaffQuestion(turn: Turn, names: StaffNames): StaffQuestion {
  const { cue, text, context } = turn;
  const written = names.documents(cue, cueText(withoutNumbers(text)));
  const {
    groups,
    unknownPlaces,
    names: documentNames,
  } = written.groups.length > 0 || !MAY_HOLD_INITIALS(cue) ? written : names.documents(cue, initialsIn(turn.typed));
  const units = names.units(withoutNumbers(text)).filter((unit) => !isPartOfName(unit, documentNames));
  const references = findDocumentNumbers(text);
  const about = withoutNames(text, documentNames);
  const subject = subjectOf(about);
  const asks = withBasisFirst(
    withDutiesFirst(staffAsks(cue), units),
    cue,
    references.some((reference) => !names.isOwnNumber(reference)),
    subject,
  );
  const own = { cue, text, asks, groups, unknownPlaces, units, references, subject, about };
  const before = context.staff;
  const signal = signalOf(own);
  if (before && isFollowUp(cue, own)) return carryOver(own, before, signal);
  return { ...own, asked: text, documents: groups.flat(), inherited: false, signal };
}

/**
 * How much speaks for a question about the plans: office words, a plan's name, a unit, a document's number, the kind of
 * thing asked. A place alone says little when the person speaks of himself ("tôi ở Đồng Nai muốn làm VNeID").
 */
function signalOf({ cue, asks, groups, units, references, unknownPlaces }: Own): number {
  // office words inside a person's own story ("phòng … phải làm gì") say little
  const story = PERSONAL(cue) !== undefined;
  const official = officialWords(cue) ? (story && groups.length === 0 ? 1 : 2) : 0;
  const named = groups.length > 0 ? (story ? 1 : 3) : 0;
  const unit = units.length > 0 ? (asks.includes('duties') || asks.includes('lead') ? 2 : 1) : 0;
  const plan = asks.includes('which-plan') || asks.includes('signer') ? 2 : 0;
  const target = asks.includes('targets') && YEAR(cue) ? 2 : 0;
  const place = unknownPlaces.length > 0 && official > 0 ? 1 : 0;
  return official + named + unit + plan + target + place + (references.length > 0 ? 1 : 0);
}
const PERSONAL = cues(
  '(tôi|mình|tui|em|con|cháu|bác|mẹ|má|bố|ba|nhà|vợ|chồng) * (muốn|cần|bị|ở|có|đang|không|phải|được|sống|làm|quên|mất)',
  '(làm sao|làm thế nào|cách nào|ở đâu|thế nào là|bấm vào đâu)',
);
const YEAR = cues('(2025|2026|2027|2028|2029|2030|2035|2040|2045|2050)');

/** "Sở X chủ trì việc gì": the unit is known, its work is asked. */
function withDutiesFirst(asks: readonly StaffAsk[], units: readonly string[]): readonly StaffAsk[] {
  return units.length > 0 && asks[0] === 'lead' && asks.includes('duties')
    ? ['duties', ...asks.filter((ask) => ask !== 'duties')]
    : asks;
}

/** "Nghị quyết 13-NQ/TU ban hành ngày nào": a date, a number, an issuer of another document is asked, not of a task. */
function withBasisFirst(
  asks: readonly StaffAsk[],
  cue: CueText,
  namesOther: boolean,
  subject: string,
): readonly StaffAsk[] {
  if (subject === '' && asks.includes('basis')) return ['issue', ...asks];
  if (!namesOther || asks.includes('report') || asks.includes('which-plan') || !OF_ANOTHER(cue)) return asks;
  return ['basis', ...asks.filter((ask) => ask !== 'basis')];
}
const OF_ANOTHER = cues(
  '(ban hành|ra|ký) * (ngày|khi|năm|bao giờ|lúc) (nào|mấy|bao nhiêu)?',
  '(ngày nào|ngày mấy|ngày bao nhiêu|ngày tháng|số mấy|số hiệu|ký hiệu|về gì|về cái gì|về nội dung gì|về việc gì|nói về gì|nội dung gì|cơ quan nào ban hành|của cơ quan nào|của ai|ai ban hành)',
);

type Own = Pick<
  StaffQuestion,
  'cue' | 'text' | 'asks' | 'groups' | 'unknownPlaces' | 'units' | 'references' | 'subject' | 'about'
>;

function isFollowUp(cue: CueText, own: Own): boolean {
  const words = cueWords(cue).length;
  if (FOLLOW_UP(cue)) return true;
  const hasAll = own.groups.length > 0 && wordCount(own.subject) >= 3;
  return words <= 9 && !hasAll;
}

function carryOver(own: Own, before: StaffSlots, signal: number): StaffQuestion {
  const own2 = own.subject.split(' ').some((word) => word !== '' && !POINTING.has(fold(word)));
  const among = AMONG(own.cue) !== undefined;
  const groups = own.groups.length > 0 ? own.groups : before.documents.length > 0 ? [before.documents] : [];
  const bare = own.asks.length === 0 && !own2 && before.asked !== undefined;
  const asks = own.asks.length > 0 ? own.asks : before.ask ? [before.ask as StaffAsk] : [];
  const subject = own2 ? own.subject : before.subject;
  const about = own2 ? own.about : `${before.subject} ${own.about}`;
  return {
    ...own,
    ...(bare ? { cue: cueText(before.asked), asked: before.asked } : { asked: own.text }),
    asks,
    groups,
    subject,
    about,
    documents: groups.flat(),
    units: own.units.length > 0 || own2 ? own.units : before.units,
    inherited: true,
    signal: signal + 2 + (among ? 1 : 0),
  };
}

/** "Còn ở …", "thế bên …": words that only lead to the name behind them. */
const POINTING = new Set(['o', 'tai', 'ben', 'phia', 'con', 'the', 'vay', 'thi']);

/** "Trong số đó": the documents of the last answer, nothing else of it. */
const AMONG = cues(
  '(trong số|trong) (đó|đấy|này|các văn bản đó|những văn bản đó)',
  '^ cái nào',
  '(những)? (văn bản|kế hoạch) (đó|này|trên|vừa nêu)',
);
const FOLLOW_UP = cues(
  '^ (còn|thế còn|vậy còn|thế|vậy|rồi|trong số đó|trong đó|cái nào|ngoài ra|ở đó|bên đó|đơn vị đó|văn bản đó|kế hoạch đó)',
  '(thì sao|thì thế nào|thì ai|thì s|thì khi nào|thì bao nhiêu) $',
  '(trích|nguyên văn)',
  '(trong số đó|các văn bản đó|văn bản này|kế hoạch này|văn bản đó|kế hoạch đó)',
);

/**
 * "hd" was written out as "hướng dẫn" where it may as well be Hải Dương: where a plan's figures are asked for, the letters as
 * typed count, unless the words beside them say which of the two it is.
 */
const initialsIn = (typed: string): CueText => cueText(withoutNumbers(typed.replace(GUIDANCE, ' ')));
const MAY_HOLD_INITIALS = cues(
  '(kế hoạch|báo cáo|chỉ tiêu|mục tiêu|tuyên truyền|grdp|tfp|hdi|kinh tế số|ngân sách|2030|2045) … (nào|gì|mấy|bao nhiêu|đâu|ai|chưa|không|sao)',
);
const GUIDANCE =
  /(?:theo|bản|trong|tài liệu|xem|đọc|căn cứ)\s+hd(?=\s|$)|(?<![\p{L}\p{N}])hd\s+(?:số\s+)?(?!20[2-4]\d(?!\d))\d+/giu;

/** "UBND" inside "11/KH-UBND" names no unit. */
const withoutNumbers = (text: string): string => text.replace(/\S*\d+\S*[-/]\S*/gu, ' ');

/** "UBND tỉnh" inside "Văn phòng UBND tỉnh" is no unit that is asked about: it is the end of a document's name. */
function isPartOfName(unit: string, names: readonly string[]): boolean {
  const [first = '', second = ''] = fold(unit.replace(/UBND/gu, 'Ủy ban nhân dân')).split(' ');
  return names.some((name) => ` ${name.replace(/ubnd/g, 'uy ban nhan dan')} `.indexOf(` ${first} ${second} `) > 0);
}

/** The names of the documents say where to look, not what for. */
function withoutNames(text: string, names: readonly string[]): string {
  const typed = text.split(' ');
  const folded = typed.map((word) => fold(word).replace(/[^\p{L}\p{N}]/gu, ''));
  const keep = typed.map(() => true);
  for (const name of names) {
    const parts = name.split(' ');
    for (let from = 0; from + parts.length <= folded.length; from++) {
      if (parts.every((part, at) => folded[from + at] === part)) keep.fill(false, from, from + parts.length);
    }
  }
  return typed.filter((_, index) => keep[index]).join(' ');
}

const wordCount = (text: string): number => (text === '' ? 0 : text.split(' ').length);

/**
 * What a question is about, without what every question has.
 *
 * Gives   its words in order, without question words, verbs of asking and words for "the plan says".
 */
export function subjectOf(text: string): string {
  const typed = text.match(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}/&.-]*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}]/gu) ?? [];
  const asking = hasMarks(text) ? ASKING : ASKING_UNMARKED;
  const keys = typed.map(hasMarks(text) ? exactKey : fold);
  const kept: string[] = [];
  for (let at = 0; at < typed.length; at++) {
    if (asking.phrases.has(`${keys[at]!} ${keys[at + 1] ?? ''}`)) at += 1;
    else if (!asking.words.has(keys[at]!)) kept.push(typed[at]!);
  }
  return kept.join(' ');
}

const ASKING_WORDS = `ai gì nào đâu sao mấy thế thì là có được bị những các một hay và với của cho ở tại trong theo về đến tới từ trên dưới này đó
   đây kia ấy à ạ ừ hả nhé nha vậy khi lúc xin tôi mình em anh chị bạn nêu nhắc phải làm gồm như cũng hiện đang đã sẽ rồi còn vào bằng qua ghi`;
const ASKING_PHRASES = [
  'bao nhiêu',
  'phụ lục',
  'hoàn thành',
  'thế nào',
  'như thế',
  'kế hoạch',
  'văn bản',
  'hướng dẫn',
  'công văn',
  'yêu cầu',
  'đề nghị',
  'nhiệm vụ',
  'đơn vị',
  'cơ quan',
  'chủ trì',
  'phối hợp',
  'đầu mối',
  'phụ trách',
  'thời gian',
  'thời hạn',
  'liên quan',
  'khác nhau',
  'giống nhau',
  'so sánh',
  'liệt kê',
  'tất cả',
  'tên gọi',
  'quy định',
  'nội dung',
  'nguyên văn',
  'giúp tôi',
  'cho biết',
  'phòng nào',
  'việc gì',
  'phần trăm',
  'hay khác',
  'cụm từ',
  'từ khóa',
  'chữ nào',
  'nói tới',
  'nói đến',
  'nói về',
  'nhắc tới',
  'nhắc đến',
  'đề cập',
];
const ASKING = {
  words: new Set(ASKING_WORDS.split(/\s+/).map(exactKey)),
  phrases: new Set(ASKING_PHRASES.map((phrase) => phrase.split(' ').map(exactKey).join(' '))),
};
/** Without marks many single words are others as well ("muc", "giao", "hoi"): of those only what is plain goes. */
const ASKING_UNMARKED = {
  words: new Set(
    'ai gi nao dau sao the thi con vay nhung cac va voi cua cho trong theo ve nay do khi phai lam duoc'.split(' '),
  ),
  phrases: new Set(ASKING_PHRASES.map(fold)),
};
