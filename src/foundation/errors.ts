/** A fault with a code that operators can look up and dashboards can count. "No source found" is never one. */
export abstract class AppError extends Error {
  abstract readonly code: string;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean = false;
}
