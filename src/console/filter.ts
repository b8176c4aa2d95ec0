import { z } from 'zod';

import { fold } from '../foundation/text/fold.ts';
import { selectRows, unitsNamed } from '../register/extract.ts';
import type { RegisterRow } from '../register/row.ts';
import type { Library } from './library.ts';

/** What somebody narrowed the pages down to; '' where nothing was chosen. */
export interface Filter {
  readonly document: string;
  readonly unit: string;
  readonly words: string;
}

/**
 * Read the filter out of an address.
 *
 * Takes   the query as Express parsed it: whatever anybody typed behind the question mark.
 * Gives   a filter; parts that are not one short text are as if they had not been given.
 */
export function readFilter(query: unknown): Filter {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(query);
  const { van_ban: document, don_vi: unit, tim: words } = Fields.parse(given);
  return { document, unit, words };
}
const field = z.string().trim().max(200).catch('');
const Fields = z.object({ van_ban: field, don_vi: field, tim: field });

export const isEmpty = ({ document, unit, words }: Filter): boolean => document === '' && unit === '' && words === '';

/** The address of a view that keeps the filter; parts given in `change` stand instead of the filter's own. */
export function addressOf(path: string, filter: Filter, change: Partial<Filter> = {}): string {
  const { document, unit, words } = { ...filter, ...change };
  const query = new URLSearchParams(
    Object.entries({ van_ban: document, don_vi: unit, tim: words }).filter(([, value]) => value !== ''),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The rows of the register that fit the filter, in the register's order. */
export function filteredRows({ plans, register }: Library, { document, unit, words }: Filter): RegisterRow[] {
  const rows = selectRows(register, {
    ...(document === '' ? {} : { documents: [document] }),
    ...(unit === '' ? {} : { unit }),
  });
  if (words === '') return rows;
  const wanted = wordsOf(words);
  const titles = new Map(plans.map(({ id, shortTitle }) => [id, shortTitle]));
  return rows.filter((row) => {
    const text = ` ${wordsOf([titles.get(row.documentId) ?? '', ...Object.values(row).flat().map(String)].join(' ')).join(' ')}`;
    return wanted.every((word) => text.includes(` ${word}`));
  });
}

/** Whether the unit typed means any unit of the documents. */
export const isKnownUnit = ({ register }: Library, unit: string): boolean =>
  unit === '' || unitsNamed(register, unit).length > 0;

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
