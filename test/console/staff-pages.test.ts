import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addressOf, readFilter } from '../../src/console/filter.ts';
import { VIEWS } from '../../src/console/views.ts';
import { HOSTILE, skeleton } from '../channels/web/hostile.ts';
import { openStaffSite, textOf, type StaffSite } from './staff-site.ts';

let site: StaffSite;
beforeAll(async () => {
  site = await openStaffSite();
});
afterAll(() => site.close());

describe('the staff pages', () => {
  it('begin with figures, the nearest deadline, every document and every disagreement', async () => {
    const text = textOf(await site.page('/van-ban'));
    expect(text).toContain('5 văn bản');
    expect(text).toContain('“trước ngày 25/11/2025” nghĩa là chậm nhất hết ngày 24/11/2025 (thứ Hai); còn 3 ngày.');
    for (const { shortTitle } of site.library.plans) expect(text).toContain(shortTitle);
    for (const { variants } of site.library.register.discrepancies)
      for (const { written } of variants) expect(text).toContain(`“${written}”`);
  });

  it('show work under the unit that carries it, and what the document leaves blank as blank', async () => {
    const text = textOf(await site.page('/van-ban/viec?van_ban=001'));
    expect(text).toContain('Phòng Hành chính – Quản trị 1. Ban hành kế hoạch tuyên truyền Nghị quyết 57-NQ/TW');
    expect(text).toMatch(/2\. Tổ chức triển khai .{0,200}Phối hợp để trống Thời gian để trống/);
    expect(text).not.toContain('Uông Bí, dòng');
  });

  it('say on paper which day they count from', async () => {
    expect(textOf(await site.page('/van-ban/han'))).toContain('Tính đến ngày 21/11/2025 (thứ Sáu).');
  });

  it('tell deadlines to come from those that are over and those without a day', async () => {
    const text = textOf(await site.page('/van-ban/han'));
    const [coming, open, over] = ['Còn phía trước', 'Không xác định được ngày', 'Đã qua'].map((name) =>
      text.indexOf(name),
    );
    expect(coming).toBeGreaterThan(0);
    expect(open).toBeGreaterThan(coming!);
    expect(over).toBeGreaterThan(open!);
    expect(text.slice(open, over)).toContain(
      '“Khi có yêu cầu”: Chỉ thực hiện khi có yêu cầu hoặc có việc phát sinh, không có ngày cố định.',
    );
    expect(text.slice(over)).toContain(
      '“Tháng 6/2025” nghĩa là chậm nhất hết ngày 30/06/2025 (thứ Hai); đã qua 144 ngày.',
    );
  });

  it('tell who rests on a resolution, through what, and where its number is printed differently', async () => {
    const text = textOf(await site.page('/van-ban/can-cu?tim=57-nq'));
    expect(text).toContain('Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị');
    expect(text).toMatch(
      /thực hiện Kế hoạch của UBND tỉnh Hải Dương: “57-NQ\/TW” dòng 10–12; “57\/NQ-TW” dòng 215–216/,
    );
    expect(text).toContain('qua 538-KH/TU:');
    expect(text).toMatch(/“57\/NQ-TW”: Kế hoạch của UBND tỉnh Hải Dương, dòng 215–216/);
  });

  it.each([
    ['the whole name', 'Phòng Văn hóa-Xã hội'],
    ['an abbreviation', 'VH-XH'],
    ['no marks', 'phong van hoa xa hoi'],
  ])('find a unit by %s', async (_how, unit) => {
    const text = textOf(await site.page(`/van-ban/viec?don_vi=${encodeURIComponent(unit)}`));
    expect(text).toContain('10. Tuyên truyền kết quả hợp tác quốc tế');
    expect(text).not.toContain('Bỏ lọc Phòng Hành chính');
    expect(text).not.toContain('Hải Dương, dòng');
  });

  it('keep the filter from view to view and in the downloads', async () => {
    const page = await site.page('/van-ban/viec?van_ban=003&don_vi=VH-XH');
    for (const { path } of VIEWS) expect(page).toContain(`href="${path}?van_ban=003&amp;don_vi=VH-XH"`);
    expect(page).toContain('href="/van-ban/bang.csv?van_ban=003&amp;don_vi=VH-XH&amp;loai=task,duty"');
    expect(page).toContain('href="/van-ban/lich.ics?van_ban=003&amp;don_vi=VH-XH"');
  });

  it('say that a unit is in no document, and that nothing fits', async () => {
    expect(textOf(await site.page('/van-ban/viec?don_vi=xyzabc'))).toContain('Không văn bản nào nêu đơn vị “xyzabc”.');
    expect(textOf(await site.page('/van-ban/chi-tieu?tim=xyzabc'))).toContain(
      'Không có chỉ tiêu nào hợp với phần lọc ở trên.',
    );
  });

  it('lead from every row to lines that exist', async () => {
    const lengths = new Map(site.library.plans.map(({ id, lines }) => [id, lines.length]));
    for (const { path } of VIEWS) {
      const links = [...(await site.page(path)).matchAll(/\/tai-lieu\/([\w-]+)\?dong=(\d+)-(\d+)#d(\d+)"/g)];
      expect(links.length).toBeGreaterThan(5);
      for (const [, id = '', first, last, target] of links) {
        expect(Number(last)).toBeLessThanOrEqual(lengths.get(id) ?? 0);
        expect(target).toBe(first);
      }
    }
  });
});

describe('a document', () => {
  it('shows its words line by line with the quote marked', async () => {
    const page = await site.page('/van-ban/tai-lieu/003?dong=519-522');
    const marked = [...page.matchAll(/<mark>([^<]*)<\/mark>/g)].map((match) => match[1]);
    expect(marked).toHaveLength(4);
    expect(marked[0]).toBe('4. Về thực hiện chế độ báo cáo: Các phòng, ban, cơ quan, đơn vị, tổng hợp');
    expect(marked.at(-1)).toBe('nhân dân tỉnh trước ngày 15 hằng tháng.');
  });

  it('loses none of its words', async () => {
    const plan = site.library.plans[4]!;
    const text = textOf(await site.page(`/van-ban/tai-lieu/${plan.id}`));
    for (const line of plan.lines) expect(text).toContain(line.trim().replace(/\s+/g, ' '));
  });

  it('says what the document leaves blank instead of filling it in', async () => {
    const page = await site.page('/van-ban/tai-lieu/001');
    const named = [...page.matchAll(/<dt>([^<]*)<\/dt>\s*<dd>(.*?)<\/dd>/gs)].map((match) =>
      match.slice(1).map(textOf),
    );
    expect(named).toContainEqual(['Số, ký hiệu', 'văn bản để trống']);
    expect(named).toContainEqual(['Ngày', 'văn bản để trống']);
    expect(named.map(([name]) => name)).not.toContain('Nơi'); // no province is named in it
  });

  it.each(['0-5', '9-3', '1-999999', 'abc', '-1', '3-', '1e3'])('marks nothing for the lines «%s»', async (lines) => {
    expect(await site.page(`/van-ban/tai-lieu/003?dong=${lines}`)).not.toContain('<mark>');
  });

  it('that is not there is not found', async () => {
    expect(await site.status('/van-ban/tai-lieu/999')).toBe(404);
    expect(await site.status('/van-ban/tai-lieu/..%2f..%2fetc%2fpasswd')).toBe(404);
  });
});

describe('what can be taken along', () => {
  it('is a calendar of the deadlines that the page shows', async () => {
    const answer = await site.get('/van-ban/lich.ics?van_ban=001');
    const calendar = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="han-trong-van-ban.ics"');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(calendar).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=14\r\n');
  });

  it('is a sheet of the rows that the page shows', async () => {
    const answer = await site.get('/van-ban/bang.csv?van_ban=003&loai=task');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await answer.text()).match(/^"Nhiệm vụ"/gm)).toHaveLength(10);
    expect(await (await site.get('/van-ban/can-cu.csv?tim=388')).text()).toContain('"388/TTr-STTTT","25/02/2025"');
  });
});

