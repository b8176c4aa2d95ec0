import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  ChannelRejected,
  ChannelUncertain,
  type Address,
  type AttachmentKind,
  type Channel,
  type Delivery,
  type Headers,
  type InboundEvent,
} from '../../src/conversation/channel.ts';
import type { Reply } from '../../src/conversation/reply.ts';

/** What a person, or the platform, does; the stand-in turns it into the platform's own bytes. */
export type Happening = { readonly id: string; readonly person: string; readonly at: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly text: string }
  | { readonly kind: 'attachment'; readonly attachment: AttachmentKind; readonly url?: string }
  | { readonly kind: 'started' }
  /** Somebody answered from our page's inbox. */
  | { readonly kind: 'echo-of-person'; readonly text: string }
  /** Our own message comes back. */
  | { readonly kind: 'echo-of-own'; readonly text: string }
  /** Delivered, read, reacted. */
  | { readonly kind: 'receipt' }
  /** An event nobody has heard of. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'group'; readonly text: string; readonly addressed: boolean }
);

export type Misbehaviour =
  | 'too-many-requests'
  | 'server-error'
  | 'html-error'
  | 'empty-error'
  | 'never-answers'
  | 'breaks-off'
  | 'bad-request'
  | 'person-gone'
  | 'window-over'
  | 'token-over';

/** The platform's side: speaks its wire format to the channel over real connections. */
export interface PlatformStandIn {
  /** Whether one delivery holds several happenings; else each is delivered by itself. */
  readonly batches?: boolean;
  /** What is posted to our webhook for these happenings, signed. */
  wire?(happenings: readonly Happening[]): { readonly body: Buffer; readonly headers: Headers };
  /** The same for a platform that is listened to: hands the happenings to whoever listens. */
  push?(happenings: readonly Happening[]): Promise<void>;
  /** The next message sent to the platform is answered so; afterwards all is well again. */
  answerNext(misbehaviour: Misbehaviour): void;
  /** The texts taken for a thread, in order. */
  taken(thread: string): readonly string[];
  /** Where a picture can be fetched that somebody sends. */
  picture?(bytes: Uint8Array): string;
}

export interface ChannelUnderTest {
  readonly channel: Channel;
  readonly platform: PlatformStandIn;
  close(): Promise<void>;
}

interface Abilities {
  /** Which happenings this platform knows at all. */
  readonly happenings: readonly Happening['kind'][];
  readonly attachments: readonly AttachmentKind[];
  /** Whether the platform posts to us; else it is listened to. */
  readonly posts: boolean;
  /** Whether pictures are fetched from the platform. */
  readonly fetches?: boolean;
  readonly misbehaviours: readonly Misbehaviour[];
}

/**
 * What every channel must do.
 *
 * Takes   a name to show, a function that opens the channel against its stand-in, and what the platform is able to do.
 */
