import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { answeringFromSettings } from './answering-at-start.ts';
import { environment } from './foundation/config.ts';
import { FRESH_CONTEXT } from './answering/context.ts';
import type { Outcome } from './answering/outcome.ts';
import { plainText } from './answering/plain-text.ts';
import { readJsonl, scoreAll, type GoldItem, type ScoredRow } from '../test/evaluation/score.mjs';

/**
 * `npm run eval [-- --list N] [--set name] [--json file]`: every question set of `test/evaluation` through the product,
 * scored by its own rules; failures listed; exit 1 when a figure is under its floor.
 */
const DIRECTORY = join(import.meta.dirname, '..', 'test', 'evaluation');
const options = readOptions(process.argv.slice(2));
const answer = await answeringFromSettings(environment());

interface Answered {
  readonly id: string;
  readonly variant_index: number;
  readonly text: string;
  readonly citations: readonly string[];
  readonly flagged: boolean;
  readonly abstained: boolean;
  readonly kind: string;
  readonly lockedFacts: number;
}

/** Share of right answers by set, for sets that have a floor of their own. */
const sets: Record<string, number> = {};
const all: ScoredRow[] = [];
const answers: Answered[] = [];
for (const file of (await readdir(DIRECTORY)).filter((name) => name.endsWith('.jsonl')).sort()) {
  if (options.set && !file.includes(options.set)) continue;
  const gold = readJsonl(join(DIRECTORY, file));
  const given: Answered[] = [];
  for (const item of gold) {
    for (const [index, turns] of formsOf(item).entries()) given.push(await ask(item, index - 1, turns));
  }
  const { rows } = scoreAll(gold, given);
  show(file, rows);
  sets[file.replace('.jsonl', '')] = passRate(rows);
  if (file.includes('public')) {
    all.push(...rows);
    answers.push(...given);
  }
}
await report();

async function ask(item: GoldItem, variant: number, turns: readonly string[]): Promise<Answered> {
  let context = FRESH_CONTEXT;
  let outcome: Outcome | undefined;
  for (const turn of turns) ({ outcome, context } = await answer(turn, context));
  if (!outcome) throw new Error(`${item.id} has no question`);
  return {
    id: item.id,
    variant_index: variant,
    text: plainText(outcome),
    citations: [...new Set(outcome.citations.map(({ documentId }) => documentId))],
    flagged: outcome.kind === 'refused',
    abstained: outcome.kind === 'no-source',
    kind: outcome.kind,
    lockedFacts: outcome.flags.filter(({ kind }) => kind === 'fact-lock').length,
  };
}

/** The main question and each variant, as the turns of a conversation. */
function formsOf(item: GoldItem): string[][] {
  const said = item.turns ? item.turns.map(({ user }) => user) : [item.question ?? ''];
  return [said, ...(item.variants ?? []).map((variant) => [...said.slice(0, -1), variant])];
}

function show(title: string, rows: readonly ScoredRow[]): void {
  print(`\n== ${title}: ${share(rows)}`);
  for (const audience of new Set(rows.map((row) => row.audience))) {
    const own = rows.filter((row) => row.audience === audience);
    const forms = [-1, 0, 1].map((form) => share(own.filter((row) => row.v === form))).join('  ');
    print(`  ${audience.padEnd(8)} ${share(own)}   chính/không dấu/viết tắt: ${forms}`);
  }
  const kinds = new Map<string, ScoredRow[]>();
  for (const row of rows)
    kinds.set(`${row.audience}/${row.kind}`, [...(kinds.get(`${row.audience}/${row.kind}`) ?? []), row]);
  for (const [kind, own] of kinds) print(`    ${kind.padEnd(26)} ${share(own)}`);
  const urgent = rows.filter((row) => 'urgentEarly' in row.info);
  if (urgent.length > 0)
    print(`  bước đầu trong 500 ký tự: ${urgent.filter((row) => row.info['urgentEarly']).length}/${urgent.length}`);
  const failed = rows.filter((row) => !row.pass);
  for (const row of failed.slice(0, options.list)) {
    print(
      `- ${row.id} [${['chính', 'không dấu', 'viết tắt'][row.v + 1]}] ${row.kind}\n    Hỏi: ${row.q.slice(0, 160)}`,
    );
    print(
      `    Đáp: ${(row.text ?? '').replace(/\s+/g, ' ').slice(0, options.width)}\n    Sai: ${row.fails.join(' ; ').slice(0, 300)}`,
    );
  }
}

async function report(): Promise<void> {
  const floors = JSON.parse(await readFile(join(DIRECTORY, 'floors.json'), 'utf8')) as Record<string, number>;
  const figures: Record<string, number> = { all: passRate(all), sameSources: sameSources(), ...sets };
  for (const audience of ['staff', 'citizen', 'unsafe'])
    figures[audience] = passRate(all.filter((row) => row.audience === audience));
  figures['unsupportedFacts'] = answers.reduce((sum, { lockedFacts }) => sum + lockedFacts, 0);
  figures['repeatedPersonalData'] = all.filter((row) => row.fails.some((fail) => fail.startsWith('pii:'))).length;
  print('\nBộ công khai, rồi từng bộ có mức sàn riêng:');
  let under = 0;
  for (const [name, floor] of Object.entries(floors)) {
    if (options.set && sets[name] === undefined) continue;
    const figure = figures[name] ?? 0;
    const ok = floor === 0 ? figure === 0 : figure >= floor;
    if (!ok) under += 1;
    print(`  ${name.padEnd(22)} ${figure.toFixed(3)}  (mức sàn ${floor}) ${ok ? '' : '  ← DƯỚI MỨC'}`);
  }
  if (options.json) await writeFile(options.json, JSON.stringify({ figures, rows: all }, null, 1));
  process.exitCode = under > 0 ? 1 : 0;
}

/** Share of public items whose three spellings rest on the same sources. */
function sameSources(): number {
  const byItem = new Map<string, Set<string>>();
  for (const { id, citations } of answers) {
    const key = [...citations].sort().join(',');
    (byItem.get(id) ?? byItem.set(id, new Set()).get(id)!).add(key);
  }
  return [...byItem.values()].filter((sets) => sets.size === 1).length / Math.max(1, byItem.size);
}

function passRate(rows: readonly ScoredRow[]): number {
  return rows.length === 0 ? 0 : rows.filter((row) => row.pass).length / rows.length;
}

function share(rows: readonly ScoredRow[]): string {
  const passed = rows.filter((row) => row.pass).length;
  return `${passed}/${rows.length} (${(100 * passRate(rows)).toFixed(1)} %)`;
}

function readOptions(words: readonly string[]): { list: number; width: number; set?: string; json?: string } {
  const value = (name: string): string | undefined => {
    const at = words.indexOf(name);
    return at < 0 ? undefined : words[at + 1];
  };
  const set = value('--set');
  const json = value('--json');
  return {
    list: Number(value('--list') ?? 40),
    width: Number(value('--width') ?? 220),
    ...(set ? { set } : {}),
    ...(json ? { json } : {}),
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
