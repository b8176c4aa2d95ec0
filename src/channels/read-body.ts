import type { IncomingMessage } from 'node:http';

/**
 * Read the body of a request whole, byte for byte as it was sent.
 *
 * Takes   the most bytes there may be; of a longer body nothing is kept, whatever length it claims.
 * Gives   the bytes, empty for none, or why they are not read. `done` is called once; not at all when the sender goes away
 *         before the end, since there is nobody to answer.
 */
export function readBody(
  request: IncomingMessage,
  limit: number,
  done: (body: Buffer | 'too-large' | 'compressed') => void,
): void {
  const { 'content-encoding': encoding = 'identity', 'content-length': length } = request.headers;
  if (encoding.toLowerCase() !== 'identity' || Number(length) > limit) {
    throwAway(request, PATIENCE * limit);
    done(Number(length) > limit ? 'too-large' : 'compressed');
    return;
  }
  let parts: Buffer[] = [];
  let bytes = 0;
  const onData = (part: Buffer): void => {
    bytes += part.length;
    parts.push(part);
    if (bytes <= limit) return;
    request.off('data', onData);
    request.off('end', onEnd);
    parts = [];
    throwAway(request, PATIENCE * limit);
    done('too-large');
  };
  const onEnd = (): void => done(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
  request.on('data', onData);
  request.on('end', onEnd);
}

/** Take what still comes, so that the refusal can be read; but not for ever. */
function throwAway(request: IncomingMessage, most: number): void {
  let bytes = 0;
  request.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > most) request.destroy();
  });
}

/** How many times the limit is taken and thrown away before the connection is closed. */
const PATIENCE = 8;
