import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocumentStore, type DocumentStore } from '../../../src/knowledge/documents/document-store.ts';
import { ingest } from '../../../src/knowledge/documents/ingest.ts';
import type { KeptDocument } from '../../../src/knowledge/documents/kept-document.ts';
import { HOSTILE_FILES, mutatedFiles } from './hostile-files.ts';

/** `npm run check:hostile-files` offers 200 of them and watches time and memory; here each kind is offered once. */
describe('a hostile or broken file', () => {
  let folder: string;
  let store: DocumentStore;
  const kept = new Map<string, KeptDocument>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'));
    store = openDocumentStore(join(folder, 'documents'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([...HOSTILE_FILES, ...mutatedFiles(10)])(
    '$name is refused in plain words, or read whole',
    async ({ name, make, harmless = false }) => {
      const path = join(folder, name);
      await make(path);
      const before = kept.size;
      const result = await ingest(path, undefined, { store, kept, taken: new Set(), now: () => 0 });
      await rm(path, { recursive: true, force: true });
      if (result.kind === 'refused') {
        expect(result.reason).toMatch(/^Không đọc được tài liệu .*: .*[à-ỹđ]/u);
        expect(result.reason).not.toMatch(/\n|Error|undefined|node_modules/u);
        expect(kept.size).toBe(before);
      } else {
        expect(harmless, `${name} was read`).toBe(true);
      }
      // nothing half kept: what the folder holds is what was read whole
      expect([...(await store.list()).keys()].sort()).toEqual([...kept.keys()].sort());
      const names = await readdir(join(folder, 'documents')).catch(() => []);
      expect(names.filter((entry) => entry.startsWith('.'))).toEqual([]);
    },
    90_000,
  );
});
