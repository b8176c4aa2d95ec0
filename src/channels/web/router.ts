import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

import express, { type RequestHandler, type Router } from 'express';

import type { Conversations } from '../../conversation/reply.ts';
import { withoutPersonalData } from '../../conversation/without-personal-data.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { systemAfter, type After } from '../../foundation/timers.ts';
import { createAsking } from './asking.ts';
import { ownId } from './client-id.ts';
import { atPersonsPace, onlyFromOwnPage, requestLog } from './guards.ts';
import { messagePage, page, ratedPage } from './page.ts';
import { readPictureForm } from './picture-form.ts';
import { createFaultHandler, isFromScript, refuse, TOO_LONG, UNREADABLE } from './refusal.ts';
import { securityHeaders } from '../../foundation/web/security-headers.ts';
import { FormShape, MessageShape, PageShape, RatingShape } from './shapes.ts';
import { turnFragment, turnsFragment } from './turn.ts';

interface Options {
  readonly conversations: Conversations;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  /** How many messages one address may send a minute; this machine itself is not limited. */
  readonly messagesPerMinute?: number;
  /** Sites that may embed the page with `/widget.js`; none when left out. */
  readonly embeddedBy?: readonly string[];
  /** For the heartbeat of streams; the system's timers when left out. */
  readonly after?: After;
}

/**
 * The web channel: the page, the forms that work without JavaScript, and the JSON door.
 *
 * Gives   an Express router: `GET /`, `POST /` (ask), `POST /anh` (ask with a picture), `POST /cuoc-tro-chuyen` (what was said),
 *         `POST /danh-gia` (rate), `POST /api/chat`, `POST /api/feedback`, `GET /dang-tra-loi/…` (the rest of an answer whose
 *         connection broke off), `/assets/*`, `/widget.js` for the sites that embed the page. Who asks for `text/event-stream`
 *         hears what is being done before the answer comes. Every reply carries the security headers. Bad input is answered
 *         with a clear sentence in Vietnamese; nothing a client sends can crash it.
 */
