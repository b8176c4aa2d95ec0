import { afterEach, describe, expect, it } from 'vitest';

import { createReadPicture } from '../../../src/answering/links/qr/read-picture.ts';
import { qrPicture, vietQr } from '../../support/qr-pictures.ts';
import { outcome } from './outcomes.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
afterEach(() => site.close());

/** Says the question back, and reads pictures for real. */
const open = (): Promise<Site> =>
  openSite({
    answerer: (message, context) =>
      Promise.resolve({
        outcome: outcome({ blocks: [{ type: 'paragraph', text: `hỏi: ${message}` }] }),
        context: { ...context, turn: context.turn + 1 },
      }),
    readPicture: createReadPicture(),
  });

function send(
  fields: Readonly<Record<string, string | Blob>>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return fetch(`${site.url}/anh`, { method: 'POST', body, headers });
}
const picture = (bytes: Buffer): Blob => new Blob([new Uint8Array(bytes)], { type: 'image/png' });

describe('a picture from the page', () => {
  it('is answered on a whole page, without JavaScript too', async () => {
    site = await open();
    const response = await send({ picture: picture(qrPicture('https://vi-du.vn/la')), conversationId: '' });
    const shown = await response.text();
    expect(shown).toContain('<!doctype html>');
    expect(shown).toContain('hỏi: https://vi-du.vn/la');
  });

  it('goes with the words beside it', async () => {
    site = await open();
    const shown = await (
      await send({ picture: picture(qrPicture('https://vi-du.vn/la')), text: 'cái này thật không' })
    ).text();
    expect(shown).toMatch(/hỏi: cái này thật không<\/p><p>https:\/\/vi-du\.vn\/la/);
  });

  it('of a payment code is kept and shown without the account', async () => {
    site = await open();
    const code = vietQr({ account: '0000123456789' });
    const shown = await (await send({ picture: picture(qrPicture(code)) })).text();
    expect(shown).toContain('[mã QR]');
    expect(await site.db.all('SELECT question FROM turns')).toEqual([{ question: '[mã QR]' }]);
    expect(site.logged.join()).not.toContain('0000123456789');
  });

  it('without a code is answered with what to do, and kept as "[ảnh]"', async () => {
    site = await open();
    const shown = await (await send({ picture: picture(Buffer.from('không phải ảnh')) })).text();
    expect(shown).toContain('Tôi chưa mở được ảnh này');
    expect(await site.db.all('SELECT question FROM turns')).toEqual([{ question: '[ảnh]' }]);
  });

  it.each([
    ['no file', { text: 'chỉ có chữ' }, 400, 'Bác chưa chọn ảnh'],
    ['an empty file', { picture: new Blob([]) }, 400, 'Bác chưa chọn ảnh'],
    ['more than anybody photographs', { picture: new Blob([new Uint8Array(9_000_000)]) }, 413, 'Ảnh lớn quá'],
    ['too many words', { picture: new Blob(['x']), text: 'a'.repeat(4_001) }, 400, 'dài quá'],
  ])('refuses %s with a clear sentence', async (_, fields, status, says) => {
    site = await open();
    const response = await send(fields);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(says);
    expect(await site.db.all('SELECT id FROM turns')).toEqual([]);
  });

  it('is not taken from somebody else’s page, nor from a form that is none', async () => {
    site = await open();
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await send({ picture: picture(qrPicture('a')) }, foreign)).status).toBe(403);
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain']) {
      const response = await fetch(`${site.url}/anh`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: '--x\r\n\r\n',
      });
      expect(response.status).toBe(400);
    }
  });
});
