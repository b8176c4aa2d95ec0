import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import type { Corpus } from '../knowledge/corpus.ts';
import { loadDirectory } from '../knowledge/directory/load-directory.ts';
import type { Register } from '../register/extract.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { loadSynonyms, synonymsOf } from '../retrieval/synonyms.ts';
import { createAnswerer, type Answerer } from './answerer.ts';
import { createFindGuide } from './citizen/guides.ts';
import { learnContractions, type Contractions } from './contractions.ts';
import { createReadPasted } from './links/pasted.ts';
import { loadReplies } from './replies.ts';
import { createStaffDesk } from './staff/desk.ts';

interface Options {
  readonly corpus: Corpus;
  readonly register: Register;
  readonly retriever: Retriever;
  /** Folder with `replies/`. */
  readonly promptsDirectory: string;
  /** Folder with `directory/provinces.txt` and `directory/official.yaml`. */
  readonly knowledgeDirectory: string;
  /** The way to a person, as fixed replies say it. */
  readonly contact: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Everything the pipeline needs, read once; afterwards answering touches no file. */
export async function createAnswering(options: Options): Promise<Answerer> {
  const { corpus, register, retriever, clock, log } = options;
  const replies = await loadReplies(join(options.promptsDirectory, 'replies'), { contact: options.contact });
  const provinces = await readList(join(options.knowledgeDirectory, 'directory', 'provinces.txt'));
  const synonyms = synonymsOf(loadSynonyms(join(options.knowledgeDirectory, 'lexicon', 'synonyms.tsv')));
  const expanding: Retriever = {
    ...retriever,
    find: (query, options) => retriever.find({ expansions: synonyms(query.text), ...query }, options),
    searchLexical: (query, options) => retriever.searchLexical({ expansions: synonyms(query.text), ...query }, options),
  };
  // learned when first asked for: a start need not wait for it
  let learned: Contractions | undefined;
  const learn = (): Contractions =>
    learnContractions(corpus.passages.flatMap(({ text, headings, asks }) => [text, ...headings, ...(asks ?? [])]));
  const contractions: Contractions = (text) => (learned ??= learn())(text);
  const staff = createStaffDesk(corpus, register, expanding, synonyms, provinces, contractions, clock);
  const findGuide = createFindGuide(corpus, expanding);
  const readPasted = createReadPasted(await loadDirectory(options.knowledgeDirectory));
  const lookUp = (questions: readonly string[]) => retriever.lookUp(questions);
  return createAnswerer({ corpus, lookUp, findGuide, staff, replies, contractions, readPasted }, clock, log);
}

async function readList(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
