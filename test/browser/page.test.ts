import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { loadFeedback } from '../../src/store/feedback.ts';
import { openSite, type Site } from '../channels/web/site.ts';
import { browserHere, complaintsOf, DESKTOP, openBrowser, PHONE } from './chromium.ts';

describe.skipIf(!browserHere())('the page in a browser', () => {
  let browser: Browser;
  let site: Site;
  let complaints: readonly string[];
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

  async function open(options: BrowserContextOptions = DESKTOP): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    complaints = complaintsOf(page);
    await page.goto(site.url);
    return page;
  }

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('takes a question to its sources, a rating with its reason, and the next question: %s', async (_name, options) => {
    const page = await open(options);
    await ask(page, 'cai vneid the nao');
    await page.getByText('Bác tải VNeID từ kho ứng dụng').waitFor();
    expect(await page.getByRole('listitem').count()).toBe(3);

    const quote = page.getByText('Chỉ cài VNeID từ kho ứng dụng của máy');
    expect(await quote.isVisible()).toBe(false);
    await page.getByText('Nguồn: Tải và cài đúng ứng dụng VNeID').click();
    expect(await quote.isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Xem bài gốc trên vi-du.gov.vn' }).getAttribute('rel')).toContain(
      'noopener',
    );

    await page.getByRole('button', { name: 'Chưa' }).click();
    await page.getByText('Cảm ơn bác đã góp ý.').waitFor();
    await page.getByLabel('Chưa được ở chỗ nào?').fill('không thấy CH Play');
    await page.getByRole('button', { name: 'Gửi góp ý' }).click();
    await page.getByText('lời góp ý đã được ghi lại').waitFor();
    expect(await page.getByRole('button', { name: 'Chưa' }).getAttribute('aria-pressed')).toBe('true');
    const [turn] = await site.db.all<{ id: string }>('SELECT id FROM turns');
    expect(await loadFeedback(site.db, turn!.id)).toMatchObject({ rating: 'down', reason: 'không thấy CH Play' });

    await page.getByRole('button', { name: 'Kích hoạt VNeID' }).click();
    await page.getByText('Bác mở VNeID và bấm mục kích hoạt.').waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
    expect(await site.db.all('SELECT id FROM conversations')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('works without JavaScript: ask, unfold, rate with a reason, come back, tap a suggestion', async () => {
    const page = await open({ ...PHONE, javaScriptEnabled: false });
    await ask(page, 'cai vneid the nao');
    expect(await page.getByText('Bác tải VNeID từ kho ứng dụng').isVisible()).toBe(true);
    await page.getByText('Nguồn: Tải và cài đúng ứng dụng VNeID').click();
    expect(await page.getByText('Chỉ cài VNeID từ kho ứng dụng của máy').isVisible()).toBe(true);

    await page.getByRole('button', { name: 'Có', exact: true }).click();
    await page.getByLabel('Bác muốn nói thêm gì không?').fill('dễ hiểu');
    await page.getByRole('button', { name: 'Gửi góp ý' }).click();
    const [turn] = await site.db.all<{ id: string }>('SELECT id FROM turns');
    expect(await loadFeedback(site.db, turn!.id)).toMatchObject({ rating: 'up', reason: 'dễ hiểu' });

    await page.getByRole('button', { name: 'Quay lại câu trả lời' }).click();
    await page.getByRole('button', { name: 'Kích hoạt VNeID' }).click();
    expect(await page.getByText('Bác mở VNeID và bấm mục kích hoạt.').isVisible()).toBe(true);
    expect(await site.db.all('SELECT id FROM conversations')).toHaveLength(1);
  });

  it('works on a plain-HTTP network, where browsers say less about where a request comes from', async () => {
    const elsewhere = await openBrowser('--host-resolver-rules=MAP hoi.vi-du.vn 127.0.0.1');
    const page = await elsewhere.newPage();
    const sent: Record<string, string>[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') void request.allHeaders().then((headers) => sent.push(headers));
    });
    await page.goto(site.url.replace('127.0.0.1', 'hoi.vi-du.vn'));
    await ask(page, 'cai vneid the nao');
    await page.getByText('Bác tải VNeID từ kho ứng dụng').waitFor();
    await page.getByRole('button', { name: 'Chưa' }).click();
    await page.getByText('Cảm ơn bác đã góp ý.').waitFor();
    expect(
      sent.map((headers) => [headers['sec-fetch-site'], headers['origin']?.startsWith('http://hoi.vi-du.vn')]),
    ).toEqual([
      [undefined, true],
      [undefined, true],
    ]);
    await elsewhere.close();
  });

  it('works by itself in a browser too old for the script', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript('delete Element.prototype.replaceChildren');
    await page.goto(site.url);
    await ask(page, 'cai vneid the nao');
    await page.getByText('Bác tải VNeID từ kho ứng dụng').waitFor();
    await page.getByRole('button', { name: 'Kích hoạt VNeID' }).click();
    await page.getByText('Bác mở VNeID và bấm mục kích hoạt.').waitFor();
  });

  it('can be used with the keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Đi thẳng tới ô hỏi');
    await page.keyboard.press('Enter');
    await page.keyboard.type('cai vneid');
    await page.keyboard.press('Shift+Enter'); // a new line, not yet the question
    await page.keyboard.type('the nao');
    await page.keyboard.press('Enter');
    await page.getByText('Bác tải VNeID từ kho ứng dụng').waitFor();

    // the box is ready for the next question; everything of the answer lies before it
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('cau-hoi');
    await tabBackTo(page, 'Nguồn: Tải và cài đúng ứng dụng VNeID');
    await page.keyboard.press('Enter');
    expect(await page.getByText('Chỉ cài VNeID từ kho ứng dụng của máy').isVisible()).toBe(true);
    await tabTo(page, '👎 Chưa');
    await page.keyboard.press('Space');
    await page.getByText('Cảm ơn bác đã góp ý.').waitFor();
    expect(await focused(page)).toBe('👎 Chưa');
    await tabTo(page, 'Kích hoạt VNeID');
    expect(await covered(page)).toBe(false);
    await page.keyboard.press('Enter');
    await page.getByText('Bác mở VNeID và bấm mục kích hoạt.').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('cau-hoi');
    expect(complaints).toEqual([]);
  });

  it('has the answer read out, once, where a screen reader listens', async () => {
    const page = await open();
    await ask(page, 'cai vneid the nao');
    const log = page.getByRole('log', { name: 'Cuộc trò chuyện' });
    await log.getByText('Bác tải VNeID từ kho ứng dụng').waitFor();
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Bác hỏi', 'Trả lời']);
    expect(await log.getByText('Đang tìm câu trả lời').count()).toBe(0);
  });

  it('lets go of the box on a phone, so that its keyboard does not cover the answer', async () => {
    const page = await open(PHONE);
    await page.getByLabel('Câu hỏi của bác').fill('cai vneid the nao');
    await page.keyboard.press('Enter');
    await page.getByText('Bác tải VNeID từ kho ứng dụng').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('BODY');
  });

  it('keeps the conversation when it is loaded again, until a new one is asked for; another tab has its own', async () => {
    const page = await open();
    await ask(page, 'cai vneid the nao');
    await page.getByText('Bác tải VNeID từ kho ứng dụng').waitFor();
    await page.reload();
    await page.getByText('Bác tải VNeID từ kho ứng dụng').waitFor();
    await page.getByRole('button', { name: 'Kích hoạt VNeID' }).click();
    await page.getByText('Bác mở VNeID và bấm mục kích hoạt.').waitFor();
    expect(await site.db.all('SELECT id FROM conversations')).toHaveLength(1);

    const other = await page.context().newPage();
    await other.goto(site.url);
    expect(await other.getByText('Chào bác!').isVisible()).toBe(true);

    await page.getByRole('link', { name: 'Hỏi mới' }).click();
    await page.getByText('Chào bác!').waitFor();
    await ask(page, 'kế hoạch 99');
    await page.getByText('giao Phòng Văn hóa chủ trì').waitFor();
    expect(await site.db.all('SELECT id FROM conversations')).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  it('loses no word when the network fails, and says what to do', async () => {
    const page = await open();
    await page.context().setOffline(true);
    await ask(page, 'cai vneid the nao');
    await page.getByRole('alert').getByText('Bác xem lại mạng').waitFor();
    const box = page.getByLabel('Câu hỏi của bác');
    expect(await box.inputValue()).toBe('cai vneid the nao');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Bác tải VNeID từ kho ứng dụng').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('shows the words of a refusal and keeps the question', async () => {
    const page = await open();
    await site.db.close();
    await ask(page, 'cai vneid the nao');
    await page.getByRole('alert').getByText('Máy đang trục trặc').waitFor();
    expect(await page.getByLabel('Câu hỏi của bác').inputValue()).toBe('cai vneid the nao');
  });

  it('asks for words instead of sending nothing', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByRole('alert').getByText('Bác chưa gõ câu hỏi').waitFor();
    expect(await site.db.all('SELECT id FROM turns')).toEqual([]);
  });
});

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Câu hỏi của bác').fill(question);
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
}

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.textContent.trim().replace(/\\s+/g, " ")');

/** Whether the sticky form lies over the middle of what has the focus. */
const covered = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const { left, top, width, height } = document.activeElement.getBoundingClientRect();
    return !document.activeElement.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  })()`);

const tabTo = (page: Page, text: string): Promise<void> => press(page, 'Tab', text);
const tabBackTo = (page: Page, text: string): Promise<void> => press(page, 'Shift+Tab', text);

/** Press a key until what has the focus shows a text; gives up after a whole round of the page. */
async function press(page: Page, key: string, text: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key);
    if ((await focused(page)) === text) return;
  }
  throw new Error(`${key} never reached "${text}"`);
}
