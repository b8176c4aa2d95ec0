import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** What people and programs get from the command line. */
function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/register-command.ts', ...options], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
type Row = Record<string, unknown> & { readonly document: { readonly id: string } };
const rowsOf = (...options: string[]): Row[] => JSON.parse(run(...options, '--format', 'json').stdout) as Row[];

describe('the register command', () => {
  it('gives rows as JSON with their document, quote and place, in the order of fields that programs rely on', () => {
    const rows = rowsOf('--kind', 'report', '--doc', '004');
    expect(rows[0]).toMatchObject({ kind: 'report', document: { id: '004', issuer: 'UBND tỉnh Hải Dương' } });
    expect(rows.map(({ due }) => due)).toContain('trước ngày 18 hằng tháng');
    const order =
      'kind document subject lead coordinating time product unit who to frequency due next metric value year scope number issuer date quote place'.split(
        ' ',
      );
    for (const row of rowsOf()) {
      const known = Object.keys(row).filter((name) => order.includes(name));
      expect(known).toEqual(order.filter((name) => name in row));
      expect(Object.values(row).some((value) => value === '' || (Array.isArray(value) && value.length === 0))).toBe(
        false,
      );
    }
  });

  it('finds a document and a unit by any of their names', () => {
    const byId = run('--kind', 'task', '--doc', '003', '--format', 'csv').stdout;
    expect(run('--kind', 'task', '--doc', 'uong bi', '--format', 'csv').stdout).toBe(byId);
    expect(rowsOf('--kind', 'task', '--unit', 'TTCUDV')).toHaveLength(10);
    expect(rowsOf('--kind', 'task', '--unit', 'trung tam cung ung dich vu')).toHaveLength(10);
  });

  it('writes a calendar', () => {
    const { stdout } = run('--ics', '--doc', '001');
    expect(stdout.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(stdout).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=14\r\n');
  });

  it('tells which plan rests on a resolution, and where its number is printed differently', () => {
    const { stdout } = run('--graph', '--cites', 'nghi quyet 57');
    expect(stdout).toContain('Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị\n   thực hiện  004 ·');
    expect(stdout).toContain('“57/NQ-TW” (004, dòng 215)');
    const [entry] = JSON.parse(run('--graph', '--cites', '57-NQ/TW', '--format', 'json').stdout) as {
      plans: { document: { id: string }; role: string }[];
    }[];
    expect(entry?.plans.map(({ document }) => document.id).sort()).toEqual(['000', '001', '002', '003', '004']);
    expect(run('--graph', '--doc', '004', '--format', 'csv').stdout).toContain('"388/TTr-STTTT"');
  });

  it.each([
    [['--kind', 'việc'], 'Không có loại “việc”'],
    [['--format', 'xml'], 'Không có dạng “xml”'],
    [['--nope'], 'Không có tùy chọn --nope'],
    [['--doc'], 'Tùy chọn --doc viết chưa đúng'],
    [['003'], 'Mỗi giá trị phải đứng sau tên tùy chọn'],
    [['--cites', '57'], '--cites chỉ dùng cùng với --graph'],
    [['--doc', 'Hà Nội'], 'Không có văn bản nào là “Hà Nội”. Các văn bản đang có:\n  000'],
    [
      ['--unit', 'phòng giáo dục'],
      'Không văn bản nào nêu đơn vị “phòng giáo dục”. Gần giống:\n  Sở Giáo dục và Đào tạo',
    ],
    [['--graph', '--cites', '999/QĐ-TTg'], 'Không văn bản nào dẫn “999/QĐ-TTg”'],
  ])('says what is wrong with %j, and prints nothing else', (options, message) => {
    const { status, stdout, stderr } = run(...options);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });
});
