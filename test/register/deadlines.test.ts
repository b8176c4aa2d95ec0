import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDeadline, type DeadlineContext } from '../../src/register/deadlines.ts';

/** 21/11/2025, 09:30 in Vietnam: a Friday. */
const FRIDAY = Date.UTC(2025, 10, 21, 2, 30);
const at = (year: number, month: number, day: number, hour = 9, minute = 0): number =>
  Date.UTC(year, month - 1, day, hour - 7, minute);

type Case = readonly [written: string, now: number, context: DeadlineContext, next: string];
const monthly: DeadlineContext = { frequency: 'hằng tháng' };
const halfYear: DeadlineContext = { frequency: '6 tháng' };
const TENTH_OF_NOVEMBER = { year: 2025, month: 11, day: 10 };
const yearly: DeadlineContext = { frequency: 'năm' };

const RECURRING: readonly Case[] = [
  ['trước ngày 15 hằng tháng', FRIDAY, {}, '2025-12-14'],
  ['trước ngày 15', FRIDAY, monthly, '2025-12-14'],
  ['trước ngày 14 hằng tháng', at(2025, 11, 13), {}, '2025-11-13'],
  ['trước ngày 14 hằng tháng', at(2025, 11, 14), {}, '2025-12-13'],
  ['trước ngày 18 hàng tháng', at(2025, 12, 18), {}, '2026-01-17'],
  ['trước ngày 25 mỗi tháng', FRIDAY, {}, '2025-11-24'],
  ['chậm nhất ngày 15 hằng tháng', at(2025, 12, 15, 23, 59), {}, '2025-12-15'],
  ['chậm nhất vào ngày 05 hằng tháng', FRIDAY, {}, '2025-12-05'],
  ['vào ngày 20 hằng tháng', FRIDAY, {}, '2025-12-20'],
  ['ngày 25 hằng tháng', FRIDAY, {}, '2025-11-25'],
  ['trước ngày 01 hằng tháng', FRIDAY, {}, '2025-11-30'],
  ['trước ngày 01 hằng tháng', at(2025, 12, 1), {}, '2025-12-31'],
  ['trước ngày 30 hằng tháng', at(2026, 2, 10), {}, '2026-02-28'],
  ['trước ngày 30 hằng tháng', at(2028, 2, 10), {}, '2028-02-29'],
  ['trước ngày 30 hằng tháng', at(2026, 3, 1), {}, '2026-03-29'],
  ['chậm nhất ngày 31 hằng tháng', at(2026, 4, 2), {}, '2026-04-30'],
  ['chậm nhất ngày 29 hằng tháng', at(2027, 2, 1), {}, '2027-02-28'],
  ['chậm nhất ngày 29 hằng tháng', at(2028, 2, 1), {}, '2028-02-29'],
  ['trước ngày 10 tháng sau', FRIDAY, {}, '2025-12-09'],
  ['ngày cuối cùng của tháng', FRIDAY, {}, '2025-11-30'],
  ['cuối mỗi tháng', at(2028, 2, 3), {}, '2028-02-29'],
  ['trước ngày 15', at(2025, 12, 31), monthly, '2026-01-14'],
  ['báo cáo 6 tháng trước 15/6', FRIDAY, {}, '2026-06-14'],
  ['trước ngày 15 tháng 6', FRIDAY, halfYear, '2026-06-14'],
  ['trước ngày 15 tháng 6', at(2026, 6, 14), halfYear, '2026-06-14'],
  ['trước ngày 15 tháng 6', at(2026, 6, 15), halfYear, '2027-06-14'],
  ['trước 15/6', at(2026, 1, 2), halfYear, '2026-06-14'],
  ['trước ngày 15 tháng 12 hằng năm', FRIDAY, {}, '2025-12-14'],
  ['trước ngày 15 tháng 12 hằng năm', at(2025, 12, 20), {}, '2026-12-14'],
  ['trước ngày 15/12', FRIDAY, yearly, '2025-12-14'],
  ['trước ngày 01/01 hằng năm', FRIDAY, {}, '2025-12-31'],
  ['trước ngày 01/3 hằng năm', at(2027, 2, 1), {}, '2027-02-28'],
  ['trước ngày 01/3 hằng năm', at(2028, 2, 1), {}, '2028-02-29'],
  ['chậm nhất ngày 29/02 hằng năm', at(2027, 1, 5), {}, '2027-02-28'],
  ['chậm nhất ngày 29/02 hằng năm', at(2028, 1, 5), {}, '2028-02-29'],
  ['chậm nhất ngày 05 tháng 12 hằng năm', at(2025, 12, 6), {}, '2026-12-05'],
  ['trước ngày 20 của tháng cuối quý', FRIDAY, {}, '2025-12-19'],
  ['trước ngày 20 của tháng cuối quý', at(2025, 12, 20), {}, '2026-03-19'],
  ['trước ngày 15 tháng cuối mỗi quý', at(2026, 1, 1), {}, '2026-03-14'],
  ['trước ngày 05 tháng đầu quý sau', FRIDAY, {}, '2026-01-04'],
  ['chậm nhất ngày 10 của tháng đầu quý', at(2026, 1, 11), {}, '2026-04-10'],
  ['ngày cuối cùng của quý', FRIDAY, {}, '2025-12-31'],
  ['vào thứ Sáu hằng tuần', FRIDAY, {}, '2025-11-21'],
  ['trước thứ Sáu hằng tuần', FRIDAY, {}, '2025-11-27'],
  ['trước thứ Hai hằng tuần', FRIDAY, {}, '2025-11-23'],
  ['vào Chủ nhật hằng tuần', FRIDAY, {}, '2025-11-23'],
  ['trước 16 giờ 00 thứ Năm hằng tuần', FRIDAY, {}, '2025-11-27'],
  ['trước 09 giờ thứ Sáu hằng tuần', FRIDAY, {}, '2025-11-28'],
  ['trước 10 giờ thứ Sáu hằng tuần', FRIDAY, {}, '2025-11-21'],
  ['trước 16 giờ thứ 6 hằng tuần', FRIDAY, {}, '2025-11-21'],
  ['thứ 2 hằng tuần', FRIDAY, {}, '2025-11-24'],
  ['trước 16h30 ngày 21 hằng tháng', FRIDAY, {}, '2025-11-21'],
  ['trước 09h00 ngày 21 hằng tháng', FRIDAY, {}, '2025-12-21'],
  ['ngày 10 tháng sau', FRIDAY, {}, '2025-12-10'],
  ['trước ngày mùng 5 hằng tháng', FRIDAY, {}, '2025-12-04'],
  ['Trước ngày 10/6 và 10/12 hằng năm', FRIDAY, {}, '2025-12-09'],
  ['Trước ngày 10/6 và 10/12 hằng năm', at(2026, 1, 5), {}, '2026-06-09'],
  ['ngày 10 các tháng 02, 5, 8 và 11', at(2026, 3, 1), { frequency: 'hằng quý' }, '2026-05-10'],
  ['trước ngày 20 tháng 3, tháng 6, tháng 9 và tháng 12', at(2026, 6, 25), { frequency: 'hằng quý' }, '2026-09-19'],
  ['trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm', at(2026, 6, 15), {}, '2026-12-14'],
  ['trước ngày 5 và ngày 20 hằng tháng', at(2025, 11, 10), {}, '2025-11-19'],
  ['trước ngày 5 và ngày 20 hằng tháng', FRIDAY, {}, '2025-12-04'],
  ['ngày 15 và 30 hằng tháng', FRIDAY, {}, '2025-11-30'],
  ['Tháng 6 hằng năm', FRIDAY, {}, '2026-06-30'],
  ['quý IV hằng năm', FRIDAY, {}, '2025-12-31'],
  ['tháng 6', FRIDAY, halfYear, '2026-06-30'],
  ['Ngày 10/10 hằng năm', FRIDAY, {}, '2026-10-10'],
  ['10/12 hằng năm', FRIDAY, { before: true }, '2025-12-09'],
  ['15/01', FRIDAY, { before: true, frequency: '6 tháng' }, '2026-01-14'],
  ['trước 15 giờ ngày thứ Năm', FRIDAY, { frequency: 'hằng tuần' }, '2025-11-27'],
  ['trước 10 giờ sáng thứ Hai hằng tuần', FRIDAY, {}, '2025-11-24'],
];

