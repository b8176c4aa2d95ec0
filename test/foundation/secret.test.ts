import { inspect } from 'node:util';
import { expect, it } from 'vitest';

import { Secret } from '../../src/foundation/secret.ts';

const secret = new Secret('hoa-sen-42');

it('gives its value to the one who asks for it', () => {
  expect(secret.reveal()).toBe('hoa-sen-42');
});

it.each([
  ['a string', String(secret)],
  ['JSON', JSON.stringify({ key: secret })],
  ['inspection', inspect({ deep: { key: secret } }, { showHidden: true, depth: 9 })],
  ['a template', secret.toString()],
  ['its own fields', JSON.stringify(Object.entries(secret)) + Object.keys(secret).join()],
])('does not show in %s', (_, shown) => {
  expect(shown).not.toContain('hoa-sen');
});

it('prints as [secret]', () => {
  expect([String(secret), JSON.stringify(secret), inspect(secret)]).toEqual(['[secret]', '"[secret]"', '[secret]']);
});
