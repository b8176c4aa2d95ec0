import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { load } from 'js-yaml';
import { z } from 'zod';

import { AppError } from '../foundation/errors.ts';
import { OUTCOME_LABELS, type Block, type OutcomeKind } from './outcome.ts';

/** A fixed reply from `prompts/replies/<name>.md`: what to say when no source is asked for. */
interface Reply {
  readonly kind: OutcomeKind;
  readonly blocks: readonly Block[];
  readonly suggestions: readonly string[];
}

/** Gives the reply of that name, its `{placeholders}` filled. */
export type Replies = (name: string, values?: Readonly<Record<string, string>>) => Reply;

export class RepliesInvalid extends AppError {
  override readonly name = 'RepliesInvalid';
  readonly code = 'replies.invalid';
}

/**
 * Load every fixed reply of a folder.
 *
 * Takes   the folder, and the values every reply may use (`contact`: the way to a person).
 * Gives   a lookup by name (file name without `.md`); a topic reply takes `topic` from its own table.
 * Throws  RepliesInvalid when a file has no front matter or an unknown kind, or, on use, for an unknown name.
 */
export async function loadReplies(directory: string, common: Readonly<Record<string, string>>): Promise<Replies> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.md'));
  const sources = new Map<string, Source>();
  for (const file of files) {
    sources.set(basename(file, '.md'), parseReply(file, await readFile(join(directory, file), 'utf8')));
  }
  return (name, values = {}) => {
    const source = sources.get(name);
    if (!source) throw new RepliesInvalid(`no reply named ${name} in ${directory}`);
    const topic = source.topics[values['topic'] ?? ''] ?? '';
    const fill = (text: string): string => fillIn(text, { ...common, ...values, topic });
    return { kind: source.kind, suggestions: source.suggestions, blocks: toBlocks(fill(source.body)) };
  };
}

interface Source {
  readonly kind: OutcomeKind;
  readonly suggestions: readonly string[];
  readonly topics: Readonly<Record<string, string>>;
  readonly body: string;
}

const FrontMatter = z.object({
  about: z.string(),
  kind: z.enum(Object.keys(OUTCOME_LABELS) as [OutcomeKind, ...OutcomeKind[]]).default('answered'),
  suggestions: z.array(z.string()).default([]),
  topics: z.record(z.string(), z.string()).default({}),
});

function parseReply(file: string, text: string): Source {
  const match = /^---\n(.*?)\n---\n(.*)$/s.exec(text.replaceAll('\r\n', '\n'));
  if (!match) throw new RepliesInvalid(`${file}: front matter is missing`);
  const parsed = FrontMatter.safeParse(readYaml(file, match[1]!));
  if (!parsed.success) throw new RepliesInvalid(`${file}: ${z.prettifyError(parsed.error)}`);
  const { kind, suggestions, topics } = parsed.data;
  return { kind, suggestions, topics, body: match[2]!.trim() };
}

function readYaml(file: string, text: string): unknown {
  try {
    return load(text);
  } catch (cause) {
    throw new RepliesInvalid(`${file}: front matter is no valid YAML`, { cause });
  }
}

function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole).replace(/ +\n/g, '\n');
}

/** Lines that begin with "- " become one list; every other line is a paragraph. */
function toBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  const flush = (): void => {
    if (items.length > 0) blocks.push({ type: 'list', items });
    items = [];
  };
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line.startsWith('- ')) {
      items.push(line.slice(2));
      continue;
    }
    flush();
    if (line !== '') blocks.push({ type: 'paragraph', text: line });
  }
  flush();
  return blocks;
}
