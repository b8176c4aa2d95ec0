import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { post } from '../../../src/channels/post.ts';
import { createZaloOa } from '../../../src/channels/zalo-oa/channel.ts';
import { createTokenFile } from '../../../src/channels/zalo-oa/token-file.ts';
import { createTokens } from '../../../src/channels/zalo-oa/tokens.ts';
import { Secret } from '../../../src/foundation/secret.ts';
import { openZaloOa, ZALO_OA } from '../../support/platforms/zalo-oa.ts';
import { channelContract } from '../contract.ts';

channelContract(
  'zalo-oa',
  async () => {
    const platform = await openZaloOa();
    const directory = mkdtempSync(join(tmpdir(), 'zalo-oa-'));
    const tokens = createTokens({
      appId: ZALO_OA.appId,
      appSecret: new Secret(ZALO_OA.appSecret),
      url: platform.url,
      store: createTokenFile(join(directory, 'tokens.json')),
      post,
      clock: () => 1_760_000_060_000,
    });
    await tokens.connect(ZALO_OA.code);
    const webhookSecret = new Secret(ZALO_OA.webhookSecret);
    const channel = createZaloOa({
      appId: ZALO_OA.appId,
      webhookSecret,
      url: platform.url,
      tokens,
      post,
    });
    const close = async (): Promise<void> => {
      await platform.close();
      rmSync(directory, { recursive: true });
    };
    return { channel, platform, close };
  },
  {
    happenings: ['text', 'choice', 'attachment', 'started', 'echo-of-person', 'echo-of-own', 'receipt', 'unknown'],
    attachments: ['image', 'voice', 'video', 'sticker', 'location', 'file', 'link', 'contact'],
    posts: true,
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
      'window-over',
      'token-over',
    ],
  },
);
