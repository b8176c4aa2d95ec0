import { readPartners, unitsBefore } from './assignments.ts';
import { comparable } from './comparable.ts';
import { addresseeOf } from './duties.ts';
import { readUnits, type UnitSpan } from './unit-reader.ts';
import { isWholeName, nameBeforeColon, nameBeforeVerb } from './whole-names.ts';
import type { Entry } from './plan-view.ts';

/**
 * Who sends a report, as its own sentence says it.
 *
 * Takes   the sentence, and where its recipient begins (only what stands before names the sender).
 * Gives   the unit's words, with what they were given ("Các cơ quan, đơn vị được giao chủ trì"); '' when the sentence names
 *         nobody. Who only signs is not the sender: in "Phòng A tham mưu UBND xã báo cáo …" it is Phòng A.
 */
export function senderIn(text: string, limit: number): string {
  const plain = comparable(text);
  const partners = readPartners(text);
  const isPartner = ({ start, end }: UnitSpan): boolean =>
    partners.some((partner) => partner.start <= start && end <= partner.end);
  const signing = [...plain.matchAll(SIGNS)].flatMap((match) => readUnits(text, match.index + match[0].length) ?? []);
  const signs = ({ start, end }: UnitSpan): boolean =>
    signing.some((signer) => signer.start <= start && end <= signer.end);
  for (const verb of plain.matchAll(SENDS)) {
    if (verb.index > limit) break;
    const span = sendingBefore(text, plain, verb.index);
    const whole = REPORTS.test(verb[0]) ? nameBeforeVerb(text, verb.index) : undefined;
    if (!span && whole) return whole.text;
    if (!span || isPartner(span) || signs(span) || !acts(plain, span)) continue;
    return whole && whole.start <= span.start && whole.end >= span.end ? whole.text : span.text;
  }
  return '';
}

/** Not the owner of what is sent, save where that is all the sentence names ("Báo cáo của các phòng gửi về …"); not whom another one urges. */
function acts(plain: string, { start, end }: UnitSpan): boolean {
  const before = plain.slice(0, start);
  if (PART_OF_WORD.test(before)) return false;
  if (URGES.test(before) && /^\s*,/.test(plain.slice(end))) return false;
  return !OWNS.test(before) || (before.endsWith('của ') && THING_SENT.test(plain) && HANDS_IN.test(plain.slice(end)));
}

/** The same for a subject whose verb stands further off: "Các đơn vị, căn cứ tình hình, … gửi báo cáo". */
export function subjectIn(text: string, limit: number): string {
  const label = nameBeforeColon(text);
  if (label !== '' && label.length < limit) return label;
  const plain = comparable(text);
  const partners = readPartners(text);
  for (const opening of plain.matchAll(SUBJECT_BEGINS)) {
    if (opening.index > limit) break;
    const span = readUnits(text, opening.index + opening[0].length);
    if (
      span &&
      span.start < limit &&
      !partners.some(({ start, end }) => start <= span.start && span.end <= end) &&
      /gửi|nộp|báo cáo|tổng hợp|phản ánh|cung cấp|cập nhật|thông tin/.test(comparable(text.slice(span.end, limit + 40)))
    )
      return withItsTask(text, plain, span).text;
  }
  return '';
}

/** Units that end where the verb begins, or whose tasks ("được phân công tại mục III") end there. */
function sendingBefore(text: string, plain: string, at: number): UnitSpan | undefined {
  const span = unitsBefore(text, at);
  if (span) return widened(text, plain, span);
  const given = GIVEN.exec(plain.slice(Math.max(0, at - 120), at));
  const own = given ? unitsUpTo(text, at - given[0].length) : undefined;
  // one office that leads ("Sở A chủ trì tổng hợp") does so; "các cơ quan chủ trì" are known by it
  if (own && given![0].trim() === 'chủ trì' && !GROUP.test(comparable(own.text))) return own;
  return own && { ...own, text: text.slice(own.start, at).replace(/[\s,:]+$/, ''), end: at };
}

/** Units that end at a place, whatever words behind it could belong to them. */
const unitsUpTo = (text: string, at: number): UnitSpan | undefined => unitsBefore(text.slice(0, at), at);

/** With the group's "các" that its reader left out, and a first unit whose task parts it from the second. */
function widened(text: string, plain: string, span: UnitSpan): UnitSpan {
  const front = plain.slice(Math.max(0, span.start - 140), span.start);
  const group = /(?<!\p{L})(?:các|những|mọi|tất cả các) $/u.exec(front);
  const before = GIVEN_BEFORE.exec(front);
  const first = before ? unitsUpTo(text, span.start - before[0].length) : undefined;
  const start = first?.start ?? span.start - (group?.[0].length ?? 0);
  return { ...span, start, text: text.slice(start, span.end) };
}

