import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Answerer } from '../../src/answering/answerer.ts';
import { createReadPicture } from '../../src/answering/links/qr/read-picture.ts';
import { outcome } from '../channels/web/outcomes.ts';
import { openSite, type Site } from '../channels/web/site.ts';
import { qrPicture } from '../support/qr-pictures.ts';
import { browserHere, complaintsOf, DESKTOP, openBrowser, PHONE, seriousFindings } from './chromium.ts';

describe.skipIf(!browserHere())('while an answer is on its way', () => {
  let browser: Browser;
  let site: Site;
  let complaints: readonly string[];
  let mayAnswer = (): void => undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await site.close();
  });

  /** Says the question back; when `slow`, only once it may. */
  async function open(options: BrowserContextOptions = DESKTOP, slow = true): Promise<Page> {
    const waited = new Promise<void>((resolve) => (mayAnswer = resolve));
    const answerer: Answerer = async (message, context, doing) => {
      doing?.('guides');
      if (slow) await waited;
      const blocks = [{ type: 'paragraph', text: `Đã hỏi: ${message}` }] as const;
      return { outcome: outcome({ blocks }), context: { ...context, turn: context.turn + 1 } };
    };
    site = await openSite({ answerer, readPicture: createReadPicture() });
    const page = await (await browser.newContext(options)).newPage();
    complaints = complaintsOf(page);
    await page.goto(site.url);
    return page;
  }
  const ask = async (page: Page, text: string): Promise<void> => {
    await page.getByLabel('Câu hỏi của bác').fill(text);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  };

  it('the page says what is being done', async () => {
    const page = await open(PHONE);
    await ask(page, 'cai vneid');
    await page.getByText('Đang tìm trong sổ tay…').waitFor();
    mayAnswer();
    await page.getByText('Đã hỏi: cai vneid').waitFor();
    expect(await page.getByText('Đang tìm trong sổ tay…').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('the question is read out once, with its answer, and nothing moves when that comes', async () => {
    const page = await open(PHONE);
    await ask(page, 'cai vneid');
    await page.getByText('Đang tìm trong sổ tay…').waitFor();
    const waiting = await page.getByRole('log').ariaSnapshot();
    expect(waiting).toContain('Đang tìm trong sổ tay…');
    expect(waiting).not.toContain('cai vneid');
    const top = (): Promise<number> =>
      page.evaluate(
        "document.querySelector('article .answer').getBoundingClientRect().top - document.querySelector('article').getBoundingClientRect().top",
      );
    const before = await top();
    mayAnswer();
    await page.getByText('Đã hỏi: cai vneid').waitFor();
    expect(await top()).toBe(before);
    expect(await page.getByRole('log').ariaSnapshot()).toContain('paragraph: cai vneid');
  });

  it('a page without a network says that it tries again, and gives the words back when it gives up', async () => {
    const page = await open(PHONE, false);
    await page.clock.install();
    await page.context().setOffline(true);
    await ask(page, 'cai vneid');
    await page.getByText('Mạng yếu, đang thử lại…').waitFor();
    const problem = page.getByText('Bác xem lại mạng rồi bấm Gửi lần nữa.');
    while (!(await problem.isVisible())) await page.clock.runFor(1000);
    expect(await page.getByLabel('Câu hỏi của bác').inputValue()).toBe('cai vneid');
  });

  it('a page loaded again waits for it, and asks only once', async () => {
    const page = await open(PHONE);
    await ask(page, 'cai vneid');
    await page.getByText('Đang tìm trong sổ tay…').waitFor();
    await page.reload();
    mayAnswer();
    await page.getByText('Đã hỏi: cai vneid').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await site.db.all('SELECT id FROM turns')).toHaveLength(1);
    await ask(page, 'roi sao nua');
    await page.getByText('Đã hỏi: roi sao nua').waitFor();
    expect(await site.db.all('SELECT id FROM conversations')).toHaveLength(1);
  });

  it('a connection that breaks off is taken up where it was', async () => {
    const page = await open();
    await page.addInitScript(() => {
      const plain = window.fetch.bind(window);
      // the first answer's stream breaks off after its first events, as in a lift
      let first = true;
      window.fetch = async (...request) => {
        const response = await plain(...request);
        if (!first || !response.body) return response;
        first = false;
        const reader = response.body.getReader();
        const { value } = await reader.read();
        await reader.cancel();
        const broken = new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(value!);
            controller.error(new TypeError('network error'));
          },
        });
        return new Response(broken, { headers: response.headers });
      };
    });
    await page.goto(site.url);
    await ask(page, 'cai vneid');
    await page.waitForResponse((response) => response.url().includes('/dang-tra-loi/'));
    mayAnswer();
    await page.getByText('Đã hỏi: cai vneid').waitFor();
    expect(await site.db.all('SELECT id FROM turns')).toHaveLength(1);
  });

  it('an old server in between that hands on no stream: the answer comes in one piece', async () => {
    const page = await open(DESKTOP, false);
    await page.route('**/', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      return route.continue({ headers: { ...route.request().headers(), accept: 'text/html' } });
    });
    await ask(page, 'cai vneid');
    await page.getByText('Đã hỏi: cai vneid').waitFor();
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('a picture of a code is sent, shown and answered: %s', async (_name, options) => {
    const page = await open(options, false);
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('Ảnh mã QR').click();
    const file = { name: 'ma.png', mimeType: 'image/png', buffer: qrPicture('https://vi-du.vn/la', { scale: 8 }) };
    await (await chooser).setFiles(file);
    await page.getByText('Đã hỏi: https://vi-du.vn/la').waitFor();
    expect(await page.getByRole('img', { name: 'Ảnh bác gửi' }).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('a picture can be reached with the keyboard, goes with the words in the box, and works without JavaScript', async () => {
    const page = await open(DESKTOP, false);
    await page.getByLabel('Câu hỏi của bác').fill('cái này thật không');
    await page.keyboard.press('Shift+Tab'); // it stands right before the box
    const chosen = page.locator('input:focus');
    expect(await chosen.getAttribute('type')).toBe('file');
    const buffer = qrPicture('https://vi-du.vn/la', { scale: 8 });
    await chosen.setInputFiles({ name: 'ma.png', mimeType: 'image/png', buffer });
    await page.getByText('Đã hỏi: cái này thật không').waitFor();

    const plain = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
    await plain.goto(site.url);
    await plain.getByLabel('Ảnh mã QR').setInputFiles({ name: 'ma.png', mimeType: 'image/png', buffer });
    await plain.getByRole('button', { name: 'Gửi ảnh', exact: true }).click();
    expect(await plain.getByText('Đã hỏi: https://vi-du.vn/la').isVisible()).toBe(true);
  });
});
