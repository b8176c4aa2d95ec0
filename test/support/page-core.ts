import { createCore, type Core } from '../../src/conversation/core.ts';
import { loadFixedReplies } from '../../src/conversation/fixed-replies.ts';

type Needed = Pick<Parameters<typeof createCore>[0], 'db' | 'answerer' | 'clock' | 'newId' | 'log' | 'readPicture'>;

/** The conversation core as a page uses it: no platform, no timers. */
export async function openPageCore(needed: Needed): Promise<Core> {
  return createCore({
    ...needed,
    replies: await loadFixedReplies('prompts', { contact: 'Bộ phận Một cửa', days: 180 }),
    after: () => () => undefined,
    random: () => 0,
    settings: { settleMs: 0, silenceMs: 1, pace: { personPerMinute: 1, personPerDay: 1, channelPerMinute: 1 } },
  });
}
