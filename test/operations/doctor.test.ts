import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { addressFinding, databaseFinding, diskFinding, indexFinding, reportOf } from '../../src/operations/doctor.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openPlatform, sendJson } from '../support/platforms/http.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'doctor-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('the doctor', () => {
  it('finds room on the disk, and says when nothing can be written', async () => {
    expect((await diskFinding(join(directory, 'data'))).says).toMatch(/^Còn trống \d+,\d GB/);
    writeFileSync(join(directory, 'tep'), '');
    expect(await diskFinding(join(directory, 'tep', 'data'))).toMatchObject({ state: 'down' });
  });

  it('tells a whole database from a broken one and from none', async () => {
    const file = join(directory, 'a.sqlite');
    expect((await databaseFinding(file)).says).toContain('sẽ tự tạo');
    const db = openSqlite(file);
    await db.run('CREATE TABLE one (id INTEGER)');
    await db.close();
    expect(await databaseFinding(file)).toMatchObject({ state: 'ready', says: 'Đọc được và không hỏng.' });
    writeFileSync(file, 'không phải cơ sở dữ liệu '.repeat(100));
    expect(await databaseFinding(file)).toMatchObject({ state: 'down' });
  });

  it('says whether the index stands', () => {
    expect(indexFinding(join(directory, 'none')).says).toContain('sẽ tự dựng');
    expect(indexFinding(directory).says).toBe('Đã có.');
  });

  it('asks under the public address for this very program', async () => {
    const ours = await openPlatform(({ path }, response) => sendJson(response, 200, { live: path === '/health/live' }));
    const foreign = await openPlatform((_, response) => void response.end('<h1>Trang khác</h1>'));
    expect(await addressFinding(ours.url, true)).toMatchObject({ state: 'ready' });
    expect(await addressFinding(foreign.url, true)).toMatchObject({ state: 'down' });
    expect(await addressFinding(foreign.url, false)).toMatchObject({ state: 'attention' });
    expect(await addressFinding(undefined, true)).toMatchObject({ state: 'attention' });
    expect(await addressFinding(undefined, false)).toMatchObject({ state: 'ready' });
    await Promise.all([ours.close(), foreign.close()]);
  });

  it('marks what is well, what to look at and what is broken', () => {
    const lines = reportOf([
      { part: 'Ổ đĩa', state: 'ready', says: 'Còn chỗ.' },
      { part: 'Kênh zalo-oa', state: 'down', says: 'Chạy lại npm run zalo-oa:connect.' },
    ]).split('\n');
    expect(lines[0]).toMatch(/^✔.*Ổ đĩa: Còn chỗ\.$/);
    expect(lines[1]).toMatch(/^✘.*zalo-oa:connect/);
  });
});
