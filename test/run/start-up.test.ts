import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { DATABASE_FILE } from '../../src/database-file.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { freePort, run, type Program } from './program.ts';

const home = join(import.meta.dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'start-'));
const running = new Set<Program>();

function start(settings: Record<string, string>): Program {
  const program = run(['node', 'src/main.ts'], settings, { cwd: home });
  running.add(program);
  return program;
}
afterEach(async () => {
  for (const program of running) program.signal('SIGKILL');
  await Promise.all([...running].map(({ ended }) => ended));
  running.clear();
});
afterAll(() => rmSync(data, { recursive: true }));

describe('npm start', () => {
  // the first start builds the index; the others find it
  beforeAll(async () => {
    const first = start({ PORT: String(await freePort()), DATA_DIR: data });
    await first.url;
    expect(first.said()).toContain('Đang dựng chỉ mục');
    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  it('says in Vietnamese where the page is, answers, keeps the turn, and ends well on SIGTERM', async () => {
    const program = start({ PORT: String(await freePort()), DATA_DIR: data });
    const url = await program.url;
    expect(program.said()).toMatch(/Trợ lý đã sẵn sàng sau [\d,]+ giây\. Mở trang: http:\/\/localhost:\d+\n/);
    expect(program.said()).not.toContain('Đang dựng chỉ mục');
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Bình dân học vụ số là gì?' }),
    });
    const reply = (await response.json()) as { kind: string; turnId: string; citations: unknown[] };
    expect(reply.kind).toBe('answered');
    expect(reply.citations.length).toBeGreaterThan(0);
    expect(await (await fetch(url)).text()).toContain('Câu hỏi của bác');
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);

    const file = readdirSync(data).find((name) => name.endsWith('.sqlite'))!;
    const db = openSqlite(join(data, file));
    expect(await db.get('SELECT kind FROM turns WHERE id = ?', [reply.turnId])).toEqual({ kind: 'answered' });
    await db.close();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('answers what was begun before it ends on %s', async (signal) => {
    const program = start({ PORT: String(await freePort()), DATA_DIR: data });
    const socket = await connect(new URL(await program.url));
    const body = JSON.stringify({ text: 'cai vneid the nao' });
    socket.write(
      `POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nExpect: 100-continue\r\n\r\n`,
    );
    await heard(socket, /100 Continue/); // the question is begun …
    program.signal(signal);
    await told(program, /Đang dừng/);
    socket.write(body); // … and its rest comes while the program is already stopping
    expect(await heard(socket, /"turnId"/)).toContain('200 OK');
    expect(await program.ended).toBe(0);
    await expect(fetch(await program.url)).rejects.toThrow();
  });

  it('says what to do when its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const program = start({ PORT: String(port), DATA_DIR: data });
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain(`Không mở được trang: cổng ${port} đang có chương trình khác dùng`);
    expect(program.said()).not.toContain('at '); // no stack for a person to be frightened by
    other.close();
  });

  it('says that its database is broken and what to do, and leaves the file as it is', async () => {
    const broken = join(data, 'hong');
    mkdirSync(broken);
    const file = join(broken, DATABASE_FILE);
    const bytes = 'đây từng là cơ sở dữ liệu '.repeat(400);
    writeFileSync(file, bytes);
    const program = start({ PORT: String(await freePort()), DATA_DIR: broken });
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain('store.unavailable');
    expect(program.said()).toContain('npm run doctor');
    expect(readFileSync(file, 'utf8')).toBe(bytes);
  });

  it('names every wrong setting at once, and begins nothing', async () => {
    const untouched = join(data, 'chua-co');
    const program = start({ PORT: 'ba nghìn', LOG_LEVEL: 'to', DATA_DIR: untouched });
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain('config.invalid');
    for (const name of ['PORT', 'LOG_LEVEL']) expect(program.said()).toContain(name);
    expect(readdirSync(data)).not.toContain('chua-co');
  });
});

const connect = (url: URL): Promise<Socket> =>
  new Promise((connected, failed) => {
    const socket = createConnection(Number(url.port), '127.0.0.1', () => connected(socket)).on('error', failed);
  });

/** Everything a connection brought, up to what is waited for. */
function heard(socket: Socket, wanted: RegExp): Promise<string> {
  let all = '';
  return new Promise((found, failed) => {
    socket.on('data', (part: Buffer) => {
      all += part.toString();
      if (wanted.test(all)) found(all);
    });
    socket.on('close', () => failed(new Error(`closed after: ${all}`)));
  });
}

const told = (program: Program, words: RegExp): Promise<void> => expect.poll(program.said).toMatch(words);
