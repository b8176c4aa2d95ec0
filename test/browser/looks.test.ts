import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { openSite, type Site } from '../channels/web/site.ts';
import { browserHere, DESKTOP, openBrowser, PHONE, seriousFindings } from './chromium.ts';

/** Every state a person can see the page in, and the way there. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  fresh: () => Promise.resolve(),
  answered: (page) => ask(page, 'cai vneid the nao', 'Bác tải VNeID từ kho ứng dụng'),
  'sources unfolded': async (page) => {
    await ask(page, 'cai vneid the nao', 'Bác tải VNeID từ kho ứng dụng');
    await page.locator('summary').click();
  },
  rated: async (page) => {
    await ask(page, 'kế hoạch 99', 'giao Phòng Văn hóa chủ trì');
    await page.getByRole('button', { name: 'Chưa' }).click();
    await page.getByLabel('Chưa được ở chỗ nào?').waitFor();
  },
  urgent: (page) => ask(page, 'tôi vừa chuyển tiền', 'Việc làm ngay'),
  'nothing found': (page) => ask(page, 'thời tiết', 'không dám đoán'),
  'nothing typed': async (page) => {
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Bác chưa gõ câu hỏi').waitFor();
  },
  'a long word': (page) => ask(page, `${'dài'.repeat(120)} https://${'a'.repeat(120)}.vn`, 'không dám đoán'),
};

/** The same for who has no JavaScript. */
const PLAIN_STATES: typeof STATES = {
  'answered without JavaScript': STATES['sources unfolded']!,
  'rated without JavaScript': async (page) => {
    await ask(page, 'kế hoạch 99', 'giao Phòng Văn hóa chủ trì');
    await page.getByRole('button', { name: 'Chưa' }).click();
    await page.getByText('Cảm ơn bác đã góp ý').waitFor();
  },
  'nothing typed without JavaScript': STATES['nothing typed']!,
  'an address that leads nowhere': async (page) => {
    await page.goto(new URL('/khong-co', page.url()).href);
  },
};

describe.skipIf(!browserHere())('how the page looks', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    site = await openSite();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await site.close();
  });

  /** axe itself needs a script, so the pages without JavaScript are those whose own script never arrives. */
  async function open(
    options: BrowserContextOptions,
    script: 'as it is' | 'no script of ours' = 'as it is',
  ): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    if (script === 'no script of ours') await page.route('**/page.js', (route) => route.abort());
    await page.goto(site.url);
    return page;
  }

  describe.each([
    ['a phone', PHONE],
    ['a desktop', DESKTOP],
  ])('on %s', (_name, options) => {
    it.each(Object.entries(STATES))('has nothing serious for axe to find: %s', async (_state, reach) => {
      const page = await open(options);
      await reach(page);
      expect(await seriousFindings(page)).toEqual([]);
    });

    it.each(Object.entries(PLAIN_STATES))('has nothing serious for axe to find: %s', async (_state, reach) => {
      const page = await open(options, 'no script of ours');
      await reach(page);
      expect(await seriousFindings(page)).toEqual([]);
    });
  });

  it('would have axe find a picture without words and grey on grey', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.setContent(
      '<html lang="vi"><title>a</title><main><h1>a</h1><img src="x.png"><p class="p">mờ</p></main>',
    );
    await page.addStyleTag({ content: '.p { color: #aaa; background: #bbb }' });
    expect((await seriousFindings(page)).map(({ id }) => id).sort()).toEqual(['color-contrast', 'image-alt']);
  });

  describe.each([360, 320])('%d px wide', (width) => {
    it.each(Object.entries(STATES))('never scrolls sideways: %s', async (_state, reach) => {
      const page = await open({ ...PHONE, viewport: { width, height: 740 } });
      await reach(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    });
  });

  it.each([
    ['a small phone', 740, 0.2],
    ['the same with its keyboard open', 380, 0.35],
  ])('leaves the screen to the answer: the form stays small on %s', async (_name, height, share) => {
    const page = await open({ ...PHONE, viewport: { width: 360, height } });
    await ask(page, 'cai vneid the nao', 'Bác tải VNeID từ kho ứng dụng');
    const formHeight = (): Promise<number> =>
      page.evaluate<number>("document.getElementById('hoi').getBoundingClientRect().height");
    expect((await formHeight()) / height).toBeLessThan(share);
    await page.getByLabel('Câu hỏi của bác').fill('một câu chuyện dài '.repeat(80));
    expect((await formHeight()) / height).toBeLessThan(0.5);
  });

  it.each([
    ['letters twice as large', { width: 360, height: 740 }, '237.5%'],
    ['letters a third larger', { width: 320, height: 640 }, '154%'],
    ['a page enlarged four times', { width: 320, height: 200 }, '118.75%'],
  ])('leaves the whole screen to the answer, and the form below it: %s', async (_name, viewport, letters) => {
    const page = await open({ ...PHONE, viewport });
    await page.evaluate(`document.documentElement.style.setProperty('font-size', '${letters}')`);
    await ask(page, 'cai vneid the nao', 'Bác tải VNeID từ kho ứng dụng');
    await page.locator('article').evaluate((turn) => turn.scrollIntoView());
    const atTheFoot = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.closest('article, form')?.tagName,
      [viewport.width / 2, viewport.height - 4],
    );
    expect(atTheFoot).toBe('ARTICLE');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
  });

  it.each([360, 320])('keeps the form to two lines at %d px, so that the answer has room', async (width) => {
    const page = await open({ ...PHONE, viewport: { width, height: 740 } });
    const tops = await page.evaluate<number[]>(
      "['#hoi label[for=cau-hoi]', '.picture label'].map((one) => { const { top, height } = document.querySelector(one).getBoundingClientRect(); return Math.round(top + height / 2); })",
    );
    expect(Math.abs(tops[0]! - tops[1]!)).toBeLessThan(8);
  });

  it('is written large, and everything to tap is as large as a fingertip', async () => {
    const page = await open(PHONE);
    await STATES['rated']!(page);
    expect(await page.evaluate('parseFloat(getComputedStyle(document.body).fontSize)')).toBeGreaterThanOrEqual(19);
    const heights = await page.evaluate<number[]>(
      "[...document.querySelectorAll('button, summary, input[type=text], textarea, header a')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height)",
    );
    expect(heights.length).toBeGreaterThan(6);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    const smallest = await page.evaluate<number>(
      "Math.min(...[...document.querySelectorAll('p, li, span, h2, label')].map((one) => parseFloat(getComputedStyle(one).fontSize)))",
    );
    expect(smallest).toBeGreaterThanOrEqual(16);
  });

  it('grows with the letters that a person has set on the phone', async () => {
    const page = await open(PHONE);
    const before = await page.evaluate<number>('parseFloat(getComputedStyle(document.body).fontSize)');
    await page.evaluate("document.documentElement.style.setProperty('font-size', '237.5%')");
    expect(await page.evaluate('parseFloat(getComputedStyle(document.body).fontSize)')).toBe(before * 2);
    await ask(page, 'cai vneid the nao', 'Bác tải VNeID từ kho ứng dụng');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });
});

async function ask(page: Page, question: string, answer: string): Promise<void> {
  await page.getByLabel('Câu hỏi của bác').fill(question);
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.getByText(answer).first().waitFor();
}
