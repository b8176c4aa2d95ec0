import { zaloOaTokens } from './channels-at-start.ts';
import { ChannelRejected } from './conversation/channel.ts';
import { systemClock } from './foundation/clock.ts';
import { environment, readConfig } from './foundation/config.ts';

/**
 * `npm run zalo-oa:connect -- CODE`: the official account's consent. Without a code it says where to consent; what Zalo
 * then shows or calls holds the code, and may be pasted whole.
 */
const [pasted, callback = 'https://localhost/'] = process.argv.slice(2);
try {
  const config = readConfig(environment());
  const tokens = await zaloOaTokens(config, systemClock);
  if (pasted === undefined) {
    const page = new URL('/v4/oa/permission', config.ZALO_OAUTH_URL);
    page.searchParams.set('app_id', config.ZALO_OA_APP_ID!);
    page.searchParams.set('redirect_uri', callback);
    process.stdout.write(
      [
        `1. Mở địa chỉ này bằng tài khoản quản trị OA rồi bấm đồng ý (hoặc dùng đường dẫn có sẵn trong trang quản lý ứng dụng Zalo):`,
        `   ${page.href}`,
        '2. Chép cả địa chỉ hiện ra sau khi đồng ý, rồi chạy: npm run zalo-oa:connect -- "ĐỊA-CHỈ-ĐÓ"',
        '',
      ].join('\n'),
    );
  } else {
    const code = URL.canParse(pasted) ? new URL(pasted).searchParams.get('code') : pasted;
    if (!code) throw new Error('Địa chỉ vừa dán không có mã (code=…).');
    await tokens.connect(code);
    process.stdout.write('Đã nối với Zalo OA. Mã được tự làm mới; khởi động lại trợ lý để bắt đầu trả lời.\n');
  }
} catch (error) {
  const why =
    error instanceof ChannelRejected
      ? `Zalo từ chối (${error.platformCode}); mã chỉ dùng được một lần, trong khoảng 10 phút.`
      : '';
  process.stderr.write(`Chưa nối được. ${why || (error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
}
