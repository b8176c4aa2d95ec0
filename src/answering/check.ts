import type { Log } from '../foundation/log.ts';
import type { StepResult, Tools } from './step.ts';
import { unsupportedFacts } from './fact-lock.ts';
import type { Block, Flag } from './outcome.ts';

/**
 * Let nothing out whose facts no source carries.
 *
 * Takes   a step's result. Fixed replies carry no facts and pass; everything else is held against its citations.
 * Gives   the result as it was, or without the blocks that hold an unsupported fact, flagged for a moderator; when nothing
 *         is left, the honest "no source" reply.
 */
export function lockFacts(result: StepResult, tools: Pick<Tools, 'corpus' | 'replies'>, log: Log): StepResult {
  const { outcome } = result;
  if (outcome.rung === 'fixed-reply') return result;
  const sources = [
    ...sourceTexts(
      outcome.citations.map(({ documentId, passageId }) => ({ documentId, passageId })),
      tools,
    ),
    // what somebody pasted may be named back to them, with the sign that was seen in it
    ...(outcome.verdicts ?? []).flatMap(({ shown, sign }) => [shown, sign]),
    // how a person is reached is the house's own word, and stands in no guide
    ...tools.replies('still-stuck').blocks.map((block) => ('text' in block ? block.text : '')),
  ];
  const unsupported = unsupportedFacts(outcome.blocks, outcome.citations, sources);
  if (unsupported.length === 0) return result;
  log.warn(
    { event: 'answer.fact-lock', facts: unsupported.length, rung: outcome.rung },
    'facts without a source held back',
  );
  const flag: Flag = { kind: 'fact-lock', detail: `${unsupported.length} dữ kiện không có trong nguồn` };
  const sound = (block: Block): boolean => unsupportedFacts([block], outcome.citations, sources).length === 0;
  const blocks = outcome.blocks.filter(sound);
  if (blocks.length > 0) return { ...result, outcome: { ...outcome, blocks, flags: [...outcome.flags, flag] } };
  const reply = tools.replies('no-source');
  return { outcome: { ...reply, citations: [], flags: [flag], confidence: 0, rung: 'fixed-reply' } };
}

/** The whole text behind each citation: an answer may show more of a passage than its quote. */
function sourceTexts(
  cited: readonly { documentId: string; passageId: string }[],
  { corpus }: Pick<Tools, 'corpus'>,
): string[] {
  return cited.flatMap(({ documentId, passageId }) => {
    const passage = corpus.passage(passageId);
    const plan = corpus.plan(documentId);
    const guide = corpus.guide(documentId);
    return [
      ...(passage ? [passage.text, ...passage.headings] : []),
      ...(guide ? [guide.title, ...guide.questions.map(({ question }) => question)] : []),
      ...(plan
        ? [
            plan.title,
            plan.shortTitle,
            plan.number ?? '',
            plan.date ?? '',
            ...(plan.standing ?? []),
            ...plan.notes.map(({ text }) => text),
          ]
        : []),
    ];
  });
}
