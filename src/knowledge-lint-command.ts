import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { corpusOf } from './knowledge/corpus.ts';
import { checkSkills, parseSkills } from './knowledge/handbook.ts';
import { readJargon } from './knowledge/lint/jargon.ts';
import { lintDirectory } from './knowledge/directory/lint-directory.ts';
import { DIRECTORY_FILE } from './knowledge/directory/load-directory.ts';
import { readDirectory } from './knowledge/directory/read-directory.ts';
import { lintGuide } from './knowledge/lint-guide.ts';
import { loadGuides } from './knowledge/load-guides.ts';
import { loadPlans } from './knowledge/load-plans.ts';
import { showProblem, type Problem } from './knowledge/problem.ts';

/**
 * `npm run knowledge:lint [-- tệp.md …]`: every mistake of the knowledge folder, one a line; exit 1 when there is one.
 * With file names only their mistakes are shown; the others are still read, so that links and asks are checked.
 */
const knowledge = join(import.meta.dirname, '..', 'knowledge');
const wanted = new Set(process.argv.slice(2).map((path) => basename(path)));
const [guides, plans, jargon, skills, directory] = await Promise.all([
  loadGuides(join(knowledge, 'guides')),
  loadPlans(join(knowledge, 'plans')),
  readJargon(join(knowledge, 'lexicon', 'jargon.tsv')),
  readFile(join(knowledge, 'skills.tsv'), 'utf8').then(parseSkills),
  readFile(join(knowledge, DIRECTORY_FILE), 'utf8').then((yaml) => readDirectory(DIRECTORY_FILE, yaml)),
]);

const inFolder = (folder: string, problems: readonly Problem[]) =>
  problems.map((problem) => ({ ...problem, file: join('knowledge', folder, problem.file) }));
const found = [
  ...inFolder('guides', guides.problems),
  ...inFolder(
    'guides',
    guides.guides.flatMap((guide) => lintGuide(guide, guides.guides, jargon)),
  ),
  ...inFolder('plans', plans.problems),
  ...inFolder('', 'problems' in directory ? directory.problems : lintDirectory(DIRECTORY_FILE, directory.directory)),
  ...inFolder('', checkSkills(skills, corpusOf(plans.plans, guides.guides))),
].filter(({ file }) => wanted.size === 0 || wanted.has(basename(file)));

for (const problem of found) console.log(showProblem(problem));
const looked =
  wanted.size === 0 ? `${guides.guides.length} bài, ${plans.plans.length} văn bản` : [...wanted].join(', ');
console.log(found.length === 0 ? `Kho kiến thức: ${looked}, không có lỗi.` : `Có ${found.length} lỗi phải sửa.`);
process.exitCode = found.length === 0 ? 0 : 1;
