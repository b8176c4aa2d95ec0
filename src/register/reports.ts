import { trimEnds, comparable } from './comparable.ts';
import { placeOf } from './places.ts';
import { isBody, type Entry, type PlanView } from './plan-view.ts';
import { reportCue } from './report-cues.ts';
import { findReportDays } from './report-days.ts';
import { leadInOf, opensReports, SUBJECT_BELOW, type LeadIn } from './report-lead-ins.ts';
import { legsOf, type Leg } from './report-legs.ts';
import { asksForDecision, asksForState, isOneList } from './report-look-alikes.ts';
import { occasionIn, vagueDueIn } from './report-occasions.ts';
import { periodOfDays, periodsIn } from './report-periods.ts';
import { mergedReport } from './report-recipients.ts';
import { ownerOf, subjectIn } from './report-senders.ts';
import { reportsOfRow } from './report-tables.ts';
import { clausesOf } from './sentences.ts';
import { readUnits } from './unit-reader.ts';
import type { ReportRow } from './row.ts';
import { nameBeforeColon } from './whole-names.ts';

/**
 * Who reports to whom, how often and before which day.
 *
 * Gives   one row a day or frequency: "hằng tháng gửi trước ngày 15; báo cáo 6 tháng gửi trước ngày 15 tháng 6" are two.
 *         A report without a day keeps `due` as the document has it ("theo quy định"), or empty.
 */
export function findReports(view: PlanView): ReportRow[] {
  let before: { entry: Entry; rows: readonly ReportRow[] } | undefined;
  return view.entries.flatMap((entry) => {
    const rows = rowsOfEntry(view, entry);
    const filled = before && isNextPoint(before.entry, entry) ? fromPointBefore(rows, before.rows) : rows;
    before = { entry, rows: filled };
    return filled;
  });
}

/** "a) Báo cáo sự cố về Phòng A trong 24 giờ. b) Báo cáo định kỳ trước ngày 05": what the point before says of whom and to whom. */
function fromPointBefore(rows: readonly ReportRow[], before: readonly ReportRow[]): readonly ReportRow[] {
  const [first, ...others] = before;
  if (!first || first.to === '' || others.some(({ to }) => to !== first.to)) return rows;
  return rows.map((row) =>
    row.to === '' && row.due !== '' && (row.who === '' || row.who === first.who)
      ? { ...row, to: first.to, who: first.who }
      : row,
  );
}

const isNextPoint = (before: Entry, { block }: Entry): boolean =>
  block.marker !== '' &&
  before.block.marker !== '' &&
  before.block.level === block.level &&
  before.block.headings.join('/') === block.headings.join('/');

function rowsOfEntry(view: PlanView, entry: Entry): ReportRow[] {
  if (!isBody(entry) || entry.parts.some((part) => part === 'forms' || part === 'content')) return [];
  if (entry.block.kind === 'table-row') return reportsOfRow(view, entry);
  const leadIn = leadInOf(view, entry);
  if (!leadIn && reportCue(entry.block.text) === '') return [];
  const unit = leadIn?.each ? lineUnit(entry.block.text) : '';
  if (leadIn?.each && unit !== '' && findReportDays(entry.block.text).length === 0)
    return rowsOfUnit(view, entry, leadIn.each, unit);
  const rows = rowsOfBlock(view, entry, leadIn);
  // "các đơn vị sau gửi …:": nobody yet, the lines below name them
  return opensReports(entry) ? rows.filter(({ who }) => !SUBJECT_BELOW.test(comparable(who))) : rows;
}

/** A line that names one of those of whom its lead-in says when and to whom they report. */
const rowsOfUnit = (view: PlanView, entry: Entry, leg: Leg, who: string): ReportRow[] =>
  rowsOfLeg(leg, 'report', {
    kind: 'report',
    documentId: view.plan.id,
    who,
    to: leg.to,
    quote: entry.block.text,
    headings: entry.block.headings,
    place: placeOf(entry.block, entry.block.text),
  });

/** What the clauses of a block have said so far, which the next one need not say again. */
interface Said {
  who: string;
  to: string;
  merged: string;
  /** How often, of the last row: a bare "ngày 16" behind a monthly one comes each month too. */
  period: string;
  /** Where the statement began that they belong to. */
  from: number;
  open: boolean;
}

