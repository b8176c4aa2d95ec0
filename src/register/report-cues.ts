import { comparable } from './comparable.ts';

/**
 * Whether a clause speaks of telling somebody how things stand.
 *
 * Takes   a clause, and whether it stands under a heading or a lead-in on reports, where less is needed.
 * Gives   'report' when it says "báo cáo"; 'telling' for other words of sending ("cung cấp số liệu", "phản ánh", "cập nhật lên"),
 *         which make a report only with a recipient and a time; '' when it does neither. What is merely called a report
 *         ("báo cáo viên", "báo cáo tài chính", "theo báo cáo của …") is none.
 */
export function reportCue(clause: string): 'report' | 'telling' | '' {
  const plain = comparable(clause).replace(NOT_REPORTS, (words) => '#'.repeat(words.length));
  if (/(?:^|[^\p{L}])báo cáo(?!\p{L})/u.test(plain)) return 'report';
  return TELLS.test(plain) ? 'telling' : '';
}

const NOT_REPORTS = new RegExp(
  [
    'báo cáo viên',
    'báo cáo (?:kinh tế ?- ?kỹ thuật|tài chính|đánh giá tác động|nghiên cứu khả thi|thực tế|chuyên đề|thành tích|quyết toán|thuế|điển hình|tham luận|không đúng|phục vụ)',
    '(?:theo|trên cơ sở|căn cứ|qua|nghe|được|tiếp nhận|đón nhận|thẩm định|mẫu|hệ thống(?: thông tin)?|phần mềm) báo cáo',
    'báo cáo (?:tại|ở) (?:hội thảo|hội nghị|lớp|buổi|đại hội)',
    'tham luận và báo cáo',
    // said of reports, and asking for none
    '(?:không|chưa|chậm|miễn)(?: phải| cần| yêu cầu)?(?: thực hiện| gửi| nộp)? báo cáo',
    '(?<!(?:gửi|nộp|cung cấp|về) )(?:nội dung|mẫu|biểu mẫu|số liệu|biểu|khung|đề cương) báo cáo',
    '(?:chế độ|việc|công tác)(?: thông tin,?)? báo cáo (?:là|được)',
    'nghe [^.;,]{0,40} báo cáo',
    'quản lý báo cáo',
    'hệ thống thông tin báo cáo',
    'chuẩn bị báo cáo',
    'trước khi (?:tổng hợp,? )?báo cáo',
  ]
    .map((words) => `(?<!\\p{L})${words}(?!\\p{L})`)
    .join('|'),
  'gu',
);
const TELLS =
  /(?<!\p{L})(?:(?:gửi|nộp)(?!\p{L})|cung cấp (?:[^.;]{0,30}?)(?:số liệu|thông tin|danh sách|kết quả|tình hình)|phản ánh (?:[^.;]{0,80}?)?(?:về|với|qua|cho|tới|đến)|cập nhật (?:[^.;]{0,80}?)(?:lên|vào|trên)|thông tin (?:[^.;]{0,80}?)(?:về|cho|tới|đến|với)|thông báo kết quả|báo (?:[^.;]{0,60}?)?(?:ngay|cho|về)|chuyển ngay|tổng hợp (?:[^.;]{0,60}?)(?:gửi|trình|cung cấp)|cung cấp cho|có báo cáo)(?!\p{L})/u;
