import { deadlineOf, readPartners } from './assignments.ts';
import { comparable, trimEnds } from './comparable.ts';
import { labelGroups } from './label-groups.ts';
import { placeOf } from './places.ts';
import { isBody, isClosing, isNumbered, partOfHeading, type Entry, type PlanView } from './plan-view.ts';
import { sentencesOf } from './sentences.ts';
import { isTableHeader } from '../knowledge/structure/table.ts';
import { readUnits } from './unit-reader.ts';
import type { DutyRow } from './row.ts';

/**
 * What each unit has to do: under its heading in "Tổ chức thực hiện", behind its name in a sentence there, in the numbered
 * asks of an official letter, and wherever the plan asks a unit for something ("Đề nghị …").
 */
export function findDuties(view: PlanView): DutyRow[] {
  const labelled = new Set(labelGroups(view).flatMap(({ entries }) => entries));
  const executing = view.entries.filter(
    (entry) =>
      entry.parts.includes('execution') && isBody(entry) && entry.block.kind !== 'table-row' && !labelled.has(entry),
  );
  const told = [...dutiesByUnit(view, executing), ...(executing.length === 0 ? asksOfLetter(view) : [])];
  const quoted = new Set(told.map(({ quote }) => quote));
  const rows = [...told, ...asksElsewhere(view, executing).filter(({ quote }) => !quoted.has(quote))];
  return rows.sort((a, b) => a.place.lines[0] - b.place.lines[0]);
}

/** Who is being told what to do at some depth of the outline. */
interface Addressee {
  readonly unit: string;
  readonly level: number;
}

function dutiesByUnit(view: PlanView, entries: readonly Entry[]): DutyRow[] {
  const rows: DutyRow[] = [];
  let open: Addressee[] = [];
  for (const [position, entry] of entries.entries()) {
    const { block } = entry;
    if (isClosing(entry) || isSectionHeading(entry) || entry.parts.at(-1) === 'reporting' || isTableHeader(block.text))
      continue;
    open = open.filter(({ level }) => level < block.level || isBelow(entry, level));
    if (block.marker === '' && ASKS_ALL.test(entry.plain)) continue;
    const named = sendsItsOwn(entry, open) ? undefined : addresseeOf(entry, hasChildren(entry, entries[position + 1]));
    if (named) {
      if (named.work !== '') rows.push(dutyRow(view, entry, named.unit, named.work, 0.9));
      open = [...open.filter(({ level }) => level < block.level), { unit: named.unit, level: block.level }];
    } else if (open.length > 0 && !isNumbered(block.marker)) {
      rows.push(dutyRow(view, entry, open.at(-1)!.unit, block.text, 0.95));
    } else if (open.length > 0 && open.at(-1)!.level < block.level) {
      rows.push(dutyRow(view, entry, open.at(-1)!.unit, block.text, 0.9));
    }
  }
  return rows;
}

/** "Công an xã: - Phân công cán bộ đứng lớp …": whom a unit sends from among its own is not told anything by the plan. */
const sendsItsOwn = ({ block, plain }: Entry, open: readonly Addressee[]): boolean =>
  open.length > 0 && !isNumbered(block.marker) && OWN_PEOPLE.test(plain);

/** An unnumbered paragraph right under a unit's heading stands at any level the reader gave it. */
const isBelow = ({ block }: Entry, level: number): boolean =>
  block.kind === 'paragraph' && block.marker === '' && block.level >= level;

const isSectionHeading = ({ block }: Entry): boolean =>
  block.kind === 'heading' && partOfHeading(block.text) !== undefined;

function hasChildren({ block }: Entry, next: Entry | undefined): boolean {
  if (!next) return false;
  return (
    next.block.level > block.level ||
    (next.block.marker === '' && next.block.kind === 'paragraph') ||
    (/^[-+*•]/.test(next.block.marker) && !/^[-+*•]/.test(block.marker))
  );
}