function rowsOfBlock(view: PlanView, entry: Entry, leadIn: LeadIn | undefined): ReportRow[] {
  const { text } = entry.block;
  const rows: ReportRow[] = [];
  const said: Said = { who: '', to: leadIn?.to ?? '', merged: '', period: '', from: 0, open: leadIn !== undefined };
  for (const whole of clausesOf(text)) {
    // no clause on reports is longer; a hostile text of one endless sentence must not cost more
    const clause = { ...whole, text: whole.text.slice(0, LONGEST_CLAUSE) };
    const cue = reportCue(clause.text);
    const plain = comparable(clause.text);
    const receives = plain.startsWith('nơi nhận');
    if (cue === '' && !receives && !(said.open && (LEANS.test(plain) || (leadIn && lineUnit(clause.text) !== '')))) {
      said.open = false;
      continue;
    }
    const legs = legsOf(clause.text);
    for (const leg of legs) {
      // "Giờ gửi: trước 16 giờ. Nơi nhận: Phòng A": said behind the day, holds for it
      if (receives && leg.to !== '') {
        for (const [at, row] of rows.entries()) if (row.to === '') rows[at] = { ...row, to: leg.to };
        continue;
      }
      const leans = leg.to === '' && leg.sender === '' && said.open;
      if (!leans) said.from = clause.start + leg.start;
      const who = whoOf(entry, leg, said, leadIn);
      const to = leg.to || (said.open || cue === 'report' ? said.to : '');
      const merged = mergedReport(clause.text) || (leans ? said.merged : '');
      const quote = text.slice(leans ? said.from : clause.start, clause.end);
      const found = rowsOfLeg(leg, leans && leg.days.length > 0 ? 'report' : cue, {
        kind: 'report',
        documentId: view.plan.id,
        who,
        to,
        quote,
        headings: entry.block.headings,
        place: placeOf(entry.block, quote),
        ...(merged === '' ? {} : { mergedInto: merged }),
      });
      const known = withHeading(entry, found).map((row) =>
        row.frequency === '' && BARE_DAY.test(comparable(row.due)) ? { ...row, frequency: said.period } : row,
      );
      rows.push(...known);
      said.period = known.at(-1)?.frequency ?? said.period;
      if (leg.sender !== '') said.who = leg.sender;
      if (leg.to !== '') said.to = leg.to;
      said.merged = merged;
      said.open = true;
    }
  }
  const dayless = opensReports(entry) ? rows.filter(({ due }) => due !== '') : rows;
  return dayless.filter((row) => !isAnnounced(row, rows));
}

/** "Thực hiện báo cáo tháng, quý. Thời gian gửi báo cáo tháng: ngày 18 …": periods first announced, then given their days. */
function isAnnounced(row: ReportRow, rows: readonly ReportRow[]): boolean {
  return (
    row.due === '' &&
    rows.some(
      (other) =>
        other.due !== '' &&
        (row.frequency === '' || other.frequency === row.frequency) &&
        other.to === row.to &&
        other.who === row.who,
    )
  );
}

type Known = Omit<ReportRow, 'frequency' | 'due' | 'confidence'>;

function rowsOfLeg(leg: Leg, cue: ReturnType<typeof reportCue>, known: Known): ReportRow[] {
  const { text, days, periods } = leg;
  const confidence = known.who !== '' && known.to !== '' ? 0.95 : 0.75;
  if (asksForDecision(leg)) return [];
  if (days.length === 0) return withoutDay(leg, cue, known);
  if (cue !== 'report' && known.to === '') return [];
  if (cue === 'telling' && isOneList(leg)) return [];
  const names = periodOfDays(text, days, periods);
  const [only] = days;
  const listed = days.length === 1 ? periods.filter(({ name, end }) => end <= only!.start && name !== 'đột xuất') : [];
  const rows =
    listed.length > 1 && listed.some(({ name }) => name === names[0])
      ? [...new Set(listed.map(({ name }) => name))].map((frequency) => ({
          ...known,
          frequency,
          due: only!.text,
          confidence,
        }))
      : days.map((day, at) => ({
          ...known,
          frequency: names[at]!,
          due: day.text,
          ...(sharesBefore(days, at) ? { dueBefore: true as const } : {}),
          confidence,
        }));
  const sudden = periods.find(({ name }) => name === 'đột xuất');
  if (!sudden || names.includes('đột xuất')) return rows;
  return [...rows, { ...known, frequency: 'đột xuất', due: vagueDueIn(text.slice(sudden.end)), confidence: 0.7 }];
}