describe('a staff page, whoever asks for it', () => {
  it('carries the security headers and no script', async () => {
    for (const { path } of VIEWS) {
      const answer = await site.get(path);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(await answer.text()).not.toMatch(/<script|style="|onclick/);
    }
  });

  it.each(HOSTILE)('is the same page whatever stands in its address: %s', async (text) => {
    const fields = (words: string): string =>
      new URLSearchParams({ don_vi: words, tim: words, van_ban: words }).toString();
    expect(skeleton(await site.page(`/van-ban/han?${fields(text)}`))).toBe(
      skeleton(await site.page(`/van-ban/han?${fields('lành')}`)),
    );
  });

  it.each([
    'don_vi[]=a',
    'tim[a]=b',
    'van_ban=a&van_ban=b',
    '%',
    '%F3%95',
    `tim=${'a'.repeat(5_000)}`,
    '=&&=',
    'tim=%00',
  ])('answers whatever stands behind the question mark: %s', async (query) => {
    for (const { path } of VIEWS) expect(await site.status(`${path}?${query}`)).toBe(200);
  });
});

describe('readFilter', () => {
  it('takes anything, and gives three short texts', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (query, value) => {
        for (const given of [query, { don_vi: value, tim: value, van_ban: value }])
          for (const text of Object.values(readFilter(given)))
            expect(typeof text === 'string' && text.length <= 200).toBe(true);
      }),
    );
  });

  it('is what an address was made of', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 50 }).map((words) => words.trim());
    fc.assert(
      fc.property(text, text, text, (document, unit, words) => {
        const { searchParams } = new URL(addressOf('/van-ban', { document, unit, words }), 'http://vi-du.vn');
        expect(readFilter(Object.fromEntries(searchParams))).toEqual({ document, unit, words });
      }),
    );
  });
});
