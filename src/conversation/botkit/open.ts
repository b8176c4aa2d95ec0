import type { TurnContext } from 'botbuilder-core';
import type { BotkitMessage } from 'botkit';

import { AppError } from '../../foundation/errors.ts';
import type { Channel } from '../channel.ts';
import type { TakeTurn } from '../take-turn.ts';
import type { Drive } from '../worker.ts';
import { BOTKIT_EVENTS, ChannelAdapter, IN_HAND } from './channel-adapter.ts';
import { SafeBotkit } from './safe-botkit.ts';
import { TurnInHand } from './turn-in-hand.ts';

/** A feature in Botkit's manner: adds `hears`, `on`, middleware or dialogs to the one controller. */
export type BotkitFeature = (controller: SafeBotkit) => void;

/**
 * The one door to Botkit and Bot Framework: one controller for all platforms, one adapter a channel. Imported only when a
 * platform is switched on, for it is heavy (docs/decisions).
 *
 * Takes   how a turn is taken, the channels, and features of Botkit developers; these come first: what they hear is theirs,
 *         everything else is answered by the conversation room.
 * Gives   what the worker calls for each turn. A handler that throws fails the turn, which is tried again; so does a turn
 *         that Botkit ends without any handler having taken it.
 */
export function openBotkit(
  takeTurn: TakeTurn,
  channels: readonly Channel[],
  features: readonly BotkitFeature[] = [],
): Drive {
  const controller = new SafeBotkit((error, message) => handOf(message).fail(error));
  const adapters = new Map(channels.map((channel) => [channel.name, new ChannelAdapter(channel)]));
  for (const adapter of adapters.values()) controller.usePlugin(adapter);
  for (const feature of features) feature(controller);

  controller.on(BOTKIT_EVENTS, async (bot, message) => {
    const hand = handOf(message);
    hand.draft = await takeTurn(hand.input, hand.known);
    for (const reply of hand.draft.replies) await bot.reply(message, { text: reply.text, channelData: { reply } });
  });

  return async (channel, input, known) => {
    const adapter = adapters.get(channel.name);
    if (!adapter) throw new BotkitMisused(`no adapter was opened for ${channel.name}`);
    const hand = new TurnInHand(input, known);
    await adapter.take(hand, (context) => controller.handleTurn(context));
    return hand.result();
  };
}

const handOf = (message: BotkitMessage): TurnInHand => {
  const context = message['context'] as TurnContext; // Botkit leaves it untyped
  const hand = context.turnState.get<TurnInHand | undefined>(IN_HAND);
  if (!hand) throw new BotkitMisused('a message that came through no channel');
  return hand;
};

class BotkitMisused extends AppError {
  override readonly name = 'BotkitMisused';
  readonly code = 'botkit.misused';
}
