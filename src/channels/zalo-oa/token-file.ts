import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

import { lock } from 'proper-lockfile';

import { readFields, textOf, timeOf } from '../json.ts';
import type { TokenPair, TokenStore } from './tokens.ts';

/**
 * A pair of tokens in one file that only its owner may read; the former pair stands beside it.
 *
 * The lock outlives the longest HTTP call made under it, and is renewed while its holder lives.
 */
export function createTokenFile(file: string): TokenStore {
  return {
    async load() {
      if (!existsSync(file)) return undefined;
      const fields = readFields(await readFile(file));
      const [accessToken, refreshToken] = [textOf(fields?.['accessToken']), textOf(fields?.['refreshToken'])];
      const [expiresAt, obtainedAt] = [timeOf(fields?.['expiresAt']), timeOf(fields?.['obtainedAt'])];
      if (!accessToken || !refreshToken || expiresAt === undefined || obtainedAt === undefined) return undefined;
      return { accessToken, refreshToken, expiresAt, obtainedAt };
    },
    async save(pair: TokenPair) {
      await mkdir(dirname(file), { recursive: true });
      const written = await open(`${file}.new`, 'w', 0o600);
      await written.writeFile(JSON.stringify(pair));
      await written.sync();
      await written.close();
      if (existsSync(file)) await rename(file, `${file}.former`);
      await rename(`${file}.new`, file);
    },
    async alone(work) {
      await mkdir(dirname(file), { recursive: true });
      // a lock lost while held (a suspended machine) must not end the process, as the library would have it: the pair that
      // is being fetched is still written
      const onCompromised = (): void => undefined;
      const release = await lock(file, { realpath: false, stale: STALE_MS, retries: RETRIES, onCompromised });
      try {
        return await work();
      } finally {
        await release().catch(() => undefined); // lost, so there is nothing to give back
      }
    },
  };
}

const STALE_MS = 45_000;
const RETRIES = { retries: 60, minTimeout: 100, maxTimeout: 2_000 };
