import { describe, expect, it } from 'vitest';

import { pageAddress, whyNotListening } from '../../src/operations/listening.ts';

const on = (port: number) => ({ address: '', family: 'IPv4', port });

describe('where the page is', () => {
  it.each([
    ['127.0.0.1', 'http://localhost:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['::', 'http://localhost:3000'],
    ['192.168.1.20', 'http://192.168.1.20:3000'],
    ['fe80::1', 'http://[fe80::1]:3000'],
    ['hoi.vi-du.vn', 'http://hoi.vi-du.vn:3000'],
  ])('on %s it is %s', (HOST, address) => {
    expect(pageAddress(on(3000), { PORT: 3000, HOST })).toBe(address);
  });

  it('has the port that was really given', () => {
    expect(pageAddress(on(40123), { PORT: 0, HOST: '127.0.0.1' })).toBe('http://localhost:40123');
  });
});

describe('why the page could not be opened', () => {
  const why = (code: string): string =>
    whyNotListening(Object.assign(new Error('listen failed'), { code }), { PORT: 80, HOST: '10.0.0.9' });

  it.each([
    ['EADDRINUSE', /cổng 80 đang có chương trình khác dùng.*PORT=8080/],
    ['EACCES', /cổng 80 cần quyền quản trị.*PORT=8080/],
    ['EADDRNOTAVAIL', /không có địa chỉ 10\.0\.0\.9.*HOST=127\.0\.0\.1/],
    ['ENOTFOUND', /không có địa chỉ 10\.0\.0\.9/],
    ['EMFILE', /^listen failed$/],
  ])('%s is told with what to do', (code, words) => {
    expect(why(code)).toMatch(words);
  });
});
