import { readPartners, unitsBefore } from './assignments.ts';
import { comparable, trimEnds } from './comparable.ts';
import { addresseeOf } from './duties.ts';
import { placeOf } from './places.ts';
import { isBody, type Entry, type PlanView } from './plan-view.ts';
import { frequencyNear, frequenciesIn } from './report-frequency.ts';
import { mergedReport, reportAddressees, type Addressed } from './report-recipients.ts';
import { clausesOf, sentencesOf, type Piece } from './sentences.ts';
import { findDays, type TimePhrase } from './time-phrases.ts';
import { readUnits, type UnitSpan } from './unit-reader.ts';
import type { ReportRow } from './row.ts';

/**
 * Who reports to whom, how often and before which day.
 *
 * Gives   one row a day or frequency: "hằng tháng gửi trước ngày 15; báo cáo 6 tháng gửi trước ngày 15 tháng 6" are two.
 *         A report without a day keeps `due` as the document has it ("theo quy định"), or empty.
 */
export function findReports(view: PlanView): ReportRow[] {
  return view.entries.flatMap((entry) => {
    if (
      !isBody(entry) ||
      entry.block.kind === 'table-row' ||
      entry.parts.some((part) => part === 'forms' || part === 'content')
    )
      return [];
    if (!REPORTS.test(entry.plain)) return [];
    return passagesOf(entry.block.text).flatMap((piece) => rowsOf(view, entry, piece));
  });
}

/** Sentences about reports; one with days that leans on the one before stays with it. */
function passagesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const statement of sentencesOf(text).flatMap(byReporter)) {
    const plain = comparable(statement.text);
    const previous = pieces.at(-1);
    if (previous && LEANS.test(plain) && findDays(statement.text).length > 0) {
      pieces[pieces.length - 1] = {
        text: text.slice(previous.start, statement.end),
        start: previous.start,
        end: statement.end,
      };
    } else if (REPORTS.test(plain)) pieces.push(statement);
  }
  return pieces;
}

/** "Các thôn báo cáo Phòng A …; Phòng A tổng hợp, báo cáo UBND …": a clause with a sender of its own stands for itself. */
function byReporter(sentence: Piece): Piece[] {
  const statements: Piece[] = [];
  for (const clause of clausesOf(sentence.text)) {
    const sender = readUnits(clause.text);
    const own =
      sender !== undefined &&
      /^[\s,]*(?:có trách nhiệm |định kỳ |chủ động )*(?:tổng hợp|báo cáo|gửi|nộp)/.test(
        comparable(clause.text.slice(sender.end)),
      );
    const last = statements.at(-1);
    const [start, end] = [sentence.start + clause.start, sentence.start + clause.end];
    if (last && !own)
      statements[statements.length - 1] = {
        text: sentence.text.slice(last.start - sentence.start, clause.end),
        start: last.start,
        end,
      };
    else statements.push({ text: clause.text, start, end });
  }
  return statements;
}

function rowsOf(view: PlanView, entry: Entry, piece: Piece): ReportRow[] {
  const { text } = piece;
  const plain = comparable(text);
  const [first, second] = reportAddressees(text);
  const who = reporterOf(entry, text, plain, first);
  const merged = mergedReport(text);
  const days = findDays(text).filter((day) => isReportDay(plain, day));
  const base = {
    kind: 'report',
    documentId: view.plan.id,
    quote: text,
    headings: entry.block.headings,
    place: placeOf(entry.block, text),
  } as const;
  // only a day right behind the second address is that one's own; a list of days in brackets speaks of the report itself
  const isSecond = ({ start }: TimePhrase): boolean =>
    second !== undefined && start >= second.end && /^[\s,]*$/.test(text.slice(second.end, start));
  const own = days.filter((day) => !isSecond(day));
  const rows: ReportRow[] = own.map((day, index) => ({
    ...base,
    who,
    to: first?.to ?? '',
    frequency: frequencyNear(text, day, own[index - 1]?.end ?? 0),
    due: day.text,
    ...(merged === '' ? {} : { mergedInto: merged }),
    confidence: who !== '' && first ? 0.95 : 0.75,
  }));
  if (rows.length === 0) rows.push(...withoutDay(base, text, who, first, merged));
  const later = days.filter(isSecond);
  const sudden = own.length > 0 ? /báo cáo đột xuất(?: (khi có yêu cầu|theo yêu cầu))?/.exec(plain) : null;
  if (sudden) {
    const due = text.slice(sudden.index + sudden[0].length - (sudden[1]?.length ?? 0), sudden.index + sudden[0].length);
    rows.push({ ...base, who, to: first?.to ?? '', frequency: 'đột xuất', due: sudden[1] ? due : '', confidence: 0.7 });
  }
  if (second && first) {
    rows.push(
      ...later.map((day) => ({
        ...base,
        who: first.to,
        to: second.to,
        frequency: frequencyNear(text, day, own.at(-1)?.end ?? 0),
        due: day.text,
        confidence: 0.7,
      })),
    );
  }
  return rows;
}

