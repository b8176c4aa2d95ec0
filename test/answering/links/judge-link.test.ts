import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findLinks } from '../../../src/answering/links/find-links.ts';
import { createLinkJudge } from '../../../src/answering/links/judge-link.ts';
import { skeleton } from '../../../src/answering/links/skeleton.ts';
import type { Verdict } from '../../../src/answering/links/verdict.ts';
import { loadDirectory } from '../../../src/knowledge/directory/load-directory.ts';
import { BAD, OFFICIAL, UNKNOWN } from './labelled-links.ts';

const directory = await loadDirectory(join(import.meta.dirname, '..', '..', '..', 'knowledge'));
const judge = createLinkJudge(directory);
const judged = (message: string): Verdict[] => findLinks(message).links.map(judge);
const verdicts = (message: string): string =>
  judged(message)
    .map(({ verdict }) => verdict)
    .join(' ');
const listed = directory.sites.map(({ host, path = '' }) => host + path);

describe('the verdict on a pasted link', () => {
  it.each(OFFICIAL)('is official: %s', (link) => {
    expect(verdicts(link)).toBe('official');
    expect(verdicts(`Bác vào (${link}), rồi đăng nhập.`)).toBe('official');
  });

  it.each(BAD)('is bad, and says what was seen: %s', (link) => {
    expect(verdicts(link)).toBe('bad');
    expect(verdicts(`Có người bảo vào ${link} để cập nhật`)).toBe('bad');
    expect(judged(link)[0]?.sign).toMatch(/\p{L}{2,} \p{L}+/u);
  });

  it.each(UNKNOWN)('is that it cannot be told: %s', (link) => {
    expect(verdicts(link)).toBe('unknown');
  });

  it('rests on a source of the directory, whatever it is', () => {
    for (const link of [...OFFICIAL, ...BAD, ...UNKNOWN]) expect(judged(link)[0]?.sources.length).toBeGreaterThan(0);
  });

  it('was labelled on at least 150 links, none twice', () => {
    const all = [...OFFICIAL, ...BAD, ...UNKNOWN];
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('laws of the judge', () => {
  it('never throws and says one of three things, on any string', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'http://',
        'https:',
        '//',
        '@',
        '.',
        ':',
        '%2e',
        '[::1]',
        'vneid',
        '.gov.vn',
        ' . ',
        'xn--',
        '\u200b',
        '\\',
        '。',
        'chấm',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        for (const { verdict, sign, shown } of judged(parts.join(''))) {
          expect(['official', 'bad', 'unknown']).toContain(verdict);
          expect(sign).not.toBe('');
          expect(shown.length).toBeLessThan(200);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('never calls an official address with one letter made to look alike official', () => {
    const alike = Object.entries({
      a: 'аɑ4',
      b: 'ЬƄ',
      c: 'сϲ',
      d: 'ԁ',
      e: 'еҽ3',
      g: 'ɡq',
      h: 'һ',
      i: 'іl1ı',
      n: 'ոп',
      o: 'о0ο',
      q: 'ԛ',
      s: 'ѕ5',
      t: 'τ',
      u: 'υս',
      v: 'νѵ',
    });
    const changes = listed.flatMap((link) =>
      [...link].flatMap((letter, at) =>
        alike
          .filter(([plain]) => plain === letter)
          .flatMap(([, others]) => [...others].map((other) => link.slice(0, at) + other + link.slice(at + 1))),
      ),
    );
    expect(changes.length).toBeGreaterThan(300);
    const fooled = changes.filter(
      (link) => verdicts(link).includes('official') || verdicts(`https://${link}/`).includes('official'),
    );
    expect(fooled).toEqual([]);
  });

  it('is never made official by a user name, a port or a path', () => {
    const userinfo = fc.constantFrom('', 'vneid.gov.vn@', 'a:b@', 'dichvucong.gov.vn:443@', '%40@');
    const port = fc.constantFrom('', ':80', ':443', ':8443');
    const path = fc.constantFrom(
      '',
      '/',
      '/vneid.gov.vn',
      '/?u=https://vneid.gov.vn',
      '#vneid.gov.vn',
      '/.gov.vn',
      '?.gov.vn',
    );
    const hosts = BAD.filter(
      (link) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(link) && !link.endsWith('.apk') && !link.endsWith('.exe'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...hosts), userinfo, port, path, (host, before, between, behind) => {
        expect(verdicts(`https://${before}${host}${between}${behind}`)).toBe('bad');
      }),
    );
  });

  it('never calls a host official whose end is a stranger’s', () => {
    const suffixes = fc.constantFrom('xyz', 'com', 'vn', 'top', 'net', 'org.vn', 'com.vn', 'info', 'cc', 'cn');
    const joint = fc.constantFrom('.', '-', ' .', '. ', ' . ', '.a.', '@b.', '%2f.');
    fc.assert(
      fc.property(
        fc.constantFrom(...listed.filter((link) => !link.includes('/'))),
        joint,
        suffixes,
        (host, between, suffix) => {
          expect(verdicts(`https://${host}${between}${suffix}`)).not.toContain('official');
          expect(verdicts(`${host}${between}${suffix} nhé`)).not.toContain('official');
        },
      ),
    );
  });

  it('shows a link that is not official so that nobody can tap it', () => {
    for (const link of [...BAD, ...UNKNOWN])
      expect(judged(link)[0]?.shown).not.toMatch(/[\p{L}\p{N}]\.[\p{L}\p{N}]|:\/\//u);
  });
});

describe('the skeleton of a word', () => {
  it('is the same for words that look alike', () => {
    for (const word of ['vneid', 'vne1d', 'VNEID', 'vneld', 'vnеіd', 'vnéid', 'νneid'])
      expect(skeleton(word)).toBe(skeleton('vneid'));
  });
  it('is its own skeleton', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{0,30}$/), (word) => {
        const once = skeleton(word);
        expect(skeleton(once).length).toBeLessThanOrEqual(once.length);
      }),
    );
  });
});
