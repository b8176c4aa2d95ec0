import { readFile } from 'node:fs/promises';
import { normalise } from '../../foundation/text/normalise.ts';

/** A word that an old farmer would stumble over, and what to say instead. */
export interface JargonTerm {
  readonly term: string;
  readonly plain: string;
  /** Wordings that explain it; with one of them in the guide the term may stand. None: it never may. */
  readonly explainedBy: readonly string[];
}

/** Read `knowledge/lexicon/jargon.tsv`: term, plain words, explanations apart by `|`; lines with `#` are notes. */
export async function readJargon(file: string): Promise<JargonTerm[]> {
  return parseJargon(await readFile(file, 'utf8'));
}

export function parseJargon(tsv: string): JargonTerm[] {
  return tsv
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [term = '', plain = '', explanations = ''] = line.split('\t');
      const explainedBy = explanations.split('|').map(normalise);
      return { term: normalise(term), plain: normalise(plain), explainedBy: explainedBy.filter((text) => text !== '') };
    });
}

/**
 * The hard words of a text.
 *
 * Takes   the text to look at, the whole guide's text (explanations may stand anywhere in it), and the list.
 * Gives   the terms that may not stand there. Names of buttons in «…» are the app's words, not ours: left out.
 */
export function jargonIn(text: string, wholeGuide: string, terms: readonly JargonTerm[]): JargonTerm[] {
  const spoken = normalise(text.replace(/«[^»]*»/g, ' ')).toLowerCase();
  const everything = normalise(wholeGuide).toLowerCase();
  const found = terms.filter(
    ({ term, explainedBy }) =>
      holdsWord(spoken, term.toLowerCase()) &&
      !explainedBy.some((explanation) => everything.includes(explanation.toLowerCase())),
  );
  // "tên miền" inside "tên miền chính danh" is one mistake, not two
  return found.filter(({ term }) => !found.some((other) => other.term !== term && other.term.includes(term)));
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + word.length] ?? '')) return true;
  }
  return false;
}
const LETTER = /[\p{L}\p{N}]/u;
