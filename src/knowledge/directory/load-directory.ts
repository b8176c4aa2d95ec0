import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CorpusInvalid } from '../errors.ts';
import type { Directory } from './directory.ts';
import { lintDirectory } from './lint-directory.ts';
import { readDirectory } from './read-directory.ts';

/** Below the knowledge folder. */
export const DIRECTORY_FILE = join('directory', 'official.yaml');

/**
 * The directory of the knowledge folder.
 *
 * Throws  CorpusInvalid, naming every row that is wrong: an address must not be called official by mistake.
 */
export async function loadDirectory(knowledgeDirectory: string): Promise<Directory> {
  const read = readDirectory(DIRECTORY_FILE, await readFile(join(knowledgeDirectory, DIRECTORY_FILE), 'utf8'));
  const problems = 'problems' in read ? read.problems : lintDirectory(DIRECTORY_FILE, read.directory);
  if (problems.length > 0 || 'problems' in read) throw new CorpusInvalid(problems);
  return read.directory;
}
