import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeywordIndex } from '../../src/indexing/build-keyword-index.ts';
import { queryWords } from '../../src/indexing/query-words.ts';
import { handbook, somePassage, someText } from './corpus.ts';

const index = buildKeywordIndex(handbook);
const first = (query: string, options = {}): string | undefined => index.search(query, { limit: 5, ...options })[0]?.id;

describe('searching the handbook', () => {
  it.each([
    ['as written', 'tổ chức tuyên truyền trên loa phường'],
    ['without marks', 'to chuc tuyen truyen tren loa phuong'],
    ['with the tone mark elsewhere', 'tuyên truỳên trên hệ thống loa'],
    ['with wrong tones', 'tuyến truyền phong trao trên loa'],
    ['mistyped', 'tuyen ttruyen phong tráo tren lao phường'],
    ['as raw Telex keys', 'tuyeen truyeenf tree loa phuwowngf'],
    ['in capitals', 'TUYÊN TRUYỀN TRÊN LOA PHƯỜNG'],
  ])('finds the passage %s', (_, query) => {
    expect(first(query)).toBe('tuyen-truyen');
  });

  it('prefers the word as written where marks tell two words apart', () => {
    expect(first('tuyến đường')).toBe('tuyen-duong');
  });

  it('finds a passage by one of the ways people ask for it', () => {
    expect(first('tải app định danh')).toBe('vneid');
  });

  it('finds a passage by its title alone', () => {
    expect(first('giữ')).toBe('otp');
  });

  it('finds a passage by an expansion when no word of the query fits', () => {
    expect(first('ví')).toBeUndefined();
    expect(first('ví', { expansions: [{ text: 'ngân hàng', weight: 0.5 }] })).toBe('qr');
  });

  it('gives nothing for words the corpus does not have', () => {
    expect(index.search('zzzzzz qqqq', { limit: 5 })).toEqual([]);
    expect(index.search('', { limit: 5 })).toEqual([]);
  });

  it('shows a reader only passages written for them', () => {
    const query = 'người gọi điện báo cáo tuyên truyền tiền';
    const ids = (audience: 'citizen' | 'staff') => index.search(query, { limit: 9, audience }).map(({ id }) => id);
    expect(ids('citizen')).not.toContain('tuyen-truyen');
    expect(ids('staff')).not.toContain('otp');
    expect(ids('staff')).toContain('tuyen-duong');
  });

  it('fills the places of passages it may not show with others', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({
      id: `p${at}`,
      text: `mã số ${at} chuyển đổi số`,
      audience: at < 490 ? ('staff' as const) : ('citizen' as const),
    }));
    const hits = buildKeywordIndex(many).search('chuyển đổi số', { limit: 10, audience: 'citizen' });
    expect(hits).toHaveLength(10);
  });

  it('takes at most half of the hits from one source unless told otherwise', () => {
    const query = 'ứng dụng điện thoại mã tiền người';
    expect(index.search(query, { limit: 4 }).filter(({ id }) => ['vneid', 'otp', 'qr'].includes(id))).toHaveLength(2);
    expect(index.search(query, { limit: 4, anySource: true }).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['vneid', 'otp', 'qr']),
    );
  });

  it('searches only the sources it is given', () => {
    const hits = index.search('tuyên truyền tuyến đường', { limit: 5, sources: new Set(['plan-b', 'unknown']) });
    expect(hits.map(({ id }) => id)).toEqual(['tuyen-duong']);
  });
});

describe('the score of a hit', () => {
  it('covers the query fully when one sentence says it as asked, less when words are missing', () => {
    const [whole] = index.search('quét mã QR của người bán', { limit: 1 });
    const [part] = index.search('quét mã QR của người bán vé số kiến thiết', { limit: 1 });
    expect(whole?.coverage).toBeCloseTo(1, 5);
    expect(part!.coverage).toBeLessThan(whole!.coverage);
  });

  it('knows which of the names in the query the passage holds; half when there is none', () => {
    const names = (query: string) => index.search(query, { limit: 1 })[0]?.names;
    expect(names('cài đặt ứng dụng VNeID')).toBe(1);
    expect(names('cài đặt ứng dụng Zalo')).toBe(0);
    expect(names('cài đặt ứng dụng')).toBe(0.5);
  });

  it('stands high above the ordinary when few passages fit at all, low among its like', () => {
    const alike = Array.from({ length: 20 }, (_, at) => ({ id: `p${at}`, text: `mã số ${at} chuyển đổi số` }));
    const built = buildKeywordIndex([...alike, { id: 'loa', text: 'loa phường phát tin tuyên truyền' }]);
    expect(built.search('loa phường', { limit: 1 })[0]?.standing).toBe(1);
    expect(built.search('chuyển đổi số', { limit: 1 })[0]?.standing).toBeLessThan(0.2);
  });

  it('is explained by parts that add up to it', () => {
    fc.assert(
      fc.property(fc.array(somePassage, { minLength: 1, maxLength: 8 }), someText, (passages, query) => {
        const built = buildKeywordIndex(passages);
        for (const hit of built.search(query, { limit: 8, anySource: true })) {
          const explanation = built.explain(query, hit.id)!;
          const sum = explanation.parts.reduce((points, part) => points + part.points, 0);
          expect(sum).toBeCloseTo(hit.score, 4);
          expect(explanation.coverage).toBe(hit.coverage);
        }
      }),
    );
  });

  it('names the words, the pair, the sentence and the correction behind it', () => {
    const explanation = index.explain('quét mã QQR ngườii bán', 'qr')!;
    const part = (name: string) => explanation.parts.find((candidate) => candidate.part === name)!;
    expect(part('exact').terms).toContain('quét');
    expect(part('foldedPairs').terms).toEqual(expect.arrayContaining(['quet ma', 'nguoi ban']));
    expect(explanation.sentence).toBe('mở ứng dụng ngân hàng quét mã qr của người bán');
    expect(explanation.corrections.map(({ typed, how }) => [typed, how])).toEqual([
      ['QQR', 'typo'],
      ['ngườii', 'typo'],
    ]);
    expect(index.explain('quét', 'nobody')).toBeUndefined();
  });
});

describe('any search', () => {
  it('gives different passages, best first, with scores above 0 and coverage from 0 to 1, at most as many as wanted', () => {
    fc.assert(
      fc.property(
        fc.array(somePassage, { maxLength: 8 }),
        someText,
        fc.integer({ min: 0, max: 6 }),
        (passages, query, limit) => {
          const hits = buildKeywordIndex(passages).search(query, { limit });
          expect(hits.length).toBeLessThanOrEqual(limit);
          expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
          for (const [at, { score, coverage }] of hits.entries()) {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Infinity);
            expect(coverage).toBeGreaterThanOrEqual(0);
            expect(coverage).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it('leaves no trace: the same query gives the same hits again', () => {
    fc.assert(
      fc.property(
        fc.array(somePassage, { maxLength: 8 }),
        fc.array(someText, { maxLength: 5 }),
        someText,
        (passages, others, query) => {
          const built = buildKeywordIndex(passages);
          const before = built.search(query, { limit: 5 });
          for (const other of others) built.search(other, { limit: 5 });
          expect(built.search(query, { limit: 5 })).toEqual(before);
        },
      ),
    );
  });

  it('answers a pasted book by its beginning, and reads no more of it', () => {
    const book = `quét mã QR của người bán ${'từ lạ hoắc '.repeat(50_000)}`;
    expect(index.search(book, { limit: 1 })[0]?.id).toBe('qr');
    expect(queryWords(book, () => true).words).toHaveLength(256);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        index.search(query, { limit: 3 });
      }),
    );
  });
});
