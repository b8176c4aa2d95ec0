import { afterEach, describe, expect, it } from 'vitest';

import { openSite, type Site } from './site.ts';

let site: Site;
afterEach(() => site.close());

describe('security headers', () => {
  it.each(['/', '/assets/page.js', '/khong-co'])('stand on every reply: %s', async (path) => {
    site = await openSite();
    const { headers } = await fetch(site.url + path);
    const policy = headers.get('content-security-policy')!.split(';');
    for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy.join()).not.toMatch(/unsafe|upgrade-insecure/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('fit a page without inline script or style', async () => {
    site = await openSite();
    const pages = [
      await (await fetch(site.url)).text(),
      await (await site.form('/', { text: 'cài VNeID' })).text(),
      await (await site.form('/danh-gia', {})).text(),
    ];
    for (const page of pages) {
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i);
    }
  });

  it('keep answers out of every cache, and assets asked for again', async () => {
    site = await openSite();
    expect((await site.form('/', { text: 'cài VNeID' })).headers.get('cache-control')).toBe('no-store');
    expect((await site.json('/api/chat', { text: 'cài VNeID' })).headers.get('cache-control')).toBe('no-store');
    const style = await fetch(`${site.url}/assets/page.css`);
    expect(style.headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(`${site.url}/assets/page.css`, {
      headers: { 'if-none-match': style.headers.get('etag')!, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });
});

describe('a request that changes something', () => {
  const paths = ['/', '/cuoc-tro-chuyen', '/danh-gia', '/api/chat', '/api/feedback'];

  it.each(paths)('is refused from another site\u2019s page: %s', async (path) => {
    site = await openSite();
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: site.url },
      { origin: 'https://ke-gian.example' },
      { origin: 'null' },
      { origin: `${site.url}.ke-gian.example` },
    ];
    for (const headers of foreign) {
      const response = await site.form(path, { text: 'a', turnId: 'a', rating: 'up' }, headers);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('từ một trang khác');
    }
    expect(await site.db.all('SELECT id FROM turns')).toEqual([]);
  });

  it('is taken from our own page, with the new header, the old one, or none (programs)', async () => {
    site = await openSite();
    const own: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { origin: site.url }, {}];
    for (const headers of own) {
      expect((await site.form('/', { text: 'a' }, headers)).status).toBe(200);
      expect((await site.json('/api/chat', { text: 'a' }, headers)).status).toBe(200);
    }
  });

  it('is taken behind a proxy that ends HTTPS', async () => {
    site = await openSite();
    const headers = { origin: 'https://hoi.vi-du.gov.vn', 'x-forwarded-host': 'hoi.vi-du.gov.vn' };
    expect((await site.form('/', { text: 'a' }, headers)).status).toBe(200);
  });
});

describe('an address that sends too fast', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('is asked kindly to wait, with its words kept, and may go on after the time named', async () => {
    let now = Date.UTC(2026, 10, 21, 5);
    site = await openSite({ clock: () => now, messagesPerMinute: 2 });
    const ask = (): Promise<Response> => site.form('/', { text: 'câu hỏi của tôi' }, from('203.0.113.7'));
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30');
    const shown = await refused.text();
    expect(shown).toContain('Bác đợi 30 giây rồi gửi lại nhé');
    expect(shown).toContain('câu hỏi của tôi</textarea>');
    now += 30_000;
    expect((await ask()).status).toBe(200);
  });

  it('is one limit for form, API and ratings, and nobody else\u2019s', async () => {
    site = await openSite({ messagesPerMinute: 2 });
    await site.form('/', { text: 'a' }, from('203.0.113.7'));
    await site.json('/api/feedback', { turnId: 'a', rating: 'up' }, from('203.0.113.7'));
    const refused = await site.json('/api/chat', { text: 'a' }, from('203.0.113.7'));
    expect([refused.status, await refused.json()]).toEqual([429, { error: expect.stringContaining('đợi') as string }]);
    expect((await site.form('/', { text: 'a' }, from('203.0.113.8'))).status).toBe(200);
  });

  it('may still read the page, and this machine itself is not limited', async () => {
    site = await openSite({ messagesPerMinute: 1 });
    for (let visit = 0; visit < 3; visit++) {
      expect((await fetch(site.url, { headers: from('203.0.113.7') })).status).toBe(200);
      expect((await site.form('/', { text: 'a' })).status).toBe(200);
    }
  });
});

describe('the log', () => {
  it('names each request with its route, status and time, never what was said', async () => {
    site = await openSite();
    await site.form('/', { text: 'vợ tôi tên Sen giấu tiền ở bếp' });
    await site.json('/api/chat', { text: 'vợ tôi tên Sen giấu tiền ở bếp' });
    await fetch(`${site.url}/vo-toi-ten-Sen?q=Sen`);
    const lines = site.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    const requests = lines.filter(({ event }) => event === 'web.request');
    expect(requests.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/', 200],
      ['POST', '/api/chat', 200],
      ['GET', 'none', 404],
    ]);
    expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(3);
    expect(requests.every(({ ms }) => ms === 0)).toBe(true); // the test's clock stands still
    expect(site.logged.join('')).not.toContain('Sen');
  });
});
