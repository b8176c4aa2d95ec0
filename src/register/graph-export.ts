import type { Plan } from '../knowledge/plan.ts';
import { citedName, standingsOf, type CitedDocument, type Standing } from './citation-graph.ts';
import { csvFile } from './export.ts';
import type { BasisRow } from './row.ts';

/** A cited document as other programs read it; what no plan says of it is absent. */
interface ExportedCitation {
  readonly number?: string;
  readonly documentKind?: string;
  readonly issuer?: string;
  readonly date?: string;
  readonly subject?: string;
  readonly plans: readonly ExportedStanding[];
  readonly disagreements: readonly {
    readonly what: string;
    readonly variants: readonly ExportedPlace[];
  }[];
}
interface ExportedStanding {
  readonly document: { readonly id: string; readonly title: string };
  /** căn cứ | thực hiện | qua | nhắc tới. */
  readonly role: Standing['role'];
  /** The documents in between, for `qua`. */
  readonly through?: readonly string[];
  readonly places: readonly ExportedPlace[];
}
interface ExportedPlace {
  readonly document: string;
  readonly written: string;
  readonly quote: string;
  readonly lines: readonly [number, number];
}

/**
 * The citation graph for export.
 *
 * Takes   the cited documents wanted, the whole graph (which tells what leads where), and the plans.
 * Gives   one entry a document, each with how every plan stands to it, and where the plans disagree.
 */
export function exportCitations(
  wanted: readonly CitedDocument[],
  graph: readonly CitedDocument[],
  plans: readonly Plan[],
): ExportedCitation[] {
  const titles = new Map(plans.map(({ id, shortTitle }) => [id, shortTitle]));
  return wanted.map((cited) => {
    const { number, documentKind, issuer, date, subject } = cited;
    const said = Object.entries({ number, documentKind, issuer, date, subject }).filter(([, value]) => value !== '');
    return {
      ...Object.fromEntries(said),
      plans: standingsOf(cited, graph).map(({ planId, role, through, rows }) => ({
        document: { id: planId, title: titles.get(planId) ?? planId },
        role,
        ...(through.length > 0 ? { through: through.map(citedName) } : {}),
        places: rows.map(placeOf),
      })),
      disagreements: cited.disagreements.map(({ what, variants }) => ({
        what,
        variants: variants.map(({ documentId, written, quote, place }) => ({
          document: documentId,
          written,
          quote,
          lines: place.lines,
        })),
      })),
    };
  });
}

/** The graph as a person reads it in a terminal. */
export function citationsToTable(citations: readonly ExportedCitation[]): string {
  return citations
    .map(({ plans, disagreements, ...cited }) => {
      const standings = plans.map(({ document, role, through = [], places }) => {
        const way = through.length > 0 ? `, qua ${through.join('; ')}` : '';
        const lines = places.map(({ lines: [first, last] }) => `${first}–${last}`).join(', ');
        return `   ${STANDING_NAMES[role].padEnd(10)} ${document.id} · ${document.title} (dòng ${lines})${way}\n`;
      });
      const notes = disagreements.map(({ variants }) => {
        const forms = variants.map(({ document, written, lines }) => `“${written}” (${document}, dòng ${lines[0]})`);
        return `   ghi không thống nhất: ${forms.join('; ')}\n`;
      });
      return [`${citedName({ ...BLANK, ...cited })}\n`, ...standings, ...notes].join('');
    })
    .join('\n');
}

/** The graph as a spreadsheet: one line a plan and document. */
export function citationsToCsv(citations: readonly ExportedCitation[]): string {
  const head = [
    'Văn bản được dẫn',
    'Số, ký hiệu',
    'Ngày',
    'Cơ quan ban hành',
    'Văn bản dẫn',
    'Vai trò',
    'Qua',
    'Trích',
    'Dòng',
  ];
  const lines = citations.flatMap(({ plans, disagreements: _, ...cited }) =>
    plans.map(({ document, role, through = [], places }) => [
      citedName({ ...BLANK, ...cited }),
      cited.number ?? '',
      cited.date ?? '',
      cited.issuer ?? '',
      `${document.id} · ${document.title}`,
      STANDING_NAMES[role],
      through.join('; '),
      places.map(({ quote }) => quote).join('\n'),
      places.map(({ lines: [first, last] }) => `${first}–${last}`).join(', '),
    ]),
  );
  return csvFile([head, ...lines]);
}

/** What each standing is called. */
export const STANDING_NAMES: Readonly<Record<Standing['role'], string>> = {
  'căn cứ': 'căn cứ',
  'thực hiện': 'thực hiện',
  qua: 'gián tiếp',
  'nhắc tới': 'nhắc tới',
};

const BLANK = { number: '', documentKind: '', issuer: '', date: '', subject: '' };
const placeOf = ({ documentId, number, documentKind, quote, place }: BasisRow): ExportedPlace => ({
  document: documentId,
  written: number || documentKind,
  quote,
  lines: place.lines,
});
