import { comparable } from './comparable.ts';
import { isBody, namesColumns, type Entry, type PlanView } from './plan-view.ts';
import { reportCue } from './report-cues.ts';
import { legsOf, type Leg } from './report-legs.ts';
import { addresseesIn } from './report-recipients.ts';
import { senderIn, subjectIn } from './report-senders.ts';

/** What words above some lines say for all of them. */
export interface LeadIn {
  readonly entry: Entry;
  readonly who: string;
  readonly to: string;
  /** What it says of every unit that its lines name ("… các đơn vị sau gửi kết quả về Ban Chỉ đạo:"). */
  readonly each: Leg | undefined;
}

/** "Các đơn vị thực hiện chế độ báo cáo như sau:", "Các đơn vị gửi báo cáo về UBND xã theo các mốc:": words that open a list. */
export const opensReports = ({ block, plain }: Entry): boolean =>
  /:\s*$/.test(plain) &&
  block.kind !== 'table-row' &&
  (reportCue(block.text) === 'report' || (reportCue(block.text) === 'telling' && SUBJECT_BELOW.test(plain)));

/** Whether the units that report are those of the lines below. */
export const SUBJECT_BELOW =
  /(?:đơn vị|cơ quan|phòng|ban|ngành|đoàn thể|tổ chức|cá nhân|địa phương|đồng chí) (?:sau|dưới đây)(?: đây)?(?!\p{L})/u;

/**
 * The words on reports that open the list a line stands in.
 *
 * Takes   a line.
 * Gives   who reports and to whom, as far as they say it; undefined when no such words stand right above its list.
 */
export function leadInOf({ entries }: PlanView, entry: Entry): LeadIn | undefined {
  for (let at = entry.index - 1; at >= 0 && entry.index - at <= LONGEST_LIST; at -= 1) {
    const above = entries[at]!;
    if (!isBody(above)) return undefined;
    if (opensReports(above)) return readLeadIn(above);
    // only lines of the same list may stand between
    if (above.block.kind === 'heading' || above.block.marker === '') return undefined;
    if (above.block.level < entry.block.level || /:\s*$/.test(above.plain)) return undefined;
    if (signOf(above) !== signOf(entry) && above.block.level === entry.block.level) return undefined;
  }
  return undefined;
}

/** The words on reports right above a row's table: "… gửi Sở A các báo cáo sau:". */
export function leadInAbove({ entries }: PlanView, { index }: Entry): LeadIn | undefined {
  for (let at = index - 1; at >= 0 && index - at <= LONGEST_LIST; at -= 1) {
    const above = entries[at]!;
    if (above.block.kind === 'table-row' || namesColumns({ entries }, above)) continue;
    return opensReports(above) && NAMES_REPORTS.test(above.plain) ? readLeadIn(above) : undefined;
  }
  return undefined;
}
const NAMES_REPORTS = /báo cáo (?:sau|như sau|theo bảng|dưới đây|định kỳ)[^:]*:\s*$/;

/** What kind of sign a line is counted by. */
const signOf = ({ block }: Entry): string => block.marker.replace(/\d+/g, '1').replace(/[a-zđ](?=[).]?$)/u, 'a');

function readLeadIn(entry: Entry): LeadIn {
  const known = read.get(entry);
  if (known) return known;
  const { text } = entry.block;
  const [first] = addresseesIn(text);
  const limit = first?.from ?? text.length;
  const topic = /^[^:]{0,60}:\s*(?=\p{Lu})/u.exec(text)?.[0] ?? '';
  const words = topic !== '' && comparable(topic).includes('báo cáo') ? text.slice(topic.length) : text;
  const found = {
    entry,
    who: senderIn(words, limit) || subjectIn(words, limit),
    to: addresseesIn(text)
      .map(({ to }) => to)
      .join(', '),
    each: SUBJECT_BELOW.test(entry.plain)
      ? legsOf(text.slice(0, LONGEST_LEAD_IN)).find(({ days }) => days.length > 0)
      : undefined,
  };
  read.set(entry, found);
  return found;
}
const read = new WeakMap<Entry, LeadIn>();
const LONGEST_LIST = 40;
/** No such words are longer; a hostile line must not cost more. */
const LONGEST_LEAD_IN = 1500;
