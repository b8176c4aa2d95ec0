import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { loadCorpus } from '../src/knowledge/corpus.ts';
import { checkSkills, handbookOf, parseSkills } from '../src/knowledge/handbook.ts';
import { showProblem } from '../src/knowledge/problem.ts';

/** `node scripts/write-handbook.ts`: write docs/handbook.md; `--check`: only say whether it is up to date (exit 1 if not). */
const root = join(import.meta.dirname, '..');
const target = join(root, 'docs', 'handbook.md');
const corpus = await loadCorpus(join(root, 'knowledge'));
const skills = parseSkills(await readFile(join(root, 'knowledge', 'skills.tsv'), 'utf8'));
const problems = checkSkills(skills, corpus);
for (const problem of problems) console.log(showProblem({ ...problem, file: `knowledge/${problem.file}` }));

const text = await format(handbookOf(corpus, skills), { ...(await resolveConfig(target)), parser: 'markdown' });
const before = await readFile(target, 'utf8').catch(() => '');
const stale = text !== before;
if (process.argv.includes('--check')) {
  console.log(
    stale ? 'docs/handbook.md đã cũ; chạy: node scripts/write-handbook.ts' : 'docs/handbook.md đúng với kho kiến thức.',
  );
  process.exitCode = stale || problems.length > 0 ? 1 : 0;
} else {
  await writeFile(target, text);
  console.log(`docs/handbook.md: ${corpus.guides.length} bài, ${skills.length} kỹ năng${stale ? '' : ' (không đổi)'}.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
