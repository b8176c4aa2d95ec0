import { FRESH_CONTEXT, type DialogueContext } from '../answering/context.ts';
import type { Outcome } from '../answering/outcome.ts';

/**
 * What a conversation remembers, from its stored form.
 *
 * Gives   the memory; a fresh one when there is none or it cannot be read (an older version's): never a fault.
 */
export function readMemory(json: string | undefined): DialogueContext {
  if (json === undefined) return FRESH_CONTEXT;
  try {
    const value: unknown = JSON.parse(json);
    return isMemory(value) ? value : FRESH_CONTEXT;
  } catch {
    return FRESH_CONTEXT;
  }
}

/**
 * What to remember for the next turn, as stored text.
 *
 * Gives   the context; after a fault only how many turns there were, so that a memory the answerer stumbled over cannot
 *         make every later turn fail too.
 */
export function writeMemory(outcome: Pick<Outcome, 'kind'>, context: DialogueContext): string {
  return JSON.stringify(outcome.kind === 'failed' ? { ...FRESH_CONTEXT, turn: context.turn } : context);
}

function isMemory(value: unknown): value is DialogueContext {
  if (typeof value !== 'object' || value === null || !('turn' in value)) return false;
  return Number.isSafeInteger(value.turn) && Number(value.turn) >= 0;
}
