import { describe, expect, it } from 'vitest';
import { markerOf } from '../../src/knowledge/structure/marker.ts';
import { planFrom } from '../../src/knowledge/load-plans.ts';
import { structureOf } from '../../src/knowledge/structure.ts';

describe('Party numbering', () => {
  it.each([
    ['I- MỤC ĐÍCH, YÊU CẦU', 'roman', 1, 'I-', 'MỤC ĐÍCH, YÊU CẦU'],
    ['IV-TỔ CHỨC THỰC HIỆN', 'roman', 4, 'IV-', 'TỔ CHỨC THỰC HIỆN'],
    ['1- Mục đích', 'decimal1', 1, '1-', 'Mục đích'],
    ['2 - Yêu cầu', 'decimal1', 2, '2 -', 'Yêu cầu'],
    ['2.1- Công tác tuyên truyền', 'decimal2', 1, '2.1-', 'Công tác tuyên truyền'],
    ['A- CÔNG TÁC LÃNH ĐẠO', 'upper', 1, 'A-', 'CÔNG TÁC LÃNH ĐẠO'],
    ['b- Các chi bộ', 'letter', 2, 'b-', 'Các chi bộ'],
  ] as const)('reads "%s"', (line, style, value, printed, rest) => {
    expect(markerOf(line)).toEqual({ style, value, printed, rest });
  });

  it.each(['57 - NQ/TW của Bộ Chính trị', '57-NQ/TW', '2025 - 2026', '10-15 hộ', 'V-league', 'X-quang phổi'])(
    'takes nothing off "%s"',
    (line) => {
      expect(markerOf(line)).toBeUndefined();
    },
  );

  it('makes headings with their items below', () => {
    const blocks = structureOf([
      'I- MỤC ĐÍCH, YÊU CẦU',
      '1- Mục đích',
      'Giúp đảng viên làm được.',
      '2- Yêu cầu',
      '- Thiết thực.',
      'II- TỔ CHỨC THỰC HIỆN',
      '1- Các chi bộ thực hiện Kế hoạch.',
    ]);
    expect(blocks.map(({ kind, headings }) => [kind, headings.join(' > ')])).toEqual([
      ['heading', ''],
      ['heading', 'I- MỤC ĐÍCH, YÊU CẦU'],
      ['paragraph', 'I- MỤC ĐÍCH, YÊU CẦU > 1- Mục đích'],
      ['heading', 'I- MỤC ĐÍCH, YÊU CẦU'],
      ['item', 'I- MỤC ĐÍCH, YÊU CẦU > 2- Yêu cầu'],
      ['heading', ''],
      ['item', 'II- TỔ CHỨC THỰC HIỆN'],
    ]);
  });
});

describe('who signs', () => {
  it.each([
    'K/T TRƯỞNG BAN',
    'KT CHỦ TỊCH',
    'TL. CHỦ TỊCH',
    'TL CHỦ TỊCH',
    'T/L GIÁM ĐỐC',
    'TM ỦY BAN NHÂN DÂN',
    'TUQ CHỦ TỊCH',
    'T/M BAN THƯỜNG VỤ',
  ])('is read behind "%s"', (office) => {
    const blocks = structureOf(['Trên đây là Kế hoạch./.', office, 'PHÓ TRƯỞNG BAN', 'Trần Thị Mẫu']);
    expect(blocks.map(({ kind, text }) => [kind, text]).slice(1)).toEqual([
      ['signature', office],
      ['signature', 'PHÓ TRƯỞNG BAN'],
      ['signature', 'Trần Thị Mẫu'],
    ]);
  });

  it.each(['KT XÃ HỘI', 'TM DỊCH VỤ', 'TL HỌC TẬP'])('is not read behind other capitals: "%s"', (words) => {
    expect(structureOf(['Nội dung ôn tập.', words]).map(({ kind }) => kind)).not.toContain('signature');
  });
});

describe('a foot whose two columns stand in the same lines', () => {
  const FOOT = [
    'Trên đây là Kế hoạch của xã./.',
    'Nơi nhận:          TM. ỦY BAN NHÂN DÂN',
    '- UBND tỉnh (b/c);      KT. CHỦ TỊCH',
    '- Các thôn;             PHÓ CHỦ TỊCH',
    '- Lưu: VT.              Trần Thị Mẫu',
  ];

  it('is read column by column', () => {
    const foot = structureOf(FOOT).slice(1);
    expect(foot.map(({ kind, text, headings, lines }) => [kind, text, headings.join(), lines[0]])).toEqual([
      ['recipient', 'Nơi nhận:', '', 2],
      ['recipient', 'UBND tỉnh (b/c);', 'Nơi nhận', 3],
      ['recipient', 'Các thôn;', 'Nơi nhận', 4],
      ['recipient', 'Lưu: VT.', 'Nơi nhận', 5],
      ['signature', 'TM. ỦY BAN NHÂN DÂN', '', 2],
      ['signature', 'KT. CHỦ TỊCH', '', 3],
      ['signature', 'PHÓ CHỦ TỊCH', '', 4],
      ['signature', 'Trần Thị Mẫu', '', 5],
    ]);
  });

  it('makes one passage of the recipients and one of the signature', () => {
    const { passages } = planFrom({ file: 'ke-hoach.txt', lines: FOOT });
    expect(passages.slice(-2).map(({ text }) => text)).toEqual([
      'Nơi nhận:\n- UBND tỉnh (b/c);\n- Các thôn;\n- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Mẫu',
    ]);
  });

  it('ends with the name, also where it stands below the list; an annex behind it is none of it', () => {
    const blocks = structureOf([...FOOT.slice(0, 4), '- Lưu: VT.', 'Trần Thị Mẫu', 'PHỤ LỤC', 'Danh sách các thôn']);
    expect(blocks.slice(-3).map(({ kind, text }) => [kind, text])).toEqual([
      ['signature', 'Trần Thị Mẫu'],
      ['heading', 'PHỤ LỤC'],
      ['heading', 'Danh sách các thôn'],
    ]);
  });
});
