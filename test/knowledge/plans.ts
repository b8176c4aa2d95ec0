import { join } from 'node:path';
import { planFrom } from '../../src/knowledge/load-plans.ts';
import type { Block, Plan } from '../../src/knowledge/plan.ts';
import { readTrusted } from '../../src/knowledge/readers/read-document.ts';

/** The five real plans, read without their metadata files: what holds for them must hold for any of their kind. */
export const PLAN_FILES = {
  '000': '000_08f0b9a34adb93ff.txt',
  '001': '001_64c75d238b94f608.txt',
  '002': '002_74fce1afa7e1e494.txt',
  '003': '003_d0e0f8d4f9abc1ae.txt',
  '004': '004_be49ebfcadf1ebd4.txt',
} as const;
export type PlanId = keyof typeof PLAN_FILES;
export const PLAN_IDS = Object.keys(PLAN_FILES) as PlanId[];

export const knowledgeDirectory = join(import.meta.dirname, '..', '..', 'knowledge');

export async function readPlan(id: PlanId): Promise<Plan> {
  return planFrom(await readTrusted(join(knowledgeDirectory, 'plans', PLAN_FILES[id])));
}

/** Lines whose words are in this block: exact where the block knows them, its whole range for a table row. */
export function ownLines(block: Block): number[] {
  if (block.spans) return block.spans.map(({ line }) => line);
  const [first, last] = block.lines;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

export function holdsWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}

/** The block whose own lines hold this line. */
export function blockAt(plan: Pick<Plan, 'blocks'>, line: number): Block {
  const found = plan.blocks.find((block) => ownLines(block).includes(line));
  if (!found) throw new Error(`no block at line ${line}`);
  return found;
}

export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Break a text into lines of at most this width, at spaces. */
export function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
