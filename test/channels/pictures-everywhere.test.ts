import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { openDemo, type Demo } from '../../scripts/demo/open.ts';
import { PLATFORMS, type Scene } from '../../scripts/demo/players.ts';
import { EventReader } from './web/events.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo({ port: 0, say: () => undefined });
});
afterAll(() => demo.close());

/** Sends a picture as the platform would carry it, and gives what the person is told about it. */
async function told(platform: string, file: string, until: string): Promise<string> {
  const person = `9007199254740993${file.length}`;
  const canceller = new AbortController();
  const stage = new EventReader(await fetch(`${demo.url}/canh`, { signal: canceller.signal }));
  const picture = readFileSync(file).toString('base64');
  const act = { platform, person, kind: 'attachment', attachment: 'image', picture };
  await fetch(`${demo.url}/lam`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });
  let words = '';
  while (!words.includes(until)) {
    const scene = (await stage.next())!.data as Scene;
    if (scene.platform !== platform || scene.person !== person) continue;
    if (scene.kind === 'said') words += scene.text;
    if (scene.kind === 'shown') words += scene.html;
  }
  canceller.abort();
  return words;
}

it.each(PLATFORMS)('a photograph of a code with a bad link is judged on %s', async (platform) => {
  const words = await told(platform, 'test/fixtures/pictures/link-photo.jpg', 'Bác đừng bấm');
  expect(words).toContain('vneid-capnhat[.]xyz');
});

it.each(PLATFORMS)('a photograph of a payment code is told before anybody pays on %s', async (platform) => {
  const words = await told(platform, 'test/fixtures/pictures/vietqr-photo.jpg', 'hiện tên chủ tài khoản');
  for (const part of ['970499', '…789', '150.000 đồng', 'QUAN AN THU NGHIEM']) expect(words).toContain(part);
  expect(words).not.toContain('0000123456789');
});
