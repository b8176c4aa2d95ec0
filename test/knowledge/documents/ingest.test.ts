import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/knowledge/corpus.ts';
import { openDocumentStore, type DocumentStore } from '../../../src/knowledge/documents/document-store.ts';
import { ingest, type Ingested } from '../../../src/knowledge/documents/ingest.ts';
import type { KeptDocument } from '../../../src/knowledge/documents/kept-document.ts';

let folder: string;
let documents: string;
let store: DocumentStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'));
  documents = join(folder, 'documents');
  store = openDocumentStore(documents);
});

const plan = (number: string, hour: string): string =>
  `ỦY BAN NHÂN DÂN\nXÃ MAI ĐỘNG\nSố: ${number}\n\nKẾ HOẠCH\nMở lớp kỹ năng số\n\nI. NHIỆM VỤ\n1. Giao Phòng Kinh tế chủ trì mở lớp kỹ năng số trước ngày ${hour}.\n`;

async function add(file: string, text: string, given?: KeptDocument['given']): Promise<Ingested> {
  await writeFile(join(folder, file), text);
  const kept = await store.list();
  return ingest(join(folder, file), given, { store, kept, taken: new Set(['000']), now: () => 0 });
}

describe('a document that is added', () => {
  it('is kept with its source, its text and what it says of itself, and joins the corpus', async () => {
    const result = await add('Kế hoạch 5.txt', plan('5/KH-UBND', '01/3/2026'));
    expect(result).toMatchObject({
      kind: 'created',
      plan: { id: 'ke-hoach-5', number: '5/KH-UBND', audience: 'staff' },
    });
    expect((await readdir(join(documents, 'ke-hoach-5', '1'))).sort()).toEqual([
      'document.json',
      'source.txt',
      'text.txt',
    ]);
    const { plans, passages } = await loadCorpus(join(folder, 'none'), documents);
    expect(plans.map(({ id }) => id)).toEqual(['ke-hoach-5']);
    expect(passages.some(({ text }) => text.includes('Phòng Kinh tế'))).toBe(true);
  });

  it('costs nothing when it is offered again unchanged, under any name', async () => {
    await add('a.txt', plan('5/KH-UBND', '01/3/2026'));
    expect(await add('a.txt', plan('5/KH-UBND', '01/3/2026'))).toEqual({ kind: 'unchanged', id: 'a' });
    expect(await add('ban-sao.txt', plan('5/KH-UBND', '01/3/2026'))).toEqual({ kind: 'unchanged', id: 'a' });
  });

  it('is a new version when its words or what is said of it changed; the older one stays beside it', async () => {
    await add('a.txt', plan('5/KH-UBND', '01/3/2026'));
    expect(await add('a.txt', plan('5/KH-UBND', '15/3/2026'))).toMatchObject({ kind: 'updated' });
    expect(await add('a.txt', plan('5/KH-UBND', '15/3/2026'), { place: 'xã Mai Động' })).toMatchObject({
      kind: 'updated',
    });
    expect(await readdir(join(documents, 'a'))).toEqual(['1', '2', '3']);
    expect((await loadCorpus(join(folder, 'none'), documents)).plans).toMatchObject([{ place: 'xã Mai Động' }]);
    expect(await readFile(join(documents, 'a', '1', 'text.txt'), 'utf8')).toContain('01/3/2026');
  });

  it('may not take the id of another text of the house', async () => {
    expect(await add('000.txt', plan('5/KH-UBND', '01/3/2026'))).toMatchObject({ kind: 'refused' });
    expect((await store.list()).size).toBe(0);
  });

  it('is not seen when its keeping was cut short, and what was left is cleared away', async () => {
    await mkdir(join(documents, '.draft-1'), { recursive: true });
    await mkdir(join(documents, 'nua-chung'));
    expect((await store.list()).size).toBe(0);
    await add('a.txt', plan('5/KH-UBND', '01/3/2026'));
    expect(await readdir(documents)).toEqual(['a', 'nua-chung']);
  });

  it('is forgotten with all its versions', async () => {
    await add('a.txt', plan('5/KH-UBND', '01/3/2026'));
    expect(await store.remove('a')).toBe(true);
    expect(await store.remove('a')).toBe(false);
    expect((await loadCorpus(join(folder, 'none'), documents)).plans).toEqual([]);
  });
});

describe('documents that change each other', () => {
  it('leave one in force, which answers under the other number too and says so', async () => {
    await add('cu.txt', plan('5/KH-UBND', '01/3/2026'));
    await add('moi.txt', plan('9/KH-UBND', '15/3/2026'), { replaces: ['5/KH-UBND'] });
    const { plans } = await loadCorpus(join(folder, 'none'), documents);
    expect(plans.map(({ id }) => id)).toEqual(['moi']);
    expect(plans[0]?.aliases).toContain('5/KH-UBND');
    expect(plans[0]?.standing?.join()).toMatch(/thay thế Kế hoạch 5\/KH-UBND/u);
  });

  it('stay both when one amends the other, and both say so', async () => {
    await add('goc.txt', plan('5/KH-UBND', '01/3/2026'));
    await add('sua.txt', plan('9/KH-UBND', '15/3/2026'), { amends: ['goc'] });
    const { plan: find } = await loadCorpus(join(folder, 'none'), documents);
    expect(find('goc')?.standing?.join()).toMatch(/đã được sửa đổi, bổ sung: xem Kế hoạch 9\/KH-UBND/u);
    expect(find('sua')?.standing?.join()).toMatch(/sửa đổi, bổ sung Kế hoạch 5\/KH-UBND/u);
  });

  it('do not both vanish when each claims to replace the other', async () => {
    await add('a.txt', plan('5/KH-UBND', '01/3/2026'), { replaces: ['9/KH-UBND'] });
    await add('b.txt', plan('9/KH-UBND', '15/3/2026'), { replaces: ['5/KH-UBND'] });
    expect((await loadCorpus(join(folder, 'none'), documents)).plans).toHaveLength(1);
  });
});
