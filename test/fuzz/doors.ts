import { createHash, createHmac } from 'node:crypto';

import { pick, type Random } from '../../scripts/bench/random.ts';
import { mutatedBytes, mutatedJson } from './values.ts';

/** Invented secrets of the site under test. */
export const SECRETS = {
  messenger: 'khoa-cua-trang',
  verify: 'tu-xac-minh',
  oaApp: '431',
  oa: 'khoa-cua-oa',
  bot: '4310:token-cua-bot',
  botWebhook: 'loi-bi-mat',
} as const;

/** A request before anything is done to its transport. */
export interface Knock {
  readonly method: string;
  readonly path: string;
  readonly headers: [string, string][];
  readonly body: Buffer;
  /** Nobody who may do this has signed it: nothing of it may be taken. */
  readonly forged: boolean;
}

type Make = (random: Random, number: number) => Knock;

/** Every door there is, with how often it is knocked at. */
const DOORS: readonly (readonly [weight: number, make: Make])[] = [
  [30, messenger],
  [25, zaloOa],
  [16, zaloBot],
  [6, deletion],
  [3, questions],
  [6, chat],
  [6, forms],
  [2, picture],
  [2, goingOn],
  [2, widget],
  [2, anywhere],
];
const ALL = DOORS.reduce((sum, [weight]) => sum + weight, 0);

export function knock(random: Random, number: number): Knock {
  let left = random() * ALL;
  for (const [weight, make] of DOORS) if ((left -= weight) < 0) return make(random, number);
  return messenger(random, number);
}

const person = (random: Random): string => String(7_000_000_000_000_000 + Math.floor(random() * 200));
const words = (random: Random): string =>
  pick(random, ['cài VNeID thế nào', 'xóa dữ liệu của tôi', 'dừng', 'alo 🙂', 'ờ']);

/** Mostly a body with something wrong in it, sometimes as it should be, sometimes no JSON at all. */
function bodyOf(value: Record<string, unknown>, random: Random): Buffer {
  const chance = random();
  const text = chance < 0.03 ? JSON.stringify(value) : mutatedJson(value, random);
  const bytes = Buffer.from(text);
  return chance < 0.7 ? bytes : mutatedBytes(bytes, random);
}

function messenger(random: Random, number: number): Knock {
  const message = pick(random, [
    { mid: `m_${number}`, text: words(random) },
    { mid: `m_${number}`, text: words(random), quick_reply: { payload: 'trợ giúp' } },
    { mid: `m_${number}`, attachments: [{ type: 'image', payload: { url: 'https://scontent.fbcdn.net/a.jpg' } }] },
    { mid: `m_${number}`, is_echo: true, app_id: 4711, text: 'chào bác' },
  ]);
  const head = { sender: { id: person(random) }, recipient: { id: 'P' }, timestamp: 1_760_000_000_000 + number };
  const part = pick<Record<string, unknown>>(random, [
    { ...head, message },
    { ...head, message },
    { ...head, postback: { mid: `m_${number}`, title: 'Bắt đầu', payload: 'GET_STARTED' } },
    { ...head, referral: { ref: 'x', source: 'SHORTLINK' } },
    { ...head, read: { watermark: 1 } },
    { ...head, reaction: { mid: 'm_1', action: 'react' } },
    { ...head, pass_thread_control: { new_owner_app_id: '1' } },
  ]);
  const field = pick(random, ['messaging', 'messaging', 'messaging', 'standby', 'changes']);
  const body = bodyOf({ object: 'page', entry: [{ id: 'P', time: 1, [field]: [part] }] }, random);
  const right = `sha256=${hmac(body, SECRETS.messenger)}`;
  const proof = proofOf(right, body, random, (bytes) => `sha256=${hmac(bytes, SECRETS.messenger)}`);
  return posted('/webhooks/messenger', proof.headers('X-Hub-Signature-256'), body, proof.forged);
}

