import { withRoom } from './growable.ts';

/**
 * Strings ↔ numbers, in flat arrays: an open-addressing hash table over UTF-16 units. It is written to disk and read back
 * as it lies in memory, and it reads words straight out of a text without making a string of each.
 */
export interface Dictionary {
  size: number;
  /** All strings, one after the other; string `id` is `units[starts[id] … starts[id + 1])`. */
  units: Uint16Array;
  starts: Uint32Array;
  hashes: Uint32Array;
  /** `id + 1`, or 0 for an empty slot; the length is a power of two. */
  slots: Uint32Array;
}

export function emptyDictionary(): Dictionary {
  return {
    size: 0,
    units: new Uint16Array(1024),
    starts: new Uint32Array(256),
    hashes: new Uint32Array(256),
    slots: new Uint32Array(512),
  };
}

/**
 * The number of a piece of text, giving it the next free one when it is new.
 *
 * Takes   the text and the piece's place in it (all of it by default).
 * Laws    the same characters always get the same number; numbers run from 0 without gaps.
 */
export function intern(dictionary: Dictionary, text: string, start = 0, end = text.length): number {
  const hash = hashOf(text, start, end);
  const slot = slotOf(dictionary, text, start, end, hash);
  const found = dictionary.slots[slot]!;
  return found > 0 ? found - 1 : append(dictionary, slot, text, start, end, hash);
}

/** The number of a string that is known, else -1. */
export function find(dictionary: Dictionary, text: string): number {
  return dictionary.slots[slotOf(dictionary, text, 0, text.length, hashOf(text, 0, text.length))]! - 1;
}

/** The string behind a number. */
export function stringOf(dictionary: Dictionary, id: number): string {
  const units = dictionary.units.subarray(dictionary.starts[id], dictionary.starts[id + 1]);
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function slotOf(dictionary: Dictionary, text: string, start: number, end: number, hash: number): number {
  const { slots, hashes, starts, units } = dictionary;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot]! - 1;
    if (id < 0) return slot;
    const length = starts[id + 1]! - starts[id]!;
    if (hashes[id] === hash && length === end - start) {
      const from = starts[id]! - start;
      let at = start;
      while (at < end && units[from + at] === text.charCodeAt(at)) at += 1;
      if (at === end) return slot;
    }
  }
}

function append(dictionary: Dictionary, slot: number, text: string, start: number, end: number, hash: number): number {
  const id = dictionary.size;
  const from = dictionary.starts[id]!;
  const to = from + end - start;
  dictionary.units = withRoom(dictionary.units, to);
  dictionary.starts = withRoom(dictionary.starts, id + 2);
  dictionary.hashes = withRoom(dictionary.hashes, id + 1);
  for (let at = start; at < end; at += 1) dictionary.units[from + at - start] = text.charCodeAt(at);
  dictionary.starts[id + 1] = to;
  dictionary.hashes[id] = hash;
  dictionary.slots[slot] = id + 1;
  dictionary.size = id + 1;
  if (dictionary.size * 2 > dictionary.slots.length) spread(dictionary);
  return id;
}

/** Twice the slots, so that at least half stay empty and probing stays short. */
function spread(dictionary: Dictionary): void {
  const slots = new Uint32Array(dictionary.slots.length * 2);
  const mask = slots.length - 1;
  for (let id = 0; id < dictionary.size; id += 1) {
    let slot = dictionary.hashes[id]! & mask;
    while (slots[slot]! > 0) slot = (slot + 1) & mask;
    slots[slot] = id + 1;
  }
  dictionary.slots = slots;
}

const CHUNK = 4096; // arguments a call may take without risking the stack
