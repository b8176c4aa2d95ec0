import { cues, type CueText } from '../cues.ts';

/** Subjects people often bring that this service does not cover; each has its own line in the reply. */
export type OutsideTopic =
  'weather' | 'sport' | 'lottery' | 'homework' | 'medicine' | 'law' | 'market' | 'leisure' | 'writing' | 'farming';

/**
 * Recognise a subject outside digital skills, public services and the plans.
 *
 * Takes   the message as cue text. Callers weigh it against what the search found.
 * Gives   the topic, or undefined when nothing clear says so.
 */
export function outsideTopic(text: CueText): OutsideTopic | undefined {
  for (const [topic, matches] of TOPICS) if (matches(text)) return topic;
  return undefined;
}

const TOPICS: readonly (readonly [OutsideTopic, (text: CueText) => string | undefined])[] = [
  [
    'weather',
    cues(
      '(thời tiết|dự báo thời tiết|nhiệt độ hôm|áp thấp|bão số|có =bão)',
      '(mai|hôm nay|chiều nay|tối nay|ngày mai|tuần này|cuối tuần|mốt) * (=nắng|=nóng|=lạnh|=rét|=bão|mấy độ)',
      '(mai|hôm nay|chiều nay|tối nay|ngày mai|tuần này|cuối tuần|mốt) * (mưa|nắng|nóng|lạnh|rét) (không|hông|ko|k|chưa|to|nhiều|lớn|gắt)',
      '(mai|hôm nay|chiều nay|tối nay|ngày mai) (mưa|nắng)',
      '(có|trời) (mưa|=nắng|lạnh|rét) (không|hông)',
      '=mưa không',
    ),
  ],
  [
    'sport',
    cues(
      '(bóng đá|tỷ số|tỉ số|kèo|cá độ|world cup|aff cup|sea games|ngoại hạng|trận đấu|đội tuyển|lịch thi đấu|tiền đạo)',
      '=đá (với|vs|đội)? ai',
      '(thắng|thua) (với|vs|đội) ai',
    ),
  ],
  [
    'lottery',
    cues(
      '(xổ số|xsmn|xsmb|xsmt|chơi đề|đánh đề|ghi đề|vietlott|kết quả xổ|đánh con gì|đánh con nào|đánh số|con số may mắn|soi cầu|số nào trúng|ra con gì)',
    ),
  ],
  [
    'homework',
    cues(
      '(giải|làm|tính) (giúp|giùm|hộ|dùm)? * (bài toán|=toán|phương trình|bài tập|bài văn|hóa|vật lý|tiếng anh|đề thi|trắc nghiệm)',
      '(toán|văn|bài|lý|hóa|sử) lớp (1|2|3|4|5|6|7|8|9|10|11|12)',
      '(chu vi|diện tích|đạo hàm|tích phân|căn bậc|phân số|nghị luận|phân tích bài thơ|tả con|tả cảnh)',
      '(bằng bao nhiêu|cộng|nhân|chia) (2|3|4|5|6|7|8|9)',
    ),
  ],
  [
    'medicine',
    cues(
      '(là|bị|mắc|có phải) (bệnh)? (bệnh gì|bệnh j|gì thế bác sĩ|ung thư không)',
      '(uống|dùng|bôi|mua|kê|chích) (thuốc) (gì|j|nào|chi)',
      '(thuốc gì|thuốc nào|liều lượng|mấy viên|kháng sinh)',
      '(triệu chứng|nổi mẩn|nổi mề đay|đau bụng|đau đầu|đau lưng|=sốt|tiêu chảy|huyết áp|tiểu đường|đau dạ dày|mất ngủ) * (làm sao|phải làm sao|uống|chữa|trị|bệnh gì|sao|có nguy hiểm|hết)',
      '(chữa|điều trị|trị bệnh) (bệnh)? * (thế nào|ra sao|bằng gì|cách)',
      '(có thai|mang thai|bà bầu|phá thai) * (uống|ăn|được không|bao nhiêu tuần)',
    ),
  ],
  [
    'law',
    cues(
      '(luật sư|bào chữa|ly hôn|li hôn|thừa kế|di chúc|tranh chấp đất|=kiện|khởi kiện|ra tòa|án tù|đi tù mấy năm|phạt tù|quyền nuôi con|chia tài sản|bồi thường)',
      '(đất|sổ đỏ|nhà đất) * (tranh chấp|bị lấn|đền bù|kiện)',
    ),
  ],
  [
    'market',
    cues(
      '(giá vàng|giá đô|tỷ giá|tỉ giá|giá xăng|giá heo|giá lúa|giá cà phê|giá tiêu|giá sầu riêng|bitcoin|coin|cổ phiếu|chứng khoán|lãi suất|đất nền) * (bao nhiêu|hôm nay|lên|xuống|mua|nên|nào|giá|mấy)',
      '(nên|có nên) (mua|bán|đầu tư) (vàng|đất|coin|bitcoin|cổ phiếu|chung cư|xe)',
      '(vay|mượn) * (lãi suất|ngân hàng nào|bao nhiêu)',
    ),
  ],
  [
    'leisure',
    cues(
      '(nấu|món|công thức|làm bánh|kho|luộc|chiên) * (thế nào|sao|ngon|gì|cách|món gì)',
      '(ăn|nhậu|uống cà phê) (gì|ở đâu|quán nào)',
      '(phim|=nhạc|bài hát|ca sĩ|diễn viên|game|trò chơi|truyện cười|chuyện cười|kể chuyện|hát) * (gì|hay|nào|mới|hot|tập mấy)',
      '(tử vi|=bói|xem bói|phong thủy|cung hoàng đạo|hợp tuổi|ngày tốt|xem ngày|giải mộng|nằm mơ)',
      '(đi du lịch|khách sạn|vé tàu|tour) * (ở đâu|bao nhiêu|rẻ|nào)',
      '(người yêu|tán gái|tán trai|tỏ tình|thất tình|crush)',
    ),
  ],
  [
    'writing',
    cues(
      '(viết|làm|sáng tác|soạn) (cho|giúp|giùm|hộ|dùm)? (tôi|em|mình|t)? * (thơ|bài thơ|bài văn|=truyện|kịch bản|bài hát|code|đoạn code|luận văn|cv|sơ yếu|diễn văn|bài phát biểu|stt|caption)',
      '(dịch|phiên dịch) (giúp|giùm|hộ|dùm|cho|sang|ra|tiếng|câu|đoạn|bài|chữ)',
      '(lập trình|viết code|python|javascript|excel hàm|hàm excel)',
      '(thủ đô|dân số thế giới|dân số việt nam|dân số nước|diện tích|tổng thống|vua|đỉnh núi|con sông|hành tinh) * (nào|bao nhiêu|là gì|ai|ở đâu)',
    ),
  ],
  [
    'farming',
    cues(
      '(lúa|cây|rau|heo|lợn|gà|vịt|tôm|cá|bò|sầu riêng|cà phê|tiêu) * (bị sâu|bị bệnh|bón phân|phun thuốc|chết|vàng lá|nuôi thế nào|trồng thế nào)',
    ),
  ],
];
