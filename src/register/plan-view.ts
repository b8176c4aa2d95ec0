import { comparable } from './comparable.ts';
import { clausesOf, type Piece } from './sentences.ts';
import type { Block, Plan } from '../knowledge/plan.ts';

/** What a part of a plan is for, told by its heading. */
export type Part =
  | 'purpose'
  | 'content'
  | 'forms'
  | 'content-and-forms'
  | 'execution'
  | 'funding'
  | 'reporting'
  | 'targets'
  | 'tasks'
  | 'timing'
  | 'annex';

/** A block with what the rules need to know of it. */
export interface Entry {
  readonly block: Block;
  readonly index: number;
  /** The block's text in comparable form: same length as `block.text`. */
  readonly plain: string;
  /** Parts it stands in, outermost first; a heading's own part counts for it too. */
  readonly parts: readonly Part[];
}

export interface PlanView {
  readonly plan: Plan;
  readonly entries: readonly Entry[];
}

/** Look at a plan once for all the rules. */
export function viewPlan(plan: Plan): PlanView {
  const spreads = isAboutSpreading(plan);
  return {
    plan,
    entries: plan.blocks
      .filter(({ text }) => /\p{L}/u.test(text))
      .map((block, index) => ({
        block,
        index,
        plain: comparable(block.text),
        parts: partsOf(block, spreads),
      })),
  };
}

/** The clauses of a block, split once: a long one is asked for a clause again and again. */
export function clausesIn(entry: Entry): readonly Piece[] {
  const known = clauses.get(entry) ?? clausesOf(entry.block.text);
  clauses.set(entry, known);
  return known;
}
const clauses = new WeakMap<Entry, readonly Piece[]>();

/** Blocks that carry the plan's own words: no title, no recipients, no signature. */
export function isBody({ block }: Entry): boolean {
  return block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'table-row';
}

/** The line of a table that names its columns: the words of the cells' names right below it, and nothing more. */
export function namesColumns({ entries }: Pick<PlanView, 'entries'>, { block, index }: Entry): boolean {
  const below = entries[index + 1]?.block;
  const row = below?.kind === 'table-row' ? below : entries[index + 2]?.block;
  const names = Object.keys(row?.cells ?? {}).map((name) => comparable(name.replace(/ \(\d\)$/, '')));
  if (block.kind === 'table-row' || names.length < 2) return false;
  const words = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
  const named = new Set(names.flatMap(words));
  const own = words(comparable(block.text));
  const strange = own.filter((word) => !named.has(word));
  // the column of numbers has no name among the cells
  return own.length > 0 && (strange.length === 0 || NUMBER_COLUMN.test(strange.join(' ')));
}
const NUMBER_COLUMN = /^(?:stt|tt|số|số tt|số thứ tự|thứ tự|s tt)$/;

/** "Trên đây là Kế hoạch …": the closing words, which give nobody a duty of their own. */
export function isClosing({ plain }: Entry): boolean {
  return /^(?:trên đây là|trên đây|trong quá trình (?:tổ chức )?(?:triển khai )?thực hiện)/.test(plain);
}

/**
 * What a heading announces.
 *
 * Takes   a heading with or without its marker.
 * Gives   the part, or undefined for a heading that only names its subject. Long headings are subjects.
 */
export function partOfHeading(heading: string): Part | undefined {
  const plain = comparable(withoutMarker(heading)).trim();
  if (plain.startsWith('phụ lục')) return 'annex';
  if (plain.split(' ').length > 16) return undefined;
  const forms =
    /(?:^|\s|,)(?:hình thức|phương thức|kênh)\s*(?:,|và|tuyên truyền|truyền thông|phổ biến|học tập|quán triệt|thực hiện|tổ chức|triển khai|$)/.test(
      plain,
    ) && !/^(?:tuyên truyền|thông tin|đổi mới|đa dạng)/.test(plain);
  const content = /^(?:về |các |một số )?nội dung(?:$|[\s,])/.test(plain);
  if (forms && content) return 'content-and-forms';
  if (forms) return 'forms';
  if (
    /^(?:về )?(?:(?:công tác |biện pháp |kế hoạch )?tổ chức thực hiện|nhiệm vụ cụ thể của các|tổ chức triển khai|phân công|trách nhiệm|nhiệm vụ của các|tổ chức,? triển khai)/.test(
      plain,
    )
  )
    return 'execution';
  if (/^(?:về )?(?:thực hiện )?(?:chế độ )?(?:thông tin,? )?báo cáo(?:$|\s)/.test(plain)) return 'reporting';
  if (/^(?:về )?thời gian.*báo cáo/.test(plain)) return 'reporting';
  if (/^(?:về )?(?:nguồn )?kinh phí/.test(plain)) return 'funding';
  if (/^mục đích|^yêu cầu$/.test(plain)) return 'purpose';
  if (/^(?:các )?(?:mục tiêu|chỉ tiêu)/.test(plain)) return 'targets';
  if (/^(?:về )?thời gian/.test(plain)) return 'timing';
  if (content)
    return /nội dung\s*(?:,|và)?\s*(?:tuyên truyền|truyền thông|phổ biến|quán triệt|thông tin|học tập|$)/.test(plain)
      ? 'content'
      : 'tasks';
  if (/^(?:các )?(?:nhiệm vụ|giải pháp)/.test(plain)) return 'tasks';
  return undefined;
}

/** A heading without its number: "1.2. Các mục tiêu" → "Các mục tiêu". */
export function withoutMarker(heading: string): string {
  return heading.replace(MARKER, '').trim();
}

/** The number of a heading or item as printed, without its full stop or bracket: "1.2", "II", "a". */
export function numberOf(marker: string): string {
  return marker.replace(/[.)(\s-]/g, (sign, at: number) => (sign === '.' && at < marker.length - 1 ? '.' : ''));
}

/** Arabic numbering ("1", "2.1", "Nhiệm vụ 3"): what tasks and units are counted by. */
export const isNumbered = (marker: string): boolean => /^\(?\d+(?:\.\d+)*[.)-]?\)?$/.test(marker.trim());

function partsOf(block: Block, spreads: boolean): Part[] {
  const headings = block.kind === 'heading' ? [...block.headings, block.text] : block.headings;
  return headings.flatMap((heading) => {
    const part = partOfHeading(heading);
    // "II. NỘI DUNG" of a plan that is not about spreading the word lists what is to be done
    const bare =
      part === 'content' && /^(?:các )?nội dung(?: cụ thể)?$/.test(comparable(withoutMarker(heading)).trim());
    return part === undefined ? [] : [bare && !spreads ? 'tasks' : part];
  });
}

/** Whether the plan is there to make something known: its title says so, or its first words where it has none. */
function isAboutSpreading({ blocks }: Plan): boolean {
  const titles = blocks.filter(({ kind }) => kind === 'title');
  const words = (titles.length > 0 ? titles : blocks.slice(0, 1)).map(({ text }) => text).join(' ');
  return /tuyên truyền|quán triệt|phổ biến|truyền thông|học tập/.test(comparable(words));
}

const MARKER =
  /^\s*(?:phần\s+)?(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ]|\(\d+\)|[A-H])(?:[.):]|\s*-(?=\s))\s*|^\s*(?:\d+\.\d+(?:\.\d+)*|\(\d+\))\s+|^\s*[-+*•]\s+/u;
