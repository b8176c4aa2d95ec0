/** A value a column can hold. Times are milliseconds since 1970, structures are JSON text, truth is 0 or 1. */
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/**
 * The one door to a database. Statements are SQL that SQLite and PostgreSQL both accept, with `?` for parameters.
 *
 * Throws  StoreUnavailable when the same call may succeed later, StoreRefused when it never will.
 */
export interface Db {
  /** Run a statement that changes rows; `changes` tells how many. */
  run(sql: string, parameters?: readonly Value[]): Promise<{ readonly changes: number }>;
  all<R extends Row>(sql: string, parameters?: readonly Value[]): Promise<R[]>;
  get<R extends Row>(sql: string, parameters?: readonly Value[]): Promise<R | undefined>;
  /**
   * All or nothing: what `work` does through the `Db` it is handed is kept together, or not at all when it throws.
   * Other callers' statements never come in between. The handed `Db` is the only one to use inside (the outer one refuses
   * at once instead of waiting for itself) and is of no use afterwards; a transaction inside may fail by itself.
   */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /**
   * What was deleted can no longer be read from the files, not even with a hex editor. May take a moment; throws
   * StoreUnavailable while somebody else reads on.
   */
  scrub(): Promise<void>;
  /** Waits for what was begun. Closing twice does nothing. */
  close(): Promise<void>;
}
