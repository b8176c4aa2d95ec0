import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { WARNING } from './channels/zalo-personal/says.ts';
import { zaloPersonalSession } from './channels-at-start.ts';
import { environment, readConfig } from './foundation/config.ts';

const WHY: Readonly<Record<string, string>> = {
  declined: 'Trên điện thoại đã bấm từ chối.',
  expired: 'Ba mã đều hết hạn mà chưa ai quét. Chạy lại khi đã cầm sẵn điện thoại.',
  refused: 'Zalo không cho đăng nhập, hoặc máy này không vào được Zalo. Kiểm tra mạng rồi thử lại sau ít phút.',
};

/** `npm run zalo-personal:login`: log a personal Zalo account in, by a QR code in the terminal. */
try {
  const config = readConfig(environment());
  const store = await zaloPersonalSession(config);
  const { createNetwork } = await import('./channels/zalo-personal/network.ts');
  const { openZalo } = await import('./channels/zalo-personal/open.ts');
  const { loginByQr } = await import('./channels/zalo-personal/qr-login.ts');
  const { terminalQr } = await import('./channels/zalo-personal/terminal-qr.ts');
  const picture = join(config.DATA_DIR, 'zalo-personal-qr.png');
  await mkdir(config.DATA_DIR, { recursive: true });
  say(`${WARNING}\n`);
  let drawn = Promise.resolve();
  try {
    const session = await loginByQr(openZalo(createNetwork(config.ZALO_PERSONAL_URL)), {
      code(png, round) {
        drawn = writeFile(picture, png, { mode: 0o600 });
        const again = round === 1 ? '' : 'Mã trước đã hết hạn, đây là mã mới. ';
        say(
          `${again}Mở Zalo trên điện thoại bằng tài khoản sẽ dùng, bấm biểu tượng quét mã QR, quét mã này (trong 100 giây):`,
        );
        say(terminalQr(png) ?? '(Không vẽ được mã ở đây.)');
        say(`Nếu mã khó quét, mở ảnh: ${picture}`);
      },
      scanned: (name) => say(`Đã quét bằng tài khoản «${name}». Bấm xác nhận đăng nhập trên điện thoại.`),
    });
    await store.save(session);
  } finally {
    await drawn;
    await rm(picture, { force: true });
  }
  say('Đã đăng nhập và cất phiên (đã mã hóa). Khởi động lại trợ lý để bắt đầu trả lời.');
  process.exit(0); // the library leaves timers behind
} catch (error) {
  const why = error instanceof Error && 'why' in error ? WHY[String(error.why)] : undefined;
  process.stderr.write(`Chưa đăng nhập được. ${why ?? (error instanceof Error ? error.message : String(error))}\n`);
  process.exit(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
