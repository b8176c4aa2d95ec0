import type { Counted } from '../../src/answering/screening/heard/counted.ts';
import { countedFeatures } from '../../src/answering/screening/heard/features.ts';
import { EMERGENCIES, type Emergency } from '../../src/answering/screening/emergency.ts';
import type { Example } from './material.ts';

/** The emergencies that are told apart by counting; a life in danger is known by its own words. */
const CARDS: readonly Emergency[] = EMERGENCIES.filter((card) => card !== 'medical' && card !== 'despair');
/** Where two cards fit, the better is written first. */
const FIRST_OF_TWO = 0.6;
/** An ordinary question counts little beside one that was written to look like a cry for help. */
export const ORDINARY = 0.15;

/**
 * Count features by kind of message.
 *
 * Takes   examples that somebody labelled.
 * Gives   the counts; features that only ordinary questions have are left out.
 */
export function countFeatures(examples: readonly Example[]): Counted {
  const messages = new Array<number>(2 + CARDS.length).fill(0);
  const byFeature = new Map<string, number[]>();
  const ordinaryLast = [...examples].sort((a, b) => Number(a.ordinary) - Number(b.ordinary));
  for (const example of ordinaryLast) {
    const adds = additions(example);
    for (const [at, by] of adds) messages[at]! += by;
    for (const feature of countedFeatures(example.text)) {
      const row = byFeature.get(feature);
      if (!row && example.ordinary) continue;
      const counts = row ?? messages.map(() => 0);
      byFeature.set(feature, counts);
      for (const [at, by] of adds) counts[at]! += by;
    }
  }
  for (const [feature, counts] of byFeature) if (rare(feature, counts)) byFeature.delete(feature);
  return { cards: CARDS, messages: messages.map(rounded), rows: alikeTogether(byFeature) };
}

/** A triple of words seen once is chance. */
const rare = (feature: string, [questions = 0, cries = 0]: readonly number[]): boolean =>
  feature.split(' ').length > 2 && questions + cries < 2;

/** Where a message counts, and how much. */
function additions({ told, cards, ordinary }: Example): [number, number][] {
  if (!told) return [[0, ordinary ? ORDINARY : 1]];
  const known = cards.filter((card) => CARDS.includes(card));
  const ofCard = (at: number): number => (known.length === 1 ? 1 : at === 0 ? FIRST_OF_TWO : 1 - FIRST_OF_TWO);
  return [[1, 1], ...known.map((card, at): [number, number] => [2 + CARDS.indexOf(card), ofCard(at)])];
}

function alikeTogether(byFeature: ReadonlyMap<string, readonly number[]>): [number[], string][] {
  const rows = new Map<string, string[]>();
  for (const [feature, counts] of byFeature) {
    const kept = counts.slice(0, counts.findLastIndex((count) => count > 0) + 1).map(rounded);
    const key = JSON.stringify(kept);
    const alike = rows.get(key) ?? [];
    alike.push(feature);
    rows.set(key, alike);
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([counts, features]) => [JSON.parse(counts) as number[], features.sort().join('|')]);
}

const rounded = (count: number): number => Number(count.toFixed(1));