export function channelContract(name: string, open: () => Promise<ChannelUnderTest>, abilities: Abilities): void {
  const knows = (kind: Happening['kind']): boolean => abilities.happenings.includes(kind);
  const can = (misbehaviour: Misbehaviour): boolean => abilities.misbehaviours.includes(misbehaviour);

  describe(`channel ${name}`, () => {
    let opened: ChannelUnderTest;
    let written = 0;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    /** The events the core would get for these happenings. */
    async function events(...happenings: Happening[]): Promise<readonly InboundEvent[]> {
      const { channel, platform } = opened;
      if (channel.webhook && platform.wire) {
        const deliveries = platform.batches ? [happenings] : happenings.map((happening) => [happening]);
        return deliveries.flatMap((delivery) => {
          const { body, headers } = platform.wire!(delivery);
          expect(channel.webhook!.isGenuine(body, headers)).toBe(true);
          return channel.webhook!.readEvents(body);
        });
      }
      const received: InboundEvent[] = [];
      await channel.source!.start((batch) => {
        received.push(...batch);
        return Promise.resolve();
      });
      await platform.push!(happenings);
      await channel.source!.stop();
      return received;
    }
    async function sent(delivery: Partial<Delivery> = {}): Promise<unknown> {
      const { channel } = opened;
      const to = await address();
      const [message] = channel.render(reply({ text: 'Chào bác.' }));
      return channel.send({ to, message: message!, ...aDelivery, ...delivery }).catch((error: unknown) => error);
    }
    /** Somebody writes, so that we know where to answer. */
    async function address(person = 'nguoi-1'): Promise<Address> {
      const [event] = await events(text({ person, id: `m-${(written += 1)}` }));
      return event!.from;
    }

    describe('reads what people do', () => {
      it('a text, as typed, with its sender, time and id', async () => {
        const [event, ...none] = await events(text({ id: 'm-1', text: 'cai vneid the nao', at: 1_760_000_000_000 }));
        expect(none).toEqual([]);
        expect(event).toMatchObject({ kind: 'text', text: 'cai vneid the nao', at: 1_760_000_000_000 });
        expect(event!.addressed).toBe(true);
        expect(event!.from).toMatchObject({ person: 'nguoi-1', group: false });
      });

      it('the same happening under the same id, different ones under different ids', async () => {
        const first = await events(text({ id: 'm-1' }), text({ id: 'm-2' }));
        const again = await events(text({ id: 'm-1' }));
        // or not at all, where the door itself knows what it was handed before
        expect(again.every(({ id }) => id === first[0]!.id)).toBe(true);
        expect(new Set(first.map(({ id }) => id)).size).toBe(2);
      });

      it('several happenings in the order of the delivery', async () => {
        const got = await events(text({ id: 'm-1', text: 'một' }), text({ id: 'm-2', text: 'hai' }));
        expect(got.map((event) => (event.kind === 'text' ? event.text : event.kind))).toEqual(['một', 'hai']);
      });

      it('Vietnamese in any form and emoji, unharmed', async () => {
        for (const words of ['Thủ tục ở phường Hoà Lạc?', 'Thủ tục'.normalize('NFD'), '👨‍👩‍👧 giúp với 🙏🏽', 'a\n\nb']) {
          const [event] = await events(text({ text: words, id: `m-${(written += 1)}` }));
          expect(event).toMatchObject({ kind: 'text', text: words });
        }
      });

      it('ids beyond what a number holds', async () => {
        const [event] = await events(text({ id: 'm-9007199254740993', person: '9007199254740993' }));
        expect(event!.from.person).toBe('9007199254740993');
      });

      it.runIf(knows('choice'))('a tap as the words it stands for', async () => {
        const [event] = await events({ ...someone, kind: 'choice', text: 'Cài VNeID thế nào?' });
        expect(event).toMatchObject({ text: 'Cài VNeID thế nào?' });
      });

      it.each(abilities.attachments)('an attachment of kind %s', async (attachment) => {
        const [event] = await events({ ...someone, kind: 'attachment', attachment });
        expect(event).toMatchObject({ kind: 'attachment', attachment });
      });

      it.runIf(knows('started'))('somebody who only opened the chat', async () => {
        expect(await events({ ...someone, kind: 'started' })).toMatchObject([{ kind: 'started' }]);
      });

      it.runIf(knows('echo-of-person'))(
        'the words of a colleague in our own inbox, under the person written to',
        async () => {
          const [{ from }] = (await events(text())) as [InboundEvent];
          const [echo] = await events({ ...someone, kind: 'echo-of-person', text: 'Chào bác, tôi là Lan' });
          expect(echo).toMatchObject({ kind: 'echo', from });
        },
      );

      it.runIf(knows('echo-of-own'))('nothing when our own words come back', async () => {
        const got = await events({ ...someone, kind: 'echo-of-own', text: 'Chào bác.' });
        expect(got.filter((event) => event.kind !== 'echo' || event.author !== 'unknown')).toEqual([]);
      });

      it.runIf(knows('receipt'))('nothing in a receipt', async () => {
        expect(await events({ ...someone, kind: 'receipt' })).toEqual([]);
      });

      it('nothing in an event it does not know', async () => {
        expect(await events({ ...someone, kind: 'unknown' })).toEqual([]);
      });

      it.runIf(knows('group'))('a group: who wrote, where to answer, and whether it was meant', async () => {
        const [one, other] = await events(
          { ...someone, id: 'g-1', kind: 'group', text: 'cho hỏi', addressed: true },
          { ...someone, id: 'g-2', kind: 'group', text: 'ăn cơm chưa', addressed: false },
        );
        expect(one).toMatchObject({ addressed: true, from: { person: 'nguoi-1', group: true } });
        expect(one!.from.thread).not.toBe('nguoi-1');
        expect(other?.addressed ?? false).toBe(false);
      });
    });

    describe('believes only its platform', () => {
      it.runIf(abilities.posts)('not a body of which one byte was changed', () => {
        const wired = wire(text());
        for (const at of [0, wired.body.length >> 1, wired.body.length - 1]) {
          const forged = Buffer.from(wired.body);
          forged[at]! ^= 1;
          expect(wired.webhook.isGenuine(forged, wired.headers) && signsBody(wired.headers)).toBe(false);
        }
      });

      it.runIf(abilities.posts)('not a delivery without, or with any other, proof', () => {
        const wired = wire(text());
        expect(wired.webhook.isGenuine(wired.body, {})).toBe(false);
        fc.assert(
          fc.property(fc.string(), (proof) => {
            const headers = Object.fromEntries(Object.keys(wired.headers).map((header) => [header, proof]));
            expect(wired.webhook.isGenuine(wired.body, headers)).toBe(false);
          }),
        );
      });

      it.runIf(abilities.posts)('and survives any bytes and any JSON', () => {
        const webhook = opened.channel.webhook!;
        const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
        const json = fc.json().map((value) => Buffer.from(value));
        fc.assert(fc.property(fc.oneof(bytes, json), (body) => void webhook.readEvents(body)));
      });

      function wire(...happenings: Happening[]) {
        const { channel, platform } = opened;
        return { webhook: channel.webhook!, ...platform.wire!(happenings) };
      }
      /** A shared secret proves the sender, not the body; there the changed byte proves nothing. */
      function signsBody(headers: Headers): boolean {
        return Object.keys(headers).some((header) => header.includes('signature'));
      }
    });

    describe('renders', () => {
      it('anything as JSON messages that come back from disk unchanged', () => {
        fc.assert(
          fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(fc.string()), (words, suggestions) => {
            const messages = opened.channel.render(reply({ text: words, suggestions }));
            expect(messages.length).toBeGreaterThan(0);
            expect(JSON.parse(JSON.stringify(messages))).toEqual(messages);
          }),
        );
      });
    });

    describe('fetches', () => {
      const fetches = abilities.fetches === true;
      it.runIf(fetches)('the picture somebody sent, byte for byte', async () => {
        const { channel, platform } = opened;
        const bytes = new Uint8Array([137, 80, 78, 71, 0, 255]);
        const url = platform.picture!(bytes);
        const [event] = await events({ ...someone, kind: 'attachment', attachment: 'image', url });
        expect(event).toMatchObject({ kind: 'attachment', attachment: 'image', url });
        expect([...(await channel.download!(url))]).toEqual([...bytes]);
      });

      it
        .runIf(fetches)
        .each([
          'https://vi-du.vn/anh.png',
          'http://localhost/anh.png',
          'https://127.0.0.1/anh.png',
          'https://[::1]/anh.png',
          'http://169.254.169.254/latest/meta-data',
          'file:///etc/passwd',
          'data:image/png;base64,AAAA',
          'không phải địa chỉ',
        ])('nothing from anywhere else: %s', async (url) => {
        const error = await opened.channel.download!(url).catch((refused: unknown) => refused);
        if (url === 'https://127.0.0.1/anh.png') expect(error).toBeInstanceOf(ChannelRejected);
        else expect(error).toMatchObject({ code: 'channel.rejected', platformCode: 'foreign-host' });
      });

      it.runIf(fetches)('nothing that leads elsewhere, is gone, or is far too large', async () => {
        const own = opened.platform.picture!(new Uint8Array([1]));
        for (const path of ['di', '999', 'lon']) {
          const url = new URL(`/anh/${path}`, own).href;
          await expect(opened.channel.download!(url)).rejects.toBeInstanceOf(ChannelRejected);
        }
      });
    });

    describe('sends', () => {
      /** Everything of a reply, to somebody who wrote. */
      async function say(parts: { text: string; suggestions?: readonly string[] }): Promise<readonly string[]> {
        const to = await address();
        for (const message of opened.channel.render(reply(parts))) {
          await opened.channel.send({ to, message, ...aDelivery });
        }
        return opened.platform.taken(to.thread);
      }

      it('even an answer without a word as something', async () => {
        expect((await say({ text: '' })).length).toBeGreaterThan(0);
      });

      it('emoji and marks of other tongues as they are', async () => {
        const odd = '👨‍👩‍👧 🙏🏽 🇻🇳 – **đậm** _nghiêng_ <b>thẻ</b> & "nháy" 100%';
        expect((await say({ text: odd })).join('\n')).toContain(odd);
      });

      it('Vietnamese in one form, whichever it was written in', async () => {
        const [said] = await say({ text: 'Thủ tục ở phường'.normalize('NFD') });
        expect(said).toContain('Thủ tục ở phường'.normalize('NFC'));
      });

      it('more suggestions than anybody can show, in a form the platform takes', async () => {
        const suggestions = Array.from({ length: 20 }, (_, at) => `Câu hỏi gợi ý thứ ${at} dài hơn một nút bấm?`);
        expect((await say({ text: 'Chào bác.', suggestions })).join('\n')).toContain('Chào bác.');
      });

      it('long answers cut at the ends of sentences, never inside a link', async () => {
        const link = 'https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html?ma=1.004873';
        const sentences = Array.from({ length: 90 }, (_, at) => `Bước ${at}: mở trang ${link} rồi bấm nút tra cứu.`);
        const taken = await say({ text: sentences.join(' ') });
        for (const piece of taken.slice(0, -1)) expect(piece.trimEnd()).toMatch(/[.:…]$/);
        expect(taken.join(' ').split(link)).toHaveLength(91);
      });

      it('steps a line each, with their numbers', async () => {
        const steps = '1. Mở VNeID.\n2. Bấm «Đăng nhập».\n3. Nhập mật khẩu.';
        expect((await say({ text: steps })).join('\n')).toContain(steps);
      });

      it('a message, and says its id', async () => {
        expect(await sent()).toMatchObject({ messageId: expect.any(String) as string });
        const { thread } = await address();
        expect(opened.platform.taken(thread).join('\n')).toContain('Chào bác.');
      });

      it('long answers in pieces the platform takes, every word of them', async () => {
        const words = Array.from({ length: 900 }, (_, index) => `Bước ${index}: mở ứng dụng.`);
        const to = await address();
        for (const message of opened.channel.render(reply({ text: words.join(' ') }))) {
          await opened.channel.send({ to, message, ...aDelivery });
        }
        const taken = opened.platform.taken(to.thread);
        const { limits } = opened.channel;
        expect(taken.every((piece) => limits.count(piece) <= limits.characters)).toBe(true);
        expect(taken.join(' ').replaceAll('\n', ' ')).toContain(words.join(' '));
      });

      it('links, codes and phone numbers byte for byte', async () => {
        const exact =
          'https://dichvucong.gov.vn/p/home/dvc-trang-chu.html?ma=1.004873&x=%C3%A0_b*c 131/QĐ-TTg 1900 9095';
        const to = await address();
        for (const message of opened.channel.render(reply({ text: exact }))) {
          await opened.channel.send({ to, message, ...aDelivery });
        }
        expect(opened.platform.taken(to.thread).join('\n')).toContain(exact);
      });

      const PASSING: readonly Misbehaviour[] = ['too-many-requests', 'server-error', 'html-error', 'empty-error'];
      it.each(PASSING.filter(can))('%s: a refusal worth another try', async (misbehaviour) => {
        opened.platform.answerNext(misbehaviour);
        const error = await sent();
        expect(error).toBeInstanceOf(ChannelRejected);
        expect(error).toMatchObject({ retryable: true, windowClosed: false, tokenInvalid: false });
        expect(await sent()).toMatchObject({ messageId: expect.any(String) as string });
      });

      it.runIf(can('bad-request'))('a bad request: a refusal for good', async () => {
        opened.platform.answerNext('bad-request');
        expect(await sent()).toMatchObject({ code: 'channel.rejected', retryable: false });
      });

      it.each((['person-gone', 'window-over'] as const).filter(can))(
        '%s: nothing more for this person',
        async (how) => {
          opened.platform.answerNext(how);
          expect(await sent()).toMatchObject({ code: 'channel.rejected', retryable: false, windowClosed: true });
        },
      );

      it.runIf(can('token-over'))('a token that is over: an operator must act', async () => {
        opened.platform.answerNext('token-over');
        expect(await sent()).toMatchObject({ code: 'channel.rejected', tokenInvalid: true });
      });

      it.runIf(can('breaks-off'))('a connection that breaks off: nobody knows', async () => {
        opened.platform.answerNext('breaks-off');
        expect(await sent()).toBeInstanceOf(ChannelUncertain);
      });

      it.runIf(can('never-answers'))(
        'a platform that never answers: nobody knows, once the core gives up',
        async () => {
          opened.platform.answerNext('never-answers');
          const patience = new AbortController();
          const waiting = sent({ signal: patience.signal });
          setTimeout(() => patience.abort(), 50);
          expect(await waiting).toBeInstanceOf(ChannelUncertain);
        },
      );

      it.runIf(abilities.misbehaviours.length > 0)('and never quotes a person or a token in an error', async () => {
        for (const misbehaviour of abilities.misbehaviours.filter((one) => one !== 'never-answers')) {
          opened.platform.answerNext(misbehaviour);
          const error = await sent();
          expect(error).toBeInstanceOf(Error);
          expect((error as Error).message).not.toMatch(/Chào bác|token-bi-mat/);
        }
      });
    });

    it('says how it is doing, in Vietnamese', async () => {
      const { state, says } = await opened.channel.describe();
      expect(['ready', 'attention', 'down']).toContain(state);
      expect(says.length).toBeGreaterThan(5);
    });
  });
}

const someone = { id: 'm-0', person: 'nguoi-1', at: 1_760_000_000_000 };
const text = (change: Partial<Extract<Happening, { kind: 'text' }>> = {}): Happening => ({
  ...someone,
  kind: 'text',
  text: 'xin chào',
  ...change,
});
const aDelivery = {
  author: 'assistant',
  lastHeardAt: someone.at,
  signal: new AbortController().signal,
} as const satisfies Partial<Delivery>;

/** A reply of one paragraph. */
const reply = ({ text = '', suggestions = [] }: { text?: string; suggestions?: readonly string[] }): Reply => ({
  conversationId: 'hoi-1',
  turnId: 'luot-1',
  kind: 'answered',
  label: 'đã trả lời',
  text,
  blocks: [{ type: 'paragraph', text }],
  citations: [],
  suggestions,
});
