import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GuideInvalid } from './errors.ts';
import type { Guide } from './guide.ts';
import { parseGuide } from './parse-guide.ts';
import type { Problem } from './problem.ts';

/**
 * Read every guide of a folder.
 *
 * Takes   the folder of `*.md` files; a folder that is not there holds no guides.
 * Gives   guides by id, and the problems of every file that does not read.
 * Throws  only what the disk throws.
 */
export async function loadGuides(directory: string): Promise<{ guides: Guide[]; problems: Problem[] }> {
  const guides: Guide[] = [];
  const problems: Problem[] = [];
  const files = await filesOf(directory, '.md');
  const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
  for (const [at, file] of files.entries()) {
    try {
      guides.push(parseGuide(file, texts[at]!));
    } catch (error) {
      if (!(error instanceof GuideInvalid)) throw error;
      problems.push(...error.problems);
    }
  }
  return { guides, problems };
}

/** Names of the files with this ending, sorted, so that every machine reads them in one order. */
export async function filesOf(directory: string, ending: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}
