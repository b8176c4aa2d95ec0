import { AppError } from '../foundation/errors.ts';
import type { Reply } from './reply.ts';

/**
 * The port every platform is plugged into. The core knows nothing of a platform's wire format, a channel nothing of
 * answering: events come in through `webhook` or `source`, replies leave through `render` and `send`.
 *
 * Laws    `webhook.readEvents`, `webhook.isGenuine` and `render` are pure and never throw, whatever they are handed;
 *         `send` gives the platform's id of the message or throws ChannelRejected or ChannelUncertain; nothing a channel
 *         logs or throws holds the words of a person, a token or a URL with a token in it.
 */
export interface Channel {
  /** `messenger`, `zalo-oa`, `zalo-bot`, `zalo-personal`: in addresses, settings, tables and logs. Never changes. */
  readonly name: string;
  readonly limits: ChannelLimits;
  /** Platforms that post to us. Served by the core under `/webhooks/<name>`. */
  readonly webhook?: Webhook;
  /** Platforms that are listened to: long polling, a socket. */
  readonly source?: Source;
  /**
   * A reply as this platform's messages, in the order they are sent.
   *
   * Takes   the reply; `reply.suggestions` become what the platform can show (quick replies, buttons, a last line), each
   *         carrying its whole text as payload.
   * Gives   at least one message; each is JSON, because it waits on disk until it is sent. Text is NFC, without markdown,
   *         split at sentence ends within `limits.characters` (see split-text.ts); links, codes and phone numbers whole.
   */
  render(reply: Reply): readonly OutgoingMessage[];
  /**
   * Hand one message to the platform. The core calls it again only as the error says.
   *
   * Throws  ChannelRejected when the platform said no, ChannelUncertain when nobody knows (timeout, broken connection);
   *         any other error counts as uncertain.
   */
  send(delivery: Delivery): Promise<Sent>;
  /** Show that an answer is being written. Best effort: the core ignores failures and does not wait. */
  typing?(to: Address): Promise<void>;
  /** Give the conversation to the people behind the page (Messenger: pass thread control). Best effort. */
  handOver?(to: Address): Promise<void>;
  /** Take it back for the assistant. Best effort. */
  takeBack?(to: Address): Promise<void>;
  /**
   * Fetch what an attachment points at.
   *
   * Takes   the address an event of this channel carried.
   * Throws  ChannelRejected for any host that is not the platform's own, for more than a few megabytes, for a refusal.
   */
  download?(url: string): Promise<Uint8Array>;
  /** How the channel is doing, for health, the console and `npm run doctor`. Never throws, asks the platform at most briefly. */
  describe(): Promise<ChannelState>;
}

export interface ChannelLimits {
  /** The longest text of one message, as `count` counts. */
  readonly characters: number;
  /** How long a text is in the platform's own counting (code points, UTF-16 units, bytes). */
  readonly count: (text: string) => number;
  /** How many suggestions one message can carry as something to tap; 0 when none. */
  readonly buttons: number;
  /** The longest title of such a button, as `count` counts. */
  readonly buttonTitle: number;
  /** Milliseconds after the person last wrote in which an assistant may answer; Infinity when there is no window. */
  readonly replyWindowMs: number;
  /** How many messages may be on their way at once, to different conversations; 1 for platforms that want to be paced. */
  readonly sendsAtOnce: number;
}

/** Where somebody is reached. Written by the channel, opaque to everybody else; ids are text, never numbers. */
export interface Address {
  /** Our own page, official account or bot: one installation may serve several. */
  readonly account: string;
  /** Where replies go: the person in a private chat, the group in a group, and whatever else `send` must know. */
  readonly thread: string;
  /** Who wrote, as the platform names them. */
  readonly person: string;
  /** Whether others read along. */
  readonly group: boolean;
}

/**
 * Something that happened on the platform and concerns the core. Receipts (delivered, read, reactions, typing), echoes of
 * our own messages and everything unknown are left out by the channel.
 */
export type InboundEvent = EventOrigin &
  (
    | { readonly kind: 'text'; readonly text: string }
    /** A tap on a suggestion, a menu, an ice breaker. `text`: the payload we once sent along, else the title shown. */
    | { readonly kind: 'choice'; readonly text: string }
    | {
        readonly kind: 'attachment';
        readonly attachment: AttachmentKind;
        /** Where it can be fetched with `download`, when the platform says. */
        readonly url?: string;
        /** Words written with it. */
        readonly caption?: string;
      }
    /** Somebody opened the chat, pressed "Bắt đầu" or followed; nothing was asked yet. */
    | { readonly kind: 'started' }
    /**
     * Words sent to this person from our own page, not by this program. `unknown` when the platform does not say who: the
     * core then compares the id with what it sent itself.
     */
    | { readonly kind: 'echo'; readonly author: 'person' | 'unknown'; readonly messageId: string }
    /** The platform says who holds the conversation now. */
    | { readonly kind: 'control'; readonly holder: 'assistant' | 'people' }
    /** The person withdrew consent on the platform: everything of theirs is deleted. */
    | { readonly kind: 'withdrawn' }
  );

