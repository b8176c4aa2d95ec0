import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitUnits } from '../../src/register/unit-lists.ts';
import { isUnitsOnly, readUnits } from '../../src/register/unit-reader.ts';
import { findUnits, sameUnit, unitKey } from '../../src/register/units.ts';

describe('splitUnits', () => {
  it.each([
    [
      'Phòng Văn hóa-Xã hội; phòng Kinh tế, Hạ tầng và Đô thị.',
      ['Phòng Văn hóa-Xã hội', 'phòng Kinh tế, Hạ tầng và Đô thị'],
    ],
    [
      'Phòng Văn hóa-Xã hội, Trung tâm Cung ứng dịch vụ phường.',
      ['Phòng Văn hóa-Xã hội', 'Trung tâm Cung ứng dịch vụ phường'],
    ],
    [
      'Sở Văn hóa, Thể thao và Du lịch và các cơ quan, đơn vị liên quan',
      ['Sở Văn hóa, Thể thao và Du lịch', 'các cơ quan, đơn vị liên quan'],
    ],
    [
      'các phòng, ban, đơn vị liên quan, các trường học, các khu dân cư',
      ['các phòng, ban, đơn vị liên quan', 'các trường học', 'các khu dân cư'],
    ],
    [
      'các sở, ban, ngành tỉnh, UBND các huyện, thị xã, thành phố',
      ['các sở, ban, ngành tỉnh', 'UBND các huyện, thị xã, thành phố'],
    ],
    [
      'Văn phòng HĐND và UBND xã, Công an xã; Đoàn Thanh niên, Hội Nông dân',
      ['Văn phòng HĐND và UBND xã', 'Công an xã', 'Đoàn Thanh niên', 'Hội Nông dân'],
    ],
    ['Báo Hải Dương, Đài Phát thanh và Truyền hình tỉnh', ['Báo Hải Dương', 'Đài Phát thanh và Truyền hình tỉnh']],
    ['Phòng Hành chính – Quản trị', ['Phòng Hành chính – Quản trị']],
    ['Sở Giáo dục và Đào tạo', ['Sở Giáo dục và Đào tạo']],
    ['', []],
    [' - ', []],
  ])('splits «%s» without breaking a name', (list, units) => {
    expect(splitUnits(list)).toEqual(units);
  });

  it('keeps every letter', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').replace(/và/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Phòng Kinh tế', 'các thôn', 'Công an xã', 'Hội Nông dân', 'đơn vị', 'Văn hóa'), {
          minLength: 1,
        }),
        fc.constantFrom(', ', '; ', ' và '),
        (names, separator) => {
          const list = names.join(separator);
          expect(letters(splitUnits(list).join(''))).toBe(letters(list));
        },
      ),
    );
  });
});

describe('readUnits', () => {
  it.each([
    ['Trung tâm Tin học và Công báo tích cực tuyên truyền kết quả', 'Trung tâm Tin học và Công báo'],
    ['Phòng Hành chính - Quản trị tham mưu theo dõi', 'Phòng Hành chính - Quản trị'],
    [
      'Ban Tuyên giáo và Dân vận các đảng ủy trực thuộc tỉnh, Ban xây dựng Đảng các xã, phường',
      'Ban Tuyên giáo và Dân vận các đảng ủy trực thuộc tỉnh, Ban xây dựng Đảng các xã, phường',
    ],
    ['Phòng Kinh tế, Hạ tầng và Đô thị: chủ trì, phối hợp', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    [
      'các tổ chức thành viên cùng cấp và các cơ quan, tổ chức liên quan triển khai',
      'các tổ chức thành viên cùng cấp và các cơ quan, tổ chức liên quan',
    ],
    ['Tổ công nghệ số cộng đồng thôn Đồng Lạc hướng dẫn người dân', 'Tổ công nghệ số cộng đồng thôn Đồng Lạc'],
  ])('stops where «%s» says what to do', (text, unit) => {
    expect(readUnits(text)?.text).toBe(unit);
  });

  it.each(['Tổ chức hội nghị', 'Hội nghị tập huấn', 'Ban hành kế hoạch', 'Xã hội số', 'tuyên truyền sâu rộng', 'các'])(
    'takes «%s» for no unit',
    (text) => {
      expect(readUnits(text)).toBeUndefined();
    },
  );

  it('gives words that stand exactly where it says', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('Phòng Kinh tế', 'các thôn, bản', 'UBND xã'),
        fc.string(),
        (before, unit, after) => {
          const text = `${before}${unit} ${after}`;
          const span = readUnits(text, before.length);
          if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
        },
      ),
    );
  });

  it('knows a heading that only names units', () => {
    expect(isUnitsOnly('Các cơ quan báo chí của tỉnh')).toBe(true);
    expect(isUnitsOnly('Các cơ quan báo chí mở chuyên mục')).toBe(false);
  });
});

