import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DocumentUnreadable } from './errors.ts';
import { filesOf } from './load-guides.ts';
import { metadataFromText } from './metadata-from-text.ts';
import { readMetadata } from './metadata.ts';
import { passagesOf } from './passages.ts';
import type { Plan, PlanMetadata } from './plan.ts';
import type { Problem } from './problem.ts';
import { readTrusted } from './readers/read-document.ts';
import type { SourceText } from './readers/source-text.ts';
import { structureOf } from './structure.ts';

/**
 * Make a plan out of a document's lines.
 *
 * Takes   what a reader gave, and what is known of the document beside its text, if anything.
 * Gives   the plan with blocks and passages; without metadata, what the text says of itself.
 * Throws  nothing, whatever the text.
 */
export function planFrom({ file, lines, paragraphs, pages }: SourceText, known?: PlanMetadata): Plan {
  const blocks = structureOf(lines, paragraphs);
  const metadata = known ?? metadataFromText(file, blocks);
  const { id, audience } = metadata;
  const passages = passagesOf({ id, audience, blocks });
  if (!pages) return { ...metadata, file, lines, blocks, passages };
  const paged = passages.map((passage) => {
    const page = pages[passage.place.lines[0] - 1];
    return page === undefined ? passage : { ...passage, place: { ...passage.place, page } };
  });
  return { ...metadata, file, lines, pages, blocks, passages: paged };
}

/**
 * Read every plan of a folder; `<name>.json` beside a document holds its metadata.
 *
 * Takes   the folder; one that is not there holds no plans.
 * Gives   plans by file name, and the problems of every file that does not read.
 * Throws  only what the disk throws.
 */
export async function loadPlans(directory: string): Promise<{ plans: Plan[]; problems: Problem[] }> {
  const files = await filesOf(directory, '');
  const metadata = new Map<string, PlanMetadata>();
  const plans: Plan[] = [];
  const problems: Problem[] = [];
  for (const file of files.filter((name) => extname(name) === '.json')) {
    const read = readMetadata(file, await readFile(join(directory, file), 'utf8'));
    if ('metadata' in read) metadata.set(stem(file), read.metadata);
    else problems.push(...read.problems);
    if (files.every((name) => name === file || stem(name) !== stem(file))) {
      problems.push({
        file,
        line: 1,
        rule: 'metadata-alone',
        message: 'Không có văn bản nào mang tên của tệp thông tin này.',
      });
    }
  }
  for (const file of files.filter((name) => extname(name) !== '.json')) {
    try {
      plans.push(planFrom(await readTrusted(join(directory, file)), metadata.get(stem(file))));
    } catch (error) {
      if (!(error instanceof DocumentUnreadable)) throw error;
      problems.push({ file, line: 1, rule: error.code, message: error.message });
    }
  }
  for (const [at, { id, file }] of plans.entries()) {
    if (plans.findIndex((plan) => plan.id === id) === at) continue;
    problems.push({ file, line: 1, rule: 'id-twice', message: `Mã văn bản «${id}» đã có văn bản khác mang.` });
  }
  return { plans, problems };
}

function stem(file: string): string {
  return file.slice(0, file.length - extname(file).length);
}
