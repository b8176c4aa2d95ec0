import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, foldLine, recurrence, type CalendarEntry } from '../../src/register/ics.ts';
import { readSchedule, type Schedule } from '../../src/register/deadline-schedule.ts';

const NOW = Date.UTC(2025, 10, 21, 2, 30);
const entry = (due: string, frequency = '', summary = 'Hạn gửi báo cáo'): CalendarEntry => ({
  summary,
  description: 'Kế hoạch thử; dòng 1, dòng 2',
  due,
  context: { frequency },
  identity: `thử|${due}`,
});
const unfold = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('calendarFile', () => {
  it('puts a monthly deadline on the last day in time, every month', () => {
    const lines = unfold(calendarFile([entry('trước ngày 15 hằng tháng')], NOW));
    expect(lines).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20251214T080000');
    expect(lines).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=14');
  });

  it('leaves out what has no day and what is over', () => {
    const file = calendarFile([entry('Thường xuyên'), entry('Khi có yêu cầu'), entry('trước ngày 25/11/2024')], NOW);
    expect(file).not.toContain('BEGIN:VEVENT');
  });

  it('ends every line with CRLF and keeps it within 75 octets', () => {
    const file = calendarFile(
      [
        entry(
          'trước ngày 25/11/2025',
          '',
          'Hạn gửi báo cáo kết quả thực hiện phong trào “Bình dân học vụ số” về Ủy ban nhân dân',
        ),
      ],
      NOW,
    );
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('keeps the same UID when it is made again later', () => {
    const uid = (now: number): string | undefined =>
      unfold(calendarFile([entry('trước ngày 15 hằng tháng')], now)).find((line) => line.startsWith('UID:'));
    expect(uid(NOW)).toBe(uid(NOW + 40 * 86_400_000));
  });

  it('escapes what the format would read as its own signs', () => {
    const lines = unfold(calendarFile([entry('trước ngày 25/11/2025', '', 'Hạn: một, hai; ba \\ bốn')], NOW));
    expect(lines).toContain('SUMMARY:Hạn: một\\, hai\\; ba \\\\ bốn');
  });

  it('opens and closes every component', () => {
    const lines = unfold(
      calendarFile([entry('trước ngày 15 hằng tháng'), entry('trước ngày 15 tháng 6', '6 tháng')], NOW),
    );
    for (const name of ['VCALENDAR', 'VTIMEZONE', 'STANDARD', 'VEVENT', 'VALARM']) {
      expect(lines.filter((line) => line === `BEGIN:${name}`)).toHaveLength(
        lines.filter((line) => line === `END:${name}`).length,
      );
    }
  });
});

describe('recurrence', () => {
  it.each([
    ['trước ngày 15 hằng tháng', '', 'FREQ=MONTHLY;BYMONTHDAY=14'],
    ['trước ngày 01 hằng tháng', '', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['trước ngày 30 hằng tháng', '', 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1'],
    ['chậm nhất ngày 31 hằng tháng', '', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    ['trước ngày 20 của tháng cuối quý', '', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=19'],
    ['trước ngày 15 tháng 6', '6 tháng', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14'],
    ['trước ngày 01/3 hằng năm', '', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'],
    ['trước thứ Hai hằng tuần', '', 'FREQ=WEEKLY;BYDAY=SU'],
    ['trước ngày 25/11/2025', '', ''],
  ])('«%s» (%s) repeats as %s', (written, frequency, rule) => {
    expect(recurrence(readSchedule(written, frequency) as Schedule)).toBe(rule);
  });
});

describe('foldLine', () => {
  it('can be unfolded to the same line, and cuts no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text)),
        (text) => {
          expect(foldLine(text).replaceAll('\r\n ', '')).toBe(text);
        },
      ),
    );
  });
});
