import { comparable, trimEnds } from './comparable.ts';
import { readLabels } from './task-labels.ts';
import { findTimes } from './time-phrases.ts';
import { readUnits, type UnitSpan } from './unit-reader.ts';
import { startsWithAction } from './unit-words.ts';

/** "Giao X chủ trì, phối hợp với Y làm Z, hoàn thành trước T", taken apart. */
export interface Assignment {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  /** What is to be done, as written; '' when the sentence leaves it to the sentence before. */
  readonly work: string;
  readonly time: string;
}

/**
 * Read a sentence that gives a piece of work to units.
 *
 * Takes   one sentence or clause.
 * Gives   its parts, or undefined when no unit is named as the one who leads ("chủ trì", "giao …", "do … thực hiện").
 */
export function readAssignment(whole: string): Assignment | undefined {
  // "…; thời gian thực hiện: hằng năm": the label says the time, and no more of the work stands behind it
  const label = readLabels(whole).find(({ kind, start }) => kind === 'time' && start > 0);
  const sentence = label ? whole.slice(0, label.start) : whole;
  const plain = comparable(sentence);
  const lead = leadOf(sentence, plain);
  if (!lead) return undefined;
  const partners = [...readPartners(sentence), ...partnersBefore(sentence, plain, lead.end)];
  const time = label?.value ?? deadlineOf(sentence);
  const bracket = openBracket(sentence, lead.opening);
  const last = [lead.end, ...partners.map(({ end }) => end)].reduce((a, b) => Math.max(a, b));
  // "Cài đặt VNeID (Công an xã chủ trì; các thôn phối hợp)": the work stands in front of the bracket
  const behind = bracket === undefined ? withoutTime(sentence.slice(last).replace(LEADING_NOISE, ''), time) : '';
  const front = sentence.slice(0, bracket ?? lead.opening).replace(/[(\s,;:-]+$/, '');
  const work = isBareVerb(behind) ? withoutTime(front, time) : behind;
  return { lead: lead.units, coordinating: partners.flatMap(({ units }) => units), work: trimEnds(work), time };
}

/** Whether a text gives work to somebody ("giao …", "… chủ trì", "do … đảm nhiệm", "… chịu trách nhiệm"). */
export const givesWork = (text: string): boolean => CUE.test(text);

/** "Các trường học tổ chức cuộc thi …": a unit as the one who acts, without a word of giving. */
export function readActing(whole: string): Assignment | undefined {
  // "b) Lớp cho người dân: Các thôn tổ chức …"
  const topic = /^\p{Lu}[^:.;,]{2,60}: (?=\p{Lu})/u.exec(whole)?.[0] ?? '';
  const sentence = topic !== '' && !readUnits(whole) ? whole.slice(topic.length) : whole;
  const lead = readUnits(sentence);
  if (!lead || !/^\s*[,:]?\s+(?!là\s|được\s|có các\s|trong\s)/.test(sentence.slice(lead.end))) return undefined;
  const behind = sentence.slice(lead.end).replace(LEADING_NOISE, '');
  if (!startsWithAction(behind)) return undefined;
  const time = deadlineOf(sentence);
  const coordinating = readPartners(sentence).flatMap(({ units }) => units);
  return { lead: lead.units, coordinating, work: trimEnds(withoutTime(behind, time)), time };
}

/**
 * The units behind "phối hợp với" (and "cùng với"), wherever they stand in the text.
 *
 * Gives   one span a mention, in order; nothing for "phối hợp tham mưu", which names no partner.
 */
export function readPartners(text: string): UnitSpan[] {
  return [...comparable(text).matchAll(PARTNERS)].flatMap(
    (match) => readUnits(text, match.index + match[0].length) ?? [],
  );
}

/** The day or period by which a sentence wants its work done: what stands behind "hoàn thành", "xong", or a bare period. */
export function deadlineOf(text: string): string {
  const plain = comparable(text);
  const times = findTimes(text).filter(({ start, text: words }) => {
    const before = plain.slice(Math.max(0, start - 60), start);
    // the date of a document it names is no deadline
    if (comparable(words).startsWith('ngày') && !/(?:hoàn thành|xong|tổ chức|diễn ra|thời gian)[^.;]*$/.test(before))
      return false;
    // the day of a report is not the one by which the work is done
    if (/báo cáo[^.;]*$/.test(plain.slice(0, start)) && !/(?:hoàn thành|xong)[^.;]{0,30}$/.test(before)) return false;
    // targets of other years ("đến năm 2030") and data of the past are no deadlines either
    return !/(?:số|giai đoạn)\s*$/.test(before) && !/^(?:từ|kể từ) ngày(?!.*(?:đến|tới))/.test(comparable(words));
  });
  const wanted =
    times.find(({ start }) =>
      /(?:hoàn thành|xong|thời gian|thời hạn|gửi|kết thúc)[^.;]{0,30}$/.test(plain.slice(0, start)),
    ) ?? times[0];
  return wanted?.text ?? STEADY.exec(text)?.[1] ?? '';
}

function leadOf(
  sentence: string,
  plain: string,
): { units: readonly string[]; opening: number; end: number } | undefined {
  for (const match of plain.matchAll(GIVEN)) {
    const span = readUnits(sentence, match.index + match[0].length);
    if (span) return { units: span.units, opening: match.index, end: afterChairs(plain, span.end) };
  }
  for (const match of plain.matchAll(LEADS)) {
    const span = unitsBefore(sentence, match.index);
    if (span) return { units: span.units, opening: span.start, end: match.index + match[0].length };
  }
  // "Biên soạn cẩm nang (Trung tâm Dịch vụ thực hiện)"
  for (const match of plain.matchAll(/\(\s*/g)) {
    const span = readUnits(sentence, match.index + match[0].length);
    const verb =
      span && /^\s*(?:thực hiện|phụ trách|đảm nhiệm|đảm nhận)(?=[\s,;.)])/.exec(plain.slice(span.end, span.end + 20));
    if (verb) return { units: span.units, opening: span.start, end: span.end + verb[0].length };
  }
  return undefined;
}

/** The units that end exactly where an action begins. */
export function unitsBefore(text: string, at: number): UnitSpan | undefined {
  const from = Math.max(0, at - 400);
  const before = text.slice(from, at);
  for (const match of before.matchAll(/(?:^|[\s(“"])(?=\p{L})/gu)) {
    const start = from + match.index + match[0].length;
    const span = readUnits(text, start);
    if (span && span.end <= at && /^[\s,:]*$/.test(text.slice(span.end, at))) return span;
  }
  return undefined;
}

function afterChairs(plain: string, end: number): number {
  const chairs =
    /^[\s,:]*(?:(?:là |làm )?(?:đơn vị |cơ quan )?(?:đầu mối|chủ trì|có trách nhiệm|chịu trách nhiệm)[\s,:]*(?:và )?)+/.exec(
      plain.slice(end),
    );
  return end + (chairs?.[0].length ?? 0);
}

/** "thực hiện", "triển khai nội dung này": a verb that leaves the work to the words before. */
function isBareVerb(words: string): boolean {
  const [first = '', next] = comparable(trimEnds(words)).trim().split(/,\s*/, 2);
  return BARE.test(first) && (next === undefined || BEHIND_BARE.test(next));
}
const BARE =
  /^(?:(?:tham mưu )?(?:tổ chức )?(?:triển khai )?(?:thực hiện|đảm nhiệm|đảm nhận|phụ trách|tham mưu)?(?: các)?(?: nội dung| nhiệm vụ| công việc)?(?: này| trên)?)?$/;
/** "… thực hiện, định kỳ báo cáo …": what stands behind speaks of the report or the time. */
const BEHIND_BARE = /^(?:định kỳ|báo cáo|hoàn thành|thời gian|bắt đầu|xong|hằng|hàng|trước|trong)(?!\p{L})/u;

/** "Trạm Y tế chủ trì, các thôn phối hợp": partners named in front of the word, behind the one who leads. */
function partnersBefore(text: string, plain: string, from: number): UnitSpan[] {
  return [...plain.matchAll(/\s+phối hợp(?!\s+(?:với|chặt|đồng bộ|cùng))/g)].flatMap((match) => {
    const span = match.index < from ? undefined : unitsBefore(text, match.index);
    return span && span.start >= from ? [{ ...span, end: match.index + match[0].length }] : [];
  });
}

/** Where the bracket opens that a position stands in. */
function openBracket(text: string, at: number): number | undefined {
  const open = text.lastIndexOf('(', at);
  return open < 0 || text.slice(open, at).includes(')') ? undefined : open;
}

function withoutTime(work: string, time: string): string {
  // "hoạt động thường xuyên": how the work is done, not when it is over
  if (time === '' || !/\d/.test(time)) return work;
  const at = work.indexOf(time);
  if (at < 0) return work;
  const before = work
    .slice(0, at)
    .replace(
      /[\s,;(:]*(?:(?:thời gian|thời hạn)?\s*(?:hoàn thành|xong|thực hiện|tổ chức|bắt đầu)?(?: xong)?\s*:?)?[\s,;(:]*$/i,
      '',
    );
  const after = work.slice(at + time.length).replace(/^[\s)]+/, '');
  return trimEnds(/^[\p{L}\d]/u.test(after) ? work : before);
}

const CUE =
  /(?:^|[\s(“])(?:giao|phân công)\s|chủ trì|(?:là|làm) (?:cơ quan |đơn vị )?đầu mối|chịu trách nhiệm|(?:^|[\s(])do\s.{3,80}(?:thực hiện|phụ trách|đảm nhiệm|đảm nhận)|\([^()]{3,120} (?:thực hiện|phụ trách|đảm nhiệm|đảm nhận)(?=[,;.)])/iu;
const LEADS = /(?:,? )?(?:(?:(?:là|làm) (?:đơn vị |cơ quan )?)?(?:chủ trì|đầu mối)|chịu trách nhiệm)/g;
const PARTNERS = /(?:phối hợp(?: chặt chẽ| đồng bộ)?(?: cùng)?(?: với)?|(?<=[\s,])cùng(?: với)?|phối hợp:)\s+/g;
const GIVEN = /(?:^|[\s(])(?:giao cho|giao|phân công|đề nghị|yêu cầu|do)\s+(?=\p{L})/gu;
const LEADING_NOISE = /^[\s,;:]*(?:và\s)?/;
const STEADY =
  /(?:^|[\s,(])((?:thường xuyên|định kỳ|hằng|hàng)(?: (?:hằng|hàng))? ?(?:tháng|quý|năm|tuần|xuyên)?(?:,? liên tục)?)(?=\s*[.;)]?$)/iu;
