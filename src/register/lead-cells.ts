import { readAssignment } from './assignments.ts';
import { comparable } from './comparable.ts';
import { readLabels, type Labelled } from './task-labels.ts';
import { splitUnits } from './unit-lists.ts';

/** Who leads and who helps, each as written. */
export interface Bearers {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
}

/**
 * Read the cell of those who do a task; it may hold leaders and partners together.
 *
 * Takes   the cell as written: "Chủ trì: Phòng A; phối hợp: Phòng B", "Phòng A (chủ trì); Phòng B (phối hợp)", "Chủ trì (Phòng
 *         A)", "Phòng A chủ trì, phối hợp với Phòng B", or units alone, who lead; and the name of its column.
 * Gives   the units in the document's words; a blank cell names nobody.
 */
export function readBearers(cell: string, heading = ''): Bearers {
  const [before, behind, more] = BOTH_ROLES.test(comparable(heading)) ? cell.split('/') : [];
  if (before !== undefined && behind !== undefined && more === undefined)
    return { lead: splitUnits(before), coordinating: splitUnits(behind) };
  const labels = readLabels(cell);
  if (labels.length > 0) {
    const of = (kind: Labelled['kind']): string[] =>
      labels.filter((label) => label.kind === kind).flatMap(({ value }) => splitUnits(value));
    return { lead: of('lead'), coordinating: of('coordinating') };
  }
  const plain = comparable(cell);
  const marked = plain.matchAll(ROLE_BEFORE).toArray();
  const parts = marked.length > 0 ? marked : plain.matchAll(ROLE_BEHIND).toArray();
  if (parts.length > 0) {
    const of = (role: RegExp): string[] =>
      parts
        .filter(({ groups }) => role.test(groups!['role']!))
        .flatMap(({ index, 0: all, groups }) => {
          const start = index + all.indexOf(groups!['units']!);
          return splitUnits(cell.slice(start, start + groups!['units']!.length));
        });
    return { lead: of(/^chủ trì|^ct$/), coordinating: of(/^phối hợp|^ph$/) };
  }
  const told = /chủ trì|phối hợp/.test(plain) ? readAssignment(cell) : undefined;
  return told ?? { lead: splitUnits(cell), coordinating: [] };
}

/** "Cơ quan chủ trì/phối hợp" above "Phòng A/các thôn". */
const BOTH_ROLES = /chủ trì\s*\/\s*(?:(?:đơn vị|cơ quan) )?phối hợp/;
/** "Chủ trì (Phòng A); phối hợp (các thôn)". */
const ROLE_BEFORE = /(?<![\p{L}(])(?<role>chủ trì|phối hợp)\s*\((?<units>[^()]+)\)/gu;
/** "Phòng A (chủ trì); Phòng B, Phòng C (phối hợp)". */
const ROLE_BEHIND = /(?<units>[^();]+)\(\s*(?<role>chủ trì|phối hợp|ct|ph)\s*\)/gu;
