import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createMessenger } from '../../../src/channels/messenger/channel.ts';
import { setUpPage } from '../../../src/channels/messenger/profile.ts';
import { createSignature } from '../../../src/channels/messenger/signature.ts';
import { post } from '../../../src/channels/post.ts';
import type { Channel, Delivery, Headers, WebhookResponse } from '../../../src/conversation/channel.ts';
import type { Deletions } from '../../../src/conversation/deletion.ts';
import { Secret } from '../../../src/foundation/secret.ts';
import { GRAPH, openGraph, signed, type GraphStandIn } from '../../support/platforms/graph.ts';

const NOW = 1_760_000_000_000;
const HOUR = 3_600_000;
const secrets = {
  appSecret: new Secret(GRAPH.appSecret),
  pageToken: new Secret(GRAPH.pageToken),
  verifyToken: new Secret(GRAPH.verifyToken),
};

let graph: GraphStandIn;
let messenger: Channel;
beforeEach(async () => {
  graph = await openGraph();
  const options = { ...secrets, appId: GRAPH.appId, graphUrl: graph.url, post, clock: () => NOW };
  messenger = createMessenger(options);
});
afterEach(() => graph.close());

const events = (body: unknown) => messenger.webhook!.readEvents(Buffer.from(JSON.stringify(body)));
const entry = (...messaging: unknown[]) => ({ object: 'page', entry: [{ id: 'P', time: 7, messaging }] });
const fromPerson = (part: object) => ({ sender: { id: 'U' }, recipient: { id: 'P' }, timestamp: 5, ...part });

describe('the signature', () => {
  const body = Buffer.from(
    String.raw`{"object":"page","entry":[{"id":"P","time":1,"messaging":[{"sender":{"id":"U"},"recipient":{"id":"P"},"timestamp":1,"message":{"mid":"m_1","text":"Xin ch\u00e0o"}}]}]}`,
  );
  const proof = 'sha256=b0076625d45f585c8b1023cf6b53ead6e28837e2f6aaea38a62a8b914b6d92ec';

  it('accepts the published example and reads its text', () => {
    expect(messenger.webhook!.isGenuine(body, { 'x-hub-signature-256': proof })).toBe(true);
    expect(messenger.webhook!.readEvents(body)).toMatchObject([{ kind: 'text', text: 'Xin chào', id: 'm_1' }]);
  });
  it('takes no SHA-1, no proof sent twice and no proof over the decoded text', () => {
    const isGenuine = (bytes: Buffer, headers: Headers) => messenger.webhook!.isGenuine(bytes, headers);
    expect(isGenuine(body, { 'x-hub-signature': 'sha1=619875dac51b434b40ecddc67ca884af1ebd169e' })).toBe(false);
    expect(isGenuine(body, { 'x-hub-signature-256': [proof, proof] })).toBe(false);
    expect(isGenuine(Buffer.from(JSON.stringify(JSON.parse(body.toString()))), { 'x-hub-signature-256': proof })).toBe(
      false,
    );
  });
  it('proves the token, and reads what Meta signed', () => {
    const signature = createSignature(secrets.appSecret);
    expect(signature.proofOf(new Secret('PAGE_TOKEN'))).toBe(
      '4a59b332efe897fe2ef17216309d4c6bb19d81bd7eaf8fd062effed966ae7aa5',
    );
    const request =
      'OKo5pZR_3ljXyGk3TCGPJbSTWC0h9HSyWdFzaZny0Rs.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTc2MDAwMDAwMCwidXNlcl9pZCI6IjIxODQ3MSJ9';
    expect(JSON.parse(signature.readSigned(request)!.toString())).toMatchObject({ user_id: '218471' });
    expect(signature.readSigned(`${request}x`)).toBeUndefined();
    expect(signature.readSigned('')).toBeUndefined();
  });
});

