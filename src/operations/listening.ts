import type { AddressInfo } from 'node:net';

import type { Config } from '../foundation/config.ts';

type Where = Pick<Config, 'PORT' | 'HOST'>;

/**
 * Where a person opens the page.
 *
 * Takes   what the server listens on (its real port when PORT is 0), and the settings.
 * Gives   an address to type; "every interface" and "this machine" are both `localhost` to who reads it on this machine.
 */
export function pageAddress(listening: AddressInfo | string | null, { PORT, HOST }: Where): string {
  const port = typeof listening === 'object' && listening ? listening.port : PORT;
  if (HERE.has(HOST)) return `http://localhost:${port}`;
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`;
}
const HERE = new Set(['0.0.0.0', '127.0.0.1', 'localhost', '::', '::1']);

/** Why the page could not be opened, in words that say what to do. */
export function whyNotListening(error: NodeJS.ErrnoException, { PORT, HOST }: Where): string {
  const noAddress = `máy này không có địa chỉ ${HOST}. Đặt HOST=127.0.0.1 (chỉ máy này) hoặc HOST=0.0.0.0 (cả mạng)`;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `cổng ${PORT} đang có chương trình khác dùng. Đặt cổng khác, ví dụ: PORT=8080 npm start`,
    EACCES: `cổng ${PORT} cần quyền quản trị. Đặt cổng từ 1024 trở lên, ví dụ: PORT=8080 npm start`,
    EADDRNOTAVAIL: noAddress,
    ENOTFOUND: noAddress,
  };
  return reasons[error.code ?? ''] ?? error.message;
}