/** "trước 10/6 và 10/12": the second is a day before which it must be in, as the first is. */
function sharesBefore(days: Leg['days'], at: number): boolean {
  const [before, day] = [days[at - 1], days[at]];
  if (!before || !day || !/^(?:ngày )?\d/i.test(day.text) || day.start - before.end > 8) return false;
  return /^trước/i.test(before.text) || sharesBefore(days, at - 1);
}

/** A report that the document gives no day: kept when it says to whom, how often or on what occasion. */
function withoutDay({ text, periods }: Leg, cue: ReturnType<typeof reportCue>, known: Known): ReportRow[] {
  const occasion = occasionIn(text);
  const due = vagueDueIn(text);
  const named = [...new Set(periods.map(({ name }) => name))];
  const atAnyTime = named.length === 0 && /^(?:ngay|kịp thời)/.test(comparable(due)) ? ['đột xuất'] : named;
  const frequencies = occasion === '' ? atAnyTime : [occasion];
  const { who, to } = known;
  if (cue !== 'report' && (to === '' || (occasion === '' && !asksForState(text, due, named)))) return [];
  if (to === '' && frequencies.length === 0 && !/tổng hợp,? báo cáo/.test(comparable(text))) return [];
  if (who === '' && !(to !== '' && frequencies.length > 0)) return [];
  return (frequencies.length > 0 ? frequencies : ['']).map((frequency) => ({
    ...known,
    frequency,
    due,
    confidence: 0.6,
  }));
}

/** "a) Báo cáo quý" above "Gửi về UBND xã trước ngày …": the heading says how often. */
function withHeading({ block }: Entry, rows: readonly ReportRow[]): readonly ReportRow[] {
  const heading = block.headings.at(-1) ?? '';
  if (!comparable(heading).includes('báo cáo') || rows.length !== 1) return rows;
  const [period, second] = periodsIn(heading, []);
  return rows.map((row) => (row.frequency === '' && period && !second ? { ...row, frequency: period.name } : row));
}

/** The unit that sends: named in the leg, in the clauses before, in the lead-in, else the unit whose duty it is. */
function whoOf(entry: Entry, leg: Leg, said: Said, leadIn: LeadIn | undefined): string {
  if (leg.sender !== '') return leg.sender;
  if (said.who !== '') return said.who;
  if (leadIn) return lineUnit(leg.text) || leadIn.who || ownerOf(entry);
  const owner = entry.parts.includes('execution') ? ownerOf(entry) : '';
  return owner || subjectIn(leg.text, leg.limit) || ownerOf(entry);
}

/** "- Ban Xây dựng Đảng: trước ngày 16 hằng tháng." */
function lineUnit(text: string): string {
  const label = nameBeforeColon(text);
  if (label !== '') return label;
  const span = readUnits(text);
  return span && /^\s*:/.test(text.slice(span.end)) ? trimEnds(span.text) : '';
}

/** A day that says neither month nor period. */
const BARE_DAY = /^(?:trước|chậm nhất|vào|muộn nhất)?(?: là)? ?(?:ngày \d{1,2}|\d{1,2} ?(?:giờ|h)(?: ?\d{2})?)$/;
const LONGEST_CLAUSE = 1500;
/** A clause that only adds days to the report named before it. */
const LEANS =
  /^(?:thời gian|thời hạn|thời điểm|định kỳ|hằng|hàng|trước|chậm nhất|cụ thể|riêng|giờ gửi|ngày gửi|hạn|gửi|báo cáo (?:tháng|quý|năm|6 tháng|hằng|hàng)|6 tháng|năm|quý|tháng|tổng kết|sơ kết|kết thúc|cuối)/;
