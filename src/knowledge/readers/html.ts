import type { SourceText } from './source-text.ts';
import { tableLines, type Cell } from './table-lines.ts';
import { Refusal } from './unreadable.ts';
import { allOf, parseMarkup, wordsOf, type Element } from './xml.ts';

/**
 * Read a web page.
 *
 * Takes   its bytes: UTF-8, or what the page itself names.
 * Gives   one line a paragraph; list items with their number or dash; tables as `table-lines.ts` writes them. What frames
 *         the document (menus, page head and foot, scripts) and what the page hides is left out.
 * Throws  Refusal when it holds no words or is nested beyond the limits.
 */
export function readHtml(bytes: Buffer): Omit<SourceText, 'file'> {
  const page = parseMarkup(decode(bytes), 'html');
  const lines = tidy(blockLines(documentPart(page)));
  if (!lines.some((line) => /\p{L}/u.test(line))) throw new Refusal('trang web này không có chữ nào để đọc');
  return { lines, paragraphs: 'every-line' };
}

/** The article, when it holds most of the page's words; else the page. */
function documentPart(page: Element): Element {
  const size = (element: Element): number => wordsOf(element).length;
  const whole = allOf(page, 'body')[0] ?? page;
  const parts = [...allOf(page, 'article'), ...allOf(page, 'main')].sort((a, b) => size(b) - size(a));
  return parts.find((part) => size(part) > size(whole) / 2) ?? whole;
}

/** Lines of a container: running text between its blocks is a paragraph too. */
function blockLines(container: Element): string[] {
  const lines: string[] = [];
  let running = '';
  const flush = (): void => {
    lines.push(...running.split('\n').map((line) => line.replace(/[^\S\n]+/g, ' ').trim()));
    running = '';
  };
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') running += child.replace(/\s+/g, ' ');
      else if (isLeftOut(child)) continue;
      else if (child.name === 'br') running += '\n';
      else if (child.name === 'table') {
        flush();
        lines.push(...tableLines(rowsOf(child)));
      } else if (child.name === 'ol' || child.name === 'ul') {
        flush();
        lines.push(...listLines(child));
      } else if (BLOCKS.has(child.name)) {
        flush();
        walk(child);
        flush();
      } else walk(child);
    }
  };
  walk(container);
  flush();
  return lines;
}

function listLines(list: Element): string[] {
  let number = Number(list.attributes['start'] ?? '1') || 1;
  return list.children.flatMap((item) => {
    if (typeof item === 'string' || isLeftOut(item)) return [];
    const lines = tidy(blockLines(item));
    if (item.name !== 'li' || lines.length === 0) return lines;
    const value = Number(item.attributes['value'] ?? 'NaN');
    if (Number.isInteger(value)) number = value;
    const mark = list.name === 'ul' ? '-' : orderedMark(number++, list.attributes['type']);
    // some pages write the number into the words too
    return /^(?:\d+[.)]|[a-zđ]\)|[-+•])\s/u.test(lines[0]!) ? lines : [`${mark} ${lines[0]!}`, ...lines.slice(1)];
  });
}

function orderedMark(number: number, type = '1'): string {
  if (type === 'a') return `${String.fromCodePoint(96 + Math.min(number, 26))})`;
  if (type === 'I') return `${['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][number] ?? number}.`;
  return `${number}.`;
}

function rowsOf(table: Element): Cell[][] {
  return rowElements(table).map((row) =>
    row.children.flatMap((cell): Cell[] => {
      if (typeof cell === 'string' || (cell.name !== 'td' && cell.name !== 'th')) return [];
      const head = cell.name === 'th';
      return [
        {
          text: tidy(blockLines(cell)).join('\n'),
          across: spanOf(cell.attributes['colspan']),
          down: spanOf(cell.attributes['rowspan']),
          ...(head && { head }),
        },
      ];
    }),
  );
}

/** Rows of this table, not of a table inside one of its cells. */
function rowElements(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || isLeftOut(child)) return [];
    return child.name === 'tr' ? [child] : GROUPS.has(child.name) ? rowElements(child) : [];
  });
}

function spanOf(value = '1'): number {
  const span = Number(value);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1000) : 1;
}

function isLeftOut({ name, attributes }: Element): boolean {
  if (LEFT_OUT.has(name) || 'hidden' in attributes) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:\.\d+)?(?:px|pt)?\s*(?:;|$)/i.test(
    attributes['style'] ?? '',
  );
}

/** Without lines that say nothing. */
function tidy(lines: readonly string[]): string[] {
  return lines.filter((line) => /[^\s\u00a0]/u.test(line));
}

function decode(bytes: Buffer): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  try {
    return new TextDecoder(marked ?? named ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal('chữ trong trang web không đúng bảng mã mà trang ghi; hãy lưu lại trang bằng UTF-8', {
      cause: error,
    });
  }
}

const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
const LEFT_OUT = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'svg',
  'iframe',
  'object',
  'canvas',
  'title',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'center',
  'blockquote',
  'pre',
  'figure',
  'figcaption',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'address',
  'body',
  'html',
  'li',
  'td',
  'th',
]);
