import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { OUTCOME_LABELS } from '../../src/answering/outcome.ts';
import { blocksText } from '../../src/answering/plain-text.ts';
import { loadReplies, RepliesInvalid } from '../../src/answering/replies.ts';

const kept = join(import.meta.dirname, '..', '..', 'prompts', 'replies');

/** A folder of replies with these files. */
async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'replies-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  return directory;
}

async function refusal(files: Readonly<Record<string, string>>): Promise<unknown> {
  return loadReplies(await folder(files), {}).catch((error: unknown) => error);
}

describe('fixed replies', () => {
  it('read lines as paragraphs and dashes as one list, and fill what is known', async () => {
    const text =
      '---\nabout: chợ phiên\nkind: small-talk\nsuggestions: [Mấy giờ?]\n---\nChợ ở {contact}.\n- rau\n- cá\nMời bác {name}.\n';
    const replies = await loadReplies(await folder({ 'cho.md': text }), { contact: 'đình làng' });
    expect(replies('cho', { name: 'Mộc' })).toEqual({
      kind: 'small-talk',
      suggestions: ['Mấy giờ?'],
      blocks: [
        { type: 'paragraph', text: 'Chợ ở đình làng.' },
        { type: 'list', items: ['rau', 'cá'] },
        { type: 'paragraph', text: 'Mời bác Mộc.' },
      ],
    });
    expect(blocksText(replies('cho').blocks)).toContain('{name}');
  });

  it('take a sentence of their own table by its topic', async () => {
    const text = '---\nabout: mùa\ntopics:\n  he: Trời nắng.\n---\nNay {topic} Hết.\r\n';
    const replies = await loadReplies(await folder({ 'mua.md': text.replaceAll('\n', '\r\n') }), {});
    expect(blocksText(replies('mua', { topic: 'he' }).blocks)).toBe('Nay Trời nắng. Hết.');
    expect(blocksText(replies('mua', { topic: 'thu' }).blocks)).not.toContain('{');
  });

  it.each([
    ['no front matter', 'Chợ ở đình làng.'],
    ['front matter that never ends', '---\nabout: chợ\nChợ ở đình làng.'],
    ['no subject', '---\nkind: answered\n---\nChợ.'],
    ['a kind that no outcome has', '---\nabout: chợ\nkind: shouted\n---\nChợ.'],
    ['suggestions that are no list', '---\nabout: chợ\nsuggestions: Mấy giờ?\n---\nChợ.'],
  ])('are refused at start with a code and the file’s name: %s', async (_what, text) => {
    const error = await refusal({ 'cho.md': text });
    expect(error).toBeInstanceOf(RepliesInvalid);
    expect(error).toMatchObject({ code: 'replies.invalid', retryable: false });
    expect(String(error)).toContain('cho.md');
  });

  it('are refused with the same code when their front matter is no YAML', async () => {
    expect(await refusal({ 'cho.md': '---\nabout: [chợ\nkind: {\n---\nChợ.' })).toMatchObject({
      code: 'replies.invalid',
    });
  });

  it('refuse a name that nobody wrote', async () => {
    const replies = await loadReplies(await folder({}), {});
    expect(() => replies('khong-co')).toThrow(RepliesInvalid);
  });

  it('as kept in the house all load, know their kind and leave no placeholder of the house open', async () => {
    const replies = await loadReplies(kept, { contact: 'nhà văn hoá thôn Đông' });
    const names = (await readdir(kept)).map((file) => file.replace('.md', ''));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const pasted = {
        shown: 'a[.]vn',
        Shown: 'A[.]vn',
        sign: 'đuôi lạ',
        host: 'a.vn',
        owner: 'xã',
        app: 'A',
        publisher: 'xã',
      };
      const values = { kinds: 'số thẻ', searched: 'hai văn bản', guide: 'Cài VNeID', verified: '20/11/2026' };
      const reply = replies(name, { ...values, ...pasted });
      expect(Object.keys(OUTCOME_LABELS)).toContain(reply.kind);
      expect(reply.blocks.length, name).toBeGreaterThan(0);
      expect(blocksText(reply.blocks), name).not.toMatch(/[{}]/u);
    }
  });
});
