import { createPlainPlatform } from '../support/plain-platform.ts';
import { channelContract } from './contract.ts';

channelContract(
  'of the tests',
  () => {
    const platform = createPlainPlatform();
    return Promise.resolve({ channel: platform.channel, platform, close: () => Promise.resolve() });
  },
  {
    happenings: [
      'text',
      'choice',
      'attachment',
      'started',
      'echo-of-person',
      'echo-of-own',
      'receipt',
      'unknown',
      'group',
    ],
    attachments: ['image', 'voice', 'sticker', 'location', 'file'],
    posts: true,
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
