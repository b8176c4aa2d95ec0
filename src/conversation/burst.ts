import type { InboxRecord } from '../store/inbox.ts';
import type { Address, AttachmentKind, InboundEvent } from './channel.ts';
import { readCommand } from './commands.ts';

/** What the assistant deals with in one turn: one or more events of one person. */
export type Input = {
  /** The rows of the inbox it is made of. */
  readonly events: readonly string[];
  readonly from: Address;
  /** When the latest of them happened. */
  readonly at: number;
} & (
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'attachments'; readonly attachments: readonly Attachment[] }
  | { readonly kind: 'started' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'echo'; readonly author: 'person' | 'unknown'; readonly messageId: string }
  | { readonly kind: 'control'; readonly holder: 'assistant' | 'people' }
);

export interface Attachment {
  readonly kind: AttachmentKind;
  /** Where it can be fetched with the channel's `download`. */
  readonly url?: string;
  /** What it holds, when it came with the message. */
  readonly bytes?: Uint8Array;
  readonly caption?: string;
}

/**
 * Join what somebody sent in a burst.
 *
 * Takes   the open events of one conversation, in the order they happened.
 * Gives   the turns they make, in order: short messages one after the other are one question, pictures one after the
 *         other one sending, words beside a picture belong to it; a tap or a command stands by itself. Every event is in exactly one of them.
 */
export function joinBurst(records: readonly InboxRecord[]): Input[] {
  const inputs: Input[] = [];
  let open = false; // whether the last input may still grow
  for (const record of records) {
    const event = JSON.parse(record.event) as InboundEvent;
    const input = toInput(record.id, event);
    const last = inputs.at(-1);
    const joins = joinable(event);
    const joined = open && joins && last ? join(last, input) : undefined;
    if (joined) inputs[inputs.length - 1] = joined;
    else inputs.push(input);
    open = joins;
  }
  return inputs;
}

function toInput(id: string, event: InboundEvent): Input {
  const origin = { events: [id], from: event.from, at: event.at };
  switch (event.kind) {
    case 'text':
    case 'choice':
      return { ...origin, kind: 'words', text: event.text };
    case 'attachment': {
      const { attachment: kind, url, caption } = event;
      const attachment = { kind, ...(url === undefined ? {} : { url }), ...(caption === undefined ? {} : { caption }) };
      return { ...origin, kind: 'attachments', attachments: [attachment] };
    }
    case 'echo':
      return { ...origin, kind: 'echo', author: event.author, messageId: event.messageId };
    case 'control':
      return { ...origin, kind: 'control', holder: event.holder };
    case 'started':
    case 'withdrawn':
      return { ...origin, kind: event.kind };
  }
}

function joinable(event: InboundEvent): boolean {
  if (event.kind === 'attachment') return event.caption === undefined;
  return event.kind === 'text' && event.text.length <= SHORT && readCommand(event.text) === undefined;
}

function join(before: Input, input: Input): Input | undefined {
  const events = [...before.events, ...input.events];
  if (before.kind === 'words' && input.kind === 'words') {
    const text = `${before.text}\n${input.text}`;
    return text.length <= LONGEST_QUESTION ? { ...input, events, text } : undefined;
  }
  // a picture and the words beside it come as two messages, in either order
  if (before.kind === 'attachments' && input.kind === 'words') return captioned(before, input.text, events, input.at);
  if (before.kind === 'words' && input.kind === 'attachments') return captioned(input, before.text, events, input.at);
  if (before.kind === 'attachments' && input.kind === 'attachments') {
    return { ...input, events, attachments: [...before.attachments, ...input.attachments] };
  }
  return undefined;
}

function captioned(
  input: Extract<Input, { kind: 'attachments' }>,
  caption: string,
  events: readonly string[],
  at: number,
): Input {
  const [first, ...others] = input.attachments;
  if (!first) return input;
  const words = first.caption === undefined ? caption : `${first.caption}\n${caption}`;
  return { ...input, events, at, attachments: [{ ...first, caption: words }, ...others] };
}

/** A longer message is a question by itself. */
const SHORT = 400;
/** The answering room reads so many characters of one message. */
const LONGEST_QUESTION = 4_000;
