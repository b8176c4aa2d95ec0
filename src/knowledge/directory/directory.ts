/** Where a row of the directory comes from. */
export interface DirectorySource {
  readonly key: string;
  /** Fact sheet and its number: 'vneid 11'. */
  readonly sheet: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly date: string;
  /** When the sheet was checked against it. */
  readonly checked: string;
  readonly confidence: 'cao' | 'vừa';
  readonly fact: string;
}

/** An address of which the sheets say whose it is. */
export interface OfficialSite {
  /** Host name; names below it belong to it. */
  readonly host: string;
  /** Only this path, on sites where anybody may have a page. */
  readonly path?: string | undefined;
  readonly owner: string;
  readonly borrowed: readonly BorrowedName[];
  readonly source: DirectorySource;
}

/** A name that crooks put into their own addresses. */
export interface BorrowedName {
  readonly text: string;
  /** The name is part of other honest words too: it counts alone or among bait words only. */
  readonly only: boolean;
}

export interface OfficialApp {
  readonly name: string;
  /** As the store shows it. */
  readonly publisher?: string | undefined;
  readonly borrowed: readonly BorrowedName[];
  readonly source: DirectorySource;
}

export interface Hotline {
  /** Digits only. */
  readonly number: string;
  readonly owner: string;
  readonly source: DirectorySource;
}

/** General statements that verdicts rest on. */
export const GROUNDS = [
  'government-suffix',
  'cheap-suffix',
  'install-file',
  'no-link-in-messages',
  'call-back',
  'not-listed',
  'red-flags',
  'account-name',
  'suspicious-account',
  'bank-number',
  'short-link',
  'payment-code',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** What is known to be official, and by whom that is said. */
export interface Directory {
  readonly sites: readonly OfficialSite[];
  readonly apps: readonly OfficialApp[];
  readonly hotlines: readonly Hotline[];
  /** Hosts that a sheet calls fake. */
  readonly fakes: readonly { readonly host: string; readonly source: DirectorySource }[];
  readonly grounds: Readonly<Record<Ground, DirectorySource>>;
}
