import { readFileSync } from 'node:fs';
import { hasMarks } from '../foundation/text/fold.ts';
import type { Expansion } from '../indexing/keyword-index.ts';
import { keysOf } from '../indexing/vocabulary.ts';
import { wordsIn } from '../indexing/query-words.ts';
import { SynonymsInvalid } from './errors.ts';

/** Gives the other words for what a query says, as weighted extra terms. */
export type Synonyms = (query: string) => Expansion[];

/** Words that can stand for each other, and how surely (0…1). */
export interface SynonymGroup {
  readonly weight: number;
  readonly members: readonly string[];
}

/**
 * Read a lexicon of synonyms.
 *
 * Takes   a file of lines `weight ⇥ word | word | …`; `#` starts a note.
 * Throws  SynonymsInvalid that names every line which is not so.
 */
export function loadSynonyms(file: string): SynonymGroup[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/u);
  const groups: SynonymGroup[] = [];
  const wrong: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [weight = '', words = ''] = line.split('\t');
    const members = words.split('|').map((member) => member.trim());
    const valid = Number(weight) > 0 && Number(weight) <= 1 && members.length > 1 && !members.includes('');
    if (valid) groups.push({ weight: Number(weight), members });
    else wrong.push(at + 1);
  }
  if (wrong.length > 0) throw new SynonymsInvalid(file, wrong);
  return groups;
}

/**
 * Make the look-up for a lexicon.
 *
 * Takes   the groups.
 * Gives   a function from a query to its expansions: for each group one of whose members the query says, the others, by
 *         falling weight, at most `MOST`. In a query without marks, members are matched without marks; a single syllable
 *         then counts half, for it may be another word.
 * Laws    nothing the query says already is given; the same query gives the same expansions.
 */
export function synonymsOf(groups: readonly SynonymGroup[]): Synonyms {
  const entries = groups.flatMap((group) => {
    const members = group.members.map((member) => memberOf(group.weight, member));
    return members.map((member) => ({ ...member, others: members.filter((other) => other !== member) }));
  });
  const byExact = byFirst(entries, 'exact');
  const byFolded = byFirst(entries, 'folded');
  return (query) => {
    const level = hasMarks(query) ? 'exact' : 'folded';
    const index = level === 'exact' ? byExact : byFolded;
    const keys = wordsIn(query).map((word) => keysOf(word)[level]);
    const said = ` ${keys.join(' ')} `;
    const found = new Map<string, Expansion>();
    for (const [at, first] of keys.entries()) {
      for (const entry of index.get(first) ?? []) {
        if (!entry[level].every((key, offset) => keys[at + offset] === key)) continue;
        const sure = level === 'folded' && entry.folded.length === 1 ? 0.5 : 1;
        for (const other of entry.others) {
          const weight = entry.weight * sure;
          if (said.includes(` ${other[level].join(' ')} `) || weight <= (found.get(other.text)?.weight ?? 0)) continue;
          found.set(other.text, { text: other.text, weight, of: entry.text });
        }
      }
    }
    return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST);
  };
}

interface Member {
  readonly weight: number;
  readonly text: string;
  readonly exact: readonly string[];
  readonly folded: readonly string[];
}
type Entry = Member & { readonly others: readonly Member[] };

function memberOf(weight: number, text: string): Member {
  const keys = wordsIn(text).map(keysOf);
  return { weight, text, exact: keys.map(({ exact }) => exact), folded: keys.map(({ folded }) => folded) };
}

function byFirst(entries: readonly Entry[], level: 'exact' | 'folded'): Map<string, Entry[]> {
  return Map.groupBy(entries, (entry) => entry[level][0] ?? '');
}

const MOST = 16; // more would cost time and drown the words the person chose
