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
  const parsed = MetadataShape.safeParse(value);
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
  const { number, date, place, ...others } = parsed.data;
  // an absent field is absent, not undefined: the contract says so
  return { metadata: { ...others, ...(number && { number }), ...(date && { date }), ...(place && { place }) } };
}

const words = z.string('phải là chữ').trim().min(1, 'không được để trống');
const MetadataShape = z.strictObject(
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
    notes: z.array(
      z.strictObject({ text: words, source: z.url({ protocol: /^https?$/, error: 'phải là đường dẫn http' }) }),
      'phải là danh sách ghi chú',
    ),
  },
  'có mục lạ hoặc thiếu mục',
);
