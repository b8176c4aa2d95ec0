import type { RegisterRow, SignatureRow, TaskRow } from '../../register/row.ts';
import { taskLine } from './by-task.ts';
import type { Finder, Line } from './findings.ts';
import { spelled } from './spelled.ts';

/** Who signed. */
export const bySignature: Finder = (_question, shelf, documents) => {
  const rows = shelf.rows(['signature'], documents).filter((row): row is SignatureRow => row.kind === 'signature');
  if (rows.length === 0) return undefined;
  const lines = rows.map((row): Line => ({
    documentId: row.documentId,
    text: `${row.name} ký${row.office === '' ? '' : ` (${row.office})`}.`,
    details: [],
    citation: shelf.citeRow(row),
  }));
  return {
    lines,
    confidence: 0.95,
    intro: lines.length > 1 ? 'Người ký từng văn bản:' : undefined,
  } as ReturnType<Finder>;
};

/** Who receives it. */
export const byRecipient: Finder = (_question, shelf, documents) => {
  const rows = shelf.rows(['recipient'], documents);
  if (rows.length === 0) return undefined;
  const lines = [...new Set(rows.map(({ documentId }) => documentId))].map((documentId): Line => {
    const own = rows.filter((row) => row.documentId === documentId);
    const names = own.map((row) => (row.kind === 'recipient' ? row.subject : ''));
    return { documentId, text: `Nơi nhận: ${names.join('; ')}.`, details: [], citation: shelf.citeRow(own[0]!) };
  });
  return { lines, confidence: 0.9 };
};

/** Whose document it is: place, issuer, number, date, as far as it says so itself. */
export const byIssue: Finder = (_question, shelf, documents) => {
  const plans = shelf.plans.filter(({ id }) => !documents || documents.includes(id));
  const lines = plans.flatMap((plan): Line[] => {
    const [first] = shelf.findPassages(plan.title, [plan.id], 1);
    if (!first) return [];
    const parts = [
      `${plan.kind} của ${plan.issuer}`,
      plan.number ? `số ${plan.number}` : 'số của văn bản không được ghi trong bản hiện có',
      plan.date ? plan.date.replace(/^(?:ngày )?/, 'ngày ') : 'ngày ban hành không được ghi trong bản hiện có',
      plan.place ? `nơi ban hành: ${plan.place}` : 'văn bản không nêu tên tỉnh',
    ];
    return [
      { documentId: plan.id, text: `${parts.join('; ')}.`, details: [], citation: shelf.citePassage(first.item) },
    ];
  });
  return lines.length > 0 ? { lines, confidence: 0.85 } : undefined;
};

/** "Nhiệm vụ số 2": by the number as printed, even when it is printed twice. */
export const byTaskNumber: Finder = (question, shelf, documents) => {
  const wanted = numberIn(question.text);
  if (wanted === undefined) return undefined;
  const rows = shelf
    .rows(['task'], documents)
    .filter((row: RegisterRow): row is TaskRow => row.kind === 'task' && row.number === wanted);
  if (rows.length === 0) return undefined;
  const twice = rows.length > 1 && new Set(rows.map(({ documentId }) => documentId)).size === 1;
  return {
    lines: rows.map((row) => taskLine(row, 'all', shelf)),
    confidence: 0.9,
    ...(twice ? { intro: `Văn bản đánh số trùng: có ${spelled(rows.length)} dòng cùng số ${wanted}:` } : {}),
  };
};

function numberIn(text: string): string | undefined {
  const digits =
    /(?:nhiệm vụ|nhiem vu|nội dung|noi dung|việc|viec|mục|muc|stt|tt|số thứ tự)\s+(?:số|so|thứ|thu)?\s*(\d{1,2})\b/iu.exec(
      text,
    )?.[1];
  return digits ?? /\b(?:số|so|thứ|thu)\s+(\d{1,2})\b/iu.exec(text)?.[1];
}
