import type { RequestListener } from 'node:http';
import { join } from 'node:path';

import express from 'express';

import { answeringOn } from './answering-at-start.ts';
import { FRESH_CONTEXT } from './answering/context.ts';
import { createReadPicture } from './answering/links/qr/read-picture.ts';
import { createFaultHandler, notFound } from './channels/web/refusal.ts';
import { leadingToWords } from './channels/web/leading-to-words.ts';
import { createWebChannel } from './channels/web/router.ts';
import { createWebhooks } from './channels/webhooks.ts';
import { channelsFromSettings } from './channels-at-start.ts';
import { readingAddress } from './console/document.ts';
import { createStaffPages } from './console/router.ts';
import { createCore } from './conversation/core.ts';
import { settlingOf } from './conversation/intake.ts';
import { loadFixedReplies } from './conversation/fixed-replies.ts';
import { DATABASE_FILE } from './database-file.ts';
import { systemClock } from './foundation/clock.ts';
import { readConfig, type Config } from './foundation/config.ts';
import { newId } from './foundation/ids.ts';
import { createLog } from './foundation/log.ts';
import { systemAfter } from './foundation/timers.ts';
import { openKnowledge } from './knowledge-at-start.ts';
import { meaningFromSettings } from './meaning-at-start.ts';
import { createHealth } from './operations/health.ts';
import { createRetention } from './operations/retention.ts';
import type { MeaningState } from './retrieval/meaning.ts';
import { openEventWriter, type EventWriter } from './store/event-writer.ts';
import { migrate } from './store/migrate.ts';
import { openSqlite } from './store/sqlite.ts';

export interface App {
  readonly config: Config;
  readonly handler: RequestListener;
  /** Learn now what the first question about the plans would wait for; then, in the background, get vectors if there are any. */
  readonly warmUp: () => Promise<void>;
  /** Plug the platforms in and answer what an earlier run left; to be called once nobody else holds the port. */
  readonly start: () => Promise<void>;
  /** Finish what was begun and give everything back: the database last. */
  readonly close: () => Promise<void>;
}

/**
 * Plug the rooms together.
 *
 * Takes   the environment, and where progress is told in Vietnamese.
 * Gives   an application that answers, not yet listening.
 * Throws  ConfigInvalid, CorpusInvalid, StoreUnavailable: start-up faults, each with its code.
 */
export async function openApp(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<App> {
  const config = readConfig(env);
  const log = createLog({ level: config.LOG_LEVEL });
  const byMeaning = meaningFromSettings(config, log);
  const knowledge = await openKnowledge(config.KNOWLEDGE_DIR, config.DATA_DIR, log, say, byMeaning?.meaning);
  const answerer = await answeringOn(knowledge, config, log);
  const databaseFile = join(config.DATA_DIR, DATABASE_FILE);
  const db = openSqlite(databaseFile);
  await migrate(db, systemClock);
  const clock = systemClock;
  const replies = await loadFixedReplies(config.PROMPTS_DIR, {
    contact: config.HANDOVER_CONTACT,
    days: config.MESSAGE_RETENTION_DAYS,
  });
  const core = createCore({
    db,
    answerer,
    replies,
    clock,
    after: systemAfter,
    random: Math.random,
    newId,
    log,
    readPicture: createReadPicture(),
    settings: {
      settleMs: config.SETTLE_MS,
      silenceMs: config.HANDOVER_SILENCE_HOURS * 60 * 60 * 1000,
      pace: {
        personPerMinute: config.PERSON_MESSAGES_PER_MINUTE,
        personPerDay: config.PERSON_MESSAGES_PER_DAY,
        channelPerMinute: config.CHANNEL_MESSAGES_PER_MINUTE,
      },
    },
  });
  const channels = await channelsFromSettings({ config, clock, log, deletions: core.deletions, say });

  const pages = express();
  pages.disable('x-powered-by');
  // a proxy on this machine may say who it speaks for; another one only when the settings name it, and only the nearest
  pages.set('trust proxy', config.TRUST_PROXY ? 1 : 'loopback');
  pages.use(
    createHealth({
      database: async () => ({ answers: (await db.get('SELECT 1 AS one')) !== undefined }),
      index: () =>
        Promise.resolve({ passages: knowledge.passages.length, ...howSearched(knowledge.retriever.meaning()) }),
    }),
  );
  // behind the channel, whose log sees every request; a fault of either ends the same way
  pages.use(
    createWebChannel({
      conversations: leadingToWords(core.conversations, (citation) => readingAddress(knowledge.corpus.plans, citation)),
      clock,
      newId,
      log,
      embeddedBy: config.WIDGET_ORIGINS,
    }),
    createStaffPages({ library: () => ({ plans: knowledge.corpus.plans, register: knowledge.register }), clock }),
    notFound,
    createFaultHandler(log),
  );
  const webhooks = channels.length > 0 ? createWebhooks({ channels, accept: core.accept, log }) : undefined;
  const handler: RequestListener = (request, response) => {
    const otherwise = (): void => void pages(request, response);
    if (webhooks) webhooks(request, response, otherwise);
    else otherwise();
  };
  let learning: Promise<void> | undefined;
  const warmUp = async (): Promise<void> => {
    await answerer(WARM_UP_QUESTION, FRESH_CONTEXT);
    learning ??= byMeaning?.vectors.keepLearning(knowledge.passages);
  };
  let writer: EventWriter | undefined;
  const retention = createRetention({ db, days: config.MESSAGE_RETENTION_DAYS, clock, after: systemAfter, log });
  const start = async (): Promise<void> => {
    retention.start();
    if (channels.length === 0) return;
    const { openBotkit } = await import('./conversation/botkit/open.ts'); // heavy: only for who needs it
    writer = openEventWriter(databaseFile, settlingOf(config.SETTLE_MS));
    await core.start(channels, (takeTurn, on) => Promise.resolve(openBotkit(takeTurn, on)), writer);
  };
  const close = async (): Promise<void> => {
    retention.stop();
    byMeaning?.vectors.stop();
    // sources first: what they have in hand now would be lost if nobody kept it any more
    await Promise.all([core.stop(), learning]);
    await writer?.close();
    await db.close();
  };
  return { config, handler, warmUp, start, close };
}

/** For the health page: whether the endpoint takes part is said, never a reason not to be ready. */
function howSearched(state: MeaningState): Record<string, string | number> {
  const { mode, vectors } = { vectors: 0, ...state };
  return { search: mode === 'up' ? 'lexical and embeddings' : 'lexical', embeddings: mode, vectors };
}

const WARM_UP_QUESTION = 'Kế hoạch nào giao nhiệm vụ tuyên truyền?';
