import type { Plan } from '../../knowledge/plan.ts';
import type { Line, Note } from './findings.ts';

/**
 * What a reader of today must know of names in an answer: a place or an office that the document still calls by its old name.
 *
 * Takes   the plan that answers, with its notes, and the lines shown.
 * Gives   the notes on the plan's own place and on offices that the lines name, each with its own source; the document's
 *         words stay as issued.
 */
export function changedNames(plan: Plan, lines: readonly Line[]): Note[] {
  const shown = [plan.place ?? '', ...lines.map(({ text }) => text)].join('\n');
  return plan.notes.flatMap(({ text, source }): Note[] => {
    const name = CHANGED.exec(text)?.[1];
    if (name === undefined || !shown.includes(name)) return [];
    const citation = { documentId: plan.id, passageId: plan.id, title: 'Ghi chú về tên gọi', place: '', quote: text };
    return [{ text: `Lưu ý: ${lowerFirst(text)}`, citations: [{ ...citation, url: source }] }];
  });
}

const CHANGED = /^(?:Từ ngày [\d/]+ )?(.+?) đã (?:nhập|sáp nhập|hợp nhất|đổi tên)/u;
const lowerFirst = (text: string): string => (text.startsWith('Từ ') ? `t${text.slice(1)}` : text);
