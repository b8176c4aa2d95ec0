import { describe, expect, it } from 'vitest';

import { forbiddenIn } from '../../src/knowledge/lint/forbidden.ts';
import { FORBIDDEN } from '../../src/knowledge/lint/forbidden-statements.ts';
import { lintGuide } from '../../src/knowledge/lint-guide.ts';
import { guideWith } from './guides.ts';

/** For each forbidden statement: words that say it, and words near them that may be said. */
const EXAMPLES: Readonly<Record<string, readonly [said: string, allowed: string]>> = {
  'bật cài từ nguồn không xác định': [
    'Bật cài ứng dụng từ nguồn không xác định.',
    'Đừng bật cài từ nguồn không xác định.',
  ],
  'tải ứng dụng ngoài hai kho chính thức': [
    'Tải VNeID từ đường link công an gửi.',
    'Không tải ứng dụng từ đường link lạ.',
  ],
  'đưa tệp cài đặt': ['Tải tệp cài đặt về máy.', 'Đừng mở tệp cài đặt người lạ gửi.'],
  'mức 2 tự làm ở nhà được': ['Bác làm mức 2 ngay ở nhà.', 'Không làm mức 2 ở nhà được.'],
  'mức 2 nhờ làm hộ': ['Bác nhờ con làm hộ mức 2.', 'Không nhờ ai làm hộ mức 2.'],
  'quá 7 ngày là mất tài khoản': ['Quá 7 ngày là tài khoản bị hủy.', 'Quá 7 ngày thì tài khoản không bị hủy.'],
  'công an gọi điện hướng dẫn kích hoạt, cập nhật': [
    'Công an sẽ gọi để kích hoạt cho bác.',
    'Công an không gọi điện hướng dẫn kích hoạt.',
  ],
  'phải tự cập nhật địa chỉ sau sáp nhập': [
    'Sau sáp nhập bác phải tự cập nhật nơi ở.',
    'Sau sáp nhập không phải tự cập nhật.',
  ],
  'phải đổi thẻ căn cước ngay vì sáp nhập': [
    'Bác phải đổi thẻ căn cước vì đổi tên xã.',
    'Không phải đổi thẻ căn cước vì đổi tên xã.',
  ],
  'số câu hỏi bảo mật, số lần nhập sai như chắc chắn': [
    'Trả lời 3 câu hỏi bảo mật.',
    'Có thể phải trả lời 2 câu hỏi bảo mật.',
  ],
  'phiên bản Android, iOS tối thiểu như chắc chắn': [
    'Máy cần Android 8 trở lên.',
    'Chưa rõ máy có cần Android 8 trở lên.',
  ],
  'hứa đưa giấy tờ lên VNeID chắc chắn được': ['Gửi là chắc chắn tích hợp được.', 'Chưa chắc chắn tích hợp được ngay.'],
  'giấy bản cứng hết giá trị': ['Từ nay bản giấy hết giá trị.', 'Bản giấy vẫn có giá trị.'],
  'mức phạt theo dự thảo': ['Theo dự thảo thì bị phạt nặng.', 'Có thể bị phạt, hỏi công an xã.'],
  'Nghị định 59/2022 như đang có hiệu lực': [
    'Theo Nghị định 59/2022 thì làm vậy.',
    'Nghị định 59/2022 đã được thay thế.',
  ],
  'cho mượn tài khoản, đưa máy đã mở VNeID cho người lạ': [
    'Bác cứ cho họ mượn tài khoản.',
    'Không cho mượn tài khoản.',
  ],
  '1900 0368 miễn phí': ['Gọi 1900 0368, miễn phí.'.replace(',', ' là'), 'Gọi 1900 0368 không miễn phí.'],
  'đường dẫn rút gọn': ['Mở bit.ly/abc.', 'Mở dichvucong.gov.vn.'],
  'lập tài khoản Cổng bằng số điện thoại': [
    'Lập tài khoản dịch vụ công bằng số điện thoại.',
    'Không còn lập tài khoản dịch vụ công bằng số điện thoại.',
  ],
  'phải về nơi thường trú mới nộp được': ['Bác phải về nơi thường trú để nộp.', 'Không phải về nơi thường trú để nộp.'],
  'thủ tục nào cũng nộp được ở bất kỳ xã nào': [
    'Mọi thủ tục đều nộp ở bất kỳ xã nào.',
    'Không phải mọi thủ tục đều nộp ở bất kỳ xã nào.',
  ],
  'nộp trên mạng chắc chắn nhanh hơn, được duyệt': [
    'Nộp trên mạng chắc chắn nhanh hơn.',
    'Nộp trên mạng không chắc chắn nhanh hơn.',
  ],
  'nộp phạt cho cá nhân hay qua đường dẫn trong tin nhắn': [
    'Nộp phạt qua đường link trong tin nhắn.',
    'Không nộp phạt qua đường link.',
  ],
  'cảnh sát giao thông báo phạt nguội bằng tin nhắn, cuộc gọi': [
    'Cảnh sát giao thông sẽ gọi cho bác.',
    'Cảnh sát giao thông không nhắn tin kèm đường link.',
  ],
  'cơ quan đã bỏ: Sở Giao thông vận tải, Sở Tư pháp cho lý lịch tư pháp': [
    'Bác ra Sở Giao thông vận tải để đổi.',
    'Không ra Sở Giao thông vận tải nữa.',
  ],
  'khai sai, mượn giấy tờ, dịch vụ bao đỗ, làm nhanh': ['Bác cứ mượn giấy tờ của con.', 'Đừng nhờ chỗ bao đỗ.'],
  'chắc chắn đủ điều kiện nhận trợ cấp': ['Bác chắc chắn được nhận trợ cấp.', 'Chưa chắc được nhận trợ cấp.'],
  'hứa ngân hàng hoàn, rút lại tiền chuyển nhầm': [
    'Ngân hàng sẽ hoàn ngay tiền cho bác.',
    'Ngân hàng không tự hoàn tiền.',
  ],
  'hứa lấy lại được tiền': ['Bác sẽ lấy lại được tiền.', 'Không chắc sẽ lấy lại được tiền.'],
  'tự chuyển trả vào số tài khoản người gọi đưa': [
    'Chuyển trả vào số tài khoản họ đưa.',
    'Không chuyển trả vào số tài khoản họ đưa.',
  ],
  'quét QR để nhận tiền, hoàn tiền': ['Quét mã QR để nhận tiền.', 'Không quét mã QR để nhận tiền.'],
  'số tổng đài ngân hàng đọc từ trí nhớ': ['Gọi Vietcombank 1900 545413.', 'Gọi Vietcombank theo số sau thẻ.'],
  'né quét mặt: chia nhỏ giao dịch, mượn mặt': ['Chia nhỏ giao dịch cho khỏi quét mặt.', 'Đừng mượn mặt người khác.'],
  'tắt Trợ năng với người đang dùng đọc màn hình': [
    'Người khiếm thị nên tắt quyền Trợ năng.',
    'Người khiếm thị không phải tắt Trợ năng.',
  ],
  'dưới 10 triệu không bao giờ phải quét mặt': [
    'Dưới 10 triệu không phải quét mặt.',
    'Dưới 10 triệu không phải quét mặt, trừ khi đổi máy.',
  ],
  'Mobile Money hạn mức 10 triệu (mức cũ)': [
    'Mobile Money chuyển được 10 triệu đồng một tháng.',
    'Mobile Money trước đây là 10 triệu đồng một tháng.',
  ],
  'ảnh «chuyển thành công» là đã nhận tiền': [
    'Ảnh chuyển khoản thành công là bằng chứng.',
    'Ảnh chuyển khoản không phải là bằng chứng.',
  ],
  'hứa thời gian xử lý': ['Đảm bảo có tiền sau 3 ngày.', 'Không ai đảm bảo có tiền sau 3 ngày.'],
  'phần trăm cơ hội lấy lại tiền': ['Có 90% lấy lại được tiền.', 'Báo sớm thì dễ giữ tiền lại hơn.'],
  'giới thiệu luật sư, hacker, dịch vụ thu hồi tiền, lấy lại nick': [
    'Bác thuê hacker lấy lại nick.',
    'Đừng thuê hacker.',
  ],
  'gọi lại số trong tin nhắn, cuộc gọi đáng ngờ': [
    'Bác gọi lại số trong tin nhắn để hỏi.',
    'Không gọi lại số trong tin nhắn.',
  ],
  'nói chuyện để câu giờ, tự gặp kẻ lừa': ['Bác cứ câu giờ với chúng.', 'Đừng câu giờ với chúng.'],
  'kết luận chắc «không phải lừa đảo»': ['Đây không phải là lừa đảo.', 'Chưa biết đây có phải lừa đảo hay không.'],
  'không có trong danh sách xấu nên an toàn': [
    'Số này không có trong danh sách nên an toàn.',
    'Số này không có trong danh sách thì cũng chưa chắc an toàn.',
  ],
  'tích xanh, dấu đỏ, đúng thông tin cá nhân là thật': [
    'Trang có tích xanh là tin được.',
    'Trang có tích xanh cũng không tin được.',
  ],
  'nhìn hình là biết video giả': ['Nhìn kỹ miệng là nhận ra video giả.', 'Nhìn kỹ miệng chưa chắc nhận ra.'],
  '«nhà mạng không bao giờ khóa SIM»': ['Nhà mạng không bao giờ khóa SIM.', 'Nhà mạng có khóa SIM sai thông tin.'],
  '«công an không bao giờ gọi điện»': ['Công an không bao giờ gọi điện cho dân.', 'Công an không gọi điện đòi tiền.'],
  'kênh chưa chắc còn chạy như chắc chắn': ['Gửi 5656 để báo.', 'Số 5656 có thể đã đổi.'],
  'cách làm bill giả, giả mặt, trạm phát sóng giả': [
    'Cách làm bill chuyển khoản giả như sau.',
    'Đừng tìm cách làm bill giả.',
  ],
  'trách móc người bị lừa': ['Tại bác cả tin quá.', 'Bác đừng tự trách mình.'],
  'bẻ khóa, xem trộm tin nhắn người khác': [
    'Đây là cách xem trộm tin nhắn Zalo.',
    'Không có cách xem trộm tin nhắn nào được phép.',
  ],
  'bật hai lớp là không thể bị hack': ['Bật hai lớp rồi không thể bị hack.', 'Bật hai lớp rồi vẫn có thể bị lừa.'],
  'mức phạt tin giả bằng con số chắc chắn': [
    'Chia sẻ tin giả bị phạt 10 triệu đồng.',
    'Chia sẻ tin giả có thể bị phạt tiền.',
  ],
  'Nghị định 15/2020 như đang áp dụng': ['Phạt theo Nghị định 15/2020.', 'Nghị định 15/2020 đã bị bãi bỏ phần đó.'],
  'Nghị định 13/2023, Luật An ninh mạng 2018, Luật An toàn thông tin mạng 2015 như đang có hiệu lực': [
    'Theo Nghị định 13/2023, bác có quyền.',
    'Nghị định 13/2023 đã hết hiệu lực.',
  ],
  'mọi số điện thoại phải ra cửa hàng xác thực lại': [
    'Mọi thuê bao phải ra cửa hàng.',
    'Không phải mọi thuê bao đều phải ra cửa hàng.',
  ],
  'đổi máy là bị thu hồi số ngay': [
    'Lắp SIM sang máy mới là bị thu hồi số ngay.',
    'Lắp SIM sang máy mới không bị thu hồi ngay.',
  ],
  'trả tiền kẻ tống tiền, tự thương lượng': ['Trả tiền để nó xóa ảnh.', 'Không trả tiền cho nó để nó xóa ảnh.'],
  'xóa được mọi dữ liệu trên mạng': ['Luật giúp xóa hết dữ liệu trên mạng.', 'Khó xóa hết dữ liệu trên mạng.'],
  'ngưỡng thuế 100, 200, 500 triệu như đang áp dụng': [
    'Bán trên 100 triệu phải nộp thuế.',
    'Mức 100 triệu nộp thuế là mức cũ.',
  ],
  'mức 1 tỷ không kèm Nghị định 141/2026 và lời «hỏi thuế cơ sở»': [
    'Bán dưới 1 tỷ đồng.',
    'Dưới 1 tỷ đồng (Nghị định 141/2026), nên hỏi thuế cơ sở.',
  ],
  'tính sẵn số thuế phải nộp cho một người': ['Bác chỉ phải nộp 500.000 đồng.', 'Số phải nộp thì hỏi thuế cơ sở.'],
  'né thuế: tách doanh thu, nhờ người nhận tiền': ['Bác nên tách nhỏ doanh thu.', 'Không nên tách nhỏ doanh thu.'],
  'nghị định đã thay như đang hiện hành': ['Theo Nghị định 117/2025 thì khai vậy.', 'Nghị định 117/2025 nay đã thay.'],
  'dưới mức thì khỏi khai gì': ['Dưới mức thì khỏi khai.', 'Dưới mức thì không phải nộp nhưng vẫn phải khai.'],
  'khẳng định nông sản nhà trồng miễn hay không miễn thuế': [
    'Rau nhà trồng được miễn thuế.',
    'Rau nhà trồng được miễn thuế hay không thì chưa rõ.',
  ],
  'số ngày trả hàng của sàn như chắc chắn': [
    'Được trả hàng trong 15 ngày.',
    'Được trả hàng trong 15 ngày, có thể đã đổi.',
  ],
  'bấm «Đã nhận được hàng» trước khi kiểm': [
    'Bấm đã nhận được hàng rồi mới mở.',
    'Không bấm đã nhận hàng trước khi mở.',
  ],
  'giao dịch ngoài sàn, cọc trước, chuyển khoản riêng': ['Bác nên đặt cọc trước cho chắc.', 'Không nên đặt cọc trước.'],
  'Voso, Postmart như sàn đang chạy dưới tên đó': ['Bán trái cây trên Voso.', 'Tên Voso không còn, bán trên sàn khác.'],
  'logo Bộ Công Thương, ổ khóa, https là uy tín': [
    'Có hình ổ khóa là an toàn.',
    'Có hình ổ khóa cũng chưa chắc an toàn.',
  ],
  'nói quá công dụng nông sản': ['Bác ghi là chữa bệnh.', 'Không ghi chữa bệnh.'],
  'chê người học chậm': ['Học chậm quá nên không học được.', 'Học chậm cũng được, mỗi ngày một việc.'],
  'khuyên uống, ngừng, đổi thuốc': ['Bác nên ngừng thuốc.', 'Bác không tự ngừng thuốc.'],
  'khám từ xa thay được mọi lần khám': [
    'Khám từ xa thay được mọi lần khám.',
    'Khám từ xa không thay được mọi lần khám.',
  ],
  'hứa bảo hiểm y tế trả': ['Bảo hiểm y tế sẽ chi trả.', 'Chưa chắc bảo hiểm y tế sẽ chi trả.'],
  'có VNeID là khỏi mang giấy tờ gì': ['Có VNeID là khỏi mang giấy tờ gì.', 'Có VNeID rồi vẫn nên mang giấy tờ.'],
  'trang học không phải của Nhà nước': ['Vào binhdanhocvuso.vn để học.', 'Vào binhdanhocvuso.gov.vn để học.'],
  'chủ đề Ngày Chuyển đổi số 2026 khi chưa có nguồn': [
    'Chủ đề năm 2026 là "Số hóa".',
    'Chủ đề năm 2026 thì chưa thấy công bố.',
  ],
  'trả tiền để được xác nhận kỹ năng số, thi hộ': [
    'Bác phải đóng phí để được công nhận.',
    'Không phải đóng phí để được công nhận.',
  ],
  'không học thì bị phạt, bị cắt trợ cấp': ['Không học sẽ bị phạt.', 'Không học cũng không bị phạt.'],
  'đưa bệnh án, kết quả xét nghiệm vào khung chat': [
    'Bác gửi kết quả xét nghiệm vào đây.',
    'Đừng gửi kết quả xét nghiệm vào đây.',
  ],
  'VNeID đặt được lịch khám': ['Đặt lịch khám trên VNeID.', 'Chưa thấy đặt lịch khám trên VNeID.'],
  'Đồng Nai là tỉnh hay thành phố như chắc chắn': ['Đồng Nai đã lên thành phố.', 'Có đề án để Đồng Nai lên thành phố.'],
  'gán Kế hoạch 2653/KH-UBND cho một tỉnh': [
    'Kế hoạch 2653/KH-UBND của UBND tỉnh Quảng Ninh.',
    'Kế hoạch 2653/KH-UBND không ghi tỉnh nào.',
  ],
  'chỉ dân đến cơ quan đã đổi tên': ['Bác hỏi Sở Thông tin và Truyền thông.', 'Bác hỏi Sở Khoa học và Công nghệ.'],
  'con số tỉnh thành không kèm mốc': ['Cả nước có 34 tỉnh thành.', 'Từ 01/7/2025 cả nước có 34 tỉnh thành.'],
};

describe('what the fact sheets forbid to say', () => {
  it('has an example for every statement, and none too many', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(FORBIDDEN.map(({ what }) => what).sort());
  });

  it.each(Object.entries(EXAMPLES))('is seen when said, and not when the opposite is said: %s', (what, examples) => {
    const [said, allowed] = examples.map((text) => forbiddenIn(text).map(({ rule }) => rule.what));
    expect(said).toContain(what);
    expect(allowed).toEqual([]);
  });

  it('is not seen in what crooks are said to say, nor in a question', () => {
    expect(forbiddenIn('Kẻ gian bảo bật cài từ nguồn không xác định.')).toEqual([]);
    expect(forbiddenIn('Bật cài từ nguồn không xác định có được không?')).toEqual([]);
  });

  it('keeps a page that says it out of the handbook', () => {
    const page = guideWith(['1. Mở ứng dụng ngân hàng.', '1. Bật cài ứng dụng từ nguồn không xác định.']);
    expect(lintGuide(page, []).map(({ rule }) => rule)).toContain('forbidden');
  });
});