function zaloOa(random: Random, number: number): Knock {
  const name = pick(random, [
    'user_send_text',
    'user_send_text',
    'user_send_image',
    'oa_send_text',
    'follow',
    'user_click_chatnow',
    'anonymous_send_text',
    'user_seen_message',
    'user_withdraw',
    'user_send_group_text',
  ]);
  const body = bodyOf(
    {
      app_id: SECRETS.oaApp,
      oa_id: 'OA',
      user_id: person(random),
      follower: { id: person(random) },
      sender: { id: person(random) },
      recipient: { id: 'OA' },
      event_name: name,
      message: { text: words(random), msg_id: `z${number}`, conversation_id: 'c', attachments: [{ payload: {} }] },
      timestamp: String(1_760_000_000_000 + number),
    },
    random,
  );
  const sign = (bytes: Buffer): string => {
    const time = timestampIn(bytes);
    const all = createHash('sha256').update(SECRETS.oaApp).update(bytes).update(time).update(SECRETS.oa).digest('hex');
    return random() < 0.2 ? all : `mac=${all}`;
  };
  const proof = proofOf(sign(body), body, random, sign);
  return posted('/webhooks/zalo-oa', proof.headers('X-ZEvent-Signature'), body, proof.forged);
}

function timestampIn(bytes: Buffer): string {
  try {
    const { timestamp } = JSON.parse(bytes.toString('utf8')) as { timestamp?: unknown };
    return typeof timestamp === 'string' || typeof timestamp === 'number' ? String(timestamp) : '';
  } catch {
    return '';
  }
}

function zaloBot(random: Random, number: number): Knock {
  const from = { id: person(random), display_name: 'An', is_bot: random() < 0.1 };
  const chat = { id: from.id, chat_type: pick(random, ['PRIVATE', 'GROUP']) };
  const event_name = pick(random, ['message.text.received', 'message.image.received', 'message.unsupported.received']);
  const message = {
    message_id: `b${number}`,
    date: 1_760_000_000_000,
    chat,
    from,
    text: words(random),
    photo_url: 'x',
  };
  const update = { event_name, message };
  const body = bodyOf(random() < 0.5 ? update : { ok: true, result: update }, random);
  const proof = proofOf(SECRETS.botWebhook, body, random, (bytes) => hmac(bytes, SECRETS.botWebhook));
  return posted('/webhooks/zalo-bot', proof.headers('X-Bot-Api-Secret-Token'), body, proof.forged);
}

/** What Meta posts when somebody wants their data deleted. */
function deletion(random: Random, number: number): Knock {
  const genuine = random() < 0.03;
  const value = { algorithm: 'HMAC-SHA256', issued_at: 1_760_000_000, user_id: `khach-${number}` };
  const payload = (random() < 0.4 ? Buffer.from(JSON.stringify(value)) : bodyOf(value, random)).toString('base64url');
  const right = createHmac('sha256', SECRETS.messenger).update(payload).digest('base64url');
  const other = pick(random, [
    '',
    '.',
    right.slice(0, -1),
    right.toUpperCase() + 'x',
    `${right}.`,
    createHmac('sha256', 'khoa khac').update(payload).digest('base64url'),
    createHmac('sha1', SECRETS.messenger).update(payload).digest('base64url'),
    createHmac('sha256', SECRETS.messenger).update(payload).digest('hex'),
    createHmac('sha256', SECRETS.messenger).update(`${payload}x`).digest('base64url'),
  ]);
  const request = genuine ? `${right}.${payload}` : `${other}.${payload}`;
  const form = pick(random, [
    `signed_request=${encodeURIComponent(request)}`,
    `signed_request=${request}&signed_request=${request}`,
    ...(genuine
      ? []
      : ['signed_request=%E0%A4%A', 'signed_request[]=x', request, JSON.stringify({ signed_request: request })]),
  ]);
  const headers: [string, string][] = [['Content-Type', 'application/x-www-form-urlencoded']];
  return posted('/webhooks/messenger/data-deletion', headers, Buffer.from(form), !genuine);
}

/** What is asked with GET: the verification of the address, how a deletion stands. */
function questions(random: Random): Knock {
  const odd = pick(random, [
    '',
    '%00',
    '%E0%A4%A',
    'a'.repeat(3_000),
    '__proto__',
    '%22%27--',
    SECRETS.verify.slice(1),
  ]);
  const path = pick(random, [
    `/webhooks/messenger?hub.mode=subscribe&hub.verify_token=${odd}&hub.challenge=1`,
    `/webhooks/messenger?hub.mode=subscribe&hub.mode=x&hub.verify_token=${odd}&hub.verify_token=${SECRETS.verify}&hub.challenge=1`,
    `/webhooks/messenger?hub.mode=${odd}&hub.verify_token=${SECRETS.verify}&hub.challenge=%3Cscript%3E`,
  ]);
  const status = `/webhooks/messenger/data-deletion/status?code=${odd}`;
  const asked = random() < 0.5 ? path : status;
  return { method: pick(random, ['GET', 'HEAD']), path: asked, headers: [], body: Buffer.alloc(0), forged: true };
}

