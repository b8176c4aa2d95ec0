import type { DirectorySource, OfficialApp } from '../../knowledge/directory/directory.ts';

/** What can honestly be said of a link, a phone number, an account or a payment code that nobody opens, calls or pays. */
export interface Verdict {
  readonly kind: 'link' | 'phone' | 'account' | 'payment';
  /** As the person typed it. */
  readonly target: string;
  /** The same as an answer may show it: an address that is not known to be official can no longer be tapped. */
  readonly shown: string;
  readonly verdict: 'official' | 'bad' | 'unknown';
  /** What was seen, in Vietnamese, without a full stop. */
  readonly sign: string;
  /** The same in parts, where each is worth a line. */
  readonly details?: readonly string[];
  /** What the verdict rests on; the first is the best. */
  readonly sources: readonly DirectorySource[];
  /** The row of the directory that carries an official verdict: its host or number. */
  readonly entry?: string;
  /** The real one of what is imitated or named. */
  readonly real?: { readonly host: string; readonly owner: string };
  /** The app whose name is borrowed. */
  readonly app?: OfficialApp;
}
