import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for an embeddings endpoint on this machine. */
export interface Endpoint {
  readonly baseUrl: string;
  /** Requests received, oldest first. */
  readonly requests: { readonly path: string; readonly key: string; readonly body: EmbeddingsRequest }[];
  close(): Promise<void>;
}
export interface EmbeddingsRequest {
  readonly model: string;
  readonly input: string[];
  readonly encoding_format: string;
  readonly dimensions?: number;
}

/**
 * Answers with status and body, JSON unless it is a string; never at all; or with the beginning of an answer whose rest does
 * not come. By default the vectors of `vectorOf`.
 */
export type Behaviour = (
  request: EmbeddingsRequest,
  turn: number,
) => { status: number; body: unknown } | 'never' | 'begins only';

export async function startEndpoint(behave: Behaviour = answerRight, port = 0): Promise<Endpoint> {
  const requests: Endpoint['requests'] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as EmbeddingsRequest;
      requests.push({ path: request.url ?? '', key: request.headers.authorization ?? '', body });
      const answer = behave(body, requests.length);
      if (answer === 'never') return;
      const { status, body: content } = answer === 'begins only' ? { status: 200, body: undefined } : answer;
      response.writeHead(status, { 'content-type': 'application/json' });
      if (answer === 'begins only') response.write('{"data":[');
      else response.end(typeof content === 'string' ? content : JSON.stringify(content));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${taken}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

export function answerRight({ input }: EmbeddingsRequest): { status: number; body: unknown } {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
  return { status: 200, body: { object: 'list', data: data.toReversed(), model: 'stand-in', usage: {} } };
}

/**
 * A vector that stands for what a text is about: one number a subject, so that "xe máy" and "mô tô" lie together though
 * they share no word.
 */
export function vectorOf(text: string): number[] {
  const subjects = [
    /xe máy|mô tô|xe gắn máy/iu,
    /tiền|ngân hàng|chuyển khoản/iu,
    /điện thoại|máy di động/iu,
    /loa|đài/iu,
  ];
  return [...subjects.map((subject) => (subject.test(text) ? 1 : 0)), 0.1 + (text.length % 7) / 100];
}
