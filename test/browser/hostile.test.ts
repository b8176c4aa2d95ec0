import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Answerer } from '../../src/answering/answerer.ts';
import { HOSTILE } from '../channels/web/hostile.ts';
import { outcome } from '../channels/web/outcomes.ts';
import { openSite, type Site } from '../channels/web/site.ts';
import { browserHere, openBrowser } from './chromium.ts';

/** Repeats the question in every field an answer has. */
const parrot: Answerer = (text, context) =>
  Promise.resolve({
    outcome: outcome({
      blocks: [
        { type: 'paragraph', text },
        { type: 'steps', start: 1, items: [text] },
        { type: 'quote', text, source: text },
        { type: 'warning', text },
        { type: 'contact', text },
        { type: 'note', text },
      ],
      citations: [
        {
          documentId: text,
          passageId: text,
          title: text,
          place: text,
          quote: text,
          url: `https://vi-du.vn/${text}`,
          date: text,
        },
        {
          documentId: text,
          passageId: text,
          title: text,
          place: text,
          quote: text,
          url: `javascript:${text}`,
          date: text,
        },
      ],
      suggestions: [text],
    }),
    context,
  });

describe.skipIf(!browserHere())('hostile text in a browser', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await site.close();
  });

  it.each([true, false])('creates no element and runs nothing, script on: %s', async (javaScriptEnabled) => {
    site = await openSite({ answerer: parrot });
    // without the page's own rules: escaping alone must hold
    const page = await (await browser.newContext({ javaScriptEnabled, bypassCSP: true })).newPage();
    await page.goto(site.url);
    await say(page, 'lành');
    const harmless = await elements(page);
    for (const text of HOSTILE) {
      await page.goto(site.url);
      await page.getByRole('link', { name: 'Hỏi mới' }).click();
      await say(page, text);
      expect(await elements(page)).toEqual(harmless);
      expect(await page.evaluate('typeof window.hacked')).toBe('undefined');
      expect(await page.getByRole('link', { name: /Xem bài gốc/ }).count()).toBe(0); // folded away, and only https at all
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    }
  });

  it('is kept out of the page\u2019s own rules too: a script somebody slips in does not run', async () => {
    site = await openSite();
    const page = await (await browser.newContext()).newPage();
    await page.goto(site.url);
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="/nothing" onerror="window.hacked=1">')`,
    );
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hacked=1' }))`,
    );
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('typeof window.hacked')).toBe('undefined');
  });
});

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Câu hỏi của bác').fill(text);
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.locator('article.answered').waitFor();
}

/** How often each element stands in the page. */
const elements = (page: Page): Promise<Record<string, number>> =>
  page.evaluate<Record<string, number>>(`(() => {
    const counts = {};
    for (const { tagName } of document.querySelectorAll('*')) counts[tagName] = (counts[tagName] ?? 0) + 1;
    return counts;
  })()`);
