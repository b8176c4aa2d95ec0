import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true }));

const passages = join(folder, 'p.jsonl');
const queries = join(folder, 'q.jsonl');
writeFileSync(
  passages,
  [
    '{"id":"a","text":"Quét mã QR để trả tiền.","title":"Trả tiền"}',
    '{"id":7,"text":"Mở ứng dụng VNeID.","title":null}',
    '',
    '{"id":"c","text":"Đài truyền thanh xã phát sóng."}',
  ].join('\r\n'),
);
writeFileSync(queries, '{"id":"q1","text":"quet ma qr"}\n{"id":"q2","text":"zzzz"}\n{"id":"q3","text":"mo vneid"}\n');

/** What a run printed and how it ended. */
async function search(...words: string[]): Promise<{ out: string; error: string; code: number }> {
  try {
    const done = await promisify(execFile)(process.execPath, ['src/search-command.ts', ...words]);
    return { out: done.stdout, error: done.stderr, code: 0 };
  } catch (failure) {
    const { stdout, stderr, code } = failure as { stdout: string; stderr: string; code: number };
    return { out: stdout, error: stderr, code };
  }
}

describe('npm run search', () => {
  it('answers every query on a line of its own, in order, and prints nothing else', async () => {
    const { out, error } = await search('--passages', passages, '--queries', queries, '--top', '2');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; hits: { id: string; score: number }[]; micros: number });
    expect(lines.map(({ id, hits }) => [id, hits.map((hit) => hit.id)])).toEqual([
      ['q1', ['a']],
      ['q2', []],
      ['q3', ['7']],
    ]);
    expect(lines.every(({ micros }) => Number.isInteger(micros) && micros >= 0)).toBe(true);
    expect(Object.keys(lines[0]!.hits[0]!)).toEqual(['id', 'score']);
    expect(error).toBe('');
  });

  it('explains a score in words', async () => {
    const { out } = await search('--passages', passages, '--explain', 'quett ma qr');
    expect(out).toContain('quett → quet (gõ nhầm)');
    expect(out).toMatch(/1\. a .*điểm/u);
    expect(out).toContain('hai từ liền nhau, bỏ dấu: quet ma, ma qr');
  });

  it('names the file and the line that does not read, and how it is used', async () => {
    const wrong = join(folder, 'wrong.jsonl');
    writeFileSync(wrong, '{"id":"a","text":"x"}\n{"id":"b"}\n');
    const broken = await search('--passages', wrong, '--queries', queries);
    expect([broken.code, broken.out]).toEqual([2, '']);
    expect(broken.error).toContain('wrong.jsonl:2');
    expect((await search('--passages', passages)).error).toContain('Cách dùng');
  });
});
