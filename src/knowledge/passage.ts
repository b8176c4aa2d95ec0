/** Who a text is written for. A search for citizens never sees `staff` text, and the other way round. */
export type Audience = 'citizen' | 'staff' | 'both';

/** Where a passage stands in its document, so that a person can find it again. */
export interface Place {
  /** First and last line in the file as issued, counted from 1. */
  readonly lines: readonly [first: number, last: number];
  /** Page, where the format has pages. */
  readonly page?: number;
}

/**
 * One idea of a document, with its headings: the unit that is searched and cited.
 * `text` is the wording as issued (line breaks of the extractor healed, not one word changed).
 */
export interface Passage {
  /** Stable while the words are: `<document id>#<ordinal or section>`, e.g. `003#14`, `vneid-muc-2#hoi-dap-2`. */
  readonly id: string;
  readonly documentId: string;
  /** From the outermost heading to the nearest, e.g. `['II. NỘI DUNG TUYÊN TRUYỀN', '5. Tuyên truyền việc đầu tư …']`. */
  readonly headings: readonly string[];
  readonly text: string;
  readonly place: Place;
  readonly audience: Audience;
  /** How people ask for it (guides); searched like text, never quoted. */
  readonly asks?: readonly string[];
  /** SHA-256 of headings and text, hex: unchanged text costs nothing on the next ingest. */
  readonly hash: string;
}
