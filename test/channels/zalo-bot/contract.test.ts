import { setTimeout as delay } from 'node:timers/promises';

import { post } from '../../../src/channels/post.ts';
import { createZaloBot } from '../../../src/channels/zalo-bot/channel.ts';
import { createLog } from '../../../src/foundation/log.ts';
import { Secret } from '../../../src/foundation/secret.ts';
import { openZaloBot, ZALO_BOT, type ZaloBotStandIn } from '../../support/platforms/zalo-bot.ts';
import { channelContract } from '../contract.ts';

const abilities = {
  happenings: ['text', 'attachment', 'echo-of-own', 'unknown', 'group'],
  attachments: ['image', 'voice', 'sticker', 'unknown'],
  fetches: true,
  misbehaviours: [
    'too-many-requests',
    'server-error',
    'html-error',
    'empty-error',
    'never-answers',
    'breaks-off',
    'bad-request',
    'person-gone',
    'token-over',
  ],
} as const;

async function open(pushed: boolean) {
  const platform: ZaloBotStandIn = await openZaloBot();
  const channel = createZaloBot({
    token: new Secret(ZALO_BOT.token),
    ...(pushed ? { webhookSecret: new Secret(ZALO_BOT.secret) } : {}),
    groups: true,
    url: platform.url,
    post,
    log: createLog({ level: 'silent' }),
    wait: (_, signal) => delay(20, undefined, { signal }).catch(() => undefined),
  });
  return { channel, platform, close: () => platform.close() };
}

channelContract('zalo-bot, pushed', () => open(true), { ...abilities, posts: true });
channelContract('zalo-bot, polled', () => open(false), { ...abilities, posts: false });
