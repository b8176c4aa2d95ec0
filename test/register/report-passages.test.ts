import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFrom } from '../../src/knowledge/load-plans.ts';
import { buildRegister } from '../../src/register/extract.ts';
import { readPassages, scorePassages } from './report-passages/score.ts';

/**
 * Short passages in the wording of many offices, written without a look at the rules and learnt from since; floors where the
 * figures stand.
 */
describe.each([
  { set: 'dev', labels: 117, rows: 115, day: 114, due: 104, whole: 104 },
  { set: 'kept', labels: 57, rows: 50, day: 49, due: 48, whole: 48 },
])('the reports of the passages $set', (floors) => {
  const score = scorePassages(readPassages(join(import.meta.dirname, 'report-passages', `${floors.set}.json`)));

  it('are found with their day, to whom, how often and by whom', () => {
    expect(score.labels, score.problems.join('\n')).toBe(floors.labels);
    expect(score.day).toBeGreaterThanOrEqual(floors.day);
    expect(score.due).toBeGreaterThanOrEqual(floors.due);
    expect(score.whole).toBeGreaterThanOrEqual(floors.whole);
  });

  it('are not found where none is asked for', () => {
    expect(score.rows).toBeLessThanOrEqual(floors.rows);
  });
});

describe('what only looks like a report', () => {
  const reportsIn = (sentence: string): readonly unknown[] => {
    const lines = [
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Văn hóa - Xã hội',
      '- Tuyên truyền trong nhân dân.',
      `- ${sentence}`,
    ];
    return buildRegister([planFrom({ file: 'ke-hoach.txt', lines })]).rows.filter(({ kind }) => kind === 'report');
  };

  it('says who reports when it is one', () => {
    expect(
      reportsIn('Tiểu ban Hậu cần gửi báo cáo thu chi về Phòng Kinh tế xã trước ngày 25 hằng tháng.'),
    ).toMatchObject([{ who: 'Tiểu ban Hậu cần', to: 'Phòng Kinh tế xã', due: 'trước ngày 25 hằng tháng' }]);
  });

  it.each([
    ['Các khoa đào tạo gửi báo cáo về Phòng Khảo thí trước ngày 25 hằng tháng.', 'Các khoa đào tạo'],
    ['UBND xã, phường báo cáo Sở Y tế trước ngày 25 hằng tháng.', 'UBND xã, phường'],
    ['Các đơn vị cần gửi báo cáo về Phòng Nội vụ trước ngày 25 hằng tháng.', 'Các đơn vị'],
    ['Đội Quản lý trật tự đô thị báo cáo UBND phường trước ngày 25 hằng tháng.', 'Đội Quản lý trật tự đô thị'],
  ])('is read with the whole name before its verb: %s', (sentence, who) => {
    expect(reportsIn(sentence)).toMatchObject([{ who }]);
  });

  it.each([
    'Phòng Tài chính thẩm định, báo cáo Chủ tịch UBND xã xem xét, quyết định.',
    'Công an xã xây dựng kế hoạch kiểm tra, báo cáo Chủ tịch UBND xã phê duyệt trước ngày 10/3/2026.',
    'Các đơn vị lập dự toán kinh phí gửi Phòng Tài chính trước ngày 30/7 hằng năm.',
    'Các chi hội gửi tin, bài về Trung tâm Văn hóa trước ngày 25 hằng tháng.',
    'Các hộ kinh doanh nộp thuế trước ngày 20 hằng tháng.',
    'Đăng ký nhu cầu tập huấn gửi về Phòng Nội vụ trước ngày 15/3 hằng năm.',
    'Kết quả thực hiện chế độ báo cáo là tiêu chí đánh giá thi đua cuối năm.',
    'Ban Chỉ đạo họp định kỳ hằng quý để nghe các thành viên báo cáo kết quả.',
    'Phòng Kinh tế chủ trì chuẩn bị nội dung báo cáo phục vụ hội nghị sơ kết 6 tháng.',
    'Số liệu báo cáo được chốt đến hết ngày 14 hằng tháng.',
    'Các đơn vị không báo cáo đúng hạn sẽ bị phê bình.',
    'Theo báo cáo của các thôn, đến ngày 30/6/2026 có 95% hộ đã cài đặt.',
  ])('gives none: %s', (sentence) => {
    expect(reportsIn(sentence)).toEqual([]);
  });
});
