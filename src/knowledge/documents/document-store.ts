import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { splitLines } from '../readers/source-text.ts';
import { keptShape, RECORD_FILE, TEXT_FILE, type KeptDocument } from './kept-document.ts';

/** The documents that were added, on disk: each version whole or not there at all. */
export interface DocumentStore {
  /** The newest version of every document, by id. */
  readonly list: () => Promise<Map<string, KeptDocument>>;
  /** Lines of a document's newest version. */
  readonly lines: (id: string) => Promise<string[]>;
  /** Keep a version; older ones stay beside it. */
  readonly keep: (document: KeptDocument, lines: readonly string[], source: Buffer) => Promise<void>;
  /** Forget a document with all its versions; false when there is none. */
  readonly remove: (id: string) => Promise<boolean>;
}

/**
 * Open the folder of added documents.
 *
 * Takes   the folder; it need not be there.
 * Throws  what the disk throws; a version that was half written when the power went is not seen.
 */
export function openDocumentStore(directory: string): DocumentStore {
  return {
    async list() {
      const kept = new Map<string, KeptDocument>();
      for (const id of await foldersOf(directory)) {
        const version = await newestOf(join(directory, id));
        if (version === 0) continue;
        const record: unknown = JSON.parse(await readFile(join(directory, id, String(version), RECORD_FILE), 'utf8'));
        kept.set(id, keptShape.parse(record));
      }
      return kept;
    },
    async lines(id) {
      const version = await newestOf(join(directory, id));
      return splitLines(await readFile(join(directory, id, String(version), TEXT_FILE), 'utf8'));
    },
    async keep(document, lines, source) {
      const home = join(directory, document.metadata.id);
      await mkdir(home, { recursive: true });
      await clearRemains(directory);
      const draft = join(directory, `${DRAFT}${randomUUID()}`);
      await mkdir(draft);
      await write(join(draft, `source${extname(document.file).toLowerCase()}`), source);
      await write(join(draft, TEXT_FILE), `${lines.join('\n')}\n`);
      await write(join(draft, RECORD_FILE), `${JSON.stringify(document, undefined, 2)}\n`);
      // the rename is the moment from which it is there
      await rename(draft, join(home, String((await newestOf(home)) + 1)));
    },
    async remove(id) {
      const gone = join(directory, `${DRAFT}${randomUUID()}`);
      try {
        await rename(join(directory, id), gone);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
        throw error;
      }
      await rm(gone, { recursive: true });
      return true;
    },
  };
}

async function foldersOf(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** Number of the newest version; 0 when there is none. */
async function newestOf(home: string): Promise<number> {
  const versions = (await foldersOf(home)).map(Number).filter(Number.isInteger);
  return Math.max(0, ...versions);
}

/** What an interrupted run left behind. */
async function clearRemains(directory: string): Promise<void> {
  const entries = await readdir(directory);
  const remains = entries.filter((name) => name.startsWith(DRAFT));
  await Promise.all(remains.map((name) => rm(join(directory, name), { recursive: true, force: true })));
}

async function write(path: string, content: string | Buffer): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const DRAFT = '.draft-';
