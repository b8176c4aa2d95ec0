/**
 * The second half of an office's name that a line end broke at its dash: "Phòng Văn hóa" above "- Xã hội". It looks like a
 * point of a list and is none.
 *
 * Takes   a line with its dash.
 * Gives   whether the words behind the dash are the second half that offices of two fields bear.
 */
export function goesOnWithName(line: string): boolean {
  return SECOND_HALF.test(line.normalize('NFC').toLowerCase());
}

/** Whether a line ends in the first half of such a name: an office and its first field, no sign behind them. */
export function endsInsideName(line: string): boolean {
  return FIRST_HALF.test(line.normalize('NFC'));
}

const SECOND_HALF =
  /^\s*[-–—]\s*(?:xã hội(?! hóa)|thể thao|du lịch|kế hoạch|kế toán|nghiệp vụ|hành chính|thương binh|môi trường|công nghệ|thông tin|đô thị|pháp luật|dân số|truyền thông|tài chính|tư pháp|dân vận|công thương|đầu tư|quan hệ|nữ công|quản trị|hộ tịch|thống kê|tổng hợp|hạ tầng|pháp chế|giáo dục)(?![\p{L}])/u;
const FIRST_HALF =
  /(?:^|[\s(])(?:phòng|ban|sở|bộ phận|tổ|khoa|văn phòng|chi cục|trung tâm|công chức|bộ lao động|cán bộ)\s+\p{L}+(?:\s\p{Ll}+){0,3}$/iu;
