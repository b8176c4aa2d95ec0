import type { BorrowedName, Directory } from '../../knowledge/directory/directory.ts';
import type { Address } from './read-address.ts';
import { plainLetters, skeleton } from './skeleton.ts';
import { BAIT } from './words.ts';

/** A name that an address wears though it is not its owner's. */
export interface Borrowed {
  readonly name: string;
  /** Written as it is, or so that it is taken for it. */
  readonly how: 'same' | 'look-alike';
  /** The label of the address that wears it is what was registered, not a name below it. */
  readonly isRegistered: boolean;
}

/**
 * The official name that an address borrows.
 *
 * Takes   an address that is not the owner's, and the names of the directory.
 * Gives   the name and how it is borrowed: the same word, a word that looks like it (homoglyphs, a digit for a letter, one
 *         letter wrong), alone, in a longer word or among words such as "capnhat"; undefined when it borrows none.
 * Throws  nothing.
 */
export function borrowedName(
  address: Address,
  names: readonly BorrowedName[],
  ways: readonly Borrowed['how'][] = ['same', 'look-alike'],
): Borrowed | undefined {
  const registered = labelsOf(address)[0];
  for (const how of ways) {
    for (const label of labelsOf(address)) {
      const found = names.find((name) => wears(label, name, how));
      // "dichvucong" below a province's address looks like itself
      if (found && (how === 'same' || !names.some((name) => wears(label, name, 'same'))))
        return { name: found.text, how, isRegistered: label === registered };
    }
  }
  return undefined;
}

/** Every name of the directory, once. */
export function namesOf({ sites, apps }: Directory): BorrowedName[] {
  return [
    ...new Map([...sites, ...apps].flatMap(({ borrowed }) => borrowed).map((name) => [name.text, name])).values(),
  ];
}

/** A label that can be taken for one of these at a glance and is none of them: "0nline" beside "online". */
export function misread(address: Address, labels: ReadonlySet<string>): string | undefined {
  const looks = new Map([...labels].map((label) => [skeleton(label), label]));
  return labelsOf(address)
    .filter((label) => !labels.has(label))
    .map((label) => looks.get(skeleton(label)))
    .find((label) => label !== undefined);
}

/** What stands before the suffix, the registered label first, letters as letters. */
function labelsOf({ hostShown, suffix }: Address): string[] {
  const below = suffix === '' ? hostShown : hostShown.slice(0, -suffix.length - 1);
  return below === '' ? [] : below.split('.').reverse();
}

function wears(label: string, { text, only }: BorrowedName, how: Borrowed['how']): boolean {
  const plain = plainLetters(label);
  const parts = [...plain.split(/[-_]+/), plain.replace(/[-_]/g, '')];
  if (how === 'same') return label === plain && parts.some((part) => within(part, text, only, BAIT_WORDS));
  const looks = [...skeleton(label).split(/[-_]+/), skeleton(label).replace(/[-_]/g, '')];
  const lookedFor = skeleton(text);
  if (looks.some((part) => within(part, lookedFor, only, BAIT_LOOKS))) return true;
  return (
    text.length >= 5 && parts.some((part) => isOneLetterOff(part, text) || isOneLetterOff(withoutBait(part), text))
  );
}

/** The name is in the word; beside a name that other words hold too, only bait may stand. */
function within(word: string, name: string, only: boolean, bait: ReadonlySet<string>): boolean {
  for (let at = word.indexOf(name); at >= 0; at = word.indexOf(name, at + 1)) {
    if (!only && name.length >= 5) return true;
    if (isBait(word.slice(0, at), bait) && isBait(word.slice(at + name.length), bait)) return true;
  }
  return false;
}

/** Whether letters are nothing but bait words and figures, one after the other. */
export function isBait(letters: string, bait: ReadonlySet<string> = BAIT_WORDS): boolean {
  const reachable = [true];
  for (let end = 1; end <= letters.length; end += 1) {
    reachable[end] = /\d/.test(letters[end - 1]!) && reachable[end - 1] === true;
    for (let start = Math.max(0, end - LONGEST_BAIT); start < end && !reachable[end]; start += 1)
      if (reachable[start] && bait.has(letters.slice(start, end))) reachable[end] = true;
  }
  return reachable[letters.length] === true;
}
const BAIT_WORDS: ReadonlySet<string> = new Set(BAIT);
const BAIT_LOOKS: ReadonlySet<string> = new Set(BAIT.map(skeleton));
const LONGEST_BAIT = Math.max(...BAIT.map((word) => word.length));

/** The longest bait at either end goes: "capnhatvnied" leaves "vnied". */
function withoutBait(word: string): string {
  let bare = word;
  for (const bait of LONGEST_FIRST) {
    if (bare.length - bait.length < 5) continue;
    if (bare.startsWith(bait)) bare = bare.slice(bait.length);
    if (bare.endsWith(bait) && bare.length - bait.length >= 5) bare = bare.slice(0, -bait.length);
  }
  return bare;
}
const LONGEST_FIRST = BAIT.filter((word) => word.length > 2).sort((a, b) => b.length - a.length);

/** One letter more, less, other or swapped with its neighbour, as long as five letters are left. */
function isOneLetterOff(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1 || word === name || word.length < 5) return false;
  const start = sharedLetters(word, name, (text, at) => text[at]);
  const shortest = Math.min(word.length, name.length) - start;
  const end = Math.min(
    shortest,
    sharedLetters(word, name, (text, at) => text.at(-1 - at)),
  );
  const mine = word.slice(start, word.length - end);
  const theirs = name.slice(start, name.length - end);
  if (mine.length <= 1 && theirs.length <= 1) return true;
  return mine.length === 2 && mine === [...theirs].reverse().join('');
}

function sharedLetters(word: string, name: string, letter: (text: string, at: number) => string | undefined): number {
  let shared = 0;
  while (shared < name.length && letter(word, shared) === letter(name, shared)) shared += 1;
  return shared;
}
