import { createHash } from 'node:crypto';
import { basename, dirname, extname, resolve } from 'node:path';
import { fold } from '../../foundation/text/fold.ts';
import { DocumentUnreadable } from '../errors.ts';
import { planFrom } from '../load-plans.ts';
import type { Plan } from '../plan.ts';
import { documentBytes, readDocumentBytes } from '../readers/read-document.ts';
import type { DocumentStore } from './document-store.ts';
import { READER, type KeptDocument } from './kept-document.ts';

/** What came of one file. */
export type Ingested =
  | { readonly kind: 'created' | 'updated'; readonly plan: Plan; readonly remarks: readonly string[] }
  | { readonly kind: 'unchanged'; readonly id: string }
  /** Why not, in Vietnamese, with the file's name in it. */
  | { readonly kind: 'refused'; readonly reason: string };

interface Options {
  readonly store: DocumentStore;
  /** The newest versions as they are now (`store.list()`); kept up to date by each call. */
  readonly kept: Map<string, KeptDocument>;
  /** Ids that other texts of the house bear. */
  readonly taken: ReadonlySet<string>;
  readonly now: () => number;
  /** Whether what is worked out of a document at every start can be worked out: why not, in Vietnamese, or undefined. */
  readonly prove?: (plan: Plan) => Promise<string | undefined>;
}

/**
 * Add a file to the documents.
 *
 * Takes   its path, what is said of it (any part of its metadata), and where documents are kept.
 * Gives   what came of it. A file whose bytes and metadata are known already is not read again. A file that does not read, or
 *         whose id another text bears, leaves everything as it was.
 * Throws  only what the disk throws while keeping.
 */
export async function ingest(
  path: string,
  given: KeptDocument['given'] | undefined,
  { store, kept, taken, now, prove = () => Promise.resolve(undefined) }: Options,
): Promise<Ingested> {
  const file = basename(path);
  try {
    const bytes = await documentBytes(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = knownAs(file, sha256, given, kept);
    const said = given ?? known?.document.given ?? {};
    if (known && isSame(known.document, sha256, said)) return { kind: 'unchanged', id: known.id };
    const read = await readDocumentBytes(file, bytes);
    const plan = planOf(read, said, known?.id ?? given?.id ?? idOf(file));
    if (taken.has(plan.id))
      throw new DocumentUnreadable(file, `mã «${plan.id}» đã là của văn bản khác; hãy đặt mã khác`);
    if (plan.passages.length === 0) throw new DocumentUnreadable(file, 'không tìm thấy đoạn văn nào để trả lời');
    const unproven = await prove(plan);
    if (unproven !== undefined) throw new DocumentUnreadable(file, unproven);
    const document = keptOf({ plan, path, sha256, said, read, addedAt: new Date(now()).toISOString() });
    await store.keep(document, read.lines, bytes);
    const kind = kept.has(plan.id) ? 'updated' : 'created';
    kept.set(plan.id, document);
    return { kind, plan, remarks: read.remarks ?? [] };
  } catch (error) {
    if (error instanceof DocumentUnreadable) return { kind: 'refused', reason: error.message };
    throw error;
  }
}

/** The document that a file is a version of: the one with the id said, with its words, or with its name. */
function knownAs(
  file: string,
  sha256: string,
  given: KeptDocument['given'] | undefined,
  kept: ReadonlyMap<string, KeptDocument>,
): { readonly id: string; readonly document: KeptDocument } | undefined {
  const documents = [...kept].map(([id, document]) => ({ id, document }));
  if (given?.id !== undefined) return documents.find(({ id }) => id === given.id);
  return (
    documents.find(({ document }) => document.file === file) ??
    documents.find(({ document }) => document.sha256 === sha256) ??
    documents.find(({ id }) => id === idOf(file))
  );
}

function isSame(document: KeptDocument, sha256: string, said: KeptDocument['given']): boolean {
  return (
    document.sha256 === sha256 && document.reader === READER && JSON.stringify(document.given) === JSON.stringify(said)
  );
}

function planOf(read: Awaited<ReturnType<typeof readDocumentBytes>>, said: KeptDocument['given'], id: string): Plan {
  const own = planFrom(read);
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const { passages: _passages, blocks: _blocks, lines: _lines, file: _file, pages: _pages, ...metadata } = own;
  return planFrom(read, { ...metadata, ...told, id });
}

function keptOf({
  plan,
  path,
  sha256,
  said,
  read,
  addedAt,
}: {
  readonly plan: Plan;
  readonly path: string;
  readonly sha256: string;
  readonly said: KeptDocument['given'];
  readonly read: Awaited<ReturnType<typeof readDocumentBytes>>;
  readonly addedAt: string;
}): KeptDocument {
  const {
    passages: _passages,
    blocks: _blocks,
    lines: _lines,
    file,
    pages: _pages,
    standing: _standing,
    ...metadata
  } = plan;
  const { paragraphs, pages, remarks } = read;
  return {
    file,
    folder: dirname(resolve(path)),
    sha256,
    reader: READER,
    addedAt,
    metadata: metadata as unknown as KeptDocument['metadata'],
    given: said,
    ...(paragraphs && { paragraphs }),
    ...(pages && { pages }),
    ...(remarks && { remarks }),
  };
}

/** "Kế hoạch 12 (bản chính).docx" → "ke-hoach-12-ban-chinh". */
function idOf(file: string): string {
  const name = fold(file.slice(0, file.length - extname(file).length));
  return name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'van-ban';
}
