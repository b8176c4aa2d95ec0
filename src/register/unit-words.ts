import { comparable } from './comparable.ts';
import { ACTIONS, GROUP_NOUNS, GROUP_OPENERS, NOT_UNITS, PEOPLE, UNIT_HEADS, UNIT_TAILS } from './unit-vocabulary.ts';

/*
 * What kind of word stands at a position of a text in comparable form. Each matcher gives the length of the longest phrase
 * of its list that stands there as whole words, or undefined.
 */

const anyHeadAt = longestAt(UNIT_HEADS);
const ordinaryAt = longestAt(NOT_UNITS);
/** A head that is not the beginning of an ordinary word ("khoa học", "hội nghị"). */
export const headAt = (plain: string, at: number): number | undefined => {
  const head = anyHeadAt(plain, at);
  return head !== undefined && (ordinaryAt(plain, at) ?? 0) <= head ? head : undefined;
};
export const nounAt = longestAt(GROUP_NOUNS);
export const tailAt = longestAt(UNIT_TAILS);
export const openerAt = longestAt(GROUP_OPENERS);
export const peopleAt = longestAt(PEOPLE);
export const actionAt = longestAt(ACTIONS.map((action) => action.trim()));
export const opensGroup = (plain: string, at: number): boolean => openerAt(plain, at) !== undefined;
/** "UBND các xã, phường": the group stands inside the unit. */
export const holdsGroup = (plain: string, at: number): boolean => /^[^,;]*\s(?:các|những)\s/.test(plain.slice(at));
export const isCapital = (character: string): boolean => /\p{Lu}/u.test(character);

/** A unit's head that is not the beginning of an ordinary word ("tổ chức", "hội nghị", "phòng chống"). */
export function opensUnits(plain: string, at: number): boolean {
  if (opensGroup(plain, at)) return true;
  const head = headAt(plain, at);
  return head !== undefined && (actionAt(plain, at) ?? 0) <= head;
}

/** Whether a text begins with a word for what units do ("tổ chức", "chủ trì", "hướng dẫn"). */
export const startsWithAction = (text: string): boolean => actionAt(comparable(text), 0) !== undefined;

/** Inside a group: a common noun that stands for itself ("các phòng, ban, trung tâm") and opens no name of its own. */
export function isBareNoun(text: string, plain: string, at: number, length: number): boolean {
  const rest = plain.slice(at + length);
  if (/^\s*(?:$|[,;.:/()]|-|và\s)/.test(rest)) return true;
  const next = at + length + (/^\s+/.exec(rest)?.[0].length ?? 0);
  // "các phòng, ban tổ chức …" goes on with the work; "…, Ban xây dựng Đảng" with the name
  return tailAt(plain, next) !== undefined || (!isCapital(text[at]!) && actionAt(plain, next) !== undefined);
}

/** "phòng Kinh tế", "công an phường": a head written small is a unit of its own only before a name or a level. */
export function followedByName(text: string, plain: string, at: number): boolean {
  const gap = /^\s+/.exec(plain.slice(at));
  if (!gap) return false;
  const word = at + gap[0].length;
  return (
    isCapital(text[word] ?? '') || /^(?:phường|xã|tỉnh|thành phố|huyện|đặc khu)(?![\p{L}])/u.test(plain.slice(word))
  );
}

/** A matcher for the longest of some phrases that stands, as whole words, at a position. */
function longestAt(phrases: readonly string[]): (plain: string, at: number) => number | undefined {
  const sorted = [...new Set(phrases)]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
  const pattern = new RegExp(`(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'uy');
  return (plain, at) => {
    pattern.lastIndex = at;
    return pattern.exec(plain)?.[0].length;
  };
}
