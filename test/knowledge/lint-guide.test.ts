import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintGuide } from '../../src/knowledge/lint-guide.ts';
import { jargonIn, parseJargon, readJargon } from '../../src/knowledge/lint/jargon.ts';
import { asksForSecret } from '../../src/knowledge/lint/safety-rules.ts';
import { syllablesIn, sentencesOf } from '../../src/knowledge/lint/sentences.ts';
import { guideWith } from './guides.ts';
import { knowledgeDirectory } from './plans.ts';

const jargon = parseJargon(
  '# từ\tthay\tgiải nghĩa\ntruy cập\tmở, vào\t\nOTP\tmã gửi về điện thoại\tmã gửi về điện thoại\n',
);
const rulesOf = (...changes: readonly (readonly [string, string])[]) =>
  lintGuide(guideWith(...changes), [], jargon).map(({ rule }) => rule);
const long = (words: number) => Array.from({ length: words }, () => 'rau').join(' ');

it('finds nothing wrong with a guide that keeps every rule', () => {
  expect(lintGuide(guideWith(), [guideWith()], jargon)).toEqual([]);
});

describe('each rule of the format has its own finding', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['a sentence without a source', 'no-source', [['1. Mở ứng dụng ngân hàng. [s1]', '1. Mở ứng dụng ngân hàng.']]],
    [
      'a source key that is not declared',
      'unknown-source',
      [['1. Mở ứng dụng ngân hàng. [s1]', '1. Mở ứng dụng ngân hàng. [s1, s9]']],
    ],
    [
      'a source that nothing cites',
      'unused-source',
      [
        ['(theo thông tin từ 01/7/2024). [s2]', '(theo thông tin từ 01/7/2024). [s1]'],
        ['hỏi lại ngân hàng. [s1, s2]', 'hỏi lại ngân hàng. [s1]'],
        ['fact: "Mở ứng dụng', 'fact: "Trên 10 triệu từ 01/7/2024. Mở ứng dụng'],
      ],
    ],
    [
      'a number that no source has',
      'figure-without-source',
      [['1. Mở ứng dụng ngân hàng.', '1. Chờ 5 phút rồi mở ứng dụng.']],
    ],
    [
      'a phone number with one wrong digit',
      'figure-without-source',
      [['- Gọi 1900 0368 khi cần.', '- Gọi 1900 0369 khi cần.']],
    ],
    [
      'a link that no source has',
      'figure-without-source',
      [['1. Mở ứng dụng ngân hàng.', '1. Mở trang nganhang.example.vn.']],
    ],
    [
      'an amount with another scale',
      'figure-without-source',
      [['Chuyển trên 10 triệu đồng', 'Chuyển trên 10 nghìn đồng']],
    ],
    [
      'a medium fact without its date',
      'medium-confidence',
      [
        [' (theo thông tin từ 01/7/2024)', ''],
        ['Số này có thể đã đổi, bác hỏi lại ngân hàng.', 'Nhớ vậy nhé.'],
      ],
    ],
    [
      'a weak fact without a doubt',
      'low-confidence',
      [
        ['confidence: vừa', 'confidence: thấp'],
        [' (theo thông tin từ 01/7/2024)', ''],
        ['Số này có thể đã đổi, bác hỏi lại ngân hàng. [s1, s2]', 'Nhớ vậy nhé. [s2]'],
      ],
    ],
    [
      'money without its date',
      'money-without-date',
      [
        ['confidence: vừa', 'confidence: cao'],
        [' (theo thông tin từ 01/7/2024)', ''],
      ],
    ],
    ['a summary of more than three sentences', 'summary-long', [['Xem đúng tên', 'Chờ chút. Nhìn kỹ. Xem đúng tên']]],
    [
      'a summary of more than 350 characters',
      'summary-long',
      [['rồi đưa máy vào ô vuông.', `rồi đưa máy vào ô vuông, ${'nhẹ nhàng, '.repeat(30)}nhé.`]],
    ],
    [
      'a step of more than 170 characters',
      'step-long',
      [['1. Mở ứng dụng ngân hàng.', `1. Mở ứng dụng. ${'Chờ một chút nữa nhé. '.repeat(8)}`]],
    ],
    [
      'more than nine steps',
      'too-many-steps',
      [
        [
          '1. Mở ứng dụng ngân hàng. [s1]',
          Array.from({ length: 9 }, () => '1. Mở ứng dụng ngân hàng. [s1]').join('\n'),
        ],
      ],
    ],
    [
      'summary and steps of more than 1,300 characters',
      'opening-long',
      [
        [
          '1. Mở ứng dụng ngân hàng. [s1]',
          Array.from({ length: 8 }, () => `1. ${'Mở ứng dụng ra. '.repeat(10)} [s1]`).join('\n'),
        ],
      ],
    ],
    [
      'an answer of more than 600 characters',
      'answer-long',
      [['Có. Chuyển trên', `${'Có chứ bác ạ. '.repeat(50)}Chuyển trên`]],
    ],
    ['a question asked one way only', 'question-asks', [['chuyển mấy chục triệu có sao không | ', '']]],
    ['fewer than eight asks', 'asks-count', [['  - bấm vào đâu để quét\n', '']]],
    [
      'an urgent guide without steps',
      'urgent-without-steps',
      [
        ['urgent: false', 'urgent: true'],
        [
          '## Các bước\n\n1. Mở ứng dụng ngân hàng. [s1]\n2. Bấm mục có tên gần giống «Quét mã». [s1]\n3. Xem tên người nhận,\n   đúng thì chuyển. [s1]\n',
          '',
        ],
        ['làm lại từ bước 2', 'làm lại'],
      ],
    ],
    ['a sentence of more than 32 syllables', 'sentence-long', [['1. Mở ứng dụng ngân hàng.', `1. Mua ${long(32)}.`]]],
    [
      'sentences of more than 20 syllables on average',
      'sentences-long',
      [['- Gọi 1900 0368 khi cần. [s1]', Array.from({ length: 60 }, () => `- Mua ${long(24)}. [s1]`).join('\n')]],
    ],
    ['a hard word', 'jargon', [['1. Mở ứng dụng ngân hàng.', '1. Truy cập ứng dụng ngân hàng.']]],
    ['bold letters', 'markdown', [['1. Mở ứng dụng ngân hàng.', '1. Mở **ứng dụng** ngân hàng.']]],
    [
      'an answer that points elsewhere',
      'points-elsewhere',
      [['Số này có thể đã đổi', 'Như trên, số này có thể đã đổi']],
    ],
    ['asking for a code', 'asks-for-secret', [['1. Mở ứng dụng ngân hàng.', '1. Đọc mã OTP cho tổng đài.']]],
    ['sending people to a district office', 'gone-office', [['1. Mở ứng dụng ngân hàng.', '1. Đến công an huyện.']]],
    [
      'a link to an installation file',
      'apk-link',
      [['1. Mở ứng dụng ngân hàng.', '1. Tải ở https://tai.example.vn/vneid.apk.']],
    ],
    [
      'a button named as if every phone had it',
      'button-as-sure',
      [
        ['Bấm mục có tên gần giống «Quét mã»', 'Bấm «Quét mã»'],
        ['Số này có thể đã đổi, bác hỏi lại ngân hàng. [s1, s2]', 'Bác hỏi lại ngân hàng. [s1]'],
      ],
    ],
    [
      'a page on public services that leads off the official sites',
      'link-not-official',
      [
        ['topic: thanh-toan', 'topic: dich-vu-cong'],
        ['1. Mở ứng dụng ngân hàng.', '1. Mở trang dichvucong.example.com.'],
      ],
    ],
    [
      'a fee for a driving licence without "see the portal"',
      'fee-as-sure',
      [['1. Mở ứng dụng ngân hàng.', '1. Đổi bằng lái, lệ phí 135.000 đồng.']],
    ],
    ['an ask that stands twice', 'ask-twice', [['  - trả tiền không cần ví', '  - Quét mã trả tiền thế nào?']]],
    ['a related guide that is not there', 'related-unknown', [['related: []', 'related: [khong-co]']]],
    ['itself as related', 'related-itself', [['related: []', 'related: [quet-ma-thu]']]],
    ['a review day before the check', 'review-date', [['reviewBy: 2027-05-20', 'reviewBy: 2026-11-20']]],
  ])('%s', (_, rule, changes) => {
    expect(rulesOf(...changes)).toContain(rule);
  });

  it('an ask that another guide has, however it is written', () => {
    const other = {
      ...guideWith(),
      id: 'bai-khac',
      title: 'Bài khác',
      asks: ['QUÉT MÃ TRẢ TIỀN THẾ NÀO?'],
      questions: [],
    };
    const found = lintGuide(guideWith(), [guideWith(), other], jargon);
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ['ask-in-two-guides', expect.stringContaining('«bai-khac»')],
    ]);
  });

  it('a title that another guide has', () => {
    const other = { ...guideWith(), id: 'bai-khac', asks: [], questions: [] };
    expect(lintGuide(guideWith(), [other], jargon).map(({ rule }) => rule)).toEqual(['title-twice']);
  });
});

