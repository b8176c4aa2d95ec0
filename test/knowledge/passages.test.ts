import { describe, expect, it } from 'vitest';
import { linesOf, passagesOf } from '../../src/knowledge/passages.ts';
import { structureOf } from '../../src/knowledge/structure.ts';
import { ownLines, PLAN_IDS, readPlan, squeeze } from './plans.ts';

const cut = (text: string) => passagesOf({ id: 'thu', audience: 'staff', blocks: structureOf(text.split('\n')) });

describe.each(PLAN_IDS)('passages of plan %s', (id) => {
  it('are short enough to read and each has words', async () => {
    const { passages } = await readPlan(id);
    for (const { text } of passages) expect(text.length).toBeLessThanOrEqual(1020);
    for (const { text } of passages) expect(text).toMatch(/\p{L}/u);
  });

  it('hold only words of the lines they name', async () => {
    const { passages, lines, blocks } = await readPlan(id);
    for (const { text, place, headings } of passages) {
      if (text.includes('(để trống)') || headings[0] === 'PHỤ LỤC') continue; // rows: see the annex
      const numbered = id === '001' && place.lines[0] < 144 && 144 < place.lines[1]; // a page number
      const own = lines.slice(place.lines[0] - 1, place.lines[1]);
      const issued = squeeze((numbered ? own.filter((line) => line.trim() !== '3') : own).join(' '));
      // a sentence that a footnote or a list of recipients cuts in two goes on behind it
      const cuts = blocks.some(
        ({ kind, lines: own }) =>
          (kind === 'footnote' || kind === 'recipient') && own[0] > place.lines[0] && own[1] < place.lines[1],
      );
      const marked = id === '002' && [47, 154].some((line) => place.lines[0] <= line && line <= place.lines[1]);
      if (cuts || marked) continue;
      for (const part of text.split('\n')) expect(issued).toContain(squeeze(part));
    }
  });

  it('leave no block out but headings and the names of columns', async () => {
    const { passages, blocks } = await readPlan(id);
    const held = (line: number) => passages.some(({ place }) => place.lines[0] <= line && line <= place.lines[1]);
    const missing = blocks.filter((block) => ownLines(block).some((line) => !held(line)));
    expect(missing.filter(({ kind, text }) => kind !== 'heading' && !text.startsWith('TT Tên nhiệm vụ'))).toEqual([]);
  });

  it('have ids, hashes and an audience of their own', async () => {
    const { passages, id: documentId } = await readPlan(id);
    expect(passages.map((passage) => passage.id)).toEqual(passages.map((_, at) => `${documentId}#${at + 1}`));
    expect(new Set(passages.map(({ hash }) => hash)).size).toBe(passages.length);
    expect(new Set(passages.map(({ audience }) => audience))).toEqual(new Set(['staff']));
  });
});

it('keep the three lines of an assignment together under their task', async () => {
  const { passages } = await readPlan('003');
  const found = passages.filter(({ text }) => text.includes('Đơn vị chủ trì'));
  expect(found).toHaveLength(10);
  expect(found[4]?.text).toBe(
    '+ Đơn vị chủ trì: Phòng Văn hóa-Xã hội; phòng Kinh tế, Hạ tầng và Đô thị.\n' +
      '+ Đơn vị phối hợp: Trung tâm Cung ứng dịch vụ phường; Các phòng, ban, đơn vị liên quan.\n' +
      '+ Thời gian thực hiện: Thường xuyên trong năm 2025 và các năm tiếp theo.',
  );
  expect(found[4]?.place.lines).toEqual([320, 324]);
  expect(found[4]?.headings.at(-1)).toBe(
    '5. Tuyên truyền việc đầu tư, hoàn thiện hạ tầng cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
  );
});

it('cut a long paragraph where sentences end and say which lines each part has', async () => {
  const { passages } = await readPlan('000');
  const parts = passages.filter(({ place }) => place.lines[0] >= 17 && place.lines[1] <= 55);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts[0]?.place.lines[0]).toBe(17);
  expect(parts.at(-1)?.place.lines[1]).toBe(55);
  expect(parts.at(-1)?.text).toMatch(/Kế hoạch số 538-KH\/TU\.$/);
  expect(squeeze(parts.map(({ text }) => text).join(''))).toMatch(
    /^1\.Tiếptụctổchức.*gắnvớithựchiệnQuyếtđịnhsố80\/QĐ-TTg.*538-KH\/TU\.$/,
  );
  expect(parts[1]?.headings.at(-1)).toMatch(/^1\. Tiếp tục tổ chức học tập/);
});

it('put short neighbours under one heading together, and no others', () => {
  const passages = cut('I. VIỆC\n1. Mở lớp\n- Mượn phòng.\n- Mời thầy.\n2. Báo cáo\n- Viết báo cáo.');
  expect(passages.map(({ text, headings }) => [text, headings.at(-1)])).toEqual([
    ['- Mượn phòng.\n- Mời thầy.', '1. Mở lớp'],
    ['- Viết báo cáo.', '2. Báo cáo'],
  ]);
});

it('find the skills a citizen should get in plan 002 where they stand', async () => {
  const { passages } = await readPlan('002');
  const skills = passages.filter(({ headings }) => headings.at(-1)?.startsWith('1.3. Phổ cập'));
  expect(skills.some(({ text }) => text.includes('nhận biết tin giả, lừa đảo trực tuyến'))).toBe(true);
  expect(skills.map(({ place }) => place.lines)).toEqual([
    [287, 291],
    [293, 299],
    [301, 309],
    [311, 313],
  ]);
});

it('name the exact lines of a quote, also behind a footnote', async () => {
  const { blocks } = await readPlan('002');
  const block = blocks.find(({ text }) => text.includes('quỹ đầu tư mạo hiểm'))!;
  const at = block.text.indexOf('các quỹ đầu tư của tỉnh');
  expect(linesOf(block, at, at + 'các quỹ đầu tư của tỉnh'.length)).toEqual([243, 243]);
  const over = block.text.indexOf('chuyển đổi số; các quỹ');
  expect(linesOf(block, over, over + 'chuyển đổi số; các quỹ'.length)).toEqual([230, 243]);
});
