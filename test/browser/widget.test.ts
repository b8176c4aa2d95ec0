import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { openSite, type Site } from '../channels/web/site.ts';
import { browserHere, complaintsOf, DESKTOP, openBrowser, PHONE, seriousFindings } from './chromium.ts';

describe.skipIf(!browserHere())('the widget on a commune’s portal', () => {
  let browser: Browser;
  let portal: Server;
  let site: Site;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await site.close();
    portal.closeAllConnections();
    await new Promise((closed) => portal.close(closed));
  });

  /** A portal with strict rules of its own; the assistant may be embedded there, or not. */
  async function open(options: BrowserContextOptions, welcome = true): Promise<Page> {
    portal = createServer((_request, response) => {
      const policy = `default-src 'none'; script-src ${site.url}; frame-src ${site.url}`;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
      response.end(
        `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><title>Phường Ví Dụ</title><main><h1>Phường Ví Dụ</h1></main><script src="${site.url}/widget.js" defer></script></html>`,
      );
    });
    await new Promise<void>((listening) => portal.listen(0, '127.0.0.1', listening));
    // another name than the assistant's: another site for the browser
    const address = `http://localhost:${(portal.address() as AddressInfo).port}`;
    site = await openSite({ embeddedBy: [welcome ? address : 'https://phuong-khac.example'] });
    const page = await (await browser.newContext(options)).newPage();
    complaints = complaintsOf(page);
    await page.goto(address);
    return page;
  }
  let complaints: readonly string[];

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('opens, answers, keeps the conversation, and closes by keyboard: %s', async (_name, options) => {
    const page = await open(options);
    const button = page.getByRole('button', { name: 'Hỏi trợ lý số' });
    await button.focus();
    await page.keyboard.press('Enter');
    const chat = page.frameLocator('iframe');
    await chat.getByLabel('Câu hỏi của bác').fill('cai vneid the nao');
    // before the page's script has run, a form inside somebody else's page has nowhere to go
    await page.frames().at(-1)!.waitForLoadState('load');
    await chat.getByLabel('Câu hỏi của bác').press('Enter');
    await chat.getByText('Bác tải VNeID từ kho ứng dụng').waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await page.keyboard.press('Escape'); // from inside the frame
    await button.waitFor();
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(await page.evaluate(`document.activeElement.shadowRoot.activeElement.textContent`)).toBe('Hỏi trợ lý số');

    await page.reload();
    await button.click();
    await chat.getByText('Bác tải VNeID từ kho ứng dụng').waitFor(); // as before the reload
    expect(complaints).toEqual([]);
  });

  it('stays within the screen of a small phone', async () => {
    const page = await open(PHONE);
    await page.getByRole('button', { name: 'Hỏi trợ lý số' }).click();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(360);
  });

  it('shows nothing on a site that was not named', async () => {
    const page = await open(DESKTOP, false);
    await page.getByRole('button', { name: 'Hỏi trợ lý số' }).click();
    await expect.poll(() => complaints.join()).toContain('frame-ancestors');
    expect(await page.frameLocator('iframe').getByLabel('Câu hỏi của bác').count()).toBe(0);
  });
});
