import type { Place } from '../knowledge/passage.ts';
import type { Plan } from '../knowledge/plan.ts';
import { findPlacedMentions, type PlacedMention } from './bases.ts';
import { bareNumber, dateKey, isCentral, levelOf } from './cited-names.ts';
import { comparable, phraseKey } from './comparable.ts';
import { placeOf } from './places.ts';
import { clausesIn, viewPlan } from './plan-view.ts';
import { clauseAround } from './sentences.ts';
import { unitKey } from './units.ts';
import type { RegisterRow, ReportRow, TargetRow, TaskRow } from './row.ts';

/** Two places that say the same thing differently. Nobody decides here which is right. */
export interface Discrepancy {
  /** What it is about: date or number of a document that is cited, a task's number, a report's frequency, a target's value. */
  readonly about: 'date' | 'number' | 'task' | 'report' | 'target';
  /** What disagrees, in Vietnamese: "Kế hoạch 10/KH-UBND được ghi hai ngày khác nhau". */
  readonly what: string;
  /** Number of the document that is cited, in one of its spellings. */
  readonly number?: string;
  readonly variants: readonly DiscrepancyVariant[];
}
interface DiscrepancyVariant {
  /** The words in question as printed: a date, a number, a task's subject. */
  readonly written: string;
  readonly documentId: string;
  readonly place: Place;
  readonly quote: string;
}

/**
 * Where the documents contradict themselves or one another: dates and numbers of the documents they cite, tasks with one
 * number, reports with two frequencies, a measure with and without per cent.
 *
 * Takes   the plans and the rows read from them.
 * Gives   one discrepancy a subject, with every spelling and one place for each spelling in each document.
 */
export function findDiscrepancies(plans: readonly Plan[], rows: readonly RegisterRow[]): Discrepancy[] {
  const mentions = plans.flatMap((plan) => findPlacedMentions(viewPlan(plan)).map((mention) => ({ ...mention, plan })));
  const numbered = mentions.filter(({ number }) => /\p{L}/u.test(number));
  return [
    ...differentDates(numbered),
    ...differentNumbers(numbered),
    ...sameTaskNumber(rows),
    ...twoFrequencies(rows),
    ...perCentOrNot(rows),
  ];
}

type Cited = PlacedMention & { readonly plan: Plan };

function differentDates(mentions: readonly Cited[]): Discrepancy[] {
  return groupsOf(
    mentions.filter(({ date }) => date !== ''),
    (mention) => `${circleOf(mention)}|${phraseKey(mention.number)}|${levelOf(mention.issuer)}`,
  ).flatMap((group) => {
    if (new Set(group.map(({ date }) => dateKey(date))).size < 2) return [];
    const [first] = group;
    return [
      {
        about: 'date' as const,
        number: first!.number,
        what: `${nameOf(first!)} được ghi ngày khác nhau`,
        variants: variantsOf(group, ({ date }) => date, dateKey),
      },
    ];
  });
}

/** One document under two numbers: only signs differ, or one character differs and kind, date and issuer agree. */
function differentNumbers(mentions: readonly Cited[]): Discrepancy[] {
  const spellings = groupsOf(mentions, (mention) => `${circleOf(mention)}|${mention.number.normalize('NFC')}`);
  const found: Discrepancy[] = [];
  const joined = new Set<number>();
  const near = neighbours(spellings);
  for (const [index, group] of spellings.entries()) {
    if (joined.has(index)) continue;
    const alike = near(group).filter((at) => at > index && !joined.has(at) && isMisprint(group, spellings[at]!));
    if (alike.length === 0) continue;
    alike.forEach((at) => joined.add(at));
    const all = [...group, ...alike.flatMap((at) => spellings[at]!)];
    found.push({
      about: 'number',
      number: group[0]!.number,
      what: `${kindOf(all)} được ghi số, ký hiệu khác nhau`,
      variants: variantsOf(
        all,
        ({ number }) => number,
        (number) => number,
      ),
    });
  }
  return found;
}

/** Only spellings that share their letters or a date can be one document: all pairs would be too many. */
function neighbours(spellings: readonly (readonly Cited[])[]): (group: readonly Cited[]) => number[] {
  const keysOf = (group: readonly Cited[]): string[] => {
    const bare = bareNumber(group[0]!.number);
    const dates = [...new Set(group.map(({ date }) => dateKey(date)).filter(Boolean))];
    return [bare, ...dates.flatMap((date) => nearForms(bare).map((form) => `${date}|${form}`))];
  };
  const byKey = new Map<string, number[]>();
  for (const [index, group] of spellings.entries())
    for (const key of keysOf(group)) {
      const known = byKey.get(key);
      if (known) known.push(index);
      else byKey.set(key, [index]);
    }
  return (group) => [...new Set(keysOf(group).flatMap((key) => byKey.get(key) ?? []))].sort((a, b) => a - b);
}

/** A word and all that is left of it without one character: two words that differ by one character share a form. */
const nearForms = (word: string): string[] => [
  ...new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]),
];

