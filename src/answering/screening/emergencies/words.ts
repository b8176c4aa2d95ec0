import { said } from '../scene.ts';

/** Word tables that several emergencies share, named by what the words mean. */

/** It has happened: a time gone by, or the thing done. */
export const past = said(
  '(vừa|mới|vừa mới|đã|lỡ|trót|lỡ tay|nãy|hồi nãy|lúc nãy|nãy giờ|hồi trưa|hồi sáng|hồi chiều|hồi tối|hôm qua|hôm kia|hôm trước|bữa qua|bữa kia|bữa trước|sáng nay|sáng ni|chiều nay|trưa nay|tối qua|đêm qua|hôm nay|tuần trước|tháng trước|xong|rồi|mất|luôn)',
);

/** Those who deceive, as the deceived call them. */
export const them = said(
  '(nó|họ|bả|ổng|hắn|chúng|chúng nó|tụi nó|bọn nó|bọn|tụi|lũ|thằng|đứa|người ta|người lạ|số lạ|kẻ gian|kẻ lừa|kẻ lừa đảo|lừa đảo|bên đó|bên kia|cho bên|công an giả|giả công an|cán bộ giả|giả|xưng|tự xưng|mạo danh|giả danh|giả mạo|trên mạng|qua mạng|quen qua|quen trên|tư vấn viên|nhân viên|kỹ thuật viên|cán bộ|công an|viện kiểm sát|shipper|giao hàng|tổng đài|ngân hàng gọi|hỗ trợ viên|hải quan|sàn|shop|chủ nhà|người bán|bên bán)',
);

/** What crooks send and have opened. */
export const bait = said(
  '(link|đường link|đường dẫn|trang|web|trang web|website|app|ứng dụng|phần mềm|file|tệp|apk|form|mẫu|mã qr|tin nhắn|cái link)',
);

/** Suddenly something is wrong with those one paid: they are gone, or want more. */
export const vanished = said(
  '(chặn|block|blốc|bị chặn|biến mất|biến luôn|mất hút|mất tăm|mất dạng|out nhóm|rời nhóm|đá khỏi nhóm|đóng cửa|dẹp tiệm|thuê bao|lặn mất|lặn luôn|xóa nick|xóa nhóm|hủy kết bạn|mất liên lạc|không liên lạc được|gọi không được|không gọi được|không nghe máy|không trả lời|không thấy trả lời|không hồi âm|im luôn|im re|không giao hàng|không giao|không gửi hàng|không thấy hàng|không thấy giao|chưa thấy giao|chưa giao|chưa giải ngân|không giải ngân|không nhận được hàng|chưa nhận được hàng|hàng không về|không rút được|không rút ra được|rút không được|rút không ra|không cho rút|chưa cho rút|mới cho rút|mới được rút|mới rút được|không lấy lại được|sai lệnh|sai cú pháp|sai thao tác|đóng băng|đóng thêm|nạp thêm|chuyển thêm|nộp thêm|đòi thêm|bắt thêm|gửi thêm|đòi tiếp|đóng tiếp|nạp tiếp|dọn đi|dọn đi mất|mất tiêu|trốn mất|xóa acc|xóa tài khoản|không ai trả lời|không ai nghe|cao chạy xa bay|ôm tiền|bỏ trốn)',
  '(tắt|khóa) (máy|điện thoại|nick|tài khoản|zalo|facebook)',
  '(=sập|sập mất|sập rồi)',
  '(trang|web|app|sàn|nhóm|link|zalo|facebook) (đó|này|kia|của nó)? (giờ)? (không|bị) (vào được|vô được|mở được|sập|còn|xóa|mất)',
);

/** What they are has come out. */
export const seenThrough = said(
  '(mới biết|mới hay|mới vỡ lẽ|trang giả|hàng giả|shop giả|công ty ma|dự án ma|thấy nghi|nghi nghi|thấy lạ|biết bị lừa|biết là lừa|lừa rồi)',
);
/** What they are called by who asks as well as by who tells. */
export const crooked = said('(bị lừa|lừa đảo|kẻ gian|nghi ngờ)');

export const frightened = said(
  '(sợ quá|lo quá|hoảng quá|run quá|cứu|cứu với|cứu tôi|cứu em|giúp tôi với|giúp với|giờ sao|giờ làm sao|giờ phải làm sao|làm sao giờ|làm sao đây|giờ làm gì|làm gì bây giờ|chừ mần răng|chừ làm răng|chừ sao|phải làm sao|có sao không|có bị gì không|có lấy lại được|lấy lại được không|thấy nghi|nghi nghi|thấy lạ|thấy sai sai|chết rồi|chết em rồi|trời ơi|ân hận|mất rồi)',
);

export const relative = said(
  '(mẹ|má|bố|ba|cha|tía|ông|bà|ông nội|bà nội|ông ngoại|bà ngoại|ông bà|vợ|chồng|con gái|con trai|chị gái|chị|anh trai|anh|em gái|em trai|dì|cậu|cô|chú|bác|mợ|thím|người nhà|nhà tôi|hàng xóm|bà hàng xóm|ông hàng xóm|bạn tôi|bạn em|cụ|ngoại|nội|đứa em|thằng em|con em|đứa cháu|thằng cháu) (tôi|em|mình|tui|t|cháu|con|của tôi|của em|nhà tôi|nhà em)?',
);
