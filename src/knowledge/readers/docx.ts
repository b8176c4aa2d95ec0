import { numbersOf, type Numbers } from './docx/numbers.ts';
import { inUnicode } from './legacy-letters.ts';
import type { SourceText } from './source-text.ts';
import { tableLines, type Cell } from './table-lines.ts';
import { Refusal } from './unreadable.ts';
import { allOf, childOf, parseMarkup, wordsOf, type Element } from './xml.ts';
import { openArchive } from './zip.ts';

/**
 * Read a Word file (.docx).
 *
 * Takes   its bytes.
 * Gives   one line a paragraph, with the number or bullet that Word prints before it; tables as `table-lines.ts` writes
 *         them; footnotes below the paragraph that bears their mark. As the paper shows it: words deleted in tracked
 *         changes, hidden words, comments, and the headers and footers of pages are left out.
 * Throws  Refusal when it is no Word file, damaged, locked or beyond the limits.
 * Source  ECMA-376 part 1, chapter 17 (WordprocessingML).
 */
export async function readDocx(bytes: Buffer): Promise<Omit<SourceText, 'file'>> {
  const archive = await openArchive(bytes);
  const main = await archive.text('word/document.xml');
  if (main === undefined) throw new Refusal('đây không phải tệp Word (.docx)');
  const part = async (name: string): Promise<Element> => parseMarkup((await archive.text(name)) ?? '', 'xml');
  const reading: Reading = {
    numbers: numbersOf(await part('word/numbering.xml'), await part('word/styles.xml')),
    notes: notesOf(await part('word/footnotes.xml')),
    noted: 0,
  };
  const body = allOf(parseMarkup(main, 'xml'), 'w:body')[0];
  if (!body) throw new Refusal('tệp Word không có nội dung');
  return { lines: linesOf(body, reading), paragraphs: 'every-line' };
}

interface Reading {
  readonly numbers: Numbers;
  /** Words of each footnote by its id. */
  readonly notes: ReadonlyMap<string, string>;
  /** How many footnotes have been met: they are printed with running numbers, whatever their ids. */
  noted: number;
}

/** The lines of everything that stands in a body, a cell or a text box, in reading order. */
function linesOf(container: Element, reading: Reading): string[] {
  return container.children.flatMap((child): string[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:p') return paragraphLines(child, reading);
    if (child.name === 'w:tbl') return tableLines(rowsOf(child, reading));
    return THROUGH.has(child.name) ? linesOf(child, reading) : [];
  });
}

function paragraphLines(paragraph: Element, reading: Reading): string[] {
  const run: Run = { text: '', notes: [], boxes: [] };
  readRuns(paragraph, reading, run);
  const properties = childOf(paragraph, 'w:pPr');
  const words = run.text.trim();
  // Word counts a numbered paragraph without words too, but prints a bare number that says nothing
  const number = isHidden(childOf(properties, 'w:rPr')) && words === '' ? '' : reading.numbers.next(properties);
  const lines = words === '' ? [''] : run.text.split('\n');
  if (words !== '' && number !== '') lines[0] = `${number} ${lines[0]!.trimStart()}`;
  return [...lines, ...run.notes, ...run.boxes];
}

interface Run {
  text: string;
  readonly notes: string[];
  /** Lines of text boxes anchored in the paragraph. */
  readonly boxes: string[];
}

function readRuns(element: Element, reading: Reading, run: Run, font = ''): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    switch (child.name) {
      case 'w:r':
        if (!isHidden(childOf(child, 'w:rPr'))) readRuns(child, reading, run, fontOf(child) ?? font);
        break;
      case 'w:t':
        run.text += inUnicode(wordsOf(child), font);
        break;
      case 'w:tab':
      case 'w:ptab':
        run.text += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        run.text += '\n';
        break;
      case 'w:noBreakHyphen':
        run.text += '-';
        break;
      case 'w:sym':
        run.text += symbolOf(child);
        break;
      case 'w:footnoteReference': {
        const words = reading.notes.get(child.attributes['w:id'] ?? '');
        if (words === undefined) break;
        reading.noted += 1;
        run.text += String(reading.noted);
        run.notes.push(`${reading.noted} ${words}`);
        break;
      }
      case 'w:txbxContent':
        run.boxes.push(...linesOf(child, reading));
        break;
      case 'mc:AlternateContent':
        // the same drawing twice, for newer and older programs
        readRuns(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child, reading, run, font);
        break;
      default:
        if (!SKIPPED.has(child.name)) readRuns(child, reading, run, font);
    }
  }
}

function rowsOf(table: Element, reading: Reading): Cell[][] {
  const rows = childrenThrough(table, 'w:tr').map((row) => {
    const head = childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined;
    const before = numberAt(childOf(childOf(row, 'w:trPr'), 'w:gridBefore')) ?? 0;
    const cells = childrenThrough(row, 'w:tc').map((cell) => {
      const properties = childOf(cell, 'w:tcPr');
      const merge = childOf(properties, 'w:vMerge');
      return {
        text: linesOf(cell, reading).join('\n').trim(),
        across: numberAt(childOf(properties, 'w:gridSpan')) ?? 1,
        goesOn: merge !== undefined && merge.attributes['w:val'] !== 'restart',
        head,
      };
    });
    return before > 0 ? [{ text: '', across: before, goesOn: false, head }, ...cells] : cells;
  });
  const placed = rows.map((cells) => {
    let column = 0;
    return cells.map((cell) => ({ ...cell, column: (column += cell.across) - cell.across }));
  });
  return placed.map((cells, at) =>
    cells.flatMap((cell): Cell[] => {
      if (cell.goesOn && at > 0) return [];
      let down = 1;
      while (placed[at + down]?.some(({ column, goesOn }) => goesOn && column === cell.column)) down += 1;
      return [{ text: cell.text, across: cell.across, down, ...(cell.head && { head: true }) }];
    }),
  );
}

/** Children of a name, also inside content controls and tracked insertions. */
function childrenThrough(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : THROUGH.has(child.name) ? childrenThrough(child, name) : [];
  });
}

function fontOf(run: Element): string | undefined {
  return childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii'];
}

/** Hidden by the writer, or set so small that no reader of the paper sees it. */
function isHidden(properties: Element | undefined): boolean {
  const vanish = childOf(properties, 'w:vanish') ?? childOf(properties, 'w:webHidden');
  if (vanish && !OFF.has(vanish.attributes['w:val'] ?? 'true')) return true;
  const size = numberAt(childOf(properties, 'w:sz')); // in half points
  return size !== undefined && size <= TINY;
}

function notesOf(footnotes: Element): Map<string, string> {
  return new Map(
    allOf(footnotes, 'w:footnote')
      .filter(({ attributes }) => attributes['w:type'] === undefined)
      .map((note) => [note.attributes['w:id'] ?? '', allOf(note, 'w:t').map(wordsOf).join('').trim()]),
  );
}

/** Bullets and signs from symbol fonts have no letter of their own; a dash stands for them. */
function symbolOf({ attributes }: Element): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return code >= 0x20 && code < 0xf000 ? String.fromCodePoint(code) : '-';
}

function numberAt(element: Element | undefined): number | undefined {
  const value = Number(element?.attributes['w:val']);
  return Number.isInteger(value) && value >= 0 ? value : undefined;
}

const OFF = new Set(['0', 'false', 'off']);
const TINY = 4;
const THROUGH = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:hyperlink']);
const SKIPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:comment',
  'mc:Fallback',
]);
