import type { ServerResponse } from 'node:http';

import type { Happening, Misbehaviour, PlatformStandIn } from '../../channels/contract.ts';
import { openPlatform, sendJson, type OnCall } from './http.ts';
import { misbehave, type Refusal } from './misbehave.ts';

export const ZALO_BOT = { token: '4310:token-bi-mat-cua-bot', secret: 'loi-bi-mat-webhook' } as const;

export interface ZaloBotStandIn extends PlatformStandIn {
  wire(happenings: readonly Happening[]): { readonly body: Buffer; readonly headers: Record<string, string> };
  push(happenings: readonly Happening[]): Promise<void>;
  readonly url: string;
  /** Everything the bot asked for, in order. */
  readonly calls: readonly { readonly method: string; readonly fields: Readonly<Record<string, unknown>> }[];
  /** Use the documentation's wrapped bodies instead of the flat ones that really come. */
  wrapped: boolean;
  close(): Promise<void>;
}

/** The Zalo Bot Platform: one update a call, no acknowledgement, errors inside the body. */
export async function openZaloBot(onCall: OnCall = () => undefined): Promise<ZaloBotStandIn> {
  const calls: { method: string; fields: Record<string, unknown> }[] = [];
  const sent: { thread: string; text: string }[] = [];
  const updates: unknown[] = [];
  let asking: ServerResponse | undefined;
  let next: Misbehaviour | undefined;
  let taken = (): void => undefined;

  /** Give one waiting update to whoever asks; an update given is gone. */
  const hand = (): void => {
    if (!asking || asking.destroyed || updates.length === 0) return;
    const response = asking;
    asking = undefined;
    response.on('finish', () => updates.length === 0 && taken());
    sendJson(response, 200, { ok: true, result: updates.shift() });
  };

  const platform = await openPlatform((asked, response) => {
    const [, bot = '', method = ''] = asked.path.split('/');
    const fields = JSON.parse(asked.body.toString() || '{}') as Record<string, unknown>;
    const refuse = (code: number): void =>
      sendJson(response, code, { ok: false, error_code: code, description: `Chào bác. ${ZALO_BOT.token}` });
    if (bot !== `bot${ZALO_BOT.token}`) {
      refuse(401);
      return;
    }
    if (method === 'getUpdates') {
      if (asking && !asking.destroyed) sendJson(asking, 200, { ok: false, error_code: 408 });
      asking = response;
      response.on('close', () => {
        if (asking === response) asking = undefined; // hung up without an update
      });
      hand();
      return;
    }
    const misbehaviour = next;
    next = undefined;
    if (misbehaviour !== undefined) {
      misbehave(misbehaviour, response, (refusal) => refuse(REFUSALS[refusal]));
      return;
    }
    calls.push({ method, fields });
    onCall(method, fields);
    if (method === 'getMe') {
      sendJson(response, 200, { ok: true, result: { id: 'bot-1', account_name: 'bot.phuong-hoa-binh' } });
      return;
    }
    if (method === 'sendChatAction') {
      sendJson(response, 200, { ok: true, result: {} });
      return;
    }
    const { chat_id: thread, text } = fields;
    if (typeof thread !== 'string' || typeof text !== 'string' || text === '' || [...text].length > 2000) {
      refuse(400);
      return;
    }
    sent.push({ thread, text });
    sendJson(response, 200, { ok: true, result: { message_id: `tra-loi-${sent.length}`, date: 1 } });
  });

  const standIn: ZaloBotStandIn = {
    url: platform.url,
    calls,
    wrapped: false,
    wire([happening]) {
      if (!isSeen(happening!)) return { body: Buffer.alloc(0), headers: {} };
      const update = updateOf(happening!);
      const body = standIn.wrapped ? { ok: true, result: update } : update;
      return { body: Buffer.from(JSON.stringify(body)), headers: { 'x-bot-api-secret-token': ZALO_BOT.secret } };
    },
    async push(happenings) {
      // a call that was just given up must be known to be, or the update goes with it
      for (let turns = 0; turns < 20; turns += 1) await new Promise(setImmediate);
      updates.push(...happenings.filter(isSeen).map(updateOf));
      const given = new Promise<void>((resolve) => (taken = resolve));
      hand();
      if (updates.length > 0) await given;
    },
    picture: (bytes) => platform.picture(bytes),
    answerNext: (misbehaviour) => (next = misbehaviour),
    taken: (thread) => sent.filter((message) => message.thread === thread).map(({ text }) => text),
    async close() {
      asking?.destroy();
      await platform.close();
    },
  };
  return standIn;
}

/** In a group the bot sees only what was said to it. */
function isSeen(happening: Happening): boolean {
  return happening.kind !== 'group' || happening.addressed;
}

function updateOf(happening: Happening) {
  const group = happening.kind === 'group';
  const base = {
    message_id: happening.id,
    date: happening.at,
    chat: group ? { id: 'nhom-1', chat_type: 'GROUP' } : { id: happening.person, chat_type: 'PRIVATE' },
    from: { id: happening.person, display_name: 'An', is_bot: happening.kind === 'echo-of-own' },
  };
  const update = (name: string, part: object) => ({ event_name: name, message: { ...base, ...part } });
  switch (happening.kind) {
    case 'text':
    case 'group':
    case 'choice':
    case 'echo-of-own':
      return update('message.text.received', { text: happening.text });
    case 'attachment': {
      const [name, part] = ATTACHMENTS[happening.attachment] ?? ['unsupported', {}];
      const given = name === 'image' && happening.url !== undefined ? { photo_url: happening.url } : part;
      return update(`message.${name}.received`, given);
    }
    case 'started':
    case 'echo-of-person':
    case 'receipt':
    case 'unknown':
      return update('message.reaction.received', {});
  }
}

const ATTACHMENTS: Readonly<Record<string, readonly [string, object]>> = {
  image: ['image', { photo_url: 'https://photo.zdn.vn/anh.jpg' }],
  voice: ['voice', { voice_url: 'https://voice.zdn.vn/noi.aac' }],
  sticker: ['sticker', { sticker: '1', url: 'https://zalo-api.zadn.vn/s.png' }],
};

const REFUSALS: Readonly<Record<Refusal, number>> = {
  'too-many-requests': 429,
  'server-error': 500,
  'bad-request': 400,
  'person-gone': 403,
  'window-over': 403,
  'token-over': 401,
};
