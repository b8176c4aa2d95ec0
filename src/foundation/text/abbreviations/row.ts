/**
 * When a reading fits. Every condition given must hold; words are separated by spaces, words that belong together by `_`
 * ("cơ_quan"). A listed word is met when it was typed with the same marks or with none; `=` before it insists on the marks ("=bạn", because a bare "ban" is mostly another word).
 */
export interface Condition {
  /** One of these stands right after it. */
  readonly next?: string;
  /** None of these stands right after it. */
  readonly notNext?: string;
  /** One of these stands right before it. */
  readonly previous?: string;
  /** None of these stands right before it. */
  readonly notPrevious?: string;
  /** One of these stands anywhere in the message. */
  readonly anywhere?: string;
  /** It opens its clause, or closes it (particles such as "ạ", "nhé", "bạn ơi" may follow). */
  readonly at?: 'start' | 'end';
  /** A number, or "số" and a number, follows. */
  readonly nextNumber?: true;
  /** No number stands right before it: "4 kg" is a weight. */
  readonly notAfterNumber?: true;
  /** Every letter was typed small: "hd" may mean hướng dẫn where "HD" is a name. */
  readonly lowerCase?: true;
}

export interface Reading {
  readonly to: string;
  /** Absent: whatever stands around. */
  readonly when?: Condition;
}

/** One abbreviation in all its spellings, and what it may mean; the first reading that fits wins, none = left as typed. */
export interface Row {
  /** Separated by spaces; `_` inside a form is a space ("bh_yt"), `-`, `&`, `/`, `.` are typed as they are. */
  readonly forms: string;
  readonly readings: readonly Reading[];
  /** `formal`: also written in official texts, so capitals do not protect it. */
  readonly register: 'formal' | 'chat';
  /** Where a number may touch it: "10tr", "nq57". */
  readonly number?: 'before' | 'after';
  /** May carry a full stop, which goes with it: "p.Uông Bí", "TP. Huế". */
  readonly dotted?: true;
}

/** A chat abbreviation; readings from the most particular to the most general. */
export function chat(forms: string, ...readings: readonly (Reading | string)[]): Row {
  return { forms, readings: readings.map(toReading), register: 'chat' };
}

/** An abbreviation of offices and documents. */
export function formal(forms: string, ...readings: readonly (Reading | string)[]): Row {
  return { forms, readings: readings.map(toReading), register: 'formal' };
}

/** A kind of document: its number may be glued to it. */
export function document(forms: string, ...readings: readonly (Reading | string)[]): Row {
  return { ...chat(forms, ...readings), number: 'after' };
}

/** What stands glued behind a number: "5k", "10tr", "65t". */
export function unit(forms: string, ...readings: readonly (Reading | string)[]): Row {
  return { ...chat(forms, ...readings), number: 'before' };
}

/** A word before a place name, with or without its full stop. */
export function dotted(row: Row): Row {
  return { ...row, dotted: true };
}

/** One meaning, in the surroundings given. */
export function reads(to: string, when: Condition): Reading {
  return { to, when };
}

const toReading = (reading: Reading | string): Reading => (typeof reading === 'string' ? { to: reading } : reading);