/**
 * The unit that a block of "Tổ chức thực hiện" speaks to, and what it says it must do there and then.
 *
 * Gives   work '' when the block only opens a list ("1. Sở Tài chính", "2. Phòng Y có trách nhiệm:"); undefined when it
 *         names no unit at its beginning.
 */
export function addresseeOf({ block }: Entry, opensList: boolean): { unit: string; work: string } | undefined {
  const opening = OPENING.exec(comparable(block.text))?.[0].length ?? 0;
  const span = readUnits(block.text, opening);
  if (!span) return undefined;
  const behind = block.text.slice(span.end);
  const work = behind.replace(/^[\s,:;.]*/, '');
  const plainWork = comparable(work);
  const onlyOpens =
    plainWork === '' ||
    /^(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|thực hiện(?: các nhiệm vụ)?|các nhiệm vụ)?(?: sau)?\s*(?:đây)?\s*:?$/.test(
      plainWork,
    );
  if (onlyOpens || INTRODUCES.test(plainWork)) return { unit: span.text, work: '' };
  // "2. Đề nghị Đảng ủy UBND tỉnh chỉ đạo UBND tỉnh": a heading, its work stands below
  if (opensList && work.length < 80 && !/[.;]$/.test(block.text.trim()) && !/^\s*:/.test(behind))
    return { unit: span.text, work: '' };
  if (/^(?:,|\s+và\s)/.test(behind) && !/^\s*(?:có|chủ|phối|căn|theo|trên cơ sở|trong)/.test(plainWork))
    return undefined;
  if (block.text.trim().endsWith(':') && opensList && work.length < 120) return { unit: span.text, work: '' };
  return { unit: span.text, work };
}

/** "Ban X đề nghị các cơ quan … thực hiện một số nội dung sau: 1. … 2. …": every numbered ask is a duty of those asked. */
function asksOfLetter(view: PlanView): DutyRow[] {
  const opening = view.entries.find(
    (entry) => isBody(entry) && entry.block.kind !== 'table-row' && ASKS.test(entry.plain) && /:\s*$/.test(entry.plain),
  );
  if (!opening) return [];
  if (opening.block.kind !== 'paragraph') return asksBelow(view, opening);
  const ask = [...opening.plain.matchAll(new RegExp(ASKS, 'g'))].at(-1)!;
  const asked = readUnits(opening.block.text, ask.index + ask[0].length);
  if (!asked) return [];
  const behind = view.entries.slice(opening.index + 1).filter((entry) => isBody(entry) && !isClosing(entry));
  if (!behind[0] || !isNumbered(behind[0].block.marker)) return [];
  const lastAsk = behind.findLastIndex(({ block }) => isNumbered(block.marker) || block.headings.length > 0);
  let addressed: Addressee = { unit: asked.text, level: 0 };
  return behind.slice(0, lastAsk + 1).flatMap((entry) => {
    const { block } = entry;
    if (entry.parts.includes('reporting') || partOfHeading(block.text) !== undefined) return [];
    if (isNumbered(block.marker)) addressed = { unit: asked.text, level: block.level };
    // "2. Đối với các thôn", "1. Sở Giáo dục và Đào tạo": the lines below are for them
    const named = isNumbered(block.marker) ? addresseeOf(entry, true) : undefined;
    if (named) addressed = { unit: named.unit, level: block.level };
    if (named?.work === '') return [];
    return [dutyRow(view, entry, addressed.unit, named?.work ?? block.text, 0.8)];
  });
}

/** "2. UBND xã giao các đơn vị: a) Phòng A: …; b) Công an xã: …": points below a numbered one that speak to units. */
function asksBelow(view: PlanView, opening: Entry): DutyRow[] {
  const behind = view.entries.slice(opening.index + 1);
  const end = behind.findIndex((entry) => !isBody(entry) || entry.block.level <= opening.block.level);
  let addressed: string | undefined;
  return behind.slice(0, end < 0 ? behind.length : end).flatMap((entry) => {
    const { block } = entry;
    const point = block.level === opening.block.level + 1;
    const named = point ? addresseeOf(entry, true) : undefined;
    if (point) addressed = named?.unit;
    if (addressed === undefined || named?.work === '') return [];
    return [dutyRow(view, entry, addressed, named?.work ?? block.text, 0.8)];
  });
}

