import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { post } from '../../../src/channels/post.ts';
import { createZaloPersonal } from '../../../src/channels/zalo-personal/channel.ts';
import { createNetwork } from '../../../src/channels/zalo-personal/network.ts';
import { openZalo } from '../../../src/channels/zalo-personal/open.ts';
import { createSessionFile, type Session } from '../../../src/channels/zalo-personal/session.ts';
import { createLog } from '../../../src/foundation/log.ts';
import { Secret } from '../../../src/foundation/secret.ts';
import { openZaloWeb, ZALO_WEB } from '../../support/platforms/zalo-web.ts';

type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

const session = {
  account: ZALO_WEB.account,
  imei: 'may-1',
  userAgent: 'Firefox',
  cookie: [
    { key: 'zpw_sek', value: ZALO_WEB.cookie, domain: 'chat.zalo.me', path: '/' },
  ] as unknown as Session['cookie'],
} satisfies Session;

/** A logged-in account against the stand-in, through the real library. */
export async function openAccount(wait: Wait, clock: () => number = Date.now) {
  const platform = await openZaloWeb();
  const directory = mkdtempSync(join(tmpdir(), 'zalo-personal-'));
  const file = join(directory, 'session.json');
  const store = createSessionFile(file, new Secret('mot-khoa-du-dai-cho-thu'));
  await store.save(session);
  const network = createNetwork(platform.url);
  /** What one process of the installation has. */
  const open = () =>
    createZaloPersonal({
      login: (kept) => openZalo(network).login(structuredClone(kept)),
      network,
      store,
      post,
      log: createLog({ level: 'silent' }),
      clock,
      random: () => 0,
      wait,
      standIn: platform.url,
    });
  const close = async (): Promise<void> => {
    await platform.close();
    rmSync(directory, { recursive: true });
  };
  return { channel: open(), open, platform, store, network, file, session, close };
}
