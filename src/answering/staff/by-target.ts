import { fold } from '../../foundation/text/fold.ts';
import type { TargetRow } from '../../register/row.ts';
import { nearBest } from './by-task.ts';
import type { Finder } from './findings.ts';

/** Targets: metric, value, year, whose. */
export const byTarget: Finder = (question, shelf, documents) => {
  const year = /\b(20\d{2})\b/.exec(question.text)?.[1];
  const ranked = shelf
    .findRows(question, ['target'], documents, 60)
    .map((found) => {
      const row = found.item as TargetRow;
      const wrongYear = year !== undefined && row.year !== '' && !row.year.includes(year);
      return { ...found, item: row, score: found.score * (wrongYear ? 0.5 : 1) * scopeFit(row, question.text) };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best) return undefined;
  const chosen = nearBest(ranked, documents) as typeof ranked;
  return {
    lines: chosen.map(({ item }) => ({
      documentId: item.documentId,
      text: targetText(item),
      details: [],
      citation: shelf.citeRow(item),
    })),
    confidence: best.coverage,
  };
};

function targetText(row: TargetRow): string {
  const when = row.year === '' ? '' : ` (${row.year.startsWith('20') ? `đến năm ${row.year}` : row.year})`;
  const whose = row.scope === '' ? '' : `, ${row.scope}`;
  return `${row.metric}: ${row.value}${when}${whose}.`;
}

/** "của tỉnh" and "của phường" have targets of their own side by side. */
function scopeFit(row: TargetRow, text: string): number {
  const asked = fold(text);
  const scope = fold(row.scope);
  const ward = /\b(phuong|xa|thi tran)\b/;
  const province = /\b(tinh|thanh pho)\b/;
  const place = scope.replace(ward, '').replace(province, '').trim();
  if (place !== '' && asked.includes(place)) return 1.25;
  if (ward.test(asked) && !province.test(asked)) return ward.test(scope) ? 1.15 : 0.9;
  if (province.test(asked) && !ward.test(asked)) return province.test(scope) ? 1.15 : 0.9;
  return 1;
}
