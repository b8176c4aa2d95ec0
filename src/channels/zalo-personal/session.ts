import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { check, lock } from 'proper-lockfile';
import type { Credentials } from 'zca-js';

import { AppError } from '../../foundation/errors.ts';
import type { Secret } from '../../foundation/secret.ts';
import { readFields, textOf } from '../json.ts';
import { seal, unseal } from './sealing.ts';

/** What a login left behind. Whoever holds it is the account. */
export interface Session {
  /** The account's own id at Zalo. */
  readonly account: string;
  readonly imei: string;
  readonly userAgent: string;
  readonly cookie: Exclude<Credentials['cookie'], { url: string }>;
}

/** Where the session is kept. */
export interface SessionStore {
  /** Throws  SessionUnreadable when the key is another one, or the file was changed. */
  load(): Promise<Session | undefined>;
  /** On disk, sealed, when this resolves. */
  save(session: Session): Promise<void>;
  /**
   * Be the one listener of the account: Zalo throws out whoever listened before.
   *
   * Takes   what to do should the lock be lost (the machine slept).
   * Gives   a way to give it back; undefined when another process listens.
   */
  claim(onLost: () => void): Promise<(() => Promise<void>) | undefined>;
  /** Whether some process listens, this one or another. */
  isClaimed(): Promise<boolean>;
  /** When the account was last heard to be connected, in milliseconds since 1970; undefined before the first time. */
  lastAlive(): Promise<number | undefined>;
  noteAlive(at: number): Promise<void>;
}

/** The kept session cannot be opened. */
export class SessionUnreadable extends AppError {
  override readonly name = 'SessionUnreadable';
  readonly code = 'zalo-personal.session-unreadable';
}

/** A sealed session in one file that only its owner may read. */
export function createSessionFile(file: string, key: Secret): SessionStore {
  return {
    async load() {
      if (!existsSync(file)) return undefined;
      const text = await unseal(await readFile(file), key);
      const fields = text === undefined ? undefined : readFields(Buffer.from(text));
      const [account, imei, userAgent] = ['account', 'imei', 'userAgent'].map((name) => textOf(fields?.[name]));
      const cookie = fields?.['cookie'];
      if (!account || !imei || !userAgent || !Array.isArray(cookie))
        throw new SessionUnreadable(`the session in ${file} cannot be opened with this key`);
      return { account, imei, userAgent, cookie: cookie as Session['cookie'] };
    },
    async save(session) {
      await mkdir(dirname(file), { recursive: true });
      const written = await open(`${file}.new`, 'w', 0o600);
      await written.writeFile(await seal(JSON.stringify(session), key));
      await written.sync();
      await written.close();
      await rename(`${file}.new`, file);
    },
    async claim(onLost) {
      await mkdir(dirname(file), { recursive: true });
      try {
        return await lock(file, { realpath: false, stale: STALE_MS, onCompromised: onLost });
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return undefined;
        throw error;
      }
    },
    isClaimed: () => check(file, { realpath: false, stale: STALE_MS }),
    async lastAlive() {
      const at = Number(await readFile(`${file}.alive`, 'utf8').catch(() => ''));
      return at > 0 ? at : undefined;
    },
    noteAlive: (at) => writeFile(`${file}.alive`, String(at), { mode: 0o600 }),
  };
}

/** A listener that died without a word is replaced after this time. */
const STALE_MS = 30_000;
