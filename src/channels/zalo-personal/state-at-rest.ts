import type { ChannelState } from '../../conversation/channel.ts';
import { SAYS } from './says.ts';
import type { SessionStore } from './session.ts';

/**
 * How the account is doing, told from what lies on disk: for who only looks, beside the assistant or without it.
 *
 * Takes   where the session is kept, and now. Asks Zalo nothing: a second connection would end the first.
 */
export async function stateAtRest(store: SessionStore, now: number): Promise<ChannelState> {
  const session = await store.load().catch(() => 'unreadable' as const);
  if (session === 'unreadable') return SAYS.unreadable;
  if (!session) return SAYS['no-session'];
  const aliveAt = await store.lastAlive();
  if (!(await store.isClaimed().catch(() => false)))
    return { state: 'attention', says: `${NOBODY} ${ago(aliveAt, now)}` };
  const fresh = aliveAt !== undefined && now - aliveAt < LONG_MS;
  if (fresh) return { state: 'ready', says: 'Trợ lý đang chạy và đang nghe tin của tài khoản Zalo cá nhân.' };
  return { state: 'attention', says: `${UNCONNECTED} ${ago(aliveAt, now)}` };
}

const NOBODY =
  'Đã đăng nhập, nhưng hiện không có trợ lý nào nghe tài khoản Zalo cá nhân. Khởi động trợ lý; nếu đang chạy thì xem nhật ký.';
const UNCONNECTED = 'Trợ lý đang chạy nhưng chưa nối được với Zalo. Kiểm tra mạng của máy và nhật ký.';

function ago(at: number | undefined, now: number): string {
  if (at === undefined) return 'Chưa lần nào nối được.';
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  const time =
    minutes < 120
      ? `${minutes} phút`
      : minutes < 2_880
        ? `${Math.round(minutes / 60)} giờ`
        : `${Math.round(minutes / 1_440)} ngày`;
  return `Lần cuối còn nối: ${time} trước.`;
}

/** The account says that it is alive every two minutes. */
const LONG_MS = 5 * 60_000;
