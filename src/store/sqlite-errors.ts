import { SqliteError } from 'better-sqlite3';

import { StoreRefused, StoreUnavailable } from './errors.ts';

/**
 * What the driver threw, as the store's own error.
 *
 * Gives   StoreRefused for what can never succeed (a broken constraint, wrong SQL or parameters), StoreUnavailable for
 *         everything else (busy, disk full, unreadable, closed). The code stands in the message, the trail in `cause`.
 */
export function asStoreError(cause: unknown): StoreRefused | StoreUnavailable {
  const code = cause instanceof SqliteError ? cause.code : cause instanceof Error ? cause.name : 'unknown';
  return REFUSED.test(code)
    ? new StoreRefused(`the database refused a statement (${code})`, { cause })
    : new StoreUnavailable(`the database could not run a statement (${code})`, { cause });
}

// RangeError is the driver's word for a wrong number of parameters
const REFUSED = /^(?:SQLITE_(?:CONSTRAINT|ERROR$|MISMATCH|RANGE|TOOBIG)|RangeError$)/;
