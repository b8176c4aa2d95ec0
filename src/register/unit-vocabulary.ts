/**
 * The words by which the rules know where the name of a unit begins and where it ends. All in comparable form: lower
 * case, tones in their new place.
 */

/** How a single unit's name begins. Longer phrases first, so that "trung tâm" is not read as "trung". */
export const UNIT_HEADS = phrases(`
  tổ chức chính trị | tổ chức đảng | tổ chức đoàn thể | ủy ban mặt trận tổ quốc | ủy ban nhân dân |
  ủy ban kiểm tra | ủy ban | ubnd | ubmttq | ub mttq | ubkt | mặt trận tổ quốc | mặt trận | mttq |
  hội đồng nhân dân | hội đồng | hđnd | tỉnh ủy | thành ủy | huyện ủy | thị ủy | quận ủy | đảng ủy | đảng bộ |
  chi ủy | chi bộ | cấp ủy | trung ương | thường trực | thường vụ | bộ phận tiếp nhận và trả kết quả |
  tổ tiếp nhận và trả kết quả | bộ phận | bộ | ban | sở | phòng | trung tâm |
  tt | văn phòng | vp | công an | quân sự | đoàn thanh niên | đoàn | tổng liên đoàn | liên đoàn | công đoàn | liên hiệp | hội |
  chi hội | chi đoàn | tổng cục | chi cục | cục | vụ | viện | học viện | trường | đài | báo | tạp chí |
  cổng thông tin | cổng ttđt | trang thông tin | tổ công nghệ số | tổ | đội | trạm | bưu điện | bưu cục |
  viettel | vnpt | mobifone | ngân hàng | kho bạc | bảo hiểm xã hội | thuế | tòa án | viện kiểm sát | thanh tra |
  hợp tác xã | htx | câu lạc bộ | thôn | bản | ấp | khóm | xóm | buôn | khu phố | khu dân cư | thủ trưởng |
  trưởng | phó trưởng | chủ tịch | phó chủ tịch | bí thư | giám đốc | hiệu trưởng | lãnh đạo | công chức |
  cán bộ | chính phủ | thủ tướng chính phủ | thủ tướng | quốc hội | đảng đoàn | ban cán sự | cơ quan | đơn vị |
  địa phương | doanh nghiệp | nhà trường | xã | phường | đặc khu | thành viên | tập thể | mạng lưới |
  khoa | bệnh viện | thư viện | bảo tàng | nhà văn hóa | điện lực | làng | liên đội | tổng phụ trách | tỉnh đoàn |
  thành đoàn | huyện đoàn | xã đoàn | thôn trưởng | làng trưởng | trưởng thôn | trưởng làng | trưởng ấp | trưởng bản |
  trưởng khu phố | trưởng buôn | trưởng xóm | trưởng khóm | trưởng khu dân cư | buôn trưởng | bản trưởng | ấp trưởng | xóm trưởng |
  khóm trưởng | trực ban | kế toán | nhà thầu | chủ rừng | chủ đầu tư | chánh văn phòng | tiểu ban | trưởng đoàn | ban bầu cử |
  ủy ban bầu cử | tổ bầu cử | tổ trưởng | điều dưỡng trưởng | phó hiệu trưởng | phó giám đốc | phó bí thư | đảng ủy viên |
  chi ủy viên | cấp ủy viên | đồng chí | giáo viên | nhân viên | viên chức | liên minh | đơn vị sự nghiệp |
  hiệp hội | nghiệp đoàn | đồn biên phòng | bộ đội biên phòng | hạt kiểm lâm | công ty | tổng công ty | tập đoàn |
  chi nhánh | quỹ tín dụng | chi cục | hải quan | ủy viên | chi hội trưởng | nhóm trưởng | đội trưởng | liên hiệp hội |
  nhà thuốc | nhà mạng | cơ sở giáo dục | cơ sở y tế | cơ sở đoàn | phụ huynh | cha mẹ học sinh | già làng |
  người có uy tín | tiểu thương | hộ kinh doanh | tổ bảo vệ an ninh, trật tự | lực lượng bảo vệ an ninh, trật tự | lực lượng tham gia bảo vệ an ninh, trật tự
`);

/** Ordinary words that begin with the syllable of a head. */
export const NOT_UNITS = phrases(`
  hội nghị | hội thảo | hội nhập | hội thi | hội đàm | hội tụ | trường hợp | bản tin | bản đồ | bản sắc |
  bản chất | bộ máy | bộ tiêu chí | bộ tài liệu | bộ chỉ số | bộ câu hỏi | tổ quốc | đội ngũ | ban đầu | xã hội |
  đoàn kết | vụ việc | viện dẫn | phòng chống | phòng, chống | phòng ngừa | phòng thủ | sở hữu | báo hiệu |
  khoa học | khoa trương | làng nghề | viện phí | viện trợ | bản thân | đoàn thể hóa | thuế suất |
  báo động | báo số | báo tin | báo danh | báo về | báo với | báo cho | báo ngay | vụ mùa | hội chợ | phòng họp | bản in | bản mềm | bản giấy | bản cứng | bản sao | bản chính | bản điện tử | bản cam kết | bản ký | trường đoạn | đài thọ | tổ hợp
`);

