import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { beforeAll, describe, expect, it } from 'vitest';

const home = join(import.meta.dirname, '..', '..');
const QUESTIONS = [
  { id: 'gia', variant_index: 0, question: 'trang vneid-gov.vn này thật không' },
  { id: 'that', question: 'https://dichvucong.gov.vn có phải trang thật không' },
  { id: 'hai', question: 'cài vneid ở đâu? còn đổi bằng lái làm sao?' },
];

interface Answer {
  readonly id: string;
  readonly variant_index: number;
  readonly citations: readonly string[];
  readonly verdicts: readonly { target: string; verdict: string; sign: string }[];
}

let answers: Answer[];
beforeAll(async () => {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'answers-'));
  const child = spawn(process.execPath, [join(home, 'src', 'answers-command.ts')], {
    cwd: home,
    env: { ...process.env, DATA_DIR },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(QUESTIONS.map((question) => `${JSON.stringify(question)}\n`).join(''));
  const lines = (await text(child.stdout)).trim().split('\n');
  answers = lines.map((line) => JSON.parse(line) as Answer);
}, 300_000);

describe('a batch of answers', () => {
  it('keeps the order, the ids and the variants', () => {
    expect(answers.map(({ id, variant_index }) => [id, variant_index])).toEqual([
      ['gia', 0],
      ['that', -1],
      ['hai', -1],
    ]);
  });

  it('says of each link what it is, and by which sign a bad one is known', () => {
    const [bad, official, none] = answers.map(({ verdicts }) => verdicts);
    expect(bad?.map(({ verdict }) => verdict)).toEqual(['bad']);
    expect(bad?.[0]?.target).toContain('vneid-gov.vn');
    expect(bad?.[0]?.sign).not.toBe('');
    expect(official?.map(({ verdict }) => verdict)).toEqual(['official']);
    expect(none).toEqual([]);
  });

  it('answers two questions in one message, as every channel does', () => {
    expect(answers[2]?.citations).toEqual(expect.arrayContaining(['vneid-cai-dat', 'giay-phep-lai-xe']));
  });
});
