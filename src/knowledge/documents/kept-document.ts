import { z } from 'zod';
import { givenShape, metadataShape } from '../metadata.ts';

/** What is kept beside the text and the source of a document that was added: `document.json`. */
export interface KeptDocument {
  /** The file's name when it was added. */
  readonly file: string;
  /** Where the file stood, so that a folder can be kept in step with its documents. */
  readonly folder: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  /** Which state of the readers read it; an older one is read anew when the file is offered again. */
  readonly reader: number;
  /** When, in ISO 8601. */
  readonly addedAt: string;
  readonly metadata: z.output<typeof metadataShape>;
  /** What was said of it beside its own words when it was added. */
  readonly given: z.output<typeof givenShape>;
  readonly paragraphs?: 'every-line' | readonly number[] | undefined;
  readonly pages?: readonly number[] | undefined;
  readonly remarks?: readonly string[] | undefined;
}

export const keptShape = z.object({
  file: z.string(),
  folder: z.string(),
  sha256: z.string(),
  reader: z.number(),
  addedAt: z.string(),
  metadata: metadataShape,
  given: givenShape,
  paragraphs: z.union([z.literal('every-line'), z.array(z.number())]).optional(),
  pages: z.array(z.number()).optional(),
  remarks: z.array(z.string()).optional(),
});

/** Raise it when readers change so that documents kept before should be read anew. */
export const READER = 2;
/** Folder inside `DATA_DIR`; a folder a document in it, in which a folder a version, counted from 1. */
export const DOCUMENTS_FOLDER = 'documents';
export const RECORD_FILE = 'document.json';
export const TEXT_FILE = 'text.txt';
