import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { post } from './channels/post.ts';
import type { Tokens } from './channels/zalo-oa/tokens.ts';
import type { SessionStore } from './channels/zalo-personal/session.ts';
import type { Channel } from './conversation/channel.ts';
import type { Deletions } from './conversation/deletion.ts';
import type { Clock } from './foundation/clock.ts';
import { ConfigInvalid, type Config } from './foundation/config.ts';
import type { Log } from './foundation/log.ts';

/** What a channel may be handed when it is made. */
export interface ChannelServices {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly deletions: Deletions;
  /** Tells the operator something in Vietnamese, at start. */
  readonly say: (line: string) => void;
}

type Opening = (services: ChannelServices) => Promise<Channel | undefined>;

/** Every platform there is. Each decides by the settings whether it is on, and imports what it needs only then. */
const OPENINGS: readonly Opening[] = [openMessenger, openZaloOa, openZaloBot, openZaloPersonal];

async function openMessenger({ config, clock, deletions }: ChannelServices): Promise<Channel | undefined> {
  const { MESSENGER_APP_SECRET, MESSENGER_PAGE_TOKEN, MESSENGER_VERIFY_TOKEN, MESSENGER_APP_ID } = config;
  if (!MESSENGER_APP_SECRET || !MESSENGER_PAGE_TOKEN || !MESSENGER_VERIFY_TOKEN) return undefined;
  const { createMessenger } = await import('./channels/messenger/channel.ts');
  return createMessenger({
    appSecret: MESSENGER_APP_SECRET,
    pageToken: MESSENGER_PAGE_TOKEN,
    verifyToken: MESSENGER_VERIFY_TOKEN,
    ...(MESSENGER_APP_ID === undefined ? {} : { appId: MESSENGER_APP_ID }),
    graphUrl: config.MESSENGER_GRAPH_URL,
    post,
    clock,
    ...(config.PUBLIC_URL === undefined ? {} : { deletion: { deletions, publicUrl: config.PUBLIC_URL } }),
  });
}

async function openZaloOa({ config, clock }: ChannelServices): Promise<Channel | undefined> {
  const { ZALO_OA_APP_ID: appId, ZALO_OA_WEBHOOK_SECRET: webhookSecret } = config;
  if (appId === undefined || !webhookSecret) return undefined;
  const { createZaloOa } = await import('./channels/zalo-oa/channel.ts');
  const tokens = await zaloOaTokens(config, clock);
  return createZaloOa({ appId, webhookSecret, url: config.ZALO_OA_URL, tokens, post });
}

/** The official account's tokens, for the channel and for the command that connects it. */
export async function zaloOaTokens(config: Config, clock: Clock): Promise<Tokens> {
  const { ZALO_OA_APP_ID: appId, ZALO_OA_APP_SECRET: appSecret } = config;
  if (appId === undefined || !appSecret)
    throw new ConfigInvalid('Chưa đặt ZALO_OA_APP_ID, ZALO_OA_APP_SECRET và ZALO_OA_WEBHOOK_SECRET.');
  const { createTokenFile } = await import('./channels/zalo-oa/token-file.ts');
  const { createTokens } = await import('./channels/zalo-oa/tokens.ts');
  const store = createTokenFile(join(config.DATA_DIR, 'zalo-oa-tokens.json'));
  return createTokens({ appId, appSecret, url: config.ZALO_OAUTH_URL, store, post, clock });
}

async function openZaloBot({ config, log }: ChannelServices): Promise<Channel | undefined> {
  const { ZALO_BOT_TOKEN: token, ZALO_BOT_WEBHOOK_SECRET: webhookSecret } = config;
  if (!token) return undefined;
  const { createZaloBot } = await import('./channels/zalo-bot/channel.ts');
  const optional = webhookSecret ? { webhookSecret } : {};
  return createZaloBot({
    token,
    ...optional,
    groups: config.ZALO_BOT_GROUPS,
    url: config.ZALO_BOT_URL,
    post,
    log,
    wait,
  });
}

async function openZaloPersonal({ config, clock, log, say }: ChannelServices): Promise<Channel | undefined> {
  if (!config.ZALO_PERSONAL) return undefined;
  const { createZaloPersonal } = await import('./channels/zalo-personal/channel.ts');
  const { createNetwork } = await import('./channels/zalo-personal/network.ts');
  const { openZalo } = await import('./channels/zalo-personal/open.ts');
  const { WARNING } = await import('./channels/zalo-personal/says.ts');
  const store = await zaloPersonalSession(config);
  const network = createNetwork(config.ZALO_PERSONAL_URL);
  say(WARNING);
  return createZaloPersonal({
    login: (session) => openZalo(network).login(structuredClone(session)),
    network,
    store,
    post,
    log,
    clock,
    random: Math.random,
    wait,
    standIn: config.ZALO_PERSONAL_URL,
  });
}

/** Where the personal account's session is kept, for the channel and for the command that logs in. */
export async function zaloPersonalSession(config: Config): Promise<SessionStore> {
  if (!config.ZALO_PERSONAL || !config.ZALO_PERSONAL_KEY)
    throw new ConfigInvalid('Chưa đặt ZALO_PERSONAL=on và ZALO_PERSONAL_KEY (xem docs/channels/zalo-ca-nhan.md).');
  const { createSessionFile } = await import('./channels/zalo-personal/session.ts');
  return createSessionFile(join(config.DATA_DIR, 'zalo-personal-session.json'), config.ZALO_PERSONAL_KEY);
}

/** Waits; comes back early, without an error, when the signal is aborted. */
const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms, undefined, { signal }).catch(() => undefined);

/** The channels that the settings switch on. */
export async function channelsFromSettings(services: ChannelServices): Promise<Channel[]> {
  const channels = await Promise.all(OPENINGS.map((open) => open(services)));
  return channels.filter((channel) => channel !== undefined);
}
