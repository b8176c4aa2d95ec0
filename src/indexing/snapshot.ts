import { createHash } from 'node:crypto';
import { keywordIndexOf } from './build-keyword-index.ts';
import type { Corpus } from './corpus.ts';
import type { Indexable, KeywordIndex } from './keyword-index.ts';
import { readSnapshotFile, SnapshotUnusable, writeSnapshotFile } from './snapshot-file.ts';

/**
 * Keep an index on disk.
 *
 * Takes   the index; the file; the fingerprint of the corpus it was built from (`fingerprintOf`).
 * Throws  what the file system says; a snapshot that was there before is then untouched.
 */
export function saveSnapshot(index: KeywordIndex, file: string, fingerprint: string): void {
  writeSnapshotFile(file, index.corpus, { version: SNAPSHOT_VERSION, fingerprint });
}

/**
 * Read an index back.
 *
 * Takes   the file; the fingerprint of the corpus as it is now.
 * Throws  SnapshotUnusable when the file is missing, cut short, damaged, foreign, of another version or of another
 *         corpus: build the index anew.
 */
export function loadSnapshot(file: string, fingerprint: string): KeywordIndex {
  const tree = readSnapshotFile(file, { version: SNAPSHOT_VERSION, fingerprint });
  return keywordIndexOf(tree as unknown as Corpus);
}

/**
 * The snapshot when it can be used, else a fresh index, saved for next time.
 *
 * Gives   the index, and `rebuilt`: why it was built anew, when it was.
 * Throws  what building throws; a snapshot that cannot be written is no reason to stop (`unsaved`).
 */
export function openKeywordIndex(
  file: string,
  fingerprint: string,
  build: () => KeywordIndex,
): { index: KeywordIndex; rebuilt?: string; unsaved?: string } {
  try {
    return { index: loadSnapshot(file, fingerprint) };
  } catch (error) {
    if (!(error instanceof SnapshotUnusable)) throw error;
    const index = build();
    try {
      saveSnapshot(index, file, fingerprint);
      return { index, rebuilt: error.reason };
    } catch (unsaved) {
      return { index, rebuilt: error.reason, unsaved: String(unsaved) };
    }
  }
}

/** A digest of everything an index takes from its passages: two corpora with the same one need the same index. */
export function fingerprintOf(passages: Iterable<Indexable>): string {
  const hash = createHash('sha256');
  for (const { id, text, title, asks, audience, source } of passages) {
    hash.update(JSON.stringify([id, text, title, asks, audience, source]));
  }
  return hash.digest('hex');
}

/** Raise it whenever words are cut, keyed, counted or packed differently: older files are then rebuilt. */
const SNAPSHOT_VERSION = 3;
