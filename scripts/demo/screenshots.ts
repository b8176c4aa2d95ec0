import { basename, join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { PHONE } from '../../test/browser/chromium.ts';
import { qrPicture, vietQr } from '../../test/support/qr-pictures.ts';
import { openDemo } from './open.ts';

const WIDE = { viewport: { width: 1600, height: 900 } };
const CHANNELS = ['Messenger', 'Zalo OA', 'Zalo Bot', 'Zalo cá nhân', 'Trang web'];

/** Pictures of one assistant on all five channels: a question, a picture with a code, a phone. */
export async function writeDemoScreenshots(browser: Browser, images: string): Promise<void> {
  const demo = await openDemo({ port: 0, say: () => undefined });
  const page = await (await browser.newContext(WIDE)).newPage();
  await page.goto(demo.url);
  await page.getByLabel('Hỏi cả năm kênh').fill('cai vneid the nao');
  await page.getByRole('button', { name: 'Hỏi' }).click();
  await everybodySays(page, 'CH Play');
  await take(page, join(images, 'nam-kenh.png'));

  const fresh = await (await browser.newContext(WIDE)).newPage();
  await fresh.goto(demo.url);
  const code = vietQr({ account: '0000123456789', amount: '150000', name: 'QUAN AN THU NGHIEM', purpose: 'ban 5' });
  const picture = { name: 'ma.png', mimeType: 'image/png', buffer: qrPicture(code, { scale: 6 }) };
  await fresh.locator('#anh-ca').setInputFiles(picture);
  await everybodySays(fresh, 'mã số 970499');
  for (const summary of await fresh.getByText('Gói tin').all()) await summary.click();
  await take(fresh, join(images, 'nam-kenh-ma-qr.png'));

  const phone = await (await browser.newContext(PHONE)).newPage();
  await phone.goto(demo.url);
  await phone.getByLabel('Hỏi cả năm kênh').fill('quet ma qr tra tien');
  await phone.getByRole('button', { name: 'Hỏi' }).click();
  await phone.getByRole('tab', { name: 'Zalo OA' }).click();
  await phone.getByRole('log', { name: 'Cuộc trò chuyện trên Zalo OA' }).locator('.choices').waitFor();
  await take(phone, join(images, 'nam-kenh-360.png'));
  await demo.close();
}

async function everybodySays(page: Page, words: string): Promise<void> {
  for (const channel of CHANNELS) {
    await page
      .getByRole('log', { name: `Cuộc trò chuyện trên ${channel}` })
      .getByText(words)
      .first()
      .waitFor();
  }
}

async function take(page: Page, path: string): Promise<void> {
  await page.screenshot({ path });
  process.stdout.write(`docs/images/${basename(path)}\n`);
}
