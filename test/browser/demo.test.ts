import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDemo, type Demo } from '../../scripts/demo/open.ts';
import { qrPicture } from '../support/qr-pictures.ts';
import { browserHere, complaintsOf, openBrowser, PHONE, seriousFindings } from './chromium.ts';

const WIDE = { viewport: { width: 1600, height: 900 } };
const CHANNELS = ['Messenger', 'Zalo OA', 'Zalo Bot', 'Zalo cá nhân', 'Trang web'];

describe.skipIf(!browserHere())('the demonstration of all channels', () => {
  let browser: Browser;
  let demo: Demo;
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    browser = await openBrowser();
    demo = await openDemo({ port: 0, say: () => undefined });
    page = await (await browser.newContext(WIDE)).newPage();
    complaints = complaintsOf(page);
    await page.goto(demo.url);
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });
  const log = (channel: string) => page.getByRole('log', { name: `Cuộc trò chuyện trên ${channel}` });

  it('answers the same question on all five, from the same page of the handbook', async () => {
    await page.getByLabel('Hỏi cả năm kênh').fill('cai vneid the nao');
    await page.getByRole('button', { name: 'Hỏi' }).click();
    for (const channel of CHANNELS) await log(channel).getByText('CH Play').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('offers what to ask next as each platform can, and takes the tap', async () => {
    for (const channel of ['Messenger', 'Zalo OA', 'Trang web']) {
      const asked = await log(channel).locator('.mine').count();
      await log(channel).locator('.choices button').first().click();
      await expect.poll(() => log(channel).locator('.mine').count()).toBe(asked + 1);
      await expect
        .poll(() => log(channel).locator('.bubble:not(.typing)').last().getAttribute('class'))
        .not.toContain('mine');
    }
    for (const channel of ['Zalo Bot', 'Zalo cá nhân']) {
      expect(await log(channel).locator('.choices').count()).toBe(0);
      await log(channel).getByText('Bác có thể nhắn tiếp:').first().waitFor();
    }
  });

  it('judges the link in a picture of a code on all five', async () => {
    const buffer = qrPicture('https://vneid-capnhat.xyz/dinh-danh', { scale: 6 });
    await page.locator('#anh-ca').setInputFiles({ name: 'ma.png', mimeType: 'image/png', buffer });
    for (const channel of CHANNELS) await log(channel).getByText('Bác đừng bấm').first().waitFor();
    expect(await page.getByRole('img', { name: 'Ảnh đã gửi' }).count()).toBe(CHANNELS.length);
  });

  it('helps on with whatever else is sent', async () => {
    const column = page.getByRole('tabpanel', { name: 'Zalo OA' });
    for (const [sent, said] of [
      ['Tiếng nói', 'chưa nghe được tiếng nói'],
      ['Nhãn dán', 'gõ bằng chữ'],
      ['Vị trí', 'chưa xem được vị trí'],
      ['Tệp', 'chưa mở được tệp'],
    ] as const) {
      await column.getByRole('button', { name: sent }).click();
      await log('Zalo OA').getByText(said).first().waitFor();
    }
  });

  it('shows what goes over the wire, without a secret in it', async () => {
    const column = page.getByRole('tabpanel', { name: 'Messenger' });
    await column.getByText('Gói tin').click();
    const wire = await column.getByRole('list', { name: 'Gói tin' }).innerText();
    expect(wire).toContain('POST /webhooks/messenger');
    expect(wire).toContain('quick_replies');
    expect(wire).not.toContain('bi-mat');
  });

  it('fits a phone, a channel at a time', async () => {
    const phone = await (await browser.newContext(PHONE)).newPage();
    await phone.goto(demo.url);
    await phone.getByRole('tab', { name: 'Zalo Bot' }).click();
    expect(await phone.getByRole('tabpanel', { name: 'Zalo Bot' }).isVisible()).toBe(true);
    expect(await phone.getByRole('tabpanel', { name: 'Messenger' }).isVisible()).toBe(false);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
    expect(await seriousFindings(phone)).toEqual([]);
  });
});
