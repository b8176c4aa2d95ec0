import { systemClock, type Clock } from '../clock.ts';
import { materialOf } from './material.ts';
import { RULES, type PersonalDataKind } from './rules.ts';

export type { PersonalDataKind };

/** A piece of personal data at its place in the text. */
export interface Finding {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Personal data of a text.
 *
 * Takes   any text, best normalised (invisible characters and full-width digits hide data otherwise); the clock tells which
 *         years of birth are possible.
 * Gives   findings in reading order, never overlapping: long and checksummed kinds win over short ones. Public hotlines,
 *         document numbers, dates, fees and opening hours are none.
 * Laws    never throws; time grows linearly with the text.
 * Source  TT 07/2016/TT-BCA Đ7 (căn cước), QĐ 1351/QĐ-BHXH (health cards), ISO/IEC 7812 (cards), python-stdnum `vn/mst`.
 */
export function findPersonalData(text: string, clock: Clock = systemClock): Finding[] {
  const material = materialOf(text, clock);
  const taken = new Uint8Array(text.length);
  const found: Finding[] = [];
  for (const { kind, find } of RULES) {
    for (const { start, end } of find(material)) {
      if (start >= end || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
