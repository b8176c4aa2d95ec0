import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { block, linked } from '../../../src/channels/web/blocks.ts';
import { html } from '../../../src/foundation/web/html.ts';
import { messagePage, page, ratedPage } from '../../../src/channels/web/page.ts';
import { turnFragment } from '../../../src/channels/web/turn.ts';
import type { Block, SaidTurn } from '../../../src/conversation/reply.ts';
import { toReply } from '../../../src/conversation/record.ts';
import { HOSTILE, skeleton } from './hostile.ts';
import { firstAid, howTo, plan } from './outcomes.ts';

describe('text in a page', () => {
  it('is shown as it is, never read as markup', () => {
    expect(html`<p title="${'"<&>\''}">${'"<&>\''}</p>`.html).toBe(
      '<p title="&quot;&lt;&amp;&gt;&#39;">&quot;&lt;&amp;&gt;&#39;</p>',
    );
  });

  it('opens no tag, attribute or entity, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = html`${text}`.html;
        expect(shown).not.toMatch(/[<>"']/);
        expect(shown.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });

  it.each(HOSTILE)('makes the same page whatever stands in its fields: %s', (text) => {
    expect(skeleton(page([turnWith(text)], text, { message: text, draft: text }))).toBe(
      skeleton(page([turnWith('lành')], 'lành', { message: 'lành', draft: 'lành' })),
    );
    expect(skeleton(turnFragment(turnWith(text)))).toBe(skeleton(turnFragment(turnWith('lành'))));
    expect(skeleton(messagePage(text, text))).toBe(skeleton(messagePage('lành', 'lành')));
    const rated = (word: string) => ratedPage({ turnId: word, rating: word, reason: '', conversationId: word });
    expect(skeleton(rated(text))).toBe(skeleton(rated('lành')));
  });

  it('makes the same page of any text at all', () => {
    const oneLine = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' '));
    const harmless = skeleton(page([turnWith('lành')], 'lành'));
    fc.assert(fc.property(oneLine, (text) => skeleton(page([turnWith(text)], text)) === harmless));
  });

  it('notices when a page does let markup through', () => {
    expect(skeleton(`<p>${HOSTILE[0]}</p>`)).not.toBe(skeleton('<p>lành</p>'));
    expect(skeleton(`<p title='${HOSTILE[2]}'></p>`)).not.toBe(skeleton("<p title='lành'></p>"));
  });
});

describe('a link', () => {
  const links = (text: string): string[] =>
    linked(text).flatMap((part) => /^<a href="([^"]*)"/.exec(part.html.trim())?.[1] ?? []);

  it.each([
    ['Mở dichvucong.gov.vn rồi bấm Đăng nhập.', ['https://dichvucong.gov.vn']],
    ['Xem https://vneid.gov.vn/huong-dan/cai-dat.html.', ['https://vneid.gov.vn/huong-dan/cai-dat.html']],
    ['Tổng đài 1900 0368, 18001166 hoặc 1800.6838.', ['tel:19000368', 'tel:18001166', 'tel:18006838']],
    ['Gọi cấp cứu 115; gọi ngay 113.', ['tel:115', 'tel:113']],
  ])('is made of official addresses, hotlines and emergency numbers: %s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it.each([
    'Đừng mở http://vneid.gov.vn.tai-app.xyz hay gov.vn.co',
    'kẻ-gian@vneid.gov.vn',
    'Trang thật kết thúc bằng.gov.vn, viết liền hay cách .gov.vn cũng vậy',
    'javascript:alert(1)//x',
    'https://bao-vi-du.vn/bai',
    'Quyết định 115/QĐ-UBND, 113 hộ dân',
    'phí 19.000.000 đồng, số 1234567',
  ])('is made of nothing else: %s', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('to a source goes to https only', () => {
    const shown = (url: string): string =>
      turnFragment(turnOf({ ...plan, citations: [{ ...plan.citations[0]!, url }] }));
    expect(shown('https://vi-du.gov.vn/a')).toContain('href="https://vi-du.gov.vn/a"');
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'http://vi-du.gov.vn',
      '//vi-du.gov.vn',
      'https:vi-du',
    ]) {
      expect(shown(url)).not.toContain('<a ');
    }
  });

  it.each([
    ['Khẩn cấp, đang bị đe dọa: 113.', ['tel:113']],
    ['Tổng đài quốc gia bảo vệ trẻ em: 111.', ['tel:111']],
    ['Số hồ sơ: 113.456.', []],
  ])('is made of a number alone where it says whom to call: %s', (text, expected) => {
    const contact = block({ type: 'contact', text }).html;
    expect([...contact.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual(expected);
    expect(links(text)).toEqual([]);
  });

  it('loses no character of the text around it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('vneid.gov.vn', ' ', '1900 0368', 'gọi 113', '.', 'a', '/')), (parts) => {
        const text = parts.join('');
        const shown = linked(text)
          .map((part) => part.html.replace(/<[^>]*>/g, ''))
          .join('');
        expect(shown).toBe(text);
      }),
    );
  });
});

describe('an answer on the page', () => {
  it('shows steps as a numbered list that goes on where it stopped', () => {
    const steps: Block = { type: 'steps', start: 4, items: ['Bước bốn.', 'Bước năm.'] };
    expect(turnFragment(turnOf({ ...howTo, blocks: [steps] }))).toMatch(/<ol start="4">\s*<li>Bước bốn\.<\/li>/);
  });

  it('has headings of its own where it has several parts', () => {
    const heading: Block = { type: 'heading', text: 'Đổi giấy phép lái xe' };
    expect(turnFragment(turnOf({ ...howTo, blocks: [heading] }))).toContain('<h3>Đổi giấy phép lái xe</h3>');
  });

  it('unfolds each quote with its place, the name of a document once', () => {
    const shown = turnFragment(turnOf(howTo));
    expect(shown.match(/<blockquote>/g)).toHaveLength(2);
    expect(shown.match(/<strong>Tải và cài đúng ứng dụng VNeID<\/strong>/g)).toHaveLength(1);
    expect(turnFragment(turnOf(plan))).toContain('dòng 41–43, mục II.2');
  });

  it('says in the heading what must be done now', () => {
    expect(turnFragment(turnOf(firstAid))).toContain('Việc làm ngay');
    expect(turnFragment(turnOf(howTo))).not.toContain('Việc làm ngay');
  });
});

const turnOf = (outcome: typeof howTo): SaidTurn => ({
  question: 'cai vneid the nao',
  reply: toReply('hoi-1', 'luot-1', outcome),
});

/** A turn with the same text in every field a person or a document can fill. */
function turnWith(text: string): SaidTurn {
  const blocks: Block[] = [
    { type: 'heading', text },
    { type: 'paragraph', text },
    { type: 'steps', start: 1, items: [text, text] },
    { type: 'list', items: [text] },
    { type: 'quote', text, source: text },
    { type: 'warning', text },
    { type: 'contact', text },
    { type: 'note', text },
  ];
  const citation = { documentId: text, passageId: text, title: text, place: text, quote: text, date: `ngày ${text}` };
  const citations = [citation, { ...citation, title: `${text} khác`, url: `https://vi-du.vn/${text}` }];
  const parts = { kind: 'answered', blocks, citations, suggestions: [text, text] } as const;
  return { question: text, reply: { ...toReply(text, text, parts), label: text } };
}
