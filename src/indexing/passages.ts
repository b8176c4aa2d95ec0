import type { Audience } from '../knowledge/passage.ts';
import { emptyDictionary, find, intern, stringOf, type Dictionary } from './dictionary.ts';
import { withRoom } from './growable.ts';
import type { PassageLengths } from './statistics.ts';

/** What the index knows of each passage beside its words, by ordinal (the order of adding). */
export interface PassageTable {
  count: number;
  /** Ids and sources as numbers; a removed and re-added id keeps its number and gets a new ordinal. */
  readonly ids: Dictionary;
  readonly sources: Dictionary;
  idOf: Uint32Array;
  /** By id number: ordinal + 1 of the living passage, 0 when it is removed. */
  ordinalOf: Uint32Array;
  alive: Uint8Array;
  audience: Uint8Array;
  /** Source number + 1; 0 when the passage names none. */
  source: Uint32Array;
  words: Float32Array;
  triples: Float32Array;
  titleWords: Float32Array;
}

export function emptyPassageTable(): PassageTable {
  return {
    count: 0,
    ids: emptyDictionary(),
    sources: emptyDictionary(),
    idOf: new Uint32Array(64),
    ordinalOf: new Uint32Array(64),
    alive: new Uint8Array(64),
    audience: new Uint8Array(64),
    source: new Uint32Array(64),
    words: new Float32Array(64),
    triples: new Float32Array(64),
    titleWords: new Float32Array(64),
  };
}

export interface PassageFacts {
  readonly id: string;
  readonly audience?: Audience;
  readonly source?: string;
}

/** Enter a passage; gives its ordinal. */
export function enter(table: PassageTable, passage: PassageFacts, lengths: PassageLengths): number {
  const ordinal = table.count;
  const room = ordinal + 1;
  const id = intern(table.ids, passage.id);
  table.idOf = withRoom(table.idOf, room);
  table.ordinalOf = withRoom(table.ordinalOf, id + 1);
  table.alive = withRoom(table.alive, room);
  table.audience = withRoom(table.audience, room);
  table.source = withRoom(table.source, room);
  table.words = withRoom(table.words, room);
  table.triples = withRoom(table.triples, room);
  table.titleWords = withRoom(table.titleWords, room);
  table.idOf[ordinal] = id;
  table.ordinalOf[id] = ordinal + 1;
  table.alive[ordinal] = 1;
  table.audience[ordinal] = AUDIENCES[passage.audience ?? 'both'];
  table.source[ordinal] = passage.source === undefined ? 0 : intern(table.sources, passage.source) + 1;
  table.words[ordinal] = lengths.words;
  table.triples[ordinal] = lengths.triples;
  table.titleWords[ordinal] = lengths.titleWords;
  table.count = ordinal + 1;
  return ordinal;
}

/** Ordinal of a living passage, or -1. */
export function ordinalOf(table: PassageTable, id: string): number {
  const number = find(table.ids, id);
  return number < 0 ? -1 : table.ordinalOf[number]! - 1;
}

export function idAt(table: PassageTable, ordinal: number): string {
  return stringOf(table.ids, table.idOf[ordinal]!);
}

export function sourceAt(table: PassageTable, ordinal: number): { source?: string } {
  const number = table.source[ordinal]!;
  return number === 0 ? {} : { source: stringOf(table.sources, number - 1) };
}

/** Cross a passage out; its words stay in the segment until it is packed again. */
export function crossOut(table: PassageTable, ordinal: number): void {
  table.alive[ordinal] = 0;
  table.ordinalOf[table.idOf[ordinal]!] = 0;
}

/** Which passages a search may give; applied while candidates are chosen, never after. */
export type Admits = (ordinal: number) => boolean;

/** The filter for a reader and a set of sources. */
export function admission(
  table: PassageTable,
  audience: Exclude<Audience, 'both'> | undefined,
  sources: ReadonlySet<string> | undefined,
): Admits {
  const forbidden = audience === undefined ? -1 : AUDIENCES[audience === 'citizen' ? 'staff' : 'citizen'];
  const allowed = sources && new Set([...sources].map((source) => find(table.sources, source) + 1));
  allowed?.delete(0);
  return (ordinal) =>
    table.alive[ordinal] === 1 &&
    table.audience[ordinal] !== forbidden &&
    (allowed === undefined || allowed.has(table.source[ordinal]!));
}

const AUDIENCES = { both: 0, citizen: 1, staff: 2 } as const;
