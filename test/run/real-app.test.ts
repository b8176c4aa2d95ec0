import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openApp, type App } from '../../src/app.ts';
import type { Reply } from '../../src/conversation/reply.ts';

describe('the whole application', () => {
  const data = mkdtempSync(join(tmpdir(), 'app-'));
  let app: App;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    app = await openApp({ DATA_DIR: data, LOG_LEVEL: 'error' }, () => undefined);
    server = createServer(app.handler);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await app.close();
    rmSync(data, { recursive: true });
  });

  async function chat(text: string, conversationId?: string): Promise<Reply> {
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, conversationId }),
    });
    return (await response.json()) as Reply;
  }

  it('is ready', async () => {
    const response = await fetch(`${url}/health/ready`);
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ ready: true }) as object]);
  });

  it('answers with sources every question that its own page offers to tap', async () => {
    const page = await (await fetch(url)).text();
    const offered = [...page.matchAll(/name="suggestion"\s+value="([^"]*)"/g)].map((match) => match[1]!);
    expect(offered.length).toBeGreaterThan(3);
    for (const question of offered) {
      const reply = await chat(question);
      expect([question, reply.kind]).toEqual([question, expect.stringMatching(/^(answered|urgent)$/)]);
      expect([question, reply.citations.length > 0]).toEqual([question, true]);
    }
  });

  it('shows the same answer on the page as through the API', async () => {
    const reply = await chat('cai vneid the nao');
    const body = new URLSearchParams({ text: 'cai vneid the nao' });
    const page = await (await fetch(url, { method: 'POST', body })).text();
    for (const { quote } of reply.citations) expect(unescaped(page)).toContain(quote);
  });

  it.each([
    'Uông Bí giao ai chủ trì tuyên truyền hợp tác quốc tế?',
    'Kế hoạch 11 căn cứ văn bản nào?',
    'Báo cáo hằng tháng của Hải Dương gửi trước ngày nào?',
  ])('leads from every source of an answer to its words, marked in the document: %s', async (question) => {
    const { citations } = await chat(question);
    const own = citations.filter(({ url: address }) => !address?.startsWith('https://'));
    expect(own.length).toBeGreaterThan(0);
    for (const { url: address, quote } of own) {
      const page = unescaped(await (await fetch(url + address!)).text());
      const marked = [...page.matchAll(/<mark>([^<]*)<\/mark>/g)].map((match) => match[1]!.trim()).join(' ');
      const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const missing = words(quote).filter((word) => !words(marked).includes(word));
      expect(missing).toEqual([]);
    }
  });

  it('writes no personal data to its disk, over several turns and a rating', async () => {
    const messages = [
      'CCCD của tôi 036 185 004 217, kích hoạt VNeID giúp',
      'số tôi 0987 654 321, nó bảo đọc mã OTP 482915 cho nó',
      'bước 2 là gì? gửi về ba.tu.1950@example.com nhé',
      'mật khẩu của tôi là Hoasen@1975 mà không vào được dịch vụ công',
    ];
    let last = await chat(messages[0]!);
    const { conversationId } = last;
    for (const message of messages.slice(1)) last = await chat(message, conversationId);
    await fetch(`${url}/api/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ turnId: last.turnId, rating: 'down', reason: messages.join(' ') }),
    });
    const disk = readdirSync(data).map((name) => readFileSync(join(data, name), 'latin1'));
    expect(disk.some((file) => file.includes(conversationId))).toBe(true); // the turns are there …
    for (const secret of ['036 185 004 217', '036185004217', '482915', '654 321', 'ba.tu.1950', 'Hoasen@1975']) {
      expect([secret, disk.some((file) => file.includes(secret))]).toEqual([secret, false]); // … the data is not
    }
  });
});

const unescaped = (page: string): string =>
  page
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
