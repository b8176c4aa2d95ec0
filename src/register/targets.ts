import { comparable, phraseKey } from './comparable.ts';
import { placeOf, rowQuote } from './places.ts';
import { isBody, isClosing, type Entry, type PlanView } from './plan-view.ts';
import { sentencesOf } from './sentences.ts';
import { measuredValues } from './target-values.ts';
import type { TargetRow } from './row.ts';

/**
 * The measurable targets of a plan.
 *
 * Gives   one row a value: metric, value, year and scope as the text around it says them. A year or scope that nothing
 *         says is ''; "của tỉnh" becomes "tỉnh Hải Dương" only when the document itself writes that name.
 */
export function findTargets(view: PlanView): TargetRow[] {
  const names = placeNames(view);
  const rows: TargetRow[] = [];
  let context: Context = { year: '', scope: '', aims: false };
  for (const entry of view.entries) {
    if (!isBody(entry)) continue;
    context = contextOf(entry, context);
    if (entry.block.kind === 'table-row') {
      rows.push(...tableTargets(view, entry, context, names));
      continue;
    }
    if (isClosing(entry) || entry.parts.some((part) => NO_TARGETS.has(part))) continue;
    for (const sentence of sentencesOf(entry.block.text)) {
      const plain = comparable(sentence.text);
      const aims = context.aims || AIMS.test(plain);
      if (!aims) continue;
      const year = yearIn(plain) || context.year;
      const scope = scopeOf(plain, context, names);
      for (const { metric, value } of measuredValues(sentence.text)) {
        rows.push({
          kind: 'target',
          documentId: view.plan.id,
          metric,
          value,
          year,
          scope,
          quote: sentence.text,
          headings: entry.block.headings,
          place: placeOf(entry.block, sentence.text),
          confidence: context.aims ? 0.9 : 0.65,
        });
      }
    }
  }
  return rows;
}

/** What the lines above have announced: whose targets, for which year. */
interface Context {
  readonly year: string;
  readonly scope: string;
  readonly aims: boolean;
}

function contextOf({ block, plain }: Entry, before: Context): Context {
  const opensSection = block.kind === 'heading' || /^(?:[IVXLC]+|\d+(?:\.\d+)*)\s?[.)-]?$/.test(block.marker.trim());
  const fromHeadings = [...block.headings, ...(opensSection && plain.length < 160 ? [block.text] : [])].reduce<Context>(
    (context, heading) => readLeadIn(comparable(heading), context),
    NOTHING,
  );
  const base = opensSection
    ? fromHeadings
    : {
        year: before.year || fromHeadings.year,
        scope: before.scope || fromHeadings.scope,
        aims: before.aims || fromHeadings.aims,
      };
  const leadIn = leadInOf(plain);
  return leadIn === '' ? base : readLeadIn(leadIn, base);
}

/** "- Định hướng đến năm 2030:", "* Về mục tiêu của phường:", "Tầm nhìn đến năm 2045: …": the words that announce. */
function leadInOf(plain: string): string {
  const colon = plain.indexOf(':');
  const head =
    colon >= 0 && colon < 90
      ? plain.slice(0, colon)
      : plain.length < 70
        ? plain
        : (/^(?:phấn đấu |đến |tới )(?:đến )?(?:hết )?(?:cuối )?năm \d{4}(?:,| -)/.exec(plain)?.[0] ?? '');
  return /mục tiêu|chỉ tiêu|đến (?:hết )?(?:cuối )?năm \d|tầm nhìn|định hướng|^(?:trong )?năm \d{4}|phấn đấu/.test(head)
    ? head
    : '';
}