export function createWebChannel(options: Options): Router {
  const { conversations, clock, newId, log, messagesPerMinute = MESSAGES_PER_MINUTE, embeddedBy = [] } = options;
  const asking = createAsking({ conversations, clock, newId, log, after: options.after ?? systemAfter });
  const router = express.Router();
  router.use(securityHeaders(embeddedBy));
  if (embeddedBy.length > 0) router.get('/widget.js', widget);
  // asked for again each time and answered "not changed": after an update no phone mixes old script and new page
  router.use('/assets', express.static(PUBLIC, { index: false, setHeaders: askAgain }));
  router.use(requestLog(clock, newId, log), notStored);
  router.use([...FORMS.slice(1), '/anh', ...APIS], onlyByPost);

  const pace = atPersonsPace(clock, messagesPerMinute);
  const form = express.urlencoded({ extended: false, limit: BODY_LIMIT, parameterLimit: 20 });
  const picture = express.raw({ type: 'multipart/form-data', limit: PICTURE_LIMIT });
  router.post(FORMS, onlyFromOwnPage, form, pace);
  router.post('/anh', onlyFromOwnPage, pace, picture);
  router.post(APIS, onlyFromOwnPage, express.json({ limit: BODY_LIMIT }), pace);

  router.get('/', (_request, response) => {
    response.type('html').send(page([], undefined));
  });

  router.post('/', async (request, response) => {
    const asked = FormShape.safeParse(request.body);
    if (!asked.success) {
      refuse(request, response, 400, request.body === undefined ? UNREADABLE : TOO_LONG);
      return;
    }
    const text = asked.data.suggestion ?? asked.data.text;
    if (text.trim() === '') {
      refuse(request, response, 400, 'Bác chưa gõ câu hỏi. Bác gõ vào ô rồi bấm Gửi nhé.');
      return;
    }
    const conversationId = ownId(asked.data.conversationId);
    const message = { channel: CHANNEL, text, ...(conversationId ? { conversationId } : {}) };
    const shown = await asking.answer(request, response, { message, name: asked.data.name }, (reply) => {
      const turn = { question: withoutPersonalData(text), reply }; // nobody looking over a shoulder reads an OTP
      return isFromScript(request) ? turnFragment(turn) : page([turn], reply.conversationId);
    });
    if (shown !== undefined) response.type('html').send(shown);
  });

  router.post('/anh', async (request, response) => {
    const sent = await readPictureForm(request);
    if (!sent || sent.text.length > LONGEST_CAPTION) {
      refuse(request, response, 400, sent ? TOO_LONG : 'Bác chưa chọn ảnh. Bác bấm nút chọn ảnh có mã QR rồi gửi nhé.');
      return;
    }
    const { picture, text, name } = sent;
    const conversationId = ownId(sent.conversationId);
    const message = { channel: CHANNEL, text, picture, ...(conversationId ? { conversationId } : {}) };
    const shown = await asking.answer(request, response, { message, name }, async (reply) => {
      // what was asked stands in the picture: it is shown as it was kept
      const said = await conversations.recent({ channel: CHANNEL, conversationId: reply.conversationId });
      const turn = { question: said.at(-1)?.question ?? '', reply };
      return isFromScript(request) ? turnFragment(turn) : page([turn], reply.conversationId);
    });
    if (shown !== undefined) response.type('html').send(shown);
  });

  router.get('/dang-tra-loi/:name', (request, response) => asking.goOn(request, response, request.params.name));

  router.post('/cuoc-tro-chuyen', async (request, response) => {
    const asked = PageShape.safeParse(request.body);
    const conversationId = asked.success ? ownId(asked.data.conversationId) : undefined;
    const turns = conversationId ? await conversations.recent({ channel: CHANNEL, conversationId }) : [];
    const known = turns.length > 0 ? conversationId : undefined;
    response.type('html').send(isFromScript(request) ? turnsFragment(turns) : page(turns, known));
  });

  router.post('/danh-gia', async (request, response) => {
    const rating = RatingShape.safeParse(request.body);
    if (!rating.success || (await conversations.rate(rating.data)) !== 'kept') {
      const message = 'Không tìm thấy câu trả lời để góp ý. Bác quay lại trang hỏi đáp nhé.';
      response.status(404).type('html').send(messagePage('Góp ý', message));
      return;
    }
    response.type('html').send(ratedPage({ ...rating.data, conversationId: ownId(rating.data.conversationId) }));
  });

  router.post('/api/chat', async (request, response) => {
    const message = MessageShape.safeParse(request.body);
    if (!message.success) {
      refuse(request, response, 400, CHAT_FORMAT);
      return;
    }
    const { text, conversationId, name } = message.data;
    const asked = { message: { channel: CHANNEL, text, ...(conversationId ? { conversationId } : {}) }, name };
    const reply = await asking.answer(request, response, asked, (given) => given);
    if (reply !== undefined) response.json(reply);
  });

  router.post('/api/feedback', async (request, response) => {
    const rating = RatingShape.safeParse(request.body);
    if (!rating.success) {
      refuse(request, response, 400, FEEDBACK_FORMAT);
      return;
    }
    const kept = (await conversations.rate(rating.data)) === 'kept';
    response.status(kept ? 200 : 404).json({ kept });
  });

  router.use(createFaultHandler(log));
  return router;
}

const CHANNEL = 'web';
const PUBLIC = join(import.meta.dirname, 'public');
/** A class of thirty behind one commune's network starts together; a script that floods is stopped all the same. */
const MESSAGES_PER_MINUTE = 60;
/** 4,000 characters of Vietnamese in a form take up to 36 kB: the rule on characters must be the one that speaks. */
const BODY_LIMIT = '64kb';
/** A photograph, and what belongs to a form around it. */
const PICTURE_LIMIT = '8mb';
const LONGEST_CAPTION = 4_000;
const FORMS = ['/', '/cuoc-tro-chuyen', '/danh-gia'];
const APIS = ['/api/chat', '/api/feedback'];
const CHAT_FORMAT =
  'Cần JSON {"conversationId": "…", "text": "câu hỏi"} với content-type application/json; text là chuỗi, tối đa 4.000 ký tự; ' +
  'conversationId có thể bỏ trống, tối đa 100 ký tự gồm chữ không dấu, số và - _ . : @';
const FEEDBACK_FORMAT =
  'Cần JSON {"turnId": "…", "rating": "up" hoặc "down", "reason": "…"} với content-type application/json; reason tối đa 500 ký tự.';

/** What somebody asked is not for the next one who holds the phone. */
const notStored: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** The one file that other sites load. */
const widget: RequestHandler = (_request, response) => {
  response.set('cross-origin-resource-policy', 'cross-origin');
  response.sendFile('widget.js', { root: PUBLIC, headers: { 'cache-control': 'no-cache' }, cacheControl: false });
};

const askAgain = (response: ServerResponse): void => void response.setHeader('cache-control', 'no-cache');

/** A reload or a pasted address: people go back to the page, programs are told. */
const onlyByPost: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') {
    next();
  } else if (request.baseUrl.startsWith('/api/')) {
    response.status(405).set('allow', 'POST').json({ error: 'Địa chỉ này chỉ nhận POST.' });
  } else {
    response.redirect(303, '/');
  }
};
