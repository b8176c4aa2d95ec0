import { basename } from 'node:path';
import { GuideInvalid } from './errors.ts';
import type { Guide } from './guide.ts';
import { readBody } from './guide-body.ts';
import { readFrontMatter } from './guide-front-matter.ts';
import { guidePassages } from './guide-passages.ts';
import type { Problem } from './problem.ts';

/**
 * Read one page of the handbook (format in docs/guide-format.md).
 *
 * Takes   the file's name and its Markdown.
 * Gives   the guide with its passages; each `place.lines` are lines of the Markdown file, from 1.
 * Throws  GuideInvalid with every mistake of the layout: front matter, sections, questions. What reads well but says
 *         something it should not is the lint's business (lint-guide.ts).
 */
export function parseGuide(file: string, text: string): Guide {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === FENCE);
  if (lines[0]?.trim() !== FENCE || end < 0) {
    throw new GuideInvalid(file, [
      { file, line: 1, rule: 'front-matter', message: 'Bài phải bắt đầu bằng phần đầu bài nằm giữa hai dòng «---».' },
    ]);
  }
  const head = readFrontMatter(file, lines.slice(1, end).join('\n'), 1);
  const body = readBody(file, lines.slice(end + 1), end + 1);
  if ('problems' in head) throw new GuideInvalid(file, [...head.problems, ...body.problems]);

  const problems: Problem[] = [...body.problems];
  const { fields } = head;
  if (`${fields.id}.md` !== basename(file)) {
    const message = `Tên tệp phải là «${fields.id}.md», đúng như id.`;
    problems.unshift({ file, line: 2, rule: 'id-and-file', message });
  }
  for (const key of repeated(fields.sources.map((source) => source.key))) {
    problems.push({ file, line: 1, rule: 'source-twice', message: `Nguồn «${key}» khai hai lần.` });
  }
  if (problems.length > 0) throw new GuideInvalid(file, problems);

  const { summary, steps, troubles, never, contacts } = body;
  const questions = body.questions.map(({ question, asks, answer }) => ({ question, asks, answer }));
  return { ...fields, summary, steps, troubles, never, contacts, questions, passages: guidePassages(fields, body) };
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
const FENCE = '---';
