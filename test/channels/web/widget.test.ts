import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';

import { readConfig } from '../../../src/foundation/config.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
afterEach(() => site.close());
const PORTAL = 'https://phuong-vi-du.example';

describe('the widget', () => {
  it('is one small file that other sites may load, asked for again after an update', async () => {
    site = await openSite({ embeddedBy: [PORTAL] });
    const response = await fetch(`${site.url}/widget.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const script = await response.text();
    expect(Buffer.byteLength(script)).toBeLessThan(10_000);
    expect(gzipSync(script).length).toBeLessThan(3_000);
  });

  it('lets the named sites frame the page, and nobody else', async () => {
    site = await openSite({ embeddedBy: [PORTAL, 'https://cong.example'] });
    const { headers } = await fetch(site.url);
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${PORTAL} https://cong.example`);
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('does not exist when no site is named', async () => {
    site = await openSite();
    expect((await fetch(`${site.url}/widget.js`)).status).toBe(404);
    expect((await fetch(site.url)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('the setting of the sites', () => {
  it('is a list of origins', async () => {
    site = await openSite();
    expect(readConfig({}).WIDGET_ORIGINS).toEqual([]);
    expect(readConfig({ WIDGET_ORIGINS: `${PORTAL}  http://xa.example:8080` }).WIDGET_ORIGINS).toEqual([
      PORTAL,
      'http://xa.example:8080',
    ]);
    for (const wrong of ['xa.example', `${PORTAL}/`, `${PORTAL}/trang`, '*', "'self'", 'javascript:alert(1)']) {
      expect(() => readConfig({ WIDGET_ORIGINS: wrong })).toThrow('WIDGET_ORIGINS');
    }
  });
});
