import { anyOf, inOrder, near, notAfter, said, type Scene } from '../scene.ts';

/** An account is in other hands. */

const ACCOUNT = said(
  '(facebook|fb|face|phây|zalo|gmail|email|mail|tài khoản|nick|fanpage|trang|kênh|youtube|tiktok|vneid|instagram|insta|telegram|icloud|messenger|ví|shop)',
);
const TAKEN = said(
  '(bị hack|bị hách|hack mất|hack rồi|bị hack rồi|bị chiếm|chiếm quyền|bị chiếm quyền|bị đánh cắp|bị cướp|bị người khác|bị kẻ|bị lấy mất|bị lấy cắp|bị xâm nhập|bị văng ra|văng ra|bị đăng xuất|bị đá ra|có người đăng nhập|có người lạ đăng nhập|người lạ đăng nhập|ai đó đăng nhập|đăng nhập nơi khác|thiết bị lạ đăng nhập|bị đổi mật khẩu|bị đổi hết thông tin|bị đổi email|bị đổi số)',
);
const SOMEBODY = said(
  '(nó|kẻ gian|ai đó|ai|người ta|có người|có đứa|đứa nào|thằng nào|tụi nó|chúng nó|người lạ|hacker|có kẻ)',
);
const MINE = said(
  '(của|nick|zalo|facebook|fb|gmail|tài khoản|mail|email) (tôi|mình|em|t|tui|con|mẹ|bố|ba|má|cháu|công ty|shop)',
);
const calm = said('(không|chưa|=sợ|khỏi|tránh|dễ|để|cách|nếu|đừng|kẻo|chống|có|được)');

export const ACCOUNT_TAKEN: Scene = anyOf(
  near(8, said('(thiết bị|máy|nơi) (khác|lạ)'), said('(không phải|đâu phải) (tôi|em|mình|tui)')),
  notAfter(1, calm, inOrder(8, ACCOUNT, TAKEN)),
  inOrder(
    2,
    said('(mất|bị mất|bay) (luôn)? (nick|tài khoản|acc|trang|fanpage|kênh)'),
    said('(facebook|fb|zalo|gmail|youtube|tiktok|tôi|em|mình|rồi|luôn)'),
  ),
  inOrder(
    3,
    said(
      '(facebook|fb|zalo|gmail|nick|tài khoản|fanpage) (của)? (tôi|mình|em|t|tui|con|mẹ|bố|ba|má|cháu|facebook mẹ em)?',
    ),
    said('(bị mất|mất rồi|mất luôn)'),
  ),
  inOrder(
    4,
    SOMEBODY,
    said('(đổi mật khẩu|đổi pass|đổi email|đổi số|vào được|chiếm|cướp|hack|đăng nhập|đổi hết)'),
    MINE,
  ),
  inOrder(
    5,
    SOMEBODY,
    said('(dùng|lấy|vào|chiếm|mạo danh|giả danh|xài)'),
    said('(facebook|fb|zalo|nick|tài khoản|tên|hình) (của)? (tôi|mình|em|t|tui|mẹ|bố)'),
    said('(nhắn|mượn|vay|đăng|lừa|đi mượn|đi vay|xin)'),
  ),
  near(
    12,
    inOrder(4, ACCOUNT, said('(bị|mất|tự nhiên)')),
    inOrder(
      4,
      said('(nó|tụi nó|chúng nó|có đứa|có người|ai đó)'),
      said('(nhắn|vay|mượn|livestream|đăng|xin tiền|lừa)'),
    ),
  ),
);
/** A password forgotten or a login refused is no theft. */
export const ONLY_LOCKED_OUT = said('quên (mật khẩu|pass|mã)');
