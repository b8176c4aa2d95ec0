import { createCore } from '../../src/conversation/core.ts';
import { openBotkit } from '../../src/conversation/botkit/open.ts';
import { loadFixedReplies } from '../../src/conversation/fixed-replies.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import { newId } from '../../src/foundation/ids.ts';
import { createLog } from '../../src/foundation/log.ts';
import { systemAfter } from '../../src/foundation/timers.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { answered } from '../../test/conversation/room.ts';
import { createPlainPlatform } from '../../test/support/plain-platform.ts';

/**
 * Whole turns a second: events on disk, taken through Botkit, turn and reply on disk, reply taken by a platform that
 * answers at once. The answerer says back what it hears: answering has a bench of its own.
 */
export async function turnsPerSecond(file: string, turns: number): Promise<number> {
  const db = openSqlite(file);
  await migrate(db, systemClock);
  const platform = createPlainPlatform();
  const core = createCore({
    db,
    answerer: (message, before) => Promise.resolve(answered(message, before)),
    replies: await loadFixedReplies('prompts', { contact: 'Bộ phận Một cửa', days: 180 }),
    clock: systemClock,
    after: systemAfter,
    random: Math.random,
    newId,
    log: createLog({ level: 'warn' }),
    settings: {
      settleMs: 0,
      silenceMs: 1_000,
      pace: { personPerMinute: 1e9, personPerDay: 1e9, channelPerMinute: 1e9 },
    },
  });
  await core.start([platform.channel], (takeTurn, channels) => Promise.resolve(openBotkit(takeTurn, channels)));
  const began = performance.now();
  const messages = Array.from({ length: turns }, (_, index) => ({ index, person: `nguoi-${index % 200}` }));
  await Promise.all(
    messages.map(({ index, person }) => {
      const { body } = platform.wire!([
        { id: `m-${index}`, person, at: index, kind: 'choice', text: `câu số ${index};` },
      ]);
      return core.accept(platform.channel.name, platform.channel.webhook!.readEvents(body));
    }),
  );
  const taken = (): number =>
    Array.from({ length: 200 }, (_, one) => platform.taken(`nguoi-${one}`).length - 1).reduce((a, b) => a + b);
  while (taken() < turns) await new Promise((later) => setTimeout(later, 20));
  const seconds = (performance.now() - began) / 1_000;
  await core.stop();
  await db.close();
  return turns / seconds;
}
