import { setUpPage } from './channels/messenger/profile.ts';
import { post } from './channels/post.ts';
import { ChannelRejected } from './conversation/channel.ts';
import { environment, readConfig } from './foundation/config.ts';

/** `npm run messenger:setup`: the page's start button, first questions and menu. */
try {
  const config = readConfig(environment());
  const { MESSENGER_APP_SECRET: appSecret, MESSENGER_PAGE_TOKEN: pageToken } = config;
  if (!appSecret || !pageToken)
    throw new Error('Chưa đặt MESSENGER_APP_SECRET và MESSENGER_PAGE_TOKEN (xem docs/channels/messenger.md).');
  const options = { appSecret, pageToken, graphUrl: config.MESSENGER_GRAPH_URL, post };
  await setUpPage(options, AbortSignal.timeout(20_000));
  process.stdout.write('Đã đặt nút Bắt đầu, bốn câu hỏi gợi ý và trình đơn cho trang.\n');
} catch (error) {
  const why = error instanceof ChannelRejected ? `Facebook từ chối (${error.platformCode}).` : '';
  process.stderr.write(`Chưa đặt được. ${why || (error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
}
