import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Hears what a platform was asked, by name and fields, once it took it: for whoever plays the person at the other end. */
export type OnCall = (what: string, fields: Readonly<Record<string, unknown>>) => void;

export interface LocalPlatform {
  readonly url: string;
  /** Where a picture somebody sends can be fetched. */
  picture(bytes: Uint8Array): string;
  close(): Promise<void>;
}

/** A platform's HTTP side on this machine, one function for everything it is asked. */
export async function openPlatform(
  answer: (asked: Asked, response: ServerResponse) => void | Promise<void>,
): Promise<LocalPlatform> {
  const pictures: Uint8Array[] = [];
  const server = createServer((request, response) => {
    const pictureAt = /^\/anh\/(\w+)$/.exec(request.url ?? '')?.[1];
    if (pictureAt !== undefined) {
      const picture = pictures[Number(pictureAt)];
      if (pictureAt === 'di') response.writeHead(302, { location: '/anh/0' }).end();
      else if (pictureAt === 'lon') response.writeHead(200).end(Buffer.alloc(7 * 1024 * 1024));
      else response.writeHead(picture ? 200 : 404, { 'content-type': 'image/png' }).end(picture);
      return;
    }
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://platform');
      const asked = { path: pathname, query: searchParams, headers: request.headers, body: Buffer.concat(pieces) };
      void Promise.resolve(answer({ method: request.method ?? 'GET', ...asked }, response)).catch(() => {
        response.destroy();
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    picture: (bytes) => `${url}/anh/${pictures.push(bytes) - 1}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(value));
}
