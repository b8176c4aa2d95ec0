import { goesOnWithName } from '../knowledge/structure/broken-names.ts';
import { comparable, trimEnds } from './comparable.ts';
import {
  followedByName,
  headAt,
  holdsGroup,
  isBareNoun,
  isCapital,
  nounAt,
  opensGroup,
  opensUnits,
  peopleAt,
} from './unit-words.ts';

/**
 * Split a list of units, as it stands in a table cell or behind "Đơn vị phối hợp:", into single units.
 *
 * Takes   a text that names units and nothing else; names may hold commas ("Phòng Kinh tế, Hạ tầng và Đô thị").
 * Gives   the units in the document's words, in order, without the full stop at the end; nothing for an empty cell.
 * Laws    every letter of the list stands in exactly one unit; never throws.
 */
export function splitUnits(list: string): string[] {
  // a line end parts entries as a semicolon does; as a mere space it would be lost
  const plain = comparable(list.replace(/\n(?=([^\n]*))/g, (_, next: string) => (opensEntry(next) ? ';' : ' ')));
  const units: string[] = [];
  let start = 0;
  let grouped = opensGroup(plain, 0) || holdsGroup(plain, 0);
  for (const separator of plain.matchAll(SEPARATOR)) {
    const next = separator.index + separator[0].length;
    if (isAtomicPair(plain, separator.index, next)) continue;
    const hard = /;|(?:^|\s)[-+•]\s/.test(separator[0]);
    if (!hard && !startsUnit(list, plain, next, grouped)) {
      grouped ||= opensGroup(plain, next);
      continue;
    }
    units.push(trimEnds(list.slice(start, separator.index)));
    start = next;
    grouped = opensGroup(plain, next) || holdsGroup(plain, next);
  }
  units.push(trimEnds(list.slice(start)));
  return units
    .map((unit) => unit.replace(/\s+/g, ' '))
    .map((unit) => (/^-\s?nt\s?-$/i.test(unit) ? unit : unit.replace(/^[-+•\s]+/, '')))
    .filter((unit) => /\p{L}/u.test(unit));
}

/** Whether a line of a cell begins an entry of its own: "- Xã hội" below "Phòng Văn hóa" goes on with the name. */
function opensEntry(line: string): boolean {
  const plain = comparable(line);
  const start = /^[-+•\s]*/.exec(plain)![0].length;
  return (
    opensUnits(plain, start) ||
    peopleAt(plain, start) !== undefined ||
    (/^\s*[-+•]\s*\p{Lu}/u.test(line) && !goesOnWithName(line))
  );
}

/** Whether a new unit begins at `next`, behind a comma or an "và". */
function startsUnit(list: string, plain: string, next: number, grouped: boolean): boolean {
  if (opensGroup(plain, next) || (!grouped && peopleAt(plain, next) !== undefined)) return true;
  const head = headAt(plain, next);
  // "…, VNPT, FPT": firms are known by capitals alone; "Sở VH, TTDL" is one name
  if (!head)
    return (
      /^\p{Lu}{3,}(?!\p{L})/u.test(list.slice(next, next + 12)) &&
      !ABBREVIATED_NAME.test(list.slice(Math.max(0, next - 40), next))
    );
  const noun = grouped ? nounAt(plain, next) : undefined;
  if (noun && isBareNoun(list, plain, next, noun)) return false;
  return isCapital(list[next]!) || followedByName(list, plain, next + head);
}

/** "Văn phòng HĐND và UBND", "Tuyên giáo và Dân vận": an "và" that holds one office together. */
function isAtomicPair(plain: string, before: number, after: number): boolean {
  return (
    (/(?:^|[,;]\s*)báo$/.test(plain.slice(Math.max(0, before - 40), before)) && plain.startsWith('đài', after)) ||
    (/(?:văn phòng|lãnh đạo|thường trực)\s+(?:hđnd|hội đồng nhân dân|đảng ủy)$/.test(
      plain.slice(Math.max(0, before - 40), before),
    ) &&
      /^(?:ubnd|ủy ban nhân dân|hđnd)/.test(plain.slice(after)))
  );
}

/** "Sở VH,": a name whose words are abbreviated, of which more may follow. */
const ABBREVIATED_NAME = /\p{L}\s\p{Lu}{2,},\s*$/u;
const SEPARATOR =
  /\s*;\s*|\s*,\s*|\s+và\s+|(?:^|\s)[-+•]\s+(?=(?:phòng|ban|sở|trung tâm|công an|văn phòng|ubnd|ủy ban|các|đoàn|hội|trường|trạm)(?![\p{L}]))/gu;
