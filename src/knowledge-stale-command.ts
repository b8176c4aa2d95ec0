import { join } from 'node:path';
import { systemClock } from './foundation/clock.ts';
import { loadGuides } from './knowledge/load-guides.ts';
import { showProblem } from './knowledge/problem.ts';
import { staleGuides } from './knowledge/stale.ts';

/**
 * `npm run knowledge:stale`: guides whose facts must be checked again, overdue ones first; exit 1 when one is overdue.
 */
const DAYS_AHEAD = 30;
const { guides, problems } = await loadGuides(join(import.meta.dirname, '..', 'knowledge', 'guides'));
for (const problem of problems) console.log(showProblem(problem));

const found = staleGuides(guides, systemClock, DAYS_AHEAD);
for (const { id, title, reviewBy, daysLate } of found) {
  const when = daysLate > 0 ? `quá hạn ${daysLate} ngày` : daysLate === 0 ? 'hết hạn hôm nay' : `còn ${-daysLate} ngày`;
  console.log(`${reviewBy}  ${when}  ${id}  ${title}`);
}
const overdue = found.filter(({ daysLate }) => daysLate > 0).length;
console.log(
  `${guides.length} bài: ${overdue} bài quá hạn xem lại, ${found.length - overdue} bài sắp đến hạn (${DAYS_AHEAD} ngày).`,
);
process.exitCode = overdue > 0 || problems.length > 0 ? 1 : 0;
