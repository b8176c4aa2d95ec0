import { connect, type Socket } from 'node:net';

/** How a load was answered. */
export interface Answered {
  readonly perSecond: number;
  /** Milliseconds from the moment a request was due until its answer was there. */
  readonly p50: number;
  readonly p99: number;
}

interface Load {
  readonly port: number;
  /** Whole requests as they go over the wire, made before the clock starts: what is measured is the server. */
  readonly requests: readonly Buffer[];
  readonly connections: number;
  /** So many requests a second fall due, whether the server keeps up or not; as fast as it answers when absent. */
  readonly perSecond?: number;
}

/** An HTTP/1.1 request as bytes, for a connection that stays open. */
export function requestOf(path: string, headers: Readonly<Record<string, unknown>>, body: Buffer): Buffer {
  const all = { host: '127.0.0.1', 'content-type': 'application/json', 'content-length': body.length, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), body]);
}

/**
 * Send every request once, over connections that each wait for an answer before they send the next.
 *
 * Throws  when a request is answered with anything but 200, or a connection breaks.
 */
export async function send({ port, requests, connections, perSecond }: Load): Promise<Answered> {
  const open = Array.from({ length: connections }, () => openConnection(port));
  const lines = await Promise.all(open.map(({ ready }) => ready));
  const waited = new Float64Array(requests.length);
  const free = [...lines];
  let [next, answered] = [0, 0];
  const { promise: done, resolve, reject } = Promise.withResolvers<undefined>();
  const began = performance.now();
  const dueAt = (index: number): number =>
    perSecond === undefined ? performance.now() : began + (index * 1_000) / perSecond;

  function go(line: Line): void {
    if (next === requests.length || (perSecond !== undefined && dueAt(next) > performance.now())) {
      free.push(line);
      return;
    }
    const index = next++;
    const due = dueAt(index);
    line.exchange(requests[index]!, (status) => {
      waited[index] = performance.now() - due;
      if (status !== 200) reject(new Error(`a request was answered ${status}`));
      if (++answered === requests.length) resolve(undefined);
      else go(line);
    });
  }
  const goAll = (): void => {
    for (const line of free.splice(0)) go(line);
  };
  for (const { socket } of open) socket.on('error', reject);
  goAll();
  const timer = perSecond === undefined ? undefined : setInterval(goAll, 1);
  try {
    await done;
  } finally {
    clearInterval(timer);
    for (const { socket } of open) socket.destroy();
  }
  const seconds = (performance.now() - began) / 1_000;
  waited.sort();
  const at = (share: number): number => waited[Math.floor(waited.length * share)]!;
  return { perSecond: requests.length / seconds, p50: at(0.5), p99: at(0.99) };
}

interface Line {
  /** Send one request; `done` hears the status of its answer. One at a time. */
  readonly exchange: (request: Buffer, done: (status: number) => void) => void;
}

function openConnection(port: number): { readonly socket: Socket; readonly ready: Promise<Line> } {
  const bytes = Buffer.allocUnsafe(4_096); // one for all that comes: nothing is allocated for an answer
  let heard = '';
  let told = (_status: number): void => undefined;
  const socket = connect({
    port,
    host: '127.0.0.1',
    noDelay: true,
    onread: {
      buffer: bytes,
      callback: (length) => {
        heard += bytes.toString('latin1', 0, length);
        const end = endOf(heard);
        if (end === undefined) return true;
        const status = Number(heard.slice(9, 12));
        heard = heard.slice(end);
        told(status);
        return true;
      },
    },
  });
  const line: Line = {
    exchange: (request, done) => {
      told = done;
      socket.write(request);
    },
  };
  const ready = new Promise<Line>((connected, broken) => {
    socket.once('connect', () => connected(line));
    socket.once('error', broken);
  });
  return { socket, ready };
}

/** Where the answer ends, undefined while some of it is on its way. */
function endOf(heard: string): number | undefined {
  const head = heard.indexOf('\r\n\r\n');
  if (head === -1) return undefined;
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(heard)?.[1]);
  if (Number.isNaN(length)) throw new Error('an answer without a length');
  return heard.length >= head + 4 + length ? head + 4 + length : undefined;
}