function readLeadIn(words: string, base: Context): Context {
  const scope =
    /(?:mục tiêu|chỉ tiêu)(?: cụ thể| chung| chủ yếu| phấn đấu)*(?:,[^,]*)?(?: chuyển đổi số)? (?:của|đối với|trên địa bàn) (?:toàn )?(tỉnh|thành phố|phường|xã|đặc khu|huyện|cơ quan|đơn vị)/.exec(
      words,
    )?.[1] ?? '';
  const year = yearIn(words);
  const aims =
    /mục tiêu|chỉ tiêu|phấn đấu|tầm nhìn|định hướng đến|^(?:[a-zđ0-9.)]+ )?đến (?:hết )?(?:cuối )?năm \d/.test(words) &&
    !/^(?:\d[\d.]* )?mục đích/.test(words);
  return { year: year || (scope !== '' ? '' : base.year), scope: scope || base.scope, aims: aims || base.aims };
}

/** The year a text aims at: the last of "đến năm 2030, tầm nhìn đến năm 2045" would be wrong, so the first counts. */
function yearIn(plain: string): string {
  const period = /(?:giai đoạn|trong các năm|các năm)\s+(20\d\d\s*-\s*20\d\d)/.exec(plain);
  const until =
    /(?:đến|tới|vào|trong|hết|trước)\s+(?:hết\s+)?(?:cuối\s+)?(?:năm|tháng \d{1,2}\s*(?:\/|năm)|quý [ivx]+\s*(?:\/|năm))\s*(20\d\d)/.exec(
      plain,
    ) ?? /(?:^|[\s,:(])năm\s+(20\d\d)(?!\s*-)/.exec(plain);
  const day = /(?:trước|đến|hết|vào) (?:hết )?ngày \d{1,2}\/\d{1,2}\/(20\d\d)/.exec(plain);
  const coming = /trong (những năm tiếp theo|thời gian tới|các năm tiếp theo)/.exec(plain);
  return until?.[1] ?? day?.[1] ?? period?.[1] ?? coming?.[1] ?? '';
}

function scopeOf(plain: string, context: Context, names: PlaceNames): string {
  const said =
    /(?:của|trên địa bàn|toàn) (tỉnh|thành phố|huyện|quận|thị xã|phường|xã|đặc khu)(?![\p{L}])(?! (?:khác|trong|lân))/u.exec(
      plain,
    )?.[1];
  // "100% cán bộ xã học trên nền tảng của tỉnh": a plan of a smaller place only names the larger one
  const larger = said !== undefined && names.own !== '' && rankOf(said) < rankOf(names.own.split(' ')[0]!);
  const level = context.scope === '' ? (larger ? '' : (said ?? '')) : context.scope;
  if (level !== '') return names.byLevel.get(level) ?? level;
  return names.own;
}

/** How large a place of some level is, the largest first; `thành` and `thị`, `đặc` begin "thành phố" and the like. */
function rankOf(level: string): number {
  const first = level.split(' ')[0]!;
  return ['tỉnh', 'thành', 'huyện', 'quận', 'thị', 'phường', 'xã', 'đặc'].indexOf(first);
}

/** The places the document names, one a level: "tỉnh" → "tỉnh Hải Dương". Two names on one level name neither. */
function placeNames({ plan, entries }: PlanView): PlaceNames {
  const counts = new Map<string, Map<string, number>>();
  const note = (words: string, weight: number): void => {
    for (const match of words.normalize('NFC').matchAll(NAMED_PLACE)) {
      const level = match[1]!.toLowerCase();
      const name = `${level} ${match[2]!.trim()}`;
      const names = counts.get(level) ?? new Map<string, number>();
      names.set(name, (names.get(name) ?? 0) + weight);
      counts.set(level, names);
    }
  };
  for (const { block } of entries) note(block.text, block.kind === 'title' || block.kind === 'heading' ? 3 : 1);
  if (plan.place) note(plan.place, 5);
  const found = new Map<string, string>();
  for (const [level, names] of counts) {
    const [first, second] = [...names].sort((a, b) => b[1] - a[1]);
    if (first && (!second || first[1] >= second[1] * 2)) found.set(level, first[0]);
  }
  return { byLevel: found, own: ownPlace(plan, entries) };
}

/** The place that the plan is made for: as known beside the text, as its title says, or as the one who issues it is called. */
function ownPlace(plan: PlanView['plan'], entries: PlanView['entries']): string {
  if (NO_AUTHORITY.test(comparable(plan.issuer))) return '';
  const named = (words: string, wanted: (before: string, after: string) => boolean): string | undefined => {
    const places = [...words.normalize('NFC').matchAll(NAMED_PLACE)];
    const place = places.find(({ 0: all, index }) =>
      wanted(comparable(words.slice(0, index)), comparable(words.slice(index + all.length))),
    );
    return place && `${place[1]!.toLowerCase()} ${place[2]!}`;
  };
  const title = entries
    .filter(({ block }) => block.kind === 'title')
    .map(({ block }) => block.text)
    .join(' ');
  const opening = entries.find(({ plain }) => ISSUES.test(plain))?.block.text ?? '';
  return (
    named(plan.place ?? '', () => true) ??
    named(title, (before) => /(?:địa bàn|của)\s+(?:toàn\s+)?$/.test(before)) ??
    named(
      opening,
      (before, after) =>
        /(?:ubnd|ủy ban nhân dân)\s+(?:\([^)]*\)\s*)?$/.test(before) && /^\s+(?:ban hành|xây dựng|tổ chức)/.test(after),
    ) ??
    ''
  );
}
/** A school, hospital or union sets targets for itself, whatever place its name or letterhead holds. */
const NO_AUTHORITY =
  /^(?:trường|bệnh viện|trung tâm y tế|trạm|học viện|công đoàn|liên đoàn|đoàn (?!đại biểu)|hội (?!đồng)|hợp tác xã|công ty|nhà máy|thư viện|chi cục)/;
