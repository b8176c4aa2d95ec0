import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import { CorpusInvalid, DocumentUnreadable } from '../../src/knowledge/errors.ts';
import { readDocument } from '../../src/knowledge/readers/read-document.ts';
import { GOOD_GUIDE } from './guides.ts';
import { knowledgeDirectory, PLAN_IDS } from './plans.ts';

let folder: string;
const put = (path: string, content: string | Uint8Array) => writeFile(join(folder, path), content);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await mkdir(join(folder, 'plans'));
  await mkdir(join(folder, 'guides'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the corpus of the house', () => {
  it('reads, with every passage, plan and guide to be found by its id', async () => {
    const corpus = await loadCorpus(knowledgeDirectory);
    expect(corpus.plans.map(({ id }) => id)).toEqual(PLAN_IDS);
    for (const passage of corpus.passages) expect(corpus.passage(passage.id)).toBe(passage);
    expect(new Set(corpus.passages.map(({ id }) => id)).size).toBe(corpus.passages.length);
    for (const guide of corpus.guides) expect(corpus.guide(guide.id)).toBe(guide);
    expect(corpus.plan('003')?.shortTitle).toBe('Kế hoạch 11/KH-UBND của UBND phường Uông Bí');
    expect(corpus.plan('không có')).toBeUndefined();
  });
});

describe('a corpus', () => {
  it('may be empty', async () => {
    await rm(join(folder, 'plans'), { recursive: true });
    expect(await loadCorpus(folder)).toMatchObject({ plans: [], guides: [], passages: [] });
  });

  it('takes a document without metadata, with its file name as id', async () => {
    await put('plans/cong-van-7.txt', 'I. VIỆC PHẢI LÀM\n1. Báo cáo trước ngày 20.\n');
    const corpus = await loadCorpus(folder);
    expect(corpus.passage('cong-van-7#1')).toMatchObject({
      text: '1. Báo cáo trước ngày 20.',
      headings: ['I. VIỆC PHẢI LÀM'],
      place: { lines: [2, 2] },
    });
  });

  it('has a fingerprint that follows words and asks, and nothing else', async () => {
    const fingerprint = async (guide: string) => {
      await put('guides/quet-ma-thu.md', guide);
      return (await loadCorpus(folder)).fingerprint;
    };
    const first = await fingerprint(GOOD_GUIDE);
    expect(await fingerprint(GOOD_GUIDE)).toBe(first);
    expect(await fingerprint(GOOD_GUIDE.replace('reviewBy: 2027-05-20', 'reviewBy: 2027-06-20'))).toBe(first);
    expect(await fingerprint(GOOD_GUIDE.replace('trả tiền không cần ví', 'quên ví ở nhà'))).not.toBe(first);
    expect(await fingerprint(GOOD_GUIDE.replace('1. Mở ứng dụng', '1. Bật ứng dụng'))).not.toBe(first);
  });

  it('names every bad file at once', async () => {
    await put('guides/hong.md', 'không có đầu bài');
    await put('guides/sai-ten.md', GOOD_GUIDE);
    await put('plans/bang.xlsx', 'x');
    await put('plans/van-ban.txt', new Uint8Array([0x4b, 0xea, 0x80, 0xff]));
    await put('plans/mo-coi.json', '{}');
    const error: unknown = await loadCorpus(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CorpusInvalid);
    const { problems, code } = error as CorpusInvalid;
    expect(code).toBe('knowledge.corpus-invalid');
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(['guides/hong.md', 'guides/sai-ten.md', 'plans/bang.xlsx', 'plans/van-ban.txt', 'plans/mo-coi.json']),
    );
  });

  it('refuses two documents with one id', async () => {
    const metadata = JSON.stringify({
      id: 'mot',
      title: 'T',
      shortTitle: 'T',
      kind: 'Kế hoạch',
      issuer: 'X',
      aliases: [],
      audience: 'staff',
      notes: [],
    });
    for (const name of ['a', 'b']) {
      await put(`plans/${name}.txt`, 'Nội dung.');
      await put(`plans/${name}.json`, metadata);
    }
    await expect(loadCorpus(folder)).rejects.toThrow(/«mot» đã có văn bản khác mang/);
  });
});

describe('reading a document', () => {
  it('gives the lines as issued, whatever the line ends', async () => {
    await put('a.txt', '\ufeffMột \r\n\r\n  hai\rba\n');
    expect((await readDocument(join(folder, 'a.txt'))).lines).toEqual(['Một ', '', '  hai', 'ba']);
  });

  it('reads UTF-16 that says so', async () => {
    await put('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Kế hoạch số 1', 'utf16le')]));
    expect((await readDocument(join(folder, 'a.txt'))).lines).toEqual(['Kế hoạch số 1']);
  });

  it.each([
    ['anh.png', 'chưa đọc được loại tệp .png'],
    ['khong-duoi', 'tệp không có phần đuôi tên'],
    ['khong-co.txt', 'không mở được tệp'],
  ])('says in Vietnamese why %s cannot be read', async (name, reason) => {
    const error: unknown = await readDocument(join(folder, name)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DocumentUnreadable);
    expect(error).toMatchObject({ code: 'knowledge.document-unreadable', retryable: false });
    expect((error as Error).message).toContain(reason);
  });
});
