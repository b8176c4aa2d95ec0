/** Whether the digits end in the right Luhn check digit. Source: ISO/IEC 7812-1. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Whether a card may begin with these digits: a quick look before counting. */
export function mayBeCard(firstFour: string): boolean {
  return '23456'.includes(firstFour[0] ?? ' ') && CARD_STARTS.some(({ start }) => start.test(firstFour));
}

/** Whether the digits may be a bank card: NAPAS, Visa, Mastercard, JCB, American Express or UnionPay, with a right check digit. */
export function isCard(digits: string): boolean {
  return (
    CARD_STARTS.some(({ start, lengths }) => lengths.includes(digits.length) && start.test(digits)) &&
    passesLuhn(digits)
  );
}

/**
 * Whether twelve digits may be a personal identity number: province, century and sex, year of birth.
 *
 * Takes   twelve digits and the current year.
 * Source  TT 07/2016/TT-BCA Điều 7; codes of the 63 provinces before July 2025, which stay valid on people.
 */
export function isCitizenId(digits: string, thisYear: number): boolean {
  if (digits.length !== 12 || !PROVINCES.has(digits.slice(0, 3))) return false;
  const century = Math.floor(Number(digits[3]) / 2);
  const year = 1900 + century * 100 + Number(digits.slice(4, 6));
  return century <= 1 && year <= thisYear && thisYear - year <= 120;
}

/** Whether ten digits, or thirteen with those of a branch, are a tax code. Source: python-stdnum `vn/mst`. */
export function isTaxCode(digits: string): boolean {
  if (digits.length !== 10 && digits.length !== 13) return false;
  if (digits.slice(10) === '000' || digits.slice(2, 9) === '0000000') return false;
  const sum = TAX_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}

const CARD_STARTS = [
  { start: /^9704/, lengths: [16, 19] },
  { start: /^4/, lengths: [13, 16, 19] },
  { start: /^(?:5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)/, lengths: [16] },
  { start: /^35(?:2[89]|[3-8]\d)/, lengths: [16, 17, 18, 19] },
  { start: /^3[47]/, lengths: [15] },
  { start: /^62/, lengths: [16, 17, 18, 19] },
];
const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 ' +
    '049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'
  ).split(' '),
);
