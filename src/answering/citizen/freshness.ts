import type { Clock } from '../../foundation/clock.ts';
import type { Corpus } from '../../knowledge/corpus.ts';
import { staleGuides } from '../../knowledge/stale.ts';
import type { Outcome } from '../outcome.ts';
import type { Replies } from '../replies.ts';

/**
 * Say when a page was checked that should have been checked again by now.
 *
 * Takes   an outcome, the corpus its citations lead to, the replies, and the clock.
 * Gives   the outcome as it was; with one more note when a cited page of the handbook is past its review day.
 */
export function sayWhenChecked<T extends Pick<Outcome, 'blocks' | 'citations'>>(
  outcome: T,
  corpus: Corpus,
  replies: Replies,
  clock: Clock,
): T {
  const cited = [...new Set(outcome.citations.map(({ documentId }) => documentId))];
  const guides = cited.flatMap((id) => corpus.guide(id) ?? []);
  const [mostOverdue] = staleGuides(guides, clock);
  const guide = mostOverdue && corpus.guide(mostOverdue.id);
  if (!guide) return outcome;
  const note = replies('page-past-review', { verified: isoToSpoken(guide.verified) }).blocks.flatMap((block) =>
    'text' in block ? [{ type: 'note', text: block.text } as const] : [],
  );
  return { ...outcome, blocks: [...outcome.blocks, ...note] };
}

/** `2026-11-20` → `20/11/2026`. */
export function isoToSpoken(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}
