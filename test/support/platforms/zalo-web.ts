import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { encode } from 'fast-png';
import { encodeQR } from 'qr';
import { WebSocketServer, type WebSocket } from 'ws';

import type { Happening, Misbehaviour, PlatformStandIn } from '../../channels/contract.ts';
import { openPlatform, sendJson, type Asked, type OnCall } from './http.ts';
import { misbehave, type Refusal } from './misbehave.ts';

export const ZALO_WEB = { account: '555000111', cookie: 'token-bi-mat-cua-phien', group: 'nhom-1' } as const;

export interface ZaloWebStandIn extends PlatformStandIn {
  push(happenings: readonly Happening[]): Promise<void>;
  readonly url: string;
  /** Logins with a kept session, listeners opened, and what was asked of the interface, so far. */
  readonly seen: { logins: number; listeners: number; readonly calls: string[] };
  /** What a frame holds, as the platform itself would send it. */
  frame(command: number, data: unknown): Promise<void>;
  bytes(frame: Buffer): Promise<void>;
  /** End the listener's connection: 1006 without a word, 3000 as a duplicate, else with the code. */
  end(code: number): Promise<void>;
  /** What was written before, as far as Zalo still has it. */
  readonly kept: Happening[];
  /** Kept sessions are refused from now on, or taken again. */
  sessionOver: boolean;
  /** Nobody answers when the client says that it is alive. */
  deaf: boolean;
  /** What the owner of the phone does with the next codes, in order; a code nobody reads stays open. */
  readonly phone: ('confirms' | 'declines' | 'nothing')[];
  /** Resolves when somebody waits for a code to be read. */
  codeShown(): Promise<void>;
  /** The content of the codes shown. */
  readonly codes: string[];
  close(): Promise<void>;
}

