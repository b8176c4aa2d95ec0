import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findPersonalData } from '../../../src/foundation/personal-data/find.ts';
import { maskPersonalData } from '../../../src/foundation/personal-data/mask.ts';
import { fold } from '../../../src/foundation/text/fold.ts';
import { anyText, likelyText } from '../any-text.ts';

const KNOWLEDGE = join(import.meta.dirname, '../../../knowledge');

describe('maskPersonalData', () => {
  it.each([
    ['mail em là lan.nguyen+1@example.com.vn nhé', 'email', 'mail em là [địa chỉ e-mail] nhé'],
    ['thẻ 9704 0000 0000 0018 sao không quẹt được', 'card', 'thẻ [số thẻ] sao không quẹt được'],
    ['4111-1111-1111-1111', 'card', '[số thẻ]'],
    ['5555555555554444', 'card', '[số thẻ]'],
    ['3530111333300000', 'card', '[số thẻ]'],
    ['378282246310005', 'card', '[số thẻ]'],
    ['6212345678901232', 'card', '[số thẻ]'],
    ['số thẻ 9704123456789012', 'card', 'số thẻ [số thẻ]'],
    ['cccd 079188001234', 'citizen-id', 'cccd [số căn cước]'],
    ['001 099 012 345 là của tôi', 'citizen-id', '[số căn cước] là của tôi'],
    ['001.099.012.345', 'citizen-id', '[số căn cước]'],
    ['Số căn cước của tôi là 099188001234', 'citizen-id', 'Số căn cước của tôi là [số căn cước]'],
    ['so dinh danh 999999999999', 'citizen-id', 'so dinh danh [số căn cước]'],
    ['cmnd 123456789', 'old-id', 'cmnd [số chứng minh thư]'],
    ['chứng minh thư số 123 456 789', 'old-id', 'chứng minh thư số [số chứng minh thư]'],
    ['chung minh 123-456-789', 'old-id', 'chung minh [số chứng minh thư]'],
    ['gọi em 0912345678', 'mobile', 'gọi em [số điện thoại]'],
    ['sđt 0912.345.678 nha', 'mobile', 'sđt [số điện thoại] nha'],
    ['+84 38 765 4321', 'mobile', '[số điện thoại]'],
    ['+84 (0)38 765 4321', 'mobile', '[số điện thoại]'],
    ['(+84) 387654321', 'mobile', '[số điện thoại]'],
    ['84987654321', 'mobile', '[số điện thoại]'],
    ['0 9 1 2 3 4 5 6 7 8', 'mobile', '[số điện thoại]'],
    ['sdt0356789012', 'mobile', 'sdt[số điện thoại]'],
    ['0912345678nha', 'mobile', '[số điện thoại]nha'],
    ['zalo.me/0912345678', 'mobile', 'zalo.me/[số điện thoại]'],
    ['số điện thoại cũ là 01234567890', 'mobile', 'số điện thoại cũ là [số điện thoại]'],
    ['nhà em 024 3825 1234', 'landline', 'nhà em [số điện thoại]'],
    ['(0203) 3835 123', 'landline', '[số điện thoại]'],
    ['+84 203 3835123', 'landline', '[số điện thoại]'],
    ['mst 0100109106', 'tax-code', 'mst [mã số thuế]'],
    ['mã số thuế: 0312120782', 'tax-code', 'mã số thuế: [mã số thuế]'],
    ['0100109106-001', 'tax-code', '[mã số thuế]'],
    ['bhxh 7912345678', 'social-insurance', 'bhxh [số bảo hiểm xã hội]'],
    ['số bảo hiểm của tôi 2212345678', 'social-insurance', 'số bảo hiểm của tôi [số bảo hiểm xã hội]'],
    ['DN4797912345678', 'health-card', '[số thẻ bảo hiểm y tế]'],
    ['thẻ SV 4 01 0112345678', 'health-card', 'thẻ [số thẻ bảo hiểm y tế]'],
    ['hộ chiếu C1234567', 'passport', 'hộ chiếu [số hộ chiếu]'],
    ['passport b12345678', 'passport', 'passport [số hộ chiếu]'],
    ['stk 0123456789012', 'bank-account', 'stk [số tài khoản]'],
    ['số tài khoản của em là 19034567890', 'bank-account', 'số tài khoản của em là [số tài khoản]'],
    ['Vietcombank 0071000123456', 'bank-account', 'Vietcombank [số tài khoản]'],
    ['chuyển vào tk 123456789', 'bank-account', 'chuyển vào tk [số tài khoản]'],
    ['otp 739154', 'otp', 'otp [mã OTP]'],
    ['Mã OTP của tôi là 739154', 'otp', 'Mã OTP của tôi là [mã OTP]'],
    ['ma xac thuc 7391', 'otp', 'ma xac thuc [mã OTP]'],
    ['mã xác nhận: 739 154', 'otp', 'mã xác nhận: [mã OTP]'],
    ['otp7391', 'otp', 'otp[mã OTP]'],
    ['739154 là mã otp', 'otp', '[mã OTP] là mã otp'],
    ['mã pin là 2468', 'pin', 'mã pin là [mã PIN]'],
    ['passcode 246810', 'pin', 'passcode [mã PIN]'],
    ['xe 30A-123.45', 'licence-plate', 'xe [biển số xe]'],
    ['59X1 12345', 'licence-plate', '[biển số xe]'],
    ['29-H1 123.45', 'licence-plate', '[biển số xe]'],
    ['biển số 29b1 1234', 'licence-plate', 'biển số [biển số xe]'],
    [
      'Mật khẩu Facebook của tôi là Hoamai1975@, vào giúp',
      'password',
      'Mật khẩu Facebook của tôi là [mật khẩu], vào giúp',
    ],
    ['mk fb t là Hoamai1975@ vô coi', 'password', 'mk fb t là [mật khẩu] vô coi'],
    ['pass: hoamai', 'password', 'pass: [mật khẩu]'],
    ['mat khau la 123456', 'password', 'mat khau la [mật khẩu]'],
    ['mật khẩu = “sen-vang!9”', 'password', 'mật khẩu = “[mật khẩu]”'],
    ['mk wifi Hoamai75', 'password', 'mk wifi [mật khẩu]'],
    ['mk Hoamai75', 'password', 'mk [mật khẩu]'],
  ])('masks “%s” (%s)', (text, kind, masked) => {
    const result = maskPersonalData(text);
    expect(result.text).toBe(masked);
    expect(result.findings.map((finding) => finding.kind)).toEqual([kind]);
  });

  it.each([
    // the hard ones of the table
    'Quyết định số 4600/QĐ-UBND',
    '12.500.000 đồng',
    'Hotline 1900 5454 63',
    '2025-2026',
    '131/QĐ-TTg',
    'ISBN 978-604-950-123-4',
    'thông tư 17/2024/TT-NHNN',
    '1800.6838',
    'phí 22.000 đồng',
    // and more of their kind
    'gọi 113, 114, 115, 111 hoặc nhắn 156, 5656',
    'nhận mã OTP, báo 5656 ngay',
    'mã OTP hết hạn ngày 12/10/2025',
    'mã xác thực có 6 chữ số, hết hạn sau 180 giây',
    'mật khẩu là gì',
    'mat khau la gi vay',
    'mật khẩu VNeID là bao nhiêu ký tự',
    'mật khẩu: ít nhất 8 ký tự, có chữ hoa',
    'quên mật khẩu VNeID mức 2',
    'đặt mật khẩu là chuyện khó',
    'pin 5000mAh',
    'mã PIN gồm 4 hoặc 6 số',
    'tài khoản bị trừ 12500000 đồng',
    'ngân hàng Vietcombank 1900 545413',
    'căn cước cấp từ ngày 01/07/2024',
    'cccd hết hạn năm 2025',
    'lớp 11A1 2024',
    'từ 18 - 20%, năm 2030 đạt 50%',
    'bảo hiểm y tế mức 4,5%',
    'MST là gì, mã số thuế 10 số',
    '1234567890123456',
    '000000000000',
    '099188001234',
    'Nghị quyết số 57-NQ/TW ngày 22/12/2024',
    'kế hoạch 2653/KH-UBND',
    'https://bao.example.vn/tin-01-01-2025-9845.html',
  ])('leaves “%s” as it is', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, findings: [] });
  });

  it('parts data that touches', () => {
    expect(maskPersonalData('a@example.com-b@example.com, 0912345678.0987654321').text).toBe(
      '[địa chỉ e-mail]-[địa chỉ e-mail], [số điện thoại].[số điện thoại]',
    );
    expect(maskPersonalData('079188001234,001099012345').text).toBe('[số căn cước],[số căn cước]');
    expect(maskPersonalData('0912345678mật khẩu là sen-7788').text).toBe('[số điện thoại]mật khẩu là [mật khẩu]');
  });

  it('finds the same without tone marks', () => {
    for (const text of [
      'Số căn cước là 079188001234, mã xác nhận 739154',
      'số tài khoản 0071000123456',
      'hộ chiếu C1234567, bảo hiểm 7912345678',
    ])
      expect(findPersonalData(fold(text)).map(({ kind }) => kind)).toEqual(
        findPersonalData(text).map(({ kind }) => kind),
      );
  });

  it('masks everything in a message that tells all', () => {
    const { text, findings } = maskPersonalData(
      'Tôi là Lê Văn Mẫu, cccd 079188001234, sđt 0912345678, mail mau@example.com, stk 0071000123456 vcb, otp 739154, mk Hoamai75@',
    );
    expect(text).toBe(
      'Tôi là Lê Văn Mẫu, cccd [số căn cước], sđt [số điện thoại], mail [địa chỉ e-mail], stk [số tài khoản] vcb, otp [mã OTP], mk [mật khẩu]',
    );
    expect(findings).toHaveLength(6);
  });

  it('asks the clock which years of birth there are', () => {
    const in2026 = (): number => Date.UTC(2026, 5, 1);
    const in2030 = (): number => Date.UTC(2030, 5, 1);
    expect(findPersonalData('079328001234', in2026)).toEqual([]);
    expect(findPersonalData('079328001234', in2030).map(({ kind }) => kind)).toEqual(['citizen-id']);
  });

  it('finds a personal number whose groups hold a hotline', () => {
    expect(findPersonalData('001-180-000-000').map(({ kind }) => kind)).toEqual(['citizen-id']);
    expect(findPersonalData('001 180 000 000').map(({ kind }) => kind)).toEqual(['citizen-id']);
  });

  it('finds any valid personal number in any grouping', () => {
    const parts = fc.tuple(
      fc.constantFrom('001', '022', '079', '096'),
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 10, max: 99 }),
      fc.integer({ min: 0, max: 999_999 }),
    );
    fc.assert(
      fc.property(parts, fc.constantFrom('', ' ', '.', '-'), ([province, century, year, rest], gap) => {
        const digits = `${province}${century}${year}${String(rest).padStart(6, '0')}`;
        const written = digits.match(/\d{3}/g)!.join(gap);
        expect(findPersonalData(`của tôi ${written} nhé`)).toMatchObject([{ start: 8, end: 8 + written.length }]);
      }),
    );
  });

  it('finds any mobile number in any grouping', () => {
    const mobile = fc.tuple(
      fc.constantFrom('032', '056', '070', '081', '090', '098'),
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.constantFrom('', ' ', '.', '-'),
    );
    fc.assert(
      fc.property(mobile, ([head, rest, gap]) => {
        const digits = `${head}${String(rest).padStart(7, '0')}`;
        for (const written of [digits, `${digits.slice(0, 4)}${gap}${digits.slice(4, 7)}${gap}${digits.slice(7)}`])
          expect(maskPersonalData(`xin gọi ${written}.`).text).toBe('xin gọi [số điện thoại].');
      }),
    );
  });

  it('finds none in the plans', () => {
    for (const file of readdirSync(join(KNOWLEDGE, 'plans')).filter((name) => name.endsWith('.txt')))
      expect(findPersonalData(readFileSync(join(KNOWLEDGE, 'plans', file), 'utf8'))).toEqual([]);
  });

  it('masks masked text to itself, with findings in order and apart, on any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, likelyText), (text) => {
        const { text: masked, findings } = maskPersonalData(text);
        let end = 0;
        for (const finding of findings) {
          expect(finding.start).toBeGreaterThanOrEqual(end);
          expect(finding.end).toBeGreaterThan(finding.start);
          end = finding.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(maskPersonalData(masked).text).toBe(masked);
      }),
      { numRuns: 600 },
    );
  });

  it('comes to an end on hostile text of 200,000 characters', () => {
    const pieces = [
      '1 ',
      '1',
      '0',
      'mật khẩu ',
      'a@',
      'a.',
      'otp 1234 ',
      '09.',
      'mk là ',
      '57-NQ/TW ',
      '1/2/2025 ',
      '(+84) ',
      'stk 1-',
      '9704 ',
      'a',
      '@',
      ' ',
      '30A-',
      'otp',
    ];
    for (const piece of pieces) {
      // quadratic work would run into the suite's time limit
      const text = piece.repeat(200_000 / piece.length);
      expect(typeof maskPersonalData(text).text, piece).toBe('string');
    }
  });
});
