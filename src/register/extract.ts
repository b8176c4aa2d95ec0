import { fold } from '../foundation/text/fold.ts';
import type { Plan } from '../knowledge/plan.ts';
import { findBases } from './bases.ts';
import { citationGraph, type CitedDocument } from './citation-graph.ts';
import { findRecipients, findSignatures } from './addressees.ts';
import { findDiscrepancies, type Discrepancy } from './discrepancies.ts';
import { findDuties } from './duties.ts';
import { viewPlan } from './plan-view.ts';
import { findReports } from './reports.ts';
import { findChannels, findContent } from './spreading.ts';
import { findTargets } from './targets.ts';
import { findTasks } from './tasks.ts';
import { splitUnits } from './unit-lists.ts';
import { findUnits, sameUnit } from './units.ts';
import type { RegisterRow, RowKind } from './row.ts';

/** Everything the plans say, as rows that each carry their quote and place. */
export interface Register {
  /** In the order of the plans, and inside a plan by kind, then by line. */
  readonly rows: readonly RegisterRow[];
  readonly discrepancies: readonly Discrepancy[];
  /** Every document that the plans cite, with who cites it and as what. */
  readonly citations: readonly CitedDocument[];
  /** Every unit that a task, duty or report names, once, as the documents write it. */
  readonly units: readonly string[];
}

export interface RegisterFilter {
  readonly kinds?: readonly RowKind[];
  readonly documents?: readonly string[];
  /** A unit in any spelling; rows that name it as lead, partner, bearer of a duty or reporter. */
  readonly unit?: string;
}

/**
 * Read the register out of plans.
 *
 * Takes   plans with their blocks; rules look at structure and wording of the genre, never at a file's name.
 * Gives   rows whose quote stands verbatim in the plan's healed text; nothing that the plan leaves blank is filled in.
 * Laws    never throws, whatever the blocks hold; the same plans give the same rows.
 */
export function buildRegister(plans: readonly Plan[]): Register {
  const rows = plans.flatMap((plan): RegisterRow[] => {
    const view = viewPlan(plan);
    return [
      ...findTasks(view),
      ...findDuties(view),
      ...findReports(view),
      ...findTargets(view),
      ...findBases(view),
      ...findChannels(view),
      ...findContent(view),
      ...findRecipients(view),
      ...findSignatures(view),
    ];
  });
  const discrepancies = findDiscrepancies(plans, rows);
  const units = [...new Set(rows.flatMap(unitsOfRow))];
  return { rows, discrepancies, citations: citationGraph(plans, rows, discrepancies), units };
}

/** The rows that fit every part of the filter, in the register's order. */
export function selectRows(register: Register, { kinds, documents, unit }: RegisterFilter): RegisterRow[] {
  const named = new Set(unit === undefined ? [] : unitsNamed(register, unit));
  return register.rows.filter(
    (row) =>
      (!kinds || kinds.includes(row.kind)) &&
      (!documents || documents.includes(row.documentId)) &&
      (unit === undefined || unitsOfRow(row).some((own) => named.has(own))),
  );
}

/**
 * The units of the register that a name means, in any spelling or abbreviation.
 *
 * Gives   units as the documents write them; those that hold the typed words side by side when no whole name fits; none
 *         when nothing fits.
 */
export function unitsNamed({ units }: Pick<Register, 'units'>, written: string): string[] {
  const found = new Set(findUnits(written, units));
  const whole = units.filter((unit) => found.has(unit) || sameUnit(unit, written));
  const words = syllables(written);
  return whole.length > 0 || words.trim() === '' ? whole : units.filter((unit) => syllables(unit).includes(words));
}

/** Folded words between single spaces, a space at each end: whole words only are found in it. */
const syllables = (text: string): string =>
  ` ${
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/** The units a row names, as written; of units named together ("Báo Hải Dương, Đài …") also each by itself. */
function unitsOfRow(row: RegisterRow): string[] {
  switch (row.kind) {
    case 'task':
      return [...row.lead, ...row.coordinating];
    case 'duty':
      return [...eachOf(row.unit), ...row.coordinating];
    case 'report':
      return [...eachOf(row.who), ...eachOf(row.to)];
    case 'target':
    case 'basis':
    case 'channel':
    case 'content':
    case 'recipient':
    case 'signature':
      return [];
  }
}

/** "UBND phường (qua phòng Văn hóa-Xã hội)": the one, and the one it goes through. */
function eachOf(words: string): string[] {
  const bracket = /\((?:gửi )?(?:thông )?(?:qua )?([^()]+)\)/.exec(words);
  const outside = words.replace(/\([^()]*\)/g, '').trim();
  const inside = bracket ? splitUnits(bracket[1]!) : [];
  return [...new Set([outside, ...splitUnits(outside), ...inside])].filter((unit) => unit !== '');
}
