import type { Answerer } from './answering/answerer.ts';
import { createAnswering } from './answering/create.ts';
import { systemClock } from './foundation/clock.ts';
import { readConfig, type Config } from './foundation/config.ts';
import { createLog, type Log } from './foundation/log.ts';
import { openKnowledge, type Knowledge } from './knowledge-at-start.ts';
import { meaningFromSettings } from './meaning-at-start.ts';

/** The answering pipeline alone, for commands: settings in, answers out, quiet on stdout. */
export async function answeringFromSettings(env: NodeJS.ProcessEnv): Promise<Answerer> {
  const config = readConfig({ ...env, LOG_LEVEL: env['LOG_LEVEL'] ?? 'silent' });
  const log = createLog({ level: config.LOG_LEVEL });
  const byMeaning = meaningFromSettings(config, log);
  const knowledge = await openKnowledge(config.KNOWLEDGE_DIR, config.DATA_DIR, log, undefined, byMeaning?.meaning);
  await byMeaning?.vectors.learn(knowledge.passages);
  return answeringOn(knowledge, config, log);
}

/** The answering pipeline over knowledge that is already open. */
export function answeringOn(knowledge: Knowledge, config: Config, log: Log): Promise<Answerer> {
  return createAnswering({
    ...knowledge,
    promptsDirectory: config.PROMPTS_DIR,
    knowledgeDirectory: config.KNOWLEDGE_DIR,
    contact: config.HANDOVER_CONTACT,
    clock: systemClock,
    log,
  });
}
