import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/knowledge/plan.ts';
import { structureOf } from '../../src/knowledge/structure.ts';
import { label } from '../../src/knowledge/structure/marker.ts';
import { PLAN_IDS, readPlan, squeeze, wrap } from './plans.ts';

/** How some other extractor might have set the same words. */
interface Setting {
  readonly width: number;
  /** Whether every line is followed by an empty one. */
  readonly dense: boolean;
  /** Lines on a page; a page number stands between pages, or the first line of a page begins with a space. */
  readonly pageLines: number;
  readonly numbered: boolean;
}

/**
 * The words of the real plans, broken into lines anew: the same structure must come out. A table and footnotes have
 * layouts of their own and are left out.
 */
describe.each(PLAN_IDS)('plan %s, set anew', (id) => {
  it('has the same blocks under the same headings, whatever the line width and the blank lines', async () => {
    const plan = await readPlan(id);
    const blocks = plan.blocks.filter(
      (block, at) =>
        block.kind !== 'table-row' && block.kind !== 'footnote' && plan.blocks[at + 1]?.kind !== 'table-row',
    );
    const setting = fc.record({
      width: fc.integer({ min: 72, max: 100 }),
      dense: fc.boolean(),
      pageLines: fc.integer({ min: 28, max: 45 }),
      numbered: fc.boolean(),
    });
    fc.assert(
      fc.property(setting, (how) => {
        expect(outlineOf(structureOf(setAnew(blocks, how)))).toEqual(outlineOf(blocks));
      }),
      { numRuns: 60 },
    );
  });
});

function outlineOf(blocks: readonly Block[]): string[] {
  const outlined = blocks.filter(({ kind }) => kind === 'heading' || kind === 'item' || kind === 'paragraph');
  return outlined.map(({ kind, marker, level, text, headings }) =>
    [kind, marker, level, ...headings, squeeze(text)].join(' | '),
  );
}

function setAnew(blocks: readonly Block[], { width, dense, pageLines, numbered }: Setting): string[] {
  const lines: string[] = [];
  let onPage = 0;
  let page = 1;
  let front = true;
  for (const block of blocks) {
    const loose = block.kind === 'signature' || block.kind === 'recipient' || block.kind === 'title';
    for (const [at, line] of wrap(label(block.marker, block.text), width).entries()) {
      // not above a new unnumbered paragraph: the gap that tells it would be lost in the page break
      const turns = onPage >= pageLines && (at > 0 || block.marker !== '');
      if (turns) {
        page += 1;
        onPage = 0;
        if (numbered) lines.push('', '', String(page), ' ', '');
      }
      lines.push(turns && !numbered ? ` ${line}` : line);
      onPage += 1;
      if (dense) lines.push('');
    }
    // below a full line nothing but a gap tells a new unnumbered paragraph from the next sentence
    const next = blocks[blocks.indexOf(block) + 1];
    if (next?.kind === 'paragraph' && next.marker === '') lines.push('', '', '');
    // titles stand apart from the text below them
    if (front && block.kind === 'title' && blocks[blocks.indexOf(block) + 1]?.kind !== 'title')
      lines.push('', ' ', '', ' ', '');
    if (!loose) front = false;
  }
  return lines;
}