export interface EventOrigin {
  /**
   * The platform's id of the event, as text; where it gives none, made of the event's unchanging parts. The same at every
   * redelivery, different for different events of one channel and account.
   */
  readonly id: string;
  readonly from: Address;
  /** When it happened by the platform's clock, in milliseconds since 1970; orders the messages of a conversation. */
  readonly at: number;
  /** In a group: whether the assistant was mentioned or replied to. In a private chat always true. */
  readonly addressed: boolean;
}

export type AttachmentKind =
  'image' | 'voice' | 'video' | 'sticker' | 'location' | 'file' | 'link' | 'contact' | 'unknown';

export interface Webhook {
  /** Whether the platform itself sent these bytes. Over the raw bytes, compared in constant time. */
  isGenuine(body: Buffer, headers: Headers): boolean;
  /** The events of one genuine delivery, in its order; none for bodies nobody can read, probes and unknown events. */
  readEvents(body: Buffer): readonly InboundEvent[];
  /** Further doors below `/webhooks/<name>`: verification (`GET ''`), consent callbacks, deletion requests. */
  readonly routes?: readonly WebhookRoute[];
}

export interface WebhookRoute {
  readonly method: 'GET' | 'POST';
  /** Behind `/webhooks/<name>`: '' or '/something', no parameters in it. */
  readonly path: string;
  answer(request: WebhookRequest): Promise<WebhookResponse> | WebhookResponse;
}

/** Header names in lower case, as Node gives them. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface WebhookRequest {
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The raw bytes; empty for GET. */
  readonly body: Buffer;
}

export interface WebhookResponse {
  readonly status: number;
  /** `text/plain; charset=utf-8` when absent. */
  readonly type?: string;
  readonly body: string;
}

export interface Source {
  /**
   * Begin to listen, and go on by itself until stopped: reconnecting, backing off, logging in again is its own business.
   *
   * Takes   what every batch of events is given to; it resolves once they are on disk and rejects when they are not (the
   *         source keeps them and tries again).
   * Throws  nothing that passes by itself: `describe` tells how it goes.
   */
  start(receive: (events: readonly InboundEvent[]) => Promise<void>): Promise<void>;
  /** Resolves when nothing more will be received. */
  stop(): Promise<void>;
}

/** JSON that waits in the outbox. */
export type OutgoingMessage = Readonly<Record<string, Json>>;
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Delivery {
  readonly to: Address;
  readonly message: OutgoingMessage;
  /** Whose words these are: platforms allow a person more than a program, and forbid to mix them up. */
  readonly author: 'assistant' | 'person';
  /** When the person last wrote, in milliseconds since 1970. */
  readonly lastHeardAt: number;
  /** Aborted when the core gives up waiting; then `send` throws ChannelUncertain. */
  readonly signal: AbortSignal;
}

export interface Sent {
  /** The platform's id of the message; absent when it gave none. */
  readonly messageId?: string;
}

export interface ChannelState {
  readonly state: 'ready' | 'attention' | 'down';
  /** One sentence in Vietnamese that says what is so and, unless ready, what to do. */
  readonly says: string;
}

interface Rejection {
  /** The platform's own code, for the log: `100/2018001`, `-216`, `HTTP 503`. Never its message, never a token. */
  readonly code: string;
  /** The same message may be accepted later. */
  readonly retryable: boolean;
  /** Not before this many milliseconds; all of the channel waits with it. */
  readonly retryAfterMs?: number;
  /** The person may not be written to (window over, blocked, never followed): nothing waiting for them is tried. */
  readonly windowClosed?: boolean;
  /** Our own access is over: nothing is sent on this channel until an operator has acted. */
  readonly tokenInvalid?: boolean;
}

/** The platform understood and said no. */
export class ChannelRejected extends AppError {
  override readonly name = 'ChannelRejected';
  readonly code = 'channel.rejected';
  override readonly retryable: boolean;
  readonly platformCode: string;
  readonly retryAfterMs: number;
  readonly windowClosed: boolean;
  readonly tokenInvalid: boolean;

  constructor(channel: string, rejection: Rejection, options?: ErrorOptions) {
    super(`${channel} refused the message (${rejection.code})`, options);
    this.retryable = rejection.retryable;
    this.platformCode = rejection.code;
    this.retryAfterMs = rejection.retryAfterMs ?? 0;
    this.windowClosed = rejection.windowClosed ?? false;
    this.tokenInvalid = rejection.tokenInvalid ?? false;
  }
}

/** No word from the platform: the message may have arrived or not. It is sent once more, and marked. */
export class ChannelUncertain extends AppError {
  override readonly name = 'ChannelUncertain';
  readonly code = 'channel.uncertain';
  override readonly retryable = true;

  constructor(channel: string, options?: ErrorOptions) {
    super(`${channel} did not say whether it took the message`, options);
  }
}
