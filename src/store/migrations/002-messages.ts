/** What lets a message that was accepted never be lost: inbox, outbox, and who may work on which conversation. */
export const messages = [
  // where the person is reached (JSON, empty on the web), and who speaks: 'assistant' | 'people' | 'stopped'
  `ALTER TABLE conversations ADD COLUMN address TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE conversations ADD COLUMN mode TEXT NOT NULL DEFAULT 'assistant'`,
  `ALTER TABLE conversations ADD COLUMN silent_until BIGINT NOT NULL DEFAULT 0`,
  `ALTER TABLE conversations ADD COLUMN heard_at BIGINT NOT NULL DEFAULT 0`,
  `ALTER TABLE conversations ADD COLUMN brief INTEGER NOT NULL DEFAULT 0`,
  `CREATE INDEX conversations_by_update ON conversations (updated_at)`,
  `CREATE INDEX turns_by_time ON turns (created_at)`,
  // an event of a platform, once; `event` is JSON, empty when it was dealt with: what is left keeps redeliveries out
  `CREATE TABLE inbox (
     id TEXT PRIMARY KEY,
     channel TEXT NOT NULL,
     account TEXT NOT NULL,
     event_id TEXT NOT NULL,
     conversation_id TEXT NOT NULL,
     event TEXT NOT NULL,
     happened_at BIGINT NOT NULL,
     received_at BIGINT NOT NULL,
     state TEXT NOT NULL,
     error TEXT NOT NULL,
     UNIQUE (channel, account, event_id)
   )`,
  `CREATE INDEX inbox_open ON inbox (conversation_id) WHERE state = 'ready'`,
  `CREATE INDEX inbox_by_time ON inbox (received_at)`,
  // one lane a conversation: when it is due, and who holds it. `arrivals` counts events, so that a worker that lets go
  // sees whether something came in meanwhile
  `CREATE TABLE lanes (
     conversation_id TEXT PRIMARY KEY,
     due_at BIGINT,
     waiting_since BIGINT NOT NULL,
     arrivals BIGINT NOT NULL,
     holder TEXT NOT NULL,
     lease_until BIGINT NOT NULL,
     attempts INTEGER NOT NULL
   )`,
  `CREATE INDEX lanes_due ON lanes (due_at) WHERE due_at IS NOT NULL`,
  // a message on its way out; address and body are JSON, empty once it was taken
  `CREATE TABLE outbox (
     id TEXT PRIMARY KEY,
     channel TEXT NOT NULL,
     conversation_id TEXT NOT NULL,
     position INTEGER NOT NULL,
     author TEXT NOT NULL,
     address TEXT NOT NULL,
     body TEXT NOT NULL,
     heard_at BIGINT NOT NULL,
     created_at BIGINT NOT NULL,
     state TEXT NOT NULL,
     next_at BIGINT NOT NULL,
     holder TEXT NOT NULL,
     lease_until BIGINT NOT NULL,
     attempts INTEGER NOT NULL,
     doubts INTEGER NOT NULL,
     message_id TEXT,
     error TEXT NOT NULL,
     UNIQUE (conversation_id, position)
   )`,
  `CREATE INDEX outbox_open ON outbox (channel, id) WHERE state IN ('ready', 'sending')`,
  `CREATE INDEX outbox_waiting ON outbox (conversation_id, position) WHERE state IN ('ready', 'sending')`,
  `CREATE INDEX outbox_by_message ON outbox (channel, message_id)`,
  `CREATE INDEX outbox_by_time ON outbox (created_at)`,
  // what somebody was told of their data, in which version of the text, and that they went on after it
  `CREATE TABLE consents (
     conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
     text_version TEXT NOT NULL,
     told_at BIGINT NOT NULL,
     went_on_at BIGINT,
     PRIMARY KEY (conversation_id, text_version)
   )`,
  // receipts of deletions: a code the person holds, and nothing that leads back to them
  `CREATE TABLE deletions (
     code TEXT PRIMARY KEY,
     channel TEXT NOT NULL,
     asked_by TEXT NOT NULL,
     done_at BIGINT NOT NULL,
     conversations INTEGER NOT NULL,
     turns INTEGER NOT NULL
   )`,
];
