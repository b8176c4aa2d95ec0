import type { Channel } from './conversation/channel.ts';
import type { Deletions } from './conversation/deletion.ts';
import type { Clock } from './foundation/clock.ts';
import type { Config } from './foundation/config.ts';
import type { Log } from './foundation/log.ts';

/** What a channel may be handed when it is made. */
export interface ChannelServices {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly deletions: Deletions;
}

type Opening = (services: ChannelServices) => Promise<Channel | undefined>;

/**
 * Every platform there is. Each decides by the settings whether it is on, and imports what it needs only then:
 *
 *     ({ config, … }) => config.X_TOKEN ? (await import('./channels/x/create.ts')).createX({ … }) : undefined
 */
const OPENINGS: readonly Opening[] = [];

/** The channels that the settings switch on. */
export async function channelsFromSettings(services: ChannelServices): Promise<Channel[]> {
  const channels = await Promise.all(OPENINGS.map((open) => open(services)));
  return channels.filter((channel) => channel !== undefined);
}