const ISSUES = /(?:ban hành|xây dựng)(?: và ban hành)? (?:kế hoạch|hướng dẫn|chương trình)/;

interface PlaceNames {
  /** "tỉnh" → "tỉnh Hải Dương". */
  readonly byLevel: ReadonlyMap<string, string>;
  readonly own: string;
}

/** Tables of targets: "Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2030". */
function tableTargets(view: PlanView, { block }: Entry, context: Context, names: PlaceNames): TargetRow[] {
  const cells = Object.entries(block.cells ?? {});
  const metric =
    cells
      .find(
        ([heading]) =>
          /chỉ tiêu|mục tiêu|tiêu chí/.test(comparable(heading)) && !/giá trị|giao/.test(comparable(heading)),
      )?.[1]
      .trim() ?? '';
  if (metric === '') return [];
  const unit = cells.find(([heading]) => /đơn vị tính|đvt/.test(comparable(heading)))?.[1].trim() ?? '';
  return cells.flatMap(([heading, cell]): TargetRow[] => {
    const value = cell.trim();
    if (
      !/năm \d{4}|20\d\d|giá trị|kế hoạch|giao|đến năm|mức/.test(comparable(heading)) ||
      !/\d/.test(value) ||
      phraseKey(value) === phraseKey(metric)
    )
      return [];
    const year = /20\d\d(?:\s*-\s*20\d\d)?/.exec(comparable(heading))?.[0] ?? context.year;
    // the unit has a column of its own; it is joined only where the cell does not say it
    const written = unit !== '' && !value.includes(unit) ? `${value}${unit.startsWith('%') ? '' : ' '}${unit}` : value;
    return [
      {
        kind: 'target',
        documentId: view.plan.id,
        metric,
        value: written,
        year,
        scope: scopeOf('', context, names),
        quote: rowQuote(block),
        headings: block.headings,
        place: { lines: block.lines },
        confidence: 0.85,
      },
    ];
  });
}

const NOTHING: Context = { year: '', scope: '', aims: false };
const AIMS = /mục tiêu|phấn đấu|chỉ tiêu/;
const NAMED_PLACE =
  /(?<![\p{L}])([Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Pp]hường|[Xx]ã|[Đđ]ặc khu|TỈNH|HUYỆN|PHƯỜNG|XÃ)\s+((?:\p{Lu}\p{Ll}*)(?:\s\p{Lu}\p{Ll}*){0,3})(?!\p{L})/gu;
const NO_TARGETS: ReadonlySet<string> = new Set(['execution', 'funding', 'reporting', 'forms']);