describe('what a delivery holds', () => {
  it('several entries with several events, in order', () => {
    const text = (mid: string) => fromPerson({ message: { mid, text: mid } });
    const [first] = entry(text('m1'), text('m2')).entry;
    const got = events({ object: 'page', entry: [first, { ...first, messaging: [text('m3')] }] });
    expect(got.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
  });
  it('nothing for comments, dashboard samples, standby and bodies without entries', () => {
    const sample = fromPerson({ message: { mid: 'm', text: 'thử' } });
    expect(events({ object: 'page', entry: [{ id: 'P', changes: [{ field: 'messages', value: sample }] }] })).toEqual(
      [],
    );
    expect(events({ object: 'page', entry: [{ id: 'P', time: 1, standby: [sample] }] })).toEqual([]);
    expect(events({ object: 'page' })).toEqual([]);
    expect(events(entry(fromPerson({ read: { watermark: 5 } }), fromPerson({ reaction: { mid: 'm' } })))).toEqual([]);
  });
  it('a colleague heard while the page inbox holds the conversation', () => {
    const echo = {
      sender: { id: 'P' },
      recipient: { id: 'U' },
      timestamp: 5,
      message: { mid: 'e', is_echo: true, app_id: 263902037430900, text: 'Chào bác' },
    };
    expect(events({ object: 'page', entry: [{ id: 'P', time: 1, standby: [echo] }] })).toMatchObject([
      { kind: 'echo', author: 'person', from: { person: 'U' } },
    ]);
  });
  it('who holds the conversation', () => {
    const [gained, lost] = events(
      entry(
        fromPerson({ pass_thread_control: { new_owner_app_id: GRAPH.appId } }),
        fromPerson({ take_thread_control: { previous_owner_app_id: GRAPH.appId } }),
      ),
    );
    expect(gained).toMatchObject({ kind: 'control', holder: 'assistant' });
    expect(lost).toMatchObject({ kind: 'control', holder: 'people' });
  });
  it('a tap without an id under the same made-up id at every delivery, and another for another tap', () => {
    const tap = (payload: string) => events(entry(fromPerson({ postback: { title: 't', payload } })))[0]!.id;
    expect(tap('Cài VNeID')).toBe(tap('Cài VNeID'));
    expect(tap('Cài VNeID')).not.toBe(tap('Quét mã QR'));
  });
  it('a link with its preview as the text that was typed', () => {
    const message = { mid: 'm', text: 'vneid-gov.vn đúng không', attachments: [{ type: 'fallback', payload: {} }] };
    expect(events(entry(fromPerson({ message })))).toMatchObject([{ kind: 'text', text: message.text }]);
  });
});

describe('verification', () => {
  const ask = async (query: Record<string, string>): Promise<WebhookResponse> => {
    const route = messenger.webhook!.routes!.find(({ method, path }) => method === 'GET' && path === '')!;
    return route.answer({ query: new URLSearchParams(query), headers: {}, body: Buffer.alloc(0) });
  };

  it('gives the challenge back as plain text to whoever knows the word', async () => {
    const query = { 'hub.mode': 'subscribe', 'hub.verify_token': GRAPH.verifyToken, 'hub.challenge': '<b>158' };
    expect(await ask(query)).toEqual({ status: 200, body: '<b>158' });
  });
  it('refuses everybody else', async () => {
    expect(await ask({ 'hub.mode': 'subscribe', 'hub.verify_token': 'sai', 'hub.challenge': '1' })).toMatchObject({
      status: 403,
    });
    expect(await ask({ 'hub.verify_token': GRAPH.verifyToken })).toMatchObject({ status: 403 });
    expect(await ask({})).toMatchObject({ status: 403 });
  });
});

describe('sending', () => {
  const to = { account: 'P', thread: 'U', person: 'U', group: false };
  const send = (change: Partial<Delivery> = {}) =>
    messenger.send({
      to,
      message: { text: 'Chào bác.' },
      author: 'assistant',
      lastHeardAt: NOW - HOUR,
      signal: new AbortController().signal,
      ...change,
    });

  it('answers inside the window as a response', async () => {
    await send();
    expect(graph.messages[0]!.fields).toMatchObject({ messaging_type: 'RESPONSE' });
  });
  it('says nothing of its own after 24 hours', async () => {
    await expect(send({ lastHeardAt: NOW - 25 * HOUR })).rejects.toMatchObject({ windowClosed: true });
    expect(graph.messages).toEqual([]);
  });
  it('marks a colleague’s words after 24 hours, and only then', async () => {
    await send({ author: 'person' });
    await send({ author: 'person', lastHeardAt: NOW - 25 * HOUR });
    expect(graph.messages.map(({ fields }) => fields['tag'])).toEqual([undefined, 'HUMAN_AGENT']);
  });
  it('shows suggestions as quick replies whose payload is the whole text', () => {
    const suggestion = 'Quên mật khẩu VNeID thì lấy lại ở đâu?';
    const [message] = messenger.render({
      conversationId: 'c',
      turnId: 't',
      kind: 'answered',
      label: 'đã trả lời',
      text: 'Xong.',
      blocks: [],
      citations: [],
      suggestions: [suggestion],
    });
    expect(message).toEqual({
      text: 'Xong.',
      quick_replies: [{ content_type: 'text', title: 'Quên mật khẩu VNeID…', payload: suggestion }],
    });
  });
  it('hands the conversation to the page inbox and takes it back', async () => {
    await messenger.handOver!(to);
    await messenger.takeBack!(to);
    await messenger.typing!(to);
    expect(graph.calls.map(({ edge }) => edge)).toEqual(['pass_thread_control', 'take_thread_control', 'messages']);
    expect(graph.calls[0]!.fields).toMatchObject({ recipient: { id: 'U' }, target_app_id: '263902037430900' });
  });
  it('fetches attachments from Meta only', async () => {
    for (const url of [
      'https://evil.example/anh.png',
      'http://scontent.fbcdn.net/anh.png',
      'https://fbcdn.net.evil.example/anh',
      'https://scontent.fbcdn.net@evil.example/',
      'https://127.0.0.1/anh.png',
      'không phải địa chỉ',
    ])
      await expect(messenger.download!(url)).rejects.toMatchObject({ platformCode: 'foreign-host' });
  });
  it('names the page it is connected to, and says what to do about a dead token', async () => {
    expect(await messenger.describe()).toEqual({
      state: 'ready',
      says: 'Đang nối với trang Facebook «Phường Hòa Bình (thử)».',
    });
    graph.answerNext('token-over');
    expect(await messenger.describe()).toMatchObject({ state: 'down' });
    await graph.close();
    expect(await messenger.describe()).toMatchObject({ state: 'attention' });
  });
});

describe('a request to delete somebody’s data', () => {
  const forgotten: string[] = [];
  const deletions: Deletions = {
    forgetPerson: (channel, person) => {
      forgotten.push(`${channel}/${person}`);
      return Promise.resolve('ma-1');
    },
    status: (code) => Promise.resolve(code === 'ma-1' ? { code, doneAt: NOW, conversations: 2 } : undefined),
  };
  const ask = async (method: 'GET' | 'POST', path: string, { query = '', body = '' }): Promise<WebhookResponse> => {
    const deletion = { deletions, publicUrl: 'https://tro-ly.example/' };
    const channel = createMessenger({ ...secrets, graphUrl: graph.url, post, clock: () => NOW, deletion });
    const route = channel.webhook!.routes!.find((one) => one.method === method && one.path === path)!;
    return route.answer({ query: new URLSearchParams(query), headers: {}, body: Buffer.from(body) });
  };
  const request =
    'OKo5pZR_3ljXyGk3TCGPJbSTWC0h9HSyWdFzaZny0Rs.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTc2MDAwMDAwMCwidXNlcl9pZCI6IjIxODQ3MSJ9';

  it('is done when Meta signed it, and says where to look', async () => {
    const { status, body } = await ask('POST', '/data-deletion', { body: `signed_request=${request}` });
    expect(status).toBe(200);
    expect(forgotten).toEqual(['messenger/218471']);
    expect(JSON.parse(body)).toEqual({
      url: 'https://tro-ly.example/webhooks/messenger/data-deletion/status?code=ma-1',
      confirmation_code: 'ma-1',
    });
    expect(await ask('GET', '/data-deletion/status', { query: 'code=ma-1' })).toMatchObject({ status: 200 });
  });
  it('is refused otherwise', async () => {
    forgotten.length = 0;
    expect(await ask('POST', '/data-deletion', { body: `signed_request=x${request}` })).toMatchObject({ status: 400 });
    expect(await ask('POST', '/data-deletion', {})).toMatchObject({ status: 400 });
    expect(await ask('GET', '/data-deletion/status', { query: 'code=khac' })).toMatchObject({ status: 404 });
    expect(forgotten).toEqual([]);
  });
});

describe('the page’s profile', () => {
  it('gets its start button, first questions and menu in one call', async () => {
    await setUpPage({ ...secrets, graphUrl: graph.url, post }, AbortSignal.timeout(5_000));
    const [{ edge, fields } = { edge: '', fields: {} }] = graph.calls;
    expect(edge).toBe('messenger_profile');
    expect(fields).toMatchObject({ get_started: { payload: 'GET_STARTED' } });
    const [iceBreakers] = fields['ice_breakers'] as { call_to_actions: unknown[]; locale: string }[];
    expect(iceBreakers!.locale).toBe('default');
    expect(iceBreakers!.call_to_actions.length).toBeLessThanOrEqual(4);
    const [menu] = fields['persistent_menu'] as { call_to_actions: { title: string }[] }[];
    expect(menu!.call_to_actions.map(({ title }) => title)).toContain('Gặp cán bộ');
  });
});

it('signs in the stand-in as Meta does: escaped bytes, both proofs', () => {
  const { body, headers } = signed(JSON.stringify({ text: 'à/<%@' }));
  expect(body.toString()).toBe(String.raw`{"text":"\u00e0\/\u003c\u0025\u0040"}`);
  expect(Object.keys(headers)).toEqual(['x-hub-signature', 'x-hub-signature-256']);
});
