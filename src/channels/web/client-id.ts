/**
 * A conversation id that came back from a page.
 *
 * Gives   the id when it looks like one of our own making, else undefined (a fresh conversation): nobody picks a name that
 *         another person's page may guess.
 */
export function ownId(id: string | undefined): string | undefined {
  return id !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : undefined;
}

/** Names that programs give their own conversations; a program that cares for privacy makes them long and random. */
export const PROGRAM_ID = /^[\w.:@-]{1,100}$/;
