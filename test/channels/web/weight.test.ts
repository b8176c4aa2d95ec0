import { afterEach, expect, it } from 'vitest';

import { openSite, type Site } from './site.ts';

let site: Site;
afterEach(() => site.close());

it('weighs less than 40 kB in all, uncompressed, with an answer on it: a phone on a slow network opens it at once', async () => {
  site = await openSite();
  const page = await (await site.form('/', { text: 'cài VNeID' })).text();
  const assets = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!);
  expect(assets.length).toBe(3);
  let bytes = Buffer.byteLength(page);
  for (const asset of assets) {
    const loaded = await (await fetch(site.url + asset)).text();
    bytes += Buffer.byteLength(loaded);
    assets.push(...[...loaded.matchAll(/from '\.(\/[^']+)'/g)].map((match) => `/assets${match[1]!}`));
  }
  expect(assets.length).toBe(5);
  expect(bytes).toBeLessThan(40_000);
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!vi-du|bao-vi-du|vneid)/); // nothing from anywhere else
});
