import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { SETTINGS } from '../../src/foundation/settings.ts';

const HOME = join(import.meta.dirname, '../..');
const DOCUMENTS = join(HOME, 'docs/channels');
const { scripts } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe.each(readdirSync(DOCUMENTS))('the steps of %s', (name) => {
  const text = readFileSync(join(DOCUMENTS, name), 'utf8');

  it('name only settings that there are', () => {
    const named = [...text.matchAll(/\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)=/g)].map(([, setting]) => setting!);
    expect(named.length).toBeGreaterThan(0);
    for (const setting of named) expect(Object.keys(SETTINGS)).toContain(setting);
  });

  it('name only commands that there are', () => {
    for (const [, command] of text.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(command);
  });
});
