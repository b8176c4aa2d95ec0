import { inUnicode } from '../legacy-letters.ts';
import type { OPS as Ops, PDFPageProxy, Util as Utilities } from 'pdfjs-dist';

/** A piece of text on a page; the place in points from the top left corner, as the page is shown. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line it stands on. */
  readonly base: number;
  readonly size: number;
}

/** A ruled line: from `from` to `to` along its direction, at `at` across it. */
export interface Rule {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is printed on a page. */
export interface Marks {
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  readonly width: number;
  readonly height: number;
  /** Whether it is a picture of paper: hardly a word, and an image over most of it. */
  readonly isPicture: boolean;
}

/** Everything on a page that tells what its text is and how it is set. */
export async function marksOf(page: PDFPageProxy): Promise<Marks> {
  const { OPS, Util } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const view = page.getViewport({ scale: 1 });
  const { rules, pictured } = await drawingOf(page, view.transform, OPS, Util); // also loads the fonts
  const content = await page.getTextContent({ includeMarkedContent: false });
  const words = content.items.flatMap((item): Word[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, , , x, y] = Util.transform(view.transform, item.transform) as number[];
    const size = Math.hypot(a!, b!);
    // words set askew are stamps and watermarks
    if (Math.abs(b!) > size * 0.05 || a! < 0) return [];
    return [
      { text: inUnicode(item.str, nameOfFont(page, item.fontName)), left: x!, right: x! + item.width, base: y!, size },
    ];
  });
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return {
    words,
    rules,
    width: view.width,
    height: view.height,
    isPicture: letters < FEW_LETTERS && pictured > view.width * view.height * 0.4,
  };
}

type Matrix = number[];

/** What the file calls a font; '' for one that could not be loaded. */
function nameOfFont({ commonObjs }: PDFPageProxy, id: string): string {
  if (!commonObjs.has(id)) return '';
  const font = commonObjs.get(id) as { readonly name?: unknown } | null;
  return typeof font?.name === 'string' ? font.name : '';
}

async function drawingOf(
  page: PDFPageProxy,
  base: Matrix,
  OPS: typeof Ops,
  Util: typeof Utilities,
): Promise<{ readonly rules: Rule[]; readonly pictured: number }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix = base;
  let pictured = 0;
  for (const [at, operation] of fnArray.entries()) {
    const given = argsArray[at] as unknown[] | null;
    switch (operation) {
      case OPS.save:
        if (stack.length < 1000) stack.push(matrix);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        matrix = stack.pop() ?? base;
        break;
      case OPS.transform:
        matrix = Util.transform(matrix, given) as Matrix;
        break;
      case OPS.paintFormXObjectBegin:
        if (stack.length < 1000) stack.push(matrix);
        if (Array.isArray(given?.[0])) matrix = Util.transform(matrix, given[0]) as Matrix;
        break;
      case OPS.constructPath: {
        const [paint, [path]] = given as [number, [Float32Array | null]];
        if (path && paint !== OPS.endPath && rules.length < MOST_RULES) rules.push(...rulesOf(path, matrix));
        break;
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        pictured += Math.abs(matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!);
        break;
    }
  }
  return { rules, pictured };
}

/** The upright and level strokes of a path; a thin filled box is a stroke too. */
function rulesOf(path: Float32Array, [a, b, c, d, e, f]: Matrix): Rule[] {
  const rules: Rule[] = [];
  let start: Point = [0, 0];
  let last: Point = [0, 0];
  const show = (x: number, y: number): Point => [a! * x + c! * y + e!, b! * x + d! * y + f!];
  const stroke = (to: Point): void => {
    const [across, down] = [Math.abs(to[0] - last[0]), Math.abs(to[1] - last[1])];
    if (across < 1 && down > SHORTEST)
      rules.push({
        upright: true,
        at: (to[0] + last[0]) / 2,
        from: Math.min(to[1], last[1]),
        to: Math.max(to[1], last[1]),
      });
    if (down < 1 && across > SHORTEST)
      rules.push({
        upright: false,
        at: (to[1] + last[1]) / 2,
        from: Math.min(to[0], last[0]),
        to: Math.max(to[0], last[0]),
      });
    last = to;
  };
  for (let at = 0; at < path.length;) {
    const kind = path[at];
    if (kind === MOVE) {
      start = last = show(path[at + 1]!, path[at + 2]!);
      at += 3;
    } else if (kind === LINE) {
      stroke(show(path[at + 1]!, path[at + 2]!));
      at += 3;
    } else if (kind === CURVE) {
      last = show(path[at + 5]!, path[at + 6]!);
      at += 7;
    } else if (kind === QUADRATIC) {
      last = show(path[at + 3]!, path[at + 4]!);
      at += 5;
    } else {
      stroke(start);
      at += 1;
    }
  }
  return rules;
}

type Point = readonly [x: number, y: number];
// how pdfjs writes paths: DrawOPS
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
/** Points; shorter strokes are parts of letters and ornaments. */
const SHORTEST = 6;
const FEW_LETTERS = 40;
const MOST_RULES = 20_000;
