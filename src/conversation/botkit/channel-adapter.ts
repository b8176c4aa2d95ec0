import {
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder-core';
import { BotWorker } from 'botkit';

import type { Input } from '../burst.ts';
import type { Channel } from '../channel.ts';
import type { TurnInHand } from './turn-in-hand.ts';

/** Where a turn in hand lies in Botkit's turn state. */
export const IN_HAND = 'turn-in-hand';

/**
 * One of our channels as Botkit sees a platform: an adapter in its plugin convention, so that `controller.usePlugin`,
 * `bot.reply` and middleware work as its documentation says. What is said during a turn is gathered, not sent: it goes
 * into the outbox together with the turn.
 */
export class ChannelAdapter extends BotAdapter {
  readonly name: string;
  readonly middlewares = {};
  /** The name Botkit's plugin convention asks for. */
  readonly botkit_worker = BotWorker;
  readonly #channel: string;

  constructor({ name }: Channel) {
    super();
    this.name = `${name} adapter`;
    this.#channel = name;
  }

  /** Called by Botkit when the plugin is registered; the doors of a channel are our own. */
  init(): Promise<void> {
    return Promise.resolve();
  }

  /** Run one turn through Botkit: middleware, dialogs, `hears`, then `on`. */
  async take(hand: TurnInHand, logic: (context: TurnContext) => Promise<unknown>): Promise<void> {
    const context = new TurnContext(this, toActivity(this.#channel, hand.input, hand.known.conversation.id));
    context.turnState.set(IN_HAND, hand);
    await this.runMiddleware(context, async (revocable) => {
      await logic(revocable);
    });
  }

  sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const hand = context.turnState.get<TurnInHand | undefined>(IN_HAND);
    if (!hand) return Promise.reject(new TypeError('nothing can be said outside a turn: use the outbox'));
    return Promise.resolve(activities.map((activity) => ({ id: hand.say(activity) })));
  }

  updateActivity(): Promise<void> {
    return Promise.reject(new TypeError('messages that were sent cannot be changed'));
  }

  deleteActivity(): Promise<void> {
    return Promise.reject(new TypeError('messages that were sent cannot be deleted'));
  }

  continueConversation(): Promise<void>;
  continueConversation(
    _reference: Partial<ConversationReference>,
    _logic: (revocable: TurnContext) => Promise<void>,
  ): Promise<void>;
  continueConversation(): Promise<void> {
    return Promise.reject(new TypeError('the assistant never writes first'));
  }
}

/** Botkit's names for what is no message, in the manner of its own adapters. */
const EVENT_TYPES: Readonly<Partial<Record<Input['kind'], string>>> = {
  attachments: 'attachments',
  started: 'started',
  withdrawn: 'withdrawn',
  echo: 'message_echo',
  control: 'thread_control',
};

/** What `controller.on` must listen to, so that nothing a channel reads is left without a handler. */
export const BOTKIT_EVENTS = ['message', ...Object.values(EVENT_TYPES)];

function toActivity(channel: string, input: Input, conversationId: string): Partial<Activity> {
  const botkitEventType = EVENT_TYPES[input.kind];
  return {
    type: input.kind === 'words' ? 'message' : 'event',
    id: input.events.at(-1) ?? conversationId,
    channelId: channel,
    timestamp: new Date(input.at),
    // the key of Botkit's dialog state is made of this: never more fields than these
    conversation: { id: conversationId } as Activity['conversation'],
    from: { id: input.from.person, name: '' },
    recipient: { id: input.from.account, name: '' },
    text: input.kind === 'words' ? input.text : '',
    channelData: botkitEventType === undefined ? {} : { botkitEventType },
  };
}
