import { AppError } from '../foundation/errors.ts';

/** The database cannot be reached, is busy, full or closed: the same call may succeed later. */
export class StoreUnavailable extends AppError {
  override readonly name = 'StoreUnavailable';
  readonly code = 'store.unavailable';
  override readonly retryable = true;
}

/** The database understood and said no (a constraint, wrong SQL, a transaction misused): trying again changes nothing. */
export class StoreRefused extends AppError {
  override readonly name = 'StoreRefused';
  readonly code = 'store.refused';
}

/** The database was written by a newer version of this program. */
export class StoreTooNew extends AppError {
  override readonly name = 'StoreTooNew';
  readonly code = 'store.too-new';
}

/** Another worker has taken over: what was done in the meantime must not be kept. */
export class LeaseLost extends AppError {
  override readonly name = 'LeaseLost';
  readonly code = 'store.lease-lost';

  constructor() {
    super('the lease on this conversation was lost');
  }
}
