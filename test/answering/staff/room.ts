import { expect } from 'vitest';

import type { Outcome } from '../../../src/answering/outcome.ts';
import { spoken, type Room } from '../room.ts';

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** Everything a plan says, without white space: as printed, and after its broken lines were healed. */
export function wordsOfPlan(room: Room, id: string): string {
  const plan = room.knowledge.corpus.plan(id);
  if (!plan) throw new Error(`no plan ${id}`);
  const healed = plan.blocks.map(({ marker, text, cells }) => [marker, text, ...Object.values(cells ?? {})].join(''));
  return squeeze([...plan.lines, '|', ...healed].join(''));
}

/** Each line of each quote stands in its document as it is; a quote that begins late or ends early says so, and what it shows stands there. */
export function expectVerbatim(room: Room, { blocks, citations }: Outcome): void {
  const said = blocks.flatMap((block) => (block.type === 'quote' ? [block.text] : []));
  const shown = said.map((text) => ({ text, ids: [...new Set(citations.map(({ documentId }) => documentId))] }));
  // a note on the side rests on a page outside, not on the plan
  const own = citations.filter(({ url }) => url === undefined);
  const cited = own.map(({ quote, documentId }) => ({ text: quote, ids: [documentId] }));
  expect(cited.length).toBeGreaterThan(0);
  for (const { text, ids } of [...shown, ...cited]) {
    for (const line of text.replace(/^\[…\] | \[…\]$/gu, '').split('\n')) {
      const found = ids.some((id) => wordsOfPlan(room, id).includes(squeeze(line)));
      expect(found, `not in ${ids.join()}: ${line}`).toBe(true);
    }
  }
}

/** What stands first, where a hurried reader looks. */
export const head = (outcome: Outcome): string => spoken(outcome).split('\n').slice(0, 2).join('\n');
