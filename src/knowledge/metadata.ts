import { z } from 'zod';
import type { PlanMetadata } from './plan.ts';
import type { Problem } from './problem.ts';

/**
 * Read the JSON beside a plan document.
 *
 * Takes   the file's name and text.
 * Gives   its metadata, or every mistake in it.
 * Throws  nothing.
 */
export function readMetadata(file: string, json: string): { metadata: PlanMetadata } | { problems: Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problems: [{ file, line: 1, rule: 'metadata', message: 'Tệp thông tin văn bản không phải JSON đúng.' }] };
  }
  const parsed = metadataShape.safeParse(value);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => ({
        file,
        line: 1,
        rule: 'metadata',
        message: `Mục «${path.map(String).join('.') || 'tệp'}»: ${message}.`,
      })),
    };
  }
  const { number, date, place, replaces, amends, ...others } = parsed.data;
  // an absent field is absent, not undefined: the contract says so
  return {
    metadata: {
      ...others,
      ...(number && { number }),
      ...(date && { date }),
      ...(place && { place }),
      ...(replaces && { replaces }),
      ...(amends && { amends }),
    },
  };
}

/**
 * Read what is said of a document that is being added: any part of the metadata.
 *
 * Takes   the name of its file and its JSON text.
 * Gives   the parts said, or every mistake in them.
 */
export function readGiven(file: string, json: string): { given: Given } | { problems: Problem[] } {
  const problem = (message: string): Problem => ({ file, line: 1, rule: 'metadata', message });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problems: [problem('Tệp thông tin văn bản không phải JSON đúng.')] };
  }
  const parsed = givenShape.safeParse(value);
  if (parsed.success) return { given: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message }) =>
      problem(`Mục «${path.map(String).join('.') || 'tệp'}»: ${message}.`),
    ),
  };
}

const words = z.string('phải là chữ').trim().min(1, 'không được để trống');
/** Every field, with what is said when it is wrong. */
export const metadataShape = z.strictObject(
  {
    id: words.regex(/^[\w-]+$/, 'chỉ gồm chữ không dấu, số, gạch ngang'),
    title: words,
    shortTitle: words,
    kind: words,
    number: words.optional(),
    date: words.optional(),
    issuer: words,
    place: words.optional(),
    aliases: z.array(words, 'phải là danh sách tên gọi'),
    audience: z.enum(['citizen', 'staff', 'both'], 'phải là citizen, staff hoặc both'),
    replaces: z.array(words, 'phải là danh sách mã hoặc số văn bản').optional(),
    amends: z.array(words, 'phải là danh sách mã hoặc số văn bản').optional(),
    notes: z.array(
      z.strictObject({ text: words, source: z.url({ protocol: /^https?$/, error: 'phải là đường dẫn http' }) }),
      'phải là danh sách ghi chú',
    ),
  },
  'có mục lạ hoặc thiếu mục',
);
/** Any part of it. */
export const givenShape = metadataShape.partial();
type Given = z.output<typeof givenShape>;