describe('what the rules leave alone', () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    ['a step of the guide itself', [['làm lại từ bước 2', 'làm lại từ bước 3']]],
    [
      'the date of a source',
      [['1. Mở ứng dụng ngân hàng.', '1. Mở ứng dụng ngân hàng (theo thông tin tháng 1/2026).']],
    ],
    ['a hard word on a button', [['«Quét mã»', '«Truy cập»']]],
    ['a hard word that the guide explains', [['1. Mở ứng dụng ngân hàng.', '1. Chờ mã OTP (mã gửi về điện thoại).']]],
    ['a hypothetical number in a question', [['### Chuyển nhiều tiền có', '### Chuyển 50 triệu có']]],
    ['a district that is said to be gone', [['1. Mở ứng dụng ngân hàng.', '1. Nay không còn công an huyện.']]],
    ['a warning of installation files', [['1. Mở ứng dụng ngân hàng.', '1. Đừng mở tệp .apk lạ.']]],
  ])('%s', (_, changes) => {
    expect(rulesOf(...changes)).toEqual([]);
  });
});

describe('telling a reader to hand a secret over', () => {
  it.each([
    'Đọc mã OTP cho cán bộ.',
    'Gửi ảnh căn cước qua Zalo để được hỗ trợ.',
    'Bác nhắn số thẻ cho tổng đài.',
    'Sau đó cung cấp mật khẩu cho nhân viên.',
  ])('is seen in: %s', (sentence) => {
    expect(asksForSecret(sentence)).toBeDefined();
  });
  it.each([
    'Không đọc mã OTP cho ai.',
    'Tuyệt đối không gửi ảnh căn cước, không đọc mật khẩu.',
    'Kẻ gian bảo bác đọc mã OTP.',
    'Lỡ đọc mã OTP thì gọi ngân hàng ngay.',
    'Ngân hàng gửi mã OTP về điện thoại.',
    'Gõ mật khẩu vào ứng dụng.',
    'Đưa thẻ căn cước cho bệnh viện xem.',
  ])('is not seen in: %s', (sentence) => {
    expect(asksForSecret(sentence)).toBeUndefined();
  });
});

describe('the list of hard words', () => {
  it('reads, with plain words for every term', async () => {
    const terms = await readJargon(join(knowledgeDirectory, 'lexicon', 'jargon.tsv'));
    expect(terms.length).toBeGreaterThan(30);
    for (const { term, plain } of terms) expect([term, plain]).not.toContain('');
  });

  it('finds whole words only, and the longest of two', () => {
    const terms = parseJargon('app\tứng dụng\t\ntên miền\ttên trang web\t\ntên miền chính danh\ttrang web thật\t');
    expect(jargonIn('Dùng Zappo', '', terms)).toEqual([]);
    expect(jargonIn('Xem Tên miền chính danh', '', terms).map(({ term }) => term)).toEqual(['tên miền chính danh']);
  });
});

it('counts sentences and syllables as a reader does', () => {
  expect(sentencesOf('Có. Mở trang dichvucong.gov.vn nhé! Được chưa?')).toHaveLength(3);
  expect(syllablesIn('Gọi 1900 0368 – số này – ngay.')).toBe(6);
});
