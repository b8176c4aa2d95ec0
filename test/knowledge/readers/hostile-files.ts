import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { pageOf, pdfOf, streamOf, textAt } from './pdf-writer.ts';
import { paragraph, sheetOf, wordOf, zipOf } from './zip-writer.ts';

/** A file nobody should be able to hurt us with. */
export interface HostileFile {
  readonly name: string;
  readonly make: (path: string) => unknown;
  /** Whether it may be read after all: harmless once its trap is left out. */
  readonly harmless?: boolean;
}

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'issued-plans');
const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, name));
const bytes = (name: string, content: () => Buffer | string, harmless = false): HostileFile => ({
  name,
  make: (path) => writeFile(path, content()),
  ...(harmless && { harmless }),
});
const SIZE = 64 * 1024 * 1024;

/** One of each kind: some seconds for all of them. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  // wrong, empty, missing
  { name: 'khong-co.docx', make: () => undefined },
  { name: 'thu-muc.pdf', make: (path) => mkdir(path) },
  { name: 'vong.txt', make: (path) => symlink(path, path) },
  { name: 'ong.txt', make: (path) => execFileSync('mkfifo', [path]) },
  bytes('trong.docx', () => ''),
  bytes('trong.pdf', () => ''),
  bytes('trong.txt', () => ''),
  bytes('toan-dau-cach.txt', () => ' \n\t\n   '),
  bytes('khong-duoi', () => 'Kế hoạch'),
  bytes('chuong-trinh.exe', () => 'MZ'),
  bytes('anh.pdf', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  bytes('pdf-that.docx', () => fixture('muong-khoai.pdf')),
  bytes('docx-that.pdf', () => fixture('na-phai.docx')),
  bytes('docx-that.xlsx', () => fixture('na-phai.docx')),
  bytes('docx-that.txt', () => fixture('na-phai.docx')),
  bytes('anh.html', () => Buffer.from('89504e470d0a1a0a', 'hex')),
  bytes('word-cu.docx', () => Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')),
  bytes('word-cu.csv', () => Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')),
  bytes('nen.txt', () => gzipSync('Kế hoạch')),
  // size
  { name: 'mot-dong-1gb.txt', make: (path) => writeFile(path, 'a').then(() => truncate(path, 1024 ** 3)) },
  { name: 'mot-dong-1gb.docx', make: (path) => writeFile(path, 'PK\x03\x04').then(() => truncate(path, 1024 ** 3)) },
  bytes('mot-dong-40mb.txt', () => Buffer.alloc(40 * 1024 * 1024, 'a')),
  bytes('dong-3-trieu-chu.txt', () => 'ế'.repeat(3_000_000)),
  bytes('4-trieu-dong.txt', () => 'a\n'.repeat(4_000_000)),
  bytes('mot-dong-30mb.html', () => `<p>${'a'.repeat(30 * 1024 * 1024)}</p>`),
  bytes('mot-dong.csv', () => `"${'a,'.repeat(2_000_000)}`),
  bytes('10-trieu-cot.csv', () => ','.repeat(10_000_000)),
  // letters
  bytes('latin1.txt', () => Buffer.from('K\xe9 ho\xe1ch s\xf3 1', 'latin1')),
  bytes('byte-0.txt', () => 'Kế\0hoạch'),
  bytes('nua-cap.txt', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from([0x00, 0xd8, 0x41, 0x00])])),
  bytes('utf16-le-le.txt', () => Buffer.from([0xff, 0xfe, 0x41])),
  bytes('dieu-khien.md', () => Array.from({ length: 32 }, (_, code) => String.fromCodePoint(code)).join('')),
  bytes('charset-la.html', () => '<meta charset="khong-co"><p>Kế hoạch</p>'),
  // archives
  bytes('bom-zip.docx', () => wordOf('0'.repeat(SIZE))),
  bytes('bom-lon.xlsx', () =>
    sheetOf('', [{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(205 * 1024 * 1024) }]),
  ),
  bytes('noi-doi-co.docx', () =>
    zipOf([{ name: 'word/document.xml', content: Buffer.alloc(SIZE), claims: { size: 1000 } }]),
  ),
  bytes('noi-doi-nen.docx', () =>
    zipOf([{ name: 'word/document.xml', content: 'a'.repeat(5000), claims: { packed: 4_000_000_000 } }]),
  ),
  bytes('sai-crc.docx', () => zipOf([{ name: 'word/document.xml', content: '<a/>', claims: { crc: 1 } }])),
  bytes('co-mat-khau.docx', () => zipOf([{ name: 'word/document.xml', content: '<a/>', claims: { flags: 1 } }])),
  bytes('3000-phan.docx', () =>
    wordOf(
      '',
      Array.from({ length: 3000 }, (_, at) => ({ name: `a${at}`, content: '' })),
    ),
  ),
  bytes('duong-dan.docx', () => wordOf(paragraph('Kế hoạch'), [{ name: '../../../etc/cron.d/a', content: 'a' }])),
  bytes('zip-trong-zip.docx', () => zipOf([{ name: 'a.docx', content: fixture('na-phai.docx') }])),
  bytes('khong-phan.docx', () => zipOf([])),
  bytes('chi-dau.docx', () => 'PK\x03\x04'),
  bytes('cut-doi.docx', () => fixture('long-kieu.docx').subarray(0, 7000)),
  bytes('mat-duoi.docx', () => fixture('long-kieu.docx').subarray(0, -30)),
  // markup
  bytes('thuc-the.docx', () =>
    zipOf([
      {
        name: 'word/document.xml',
        content: `<!DOCTYPE a [<!ENTITY b "${'a'.repeat(1000)}"><!ENTITY c "&b;&b;&b;">]><w:document><w:body>${paragraph('&c;')}</w:body></w:document>`,
      },
    ]),
  ),
  bytes('tep-ngoai.xlsx', () =>
    zipOf([{ name: 'xl/workbook.xml', content: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><workbook/>' }]),
  ),
  bytes('long-sau.docx', () => wordOf('<w:p>'.repeat(200_000))),
  bytes('bang-long-sau.docx', () => wordOf('<w:tbl><w:tr><w:tc>'.repeat(2_000))),
  bytes('long-sau.html', () => '<div>'.repeat(300_000)),
  bytes('bang-long-sau.html', () => '<table><tr><td>'.repeat(3_000)),
  bytes('the-mo.html', () => '<'.repeat(1_000_000)),
  bytes('ghi-chu-mo.html', () => '<!--'.repeat(300_000)),
  bytes('chi-script.html', () => '<script>Kế hoạch</script><style>a</style>'),
  bytes('gop-o.html', () => `<table>${'<tr><td colspan=1000 rowspan=65534>a</td></tr>'.repeat(500)}</table>`),
  bytes('gop-o.docx', () =>
    wordOf(
      `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr>${paragraph('a')}</w:tc></w:tr>`.repeat(3000)}</w:tbl>`,
    ),
  ),
  bytes('cot-xa.xlsx', () => sheetOf('<row r="1"><c r="ZZZ1048576"><v>1</v></c></row>')),
  bytes('khong-chu.docx', () => wordOf('<w:p/>')),
  bytes('khong-than.docx', () => zipOf([{ name: 'word/document.xml', content: '<w:document/>' }])),
  // PDF
  bytes('chi-dau.pdf', () => '%PDF-1.7'),
  bytes('rac.pdf', () => `%PDF-1.7\n${'x'.repeat(100_000)}`),
  bytes('cut-doi.pdf', () => fixture('phu-hai-dong.pdf').subarray(0, 9000)),
  bytes('khong-chu.pdf', () => pageOf('')),
  bytes('bom-flate.pdf', () => pageOf(Buffer.alloc(320 * 1024 * 1024, 'q '))),
  bytes('bom-hai-lop.pdf', () =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
      (() => {
        const packed = deflateSync(deflateSync(Buffer.alloc(320 * 1024 * 1024)));
        return Buffer.concat([
          Buffer.from(`<< /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n`),
          packed,
          Buffer.from('\nendstream'),
        ]);
      })(),
    ]),
  ),
  bytes('trang-vong.pdf', () =>
    pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 900000 >>']),
  ),
  bytes('mang-long.pdf', () => pdfOf([`<< /Type /Catalog /Pages ${'['.repeat(200_000)} >>`])),
  bytes('form-vong.pdf', () =>
    pageOf('/X Do', '<< /XObject << /X 6 0 R >> >>', [
      streamOf('/X Do /X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>'),
    ]),
  ),
  bytes('mat-khau.pdf', () =>
    pdfOf(
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'],
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<00> <00>]`,
    ),
  ),
  // six thousand times the same words at the same place: printed over each other they are one line
  bytes('chong-chu.pdf', () => pageOf(textAt(10, 10, 'a'.repeat(500)).repeat(6000)), true),
  bytes('mot-trieu-net.pdf', () => pageOf(`${'0 0 m 9 9 l S '.repeat(1_000_000)}${textAt(10, 10, 'abc')}`), true),
  bytes(
    'luoi-day.pdf',
    () =>
      pageOf(
        `${Array.from({ length: 390 }, (_, at) => `0 ${at * 2} m 590 ${at * 2} l S ${at * 1.5} 0 m ${at * 1.5} 800 l S `).join('')}${textAt(10, 10, 'abc')}`,
      ),
    true,
  ),
];

/** Whole files of four formats with a few bytes changed, moved or cut away; the same files for the same seed. */
export function mutatedFiles(count: number): HostileFile[] {
  const sources = ['long-kieu.docx', 'phu-hai-dong.pdf', 'gia-loc-son.html', 'muong-khoai.pdf', 'na-phai.docx'];
  return Array.from({ length: count }, (_, seed): HostileFile => {
    const source = sources[seed % sources.length]!;
    return bytes(`bien-dang-${seed}-${source}`, () => mutate(fixture(source), seed), true);
  });
}

function mutate(original: Buffer, seed: number): Buffer {
  const copy = Buffer.from(original);
  let state = seed * 2_654_435_761 + 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  for (let change = 0; change <= seed % 12; change += 1) copy[random(copy.length)] = random(256);
  if (seed % 3 === 1) return copy.subarray(0, 100 + random(copy.length - 100));
  if (seed % 7 === 3) return Buffer.concat([copy.subarray(random(copy.length)), copy]);
  return copy;
}
