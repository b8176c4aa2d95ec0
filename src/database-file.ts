/** The database inside `DATA_DIR`. */
export const DATABASE_FILE = 'conversations.sqlite';
