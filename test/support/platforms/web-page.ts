import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';

import { notFound } from '../../../src/channels/web/refusal.ts';
import { createWebChannel } from '../../../src/channels/web/router.ts';
import { turnFragment } from '../../../src/channels/web/turn.ts';
import type { Channel, InboundEvent } from '../../../src/conversation/channel.ts';
import type { Message, Reply } from '../../../src/conversation/reply.ts';
import { AppError } from '../../../src/foundation/errors.ts';
import { newId } from '../../../src/foundation/ids.ts';
import { createLog } from '../../../src/foundation/log.ts';
import type { Happening, PlatformStandIn } from '../../channels/contract.ts';
import { EventReader } from '../../channels/web/events.ts';

export interface WebPage extends PlatformStandIn {
  push(happenings: readonly Happening[]): Promise<void>;
  readonly url: string;
  /** The door of the page as the contract sees a channel: what people ask comes out, what is said goes back to them. */
  readonly channel: Channel;
  /** What the core was asked since the beginning. */
  readonly asked: readonly Message[];
  /** The core cannot keep anything from now on. */
  breakDown(): void;
  close(): Promise<void>;
}

/**
 * A browser with our page open, over real HTTP: every happening is sent as the page's script sends it, and what comes back as
 * a stream is read as the page reads it. Behind the door stands a core that answers when the test says so.
 */
export async function openWebPage(): Promise<WebPage> {
  const asked: Message[] = [];
  const people = new Map<string, string>(); // by the id of their conversation
  const named = new Set<string>();
  const seen: { thread: string; text: string }[] = [];
  const open = new Map<string, { readonly answer: (reply: Reply) => void; readonly read: () => Promise<string> }>();
  let now = 0;
  let broken = false;
  let receive: (events: readonly InboundEvent[]) => Promise<void> = () => Promise.resolve();
  let heard = (): void => undefined;

  const say = async (message: Message): Promise<Reply> => {
    if (broken) throw new Broken('the disk is full');
    asked.push(message);
    const id = message.conversationId ?? '';
    const person = people.get(id) ?? id;
    const from = { account: '', thread: person, person, group: false };
    const origin = { id: `luot-${asked.length}`, from, at: now, addressed: true };
    const { text, picture } = message;
    await receive([
      picture ? { ...origin, kind: 'attachment', attachment: 'image' } : { ...origin, kind: 'text', text },
    ]);
    return new Promise((answer) => {
      open.set(person, { answer, read: () => Promise.resolve('') });
      heard();
    });
  };
  const conversations = {
    say,
    rate: () => Promise.resolve('unknown-turn' as const),
    recent: () => Promise.resolve([]),
  };
  const log = createLog({ level: 'silent' });
  const app = express();
  app.use(createWebChannel({ conversations, clock: () => now, newId, log, messagesPerMinute: 1_000 }), notFound);
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function ask(happening: Happening): Promise<void> {
    const { person, id, at } = happening;
    const conversationId = conversationOf(person);
    people.set(conversationId, person);
    now = at;
    const fields = new FormData();
    fields.set('conversationId', conversationId);
    const name = `ten-cua-cau-hoi-${id}-${person}`;
    fields.set('name', name);
    if (happening.kind === 'choice') fields.set('suggestion', happening.text);
    else if ('text' in happening) fields.set('text', happening.text);
    const withPicture = happening.kind === 'attachment';
    if (withPicture) fields.set('picture', new Blob([new Uint8Array([1])]), 'anh.png');
    const body = withPicture ? fields : new URLSearchParams([...fields].map(([key, value]) => [key, value as string]));
    const headers = { accept: 'text/event-stream', 'x-fragment': '1', origin: url, 'sec-fetch-site': 'same-origin' };
    const reached = new Promise<void>((resolve) => (heard = resolve));
    const response = await fetch(url + (withPicture ? '/anh' : happening.kind === 'unknown' ? '/la' : '/'), {
      method: 'POST',
      body,
      headers,
    });
    if (!response.ok) return;
    const reader = new EventReader(response);
    await reader.next(); // it has begun
    if (named.has(name)) return; // and is the one asked before
    named.add(name);
    await reached;
    const waiting = open.get(person);
    if (!waiting) return;
    open.set(person, {
      answer: waiting.answer,
      read: async () => (await reader.all()).find(({ event }) => event === 'answer')?.data as string,
    });
  }

  const channel: Channel = {
    name: 'web',
    limits: {
      characters: Infinity,
      count: (text) => text.length,
      buttons: Infinity,
      buttonTitle: Infinity,
      replyWindowMs: Infinity,
      sendsAtOnce: Infinity,
    },
    source: {
      start: (hearer) => {
        receive = hearer;
        return Promise.resolve();
      },
      stop: () => Promise.resolve(),
    },
    render: (reply) => [
      { html: turnFragment({ question: '', reply }), reply: JSON.parse(JSON.stringify(reply)) as never },
    ],
    send: async ({ to, message }) => {
      const reply = message['reply'] as unknown as Reply;
      const waiting = open.get(to.thread);
      if (!waiting) throw new Error('nobody waits for an answer');
      open.delete(to.thread);
      waiting.answer(reply);
      seen.push({ thread: to.thread, text: textOf(await waiting.read()) });
      return { messageId: reply.turnId };
    },
    describe: () => Promise.resolve({ state: 'ready', says: 'Trang hỏi đáp đang mở.' }),
  };

  return {
    url,
    channel,
    asked,
    push: async (happenings) => {
      for (const happening of happenings) await ask(happening);
    },
    breakDown: () => (broken = true),
    answerNext: () => undefined,
    taken: (thread) => seen.filter((one) => one.thread === thread).map(({ text }) => text),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

class Broken extends AppError {
  override readonly name = 'Broken';
  readonly code = 'store.broken';
  override readonly retryable = true;
}

/** The page's own kind of name for a conversation. */
const conversationOf = (person: string): string =>
  createHash('sha256')
    .update(person)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** What somebody reads on the page: every paragraph and item a line, everything else where it stands. */
function textOf(html: string): string {
  const answer = /<div class="answer">(.*?)<form class="feedback"/s.exec(html)?.[1] ?? html;
  return answer
    .replace(/<h2.*?<\/h2>/s, '')
    .replace(/\s*<\/?(?:p|li|ol|ul|blockquote|div)\b[^>]*>\s*/g, '\n')
    .replace(/<\/?[a-z][^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\n+/g, '\n')
    .trim();
}
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
