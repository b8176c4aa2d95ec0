import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from './foundation/clock.ts';
import { loadGuides } from './knowledge/load-guides.ts';
import { showProblem } from './knowledge/problem.ts';
import { outdatedFacts, parseLawChanges, staleGuides } from './knowledge/stale.ts';

/**
 * `npm run knowledge:stale`: guides whose facts must be checked again, overdue ones first, and facts whose law changed
 * since they were checked (`knowledge/law-changes.tsv`); exit 1 when there is one of either.
 */
const DAYS_AHEAD = 30;
const knowledge = join(import.meta.dirname, '..', 'knowledge');
const { guides, problems } = await loadGuides(join(knowledge, 'guides'));
const changes = parseLawChanges(await readFile(join(knowledge, 'law-changes.tsv'), 'utf8'));
for (const problem of problems) console.log(showProblem(problem));

const found = staleGuides(guides, systemClock, DAYS_AHEAD);
for (const { id, title, reviewBy, daysLate } of found) {
  const when = daysLate > 0 ? `quá hạn ${daysLate} ngày` : daysLate === 0 ? 'hết hạn hôm nay' : `còn ${-daysLate} ngày`;
  console.log(`${reviewBy}  ${when}  ${id}  ${title}`);
}
const outdated = outdatedFacts(guides, changes, systemClock);
for (const { id, source, change } of outdated) {
  console.log(`${change.from}  luật đổi  ${id}, nguồn ${source}: ${change.document} (${change.how})`);
}
const overdue = found.filter(({ daysLate }) => daysLate > 0).length;
console.log(
  `${guides.length} bài: ${overdue} bài quá hạn xem lại, ${found.length - overdue} bài sắp đến hạn (${DAYS_AHEAD} ngày), ` +
    `${outdated.length} dữ kiện dẫn văn bản đã đổi sau ngày kiểm.`,
);
process.exitCode = overdue > 0 || outdated.length > 0 || problems.length > 0 ? 1 : 0;
