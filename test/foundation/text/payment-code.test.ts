import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkSum, findPaymentCodes, paymentCodeSpans, readFields } from '../../../src/foundation/text/payment-code.ts';
import { maskPersonalData } from '../../../src/foundation/personal-data/mask.ts';
import { field, vietQr } from '../../support/qr-pictures.ts';

const ACCOUNT = '0000123456789';

describe('a payment code', () => {
  it('says bank, account, name, sum and purpose', () => {
    const code = vietQr({ account: ACCOUNT, amount: '150000', name: 'QUAN AN', purpose: 'ban 5' });
    expect(findPaymentCodes(`mã này: ${code} nhé`)).toMatchObject([
      {
        intact: true,
        bank: '970499',
        account: ACCOUNT,
        amount: '150000',
        currency: '704',
        name: 'QUAN AN',
        purpose: 'ban 5',
      },
    ]);
  });

  it('without a sum names none', () => {
    const [code] = findPaymentCodes(vietQr({ account: ACCOUNT }));
    expect(code).toMatchObject({ intact: true, account: ACCOUNT });
    expect(code).not.toHaveProperty('amount');
  });

  it('of which a digit was changed is not intact', () => {
    const code = vietQr({ account: ACCOUNT, amount: '150000' }).replace('150000', '950000');
    expect(findPaymentCodes(code)).toMatchObject([{ intact: false, amount: '950000' }]);
  });

  it('shows a name without line breaks, brackets and invisible characters', () => {
    const [code] = findPaymentCodes(vietQr({ account: ACCOUNT, name: 'NGUYEN\n<b>VAN</b>\u202e A' }));
    expect(code?.name).toBe('NGUYEN b VAN /b A');
  });

  it('is nothing in numbers that merely begin alike', () => {
    for (const text of [
      '000201',
      '0002011234',
      'số 000201 là gì',
      '9000201010211',
      vietQr({ account: ACCOUNT }).slice(0, -6),
    ])
      expect(findPaymentCodes(text)).toEqual([]);
  });

  it('with the check value of the standard', () => {
    expect(checkSum('123456789')).toBe('29B1');
  });

  it('is kept by nobody: whole or damaged it is masked', () => {
    const code = vietQr({ account: ACCOUNT, amount: '150000', name: 'QUAN AN' });
    for (const text of [`trả ${code} nhé`, `trả ${code.slice(0, -9)}`, code.replace('970499', '97O499x')]) {
      const masked = maskPersonalData(text).text;
      expect(masked).toContain('[mã QR]');
      expect(masked).not.toContain(ACCOUNT);
      expect(maskPersonalData(masked).text).toBe(masked);
    }
  });
});

describe('laws', () => {
  const tag = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
  const value = fc.string({ maxLength: 99 });

  it('fields come back as they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(tag, value), { selector: ([name]) => name, maxLength: 20 }), (pairs) => {
        const written = pairs.map(([name, words]) => field(name, words)).join('');
        expect([...readFields(written)!.fields]).toEqual(pairs);
      }),
    );
  });

  it('any text is read without a fault, and what is found lies in it', () => {
    const pieces = fc.oneof(fc.string(), fc.constant('00020101021138'), fc.constant(vietQr({ account: ACCOUNT })), tag);
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        for (const { start, end } of [...findPaymentCodes(text), ...paymentCodeSpans(text)])
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
    );
  });

  it('a code whose account or sum was changed anywhere is never intact', () => {
    const code = vietQr({ account: ACCOUNT, amount: '150000' });
    fc.assert(
      fc.property(fc.nat(code.length - 5), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = Number(code[at]);
        if (Number.isNaN(digit)) return;
        const changed = code.slice(0, at) + String((digit + by) % 10) + code.slice(at + 1);
        expect(findPaymentCodes(changed).some(({ intact }) => intact)).toBe(false);
      }),
    );
  });

  it('many beginnings take no longer than the text is long', () => {
    expect(findPaymentCodes('0002010102'.repeat(20_000))).toEqual([]);
  });
});
