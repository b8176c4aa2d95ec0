/** What a platform sent, before anything is known of it: readers that give undefined instead of throwing. */
export type Fields = Readonly<Record<string, unknown>>;

/** Bytes as a JSON object; undefined for anything else. */
export function readFields(body: Buffer): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(body.toString('utf8')));
  } catch {
    return undefined;
  }
}

/** An object's fields; undefined for anything that is none. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The objects of a list, in order; none when it is no list. */
export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.flatMap<Fields>((item) => fieldsOf(item) ?? []) : [];
}

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** An id, as text whether it came as text or as a number that still is exact. */
export function idOf(value: unknown): string | undefined {
  return Number.isSafeInteger(value) ? String(value) : textOf(value);
}

/** A whole number from 0 on, sent as a number or as text. */
export function wholeOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** Milliseconds since 1970, sent as a number or as text; no more than a date can hold. */
export function timeOf(value: unknown): number | undefined {
  const time = wholeOf(value);
  return time !== undefined && time <= LATEST ? time : undefined;
}
const LATEST = 8.64e15;
