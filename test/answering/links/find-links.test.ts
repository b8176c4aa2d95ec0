import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findLinks } from '../../../src/answering/links/find-links.ts';

const links = (message: string): string[] => findLinks(message).links.map(({ link }) => link);

describe('links of a message', () => {
  it.each([
    ['Bác vào https://vneid.gov.vn, nhé.', 'https://vneid.gov.vn'],
    ['(xem www.abc.com.vn/tin?id=3)', 'www.abc.com.vn/tin?id=3'],
    ['tải tại:vneid-app.com!', 'vneid-app.com'],
    ['dichvucong . gov . vn . Bác vào thử', 'dichvucong.gov.vn'],
    ['vào dichvucong chấm gov chấm vn có được không', 'dichvucong.gov.vn'],
    ['vneid . gov . vn . xyz đó', 'vneid.gov.vn.xyz'],
    ['“vneid.gov.vn@evil.xyz”', 'vneid.gov.vn@evil.xyz'],
    ['hxxps://abc[.]top/x', 'hxxps://abc.top/x'],
    ['file VNeID_v2.apk nè', 'VNeID_v2.apk'],
    ['mở 103.45.67.89:8080/a đi', '103.45.67.89:8080/a'],
  ])('are found: %s', (message, link) => {
    expect(links(message)).toEqual([link]);
  });

  it.each([
    'Không biết.em hỏi bác',
    'Xong.la được',
    'Tp.hcm, Q.1',
    'bản 2.1.10 ngày 1.2.2025',
    'giá 1.500.000 đ',
    'lan.nguyen@gmail.com',
    'v.v. và ...',
    'Kế hoạch số 11/KH-UBND',
  ])('are not seen where there is none: %s', (message) => {
    expect(links(message)).toEqual([]);
  });

  it('remember that something invisible stood inside, not around', () => {
    expect(findLinks('vne\u200bid.gov.vn').links[0]).toMatchObject({ link: 'vneid.gov.vn', hasHidden: true });
    expect(findLinks('\u200bvneid.gov.vn\u2060').links[0]).toMatchObject({ link: 'vneid.gov.vn', hasHidden: false });
    expect(findLinks('ｖｎeid.gov.vn').links[0]?.hasHidden).toBe(true);
  });

  it('stand at their place in the visible text, in order, never overlapping', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('a.vn', ' . ', 'http://', 'b.com/x', '@', '\u200b'))),
        (parts) => {
          const { visible, links: found } = findLinks(parts.join(''));
          let at = 0;
          for (const { target, start, end } of found) {
            expect(visible.slice(start, end)).toBe(target);
            expect(start).toBeGreaterThanOrEqual(at);
            at = end;
          }
        },
      ),
    );
  });
});
