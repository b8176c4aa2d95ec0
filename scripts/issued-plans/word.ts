import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
  type ITableCellOptions,
} from 'docx';

/** A paragraph: its words, and the list level whose number Word prints before it. */
type Line = string | { readonly words: string; readonly level: number };
/** A cell: its paragraphs, how many columns it spans, and whether it begins or goes on with a vertical merge. */
interface Cell {
  readonly words: readonly string[];
  readonly across?: number;
  readonly merge?: 'restart' | 'continue';
}

/** A table, and how many of its rows Word prints again on every page. */
interface Ruled {
  readonly rows: readonly (readonly Cell[])[];
  readonly headerRows?: number;
}
type Part = Line | Ruled | { readonly children: Paragraph };

/** What a made-up plan in Word holds, from top to bottom. */
export interface WordPlan {
  readonly letterhead: readonly [left: readonly string[], right: readonly string[]];
  readonly title: readonly string[];
  readonly body: readonly Part[];
  readonly foot: readonly [left: readonly string[], right: readonly string[]];
  /** What stands behind the signature, on a page of its own. */
  readonly annex?: readonly Part[];
  readonly header?: string;
  readonly footer?: string;
}

/** A Word file as offices make them: letterhead and foot in tables without borders, numbers by Word's lists. */
export async function wordFile(plan: WordPlan): Promise<Buffer> {
  const page = { children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })] };
  const document = new Document({
    numbering: { config: [{ reference: 'outline', levels: LEVELS }] },
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: { titlePage: true },
        headers: { default: plan.header ? new Header({ children: [new Paragraph(plan.header)] }) : new Header(page) },
        footers: { default: plan.footer ? new Footer({ children: [new Paragraph(plan.footer)] }) : new Footer(page) },
        children: [
          sideBySide(plan.letterhead),
          new Paragraph(''),
          ...plan.title.map((words) => new Paragraph({ text: words, alignment: AlignmentType.CENTER })),
          ...plan.body.map(printed),
          new Paragraph(''),
          sideBySide(plan.foot),
          ...(plan.annex ? [new Paragraph({ pageBreakBefore: true, children: [] }), ...plan.annex.map(printed)] : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function printed(part: Part): Paragraph | Table {
  if (typeof part === 'string') return new Paragraph(part);
  if ('rows' in part) return ruled(part);
  if ('children' in part) return part.children;
  return new Paragraph({ text: part.words, numbering: { reference: 'outline', level: part.level } });
}

function sideBySide([left, right]: WordPlan['foot']): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
  const cell = (lines: readonly string[]): TableCell =>
    new TableCell({ children: lines.map((words) => new Paragraph({ text: words, alignment: AlignmentType.CENTER })) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: [cell(left), cell(right)] })],
  });
}

function ruled({ rows, headerRows = 0 }: Ruled): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          ...(at < headerRows && { tableHeader: true }),
          children: cells.map((cell) => new TableCell(optionsOf(cell))),
        }),
    ),
  });
}

function optionsOf({ words, across, merge }: Cell): ITableCellOptions {
  return {
    children: words.map((line) => new Paragraph(line)),
    ...(across && { columnSpan: across }),
    ...(merge && { verticalMerge: VerticalMergeType[merge === 'restart' ? 'RESTART' : 'CONTINUE'] }),
  };
}

const LEVELS = [
  { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.LEFT },
  { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.LEFT },
  { level: 2, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.LEFT },
];
