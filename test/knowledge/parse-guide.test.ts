import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GuideInvalid } from '../../src/knowledge/errors.ts';
import { parseGuide } from '../../src/knowledge/parse-guide.ts';
import { GOOD_GUIDE, guideWith, textWith } from './guides.ts';

const lines = GOOD_GUIDE.split('\n');

describe('a guide that keeps the format', () => {
  const guide = guideWith();

  it('gives its sections with words, sources and lines', () => {
    expect(guide.summary).toEqual([
      {
        text: 'Mở ứng dụng ngân hàng, bấm mục quét mã rồi đưa máy vào ô vuông. Xem đúng tên người nhận mới chuyển.',
        sources: ['s1'],
        line: lines.indexOf('## Tóm tắt') + 3,
      },
    ]);
    expect(guide.steps.map(({ text }) => text)).toEqual([
      'Mở ứng dụng ngân hàng.',
      'Bấm mục có tên gần giống «Quét mã».',
      'Xem tên người nhận, đúng thì chuyển.',
    ]);
    expect(guide.questions).toHaveLength(1);
    expect(guide.questions[0]).toMatchObject({
      question: 'Chuyển nhiều tiền có phải quét mặt không?',
      asks: ['chuyển mấy chục triệu có sao không', 'sao máy bắt quét mặt'],
    });
    expect(guide.questions[0]?.answer.map(({ sources }) => sources)).toEqual([['s2'], ['s1', 's2']]);
    expect(guide.keywords).toEqual(['quét QR', 'mã vuông']);
    expect(guide.verified).toBe('2026-11-20');
  });

  it('gives a passage for the page, each question and each list, with the lines of the file', () => {
    expect(guide.passages.map(({ id }) => id)).toEqual([
      'quet-ma-thu',
      'quet-ma-thu#hoi-dap-1',
      'quet-ma-thu#neu-bi-ket',
      'quet-ma-thu#khong-bao-gio',
      'quet-ma-thu#lien-he',
    ]);
    const [page, question] = guide.passages;
    expect(page?.text).toMatch(
      /^Mở ứng dụng .*\n1\. Mở ứng dụng ngân hàng\.\n2\. Bấm mục .*\n3\. Xem tên người nhận, đúng thì chuyển\.$/,
    );
    expect(page?.asks).toEqual([...guide.asks, ...guide.keywords, guide.title]);
    expect(page?.place.lines).toEqual([lines.indexOf('## Tóm tắt') + 3, lines.indexOf('   đúng thì chuyển. [s1]') + 1]);
    expect(question?.text).toMatch(/^Chuyển nhiều tiền có phải quét mặt không\?\nCó\. .*\nSố này có thể đã đổi/);
    expect(question?.asks).toEqual(['Chuyển nhiều tiền có phải quét mặt không?', ...(guide.questions[0]?.asks ?? [])]);
    expect(question?.place.lines).toEqual([
      lines.findIndex((line) => line.startsWith('### ')) + 1,
      lines.findIndex((line) => line.startsWith('Số này')) + 1,
    ]);
    expect(guide.passages.every(({ audience }) => audience === 'citizen')).toBe(true);
  });

  it('has no source mark left in what people read', () => {
    for (const { text } of guide.passages) expect(text).not.toMatch(/\[s\d/);
  });

  it('reads the same with Windows line ends and a byte order mark', () => {
    const windows = parseGuide('quet-ma-thu.md', `\ufeff${GOOD_GUIDE.replaceAll('\n', '\r\n')}`);
    expect(windows).toEqual(guide);
  });

  it('changes its passage hash with the words, not with the line they stand in', () => {
    const moved = guideWith(['## Tóm tắt\n', '\n## Tóm tắt\n']);
    expect(moved.passages.map(({ hash }) => hash)).toEqual(guide.passages.map(({ hash }) => hash));
    const changed = guideWith(['1. Mở ứng dụng ngân hàng.', '1. Mở máy.']);
    expect(changed.passages[0]?.hash).not.toBe(guide.passages[0]?.hash);
  });
});

describe('a guide that breaks the format', () => {
  const problemsOf = (text: string, file = 'quet-ma-thu.md') => {
    try {
      parseGuide(file, text);
      return [];
    } catch (error) {
      expect(error).toBeInstanceOf(GuideInvalid);
      return (error as GuideInvalid).problems.map(({ rule, line }) => `${rule} ${line}`);
    }
  };
  const lineOf = (piece: string) => lines.findIndex((line) => line.includes(piece)) + 1;

  it.each([
    ['has no front matter', () => problemsOf('## Tóm tắt'), ['front-matter 1']],
    ['lacks a field', () => problemsOf(textWith(['topic: thanh-toan\n', ''])), ['front-matter 2']],
    [
      'has a field nobody knows',
      () => problemsOf(textWith(['urgent: false', 'urgent: false\nurgnet: true'])),
      ['front-matter 2'],
    ],
    [
      'has an unknown topic',
      () => problemsOf(textWith(['topic: thanh-toan', 'topic: nau-an'])),
      [`front-matter ${lineOf('topic:')}`],
    ],
    [
      'has a colon in an unquoted ask',
      () => problemsOf(textWith(['  - trả tiền không cần ví', '  - máy báo: lỗi'])),
      [`front-matter ${lineOf('trả tiền không cần ví')}`],
    ],
    [
      'has YAML that does not read',
      () => problemsOf(textWith(['title: Quét mã để trả tiền', 'title: "Quét mã'])).slice(0, 1),
      [expect.stringMatching(/^front-matter \d+$/)],
    ],
    [
      'has a day that does not exist',
      () => problemsOf(textWith(['verified: 2026-11-20', 'verified: 2026-02-30'])),
      [`front-matter ${lineOf('verified:')}`],
    ],
    [
      'has a source without a link',
      () => problemsOf(textWith(['https://bao.example.vn/muc-tien', 'báo Mẫu'])),
      [`front-matter ${lineOf('muc-tien')}`],
    ],
    ['has another id than its file', () => problemsOf(GOOD_GUIDE, 'khac.md'), ['id-and-file 2']],
    ['names one source key twice', () => problemsOf(textWith(['key: s2', 'key: s1'])), ['source-twice 1']],
    [
      'has an unknown section',
      () => problemsOf(textWith(['## Nếu bị kẹt', '## Mẹo hay'])),
      [`unknown-section ${lineOf('## Nếu bị kẹt')}`],
    ],
    [
      'has a section twice',
      () => problemsOf(textWith(['## Liên hệ', '## Không bao giờ'])),
      [`section-twice ${lineOf('## Liên hệ')}`],
    ],
    [
      'lacks the warnings',
      () => problemsOf(textWith(['## Không bao giờ', '## Nếu bị kẹt'])),
      [expect.stringMatching(/^section-twice/), expect.stringMatching(/^missing-section/)],
    ],
    [
      'has an empty section',
      () => problemsOf(textWith(['- Gọi 1900 0368 khi cần. [s1]\n', ''])),
      [expect.stringMatching(/^empty-section/)],
    ],
    [
      'has words outside its sections',
      () => problemsOf(textWith(['## Tóm tắt', 'Lời mở đầu.\n\n## Tóm tắt'])),
      [`text-outside-section ${lineOf('## Tóm tắt')}`],
    ],
    [
      'has a step without a number',
      () => problemsOf(textWith(['1. Mở ứng dụng', '- Mở ứng dụng'])),
      [`step-not-numbered ${lineOf('1. Mở ứng dụng')}`],
    ],
    [
      'has a question without an answer',
      () => problemsOf(`${GOOD_GUIDE}\n### Có mất phí không?\n`),
      [expect.stringMatching(/^empty-question/)],
    ],
    [
      'has a question outside its section',
      () => problemsOf(textWith(['## Liên hệ', '### Gọi ai?\n\n## Liên hệ'])),
      [`misplaced-question ${lineOf('## Liên hệ')}`],
    ],
  ])('says so when it %s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });

  it('names every mistake at once, in Vietnamese, with file and line', () => {
    const text = textWith(['topic: thanh-toan', 'topic: nau-an'], ['## Nếu bị kẹt', '## Mẹo hay']);
    expect(() => parseGuide('quet-ma-thu.md', text)).toThrow(
      /quet-ma-thu\.md:4 .*một trong: vneid.*\n.*Không có mục tên «Mẹo hay»/s,
    );
  });

  it('throws GuideInvalid and nothing else, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom(...lines),
      fc.string(),
      fc.constantFrom('---', '## Tóm tắt', '### ?', '- [s1]', '1.', 'Cách hỏi:'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (texts) => {
        try {
          parseGuide('bat-ky.md', ['---', ...texts].join('\n'));
        } catch (error) {
          expect(error).toBeInstanceOf(GuideInvalid);
          expect((error as GuideInvalid).code).toBe('knowledge.guide-invalid');
          for (const problem of (error as GuideInvalid).problems) expect(problem.line).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });
});
