import { foldInPlace } from '../../foundation/text/fold-in-place.ts';

/**
 * A question without the words that only frame it: "cách cài vneid", "cài vneid như thế nào", "chỉ tôi cài vneid" are all
 * "cài vneid".
 *
 * Takes   a question, with or without marks.
 * Gives   what is asked about, marks kept; undefined when no frame stands there or nothing but it.
 */
export function bareQuestion(text: string): string | undefined {
  const folded = foldInPlace(text);
  let bare = '';
  let kept = 0;
  for (const { 0: frame, index } of folded.matchAll(FRAMES)) {
    bare += `${text.slice(kept, index)} `;
    kept = index + frame.length;
  }
  if (kept === 0) return undefined;
  bare = `${bare}${text.slice(kept)}`.replace(/\s+/g, ' ').trim();
  return /\p{L}{2}/u.test(bare) ? bare : undefined;
}

const WHO = '(?:toi|minh|em|bac|chau|con|ba|ong|me|bo|co|chu)';
const FRAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    `(?:huong dan|chi(?: cho)?|bay(?: cho)?|giup|giup cho|cho) ${WHO}(?: (?:hoi|cach|biet|voi))?`,
    'huong dan',
    `${WHO} (?:muon|can)(?: (?:hoi|biet))?`,
    'lam (?:the nao|cach nao|sao)(?: de)?',
    '(?:nhu )?the nao',
    'ra sao',
    'cach(?: de)?',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