/** Zalo's web client's other side: login by QR code or cookies, encrypted calls, one listener an account. */
export async function openZaloWeb(onCall: OnCall = () => undefined): Promise<ZaloWebStandIn> {
  const key = randomBytes(16).toString('base64');
  const sent: { thread: string; text: string }[] = [];
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((listening) => sockets.once('listening', listening));
  const socketUrl = `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}/ws`;
  let listener: WebSocket | undefined;
  let heard = (): void => undefined;
  let shown = (): void => undefined;
  let next: Misbehaviour | undefined;
  let url = '';

  sockets.on('connection', (socket) => {
    if (listener?.readyState === 1) listener.close(3000); // one listener an account
    listener = socket;
    standIn.seen.listeners += 1;
    socket.on('message', (frame: Buffer) => handOutKept(socket, frame));
    socket.send(frameOf(1, 1, { key: randomBytes(16).toString('base64') }));
    heard();
  });
  /** Asked for old messages, of people or of groups, Zalo hands out what it kept, without order. */
  const handOutKept = (socket: WebSocket, frame: Buffer): void => {
    const command = frame.readUInt16LE(1);
    if (command !== 510 && command !== 511) return;
    const [live, list] = command === 510 ? [501, 'msgs'] : [521, 'groupMsgs'];
    const frames = standIn.kept.map(frameFor).filter(([one]) => one === live);
    const messages = frames.flatMap(([, data]) => (data as Record<string, unknown[]>)[list]!).reverse();
    standIn.seen.calls.push(`old ${list}`);
    socket.send(frameOf(command, 1, { encrypt: 0, data: JSON.stringify({ data: { [list]: messages } }) }));
  };
  const listening = async (): Promise<WebSocket> => {
    while (listener?.readyState !== 1) await new Promise<void>((resolve) => (heard = resolve));
    return listener;
  };

  const platform = await openPlatform((asked, response) => {
    const page = PAGES[asked.path];
    if (page) {
      page(asked, response);
      return;
    }
    if (asked.path === '/api/login/getLoginInfo') {
      logIn(asked, response);
      return;
    }
    call(asked, response);
  });
  url = platform.url;

  const PAGES: Readonly<Record<string, (asked: Asked, response: ServerResponse) => void>> = {
    '/account': (_, response) => void response.end('<script src="https://stc-zlogin.zdn.vn/main-2.44.10.js"></script>'),
    '/account/logininfo': (_, response) => sendJson(response, 200, { error_code: 0, data: {} }),
    '/account/verify-client': (_, response) => sendJson(response, 200, { error_code: 0, data: {} }),
    '/account/authen/qr/generate': (_, response) => {
      const content = `https://qr.zalo.me/dang-nhap/${standIn.codes.length}-${randomBytes(12).toString('hex')}`;
      standIn.codes.push(content);
      const image = `data:image/png;base64,${pictureOf(content).toString('base64')}`;
      sendJson(response, 200, { error_code: 0, data: { code: `ma-${standIn.codes.length}`, image, token: 't' } });
    },
    '/account/authen/qr/waiting-scan': (_, response) => {
      if (standIn.phone[0] === 'nothing') {
        standIn.phone.shift();
        shown();
        return; // held until whoever asks gives up
      }
      sendJson(response, 200, { error_code: 0, data: { avatar: '', display_name: 'Trợ lý phường' } });
    },
    '/account/authen/qr/waiting-confirm': (_, response) => {
      sendJson(response, 200, { error_code: standIn.phone.shift() === 'declines' ? -13 : 0, data: {} });
    },
    '/account/checksession': (_, response) => {
      const cookie = `zpw_sek=${ZALO_WEB.cookie}; Domain=chat.zalo.me; Path=/; Secure; HttpOnly`;
      response.writeHead(200, { 'set-cookie': cookie }).end('<html></html>');
    },
    '/jr/userinfo': (_, response) => sendJson(response, 200, { data: { logged: true, info: { name: 'Trợ lý' } } }),
    '/api/login/getServerInfo': (_, response) => sendJson(response, 200, { error_code: 0, data: SERVER_INFO }),
    '/keepalive': (_, response) => {
      standIn.seen.calls.push('/keepalive');
      sendJson(response, standIn.deaf ? 503 : 200, { error_code: 0, data: { config_vesion: 1 } });
    },
  };

  function logIn({ query, headers }: Asked, response: ServerResponse): void {
    standIn.seen.logins += 1;
    const genuine = !standIn.sessionOver && (headers.cookie ?? '').includes(`zpw_sek=${ZALO_WEB.cookie}`);
    const services = Object.fromEntries(SERVICES.map((service) => [service, [url]]));
    const info = { uid: ZALO_WEB.account, zpw_enk: key, zpw_service_map_v3: services, zpw_ws: [socketUrl] };
    const inner = genuine ? { error_code: 0, data: info } : { error_code: 102, error_message: 'session' };
    const loginKey = loginKeyOf(query.get('zcid') ?? '', query.get('zcid_ext') ?? '');
    const data = encodeURIComponent(encrypted(Buffer.from(loginKey), JSON.stringify(inner)));
    sendJson(response, 200, { error_code: 0, data });
  }

  function call({ path, query, body }: Asked, response: ServerResponse): void {
    const params = query.get('params') ?? new URLSearchParams(body.toString()).get('params') ?? '';
    const fields = JSON.parse(decrypted(Buffer.from(key, 'base64'), params)) as Record<string, unknown>;
    standIn.seen.calls.push(path);
    const refuse = (code: number): void =>
      sendJson(response, 200, { error_code: code, error_message: `Chào bác. ${ZALO_WEB.cookie}` });
    const give = (data: object): void => {
      const inner = JSON.stringify({ error_code: 0, data });
      sendJson(response, 200, {
        error_code: 0,
        error_message: 'Successful.',
        data: encrypted(Buffer.from(key, 'base64'), inner),
      });
    };
    onCall(path, fields);
    if (path.endsWith('/typing')) {
      give({});
      return;
    }
    const misbehaviour = next;
    next = undefined;
    if (misbehaviour !== undefined) {
      misbehave(misbehaviour, response, (refusal) => {
        if (refusal === 'server-error') sendJson(response, 500, { error_code: 500 });
        else refuse(REFUSALS[refusal]);
      });
      return;
    }
    const { message: text } = fields;
    const thread = path === '/api/message/sms' ? fields['toid'] : fields['grid'];
    if (typeof thread !== 'string' || typeof text !== 'string' || text === '' || text.length > 2000) {
      refuse(114);
      return;
    }
    sent.push({ thread, text });
    give({ msgId: 7000 + sent.length });
  }

  const standIn: ZaloWebStandIn = {
    url,
    seen: { logins: 0, listeners: 0, calls: [] },
    kept: [],
    sessionOver: false,
    deaf: false,
    phone: [],
    codes: [],
    codeShown: () => new Promise((resolve) => (shown = resolve)),
    async bytes(frame) {
      const socket = await listening();
      socket.send(frame);
      await new Promise<void>((resolve) => {
        socket.once('pong', () => resolve()); // everything before it has arrived
        socket.ping();
      });
    },
    frame: (command, data) => standIn.bytes(frameOf(command, 0, { encrypt: 0, data: JSON.stringify({ data }) })),
    async push(happenings) {
      for (const happening of happenings) await standIn.frame(...frameFor(happening));
    },
    async end(code) {
      const socket = await listening();
      const gone = new Promise((resolve) => socket.once('close', resolve));
      if (code === 1006) socket.terminate();
      else if (code === 3000) socket.send(frameOf(3000, 0, {}));
      else socket.close(code);
      await gone;
    },
    picture: (bytes) => platform.picture(bytes),
    answerNext: (misbehaviour) => (next = misbehaviour),
    taken: (thread) => sent.filter((message) => message.thread === thread).map(({ text }) => text),
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((closed) => sockets.close(closed));
      await platform.close();
    },
  };
  return standIn;
}