function chat(random: Random, number: number): Knock {
  const [path, value] = pick<[string, Record<string, unknown>]>(random, [
    ['/api/chat', { text: words(random), conversationId: `may-${number % 50}` }],
    ['/api/chat', { text: words(random) }],
    ['/api/feedback', { turnId: `luot-${number}`, rating: 'up', reason: 'rõ' }],
  ]);
  const headers: [string, string][] = [['Content-Type', pick(random, JSON_TYPES)]];
  const stranger = random() < 0.3;
  if (stranger) headers.push(pick(random, STRANGERS));
  return posted(path, headers, bodyOf(value, random), stranger);
}

function forms(random: Random, number: number): Knock {
  const path = pick(random, ['/', '/cuoc-tro-chuyen', '/danh-gia']);
  const fields = new URLSearchParams({
    text: words(random),
    conversationId: pick(random, ['', '0190a0c0-1111-7000-8000-000000000001', 'x', '__proto__']),
    turnId: `luot-${number}`,
    rating: pick(random, ['up', 'down', 'constructor']),
    suggestion: pick(random, ['', 'Cài VNeID thế nào?']),
  });
  for (const name of [...fields.keys()]) if (random() < 0.4) fields.delete(name);
  const odd = pick(random, [
    '',
    '&text=a&text=b',
    '&text[]=x',
    '&__proto__[x]=1',
    '&%=%&=',
    '&constructor=1',
    '&'.repeat(500),
  ]);
  const bytes = Buffer.from(fields.toString() + odd);
  const headers: [string, string][] = [['Content-Type', pick(random, FORM_TYPES)]];
  if (random() < 0.3) headers.push(['X-Fragment', '1']);
  const stranger = random() < 0.3;
  if (stranger) headers.push(pick(random, STRANGERS));
  return posted(path, headers, random() < 0.7 ? bytes : mutatedBytes(bytes, random), stranger);
}

/** A picture with a question, as the page's form sends it. */
function picture(random: Random, number: number): Knock {
  const border = pick(random, ['ranh-gioi', 'x'.repeat(70), '', '"', 'a b']);
  const disposition = pick(random, [
    'form-data; name="picture"; filename="a.png"',
    'form-data; name="picture"',
    'form-data',
    '',
  ]);
  const bytes = Buffer.from(Array.from({ length: Math.floor(random() * 200) }, () => Math.floor(random() * 256)));
  const field = `--${border}\r\nContent-Disposition: form-data; name="text"\r\n\r\n${words(random)}\r\n`;
  const file = `--${border}\r\nContent-Disposition: ${disposition}\r\nContent-Type: image/png\r\n\r\n`;
  const start =
    random() < 0.5 ? Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) : Buffer.from([0xff, 0xd8]);
  const body = Buffer.concat([Buffer.from(field + file), start, bytes, Buffer.from(`\r\n--${border}--\r\n`)]);
  const stranger = random() < 0.3;
  const headers: [string, string][] = [['Content-Type', `multipart/form-data; boundary=${border}`]];
  if (stranger) headers.push(pick(random, STRANGERS));
  return posted('/anh', headers, number % 3 === 0 ? body : mutatedBytes(body, random), stranger);
}

/** An answer that is followed, or taken up again after the connection was lost. */
function goingOn(random: Random, number: number): Knock {
  const headers: [string, string][] = [
    ['Accept', 'text/event-stream'],
    ['Last-Event-ID', pick(random, ['', '0', '1', '-1', '1e9', 'NaN', '\u00ff'])],
  ];
  if (random() < 0.5) {
    const name = pick(random, ['x', '%00', '%E0%A4%A', '__proto__', `${number}`, 'a'.repeat(2_000)]);
    return { method: 'GET', path: `/dang-tra-loi/${name}`, headers, body: Buffer.alloc(0), forged: false };
  }
  const name = pick(random, [`hoi-${number}`, '', '__proto__', 'x'.repeat(300)]);
  const fields = new URLSearchParams({ text: words(random), name });
  return posted('/', [...headers, ['Content-Type', FORM_TYPES[0]!]], Buffer.from(fields.toString()), false);
}

