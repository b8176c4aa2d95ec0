import { expandAbbreviations } from '../foundation/text/abbreviations.ts';
import { normalise } from '../foundation/text/normalise.ts';
import { maskPersonalData } from '../foundation/personal-data/mask.ts';
import { cueText, type CueText } from './cues.ts';
import { hearCry, type Cry } from './screening/heard/told.ts';
import type { DialogueContext } from './context.ts';
import type { Contractions } from './contractions.ts';
import type { Pasted, ReadPasted } from './links/pasted.ts';
import type { Finding } from '../foundation/personal-data/find.ts';

/** One message on its way through the pipeline. */
export interface Turn {
  /** As typed: clean of invisible characters, personal data masked, at most MESSAGE_INPUT_LIMIT characters. */
  readonly typed: string;
  /** The same in standard words: abbreviations and chat spelling written out. */
  readonly text: string;
  readonly cue: CueText;
  /** The cue with links told as what they are, "link lạ"; the same as `cue` without a link. */
  readonly cueRetold: CueText;
  /** How surely somebody cries for help, and what for. */
  readonly cry: Cry;
  readonly personalData: readonly Finding[];
  /** Links, phone numbers, accounts that stood in the message, judged before anything was cleaned or masked. */
  readonly pasted: Pasted;
  readonly context: DialogueContext;
}

/** Longer messages are read up to here and, for a story with its question at the end, from the end backwards. */
const MESSAGE_INPUT_LIMIT = 4_000;

/**
 * Read a message once for all steps.
 *
 * Takes   what the person sent, the conversation so far, how contracted words are written out, and who judges links.
 * Gives   a turn; never throws on any input.
 */
export function readTurn(
  message: string,
  context: DialogueContext,
  writeOut: Contractions,
  readPasted: ReadPasted,
): Turn {
  const { text: masked, findings } = maskPersonalData(normalise(message));
  const typed = shorten(masked);
  const text = writeOut(expandAbbreviations(typed).text);
  const pasted = readPasted(message);
  const cue = cueText(text);
  const { retold } = pasted;
  const cueRetold = retold === undefined ? cue : cueText(writeOut(expandAbbreviations(shorten(retold)).text));
  const cry = hearCry(cue);
  return { typed, text: withoutParticles(text), cue, cueRetold, cry, personalData: findings, pasted, context };
}

/** Words that only soften the end of a question say nothing of what it is about. */
function withoutParticles(text: string): string {
  const bare = text.replace(PARTICLES, '').trim();
  return bare === '' ? text : bare;
}
const PARTICLES = /(?:[\s,.!?…]+(?:vậy|vay|ạ|nhé|nhe|nha|nhỉ|nhi|hả|ha|hở|hử|hen|ơi|oi))+[\s.!?…]*$/iu;

/** A very long message keeps its beginning and its end: the question usually stands last. */
function shorten(message: string): string {
  if (message.length <= MESSAGE_INPUT_LIMIT) return message;
  const half = MESSAGE_INPUT_LIMIT / 2;
  return `${message.slice(0, half)} ${message.slice(-half)}`;
}
