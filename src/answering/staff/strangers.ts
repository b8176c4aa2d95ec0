import { fold, words } from '../../foundation/text/fold.ts';
import type { RegisterRow } from '../../register/row.ts';
import { cues } from '../cues.ts';
import { namedBodies, type NamedBody } from './bodies.ts';
import type { StaffQuestion } from './question.ts';
import type { Shelf } from './shelf.ts';

/**
 * Bodies named in a question that the documents do not know, or, where work is asked for, give no work to.
 *
 * Takes   the question and the documents to look in.
 * Gives   their names as typed; empty when every body is known, or none is named.
 */
export function strangers(question: StaffQuestion, shelf: Shelf, documents: readonly string[]): string[] {
  const units = question.units.map(key);
  const isUnit = (name: string): boolean => units.some((unit) => ` ${unit} `.includes(` ${name} `));
  const unknown = [...namedBodies(question.about), ...openNames(question.about)].filter(
    ({ name }) => !isUnit(key(name)),
  );
  const working = workAsked(question);
  const receiver = question.units.length === 0 ? receiverOfWork(question) : undefined;
  const carriers = working || receiver ? workText(shelf, documents) : '';
  const isKnown = (name: string): boolean =>
    working ? carriers.includes(` ${name} `) : documents.some((id) => shelf.concepts.holds(id, name));
  const missing = unknown.filter(({ name }) => !isKnown(key(name))).map(({ shown }) => shown);
  if (missing.length === 0 && receiver !== undefined && !carriers.includes(` ${key(receiver)} `)) return [receiver];
  // "Hội Phụ nữ" inside "Hội Phụ nữ xã" is the same body
  return [...new Set(missing)].filter((name, _, all) => !all.some((other) => other !== name && other.includes(name)));
}

const key = (text: string): string => words(text).map(fold).join(' ');

const workAsked = ({ asks, cue }: StaffQuestion): boolean =>
  asks.includes('duties') || (asks.includes('which-plan') && GIVES_WORK(cue) !== undefined);
export const GIVES_WORK = cues('(giao|phân công|nhiệm vụ|trách nhiệm|đề nghị|chủ trì|làm|việc)');

/** "Văn bản nào giao nhiệm vụ cho đội dân phòng": whoever stands behind "cho" is meant as a body, known or not. */
export function receiverOfWork({ asks, about }: StaffQuestion): string | undefined {
  if (!asks.includes('which-plan')) return undefined;
  const behind = RECEIVER.exec(about)?.[1];
  const name = behind === undefined ? [] : words(behind.replace(ENDING, ''));
  return name.length >= 2 && name.length <= LONGEST_NAME ? name.join(' ') : undefined;
}
const RECEIVER =
  /(?:(?<!\p{L})giao(?!\s+(?:dịch|dich|thông|thong|tiếp|tiep|lưu|luu))|phân công|phan cong)\s+(?:(?:nhiệm vụ|nhiem vu|việc|viec|trách nhiệm|trach nhiem|phần việc|phan viec)\s+)?(?:gì\s+|gi\s+)?(?:cho\s+)?(?:các\s+|cac\s+)?(.+)$/iu;
const ENDING =
  /\s+(?:không|khong|ko|vậy|thế|nào|nao|chủ trì|chu tri|phối hợp|phoi hop|thực hiện|thuc hien|làm|lam).*$/iu;
const LONGEST_NAME = 5;

/** Every name that work, lead or help is given to, as one run of folded words. */
function workText(shelf: Shelf, documents: readonly string[]): string {
  return shelf
    .rows(['task', 'duty', 'report'], documents)
    .flatMap(namesOf)
    .map((name) => ` ${key(name)} `)
    .join('|');
}

function namesOf(row: RegisterRow): readonly string[] {
  if (row.kind === 'task') return [...row.lead, ...row.coordinating];
  if (row.kind === 'duty') return [row.unit, ...row.coordinating, row.subject];
  return row.kind === 'report' ? [row.who, row.to] : [];
}

/** "Sở Thủy lợi", "Hội Sinh vật cảnh": names of a kind that is not on the list, told by their marked first word. */
function openNames(text: string): NamedBody[] {
  const typed = words(text);
  const keys = typed.map(fold);
  return keys.flatMap((_, at) => {
    const [before, head, first, second] = [typed[at - 1] ?? '', typed[at]!.toLowerCase(), keys[at + 1], keys[at + 2]];
    if (first === undefined || second === undefined || /\d/.test(first + second)) return [];
    // "cơ sở", "xã hội", "tổ chức": the syllable belongs to another word
    if (!OPEN_HEADS.has(head) || OTHER_WORD.has(fold(`${before} ${head}`)) || OTHER_WORD.has(fold(`${head} ${first}`)))
      return [];
    if (GRAMMAR.has(first) || GRAMMAR.has(second)) return [];
    const name = typed.slice(at, at + 3).join(' ');
    return [{ name, shown: name }];
  });
}
const OPEN_HEADS = new Set(['sở', 'tổ', 'hội']);
const OTHER_WORD = new Set([
  'co so',
  'tru so',
  'xa hoi',
  'to chuc',
  'to quoc',
  'co hoi',
  'quoc hoi',
  'so hop',
  'so theo',
  'le hoi',
  'ngay hoi',
  'hoi nghi',
  'hoi thao',
  'hoi vien',
  'hoi dap',
]);
const GRAMMAR = new Set(
  'nao gi ai cua va hoac voi thi la co duoc phai lam giao trong theo o tai nay do khac chuc bi nganh ban'.split(' '),
);
