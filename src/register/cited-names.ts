import { comparable } from './comparable.ts';

/** Whether a number is of a central body: it means one document everywhere. Two wards both have a "10/KH-UBND". */
export function isCentral(number: string): boolean {
  return CENTRAL.test(comparable(number));
}

/** tỉnh, phường, xã …: inside one document "UBND tỉnh" and "UBND phường" may both have a plan of one number. */
export function levelOf(issuer: string): string {
  return /(tỉnh|phường|xã|thành phố|huyện)/.exec(comparable(issuer))?.[1] ?? '';
}

/** Letters and digits only: "57/NQ-TW" and "57-NQ/TW" meet. */
export const bareNumber = (number: string): string =>
  comparable(number.normalize('NFC')).replace(/[^\p{L}\p{N}]/gu, '');

/** Day, month and year without leading zeros, so that 05/02/2022 and 5/2/2022 are one date. */
export const dateKey = (date: string): string => (date.match(/\d+/g) ?? []).map(Number).join('/');

const CENTRAL =
  /(?:\/|-)(?:tw|bcđtw|bcdtw|btgtw|btgdvtw|bbt|bct|cp|ttg|qh\d+|bkhcn|btttt|bgdđt|bca|bnv|ubtvqh\d+|mttw|mttq)$/;