/** People who are named beside units in a list: "Đoàn Thanh niên, giáo viên chủ nhiệm". */
export const PEOPLE = phrases(`
  giáo viên | học sinh | sinh viên | phụ huynh | cha mẹ học sinh | đoàn viên | hội viên | người dân | nhân viên |
  cộng tác viên | tình nguyện viên | tiểu thương | hộ kinh doanh | già làng | người có uy tín | tổng phụ trách |
  phó hiệu trưởng | phó giám đốc | đồng chí | viên chức | thôn trưởng | làng trưởng | buôn trưởng | bản trưởng | ấp trưởng | trưởng thôn | trưởng ấp | trưởng buôn | trưởng bản |
  trưởng xóm | trưởng khóm
`);

/** Words that open a group of units: "các phòng, ban", "UBND các xã", "mọi đơn vị". */
export const GROUP_OPENERS = phrases(`
  tất cả các | toàn thể | các | những | mọi | từng
`);

/** Common nouns that a group lists: "các phòng, ban, ngành, đơn vị". */
export const GROUP_NOUNS = phrases(`
  sở | ban | ngành | phòng | đoàn thể | hội | đơn vị | cơ quan | địa phương | tổ chức | tổ chức chính trị |
  tổ chức chính trị-xã hội | trung tâm | bộ phận | trường | trường học | nhà trường | khu dân cư | khu phố |
  thôn | bản | ấp | xóm | khóm | buôn | tổ dân phố | tổ | chi bộ | chi đoàn | chi hội | đảng ủy | đảng bộ |
  cấp ủy | huyện | thị | thành ủy | thị xã | thành phố | thị trấn | quận | xã | phường | đặc khu | doanh nghiệp |
  hợp tác xã | hộ kinh doanh | cơ sở giáo dục | cơ sở | thành viên | đồng chí | công chức | cán bộ | hội viên |
  đoàn viên | đội | tỉnh | bộ | viện | cá nhân | người | mặt trận | công ty | ngân hàng | câu lạc bộ |
  văn phòng | ban ngành | phòng ban | lực lượng | nhà mạng | cấp | tiểu thương | hộ gia đình | hộ dân |
  nhà văn hóa | chợ | hội quần chúng | cộng tác viên | tình nguyện viên | khoa | trạm | làng | liên đội | giáo viên |
  nhân viên | già làng | người có uy tín | đoàn | công đoàn | công đoàn cơ sở | bệnh viện | nhóm | viên chức | hộ | chủ hộ |
  chủ cơ sở | chủ tàu | nghiệp đoàn | nhà tài trợ | nhà hảo tâm | trang trại | cửa hàng | siêu thị | phụ huynh | học sinh | đội hình |
  tổ tiết kiệm và vay vốn | tổ công nghệ số cộng đồng | tổ công nghệ số | tổ hợp tác | tổ tự quản | câu lạc bộ
`);

/** What may follow a name or a group without ending it: "đơn vị liên quan", "Công an phường". */
export const UNIT_TAILS = phrases(`
  có liên quan | có thẩm quyền | liên quan | chức năng | chuyên môn | trực thuộc | cùng cấp | thành viên |
  cấp tỉnh | cấp xã | cấp huyện | các cấp | khác | tỉnh | thành phố | thị xã | thị trấn | huyện | quận | phường |
  xã | đặc khu | trung ương | trên địa bàn | chính trị-xã hội | chính trị - xã hội | xã hội | báo chí |
  truyền thông | thông tấn | viễn thông | bưu chính | địa phương | nêu trên | cơ sở | thuộc | của | ở | dân cư |
  dân phố | học | giáo dục | trong | toàn | được giao nhiệm vụ | được phân công | được giao | cấp dưới | đoàn thể | xã hội nghề nghiệp |
  ngành | nhà nước | quản lý nhà nước | bộ phận | nghề nghiệp | mầm non | phổ thông | đại học | dạy nghề | kinh doanh | sản xuất | y tế | khám bệnh |
  chữa bệnh | tín dụng | nghề cá | công nghệ số | cộng đồng | tình nguyện | dịch vụ | lân cận | còn lại | đóng trên địa bàn | công lập
`);