function isMisprint(one: readonly Cited[], other: readonly Cited[]): boolean {
  const [a, b] = [one[0]!, other[0]!];
  const [x, y] = [bareNumber(a.number), bareNumber(b.number)];
  if (circleOf(a).split('|')[0] !== circleOf(b).split('|')[0]) return false;
  if (comparable(kindOf(one)).split(' ')[0] !== comparable(kindOf(other)).split(' ')[0]) return false;
  const dates = (group: readonly Cited[]): Set<string> =>
    new Set(group.map(({ date }) => dateKey(date)).filter(Boolean));
  const agree = [...dates(one)].some((date) => dates(other).has(date));
  if (x === y) return dates(one).size === 0 || dates(other).size === 0 || agree;
  const sameIssuer = one.some((c) =>
    other.some((d) => c.issuer !== '' && d.issuer !== '' && unitKey(c.issuer) === unitKey(d.issuer)),
  );
  return agree && sameIssuer && differsByOne(x, y);
}

function sameTaskNumber(rows: readonly RegisterRow[]): Discrepancy[] {
  const tasks = rows.filter((row): row is TaskRow => row.kind === 'task' && row.number !== undefined);
  return groupsOf(tasks, (row) => `${row.documentId}|${row.headings.join('|')}|${row.number}`).flatMap((group) =>
    group.length < 2 || new Set(group.map(({ subject }) => phraseKey(subject))).size < 2
      ? []
      : [
          {
            about: 'task' as const,
            what: `${group.length} nhiệm vụ cùng mang số ${group[0]!.number}`,
            variants: group.map(({ subject, documentId, place, quote }) => ({
              written: subject,
              documentId,
              place,
              quote,
            })),
          },
        ],
  );
}

/** "hằng năm gửi về … trước ngày 14 hằng tháng": one report said to be yearly and monthly at once. */
function twoFrequencies(rows: readonly RegisterRow[]): Discrepancy[] {
  const reports = rows.filter((row): row is ReportRow => row.kind === 'report' && row.frequency === 'hằng tháng');
  return groupsOf(reports, (row) => `${row.documentId}|${row.place.lines.join('-')}`).flatMap((group) => {
    const [row] = group;
    const yearly = /(?:hằng|hàng) năm(?=[^.;()]{0,40}(?:gửi|báo cáo))/.exec(comparable(row!.quote));
    const monthly = row && comparable(row.due).includes('tháng') ? row.due : undefined;
    if (!yearly || !monthly) return [];
    const yearlyWords = row!.quote.slice(yearly.index, yearly.index + yearly[0].length);
    return [
      {
        about: 'report' as const,
        what: 'Cùng một báo cáo được ghi hai kỳ khác nhau',
        variants: [yearlyWords, monthly].map((written) => ({
          written,
          documentId: row!.documentId,
          place: row!.place,
          quote: row!.quote,
        })),
      },
    ];
  });
}

/** One measure written as a share in one place and as a plain number in another. */
function perCentOrNot(rows: readonly RegisterRow[]): Discrepancy[] {
  const targets = rows.filter(
    (row): row is TargetRow => row.kind === 'target' && !/(?:tổ chức|người|lớp|hộ)/.test(row.value),
  );
  return groupsOf(targets, (row) => phraseKey(row.metric.replace(/\([^)]*\)/g, ''))).flatMap((group) => {
    const share = group.filter(({ value }) => value.includes('%'));
    const plainValues = group.filter(({ value }) => /\d,\d+$/.test(value.trim()));
    if (share.length === 0 || plainValues.length === 0) return [];
    return [
      {
        about: 'target' as const,
        what: `${group[0]!.metric}: chỗ ghi phần trăm, chỗ ghi số thường`,
        variants: [...share, ...plainValues].map(({ value, documentId, place, quote }) => ({
          written: value,
          documentId,
          place,
          quote,
        })),
      },
    ];
  });
}

/** Among which documents a number means one document only: central ones everywhere, others within the document that cites. */
function circleOf({ number, plan }: Cited): string {
  return isCentral(number) ? 'central' : plan.id;
}

function variantsOf(
  group: readonly Cited[],
  written: (mention: Cited) => string,
  key: (written: string) => string,
): DiscrepancyVariant[] {
  const seen = new Set<string>();
  return group.flatMap((mention) => {
    const id = `${mention.plan.id}|${key(written(mention))}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const { block } = mention.entry;
    const quote = clauseAround(block.text, clausesIn(mention.entry), mention.start, mention.end);
    return [{ written: written(mention), documentId: mention.plan.id, place: placeOf(block, quote), quote }];
  });
}

function groupsOf<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
}

/** Whether two strings differ in exactly one place: a character changed, added or left out. */
export function differsByOne(one: string, other: string): boolean {
  if (one === other) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

const nameOf = ({ documentKind, number }: Cited): string => `${documentKind || 'Văn bản'} ${number}`;
const kindOf = (group: readonly Cited[]): string =>
  group.map(({ documentKind }) => documentKind).find((kind) => kind !== '') ?? 'Văn bản';
