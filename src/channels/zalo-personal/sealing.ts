import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

import type { Secret } from '../../foundation/secret.ts';
import { readFields, textOf } from '../json.ts';

/**
 * Seal a text so that only who knows the key reads it, and nobody changes it unnoticed.
 *
 * Takes   the text, and a key a person may have chosen.
 * Gives   JSON, different every time.
 * Source  AES-256-GCM (NIST SP 800-38D) with a key from scrypt (RFC 7914), a fresh salt and nonce for each sealing.
 */
export async function seal(text: string, key: Secret): Promise<string> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await stretched(key, salt), nonce).setAAD(PURPOSE);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = { salt, nonce, tag: cipher.getAuthTag(), sealed };
  return JSON.stringify(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.toString('base64')])),
  );
}

/**
 * Open what was sealed.
 *
 * Gives   the text; undefined with another key, or when a single bit was changed.
 */
export async function unseal(json: Buffer, key: Secret): Promise<string | undefined> {
  const fields = readFields(json);
  const [salt, nonce, tag, sealed] = ['salt', 'nonce', 'tag', 'sealed'].map((name) =>
    Buffer.from(textOf(fields?.[name]) ?? '', 'base64'),
  ) as [Buffer, Buffer, Buffer, Buffer];
  try {
    const opener = createDecipheriv('aes-256-gcm', await stretched(key, salt), nonce, { authTagLength: 16 });
    opener.setAAD(PURPOSE).setAuthTag(tag);
    return Buffer.concat([opener.update(sealed), opener.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

const stretch = promisify<string, Buffer, number, Buffer>(scrypt);
const stretched = (key: Secret, salt: Buffer): Promise<Buffer> => stretch(key.reveal(), salt, 32);
/** A text sealed here opens nowhere else. */
const PURPOSE = Buffer.from('zalo-personal/1');
