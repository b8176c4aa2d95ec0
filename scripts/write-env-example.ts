import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { envExample } from '../src/foundation/config.ts';
import { SETTINGS } from '../src/foundation/settings.ts';

/** Write `.env.example` and the README's table from the one table of settings; a test holds them together. */
const HOME = join(import.meta.dirname, '..');
await writeFile(join(HOME, '.env.example'), envExample());

const rows = Object.entries(SETTINGS).map(([name, { about, schema }]) => {
  const given = schema.safeParse(undefined);
  const value =
    given.success && given.data !== undefined && given.data !== '' ? `\`${String(given.data)}\`` : '(trống)';
  return `| \`${name}\` | ${value} | ${about.replaceAll('|', '\\|')} |`;
});
const table = ['| Tên | Mặc định | Để làm gì |', '| --- | --- | --- |', ...rows].join('\n');
const readme = join(HOME, 'README.md');
const before = await readFile(readme, 'utf8');
await writeFile(
  readme,
  before.replace(
    /<!-- settings:begin -->.*<!-- settings:end -->/s,
    () => `<!-- settings:begin -->\n\n${table}\n\n<!-- settings:end -->`,
  ),
);