/** What the platform's socket carries for a happening: the command and its data. */
export function frameFor(happening: Happening): [command: number, data: unknown] {
  const { id, person, at } = happening;
  const base = {
    msgId: `s-${id}`,
    cliMsgId: id,
    msgType: 'webchat',
    uidFrom: person,
    idTo: '0',
    dName: 'An',
    ts: String(at),
  };
  const message = (part: object): [number, unknown] => [501, { msgs: [{ ...base, ...part }] }];
  switch (happening.kind) {
    case 'text':
    case 'choice':
      return message({ content: happening.text });
    case 'attachment': {
      const [msgType, content] = ATTACHMENTS[happening.attachment] ?? ['chat.new', {}];
      return message({ msgType, content: happening.url === undefined ? content : { ...content, href: happening.url } });
    }
    case 'echo-of-own':
    case 'echo-of-person':
      return message({ uidFrom: '0', idTo: person, content: happening.text });
    case 'group': {
      const called = '@Trợ lý ';
      const mentions = happening.addressed ? [{ uid: ZALO_WEB.account, pos: 0, len: called.length, type: 0 }] : [];
      const content = (happening.addressed ? called : '') + happening.text;
      return [521, { groupMsgs: [{ ...base, idTo: ZALO_WEB.group, content, mentions }] }];
    }
    case 'receipt':
      return [
        502,
        {
          delivereds: [{ msgId: '1', seen: 0, deliveredUids: [person], seenUids: [], realMsgId: '1', mSTs: 1 }],
          seens: [],
        },
      ];
    case 'started':
    case 'unknown':
      return message({ msgType: 'chat.todo', content: { title: 'việc cần làm' } });
  }
}

const ATTACHMENTS: Readonly<Record<string, readonly [string, object]>> = {
  image: ['chat.photo', { title: '', href: 'https://photo.zdn.vn/anh.jpg', params: '{"width":1}' }],
  voice: ['chat.voice', { href: 'https://voice.zdn.vn/noi.aac', params: '{}' }],
  video: ['chat.video.msg', { href: 'https://video.zdn.vn/phim.mp4' }],
  sticker: ['chat.sticker', { id: 1, catId: 2, type: 7 }],
  location: ['chat.location.new', { params: '{"latitude":21.0,"longitude":105.8}' }],
  file: ['share.file', { title: 'don.docx', href: 'https://file.zdn.vn/don.docx' }],
  link: ['chat.recommended', { title: 'xem giúp', href: 'https://vi-du.vn/qua', action: 'recommened.link' }],
};

/** Zalo's own codes; a broken server says its status instead. */
const REFUSALS: Readonly<Record<Exclude<Refusal, 'server-error'>, number>> = {
  'too-many-requests': 221,
  'bad-request': 114,
  'person-gone': 123,
  'window-over': 123,
  'token-over': 102,
};

/** Version 1, the command in two bytes, the sub-command, JSON. */
export function frameOf(command: number, subCommand: number, data: unknown): Buffer {
  return Buffer.concat([Buffer.from([1, command & 255, command >> 8, subCommand]), Buffer.from(JSON.stringify(data))]);
}

/** The key both sides make of what a login sends along. */
export function loginKeyOf(zcid: string, zcidExt: string): string {
  const every = (text: string, from: number): string[] => [...text].filter((_, index) => index % 2 === from);
  const digest = createHash('md5').update(zcidExt).digest('hex').toUpperCase();
  return [
    ...every(digest, 0).slice(0, 8),
    ...every(zcid, 0).slice(0, 12),
    ...every(zcid, 1).reverse().slice(0, 12),
  ].join('');
}

function encrypted(key: Buffer, text: string): string {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16));
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

function decrypted(key: Buffer, text: string): string {
  const opener = createDecipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16));
  return Buffer.concat([opener.update(text, 'base64'), opener.final()]).toString('utf8');
}

/** A picture of a code, four pixels a module. */
function pictureOf(content: string): Buffer {
  const modules = encodeQR(content, 'raw', { border: 4 });
  const size = modules.length * 4;
  const data = new Uint8Array(size * size).map((_, at) =>
    modules[Math.floor(at / size) >> 2]![(at % size) >> 2] ? 0 : 255,
  );
  return Buffer.from(encode({ width: size, height: size, data, channels: 1, depth: 8 }));
}

const SERVICES =
  'aext alias auto_reply catalog chat conversation file friend friend_board group group_board group_poll label profile quick_message reaction sticker zimsg'.split(
    ' ',
  );
const SERVER_INFO = {
  setttings: {
    features: {
      socket: { ping_interval: 200_000, retries: {}, close_and_retry_codes: [], rotate_error_codes: [] },
      sharefile: { max_file: 50, max_size_share_file_v3: 1024 },
    },
    keepalive: { alway_keepalive: 1, keepalive_duration: 1, time_deactive: 1 },
  },
  extra_ver: {},
};