const SINGLE: readonly (readonly [string, number, DeadlineContext, string, boolean])[] = [
  ['trước ngày 25/11/2025', FRIDAY, {}, '2025-11-24', false],
  ['trước ngày 25/11/2025', at(2025, 11, 24, 23, 59), {}, '2025-11-24', false],
  ['trước ngày 25/11/2025', at(2025, 11, 25, 0, 1), {}, '2025-11-24', true],
  ['trước ngày 25/11/2025', at(2026, 11, 21), {}, '2025-11-24', true],
  ['trước ngày 25 tháng 11 năm 2025', FRIDAY, {}, '2025-11-24', false],
  ['chậm nhất ngày 30/6/2026', FRIDAY, {}, '2026-06-30', false],
  ['hoàn thành trước ngày 01/01/2026', FRIDAY, {}, '2025-12-31', false],
  ['trước ngày 01/3/2028', FRIDAY, {}, '2028-02-29', false],
  ['trước ngày 01/3/2026', FRIDAY, {}, '2026-02-28', false],
  ['đến hết ngày 31/12/2025', FRIDAY, {}, '2025-12-31', false],
  ['trước 17 giờ 00 ngày 21/11/2025', FRIDAY, {}, '2025-11-21', false],
  ['trước 08h30 ngày 21/11/2025', FRIDAY, {}, '2025-11-21', true],
  ['từ ngày 01/9/2025 đến ngày 30/9/2025', FRIDAY, {}, '2025-09-30', true],
  ['Tháng 6/2025', FRIDAY, {}, '2025-06-30', true],
  ['Tháng 02/2028', FRIDAY, {}, '2028-02-29', false],
  ['trong tháng 12 năm 2025', FRIDAY, {}, '2025-12-31', false],
  ['trước tháng 7/2026', FRIDAY, {}, '2026-06-30', false],
  ['từ tháng 8 đến tháng 12/2025', FRIDAY, {}, '2025-12-31', false],
  ['Quý II/2026', FRIDAY, {}, '2026-06-30', false],
  ['quý IV năm 2025', FRIDAY, {}, '2025-12-31', false],
  ['trong quý III và quý IV năm 2025', FRIDAY, {}, '2025-12-31', false],
  ['trước quý I/2026', FRIDAY, {}, '2025-12-31', false],
  ['trong năm 2026', FRIDAY, {}, '2026-12-31', false],
  ['Năm 2025', FRIDAY, {}, '2025-12-31', false],
  ['6 tháng đầu năm 2026', FRIDAY, {}, '2026-06-30', false],
  ['cuối tháng 9/2026', FRIDAY, {}, '2026-09-30', false],
  ['cuối năm 2026', FRIDAY, {}, '2026-12-31', false],
  ['trước ngày 15/12', FRIDAY, { year: 2025 }, '2025-12-14', false],
  ['trước ngày 20 tháng 9', FRIDAY, { year: 2025 }, '2025-09-19', true],
  ['Trước ngày 30.11.2025', FRIDAY, {}, '2025-11-29', false],
  ['Trước ngày 30-11-2025', FRIDAY, {}, '2025-11-29', false],
  ['chậm nhất trước ngày 25/11/2025', FRIDAY, {}, '2025-11-24', false],
  ['trước ngày 15/6 và ngày 15/12', FRIDAY, { year: 2025 }, '2025-12-14', false],
  ['trước ngày 15/6 và ngày 15/10', FRIDAY, { year: 2025 }, '2025-10-14', true],
  ['Tháng 6', FRIDAY, { year: 2026 }, '2026-06-30', false],
  ['Quý III', FRIDAY, { year: 2025 }, '2025-09-30', true],
  ['6 tháng đầu năm', FRIDAY, { year: 2026 }, '2026-06-30', false],
  ['cuối tháng 11', FRIDAY, { year: 2025 }, '2025-11-30', false],
  ['Tháng 7-8/2026', FRIDAY, {}, '2026-08-31', false],
  ['Tháng 10, 11 và 12 năm 2025', FRIDAY, {}, '2025-12-31', false],
  ['Từ tháng 7 đến hết tháng 12 năm 2025', FRIDAY, {}, '2025-12-31', false],
  ['Từ nay đến hết năm 2025', FRIDAY, {}, '2025-12-31', false],
  ['Quý I-II/2026', FRIDAY, {}, '2026-06-30', false],
  ['Quý 1, 2 năm 2026', FRIDAY, {}, '2026-06-30', false],
  ['Năm 2025-2030', FRIDAY, {}, '2030-12-31', false],
  ['Giai đoạn 2025 - 2030', FRIDAY, {}, '2030-12-31', false],
  ['9 tháng đầu năm 2025', FRIDAY, {}, '2025-09-30', true],
  ['6 tháng cuối năm 2025', FRIDAY, {}, '2025-12-31', false],
  ['trong 30 ngày kể từ ngày 01/11/2025', FRIDAY, {}, '2025-12-01', false],
  ['trong 02 tháng kể từ ngày 31/12/2025', FRIDAY, {}, '2026-02-28', false],
  ['trong vòng 2 tuần kể từ ngày 14/11/2025', FRIDAY, {}, '2025-11-28', false],
  ['trong 15 ngày kể từ ngày ban hành Kế hoạch này', FRIDAY, { issued: TENTH_OF_NOVEMBER }, '2025-11-25', false],
  ['sau 10 ngày kể từ ngày ký', FRIDAY, { issued: TENTH_OF_NOVEMBER }, '2025-11-20', true],
];

