import { load } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from './problem.ts';

/** Everything above the second `---` of a guide. */
export type FrontMatter = z.infer<typeof FrontMatterShape>;

/**
 * Read a guide's front matter.
 *
 * Takes   the lines between the two `---`, and how many lines of the file stand before them.
 * Gives   the fields, or every mistake with the line of the field that has it.
 * Throws  nothing.
 */
export function readFrontMatter(
  file: string,
  yaml: string,
  linesBefore: number,
): { readonly fields: FrontMatter } | { readonly problems: readonly Problem[] } {
  const fields = readQuickly(yaml);
  return fields ? { fields } : readWithPlaces(file, yaml, linesBefore);
}

/** Over a hundred pages are read at every start: three times as fast as the parser that also knows places. */
function readQuickly(yaml: string): FrontMatter | undefined {
  try {
    return FrontMatterShape.safeParse(load(yaml)).data;
  } catch {
    return undefined; // the slower parser says what is wrong, and where
  }
}

function readWithPlaces(
  file: string,
  yaml: string,
  linesBefore: number,
): { readonly fields: FrontMatter } | { readonly problems: readonly Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + linesBefore;
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, code }) => ({
        file,
        line: lineAt(pos[0]),
        rule: 'front-matter',
        message: `Phần đầu bài viết sai cú pháp YAML (${code}); câu có dấu hai chấm, dấu # hay dấu ngoặc thì đặt trong dấu nháy kép.`,
      })),
    };
  }
  const parsed = FrontMatterShape.safeParse(document.toJS());
  if (parsed.success) return { fields: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message }) => ({
      file,
      line: lineAt(offsetOf(document, path) ?? 0),
      rule: 'front-matter',
      message: `Mục «${path.map(String).join('.') || 'phần đầu bài'}» ${message}.`,
    })),
  };
}

/** Where the innermost part of a path that exists begins: a missing field is shown at its parent. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return range[0];
  }
  return undefined;
}

const wanted = (what: string) => ({ error: `phải là ${what}` });
// YAML reads `113` or `2025` as a number where a writer means the digits
const text = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string(wanted('một dòng chữ (nếu có dấu hai chấm thì đặt trong dấu nháy kép)'))
    .trim()
    .min(1, wanted('một dòng chữ, không để trống')),
);
const texts = z.array(text, wanted('một danh sách'));
const day = text.refine(isDay, wanted('ngày có thật, viết năm-tháng-ngày, ví dụ 2026-11-20'));

const SourceShape = z.strictObject(
  {
    key: text.pipe(z.string().regex(/^s\d+$/, wanted('s1, s2, s3 …'))),
    sheet: text,
    title: text,
    // a plan of our own may be a source, named by its file
    url: text.pipe(
      z.union([z.url({ protocol: /^https?$/ }), z.string().regex(/^knowledge\/plans\/\S+$/)], {
        error: 'phải là đường dẫn bắt đầu bằng http, hoặc một tệp trong knowledge/plans/',
      }),
    ),
    date: text,
    confidence: z.enum(['cao', 'vừa', 'thấp'], wanted('cao, vừa hoặc thấp')),
    fact: text,
  },
  wanted('một nguồn có đủ key, sheet, title, url, date, confidence, fact và không có mục nào khác'),
);

const TOPICS = [
  'vneid',
  'dich-vu-cong',
  'thanh-toan',
  'lua-dao',
  'an-toan-tai-khoan',
  'ky-nang-co-ban',
  'y-te',
  'hoc-tap',
  'mua-ban',
  'phong-trao',
] as const;

const FrontMatterShape = z.strictObject(
  {
    id: text.pipe(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, wanted('chữ thường không dấu nối bằng gạch ngang'))),
    title: text,
    topic: z.enum(TOPICS, wanted(`một trong: ${TOPICS.join(', ')}`)),
    urgent: z.boolean(wanted('true hoặc false')),
    firstAid: texts.default([]),
    firstAidWhenNamed: texts.default([]),
    asks: texts,
    keywords: texts.default([]),
    sources: z.array(SourceShape, wanted('một danh sách nguồn')).min(1, wanted('danh sách có ít nhất một nguồn')),
    verified: day,
    reviewBy: day,
    related: texts.default([]),
  },
  { error: 'có tên mục lạ hoặc không phải là danh sách các mục' },
);

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
