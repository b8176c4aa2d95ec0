import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** What people and programs get from the command line. */
function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/register-command.ts', ...options], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe('the register command', () => {
  it('gives rows as JSON with their document, quote and place', () => {
    const { stdout, status } = run('--kind', 'report', '--doc', '004', '--format', 'json');
    const rows = JSON.parse(stdout) as {
      kind: string;
      document: { id: string };
      due: string;
      quote: string;
      place: { lines: number[] };
    }[];
    expect(status).toBe(0);
    expect(rows.map(({ due }) => due)).toContain('trước ngày 18 hằng tháng');
    expect(
      rows.every(
        ({ kind, document, quote, place }) =>
          kind === 'report' && document.id === '004' && quote !== '' && place.lines.length === 2,
      ),
    ).toBe(true);
  });

  it('finds a unit by its abbreviation', () => {
    const { stdout } = run('--kind', 'task', '--unit', 'TTCUDV', '--format', 'json');
    expect((JSON.parse(stdout) as unknown[]).length).toBe(10);
  });

  it('writes a calendar', () => {
    const { stdout } = run('--ics', '--doc', '001');
    expect(stdout.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(stdout).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=14\r\n');
  });

  it('says how it is used when an option is not known', () => {
    for (const options of [['--kind', 'việc'], ['--format', 'xml'], ['--nope']]) {
      const { status, stdout, stderr } = run(...options);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('Cách dùng');
    }
  });
});
