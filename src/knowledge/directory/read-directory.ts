import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

import type { Problem } from '../problem.ts';
import { GROUNDS, type BorrowedName, type Directory, type DirectorySource, type Ground } from './directory.ts';

/**
 * Read the directory of official addresses, apps and hotlines.
 *
 * Takes   the file's name for messages, and its YAML text.
 * Gives   the directory, every row with its source in hand; or every mistake with its line.
 * Throws  nothing.
 */
export function readDirectory(
  file: string,
  yaml: string,
): { readonly directory: Directory } | { readonly problems: readonly Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const problemAt = (offset: number, message: string): Problem => ({
    file,
    line: counter.linePos(offset).line,
    rule: 'directory',
    message,
  });
  if (document.errors.length > 0)
    return { problems: document.errors.map(({ pos, code }) => problemAt(pos[0], `Sai cú pháp YAML (${code}).`)) };
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node: unknown = document.getIn(path, true);
    return (node as { range?: [number] } | null | undefined)?.range?.[0] ?? 0;
  };
  const parsed = Shape.safeParse(document.toJS());
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map(({ path, message }) =>
        problemAt(lineOf(path), `Mục «${path.map(String).join('.')}»: ${message}.`),
      ),
    };
  const rows = parsed.data;
  const sources = new Map(rows.sources.map((source) => [source.key, { ...source, checked: rows.checked }]));
  const problems = [...wantedKeys(rows)]
    .filter(({ key }) => !sources.has(key))
    .map(({ key, path }) => problemAt(lineOf(path), `Nguồn «${key}» không có trong mục sources.`));
  if (problems.length > 0) return { problems };
  return { directory: joined(rows, (key) => sources.get(key)!) };
}

function* wantedKeys(rows: Rows): Generator<{ key: string; path: PropertyKey[] }> {
  for (const part of ['sites', 'apps', 'hotlines', 'fakes'] as const)
    for (const [index, { source }] of rows[part].entries()) yield { key: source, path: [part, index, 'source'] };
  for (const [ground, key] of Object.entries(rows.grounds)) yield { key, path: ['grounds', ground] };
}

function joined(rows: Rows, sourceOf: (key: string) => DirectorySource): Directory {
  const borrowed = ({ names, only }: { names: readonly string[]; only: boolean }): BorrowedName[] =>
    names.map((text) => ({ text, only }));
  const grounds = Object.entries(rows.grounds).map(([ground, key]) => [ground, sourceOf(key)] as const);
  return {
    sites: rows.sites.map((row) => ({ ...row, borrowed: borrowed(row), source: sourceOf(row.source) })),
    apps: rows.apps.map((row) => ({ ...row, borrowed: borrowed(row), source: sourceOf(row.source) })),
    hotlines: rows.hotlines.map((row) => ({ ...row, source: sourceOf(row.source) })),
    fakes: rows.fakes.map((row) => ({ ...row, source: sourceOf(row.source) })),
    grounds: Object.fromEntries(grounds) as Record<Ground, DirectorySource>,
  };
}

const line = z.string('phải là một dòng chữ').trim().min(1, 'không được để trống');
const host = line.regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'phải là tên máy chủ viết thường, không có https:// hay dấu /');
const names = {
  names: z.array(line.regex(/^[a-z0-9]+$/, 'chỉ gồm chữ thường không dấu và số')),
  only: z.boolean().default(false),
};
const Shape = z.strictObject({
  checked: line,
  sites: z.array(z.strictObject({ host, path: line.startsWith('/').optional(), owner: line, ...names, source: line })),
  apps: z.array(z.strictObject({ name: line, publisher: line.optional(), ...names, source: line })),
  hotlines: z.array(
    z.strictObject({
      number: line.regex(/^\d{3,11}$/, 'chỉ gồm chữ số, đặt trong dấu nháy'),
      owner: line,
      source: line,
    }),
  ),
  fakes: z.array(z.strictObject({ host, source: line })),
  grounds: z.record(z.enum(GROUNDS), line),
  sources: z.array(
    z.strictObject({
      key: line,
      sheet: line,
      title: line,
      url: z.url().optional(),
      date: line,
      confidence: z.enum(['cao', 'vừa'], 'phải là cao hoặc vừa: điều còn ngờ thì không đưa vào danh bạ'),
      fact: line,
    }),
  ),
});
type Rows = z.infer<typeof Shape>;
