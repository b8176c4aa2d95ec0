import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { openApp, type App } from '../../src/app.ts';
import { VIEWS } from '../../src/console/views.ts';
import { browserHere, complaintsOf, DESKTOP, openBrowser, PHONE, seriousFindings } from './chromium.ts';

/** The staff pages as part of the real application. */
describe.skipIf(!browserHere())('the staff pages in a browser', () => {
  let browser: Browser;
  let app: App;
  let server: Server;
  let url: string;
  let complaints: readonly string[];
  const data = mkdtempSync(join(tmpdir(), 'staff-pages-'));
  beforeAll(async () => {
    browser = await openBrowser();
    app = await openApp({ DATA_DIR: data, LOG_LEVEL: 'silent' }, () => undefined);
    server = createServer(app.handler);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await app.close();
    rmSync(data, { recursive: true });
  });

  async function open(path: string, options: BrowserContextOptions = DESKTOP): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    complaints = complaintsOf(page);
    await page.goto(url + path);
    return page;
  }

  it.each([
    ['with JavaScript', DESKTOP],
    ['without JavaScript', { ...DESKTOP, javaScriptEnabled: false }],
    ['on a phone', PHONE],
  ])('take somebody from the questions to a filter, a quote in its document, and back: %s', async (_how, options) => {
    const page = await open('/', options);
    await page.getByRole('link', { name: 'Dành cho cán bộ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Các kế hoạch nói gì' }).waitFor();

    await page.getByLabel('Văn bản').selectOption({ label: 'Kế hoạch 11/KH-UBND của UBND phường Uông Bí' });
    await page.getByLabel('Đơn vị').fill('vhxh');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.getByRole('link', { name: 'Việc theo đơn vị' }).click();
    expect(await page.getByLabel('Đơn vị').inputValue()).toBe('vhxh');
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Phòng Văn hóa-Xã hội']);

    await page.getByRole('link', { name: 'dòng 416–420' }).click();
    const marked = page.locator('mark');
    expect(await marked.first().textContent()).toMatch(/Đơn vị chủ trì: ?Phòng Kinh tế, Hạ tầng và Đô thị/);
    expect(await marked.count()).toBe(4); // lines with words; one of the five is blank
    await expect.poll(() => isOnScreen(page)).toBe(true);

    await page.getByRole('link', { name: 'Hỏi đáp' }).click();
    await page.getByLabel('Câu hỏi của bác').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['with JavaScript', DESKTOP],
    ['without JavaScript', { ...DESKTOP, javaScriptEnabled: false }],
  ])('are where the source of an answer opens, its words marked: %s', async (_how, options) => {
    const page = await open('/', options);
    await page.getByLabel('Câu hỏi của bác').fill('Uông Bí giao ai chủ trì tuyên truyền hợp tác quốc tế?');
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.locator('.sources summary').click();
    const [words] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'mục II.10 (dòng 439–443)' }).click(),
    ]);
    expect(await words.locator('mark').first().textContent()).toMatch(/Đơn vị chủ trì: Phòng Văn hóa-Xã hội/);
    await expect.poll(() => isOnScreen(words)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('give the calendar and the sheet as files', async () => {
    const page = await open('/van-ban/han?van_ban=004');
    const fetched = async (name: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      return `${download.suggestedFilename()}\n${readFileSync(await download.path(), 'utf8')}`;
    };
    const calendar = await fetched('Lịch hạn');
    expect(calendar).toMatch(/^han-trong-van-ban\.ics\nBEGIN:VCALENDAR\r\n/);
    expect(calendar).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=17\r\n');
    const sheet = await fetched('Bảng tính');
    expect(sheet).toMatch(/^so-van-ban\.csv\n\ufeff"Loại"/);
    expect(sheet).toContain('"trước ngày 18 hằng tháng"');
  });

  const pages = [
    ...VIEWS.map(({ path }) => path),
    '/van-ban?don_vi=VH-XH',
    '/van-ban/han?don_vi=xyz',
    '/van-ban/tai-lieu/003?dong=519-522#d519',
  ];
  it.each(pages)('have nothing serious for axe to find, and never scroll sideways: %s', async (path) => {
    for (const options of [DESKTOP, { ...PHONE, viewport: { width: 320, height: 640 } }]) {
      const page = await open(path, options);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
    }
  });

  it('can be used with the keyboard alone', async () => {
    const page = await open('/van-ban');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đi thẳng tới nội dung');
    await page.keyboard.press('Enter');
    await page.getByLabel('Từ cần tìm').focus();
    await page.keyboard.type('chi so phat trien con nguoi');
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: 'chỉ số phát triển con người' }).first().waitFor();
    expect(page.url()).toContain('tim=chi+so+phat+trien+con+nguoi');
  });

  it('print without what paper cannot use, and with every row', async () => {
    const page = await open('/van-ban/han?van_ban=003&don_vi=VH-XH');
    const chosen = page.getByText('Đã lọc: Kế hoạch 11/KH-UBND của UBND phường Uông Bí; đơn vị “VH-XH”.');
    expect(await chosen.isVisible()).toBe(false);
    const rows = await page.locator('.due').count();
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.filter', 'header nav', '.downloads', '.on-screen'])
      expect(await page.locator(gone).isVisible()).toBe(false);
    expect(await chosen.isVisible()).toBe(true);
    expect(await page.getByText('Tính đến ngày').isVisible()).toBe(true);
    expect(rows).toBeGreaterThan(10);
    expect(await page.locator('.due:visible').count()).toBe(rows);
    expect(await page.evaluate('getComputedStyle(document.querySelector("header")).backgroundColor')).toBe(
      'rgba(0, 0, 0, 0)',
    );
  });
});

const isOnScreen = (page: Page): Promise<boolean> =>
  page
    .locator('mark')
    .first()
    .boundingBox()
    .then((box) => box !== null && box.y >= 0 && box.y < (page.viewportSize()?.height ?? 0));
