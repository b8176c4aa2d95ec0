import type { Guide } from './guide.ts';
import { forbiddenRules } from './lint/forbidden-rules.ts';
import type { JargonTerm } from './lint/jargon.ts';
import { languageRules } from './lint/language-rules.ts';
import { lengthRules } from './lint/length-rules.ts';
import { referenceRules } from './lint/reference-rules.ts';
import { safetyRules } from './lint/safety-rules.ts';
import { sourceRules } from './lint/source-rules.ts';
import type { Problem } from './problem.ts';

/**
 * Everything docs/guide-format.md asks of a guide that a machine can check.
 *
 * Takes   a guide that reads (parse-guide.ts), all guides of the handbook (the guide itself may be among them), and
 *         the list of hard words.
 * Gives   problems by line; none when the guide may go to citizens.
 * Throws  nothing.
 */
export function lintGuide(guide: Guide, others: readonly Guide[], jargon: readonly JargonTerm[] = []): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, rule: string, message: string) => {
    problems.push({ file: `${guide.id}.md`, line, rule, message });
  };
  for (const rule of [sourceRules, lengthRules, languageRules(jargon), safetyRules, forbiddenRules])
    rule(guide, report);
  referenceRules(guide, others, report);
  return problems.sort((a, b) => a.line - b.line);
}
