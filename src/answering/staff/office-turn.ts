import { findDocumentNumbers } from '../../foundation/text/document-number.ts';
import { hasMarks } from '../../foundation/text/fold.ts';
import type { Contractions } from '../contractions.ts';
import { cueText } from '../cues.ts';
import { readTurn, type Turn } from '../turn.ts';
import type { DocumentFinder } from './documents.ts';
import { holdsOfficeWords, writeOutOfficeWords } from './office-words.ts';

/**
 * A turn as the desk reads it: the shorthand of offices written out where a plan is meant, one way of spelling throughout.
 *
 * Takes   the turn, the finder of documents, and how contracted words are written out.
 * Gives   the same turn when nothing changes; `typed` is always as it was.
 */
export function forOffices(turn: Turn, documents: DocumentFinder, contractions: Contractions): Turn {
  return inOneSpelling(inOfficeWords(turn, documents, contractions));
}

/** The turn with the shorthand of offices written out, where something says that a plan is meant. */
function inOfficeWords(turn: Turn, documents: DocumentFinder, contractions: Contractions): Turn {
  const aboutPlans =
    turn.context.staff !== undefined ||
    holdsOfficeWords(turn.typed) ||
    findDocumentNumbers(turn.typed).length > 0 ||
    documents(turn.cue).groups.length > 0;
  const written = aboutPlans ? writeOutOfficeWords(turn.typed) : turn.typed;
  return written === turn.typed
    ? turn
    : { ...readTurn(written, turn.context, contractions, () => turn.pasted), typed: turn.typed };
}

/**
 * A message without marks stays without: abbreviations written out with theirs would make the plain words beside them look
 * as if they were meant without ("mttq duoc de nghi lam gi").
 */
function inOneSpelling(turn: Turn): Turn {
  if (hasMarks(turn.typed) || !hasMarks(turn.text)) return turn;
  const text = turn.text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
  return { ...turn, text, cue: cueText(text) };
}
