import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dueNote } from '../../../src/answering/staff/due-note.ts';
import { extractFacts } from '../../../src/foundation/text/facts.ts';
import type { Plan } from '../../../src/knowledge/plan.ts';
import type { ReportRow } from '../../../src/register/row.ts';

const PLAN = { id: 'lang-dong', date: 'ngày 10 tháng 7 năm 2025' } as Plan;
const report = (due: string, frequency: string): ReportRow => ({
  kind: 'report',
  documentId: PLAN.id,
  who: 'Thôn Đông',
  to: 'UBND xã',
  frequency,
  due,
  quote: due,
  headings: [],
  place: { lines: [1, 1] },
  confidence: 1,
});
/** Noon in Vietnam. */
const noon = (day: string): number => Date.parse(`${day}T05:00:00Z`);
const said = (due: string, frequency: string, day: string): string | undefined =>
  dueNote(report(due, frequency), PLAN, noon(day));

describe('what a deadline means from today on', () => {
  it.each([
    ['trước ngày 15', 'hằng tháng', '2026-11-21', /hết ngày mười bốn tháng mười hai, còn hai mươi ba ngày/u],
    ['trước ngày 15', 'hằng tháng', '2026-11-14', /hết ngày mười bốn tháng mười một, hôm nay là ngày cuối/u],
    ['trước ngày 15', 'hằng tháng', '2026-12-15', /hết ngày mười bốn tháng một năm sau/u],
    ['trước ngày 5 hằng tháng', 'hằng tháng', '2026-03-20', /hết ngày mùng bốn tháng tư, còn mười lăm ngày/u],
    ['trước ngày 25/11/2025', 'một lần', '2026-11-21', /hạn này đã qua/u],
    ['khi có yêu cầu', '', '2026-11-21', /Không tính ra được một ngày cụ thể: chỉ thực hiện khi có yêu cầu/u],
  ])('%s, %s, on %s', (due, frequency, day, expected) => {
    expect(said(due, frequency, day)).toMatch(expected);
  });

  it('is not said where the document leaves the time blank', () => {
    expect(said('', 'hằng tháng', '2026-11-21')).toBeUndefined();
  });

  it('holds no figure that a reader could take for the document’s, on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 28 }), (days, date) => {
        const note = dueNote(report(`trước ngày ${date}`, 'hằng tháng'), PLAN, noon('2026-01-01') + days * 86_400_000);
        expect(note).not.toMatch(/\d/u);
        expect(extractFacts(note ?? '').filter(({ kind }) => kind === 'date')).toEqual([]);
      }),
    );
  });
});
