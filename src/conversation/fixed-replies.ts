import { createHash } from 'node:crypto';
import { join } from 'node:path';

import type { Block, Outcome } from '../answering/outcome.ts';
import { loadReplies } from '../answering/replies.ts';
import { AppError } from '../foundation/errors.ts';

/** What the conversation room says by itself: notices, commands, limits. */
export interface FixedReplies {
  /** The reply of that name as an outcome without sources. Throws RepliesInvalid for a name there is none of. */
  say(name: string, values?: Readonly<Record<string, string>>): Outcome;
  /** The same as notes to put under an answer. */
  note(name: string): Block[];
  /** Names the words of the notice: other words, another version. */
  readonly noticeVersion: string;
}

/**
 * Load `prompts/conversation`.
 *
 * Takes   the folder of prompts, the way to a person, and how many days messages are kept.
 * Throws  RepliesInvalid when a file cannot be read.
 */
export async function loadFixedReplies(
  directory: string,
  values: { readonly contact: string; readonly days: number },
): Promise<FixedReplies> {
  const replies = await loadReplies(join(directory, 'conversation'), { ...values, days: String(values.days) });
  const say: FixedReplies['say'] = (name, more) => ({
    ...replies(name, more),
    citations: [],
    flags: [],
    confidence: 1,
    rung: 'fixed-reply',
    timings: {},
  });
  const words = JSON.stringify(say('notice').blocks);
  return {
    say,
    note: (name) =>
      say(name).blocks.map((block) => {
        if (!('text' in block)) throw new NoteInvalid(`${name} holds a list: notes are sentences`);
        return { type: 'note', text: block.text };
      }),
    noticeVersion: createHash('sha256').update(words).digest('hex').slice(0, 12),
  };
}

class NoteInvalid extends AppError {
  override readonly name = 'NoteInvalid';
  readonly code = 'replies.note-invalid';
}