function withItsTask(text: string, plain: string, span: UnitSpan): UnitSpan {
  const given = GIVEN_NEXT.exec(plain.slice(span.end));
  const end = span.end + (given?.[0].length ?? 0);
  return { ...span, text: text.slice(span.start, end), end };
}

/** The unit whose duty the block is: at its beginning, or as the heading above it. */
export function ownerOf(entry: Entry): string {
  const known = owners.get(entry) ?? ownerNamed(entry);
  owners.set(entry, known);
  return known;
}
const owners = new WeakMap<Entry, string>();

function ownerNamed(entry: Entry): string {
  const label = nameBeforeColon(entry.block.text);
  if (label !== '') return label;
  const own = addresseeOf(entry, false);
  if (own) return own.unit;
  for (const heading of entry.block.headings.toReversed()) {
    const words = heading
      .replace(/^\s*(?:\d+(?:\.\d+)*|[a-zđ]|[-+*])[.)]?\s+/u, '')
      .replace(/^(?:Đề nghị|Giao|Đối với|Trách nhiệm của|Nhiệm vụ của)\s+/u, '')
      .replace(/\s*:\s*$/, '');
    const span = readUnits(words);
    if (span && isWholeName(words)) return words;
    if (span) return NAMES_MORE.test(comparable(words.slice(span.end))) ? words : span.text;
  }
  return '';
}

const SENDS =
  /(?:[\s,]*(?:định kỳ|thường xuyên|kịp thời|chủ động|có trách nhiệm|tổng hợp|thực hiện|phải|hằng ngày|hằng tuần|hằng tháng|hàng tháng|hằng quý|hàng quý|hằng năm|hàng năm)[\s,]*)*(?:gửi|nộp|báo cáo|tổng hợp|phản ánh|cung cấp|cập nhật|thông tin|thông báo|tham mưu|trình|thực hiện|xây dựng|báo|kịp thời|có báo cáo|lập|dự thảo)(?!\p{L})/gu;
const REPORTS = /gửi|nộp|báo|phản ánh|cung cấp|cập nhật|tổng hợp|thông (?:tin|báo)/;
/** Words behind which a unit only signs what another one wrote, or gets it. */
const SIGNS = /(?<!\p{L})(?:tham mưu|trình|giúp|dự thảo|xin ý kiến|gửi|cho|về|với|nộp|tới)(?: cho| với)?\s+/gu;
/** "kết quả của các Tổ gửi …": whose it is, not who sends. */
const OWNS = /(?<!\p{L})(?:của|là|làm)\s*$/u;
const THING_SENT = /^(?:báo cáo|kết quả|số liệu)/;
const HANDS_IN = /^\s*(?:được )?(?:gửi|nộp)(?!\p{L})/u;
/** "đôn đốc các chi bộ, …": those who are urged do not do what stands behind the comma. */
const URGES = /(?<!\p{L})(?:đôn đốc|hướng dẫn|chỉ đạo|theo dõi|kiểm tra|giám sát|hỗ trợ)\s*$/u;
/** "lễ hội, báo cáo …": the end of an ordinary word. */
const PART_OF_WORD = /(?<!\p{L})(?:lễ|xã|đại|cơ|ngày|vũ|dạ) $/u;
const TASK = String.raw`(?:(?:được|đã được) (?:giao|phân công)(?: nhiệm vụ)?(?: chủ trì| phụ trách)?|chủ trì|chịu sự giám sát|có tên)(?: (?:thực hiện )?(?:các )?(?:nhiệm vụ|nội dung|công việc))?(?: (?:tại|trong|nêu tại|theo) (?:mục|phụ lục|phần|điểm|khoản|kế hoạch|biểu)(?: [\p{L}\d.]+)?(?: này| kèm theo)?)?`;
const GIVEN = new RegExp(String.raw` ${TASK}[\s,]*$`, 'u');
const GROUP = /^(?:các|những|cơ quan|đơn vị|mọi|từng|mỗi)(?!\p{L})/u;
const GIVEN_BEFORE = new RegExp(String.raw` ${TASK}(?:,| và) (?:các |những )?$`, 'u');
const GIVEN_NEXT = new RegExp(
  String.raw`^ ${TASK}(?= (?:gửi|nộp|báo cáo|tổng hợp|thực hiện|định kỳ|có|phản ánh)|[,:])`,
  'u',
);
const SUBJECT_BEGINS = /(?:đề nghị|yêu cầu|giao|định kỳ,|^|[:,;.(]|thực hiện,)\s*/g;
/** A heading that goes on with the same name ("Tổ Đề án 06 các thôn, tổ dân phố"), not with work. */
const NAMES_MORE =
  /^(?:,? (?:các|của|thuộc|trực thuộc|trên địa bàn|tại|và các|chịu sự|phường|xã|thôn|nhân viên|người|trưởng|bộ phận)|, \p{L}+|\s\d+)(?!.*(?:chủ trì|phối hợp|thực hiện|triển khai|có trách nhiệm|xây dựng|:)).{0,80}$/u;
