import type { PaymentCode } from '../../foundation/text/payment-code.ts';
import type { Directory } from '../../knowledge/directory/directory.ts';
import type { Verdict } from './verdict.ts';

/**
 * What a payment code would do, told before anybody pays.
 *
 * Gives   never `official`: whoever makes a code writes into it what they like, a name too. `bad` only when the code does
 *         not add up. Of an account no more than its end is shown, and the bank by its number: which bank that is, the
 *         payer's own app says.
 */
export function judgePaymentCode({ grounds }: Directory, text: string, code: PaymentCode): Verdict {
  const base = { kind: 'payment', target: text.slice(code.start, code.end) } as const;
  const sources = [grounds['payment-code'], grounds['account-name'], grounds['red-flags']];
  const shown = 'mã chuyển tiền này';
  if (!code.intact)
    return { ...base, shown, verdict: 'bad', sign: 'mã bị sửa hoặc thiếu, số kiểm tra không khớp', sources };
  const { bank, account, name, amount, purpose } = code;
  const parts = [
    bank !== undefined && `ngân hàng mang mã số ${bank}`,
    account !== undefined && `số tài khoản ${endOf(account)}`,
    name !== undefined && `tên ghi trong mã «${name}»`,
    amount !== undefined && amount !== '0'
      ? `số tiền ghi sẵn ${sumOf(amount, code.currency)}`
      : 'không ghi sẵn số tiền',
    purpose !== undefined && `lời nhắn ghi sẵn «${purpose}»`,
  ];
  const details = parts.filter((part) => part !== false);
  return { ...base, shown, verdict: 'unknown', sign: details.join('; '), details, sources };
}

/** Enough to compare with what the bank's app shows, too little to be anybody's account. */
function endOf(account: string): string {
  const end = [...account].slice(-SHOWN).join('');
  return account.length > SHOWN * 2 && /^[\p{L}\p{N}]+$/u.test(end) ? `có đuôi …${end}` : 'được che đi';
}
const SHOWN = 3;

function sumOf(amount: string, currency: string | undefined): string {
  const [whole = '', cents] = amount.split('.');
  const grouped = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(?:\d{3})+$)/g, '.');
  const sum = cents === undefined ? grouped : `${grouped},${cents}`;
  return currency === undefined || currency === DONG ? `${sum} đồng` : `${sum} (không phải tiền Việt Nam)`;
}
/** ISO 4217. */
const DONG = '704';
