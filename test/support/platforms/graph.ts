import { createHmac } from 'node:crypto';

import type { Happening, Misbehaviour, PlatformStandIn } from '../../channels/contract.ts';
import { openPlatform, sendJson, type Asked, type OnCall } from './http.ts';
import { misbehave, type Refusal } from './misbehave.ts';

export const GRAPH = {
  version: 'v25.0',
  appSecret: 'app-secret',
  appId: '1000',
  pageToken: 'token-bi-mat-cua-trang',
  verifyToken: 'ma-xac-minh',
  page: '777',
} as const;

export interface SentByPage {
  readonly thread: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface GraphStandIn extends PlatformStandIn {
  wire(happenings: readonly Happening[]): { readonly body: Buffer; readonly headers: Record<string, string> };
  /** With the version. */
  readonly url: string;
  /** Everything the page asked for, in order: edge and fields. */
  readonly calls: readonly { readonly edge: string; readonly fields: Readonly<Record<string, unknown>> }[];
  /** What reached people, in order. */
  readonly messages: readonly SentByPage[];
  close(): Promise<void>;
}

/** Graph's side of Messenger: signs as Meta signs, refuses as Graph refuses. */
export async function openGraph(onCall: OnCall = () => undefined): Promise<GraphStandIn> {
  const calls: { edge: string; fields: Record<string, unknown> }[] = [];
  const messages: SentByPage[] = [];
  let next: Misbehaviour | undefined;

  const platform = await openPlatform((asked, response) => {
    const edge = asked.path.replace(`/${GRAPH.version}/me`, '').replace(/^\//, '');
    const fields = JSON.parse(asked.body.toString() || '{}') as Record<string, unknown>;
    const misbehaviour = next;
    next = undefined;
    if (misbehaviour !== undefined) {
      misbehave(misbehaviour, response, (refusal) => {
        const [status, code, subcode] = REFUSALS[refusal];
        sendJson(response, status, { error: graphError(code, subcode) });
      });
      return;
    }
    const refusal = refusalOf(asked, fields);
    if (refusal !== undefined) {
      sendJson(response, 400, { error: refusal });
      return;
    }
    calls.push({ edge, fields });
    onCall(edge, fields);
    if (edge === '') {
      sendJson(response, 200, { id: GRAPH.page, name: 'Phường Hòa Bình (thử)' });
      return;
    }
    const thread = (fields['recipient'] as { id?: string } | undefined)?.id ?? '';
    if (edge !== 'messages') {
      sendJson(response, 200, { success: true });
      return;
    }
    if (fields['sender_action'] !== undefined) {
      sendJson(response, 200, { recipient_id: thread });
      return;
    }
    messages.push({ thread, fields });
    sendJson(response, 200, { recipient_id: thread, message_id: `m_tra-loi-${messages.length}` });
  });

  return {
    url: `${platform.url}/${GRAPH.version}`,
    calls,
    messages,
    batches: true,
    wire: (happenings) => signed(JSON.stringify({ object: 'page', entry: happenings.map(entryOf) })),
    picture: (bytes) => platform.picture(bytes),
    answerNext: (misbehaviour) => (next = misbehaviour),
    taken: (thread) =>
      messages
        .filter((message) => message.thread === thread)
        .map(({ fields }) => (fields['message'] as { text: string }).text),
    close: () => platform.close(),
  };
}

/** A body as Meta puts it on the wire, everything that is not plain ASCII escaped, with its proofs. */
export function signed(json: string): { body: Buffer; headers: Record<string, string> } {
  const escaped = json.replace(
    /[\u0080-\uffff<%@]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const body = Buffer.from(escaped.replaceAll('/', '\\/'));
  const mac = (algorithm: string): string => createHmac(algorithm, GRAPH.appSecret).update(body).digest('hex');
  return {
    body,
    headers: { 'x-hub-signature': `sha1=${mac('sha1')}`, 'x-hub-signature-256': `sha256=${mac('sha256')}` },
  };
}

function entryOf(happening: Happening) {
  const { person, at } = happening;
  const echo = happening.kind === 'echo-of-own' || happening.kind === 'echo-of-person';
  const [sender, recipient] = echo ? [GRAPH.page, person] : [person, GRAPH.page];
  const event = { sender: { id: sender }, recipient: { id: recipient }, timestamp: at, ...partOf(happening) };
  return { id: GRAPH.page, time: at, messaging: [event] };
}

function partOf(happening: Happening): Record<string, unknown> {
  const mid = happening.id;
  switch (happening.kind) {
    case 'text':
    case 'group':
      return { message: { mid, text: happening.text } };
    case 'choice':
      return { message: { mid, text: 'nhãn bị cắt…', quick_reply: { payload: happening.text } } };
    case 'attachment':
      return { message: { mid, attachments: [attachmentOf(happening.attachment, happening.url)] } };
    case 'started':
      return { postback: { mid, title: 'Bắt đầu', payload: 'GET_STARTED' } };
    case 'echo-of-person':
      return { message: { mid, is_echo: true, app_id: 263902037430900, text: happening.text } };
    case 'echo-of-own':
      return { message: { mid, is_echo: true, app_id: Number(GRAPH.appId), text: happening.text } };
    case 'receipt':
      return { delivery: { mids: [mid], watermark: happening.at } };
    case 'unknown':
      return { response_feedback: { feedback: 'Good response', mid } };
  }
}

function attachmentOf(kind: string, url = 'https://scontent.fbcdn.net/v/tep-thu') {
  if (kind === 'sticker') return { type: 'image', payload: { url, sticker_id: 369239263222822 } };
  if (kind === 'voice') return { type: 'audio', payload: { url } };
  if (kind === 'location') return { type: 'location', payload: { coordinates: { lat: 21.03, long: 105.85 } } };
  if (kind === 'link') return { type: 'fallback', payload: { url, title: 'một trang' } };
  return { type: kind === 'unknown' ? 'ig_reel' : kind, payload: { url } };
}

function refusalOf(asked: Asked, fields: Record<string, unknown>) {
  const proof = createHmac('sha256', GRAPH.appSecret).update(GRAPH.pageToken).digest('hex');
  if (fields['access_token'] !== GRAPH.pageToken) return graphError(190);
  if (fields['appsecret_proof'] !== proof || asked.query.size > 0) return graphError(100);
  const message = fields['message'] as { text?: string; quick_replies?: { title: string }[] } | undefined;
  if (message && (message.text === undefined || message.text.trim() === '')) return graphError(100, 2018034);
  if (message && message.text!.length > 2000) return graphError(100);
  const quickReplies = message?.quick_replies ?? [];
  if (quickReplies.length > 13 || quickReplies.some(({ title }) => title.length > 20)) return graphError(100);
  return undefined;
}

/** HTTP status, code, subcode. */
const REFUSALS: Readonly<Record<Refusal, readonly [number, number, number?]>> = {
  'too-many-requests': [400, 613],
  'server-error': [500, 1200, 2018024],
  'bad-request': [400, 100],
  'person-gone': [400, 551],
  'window-over': [400, 10, 2018278],
  'token-over': [401, 190],
};

function graphError(code: number, subcode?: number) {
  const message = `(#${code}) Chào bác. ${GRAPH.pageToken} không dùng được`; // what Graph quotes must go no further
  return { message, type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'A1' };
}
