import { setTimeout as delay } from 'node:timers/promises';

import { channelContract } from '../contract.ts';
import { openAccount } from './account.ts';

/** A hundred times as fast as the clock. */
const hurried = (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms / 100, undefined, { signal }).catch(() => undefined);

channelContract('zalo-personal', () => openAccount(hurried), {
  happenings: ['text', 'attachment', 'echo-of-person', 'echo-of-own', 'receipt', 'unknown', 'group'],
  attachments: ['image', 'voice', 'video', 'sticker', 'location', 'file', 'link'],
  posts: false,
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
    'token-over',
  ],
});
