import { anyOf, inOrder, near, notAfter, said, type Scene } from '../scene.ts';

/** Pictures, debts or lies used to press somebody for money or silence. */

const THREATEN = said(
  '(dọa|hù|đe dọa|=đe|ép|bắt|đòi|uy hiếp|khủng bố|tống tiền|không thì|nếu không|quấy rối|chửi bới|bôi nhọ)',
);
const EXPOSE = said(
  '(tung|đăng|phát tán|bêu|=khoe|đăng lên|đưa lên|gửi cho|gửi khắp|gửi hết|gửi thêm|tung lên) * (ảnh|hình|clip|video|lên mạng|cả nhà|vợ|chồng|cơ quan|bạn bè|danh bạ|gia đình|công ty|trường|hết)?',
);
const INTIMATE = said(
  '(ảnh nóng|hình nóng|clip nóng|ảnh nhạy cảm|hình nhạy cảm|clip nhạy cảm|ảnh bậy|hình bậy|ảnh riêng tư|clip riêng|clip sex|khỏa thân|quay lén|chụp lén|ghép ảnh|ghép hình|ghép mặt|cắt ghép|ảnh ghép|hình ghép|khoe bậy|clip hai đứa|clip|video call)',
);
const INTIMATE_OR_PICTURE = said('(ảnh|hình|clip|video|chuyện)');
const TO_ME = said('(tôi|mình|em|tui|t|con|cháu|con gái|con trai|bé|vợ|chồng|mẹ|bố|cả nhà|nó)');
const denied = said('(không|chưa|=sợ|khỏi|tránh|cách|chiêu|kiểu|để|nếu|=hay)');

export const EXTORTION: Scene = anyOf(
  inOrder(
    3,
    said('(sẽ|dọa|hù|đòi) cho (cả|hết|mọi)? (làng|xóm|nhà|trường|lớp|cơ quan|người|vợ|chồng|bố mẹ)'),
    said('(thấy|xem|coi|biết)'),
    INTIMATE_OR_PICTURE,
  ),
  notAfter(1, denied, said('(bị|đang bị|đang) (tống tiền|uy hiếp|khủng bố|dọa tung|dọa đăng|dọa phát tán|hù tung)')),
  notAfter(1, denied, said('(tống tiền|dọa tung|dọa đăng|dọa phát tán|đe dọa tung|hù tung|hù đăng)')),
  notAfter(1, denied, near(8, THREATEN, inOrder(6, EXPOSE, anyOf(INTIMATE, TO_ME)))),
  notAfter(
    1,
    denied,
    said(
      '(ép|bắt|đòi|kêu) * (gửi|gửi thêm|chụp) * (ảnh|hình|clip) * (không thì|nếu không|không là|không)? (tung|đăng|dọa)',
    ),
  ),
  notAfter(1, denied, near(10, THREATEN, INTIMATE)),
  inOrder(
    8,
    said('(ghép|cắt ghép|quay lén|chụp lén|lấy) (ảnh|hình|mặt|video|clip)?'),
    TO_ME,
    said('(gửi|tung|đăng|bôi nhọ|khoe|đòi|bắt)'),
  ),
  inOrder(8, said('(quay lén|chụp lén|ghép ảnh|ghép hình|ghép mặt)'), said('(đòi|bắt|dọa|gửi|tung|đăng|bôi nhọ)')),
  near(
    10,
    said('(đòi nợ|app vay|app đen|bọn vay|thu nợ|xã hội đen)'),
    said('(khủng bố|ghép|bôi nhọ|dọa|chửi|dù tôi không vay|không vay|đe dọa|quấy rối|tới nhà|đến nhà|tạt sơn)'),
  ),
);
