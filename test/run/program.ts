import { spawn, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** The Node that the program is made for: the one that came with its packages. */
const BUNDLED = join(import.meta.dirname, '../../node_modules/node/bin');
export const NODE_FOLDER = existsSync(join(BUNDLED, 'node')) ? BUNDLED : join(process.execPath, '..');

export interface Program {
  /** Where its page is, once it says so; fails with everything it said when it ends before. */
  readonly url: Promise<string>;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Everything it said so far, on both outputs. */
  readonly said: () => string;
  readonly signal: (name: NodeJS.Signals) => void;
}

/** Run a command of ours with settings of its own and nothing inherited but what Node needs. */
export function run(
  command: readonly [string, ...string[]],
  settings: Record<string, string>,
  options: Pick<SpawnOptions, 'cwd' | 'uid' | 'gid'> = {},
): Program {
  const [file, ...parameters] = command;
  const env = { PATH: `${NODE_FOLDER}:/usr/bin:/bin`, ...settings };
  const child = spawn(file, parameters, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const url = Promise.withResolvers<string>();
  const hear = (part: Buffer): void => {
    said += part.toString();
    const address = /Mở trang: (http:\/\/\S+)/.exec(said)?.[1];
    if (address !== undefined) url.resolve(address);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = Promise.withResolvers<number | null>();
  child.on('error', (error) => ended.reject(error));
  child.on('close', (code) => {
    url.reject(new Error(`ended with ${code} before its page was open:\n${said}`));
    ended.resolve(code);
  });
  url.promise.catch(() => undefined); // a program that is meant to fail has no page
  return { url: url.promise, ended: ended.promise, said: () => said, signal: (name) => void child.kill(name) };
}

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
