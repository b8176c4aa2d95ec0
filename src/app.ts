import { join } from 'node:path';

import express, { type Express } from 'express';

import { answeringOn, INDEX_FILE } from './answering-at-start.ts';
import { FRESH_CONTEXT } from './answering/context.ts';
import { notFound } from './channels/web/refusal.ts';
import { createWebChannel } from './channels/web/router.ts';
import { createConversations } from './conversation/conversations.ts';
import { systemClock } from './foundation/clock.ts';
import { readConfig, type Config } from './foundation/config.ts';
import { newId } from './foundation/ids.ts';
import { createLog } from './foundation/log.ts';
import { openKnowledge } from './knowledge-at-start.ts';
import { createHealth } from './operations/health.ts';
import { migrate } from './store/migrate.ts';
import { openSqlite } from './store/sqlite.ts';

export interface App {
  readonly config: Config;
  readonly handler: Express;
  /** Learn now what the first question about the plans would wait for. */
  readonly warmUp: () => Promise<void>;
  /** Give everything back: the database last. */
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
  const knowledge = await openKnowledge(config.KNOWLEDGE_DIR, join(config.DATA_DIR, INDEX_FILE), log, say);
  const answerer = await answeringOn(knowledge, config, log);
  const db = openSqlite(join(config.DATA_DIR, DATABASE_FILE));
  await migrate(db, systemClock);
  const clock = systemClock;
  const conversations = createConversations({ db, answerer, clock, newId, log });

  const handler = express();
  handler.disable('x-powered-by');
  // a proxy on this machine may say who it speaks for; another one only when the settings name it, and only the nearest
  handler.set('trust proxy', config.TRUST_PROXY ? 1 : 'loopback');
  handler.use(
    createHealth({
      database: async () => ({ answers: (await db.get('SELECT 1 AS one')) !== undefined }),
      index: () => Promise.resolve({ passages: knowledge.corpus.passages.length, search: 'lexical' }),
    }),
  );
  handler.use(createWebChannel({ conversations, clock, newId, log }), notFound);
  const warmUp = async (): Promise<void> => {
    await answerer(WARM_UP_QUESTION, FRESH_CONTEXT);
  };
  return { config, handler, warmUp, close: () => db.close() };
}

const DATABASE_FILE = 'conversations.sqlite';
const WARM_UP_QUESTION = 'Kế hoạch nào giao nhiệm vụ tuyên truyền?';
