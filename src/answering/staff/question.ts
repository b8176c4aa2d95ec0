import { findDocumentNumbers, type DocumentReference } from '../../foundation/text/document-number.ts';
import { fold } from '../../foundation/text/fold.ts';
import type { StaffSlots } from '../context.ts';
import { cues, cueText, cueWords, type CueText } from '../cues.ts';
import type { Turn } from '../turn.ts';
import { staffAsks, type StaffAsk } from './asks.ts';
import type { DocumentFinder } from './documents.ts';
import { signalOf } from './signal.ts';
import { subjectOf } from './subject.ts';

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
    withDutiesFirst(ofDocuments(staffAsks(cue), cue, groups, subject), units),
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

/** "Sở X chủ trì việc gì": the unit is known, its work is asked. */
function withDutiesFirst(asks: readonly StaffAsk[], units: readonly string[]): readonly StaffAsk[] {
  return units.length > 0 && asks[0] === 'lead' && asks.includes('duties')
    ? ['duties', ...asks.filter((ask) => ask !== 'duties')]
    : asks;
}

/** "Sim này ai đứng tên", "ai ký giấy khai sinh": a signature is asked for only of a document. */
function ofDocuments(
  asks: readonly StaffAsk[],
  cue: CueText,
  groups: readonly (readonly string[])[],
  subject: string,
): readonly StaffAsk[] {
  const ofDocument =
    groups.length > 0 ||
    DOCUMENT(cue) !== undefined ||
    subject.split(' ').every((word) => word === '' || SIGNING.has(fold(word)));
  return ofDocument ? asks : asks.filter((ask) => ask !== 'signer');
}
const DOCUMENT = cues('(kế hoạch|văn bản|hướng dẫn|công văn|nghị quyết|quyết định|chương trình hành động|tờ trình)');
const SIGNING = new Set('ky ten nguoi lanh dao dong chi ong ba chuc danh vu duyet ban hanh dung cac moi'.split(' '));

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
