import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ICAL from 'ical.js';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import { comingDays, resolveDeadline } from '../../src/register/deadlines.ts';
import { duesOf } from '../../src/register/due.ts';
import { buildRegister } from '../../src/register/extract.ts';
import { calendarEntries, calendarFile, foldLine, seriesOf, type CalendarEntry } from '../../src/register/ics.ts';

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

describe('the calendar as another program reads it', () => {
  const DAY_MS = 86_400_000;
  const eventsOf = (file: string): ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(file) as unknown[])
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  it.each([
    ['trước ngày 15 hằng tháng', ''],
    ['trước ngày 01 hằng tháng', ''],
    ['trước ngày 30 hằng tháng', ''],
    ['chậm nhất ngày 31 hằng tháng', ''],
    ['trước ngày 31 hằng tháng', ''],
    ['chậm nhất ngày 29 hằng tháng', ''],
    ['chậm nhất ngày 30 của tháng thứ hai hằng quý', ''],
    ['ngày cuối cùng của tháng', ''],
    ['trước ngày 20 của tháng cuối quý', ''],
    ['trước ngày 05 tháng đầu quý sau', ''],
    ['trước ngày 15 tháng 6', '6 tháng'],
    ['trước ngày 01/3 hằng năm', ''],
    ['chậm nhất ngày 29/02 hằng năm', ''],
    ['trước ngày 31/4 hằng năm', ''],
    ['vào thứ Sáu hằng tuần', ''],
    ['trước thứ Hai hằng tuần', ''],
  ])('has «%s» (%s) on the very days that the register gives, year after year', (written, frequency) => {
    const all = eventsOf(calendarFile([entry(written, frequency)], NOW)).flatMap((event) => {
      const days = event.iterator();
      return Array.from({ length: 40 }, () => String(days.next()));
    });
    const days = all.sort().values();
    let now = NOW;
    for (let round = 0; round < 30; round++) {
      const deadline = resolveDeadline(written, now, { frequency });
      const next = deadline.kind === 'date' ? deadline.next : deadline.reason;
      expect(days.next().value).toBe(`${next}T08:00:00`);
      now = Date.parse(next) + DAY_MS; // 07:00 in Vietnam of the day after
    }
  });

  it('has one event a day of a deadline that names two', () => {
    const events = eventsOf(calendarFile([entry('Trước ngày 10/6 và 10/12 hằng năm')], NOW));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2025-12-09T08:00:00', '2026-06-09T08:00:00']);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  });

  it('has every deadline of the five plans that is still to come, under one identity each', async () => {
    const { plans } = await loadCorpus('knowledge');
    const dues = duesOf(buildRegister(plans).rows, plans, NOW);
    const coming = dues.filter(({ deadline }) => deadline.kind === 'date' && !deadline.passed);
    const events = eventsOf(calendarFile(calendarEntries(dues), NOW));
    expect(events.length).toBe(coming.length);
    expect(events.length).toBeGreaterThan(7);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.every(({ startDate }) => startDate.zone.tzid === 'Asia/Ho_Chi_Minh')).toBe(true);
    expect(events.map(({ summary }) => summary)).toContain(
      'Hạn gửi báo cáo hằng tháng về Sở Văn hóa, Thể thao và Du lịch',
    );
  });

  it('reads back the words of any document, whatever signs they hold', () => {
    const words = fc.string({
      unit: fc.constantFrom('Hạn', ',', ';', '\\', '\n', '\r\n', ':', '"', 'ế', '\u0007', ' '),
    });
    fc.assert(
      fc.property(words, (text) => {
        const [event] = eventsOf(calendarFile([entry('trước ngày 25/11/2025', '', text)], NOW));
        expect(event?.summary).toBe(text.replaceAll('\u0007', ' ').replace(/\r\n?/g, '\n'));
      }),
    );
  });
});

describe('seriesOf', () => {
  it.each([
    ['trước ngày 15 hằng tháng', '', ['FREQ=MONTHLY;BYMONTHDAY=14']],
    ['trước ngày 01 hằng tháng', '', ['FREQ=MONTHLY;BYMONTHDAY=-1']],
    ['chậm nhất ngày 31 hằng tháng', '', ['FREQ=MONTHLY;BYMONTHDAY=-1']],
    [
      'trước ngày 30 hằng tháng',
      '',
      ['FREQ=YEARLY;BYMONTH=1,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'],
    ],
    ['trước ngày 20 của tháng cuối quý', '', ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=19']],
    ['trước ngày 15 tháng 6', '6 tháng', ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14']],
    ['trước ngày 01/3 hằng năm', '', ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1']],
    ['trước thứ Hai hằng tuần', '', ['FREQ=WEEKLY;BYDAY=SU']],
    ['trước ngày 25/11/2025', '', ['']],
  ])('«%s» (%s) repeats by %j', (written, frequency, rules) => {
    const series = comingDays(written, NOW, { frequency }).flatMap((coming) => seriesOf(coming));
    expect(series.map(({ rule }) => rule)).toEqual(rules);
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
