import { findUnits } from '../../register/units.ts';

/**
 * Make the finder of units as people name them: in full, by initials, or short: "Sở Giáo dục" for "Sở Giáo dục và Đào tạo",
 * "các sở, ban, ngành" for those of the province.
 *
 * Takes   the units of the register.
 * Gives   a finder of members of that list; a short name counts only where no full one is found.
 */
export function createUnitFinder(units: readonly string[]): (text: string) => readonly string[] {
  const behind = new Map<string, string[]>();
  for (const unit of units) {
    const short = shortName(unit);
    if (short !== undefined) behind.set(short, [...(behind.get(short) ?? []), unit]);
  }
  const shortNames = [...behind.keys()];
  return (text) => {
    const full = findUnits(text, units);
    if (full.length > 0) return full;
    return findUnits(text, shortNames).flatMap((short) => behind.get(short) ?? []);
  };
}

/** The part of a name that people use alone; undefined when it has no shorter form. */
function shortName(unit: string): string | undefined {
  const group = /^(các .+) (?:tỉnh|phường|xã)$/iu.exec(unit)?.[1];
  if (group !== undefined) return group;
  // "UBND các huyện, thị xã, thành phố" is asked for by the first of them
  const each = /^(UBND|Ủy ban nhân dân) các (\p{L}+),/iu.exec(unit);
  if (each) return `${each[1]!} ${each[2]!}`;
  const first = /^((?:Sở|Phòng|Ban|Trung tâm) \p{L}+ \p{L}+)(?:,| và |\s?[-–]\s?)/iu.exec(unit)?.[1];
  return first === unit ? undefined : first;
}
