import { createMessenger } from '../../../src/channels/messenger/channel.ts';
import { post } from '../../../src/channels/post.ts';
import { Secret } from '../../../src/foundation/secret.ts';
import { GRAPH, openGraph } from '../../support/platforms/graph.ts';
import { channelContract } from '../contract.ts';

channelContract(
  'messenger',
  async () => {
    const platform = await openGraph();
    const channel = createMessenger({
      appSecret: new Secret(GRAPH.appSecret),
      pageToken: new Secret(GRAPH.pageToken),
      verifyToken: new Secret(GRAPH.verifyToken),
      appId: GRAPH.appId,
      graphUrl: platform.url,
      post,
      clock: () => 1_760_000_060_000,
    });
    return { channel, platform, close: () => platform.close() };
  },
  {
    happenings: ['text', 'choice', 'attachment', 'started', 'echo-of-person', 'echo-of-own', 'receipt', 'unknown'],
    attachments: ['image', 'voice', 'video', 'sticker', 'location', 'file', 'link', 'unknown'],
    posts: true,
    fetches: true,
    misbehaviours: [
      'too-many-requests',
      'server-error',
      'html-error',
      'empty-error',
      'never-answers',
      'breaks-off',
      'bad-request',
      'person-gone',
      'window-over',
      'token-over',
    ],
  },
);
