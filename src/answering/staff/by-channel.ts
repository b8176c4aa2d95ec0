import type { Finder } from './findings.ts';

/** Forms and channels of communication: the ones that fit what was asked, or all of them. */
export const byChannel: Finder = (question, shelf, documents) => {
  const ranked = shelf.findRows(question, ['channel'], documents, 60);
  const [best] = ranked;
  const specific =
    best && best.coverage >= SPECIFIC ? ranked.filter(({ score }) => score >= best.score * 0.7).slice(0, 3) : [];
  const rows = specific.length > 0 ? specific.map(({ item }) => item) : shelf.rows(['channel'], documents);
  if (rows.length === 0) return undefined;
  return {
    lines: rows.map((row) => ({
      documentId: row.documentId,
      text: `“${row.quote}”`,
      details: [],
      citation: shelf.citeRow(row),
    })),
    confidence: specific.length > 0 ? best!.coverage : 0.6,
  };
};

const SPECIFIC = 0.5;