/** A report that the document gives no day: kept when it says to whom, how often or on what occasion. */
function withoutDay(
  base: Pick<ReportRow, 'kind' | 'documentId' | 'quote' | 'headings' | 'place'>,
  text: string,
  who: string,
  first: Addressed | undefined,
  merged: string,
): ReportRow[] {
  const plain = comparable(text);
  const occasion = OCCASION.exec(plain);
  const frequencies = occasion
    ? [trimEnds(text.slice(occasion.index, occasion.index + occasion[0].length))]
    : frequenciesIn(text);
  const due = /theo quy định|khi có yêu cầu|theo yêu cầu|kịp thời/.exec(plain);
  const vague =
    due && (due[0] !== 'kịp thời' || /kịp thời (?:tổng hợp,? )?(?:phản ánh,? )?báo cáo/.test(plain))
      ? text.slice(due.index, due.index + due[0].length)
      : '';
  if (!first && frequencies.length === 0 && !/tổng hợp,? báo cáo/.test(plain)) return [];
  if (who === '' && !(first && frequencies.length > 0)) return [];
  return (frequencies.length > 0 ? frequencies : ['']).map((frequency) => ({
    ...base,
    who,
    to: first?.to ?? '',
    frequency,
    due: vague,
    ...(merged === '' ? {} : { mergedInto: merged }),
    confidence: 0.6,
  }));
}

/** The unit that sends: named in the sentence before the verb, else the unit whose duty it is. */
function reporterOf(entry: Entry, text: string, plain: string, first: Addressed | undefined): string {
  const limit = first?.from ?? text.length;
  const partners = readPartners(text);
  const isPartner = ({ start, end }: UnitSpan): boolean =>
    partners.some((partner) => partner.start <= start && end <= partner.end);
  for (const verb of plain.matchAll(SENDS)) {
    if (verb.index > limit) break;
    const span = unitsBefore(text, verb.index);
    if (span && !isPartner(span)) return span.text;
  }
  const owner = entry.parts.includes('execution') ? ownerOf(entry) : '';
  if (owner !== '') return owner;
  for (const opening of plain.matchAll(SUBJECT_BEGINS)) {
    if (opening.index > limit) break;
    const span = readUnits(text, opening.index + opening[0].length);
    if (
      span &&
      span.start < limit &&
      !isPartner(span) &&
      /gửi|nộp|báo cáo|tổng hợp|phản ánh/.test(comparable(text.slice(span.end, limit + 40)))
    )
      return span.text;
  }
  return ownerOf(entry);
}

/** The unit whose duty the block is: at its beginning, or as the heading above it. */
const owners = new WeakMap<Entry, string>();
function ownerOf(entry: Entry): string {
  const known = owners.get(entry) ?? ownerNamed(entry);
  owners.set(entry, known);
  return known;
}

function ownerNamed(entry: Entry): string {
  const own = addresseeOf(entry, false);
  if (own) return own.unit;
  for (const heading of entry.block.headings.toReversed()) {
    const span = readUnits(
      heading.replace(/^\s*(?:\d+(?:\.\d+)*|[a-zđ]|[-+*])[.)]?\s+/u, '').replace(/^(?:Đề nghị|Giao|Đối với)\s+/u, ''),
    );
    if (span) return span.text;
  }
  return '';
}

/** The date of a cited document is no day to report on. */
function isReportDay(plain: string, { start, text }: TimePhrase): boolean {
  const words = comparable(text);
  if (
    /^(?:ngày|từ|kể từ)/.test(words) &&
    !/hằng|hàng|cuối/.test(words) &&
    !/(?:vào|gửi|nộp|báo cáo)\s*$/.test(plain.slice(0, start))
  )
    return false;
  return /ngày|thứ|chủ nhật|\d+\s*\/\s*\d+|trong (?:tháng|quý)|tháng \d/.test(words);
}

/** A sentence that only adds days to the report named before it. */
const LEANS = /^(?:thời gian|thời hạn|định kỳ|hằng|hàng|trước|cụ thể|báo cáo (?:tháng|quý|năm|6 tháng|hằng|hàng))/;
const REPORTS = /(?:^|[^\p{L}])(?:báo cáo|(?:gửi|nộp) (?:kết quả|số liệu)|phản ánh (?:về|với|qua))(?! viên)/u;
const SENDS =
  /(?:[\s,]*(?:định kỳ|thường xuyên|kịp thời|chủ động|có trách nhiệm|tổng hợp|thực hiện|phải|hằng tháng|hàng tháng|hằng quý|hàng quý|hằng năm|hàng năm)[\s,]*)*(?:gửi|nộp|báo cáo|tổng hợp|phản ánh)/g;
const SUBJECT_BEGINS = /(?:đề nghị|yêu cầu|giao|định kỳ,|^|[:,;.(]|thực hiện,)\s*/g;
const OCCASION =
  /(?:nếu có|nếu gặp|nếu|khi có|trường hợp có) (?:những |các )?(?:khó khăn|vướng mắc|phát sinh|vấn đề)[^.;()]*?(?=,? (?:các|đề nghị|kịp thời|yêu cầu|cơ quan|đơn vị|báo cáo|chủ động|phản ánh)|[,.;(]\s(?!vướng|khó|phát|bất))/u;
