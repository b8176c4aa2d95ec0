import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planFrom } from '../../../src/knowledge/load-plans.ts';
import { readBytes } from '../../../src/knowledge/readers/read-bytes.ts';
import { readDocument } from '../../../src/knowledge/readers/read-document.ts';
import { pageOf, streamOf } from './pdf-writer.ts';
import { paragraph, sheetOf, wordOf } from './zip-writer.ts';

const linesOf = async (ending: string, content: Buffer | string): Promise<readonly string[]> =>
  (await readBytes(ending, Buffer.from(content))).lines;
const cell = (words: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;

describe('a Word file', () => {
  it('gets the numbers that Word prints and does not keep', async () => {
    const level = (depth: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}${level(4, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (depth: number, words: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const body = [
      item(0, 'Một'),
      item(1, 'Hai'),
      item(2, 'Ba'),
      item(2, 'Bốn'),
      item(3, 'Năm'),
      item(4, 'Sáu'),
      item(0, 'Bảy'),
      item(1, 'Tám'),
    ];
    const file = wordOf(body.join(''), [{ name: 'word/numbering.xml', content: numbering }]);
    expect(await linesOf('.docx', file)).toEqual([
      'I. Một',
      '1. Hai',
      '1.1. Ba',
      '1.2. Bốn',
      'a) Năm',
      '- Sáu',
      'II. Bảy',
      '1. Tám',
    ]);
  });

  it('is read as the paper shows it: without words deleted, hidden, commented, or set too small to see', async () => {
    const run = (words: string, properties: string): string =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
    const body = `<w:p>${run('Giao Phòng A', '')}<w:del>${run(' trước 01/01', '').replaceAll('w:t>', 'w:delText>')}</w:del><w:ins>${run(' trước 02/02', '')}</w:ins>${run(' bí mật', '<w:vanish/>')}${run(' li ti', '<w:sz w:val="2"/>')}</w:p>`;
    expect(await linesOf('.docx', wordOf(body))).toEqual(['Giao Phòng A trước 02/02']);
  });

  it('says a merged cell in each row that it covers, and leaves an empty cell empty', async () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const rows = [
      cell('TT') + cell('Nội dung') + cell('Chủ trì') + cell('Thời gian'),
      cell('1') + cell('Việc một') + cell('Phòng A', restart) + cell(''),
      cell('2') + cell('Việc hai') + cell('', '<w:vMerge/>') + cell('Quý I'),
      cell('Nhóm sau', '<w:gridSpan w:val="4"/>'),
    ];
    const file = wordOf(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`);
    const read = await readBytes('.docx', file);
    expect(read.lines).toEqual([
      '| TT | Nội dung | Chủ trì | Thời gian |',
      '| --- | --- | --- | --- |',
      '| 1 | Việc một | Phòng A |  |',
      '| 2 | Việc hai | Phòng A | Quý I |',
      '| Nhóm sau |',
    ]);
    const { blocks } = planFrom({ file: 'a.docx', ...read });
    expect(blocks.map(({ cells }) => cells).filter(Boolean)).toEqual([
      { 'Nội dung': 'Việc một', 'Chủ trì': 'Phòng A', 'Thời gian': '' },
      { 'Nội dung': 'Việc hai', 'Chủ trì': 'Phòng A', 'Thời gian': 'Quý I' },
    ]);
  });

  it('puts a footnote below the paragraph that bears its mark', async () => {
    const notes =
      '<w:footnotes><w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2"><w:p><w:r><w:t>Xem phụ lục.</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const body = `<w:p><w:r><w:t>Theo Tỉnh ủy</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const file = wordOf(body, [{ name: 'word/footnotes.xml', content: notes }]);
    expect(await linesOf('.docx', file)).toEqual(['Theo Tỉnh ủy1', '1 Xem phụ lục.']);
  });
});

describe('sheets', () => {
  it('are tables: days as days, merged cells in each row, hidden sheets left out', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const text = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const rows = `<row r="1">${text('A1', 'Bảng phân công')}</row><row r="2">${text('A2', 'Việc')}${text('B2', 'Chủ trì')}${text('C2', 'Thời hạn')}</row><row r="3">${text('A3', 'Một')}${text('B3', 'Phòng A')}<c r="C3" s="1"><v>45992</v></c></row>`;
    const file = sheetOf(rows, [{ name: 'xl/styles.xml', content: styles }]);
    expect(await linesOf('.xlsx', file)).toEqual([
      'Bảng phân công',
      '| Việc | Chủ trì | Thời hạn |',
      '| --- | --- | --- |',
      '| Một | Phòng A | 01/12/2025 |',
    ]);
  });

  it.each([
    ['comma', 'Việc,Chủ trì,Hạn\nMột,"Phòng A, B",Quý I\n'],
    ['semicolon', 'Việc;Chủ trì;Hạn\nMột;Phòng A, B;Quý I\n'],
    ['tab', 'Việc\tChủ trì\tHạn\nMột\tPhòng A, B\tQuý I\n'],
  ])('kept with a %s between cells are the same table', async (_, text) => {
    expect((await linesOf('.csv', text)).at(-1)).toBe('| Một | Phòng A, B | Quý I |');
  });
});

describe('a web page', () => {
  it('is its document alone: no menu, no script, nothing hidden', async () => {
    const page = `<title>Cổng</title><nav>Trang chủ</nav><article><p>Kế hoạch&nbsp;số 1</p><p style="display: none">ẩn</p><ol type="a"><li>Một<li>Hai</ol><script>x</script></article><footer>Bản quyền</footer>`;
    expect(await linesOf('.html', page)).toEqual(['Kế hoạch số 1', 'a) Một', 'b) Hai']);
  });
});

describe('letters from before Unicode', () => {
  it.each([
    [
      'TCVN3',
      'KÕ ho¹ch tuyªn truyÒn chuyÓn ®æi sè trªn ®Þa bµn x·',
      'Kế hoạch tuyên truyền chuyển đổi số trên địa bàn xã',
    ],
    [
      'VNI',
      'Keá hoaïch tuyeân truyeàn chuyeån ñoåi soá treân ñòa baøn xaõ',
      'Kế hoạch tuyên truyền chuyển đổi số trên địa bàn xã',
    ],
  ])('are known by themselves in a text: %s', async (letters, written, meant) => {
    const read = await readBytes('.txt', Buffer.from(written));
    expect(read.lines).toEqual([meant]);
    expect(read.remarks?.join()).toContain(letters);
  });

  it('are known by their font in a Word file, which also says what is in capitals', async () => {
    const run = (words: string, font: string): string =>
      `<w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t>${words}</w:t></w:r>`;
    const body = `<w:p>${run('kÕ ho¹ch', '.VnTimeH')}</w:p><w:p>${run('Xã hội', '.VnTime')}</w:p>`;
    expect(await linesOf('.docx', wordOf(body))).toEqual(['KẾ HOẠCH', 'Xã hội']);
  });

  it('are not seen where there are none', async () => {
    for (const text of [
      'Kế hoạch số 1',
      'ke hoach so 1 khong dau, giá trị 5 µm và 10 °C',
      'Le garçon a été très heureux à Noël',
    ])
      expect(await linesOf('.txt', text)).toEqual([text]);
  });
});

describe('a scan', () => {
  const pixels = Buffer.alloc((600 / 8) * 800, 0xff);
  const scan = pageOf('q 595 0 0 842 0 0 cm /I Do Q', '<< /XObject << /I 6 0 R >> >>', [
    streamOf(
      pixels,
      '/Type /XObject /Subtype /Image /Width 600 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 1',
    ),
  ]);
  let folder: string;
  const path = process.env['PATH'];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scan-'));
    await writeFile(join(folder, 'quet.pdf'), scan);
  });
  afterAll(() => void (process.env['PATH'] = path));

  it('is refused with the way out where nothing reads it', async () => {
    process.env['PATH'] = folder;
    await expect(readDocument(join(folder, 'quet.pdf'))).rejects.toThrow(
      /bản quét.*không có chữ.*apt-get install tesseract-ocr/u,
    );
  });

  it('is read by tesseract where the machine has it, and says so', async () => {
    const program = `#!/bin/sh\nif [ "$1" = --list-langs ]; then echo vie; else cat > /dev/null; echo 'KẾ HOẠCH'; echo 'Giao Phòng A'; fi\n`;
    await writeFile(join(folder, 'tesseract'), program);
    await chmod(join(folder, 'tesseract'), 0o755);
    process.env['PATH'] = [folder, path].join(delimiter);
    const read = await readDocument(join(folder, 'quet.pdf'));
    expect(read.lines.slice(0, 2)).toEqual(['KẾ HOẠCH', 'Giao Phòng A']);
    expect(read.remarks?.join()).toMatch(/máy nhận dạng.*đối chiếu/u);
  });
});
