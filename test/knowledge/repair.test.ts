import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForNumber, joinLines, textLines, withoutPageNumbers } from '../../src/knowledge/repair.ts';
import { structureOf } from '../../src/knowledge/structure.ts';
import { blockAt, readPlan, squeeze } from './plans.ts';

describe('joining lines', () => {
  const joined = (...texts: string[]) => joinLines(texts.map((text, at) => ({ text, number: at + 1 }))).text;

  it('heals a document number that the line end split', () => {
    expect(joined('Nghị quyết số 57-', 'NQ/TW ngày')).toBe('Nghị quyết số 57-NQ/TW ngày');
    expect(joined('Kế hoạch số 01-', 'KH/BCĐTW')).toBe('Kế hoạch số 01-KH/BCĐTW');
    expect(joined('Nghị quyết số 57/NQ-', 'TW, các')).toBe('Nghị quyết số 57/NQ-TW, các');
    expect(joined('Tờ trình số 388/TTr-', 'STTTT ngày')).toBe('Tờ trình số 388/TTr-STTTT ngày');
  });

  it('keeps the space of a dash that stands between words', () => {
    expect(joined('các tổ chức chính trị -', 'xã hội tỉnh')).toBe('các tổ chức chính trị - xã hội tỉnh');
    expect(joined('Phòng Hành chính –', 'Quản trị')).toBe('Phòng Hành chính – Quản trị');
  });

  it('changes nothing but white space, and knows where each line begins', () => {
    const text = fc.stringMatching(/^[a-zđ0-9,.()/-]{1,8}( [a-zđ0-9,.()/-]{1,8}){0,3}$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const { text: healed, spans } = joinLines(texts.map((line, at) => ({ text: line, number: at + 1 })));
        expect(squeeze(healed)).toBe(squeeze(texts.join('')));
        for (const [at, span] of spans.entries()) expect(healed.startsWith(texts[at]!, span.at)).toBe(true);
      }),
    );
  });
});

describe('page numbers', () => {
  const page = (text: string) => Array.from({ length: 14 }, () => text);

  it('go, also in the middle of a sentence', async () => {
    const plan = await readPlan('002');
    expect(blockAt(plan, 243).text).toContain('ươm tạo công nghệ và chuyển đổi số; các quỹ đầu tư của tỉnh');
    const other = await readPlan('001');
    expect(blockAt(other, 140).text).toContain(
      'đẩy mạnh nghiên cứu ứng dụng, chú trọng nghiên cứu cơ bản, tiến tới tự chủ',
    );
  });

  it('go in the forms "- 3 -" and "Trang 3/10" too', () => {
    const lines = textLines([...page('lời văn'), '- 3 -', ...page('lời văn'), 'Trang 4/10', ...page('lời văn')]);
    expect(withoutPageNumbers(lines).map(({ text }) => text)).toEqual([
      ...page('lời văn'),
      ...page('lời văn'),
      ...page('lời văn'),
    ]);
  });

  it('stay when the words before them ask for a number', () => {
    const lines = textLines([...page('lời văn'), 'gửi báo cáo trước ngày', '15', 'tháng 6', ...page('lời văn')]);
    expect(withoutPageNumbers(lines)).toHaveLength(lines.length);
  });

  it('go after "chuyển đổi số", which asks for none', () => {
    expect(asksForNumber('khoa học, công nghệ và chuyển đổi số')).toBe(false);
    expect(asksForNumber('thực hiện Nghị quyết số')).toBe(true);
  });

  it('stay when lone numbers stand near each other, as in a list without words', () => {
    const lines = textLines(['1', 'Lập tổ', '2', 'Mở lớp', '3', 'Báo cáo']);
    expect(withoutPageNumbers(lines)).toHaveLength(6);
  });
});

describe('footnotes', () => {
  it('of plan 002 stand apart with their number, and the sentences they cut go on', async () => {
    const plan = await readPlan('002');
    const notes = plan.blocks.filter(({ kind }) => kind === 'footnote');
    expect(notes.map(({ marker, lines }) => [marker, ...lines])).toEqual([
      ['1', 70, 76],
      ['2', 233, 237],
    ]);
    expect(notes[0]!.text).toMatch(/^Nghị quyết số 57-NQ\/TW ngày 22\/12\/2024 .*thực hiện Nghị quyết số 57-NQ\/TW\.$/);
    expect(notes[1]!.text).toMatch(
      /^Kế hoạch hành động số 469-KH\/TU .* thực hiện Nghị quyết số 57-NQ\/TW ngày .*tỉnh Đồng Nai\.$/,
    );
    expect(blockAt(plan, 222).spans?.map(({ line }) => line)).toEqual([222, 224, 226, 228, 230, 243, 245]);
  });

  it('leave no mark glued to a word', async () => {
    const plan = await readPlan('002');
    expect(blockAt(plan, 47).text).toContain('của Tỉnh ủy về đột phá');
    expect(blockAt(plan, 154).text).toBe('Tuyên truyền về các mục tiêu chung của tỉnh cần đạt được, đó là:');
  });

  it('are not seen in a numbered list or a unit', () => {
    const texts = structureOf(['Diện tích 500 m2, gồm:', '2 Phòng họp', 'Mạng 4G1 và 5G']).map(({ kind }) => kind);
    expect(texts).not.toContain('footnote');
  });
});

it('takes "Kính gửi" out of the sentence it was dropped into', async () => {
  const plan = await readPlan('000');
  expect(blockAt(plan, 61).text).toContain('thông qua nhiều hình thức như: hội nghị, hội thảo');
  expect(blockAt(plan, 61).spans?.map(({ line }) => line)).toEqual([57, 59, 61, 69, 71, 73, 75, 77]);
  const recipients = plan.blocks.filter(({ kind, headings }) => kind === 'recipient' && headings[0] === 'Kính gửi');
  expect(recipients.map(({ marker, text }) => [marker, text])).toEqual([
    ['Kính gửi: -', 'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh,'],
    ['-', 'Trung tâm truyền thông tỉnh,'],
    ['-', 'Các huyện, thị, thành ủy, đảng bộ trực thuộc tỉnh.'],
  ]);
});
