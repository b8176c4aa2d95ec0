import { fold, words } from '../../foundation/text/fold.ts';

/** A body as a question names it. */
export interface NamedBody {
  /** Without level or place: "Công an". */
  readonly name: string;
  /** As a person reads it back: "Công an phường". */
  readonly shown: string;
}

/**
 * Offices, associations and teams that a question names by their usual names, whether or not a document knows them: so
 * that work asked of a body which no plan gives work to is noticed, instead of being answered by likeness.
 *
 * Takes   a question, with or without marks.
 * Gives   the bodies in order, as typed.
 */
export function namedBodies(text: string): NamedBody[] {
  const typed = words(text);
  const folded = typed.map(fold);
  const named: NamedBody[] = [];
  for (let at = 0; at < folded.length; at++) {
    const length = lengthAt(folded, typed, at);
    // "giúp xã đoàn kết", "mời đoàn xã hội": the last syllable begins another word
    if (length === 0 || OTHER_BEHIND.has(`${folded[at + length - 1]!} ${folded[at + length] ?? ''}`)) continue;
    const level = LEVELS.has(folded[at + length] ?? '') ? 1 : 0;
    named.push({ name: typed.slice(at, at + length).join(' '), shown: typed.slice(at, at + length + level).join(' ') });
    at += length - 1;
  }
  return named;
}

const LEVELS = new Set(['phuong', 'xa', 'tinh', 'huyen', 'quan']);

/** How many words of a body's name begin here; the longest name counts, 0 when none does. */
function lengthAt(folded: readonly string[], typed: readonly string[], at: number): number {
  const head = HEADS.find((one) => one.head.every((word, index) => folded[at + index] === word));
  if (!head) return 0;
  if (head.head.length === 1 && !fits(typed[at]!, head.written)) return 0;
  // "cơ sở giáo dục", "chuyển đổi số y tế": the syllable belongs to the word before
  if (head.head.length === 1 && OTHER_WORD.has(`${folded[at - 1] ?? ''} ${folded[at]!}`)) return 0;
  const from = at + head.head.length;
  const names = head.names.filter((name) => name.every((word, index) => folded[from + index] === word));
  const longest = Math.max(-1, ...names.map(({ length }) => length));
  return longest < 0 ? 0 : head.head.length + longest;
}

/** A word typed with marks has to carry the right ones: "số" is no "sở". */
const fits = (typed: string, written: string): boolean => {
  const lower = typed.toLowerCase();
  return lower === fold(lower) || lower === written;
};

const OTHER_WORD = new Set(
  'co so|tru so|doi so|ho so|con so|mot so|nghe so|tang so|tri so|xa hoi|co hoi|quoc hoi|tap doan|van phong|tien phong|cong to'.split(
    '|',
  ),
);

const OTHER_BEHIND = new Set('doan ket|doan vien|doan the|doan hoi|xa hoi'.split('|'));

/** Heads of names and what may stand behind them; an empty name: the head is a name by itself. Longer heads first. */
const HEADS = [
  ['viện kiểm sát', ''],
  ['bộ chỉ huy', 'quân sự | bộ đội biên phòng'],
  ['ban chỉ huy', 'quân sự'],
  ['bộ đội', 'biên phòng'],
  ['đồn', 'biên phòng'],
  ['bảo hiểm', 'xã hội'],
  ['công an', ''],
  ['quân sự', ''],
  ['biên phòng', ''],
  ['hải quan', ''],
  ['kiểm lâm', ''],
  ['kho bạc', ''],
  ['bưu điện', ''],
  ['tòa án', ''],
  ['thanh tra', 'tỉnh | thành phố | sở'],
  ['điện lực', ''],
  ['liên đoàn', 'lao động'],
  ['liên minh', 'hợp tác xã'],
  ['xã đoàn', ''],
  ['phường đoàn', ''],
  ['huyện đoàn', ''],
  ['tỉnh đoàn', ''],
  ['đoàn', 'xã | phường | thanh niên | thanh niên cộng sản | thanh niên cộng sản hồ chí minh'],
  ['chi cục', 'thuế | thống kê | kiểm lâm | thú y | hải quan | dân số'],
  ['cục', 'thuế | thống kê | hải quan'],
  ['trạm', 'y tế'],
  ['trung tâm', 'y tế | giáo dục thường xuyên | phục vụ hành chính công | khuyến nông'],
  ['phòng', 'nội vụ | y tế | tư pháp | giáo dục | lao động | nông nghiệp | tài chính | dân tộc'],
  [
    'hội',
    'nông dân | phụ nữ | liên hiệp phụ nữ | cựu chiến binh | chữ thập đỏ | người cao tuổi | khuyến học | luật gia',
  ],
  ['tổ', 'công nghệ số | công nghệ số cộng đồng | dân phố | hòa giải | liên gia'],
  ['ủy ban', 'kiểm tra'],
  [
    'sở',
    `công thương | dân tộc | dân tộc và tôn giáo | du lịch | giáo dục | giáo dục và đào tạo | giao thông | giao thông vận tải |
     khoa học | khoa học và công nghệ | lao động | ngoại vụ | nông nghiệp | nông nghiệp và môi trường | nội vụ | tài chính |
     tài nguyên | tài nguyên và môi trường | thông tin | thông tin và truyền thông | tư pháp | văn hóa | xây dựng | y tế |
     kế hoạch và đầu tư`,
  ],
].map(([head, names]) => ({
  written: head!,
  head: head!.split(' ').map(fold),
  names: names!.split('|').map((name) => words(name).map(fold)),
}));
