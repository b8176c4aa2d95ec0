import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { answeringOn } from '../src/answering-at-start.ts';
import { FRESH_CONTEXT } from '../src/answering/context.ts';
import { readConfig } from '../src/foundation/config.ts';
import { createLog } from '../src/foundation/log.ts';
import { fold, words } from '../src/foundation/text/fold.ts';
import { buildKeywordIndex } from '../src/indexing/build-keyword-index.ts';
import { openKnowledge } from '../src/knowledge-at-start.ts';
import { growthLines } from './bench/growth.ts';

/**
 * `npm run bench:answer`: how long an answer takes and what it costs, on the questions of `test/evaluation`.
 * The floor in the same run is a plain scan of all passages for the question's words: ratios against it hold on any machine.
 */
const ROOT = join(import.meta.dirname, '..');
const scratch = await mkdtemp(join(tmpdir(), 'bench-answer-'));
const log = createLog({ level: 'silent' });
const config = readConfig({ ...process.env, DATA_DIR: scratch });

const opened = performance.now();
const knowledge = await openKnowledge(config.KNOWLEDGE_DIR, scratch, log);
const openedIn = performance.now() - opened;
const reopened = performance.now();
await openKnowledge(config.KNOWLEDGE_DIR, scratch, log);
const reopenedIn = performance.now() - reopened;

const { passages } = knowledge.corpus;
const built = performance.now();
buildKeywordIndex(passages.map(({ id, text, headings }) => ({ id, text, title: headings.join('. ') })));
const builtIn = performance.now() - built;

const answer = await answeringOn(knowledge, config, log);
const questions = await load();
for (const question of questions.slice(0, 100)) await answer(question, FRESH_CONTEXT); // warm

const folded = passages.map(({ text }) => fold(text));
const scan = timed(questions, (question) => {
  const asked = words(question).map(fold);
  let best = 0;
  for (const text of folded) best = Math.max(best, asked.filter((word) => text.includes(word)).length);
  return best;
});
const search = timed(questions, (text) => knowledge.retriever.searchLexical({ text }, { limit: 8 }).length);
const whole: number[] = [];
for (const question of questions) {
  const started = performance.now();
  await answer(question, FRESH_CONTEXT);
  whole.push(performance.now() - started);
}
const startUps = [await startUp(), await startUp()];

print(`${questions.length} câu hỏi, ${passages.length} đoạn, Node ${process.version}`);
print('');
print('việc                                p50 ms   p99 ms   so với quét thẳng (p50)');
for (const [name, times] of [
  ['quét thẳng mọi đoạn (mức so sánh)', scan],
  ['tìm kiếm', search],
  ['cả câu trả lời', whole],
] as const) {
  const ratio = quantile(times, 0.5) / quantile(scan, 0.5);
  print(`${name.padEnd(34)} ${figure(quantile(times, 0.5))} ${figure(quantile(times, 0.99))}   ×${ratio.toFixed(2)}`);
}
print('');
print(`dựng chỉ mục: ${Math.round((1000 * passages.length) / builtIn)} đoạn/giây`);
print(`mở kho lần đầu (dựng chỉ mục): ${openedIn.toFixed(0)} ms; lần sau (đọc chỉ mục): ${reopenedIn.toFixed(0)} ms`);
print(`khởi động tới khi sẵn sàng: lần đầu ${startUps[0]!.toFixed(0)} ms; lần hai ${startUps[1]!.toFixed(0)} ms`);
print(`bộ nhớ thường trú: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
print('');
print('dài gấp đôi thì lâu gấp mấy (2: tăng đều theo độ dài; 4: theo bình phương)');
for (const line of growthLines()) print(line);
await rm(scratch, { recursive: true, force: true });

async function load(): Promise<string[]> {
  const texts = await Promise.all(
    ['qa-public', 'own-citizen', 'own-staff'].map((name) =>
      readFile(join(ROOT, 'test/evaluation', `${name}.jsonl`), 'utf8'),
    ),
  );
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => {
        const { question, variants } = JSON.parse(line) as { question: string; variants: string[] };
        return [question, ...variants];
      }),
  );
}

function timed(items: readonly string[], work: (item: string) => unknown): number[] {
  return items.map((item) => {
    const started = performance.now();
    work(item);
    return performance.now() - started;
  });
}

/** Milliseconds from starting the process until it says that it is ready. */
function startUp(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'src/main.ts')], {
    env: { ...process.env, PORT: '0', DATA_DIR: join(scratch, 'start'), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`stopped with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      if (!chunk.toString().includes('http://')) return;
      const took = performance.now() - started;
      child.removeAllListeners('exit');
      child.once('exit', () => resolve(took));
      child.kill('SIGTERM');
    });
  });
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function figure(value: number): string {
  return value.toFixed(2).padStart(8);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