/** "Đề nghị các tổ chức chính trị - xã hội …" outside "Tổ chức thực hiện". */
function asksElsewhere(view: PlanView, executing: readonly Entry[]): DutyRow[] {
  const done = new Set(executing.map(({ index }) => index));
  return view.entries
    .filter((entry) => !done.has(entry.index) && isBody(entry) && !isClosing(entry) && entry.block.kind !== 'table-row')
    .flatMap((entry) =>
      sentencesOf(entry.block.text).flatMap((sentence) => {
        const ask = /^(?:đề nghị|yêu cầu)\s+/.exec(comparable(sentence.text));
        const span = ask && readUnits(sentence.text, ask[0].length);
        if (!span || ASKS_ALL.test(comparable(sentence.text))) return [];
        const work = sentence.text.slice(span.end).replace(/^[\s,:]+/, '');
        return work.length < 10 || work.endsWith(':') || COURTESY.test(comparable(work))
          ? []
          : [dutyRow(view, entry, span.text, work, 0.7)];
      }),
    );
}

function dutyRow(view: PlanView, { block }: Entry, unit: string, work: string, confidence: number): DutyRow {
  const time = deadlineOfDuty(work);
  return {
    kind: 'duty',
    documentId: view.plan.id,
    unit,
    subject: trimEnds(work),
    coordinating: readPartners(work).flatMap(({ units }) => units),
    ...(time === '' ? {} : { time }),
    quote: block.text,
    headings: block.headings,
    place: placeOf(block, block.text),
    confidence,
  };
}

/** A day that ends the work; the day of a report belongs to the report's own row. */
function deadlineOfDuty(work: string): string {
  const sentence = sentencesOf(work).find(
    ({ text }) =>
      /hoàn thành|(?:^|\s)xong\s|trong (?:tháng|quý|năm)|trước ngày/.test(comparable(text)) &&
      !comparable(text).includes('báo cáo'),
  );
  return sentence ? deadlineOf(sentence.text) : '';
}

/** "… triển khai thực hiện các nội dung sau:": words that only lead to a list. */
const INTRODUCES = /(?:cụ thể|như sau|sau đây|sau|dưới đây)(?: như sau)?\s*:\s*$/;
/** "… quan tâm, nghiêm túc triển khai thực hiện./.": asks for the plan as a whole, for nothing of its own. */
const COURTESY =
  /^(?:(?:quan tâm|nghiêm túc|tích cực|phối hợp|triển khai|tổ chức|chỉ đạo|thực hiện|kế hoạch|công văn|hướng dẫn|nội dung|này|trên|nêu|hiệu quả|có|các|và|theo|đúng|quy định|kịp thời|đạt|kết quả)[\s,.;/]*)+$/;
/** "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện, …": the words that end a plan. */
const ASKS_ALL =
  /^(?:yêu cầu|đề nghị) .{3,120}? (?:nghiêm túc |quan tâm,? )?(?:triển khai |tổ chức |phối hợp )*thực hiện(?: nghiêm túc)?(?: kế hoạch này| các nội dung(?: trên)?)?(?:[,.;/]| và báo cáo)/;
const OPENING = /^\s*(?:(?:đề nghị|yêu cầu|giao cho|giao|phân công|đối với|trách nhiệm của|nhiệm vụ của)\s+)?/;
const OWN_PEOPLE =
  /^(?:phân công|giao|cử|bố trí) (?:(?:các|những|một số|\d+) )?(?:đồng chí )?(?:cán bộ|công chức|viên chức|đoàn viên|hội viên|giáo viên|nhân viên|cộng tác viên|tình nguyện viên|lực lượng|thành viên|người)(?!\p{L})/u;
const ASKS = /(?:đề nghị|yêu cầu|giao)\s+(?=các|ủy ban|ban|các cơ quan|những)/;