/** Level words after which only a proper name or another tail can still belong to the unit. */
export const LEVEL_WORDS: ReadonlySet<string> = new Set([
  'tỉnh',
  'phường',
  'xã',
  'huyện',
  'quận',
  'thị xã',
  'thị trấn',
  'thành phố',
  'đặc khu',
]);

/** What a unit does: the first of these behind a name ends it. */
export const ACTIONS = phrases(`
  chủ trì | tại | chủ động | chủ trương | phối hợp | tham mưu | tham gia | tổ chức | xây dựng | hướng dẫn |
  triển khai | thực hiện | chịu trách nhiệm | có trách nhiệm | trách nhiệm | có nhiệm vụ | nhiệm vụ | tiếp tục |
  tăng cường | đẩy mạnh | bám sát | tích cực | theo dõi | đôn đốc | kiểm tra | giám sát | tổng hợp | báo cáo |
  cung cấp | định hướng | rà soát | đề xuất | bố trí | căn cứ | được | là | phải | cần | để | nhằm | trước |
  theo | về | từ | khi | nếu | chỉ đạo | đăng tải | đăng | tuyên truyền | phổ biến | lồng ghép | vận động |
  huy động | quán triệt | nghiên cứu | ban hành | chuẩn bị | kịp thời | thường xuyên | định kỳ | gửi | nộp |
  quan tâm | tập trung | nâng cao | phát huy | duy trì | mở | phát động | hỗ trợ | tiếp nhận | cử | giao |
  yêu cầu | đề nghị | bảo đảm | đảm bảo | nắm | thành lập | giúp | đưa | viết | biên soạn | in ấn | phát hành |
  phát sóng | phát thanh | sử dụng | ứng dụng | khai thác | vận hành | quản lý | xử lý | đánh giá | khen thưởng |
  biểu dương | sơ kết | tổng kết | cập nhật | công khai | niêm yết | lắp đặt | trang bị | tạo điều kiện | tạo |
  đổi mới | phản ánh | thông tin | hoàn thành | hoàn thiện | kết nối | đào tạo | bồi dưỡng | tập huấn |
  lựa chọn | lập | cân đối | thẩm định | phê duyệt | trình | ký | rút kinh nghiệm | đấu tranh | phản bác |
  lan tỏa | khuyến khích | chia sẻ | hằng | hàng | trong quá trình | trong việc | trong tháng | trong năm |
  trong quý | trong ngày | trong công tác | trong phạm vi | trong triển khai | trong tổ chức | trong trường hợp |
  vào | với | cho | do | bằng | qua | thông qua | kết quả | nội dung | gắn | kết hợp | xem xét | quyết định |
  làm | ra | chấp hành | nghiêm túc | trực tiếp | khẩn trương | chậm nhất | ưu tiên | đi | đến | tới | dạy |
  học tập | hoạt động | dự toán | kinh phí | cùng | sẽ | đã | đang | tự | sắp xếp | phân công | bổ sung |
  đầu tư | sản xuất | thiết kế | treo | tuyển chọn | thống kê | khảo sát | công bố | không | dự thảo | tình hình | có các | có kế hoạch |
  có văn bản | có hình thức | có giải pháp | đồng hành | đảm nhiệm | đảm nhận | phụ trách | giới thiệu |
  nhắc nhở | tiến hành | thu thập | chung tay | vận dụng | giải đáp | hoặc | nhân rộng | tôn vinh | phát hiện |
  ngăn chặn | bảo vệ | truyền tải | truyền thông về | bảo mật | cam kết | ghi nhận | dịch | rà | lấy | mời |
  tận dụng | đa dạng | gương mẫu | thông báo | nêu cao | kiện toàn | giải quyết | thanh quyết toán | chi trả |
  thống nhất | trao đổi | phân bổ | đo lường | đối chiếu | ghi hình | khắc phục | tư vấn | truyền đạt |
  xác định | xác minh | phát triển | số hóa | cấp tài khoản | cấp mã | cấp thẻ | cấp giấy | cấp phát | cấp phép |
  cấp đổi | cấp kinh phí | cấp chứng | mua sắm | mua | lắp | nâng cấp | cài đặt | cài | soạn | bảo quản | bảo trì |
  sửa chữa | dán | quét | nhập | chụp | quay | chấm | tặng | trao | xóa | đón | kê khai | khai báo | đăng ký | bàn giao |
  khởi động | ra mắt | ra quân | khai trương | kích hoạt | truy xuất | cho mượn | tháo gỡ | kiểm kê | kiểm định |
  ghi nhật ký | ghi âm | thu âm | số liệu | danh sách | lần lượt | trong vòng | trong thời hạn | thí điểm | trực | nhận diện | chuyển đổi số
`);

/** One phrase between each two strokes. */
function phrases(list: string): readonly string[] {
  return list.split('|').map((phrase) => phrase.trim());
}
