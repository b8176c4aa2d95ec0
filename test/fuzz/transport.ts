import { gzipSync } from 'node:zlib';

import { pick, type Random } from '../../scripts/bench/random.ts';
import type { Knock } from './doors.ts';

/** What goes over the wire for one request. */
export interface Sending {
  /** Written one after the other. */
  readonly pieces: readonly Buffer[];
  /** The answer has no body. */
  readonly headOnly: boolean;
  /** Whether a whole answer must come; a broken request may be answered by closing the connection. */
  readonly sound: boolean;
  /** Bytes that follow could be read as another request: nothing is told by how they are answered. */
  readonly forged: boolean;
}

/**
 * A request as bytes, mostly as it should be, sometimes with lengths that lie, pieces cut inside a letter, packed bodies.
 */
export function sendingOf(knock: Knock, random: Random): Sending {
  const { method, path, body } = knock;
  const headOnly = method === 'HEAD';
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: may.example',
    ...knock.headers.map(([name, value]) => `${name}: ${value}`),
  ];
  const head = (...more: string[]): Buffer => Buffer.from([...lines, ...more, '', ''].join('\r\n'), 'latin1');
  const length = `Content-Length: ${body.length}`;
  const sent = (pieces: readonly Buffer[], sound: boolean, forged = knock.forged): Sending => ({
    pieces,
    headOnly,
    sound,
    forged,
  });
  const chance = random();

  if (chance < 0.72) return sent([Buffer.concat([head(length), body])], true);
  if (chance < 0.8) {
    const cut =
      Math.max(
        0,
        body.findIndex((byte) => byte >= 0xc0),
      ) + 1;
    return sent([Buffer.concat([head(length), body.subarray(0, cut)]), body.subarray(cut)], true);
  }
  if (chance < 0.88)
    return sent([Buffer.concat([head('Transfer-Encoding: chunked'), ...chunksOf(body, random)])], true);
  if (chance < 0.9) return sent([Buffer.concat([head(length, 'Expect: 100-continue'), body])], true);
  if (chance < 0.92)
    return sent([Buffer.concat([head(length, `Content-Encoding: ${pick(random, ENCODINGS)}`), body])], true);
  if (chance < 0.94) {
    const packed = gzipSync(body);
    return sent([Buffer.concat([head(`Content-Length: ${packed.length}`, 'Content-Encoding: gzip'), packed])], true);
  }
  if (chance < 0.95) return sent([Buffer.concat([head(length, `X-Long: ${'x'.repeat(9_000)}`), body])], true);
  // from here on the request itself is broken
  return pick(random, [
    (): Sending => sent([Buffer.concat([head(`Content-Length: ${body.length + 9}`), body])], false),
    // of three bytes or fewer nothing is left, and nothing is a probe
    (): Sending =>
      sent(
        [Buffer.concat([head(`Content-Length: ${Math.max(0, body.length - 3)}`), body])],
        false,
        body.length > 3 && knock.forged,
      ),
    (): Sending =>
      sent(
        [Buffer.concat([head(`Content-Length: ${pick(random, ['-1', '1e3', '0x10', '9'.repeat(30), ''])}`), body])],
        false,
      ),
    (): Sending => sent([Buffer.concat([head(length, `Content-Length: ${body.length + 1}`), body])], false),
    (): Sending =>
      sent([Buffer.concat([head(length, 'Transfer-Encoding: chunked'), ...chunksOf(body, random)])], false),
    (): Sending => sent([Buffer.concat([head('Transfer-Encoding: chunked'), Buffer.from('zz\r\n'), body])], false),
    (): Sending => sent([Buffer.concat([head('Transfer-Encoding: gzip, chunked'), ...chunksOf(body, random)])], false),
    (): Sending => sent([Buffer.concat([head(length, 'X Space : a', ' folded: b'), body])], false),
    (): Sending => sent([Buffer.concat([head(length, `X-Long: ${'x'.repeat(40_000)}`), body])], false),
    (): Sending => sent([Buffer.concat([head(length, 'X-Null: a\0b'), body])], false),
    (): Sending => sent([head(length).subarray(0, -Math.floor(random() * 30) - 1)], false),
    (): Sending => sent([Buffer.concat([head(`Content-Length: ${3 * 1024 * 1024}`), body])], false),
  ])();
}

const ENCODINGS = ['gzip', 'br', 'deflate', 'identity', 'x', '', 'gzip, gzip'];

function chunksOf(body: Buffer, random: Random): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const size = Math.min(body.length - at, 1 + Math.floor(random() * 400));
    chunks.push(Buffer.from(`${size.toString(16)}\r\n`), body.subarray(at, at + size), Buffer.from('\r\n'));
    at += size;
  }
  return [...chunks, Buffer.from('0\r\n\r\n')];
}
