import type { ChannelState } from '../../conversation/channel.ts';

export type Condition =
  | 'off'
  | 'connecting'
  | 'ready'
  | 'waiting'
  | 'elsewhere'
  | 'taken-over'
  | 'put-out'
  | 'no-session'
  | 'session-over'
  | 'unreadable'
  | 'broken';

/** What each condition means to an operator. */
export const SAYS: Readonly<Record<Condition, ChannelState>> = {
  off: { state: 'attention', says: 'Chưa bắt đầu nghe tin của tài khoản Zalo cá nhân.' },
  connecting: { state: 'attention', says: 'Đang nối tài khoản Zalo cá nhân.' },
  ready: { state: 'ready', says: 'Đang nghe tin của tài khoản Zalo cá nhân.' },
  waiting: { state: 'attention', says: 'Mất kết nối với Zalo; sẽ tự nối lại trong ít phút. Kiểm tra mạng của máy.' },
  elsewhere: {
    state: 'attention',
    says: 'Một chương trình khác trên máy này đang dùng tài khoản Zalo cá nhân; sẽ nối khi chương trình đó dừng.',
  },
  'taken-over': {
    state: 'down',
    says: 'Tài khoản Zalo cá nhân vừa được mở ở nơi khác (Zalo Web hoặc Zalo PC; mã 3000), nên trợ lý đã dừng. Đóng nơi đó lại, rồi khởi động lại trợ lý.',
  },
  'put-out': {
    state: 'down',
    says: 'Zalo đã ngắt tài khoản cá nhân (mã 3003), nên trợ lý đã dừng. Mở Zalo trên điện thoại xem tài khoản có bị khóa không; nếu không, đăng nhập lại bằng npm run zalo-personal:login rồi khởi động lại trợ lý.',
  },
  'no-session': {
    state: 'down',
    says: 'Chưa đăng nhập tài khoản Zalo cá nhân. Chạy npm run zalo-personal:login, rồi khởi động lại trợ lý.',
  },
  'session-over': {
    state: 'down',
    says: 'Zalo không nhận phiên đăng nhập cũ của tài khoản cá nhân. Chạy npm run zalo-personal:login, rồi khởi động lại trợ lý.',
  },
  unreadable: {
    state: 'down',
    says: 'Không mở được phiên đăng nhập đã lưu: ZALO_PERSONAL_KEY đã đổi hoặc tệp bị hỏng. Đặt lại khóa cũ, hoặc chạy npm run zalo-personal:login.',
  },
  broken: {
    state: 'down',
    says: 'Kênh Zalo cá nhân đã dừng vì lỗi của chương trình. Xem nhật ký, rồi khởi động lại trợ lý.',
  },
};

/** Said at every start, because it may cost the account. */
export const WARNING =
  'CẢNH BÁO: kênh Zalo cá nhân đang bật. Kênh này tự động hóa một tài khoản Zalo cá nhân, trái với điều khoản của Zalo: ' +
  'Zalo có thể khóa tài khoản bất cứ lúc nào. Chỉ dùng tài khoản phụ; muốn bền lâu, hãy dùng Zalo OA. Tắt: ZALO_PERSONAL=off.';