const DAYLESS: readonly (readonly [string, DeadlineContext, string])[] = [
  ['Thường xuyên', {}, 'continuous'],
  ['Thường xuyên trong năm 2025 và các năm tiếp theo', {}, 'continuous'],
  ['Thường xuyên hằng năm (bắt đầu thực hiện từ tháng 3/2025)', {}, 'continuous'],
  ['trong năm 2025 và những năm tiếp theo', {}, 'continuous'],
  ['Khi có yêu cầu', {}, 'on-request'],
  ['đột xuất theo yêu cầu của cấp trên', {}, 'on-request'],
  ['nếu có khó khăn, vướng mắc', {}, 'on-request'],
  ['trong 15 ngày kể từ ngày ban hành Kế hoạch', {}, 'relative'],
  ['trong vòng 05 ngày làm việc, kể từ ngày nhận được văn bản', {}, 'relative'],
  ['sau khi kết thúc hội nghị 3 ngày', {}, 'relative'],
  ['', {}, 'unknown'],
  ['theo quy định', {}, 'unknown'],
  ['kịp thời', {}, 'unknown'],
  ['Định kỳ hằng tháng', {}, 'unknown'],
  ['trước ngày 15', {}, 'unknown'],
  ['trước ngày 20', { frequency: 'hằng quý' }, 'unknown'],
  ['trước ngày 15/12', {}, 'unknown'],
  ['ngày 31/4/2026', {}, 'unknown'],
  ['ngày 29/02/2027', {}, 'unknown'],
  ['ngày 45 hằng tháng', {}, 'unknown'],
  ['từ tháng 3/2025', {}, 'unknown'],
  ['sớm nhất có thể', {}, 'unknown'],
  ['Tháng 6', {}, 'unknown'],
  ['Quý III', {}, 'unknown'],
  ['cuối tháng 11', {}, 'unknown'],
  ['đầu tháng 12/2025', { year: 2025 }, 'unknown'],
  ['giữa năm 2026', {}, 'unknown'],
  ['trong tuần đầu tháng 12/2025', {}, 'unknown'],
  ['trước Tết Nguyên đán 2026', {}, 'unknown'],
  ['trước ngày 30/02/2026', {}, 'unknown'],
  ['Bắt đầu từ quý I/2026', {}, 'unknown'],
  ['Hằng năm', {}, 'unknown'],
  ['trong vòng 05 ngày làm việc kể từ ngày ký', { issued: TENTH_OF_NOVEMBER }, 'relative'],
  ['trong 15 ngày kể từ ngày ban hành hướng dẫn của Sở Nội vụ', { issued: TENTH_OF_NOVEMBER }, 'relative'],
  ['sau mỗi đợt tuyên truyền', {}, 'relative'],
  ['ngay sau khi ban hành', { issued: TENTH_OF_NOVEMBER }, 'relative'],
];