describe('sameUnit', () => {
  it.each([
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
    ['Phòng VH-XH', 'phòng Văn hóa-Xã hội'],
    ['Phòng Văn hoá - Xã hội', 'Phòng Văn hóa-Xã hội'],
    ['Công an', 'Công an phường'],
    ['Ủy ban MTTQ Việt Nam tỉnh', 'Mặt trận Tổ quốc Việt Nam tỉnh'],
    ['UBND phường', 'UBND phường Uông Bí'],
  ])('takes «%s» and «%s» for one', (one, other) => {
    expect(sameUnit(one, other)).toBe(true);
    expect(sameUnit(other, one)).toBe(true);
  });

  it.each([
    ['UBND tỉnh', 'UBND phường'],
    ['Sở Tài chính', 'Sở Tư pháp'],
    ['Ban Tuyên giáo Trung ương', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
    ['', 'UBND tỉnh'],
  ])('keeps «%s» and «%s» apart', (one, other) => {
    expect(sameUnit(one, other)).toBe(false);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(sameUnit(a, b)).toBe(sameUnit(b, a));
      }),
    );
  });
});

describe('findUnits', () => {
  const known = [
    'Phòng Văn hóa-Xã hội',
    'Trung tâm Cung ứng dịch vụ phường',
    'Phòng Hành chính – Quản trị',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    'Mặt trận Tổ quốc Việt Nam tỉnh',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    'Sở Khoa học và Công nghệ',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Sở Giáo dục và Đào tạo',
    'UBND tỉnh',
  ];
  it.each([
    ['VH-XH', 'Phòng Văn hóa-Xã hội'],
    ['p vhxh uông bí nhiệm vụ j với báo chí', 'Phòng Văn hóa-Xã hội'],
    ['phong van hoa xa hoi lam gi', 'Phòng Văn hóa-Xã hội'],
    ['TTCUDV', 'Trung tâm Cung ứng dịch vụ phường'],
    ['tt cung ung dich vu', 'Trung tâm Cung ứng dịch vụ phường'],
    ['HCQT', 'Phòng Hành chính – Quản trị'],
    ['KT-HT&ĐT', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['MTTQ', 'Mặt trận Tổ quốc Việt Nam tỉnh'],
    ['BTGDV', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['skhcn hải dương phối hợp ban nào', 'Sở Khoa học và Công nghệ'],
    ['VHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['sở gdđt đồng nai phải lm gì', 'Sở Giáo dục và Đào tạo'],
    ['ubnd tinh', 'UBND tỉnh'],
  ])('finds the unit behind «%s»', (text, unit) => {
    expect(findUnits(text, known)).toEqual([unit]);
  });

  it.each(['phát triển khcn và chuyển đổi số', 'kinh tế số đạt bao nhiêu', 'bạn sở hữu gì', 'UBND phường'])(
    'finds none in «%s»',
    (text) => {
      expect(findUnits(text, known)).toEqual([]);
    },
  );

  it('never throws and gives only known units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(known).toEqual(expect.arrayContaining(findUnits(text, known)));
      }),
    );
  });

  it('gives spellings of one unit one key', () => {
    expect(unitKey('Phòng Văn hoá - Xã hội')).toBe(unitKey('phòng Văn hóa-Xã hội'));
    expect(unitKey('UBND tỉnh')).not.toBe(unitKey('UBND phường'));
  });
});