const JSON_TYPES = [
  'application/json',
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-7',
  'application/json; charset=\u00ff',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=',
  '',
  ';;;',
];
const FORM_TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=ucs-2',
  'text/html',
  '',
];
const STRANGERS: readonly [string, string][] = [
  ['Sec-Fetch-Site', 'cross-site'],
  ['Sec-Fetch-Site', 'none, same-origin'],
  ['Origin', 'https://ke-gian.example'],
  ['Origin', 'null'],
];

function widget(random: Random): Knock {
  const path = pick(random, [
    '/widget.js',
    '/',
    '/?khung=1',
    '/assets/page.js',
    '/assets/..%2f..%2fapp.ts',
    '/assets/%00',
    '/api/chat',
  ]);
  const headers: [string, string][] =
    random() < 0.5 ? [['Referer', pick(random, ['x', 'https://\u00ff', 'null'])]] : [];
  return {
    method: pick(random, ['GET', 'HEAD', 'OPTIONS', 'PUT']),
    path,
    headers,
    body: Buffer.alloc(0),
    forged: false,
  };
}

function anywhere(random: Random): Knock {
  const path = pick(random, [
    '/webhooks',
    '/webhooks/',
    '//webhooks/messenger',
    '/webhooks/messenger/../zalo-oa',
    '/webhooks/%6dessenger',
    '/webhooks/__proto__',
    '/webhooks/constructor/x',
    '/webhooks/zalo-personal',
    '/%',
    '/webhooks/messenger?%',
    '*',
    'http://ke-gian.example/webhooks/messenger',
  ]);
  const method = pick(random, ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PURGE', 'M-SEARCH']);
  const body = random() < 0.3 ? Buffer.from('{"a":1}') : Buffer.alloc(0);
  return { method, path, headers: [], body, forged: body.length > 0 && path.includes('webhooks') };
}

const posted = (path: string, headers: [string, string][], body: Buffer, forged: boolean): Knock => ({
  method: 'POST',
  path,
  headers,
  body,
  forged: forged && body.length > 0,
});

const hmac = (body: Buffer, key: string, algorithm = 'sha256'): string =>
  createHmac(algorithm, key).update(body).digest('hex');

/** A proof that is right, or wrong in one of the ways a forger would try. */
function proofOf(right: string, body: Buffer, random: Random, sign: (bytes: Buffer) => string) {
  const genuine = random() < 0.2;
  const twice = !genuine && random() < 0.1;
  const wrong = genuine ? right : wrongProof(right, body, random, sign);
  const forged = twice || wrong !== right;
  const headers = (name: string): [string, string][] => {
    if (genuine) return [[name, right]];
    if (twice)
      return [
        [name, right],
        [name.toLowerCase(), right],
      ];
    if (random() < 0.1) return [];
    if (random() < 0.1) return [['X-Hub-Signature', right]]; // right, and in a place where nothing is proven
    return [[name, wrong]];
  };
  return { forged, headers };
}

function wrongProof(right: string, body: Buffer, random: Random, sign: (bytes: Buffer) => string): string {
  const at = 1 + Math.floor(random() * (right.length - 1));
  const letter = right.endsWith('0') ? '1' : '0';
  return pick(random, [
    '',
    '=',
    'sha256=',
    'mac=',
    right.slice(0, -1),
    right.slice(0, -1) + letter,
    `${right}0`,
    `${right},${right}`,
    `${right.slice(0, at)} ${right.slice(at)}`,
    right.toUpperCase() === right ? '' : right.toUpperCase(),
    right.replace(/^[a-z0-9]+=/, 'sha1='),
    `sha512=${hmac(body, SECRETS.messenger, 'sha512')}`,
    `sha1=${hmac(body, SECRETS.messenger, 'sha1')}`,
    `sha256=${createHash('sha256').update(body).digest('hex')}`,
    `sha256=${hmac(body, '')}`,
    sign(Buffer.concat([body, Buffer.from(' ')])), // of another body: seen once, used again
    Buffer.from(right).toString('base64'),
    'A'.repeat(Math.floor(random() * 4_000)),
    '0'.repeat(64),
    'undefined',
    '[object Object]',
  ]);
}