describe('resolveDeadline', () => {
  it.each(RECURRING)('«%s» comes next on its own day', (written, now, context, next) => {
    expect(resolveDeadline(written, now, context)).toMatchObject({
      kind: 'date',
      next,
      recurring: true,
      passed: false,
    });
  });

  it.each(SINGLE)('«%s» is one day, and knows whether it is over', (written, now, context, next, passed) => {
    expect(resolveDeadline(written, now, context)).toMatchObject({ kind: 'date', next, recurring: false, passed });
  });

  it.each(DAYLESS)('«%s» makes no day, and says why', (written, context, kind) => {
    const deadline = resolveDeadline(written, FRIDAY, context);
    expect(deadline.kind).toBe(kind);
    expect('reason' in deadline && deadline.reason.length > 10).toBe(true);
  });

  it('has at least eighty cases', () => {
    expect(RECURRING.length + SINGLE.length + DAYLESS.length).toBeGreaterThanOrEqual(80);
  });

  it('says in words that “before” ends with the day before', () => {
    const deadline = resolveDeadline('trước ngày 15 hằng tháng', FRIDAY);
    expect(deadline).toHaveProperty(
      'inWords',
      '“trước ngày 15 hằng tháng” nghĩa là chậm nhất hết ngày 14/12/2025 (Chủ nhật); còn 23 ngày.',
    );
  });

  it('says that a single day has passed', () => {
    expect(resolveDeadline('trước ngày 25/11/2025', at(2025, 12, 4))).toHaveProperty(
      'inWords',
      '“trước ngày 25/11/2025” nghĩa là chậm nhất hết ngày 24/11/2025 (thứ Hai); đã qua 10 ngày.',
    );
  });

  it('says the hour, where the words name one', () => {
    expect(resolveDeadline('trước 16h30 ngày 15 hằng tháng', FRIDAY)).toHaveProperty(
      'inWords',
      '“trước 16h30 ngày 15 hằng tháng” nghĩa là chậm nhất 16 giờ 30 ngày 15/12/2025 (thứ Hai); còn 24 ngày.',
    );
  });

  it('says why a day cannot be told', () => {
    const why = (written: string, context?: DeadlineContext) => resolveDeadline(written, FRIDAY, context);
    expect(why('trong 15 ngày kể từ ngày nhận được văn bản')).toHaveProperty(
      'reason',
      'Thời hạn tính từ một sự kiện mà văn bản không ghi ngày.',
    );
    expect(why('trong 05 ngày làm việc kể từ ngày ký', { issued: TENTH_OF_NOVEMBER })).toHaveProperty(
      'reason',
      'Thời hạn tính theo ngày làm việc; phải trừ ngày nghỉ nên không tính thành ngày cụ thể.',
    );
    expect(why('đầu tháng 12/2025')).toHaveProperty('reason', 'Văn bản chỉ ghi khoảng thời gian, không ghi ngày.');
    expect(why('trước ngày 15/12')).toHaveProperty('reason', 'Văn bản không ghi năm của hạn này.');
  });

  it('counts days in Vietnam, not in Greenwich', () => {
    const justAfterMidnight = Date.UTC(2025, 10, 13, 17, 5); // 14/11, 00:05 in Vietnam
    expect(resolveDeadline('trước ngày 14 hằng tháng', justAfterMidnight)).toMatchObject({ next: '2025-12-13' });
  });

  it('never gives a recurring day that is over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 40_000 }),
        (day, before, days) => {
          const now = Date.UTC(2000, 0, 1) + days * 86_400_000;
          const written = `${before ? 'trước' : 'chậm nhất'} ngày ${day} hằng tháng`;
          const deadline = resolveDeadline(written, now);
          expect(deadline.kind).toBe('date');
          if (deadline.kind === 'date') {
            expect(deadline.next >= new Date(now + 7 * 3_600_000).toISOString().slice(0, 10)).toBe(true);
          }
        },
      ),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (written, frequency) => {
        expect(resolveDeadline(written, FRIDAY, { frequency }).kind).toBeTypeOf('string');
      }),
    );
  });
});
