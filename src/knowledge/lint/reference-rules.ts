import { exactKey, words } from '../../foundation/text/fold.ts';
import type { Guide } from '../guide.ts';
import type { Report } from './rule.ts';

/** Rule 6 and the links between guides: every way of asking leads to one answer, every related id exists. */
export function referenceRules(guide: Guide, others: readonly Guide[], report: Report): void {
  const known = new Set(others.map(({ id }) => id));
  for (const id of guide.related) {
    if (id === guide.id) report(1, 'related-itself', 'Bài ghi chính mình trong «related».');
    else if (!known.has(id)) report(1, 'related-unknown', `«related» ghi bài «${id}» nhưng không có bài đó.`);
  }
  if (others.some(({ id, title }) => id !== guide.id && askKey(title) === askKey(guide.title))) {
    report(2, 'title-twice', `Đã có bài khác mang tên «${guide.title}».`);
  }
  if (guide.reviewBy <= guide.verified) {
    report(1, 'review-date', `Ngày xem lại ${guide.reviewBy} phải sau ngày kiểm ${guide.verified}.`);
  }

  const elsewhere = new Map(
    others
      .filter(({ id }) => id !== guide.id)
      .flatMap((other) => asksOf(other).map(({ ask }) => [askKey(ask), other.id])),
  );
  const here = new Set<string>();
  for (const { ask, line, heading } of asksOf(guide)) {
    const key = askKey(ask);
    const other = elsewhere.get(key);
    if (other !== undefined) report(line, 'ask-in-two-guides', `Cách hỏi «${ask}» đã có trong bài «${other}».`);
    // a question may be asked in the words of its heading: the heading is no second ask
    if (heading) continue;
    if (here.has(key)) report(line, 'ask-twice', `Cách hỏi «${ask}» viết hai lần trong bài.`);
    here.add(key);
  }
}

function asksOf(guide: Guide): { ask: string; line: number; heading: boolean }[] {
  return [
    ...guide.asks.map((ask) => ({ ask, line: 1, heading: false })),
    ...guide.questions.flatMap(({ question, asks, answer }) =>
      [question, ...asks].map((ask, at) => ({ ask, line: answer[0]?.line ?? 1, heading: at === 0 })),
    ),
  ];
}

/** Two asks are the same when only case, punctuation or the place of a tone mark tells them apart. */
function askKey(ask: string): string {
  return words(ask).map(exactKey).join(' ');
}
