import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { SourceText } from '../source-text.ts';
import { Refusal } from '../unreadable.ts';
import { layOut } from './layout.ts';
import type { Marks } from './marks.ts';

/**
 * Read the pages of a PDF that are pictures of paper.
 *
 * Takes   the document, what is printed on each page, which pages (from 1) are pictures, and who to ask for the time it takes.
 * Gives   its lines; on those pages they are what `tesseract` recognised, and a remark says so.
 * Throws  Refusal that names the pages when the machine has no `tesseract` with Vietnamese: a document with pages missing
 *         would answer "không nêu" where the paper says it.
 */
export async function recogniseScans(
  document: PDFDocumentProxy,
  pages: readonly Marks[],
  scans: readonly number[],
  askForTime: (milliseconds: number) => void,
): Promise<Omit<SourceText, 'file'>> {
  const which =
    scans.length === pages.length
      ? 'tệp là bản quét (ảnh chụp giấy), không có chữ'
      : `trang ${scans.join(', ')} là ảnh quét, không có chữ`;
  if (scans.length > MOST_SCANS) throw new Refusal(`${which}; nhiều hơn ${MOST_SCANS} trang ảnh, ${WAYS_OUT}`);
  if (!(await readsVietnamese())) throw new Refusal(`${which}; ${WAYS_OUT}`);
  askForTime(scans.length * PAGE_MS);
  const lines: string[] = [];
  const places: number[] = [];
  for (const [at, marks] of pages.entries()) {
    const number = at + 1;
    const own = scans.includes(number)
      ? (await recognise(await document.getPage(number))).split('\n').map((line) => line.trimEnd())
      : layOut([marks]).lines;
    lines.push(...own.map((line, order) => (order === 0 && number > 1 ? `\f${line}` : line)));
    places.push(...own.map(() => number));
  }
  if (!lines.some((line) => /\p{L}{2}/u.test(line)))
    throw new Refusal(`${which}, và không nhận dạng được chữ nào từ ảnh`);
  const pagesOf = scans.length === pages.length ? 'Chữ' : `Chữ ở trang ${scans.join(', ')}`;
  return {
    lines,
    pages: places,
    remarks: [`${pagesOf} do máy nhận dạng từ ảnh quét, có thể sai: cần đối chiếu với bản giấy.`],
  };
}

async function readsVietnamese(): Promise<boolean> {
  try {
    const { stdout, stderr } = await promisify(execFile)('tesseract', ['--list-langs'], { timeout: 10_000 });
    return /^vie$/mu.test(`${stdout}\n${stderr}`);
  } catch {
    return false;
  }
}

/** The words in the largest picture of a page. */
async function recognise(page: PDFPageProxy): Promise<string> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: Picture[] = [];
  for (const [at, operation] of fnArray.entries()) {
    if (operation !== OPS.paintImageXObject) continue;
    const [id] = argsArray[at] as [string];
    const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
    // a picture comes some time after the page that it is on
    const picture = await new Promise<Partial<Picture> | null>((resolve) => {
      objects.get(id, (found: unknown) => resolve(found as Partial<Picture> | null));
    });
    if (picture?.data && picture.width && picture.height && picture.kind) pictures.push(picture as Picture);
  }
  const largest = pictures.sort((a, b) => b.width * b.height - a.width * a.height)[0];
  page.cleanup();
  return largest ? runTesseract(toPortableMap(largest)) : '';
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** 1: a bit a pixel; 2: red, green, blue; 3: with transparency. As pdfjs numbers them. */
  readonly kind: number;
  readonly data: Uint8Array;
}

/** The picture as a portable bitmap (P4) or pixmap (P6): what needs no library to write. */
function toPortableMap({ width, height, kind, data }: Picture): Buffer {
  if (kind === 1)
    return Buffer.concat([Buffer.from(`P4\n${width} ${height}\n`), Buffer.from(data.map((byte) => ~byte & 0xff))]);
  const channels = kind === 3 ? 4 : 3;
  const pixels = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    for (let channel = 0; channel < 3; channel += 1)
      pixels[pixel * 3 + channel] = data[pixel * channels + channel] ?? 255;
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), pixels]);
}

function runTesseract(picture: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', ['stdin', 'stdout', '-l', 'vie'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: PAGE_MS,
    });
    const words: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => words.push(piece));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(words).toString('utf8').replace(/\f/g, ''));
      else reject(new Refusal('phần mềm nhận dạng chữ (tesseract) không đọc được trang ảnh'));
    });
    child.stdin.on('error', () => undefined); // it stopped reading: its exit code says why
    child.stdin.end(picture);
  });
}

const WAYS_OUT =
  'chưa đọc được. Hãy xin tệp Word hoặc PDF gốc, hoặc cài tesseract kèm tiếng Việt (Debian/Ubuntu: apt-get install tesseract-ocr tesseract-ocr-vie) rồi thử lại';
/** What a small machine reads in the time a person waits. */
const MOST_SCANS = 40;
const PAGE_MS = 45_000;
