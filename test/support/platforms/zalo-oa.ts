import type { ServerResponse } from 'node:http';

import { signatureOf } from '../../../src/channels/zalo-oa/signature.ts';
import { Secret } from '../../../src/foundation/secret.ts';
import type { Happening, Misbehaviour, PlatformStandIn } from '../../channels/contract.ts';
import { openPlatform, sendJson, type Asked, type OnCall } from './http.ts';
import { misbehave, type Refusal } from './misbehave.ts';

export const ZALO_OA = {
  appId: '431',
  appSecret: 'token-bi-mat-app-secret',
  webhookSecret: 'oa-secret',
  oa: '9007199254740995',
  firstRefreshToken: 'token-bi-mat-lam-moi-0',
  code: 'ma-dong-y',
} as const;

export interface ZaloOaStandIn extends PlatformStandIn {
  wire(happenings: readonly Happening[]): { readonly body: Buffer; readonly headers: Record<string, string> };
  readonly url: string;
  /** How often a refresh token was turned into a new pair. */
  readonly refreshes: () => number;
  /** Every access token given so far is refused from now on. */
  expireTokens(): void;
  /** The next answer of the token endpoint. */
  answerNextToken(answer: 'refused' | 'empty' | 'server-error'): void;
  readonly sent: readonly { readonly path: string; readonly fields: Readonly<Record<string, unknown>> }[];
  close(): Promise<void>;
}

/** Zalo's official account: OpenAPI and OAuth. Refusals come with HTTP 200; a refresh token works once. */
export async function openZaloOa(onCall: OnCall = () => undefined): Promise<ZaloOaStandIn> {
  const sent: { path: string; fields: Record<string, unknown> }[] = [];
  const usedRefreshTokens = new Set<string>();
  let next: Misbehaviour | undefined;
  let nextToken: 'refused' | 'empty' | 'server-error' | undefined;
  let given = 0;
  let oldest = 0; // access tokens with a smaller number are over

  const token = (asked: Asked, response: ServerResponse): void => {
    const form = new URLSearchParams(asked.body.toString());
    const answer = nextToken;
    nextToken = undefined;
    const refuse = (error: number): void =>
      sendJson(response, 200, { error, error_name: 'Refused', error_description: 'token-bi-mat' });
    if (answer === 'server-error') {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      return;
    }
    if (answer === 'empty') {
      sendJson(response, 200, {});
      return;
    }
    const refreshToken = form.get('refresh_token') ?? '';
    const isRefresh = form.get('grant_type') === 'refresh_token';
    if (answer === 'refused' || asked.headers['secret_key'] !== ZALO_OA.appSecret) {
      refuse(-14002);
      return;
    }
    const isKnown = refreshToken === `token-bi-mat-lam-moi-${given}`;
    if (isRefresh && (usedRefreshTokens.has(refreshToken) || !isKnown)) {
      refuse(-14014);
      return;
    }
    if (!isRefresh && form.get('code') !== ZALO_OA.code) {
      refuse(-118);
      return;
    }
    usedRefreshTokens.add(refreshToken);
    given += 1;
    sendJson(response, 200, {
      access_token: `token-bi-mat-truy-cap-${given}`,
      refresh_token: `token-bi-mat-lam-moi-${given}`,
      expires_in: '90000',
    });
  };

  const platform = await openPlatform((asked, response) => {
    if (asked.path === '/v4/oa/access_token') {
      token(asked, response);
      return;
    }
    const misbehaviour = next;
    next = undefined;
    const refuse = (error: number): void =>
      sendJson(response, 200, { error, message: 'Chào bác. token-bi-mat không dùng được' });
    const number = Number(/^token-bi-mat-truy-cap-(\d+)$/.exec(String(asked.headers['access_token']))?.[1] ?? -1);
    if (number < oldest) {
      refuse(-216);
      return;
    }
    if (misbehaviour !== undefined) {
      misbehave(misbehaviour, response, (refusal) => refuse(REFUSALS[refusal]));
      return;
    }
    if (asked.method === 'GET') {
      sendJson(response, 200, { error: 0, message: 'Success', data: { name: 'UBND phường Hòa Bình (thử)' } });
      return;
    }
    const fields = JSON.parse(asked.body.toString()) as Record<string, unknown>;
    const { text } = fields['message'] as { text?: unknown };
    if (typeof text !== 'string' || [...text].length > 2000) {
      refuse(-210);
      return;
    }
    sent.push({ path: asked.path, fields });
    onCall(asked.path, fields);
    const quota = { quota_type: 'reply', remain: '7', total: '8' };
    sendJson(response, 200, { error: 0, message: 'Success', data: { message_id: `tra-loi-${sent.length}`, quota } });
  });

  return {
    url: platform.url,
    sent,
    refreshes: () => usedRefreshTokens.size,
    expireTokens: () => (oldest = given + 1),
    answerNextToken: (answer) => (nextToken = answer),
    wire: ([happening]) => {
      const event = eventOf(happening!);
      const body = Buffer.from(JSON.stringify(event));
      const keys = { appId: ZALO_OA.appId, secret: new Secret(ZALO_OA.webhookSecret) };
      return { body, headers: { 'x-zevent-signature': `mac=${signatureOf(body, event.timestamp, keys)}` } };
    },
    picture: (bytes) => platform.picture(bytes),
    answerNext: (misbehaviour) => (next = misbehaviour),
    taken: (thread) =>
      sent
        .filter(({ fields }) => (fields['recipient'] as { user_id?: string }).user_id === thread)
        .map(({ fields }) => (fields['message'] as { text: string }).text),
    close: () => platform.close(),
  };
}

function eventOf(happening: Happening) {
  const { person, id } = happening;
  const timestamp = String(happening.at);
  const app = { app_id: ZALO_OA.appId, user_id_by_app: `app-${person}`, timestamp };
  const fromPerson = { ...app, sender: { id: person }, recipient: { id: ZALO_OA.oa } };
  const fromUs = { ...app, sender: { id: ZALO_OA.oa }, recipient: { id: person } };
  switch (happening.kind) {
    case 'text':
    case 'choice':
    case 'group':
      return { ...fromPerson, event_name: 'user_send_text', message: { msg_id: id, text: happening.text } };
    case 'attachment': {
      const name = { voice: 'audio', contact: 'business_card' }[happening.attachment as string] ?? happening.attachment;
      const attachments = [{ type: name, payload: { url: happening.url ?? 'https://f.zdn.vn/tep' } }];
      return { ...fromPerson, event_name: `user_send_${name}`, message: { msg_id: id, text: '', attachments } };
    }
    case 'started':
      return { ...app, oa_id: ZALO_OA.oa, follower: { id: person }, source: 'oa_profile', event_name: 'follow' };
    case 'echo-of-person': {
      const sender = { id: ZALO_OA.oa, admin_id: '900' };
      return { ...fromUs, sender, event_name: 'oa_send_text', message: { msg_id: id, text: happening.text } };
    }
    case 'echo-of-own':
      return { ...fromUs, event_name: 'oa_send_text', message: { msg_id: id, text: happening.text } };
    case 'receipt':
      return { ...fromPerson, event_name: 'user_seen_message', message: { msg_ids: [id] } };
    case 'unknown':
      return { ...app, oa_id: ZALO_OA.oa, event_name: 'change_oa_daily_quota' };
  }
}

const REFUSALS: Readonly<Record<Refusal, number>> = {
  'too-many-requests': -32,
  'server-error': -200,
  'bad-request': -201,
  'person-gone': -213,
  'window-over': -230,
  'token-over': -204,
};
