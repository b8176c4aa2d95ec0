import type { Plan } from '../../knowledge/plan.ts';
import type { StaffQuestion } from './question.ts';
import type { Shelf } from './shelf.ts';

/** Abbreviations that a document explains in brackets, "chỉ số phát triển con người (HDI)", with the words before them. */
export type Glossary = ReadonlyMap<string, string>;

export function learnGlossary(plans: readonly Plan[]): Glossary {
  const known = new Map<string, string>();
  for (const { blocks } of plans) {
    for (const { text } of blocks) {
      for (const [, words, short] of text.matchAll(EXPLAINED)) {
        const meaning = words!.trim().split(/\s+/).slice(-LONGEST).join(' ');
        if (!known.has(short!.toLowerCase())) known.set(short!.toLowerCase(), meaning);
      }
    }
  }
  return known;
}
const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const EXPLAINED = /((?:\p{L}+\s+){2,8})\((\p{Lu}[\p{L}&]{1,5})\)/gu;
const LONGEST = 6;

/**
 * A question with the abbreviations written out that the documents asked about do not use themselves: one plan writes
 * "HDI", the other only its name.
 */
export function writtenOut(
  question: StaffQuestion,
  glossary: Glossary,
  shelf: Shelf,
  documents: readonly string[],
): StaffQuestion {
  if (documents.length === 0) return question;
  const replace = (text: string): string =>
    text.replace(/\p{L}[\p{L}&]{1,5}/gu, (word) => {
      // "ai" asks for somebody, "AI" is a thing
      const meaning = word === word.toLowerCase() && SYLLABLE.test(word) ? undefined : glossary.get(word.toLowerCase());
      return meaning !== undefined && !documents.some((id) => shelf.concepts.says(id, word)) ? meaning : word;
    });
  const about = replace(question.about);
  return about === question.about ? question : { ...question, about, subject: replace(question.subject) };
}
