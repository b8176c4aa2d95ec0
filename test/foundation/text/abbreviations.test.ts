import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fold } from '../../../src/foundation/text/fold.ts';
import { normalise } from '../../../src/foundation/text/normalise.ts';
import { ABBREVIATIONS, expandAbbreviations } from '../../../src/foundation/text/abbreviations.ts';
import { anyText } from '../any-text.ts';
import { CASES } from './abbreviation-cases.ts';

const PLANS = join(import.meta.dirname, '../../../knowledge/plans');
const forms = ABBREVIATIONS.flatMap((row) => row.forms.split(' ').map((form) => form.replaceAll('_', ' ')));

describe('expandAbbreviations', () => {
  it.each(CASES)('reads “%s” as “%s”', (typed, meant) => {
    expect(expandAbbreviations(typed).text).toBe(meant);
  });

  it.each([
    'Quyết định số 40/QĐ-UBND ngày 07/7/2025',
    'vào https://dichvucong.gov.vn/p/home/dvc-tt.html?k=vs',
    'thư tới k.vs@tt.gov.vn',
    'trang .gov.vn là thật',
    '@ko_dc #vs',
    "I don't know, can't you help me with this?",
    'Gửi [số căn cước] cho ai',
    '11/kh-ubnd, 46-CTr/TU, 01-KH/BCĐTW',
    'T. T. Nguyễn và H. Luật',
    'C h o t ô i x e m k h ô n g',
    'Bảng: TT | Nội dung | ĐV | BC',
  ])('leaves “%s” as it is', (text) => {
    expect(expandAbbreviations(text)).toEqual({ text, expansions: [] });
  });

  it('says where each abbreviation stood in the normalised input', () => {
    const { text, expansions } = expandAbbreviations('  Ko   vào dc\u200b app ');
    expect(text).toBe('không vào được ứng dụng');
    const input = normalise('  Ko   vào dc\u200b app ');
    expect(expansions.map(({ from, to, start, end }) => [from, to, input.slice(start, end)])).toEqual([
      ['Ko', 'không', 'Ko'],
      ['dc', 'được', 'dc'],
      ['app', 'ứng dụng', 'app'],
    ]);
  });

  it('knows at least 200 abbreviations, in more spellings', () => {
    expect(ABBREVIATIONS.length).toBeGreaterThanOrEqual(200);
    expect(forms.length).toBeGreaterThan(500);
  });

  it('never throws, and changes nothing the second time, on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = expandAbbreviations(text).text;
        expect(expandAbbreviations(once)).toEqual({ text: once, expansions: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing the second time on messages made of nothing but abbreviations', () => {
    const gaps = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '? ', '/', '');
    const message = fc.array(fc.tuple(fc.constantFrom(...forms, '5', '57', 'là', 'cho', 'gì'), gaps), { maxLength: 9 });
    fc.assert(
      fc.property(message, (pieces) => {
        const once = expandAbbreviations(pieces.flat().join('')).text;
        expect(expandAbbreviations(once).text).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves all text between expansions alone, and orders them without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const input = normalise(text);
        const { expansions } = expandAbbreviations(text);
        let end = 0;
        for (const expansion of expansions) {
          expect(expansion.start).toBeGreaterThanOrEqual(end);
          expect(input.slice(expansion.start, expansion.end)).toBe(expansion.from);
          end = expansion.end;
        }
        expect(end).toBeLessThanOrEqual(input.length);
      }),
    );
  });

  it('leaves official plans unchanged but for abbreviations that officials write', () => {
    const chat = new Set(
      ABBREVIATIONS.filter(({ register }) => register === 'chat').flatMap((row) => row.forms.split(' ')),
    );
    const touched = new Set<string>();
    for (const file of readdirSync(PLANS).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(join(PLANS, file), 'utf8');
      for (const line of [...text.split('\n'), ...text.split(/\n\s*\n/)]) {
        for (const { from } of expandAbbreviations(line).expansions) touched.add(from);
      }
    }
    // "NQ 57" is the one short form of a document's kind that the plans use
    expect([...touched].filter((from) => chat.has(from.toLowerCase()) && from !== 'NQ')).toEqual([]);
    expect([...touched].every((from) => from === from.toUpperCase())).toBe(true);
  });

  it.each([
    'Bà cụ đi chợ mua một cân gạo, hai lạng thịt và ít rau; về đến nhà thì trời đổ mưa rất to.',
    'Quy mô kinh tế số đạt tối thiểu ba mươi phần trăm, chi cho nghiên cứu và phát triển tăng đều hằng năm.',
    'Anh ấy coi trọng chữ tín, coi chừng kẻ gian và vô cùng cẩn thận khi vô hiệu hóa tài khoản lạ.',
    'Đêm qua cháu đau răng, sáng nay thức dậy muộn, phải đi khám ở trung tâm y tế phường.',
    'Biểu mẫu do ban chỉ đạo phát biểu, đại biểu quốc hội biểu quyết thông qua vào tháng năm.',
    'Khoản 2 Điều 5 quy định: a) đối tượng; b) phạm vi; c) trách nhiệm của các bên liên quan.',
    'Em bé nặng 4 kg, dài 52 cm, uống 60 ml sữa mỗi lần, cách nhau 3 giờ.',
    'Bên cạnh hông nhà có lỗ hổng lớn, mái tôn đã thủng, hàng xóm mang bả chuột sang cho.',
    'Mạng 5G phủ sóng khu vực Hong Kong, điện thoại dùng cổng USB và thẻ nhớ 128 GB.',
  ])('leaves ordinary prose alone: %s', (prose) => {
    expect(expandAbbreviations(prose).expansions).toEqual([]);
  });

  it('gives no expansion that is an abbreviation itself', () => {
    const outcomes = ABBREVIATIONS.flatMap(({ readings }) => readings.map(({ to }) => to));
    for (const to of outcomes) expect(expandAbbreviations(to).text).toBe(to);
  });

  it('has every form once in its part of the table, in lower case', () => {
    for (const row of ABBREVIATIONS) {
      const own = row.forms.split(' ');
      expect(new Set(own).size).toBe(own.length);
      expect(row.forms).toBe(row.forms.toLowerCase().normalize('NFC'));
    }
    const plain = ABBREVIATIONS.filter(({ number, readings }) => number === undefined && !readings[0]!.when).flatMap(
      (row) => row.forms.split(' '),
    );
    expect(plain.filter((form, at) => plain.indexOf(form) !== at)).toEqual([]);
  });

  it('keeps out of the way of everyday syllables typed without marks', () => {
    const text = 'toi khong biet lam the nao de cai dat dien thoai va dang nhap tai khoan, xin huong dan giup voi';
    expect(expandAbbreviations(text).text).toBe(text);
    expect(fold(text)).toBe(text);
  });

  it('reads a message of 200,000 characters in about ten times the time of one of 20,000', () => {
    const time = (length: number): number => {
      const text = 'bn kh tt đk '.repeat(length / 12);
      const start = performance.now();
      expandAbbreviations(text);
      return performance.now() - start;
    };
    time(20_000);
    const short = Math.min(time(20_000), time(20_000), time(20_000));
    expect(Math.min(time(200_000), time(200_000))).toBeLessThan(Math.max(40 * short, 800));
  });
});
