import { connect, type Socket } from 'node:net';

import type { Sending } from './transport.ts';

/** What came back: a status, or that the connection was closed without one. */
export type Answer = number | 'closed' | 'silent';

export interface Client {
  send(sending: Sending): Promise<Answer>;
  close(): void;
}

/**
 * A client that writes what it is told, however broken, over one connection that it keeps as long as it can.
 *
 * Gives   the status of each answer; 'closed' when the connection ended without one; 'silent' when nothing came.
 */
export function openClient(port: number, patienceMs: number): Client {
  let socket: Socket | undefined;
  let received = Buffer.alloc(0);
  let tell: ((answer: Answer) => void) | undefined;
  let headOnly = false;

  function open(): Socket {
    const opened = connect(port, '127.0.0.1').setNoDelay(true);
    opened.on('data', (data) => {
      if (opened !== socket) return;
      received = received.length === 0 ? data : Buffer.concat([received, data]);
      const answer = readAnswer();
      if (answer !== undefined) tell?.(answer);
    });
    opened.on('error', () => undefined);
    opened.on('close', () => {
      if (opened !== socket) return;
      socket = undefined;
      tell?.('closed');
    });
    received = Buffer.alloc(0);
    return opened;
  }

  /** The status, once the whole answer is there. */
  function readAnswer(): number | undefined {
    for (;;) {
      const end = received.indexOf('\r\n\r\n');
      if (end === -1) return undefined;
      const head = received.subarray(0, end).toString('latin1');
      const status = Number(head.slice(9, 12));
      if (status === 100) {
        received = received.subarray(end + 4);
        continue;
      }
      const length = headOnly || status === 204 || status === 304 ? 0 : bodyLength(head, end + 4);
      if (length === undefined || received.length < end + 4 + length) return undefined;
      received = received.subarray(end + 4 + length);
      if (/^connection: close/im.test(head)) drop();
      return status;
    }
  }

  function bodyLength(head: string, from: number): number | undefined {
    const told = /^content-length: (\d+)/im.exec(head)?.[1];
    if (told !== undefined) return Number(told);
    if (!/^transfer-encoding: chunked/im.test(head)) return 0;
    const last = received.indexOf('0\r\n\r\n', from);
    return last === -1 ? undefined : last + 5 - from;
  }

  function drop(): void {
    const dropped = socket;
    socket = undefined;
    dropped?.destroy();
  }

  async function send(sending: Sending): Promise<Answer> {
    const using = (socket ??= open());
    headOnly = sending.headOnly;
    const { promise, resolve } = Promise.withResolvers<Answer>();
    tell = resolve;
    for (const [index, piece] of sending.pieces.entries()) {
      if (index > 0) await new Promise((later) => setImmediate(later));
      using.write(piece);
    }
    // whoever sends less than promised hangs up at last
    const impatient = setTimeout(() => resolve('silent'), sending.sound ? patienceMs : BROKEN_MS);
    const answer = await promise;
    clearTimeout(impatient);
    tell = undefined;
    if (!sending.sound || answer === 'silent') drop();
    return answer;
  }
  return { send, close: drop };
}
const BROKEN_MS = 40;
