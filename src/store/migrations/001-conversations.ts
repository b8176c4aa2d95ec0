/** Conversations, their turns, what the answers rested on, what moderators should see, what people thought of it. */
export const conversations = [
  `CREATE TABLE conversations (
     id TEXT PRIMARY KEY,
     channel TEXT NOT NULL,
     created_at BIGINT NOT NULL,
     updated_at BIGINT NOT NULL,
     context TEXT NOT NULL
   )`,
  // `question` is masked: the words of the person without personal data. `position` is the turn's place in its
  // conversation from 1: two turns within one millisecond stay in order, and two machines cannot both write the next one
  `CREATE TABLE turns (
     id TEXT PRIMARY KEY,
     conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
     position INTEGER NOT NULL,
     created_at BIGINT NOT NULL,
     question TEXT NOT NULL,
     kind TEXT NOT NULL,
     rung TEXT NOT NULL,
     confidence REAL NOT NULL,
     blocks TEXT NOT NULL,
     suggestions TEXT NOT NULL,
     timings TEXT NOT NULL,
     UNIQUE (conversation_id, position)
   )`,
  `CREATE TABLE citations (
     turn_id TEXT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
     position INTEGER NOT NULL,
     document_id TEXT NOT NULL,
     passage_id TEXT NOT NULL,
     title TEXT NOT NULL,
     place TEXT NOT NULL,
     quote TEXT NOT NULL,
     url TEXT,
     checked_on TEXT,
     PRIMARY KEY (turn_id, position)
   )`,
  `CREATE TABLE flags (
     turn_id TEXT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
     position INTEGER NOT NULL,
     kind TEXT NOT NULL,
     detail TEXT NOT NULL,
     created_at BIGINT NOT NULL,
     PRIMARY KEY (turn_id, position)
   )`,
  `CREATE INDEX flags_by_kind ON flags (kind, created_at)`,
  `CREATE TABLE feedback (
     turn_id TEXT PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE,
     rating TEXT NOT NULL,
     reason TEXT NOT NULL,
     created_at BIGINT NOT NULL
   )`,
];
