import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import express, { type Response } from 'express';

import { openApp } from '../../src/app.ts';
import { zaloOaTokens, zaloPersonalSession } from '../../src/channels-at-start.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import { readConfig } from '../../src/foundation/config.ts';
import { securityHeaders } from '../../src/foundation/web/security-headers.ts';
import type { AttachmentKind } from '../../src/conversation/channel.ts';
import type { Happening } from '../../test/channels/contract.ts';
import { openPlayers, PLATFORMS, type Platform, type Player, type Scene } from './players.ts';
import { createWebVisitor } from './web-visitor.ts';

export interface Demo {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The real assistant between stand-ins of all platforms, and a page on which somebody plays the citizen on each of them.
 * Nothing leaves this machine; what was said is deleted at the end.
 */
export async function openDemo(options: {
  readonly port: number;
  readonly say: (line: string) => void;
}): Promise<Demo> {
  const watching = new Set<Response>();
  const show = (scene: Scene): void => {
    for (const response of watching) response.write(`data: ${JSON.stringify(scene)}\n\n`);
  };
  let appUrl = '';
  const { players, env, zaloOaCode, zaloPersonalSession: session } = await openPlayers(show, () => appUrl);
  const everybody: Record<Platform, Player> = { ...players, web: createWebVisitor(show, () => appUrl) };

  const data = mkdtempSync(join(tmpdir(), 'choi-thu-'));
  const settings = { ...env, DATA_DIR: data, LOG_LEVEL: 'error' };
  const config = readConfig(settings);
  await (await zaloOaTokens(config, systemClock)).connect(zaloOaCode);
  await (await zaloPersonalSession(config)).save(session);
  const app = await openApp(settings, options.say);
  const assistant = createServer(app.handler);
  appUrl = await listening(assistant, 0);
  await app.start();

  let count = 0;
  const page = express();
  page.use(securityHeaders());
  page.use(express.static(join(import.meta.dirname, 'public')), express.static(WEB_ASSETS));
  page.get('/canh', (_request, response) => {
    response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.flushHeaders();
    watching.add(response);
    response.on('close', () => watching.delete(response));
  });
  page.post('/lam', express.json({ limit: '12mb' }), async (request, response) => {
    const { platform, person, ...act } = request.body as Act;
    if (!PLATFORMS.includes(platform)) {
      response.sendStatus(400);
      return;
    }
    count += 1;
    const happening = happeningOf({ id: `choi-${count}`, person, at: Date.now() }, act, everybody[platform]);
    response.sendStatus(202);
    await everybody[platform].happen(happening);
  });
  const stage = createServer(page);
  const url = await listening(stage, options.port);

  return {
    url,
    close: async () => {
      for (const server of [stage, assistant]) {
        server.closeAllConnections();
        server.close();
      }
      await app.close();
      for (const player of Object.values(everybody)) await player.close();
      rmSync(data, { recursive: true });
    },
  };
}

/** What the page sends. */
interface Act {
  readonly platform: Platform;
  readonly person: string;
  readonly kind: 'text' | 'choice' | 'attachment' | 'started';
  readonly text?: string;
  readonly attachment?: AttachmentKind;
  /** A picture's bytes, base64. */
  readonly picture?: string;
}

function happeningOf(
  origin: Pick<Happening, 'id' | 'person' | 'at'>,
  { kind, text = '', attachment = 'image', picture }: Omit<Act, 'platform' | 'person'>,
  player: Player,
): Happening {
  if (kind === 'started') return { ...origin, kind };
  if (kind !== 'attachment') return { ...origin, kind, text };
  const url = picture === undefined ? {} : { url: player.picture(Buffer.from(picture, 'base64')) };
  return { ...origin, kind, attachment, ...url };
}

async function listening(server: ReturnType<typeof createServer>, port: number): Promise<string> {
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** For the icon. */
const WEB_ASSETS = join(import.meta.dirname, '../../src/channels/web/public');
