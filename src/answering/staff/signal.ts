import type { DocumentReference } from '../../foundation/text/document-number.ts';
import { cues, cueWords, type CueText } from '../cues.ts';
import type { StaffAsk } from './asks.ts';
import { namedBodies } from './bodies.ts';

/** What of a question says whether it is about the plans. */
interface Signs {
  readonly cue: CueText;
  readonly text: string;
  readonly asks: readonly StaffAsk[];
  readonly groups: readonly (readonly string[])[];
  readonly units: readonly string[];
  readonly references: readonly DocumentReference[];
  readonly unknownPlaces: readonly string[];
}

/**
 * How much speaks for a question about the plans: office words, a plan's name, a unit, a document's number, the kind of
 * thing asked. A place alone says little when the person speaks of himself ("tôi ở Đồng Nai muốn làm VNeID").
 *
 * Takes   the question taken apart, before anything is carried over from the turn before.
 * Gives   0 when nothing speaks for the plans; 3 and more when it can be nothing else.
 */
export function signalOf(signs: Signs): number {
  const { cue, asks, groups, units, references, unknownPlaces } = signs;
  // office words inside a person's own story ("phòng … phải làm gì") say little
  const story = PERSONAL(cue) !== undefined;
  const official = officialWords(cue) ? (story && groups.length === 0 ? 1 : 2) : 0;
  const named = groups.length > 0 ? (story ? 1 : 3) : 0;
  const working = asks.includes('duties') || asks.includes('lead');
  const unit = units.length > 0 ? (working ? 2 : 1) : working ? bodySignal(signs) : 0;
  const plan = asks.includes('which-plan') || asks.includes('signer') ? 2 : 0;
  const target = asks.includes('targets') && YEAR(cue) ? 2 : 0;
  const place = unknownPlaces.length > 0 && official > 0 ? 1 : 0;
  return official + named + unit + plan + target + place + (references.length > 0 ? 1 : 0);
}

/** "Xã đoàn làm gì": work is asked of a body that no plan may know; most when nothing else is said. */
function bodySignal({ text, cue }: Signs): number {
  const [body] = namedBodies(text);
  if (!body) return 0;
  return cueWords(cue).length <= body.shown.split(' ').length + WORDS_AROUND ? 2 : 1;
}
/** "phải làm những gì". */
const WORDS_AROUND = 4;

const PERSONAL = cues(
  '(tôi|mình|tui|em|con|cháu|bác|mẹ|má|bố|ba|nhà|vợ|chồng) * (muốn|cần|bị|ở|có|đang|không|phải|được|sống|làm|quên|mất)',
  '(làm sao|làm thế nào|cách nào|ở đâu|thế nào là|bấm vào đâu)',
);
const YEAR = cues('(2025|2026|2027|2028|2029|2030|2035|2040|2045|2050)');

/** Words of administration that citizens hardly use: with one of them a question is about the plans. */
const officialWords = cues(
  '(chủ trì|phối hợp thực hiện|đơn vị phối hợp|cơ quan phối hợp|đầu mối|tham mưu|đôn đốc|quán triệt|triển khai thực hiện|tổ chức thực hiện|chế độ báo cáo|báo cáo định kỳ|lồng ghép|trích yếu|nơi nhận|căn cứ pháp lý|ban hành)',
  '(kế hoạch|hướng dẫn|văn bản|công văn|nghị quyết|quyết định|chương trình hành động|phụ lục|đề án) * (nào|số|của|giao|nêu|quy định|ghi|dẫn|nhắc|này|tuyên truyền|căn cứ|yêu cầu|đề nghị)',
  '(chỉ tiêu|mục tiêu) … (bao nhiêu|là gì|đạt|đến năm|năm|phần trăm|%|nào|gì)',
  '(nghị quyết|quyết định|kế hoạch|chương trình|đề án|hướng dẫn) (số)? (57|71|03|538|469|46|01|10|11|06)',
  '(nghị quyết|quyết định|kế hoạch|hướng dẫn|chương trình hành động|chỉ thị|kết luận|tờ trình) … (số mấy|số bao nhiêu|số hiệu|ký hiệu|ngày nào|ngày mấy|ban hành)',
  '(hạn|thời hạn|ngày|gửi|nộp|chế độ|kỳ) * báo cáo',
  'báo cáo * (trước ngày|hằng tháng|hàng tháng|tháng|6 tháng|năm|gửi|về đâu|cho ai|hạn|khi nào)',
  '(sở|phòng|ban|ubnd|ủy ban nhân dân|trung tâm|đơn vị|cơ quan|mặt trận|báo|đài) … (phải làm|có nhiệm vụ|nhiệm vụ gì|được giao|chịu trách nhiệm|trách nhiệm gì|làm những gì|làm gì)',
  '(được đề nghị|được phân công|được giao) (làm)? (gì|việc gì|những gì|những việc gì|nhiệm vụ gì|việc nào)',
  '(trong|theo|ở) (các|những|bản|mấy)? kế hoạch',
  '(kinh phí|ngân sách|dự toán) * (tuyên truyền|thực hiện|lấy|bố trí|từ đâu|nguồn|đâu|triển khai)',
  '(grdp|tfp|hdi|ccvclđ|ccvcnlđ|cán bộ công chức|công chức viên chức|đảng viên|cấp ủy|chi bộ)',
  '(tuyên truyền) * (hình thức|kênh|nội dung|bằng|qua|trên|đơn vị|ai|khi nào|phương tiện|cổ động|trực quan|miệng|nghị quyết)',
);
