import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BrowserContextOptions, Page } from 'playwright-core';

import { openApp } from '../src/app.ts';
import { DESKTOP, openBrowser, PHONE } from '../test/browser/chromium.ts';
import { writeDemoScreenshots } from './demo/screenshots.ts';

/** `node scripts/write-screenshots.ts`: the pictures in docs/images, taken of the real application. */
const images = join(import.meta.dirname, '../docs/images');
mkdirSync(images, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'pictures-'));
const app = await openApp({ DATA_DIR: data, LOG_LEVEL: 'error' }, (line) => process.stdout.write(`${line}\n`));
const server = createServer(app.handler);
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await openBrowser();

try {
  await picture('page.png', DESKTOP, async (page) => {
    await ask(page, 'Đăng nhập Cổng dịch vụ công thế nào?');
  });
  await picture('page-360.png', PHONE, async (page) => {
    await ask(page, 'toi vua chuyen tien cho ke lua dao');
  });
  await picture('no-javascript.png', { ...PHONE, javaScriptEnabled: false }, async (page) => {
    await ask(page, 'quet ma qr tra tien');
  });
  await picture('van-ban.png', { viewport: { width: 1280, height: 1000 } }, async (page) => {
    await page.goto(`${url}/van-ban`);
  });
  await picture('van-ban-viec.png', DESKTOP, async (page) => {
    await page.goto(`${url}/van-ban/viec`);
    await page.getByLabel('Đơn vị').fill('VH-XH');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.getByRole('heading', { name: 'Phòng Văn hóa-Xã hội' }).waitFor();
  });
  await picture('van-ban-360.png', PHONE, async (page) => {
    await page.goto(`${url}/van-ban/han?van_ban=004`);
  });
  await picture(
    'van-ban-loi-van.png',
    DESKTOP,
    async (page) => {
      await page.goto(`${url}/van-ban/han`);
      await page.getByRole('link', { name: 'dòng 519–522' }).first().click();
      await page.locator('mark').first().waitFor();
    },
    'where it is',
  );
  await writeDemoScreenshots(browser, images);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await app.close();
  rmSync(data, { recursive: true });
}

async function picture(
  name: string,
  options: BrowserContextOptions,
  reach: (page: Page) => Promise<void>,
  from: 'the top' | 'where it is' = 'the top',
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(url);
  await reach(page);
  if (from === 'the top') await page.evaluate('scrollTo(0, 0)'); // the page as a newcomer sees it, its head first
  await page.screenshot({ path: join(images, name) });
  await context.close();
  process.stdout.write(`docs/images/${name}\n`);
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Câu hỏi của bác').fill(question);
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.locator('article.answered, article.urgent').waitFor();
}
