import type { Secret } from '../../foundation/secret.ts';
import type { Post } from '../post.ts';
import { GET_STARTED } from './events.ts';
import { createGraph } from './graph.ts';
import { createSignature } from './signature.ts';

interface Options {
  readonly appSecret: Secret;
  readonly pageToken: Secret;
  readonly graphUrl: string;
  readonly post: Post;
}

/**
 * Give the page its start button, the first questions to tap and the menu; asking again replaces what was there.
 *
 * Throws  ChannelRejected, ChannelUncertain.
 */
export async function setUpPage({ appSecret, pageToken, graphUrl, post }: Options, signal: AbortSignal): Promise<void> {
  const graph = createGraph({ url: graphUrl, pageToken, signature: createSignature(appSecret), post });
  await graph.call('messenger_profile', PROFILE, signal);
}

/** What is tapped is said: the payload is the question itself. */
const toTap = (words: string) => ({ type: 'postback', title: words, payload: words });

const PROFILE = {
  get_started: { payload: GET_STARTED },
  greeting: [
    {
      locale: 'default',
      text: 'Trợ lý tự động của phong trào Bình dân học vụ số: hỏi về VNeID, dịch vụ công, quét mã QR, phòng lừa đảo.',
    },
  ],
  ice_breakers: [
    {
      locale: 'default',
      call_to_actions: [
        'Cài VNeID thế nào?',
        'Đăng nhập Cổng dịch vụ công thế nào?',
        'Trả tiền bằng mã QR thế nào?',
        'Có người gọi xưng công an thì làm sao?',
      ].map((question) => ({ question, payload: question })),
    },
  ],
  persistent_menu: [
    {
      locale: 'default',
      composer_input_disabled: false,
      call_to_actions: ['Trợ giúp', 'Gặp cán bộ', 'Xem dữ liệu của tôi'].map(toTap),
    },
  ],
};
