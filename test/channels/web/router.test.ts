import { afterEach, describe, expect, it } from 'vitest';

import type { Answerer } from '../../../src/answering/answerer.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { loadFeedback } from '../../../src/store/feedback.ts';
import { outcome } from './outcomes.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
afterEach(() => site.close());

/** Says how many turns came before. */
const counts: Answerer = (_message, context) =>
  Promise.resolve({
    outcome: outcome({ blocks: [{ type: 'paragraph', text: `trước đó ${context.turn} lượt` }] }),
    context: { turn: context.turn + 1 },
  });

describe('the form without JavaScript', () => {
  it('answers on a whole page that the next question goes on from', async () => {
    site = await openSite({ answerer: counts });
    const first = await (await site.form('/', { text: 'cai vneid the nao' })).text();
    expect(first).toContain('<!doctype html>');
    expect(first).toContain('cai vneid the nao');
    expect(first).toContain('trước đó 0 lượt');
    const conversationId = hidden(first, 'conversationId');
    const second = await (await site.form('/', { text: 'rồi sao', conversationId })).text();
    expect(second).toContain('trước đó 1 lượt');
  });

  it('takes a tapped suggestion for the question', async () => {
    site = await openSite();
    const response = await site.form('/', { text: '', suggestion: 'Cài VNeID thế nào?' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Bác tải VNeID từ kho ứng dụng');
  });

  it('asks for words when there are none, and keeps no turn', async () => {
    site = await openSite();
    const response = await site.form('/', { text: '  \n ' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Bác chưa gõ câu hỏi');
    expect(await site.db.all('SELECT id FROM turns')).toEqual([]);
  });

  it('gives a question that is too long back with its words, and the conversation', async () => {
    site = await openSite();
    const conversationId = '0190a8b4-3c1d-7abc-8def-0123456789ab';
    const response = await site.form('/', { text: `đầu câu ${'ẫ'.repeat(4_000)}`, conversationId });
    expect(response.status).toBe(400);
    const shown = await response.text();
    expect(shown).toContain('tối đa 4.000 ký tự');
    expect(shown).toContain('đầu câu ẫẫẫ');
    expect(hidden(shown, 'conversationId')).toBe(conversationId);
  });

  it('counts a line break once, as the person typed it, though forms send two characters', async () => {
    site = await openSite();
    const response = await site.form('/', { text: 'a\r\n'.repeat(2_000) });
    expect(response.status).toBe(200);
  });

  it('shows what was typed without the personal data in it', async () => {
    site = await openSite();
    const shown = await (await site.form('/', { text: 'nó hỏi mã OTP 482915 của tôi' })).text();
    expect(shown).not.toContain('482915');
  });

  it('lets a person rate, give a reason, and come back to the answer', async () => {
    site = await openSite();
    const answer = await (await site.form('/', { text: 'cài VNeID' })).text();
    const turnId = hidden(answer, 'turnId');
    const conversationId = hidden(answer, 'conversationId');
    const thanks = await (await site.form('/danh-gia', { turnId, conversationId, rating: 'down' })).text();
    expect(thanks).toContain('Cảm ơn bác');
    expect(thanks).toContain('name="reason"');
    await site.form('/danh-gia', { turnId, conversationId, rating: 'down', reason: 'chữ nhỏ quá' });
    expect(await loadFeedback(site.db, turnId)).toMatchObject({ rating: 'down', reason: 'chữ nhỏ quá' });
    const back = await (await site.form('/cuoc-tro-chuyen', { conversationId })).text();
    expect(back).toContain('Bác tải VNeID từ kho ứng dụng');
    expect(hidden(back, 'conversationId')).toBe(conversationId);
  });

  it('says so when there is no such answer to rate', async () => {
    site = await openSite();
    for (const fields of [{ turnId: 'khac', rating: 'up' }, { turnId: 'khac', rating: 'ngon' }, {}]) {
      const response = await site.form('/danh-gia', fields);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Không tìm thấy câu trả lời');
    }
  });

  it('shows a fresh page for a conversation nobody knows', async () => {
    site = await openSite();
    const shown = await (
      await site.form('/cuoc-tro-chuyen', { conversationId: '0190a8b4-3c1d-7abc-8def-000000000000' })
    ).text();
    expect(shown).toContain('Chào bác!');
    expect(hidden(shown, 'conversationId')).toBe('');
  });

  it('leads back to the page when a form\u2019s address is opened by hand', async () => {
    site = await openSite();
    const response = await fetch(`${site.url}/danh-gia`, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
  });
});

describe('the page\u2019s script', () => {
  const fromScript = { 'x-fragment': '1' };

  it('gets the turn alone, with the conversation and what to ask next', async () => {
    site = await openSite();
    const fragment = await (await site.form('/', { text: 'cài VNeID' }, fromScript)).text();
    expect(fragment).not.toContain('<html');
    expect(fragment).toContain('<article class="turn answered">');
    expect(fragment).toMatch(/<template class="next" data-conversation="[0-9a-f-]{36}">/);
    expect(fragment).toContain('value="Kích hoạt VNeID"');
  });

  it('gets what was said before, and nothing for an unknown conversation', async () => {
    site = await openSite();
    const fragment = await (await site.form('/', { text: 'cài VNeID' }, fromScript)).text();
    const conversationId = /data-conversation="([^"]*)"/.exec(fragment)![1]!;
    await site.form('/', { text: 'kế hoạch 99', conversationId }, fromScript);
    const said = await (await site.form('/cuoc-tro-chuyen', { conversationId }, fromScript)).text();
    expect(said.match(/<article/g)).toHaveLength(2);
    const unknown = await site.form('/cuoc-tro-chuyen', { conversationId: 'hoi-cua-nguoi-khac-1' }, fromScript);
    expect(await unknown.text()).toBe('');
  });

  it('gets a refusal as plain words to show', async () => {
    site = await openSite();
    const response = await site.form('/', { text: '' }, fromScript);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toBe('Bác chưa gõ câu hỏi. Bác gõ vào ô rồi bấm Gửi nhé.');
  });
});

describe('the JSON door', () => {
  it('gives the outcome with its sources, and goes on with the conversation it named', async () => {
    site = await openSite();
    const reply = (await (await site.json('/api/chat', { text: 'kế hoạch 99 ai chủ trì' })).json()) as Reply;
    expect(reply).toMatchObject({ kind: 'answered', label: 'đã trả lời', suggestions: ['Xem thêm'] });
    expect(reply.citations[0]).toMatchObject({ documentId: '099', place: 'dòng 41–43, mục II.2' });
    expect(reply.text).toContain('Nguồn: Kế hoạch 99/KH-UBND');
    const next = (await (
      await site.json('/api/chat', { conversationId: reply.conversationId, text: 'cài VNeID' })
    ).json()) as Reply;
    expect(next.conversationId).toBe(reply.conversationId);
  });

  it('lets a program name its own conversation', async () => {
    site = await openSite({ answerer: counts });
    const say = async (conversationId: string | null): Promise<Reply> =>
      (await (await site.json('/api/chat', { conversationId, text: 'a' })).json()) as Reply;
    await say('lop-hoc:7');
    expect(await say('lop-hoc:7')).toMatchObject({ conversationId: 'lop-hoc:7', text: 'trước đó 1 lượt' });
    expect(await say('lop-hoc:8')).toMatchObject({ text: 'trước đó 0 lượt' });
    for (const none of ['', null]) expect((await say(none)).conversationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['no text', {}],
    ['text that is no string', { text: 7 }],
    ['a text too long', { text: 'a'.repeat(4_001) }],
    ['a conversation id with other characters', { text: 'a', conversationId: 'a b' }],
    ['a conversation id too long', { text: 'a', conversationId: 'a'.repeat(101) }],
    ['a list', []],
    ['null', null],
  ])('says what it needs when given %s', async (_what, body) => {
    site = await openSite();
    const response = await site.json('/api/chat', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: expect.stringMatching(/Cần JSON|không đọc được/) as string });
  });

  it('says what it needs when the body is no JSON, of another type, or too large', async () => {
    site = await openSite();
    const send = (body: string, type: string): Promise<Response> =>
      fetch(`${site.url}/api/chat`, { method: 'POST', body, headers: { 'content-type': type } });
    const broken = await send('{"text": ', 'application/json');
    expect([broken.status, await broken.json()]).toEqual([
      400,
      { error: expect.stringContaining('không đọc được') as string },
    ]);
    const otherType = await send('text=a', 'text/plain');
    expect([otherType.status, await otherType.json()]).toEqual([
      400,
      { error: expect.stringContaining('Cần JSON') as string },
    ]);
    const large = await send(JSON.stringify({ text: 'a'.repeat(70_000) }), 'application/json');
    expect([large.status, await large.json()]).toEqual([
      413,
      { error: expect.stringContaining('4.000 ký tự') as string },
    ]);
    const charset = await send('{"text":"a"}', 'application/json; charset=la-la');
    expect(charset.status).toBe(415);
  });

  it('keeps a rating, and says when it cannot', async () => {
    site = await openSite();
    const { turnId } = (await (await site.json('/api/chat', { text: 'cài VNeID' })).json()) as Reply;
    const rating = { turnId, rating: 'up', reason: 'dễ hiểu' };
    expect(await (await site.json('/api/feedback', rating)).json()).toEqual({ kept: true });
    expect(await loadFeedback(site.db, turnId)).toMatchObject({ rating: 'up', reason: 'dễ hiểu' });
    expect((await site.json('/api/feedback', { turnId: 'khac', rating: 'up' })).status).toBe(404);
    expect((await site.json('/api/feedback', { turnId, rating: 'sideways' })).status).toBe(400);
  });

  it('takes nothing by GET', async () => {
    site = await openSite();
    const response = await fetch(`${site.url}/api/chat?text=a`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

describe('a fault behind the page', () => {
  it('is told kindly, as worth another try, without its inside', async () => {
    site = await openSite();
    await site.db.close();
    const asJson = await site.json('/api/chat', { text: 'bí mật của tôi' });
    expect(asJson.status).toBe(503);
    const { error } = (await asJson.json()) as { error: string };
    expect(error).toMatch(/^Máy đang trục trặc/);
    const asPage = await (await site.form('/', { text: 'bí mật của tôi' })).text();
    expect(asPage).toContain('Máy đang trục trặc');
    expect(asPage).toContain('bí mật của tôi</textarea>'); // to send again
    expect(`${error}${asPage}`).not.toMatch(/database|sqlite|Error/i);
    expect(site.logged.join('')).toContain('store.unavailable');
    expect(site.logged.join('')).not.toContain('bí mật');
  });
});

describe('an address that leads nowhere', () => {
  it('is answered with a page, or JSON for a program', async () => {
    site = await openSite();
    const asPage = await fetch(`${site.url}/khong-co`);
    expect([asPage.status, await asPage.text()]).toEqual([
      404,
      expect.stringContaining('không có trang nào') as string,
    ]);
    const asJson = await fetch(`${site.url}/api/khong-co`);
    expect([asJson.status, await asJson.json()]).toEqual([404, { error: expect.any(String) as string }]);
  });
});

/** The value of a hidden field. */
function hidden(page: string, name: string): string {
  return new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)![1]!;
}
