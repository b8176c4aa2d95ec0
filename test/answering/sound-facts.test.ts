import { beforeAll, describe, expect, it } from 'vitest';

import type { Block, Outcome } from '../../src/answering/outcome.ts';
import { extractFacts } from '../../src/foundation/text/facts.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

const facts = (text: string): string[] => extractFacts(text).map(({ canonical }) => canonical);
const everyNth = <T>(list: readonly T[], step: number): T[] => list.filter((_, at) => at % step === 0);
const wordsOf = (block: Block): string => ('items' in block ? block.items.join('\n') : block.text);

/** Facts said that neither the cited words, nor the cited passage, nor the source's own name and date hold. */
function unfounded({ blocks, citations }: Outcome): string[] {
  const { corpus } = room.knowledge;
  const grounds = citations.flatMap(({ documentId, passageId, quote, title, place, date, url }) => {
    const passage = corpus.passage(passageId);
    const plan = corpus.plan(documentId);
    const own = plan ? [plan.shortTitle, plan.number, plan.date] : [];
    return [quote, title, place, date, url, passage?.text, ...(passage?.headings ?? []), ...own];
  });
  const founded = new Set(grounds.flatMap((text) => facts(text ?? '')));
  return blocks.flatMap((block) => facts(wordsOf(block))).filter((fact) => !founded.has(fact));
}

async function wrongIn(questions: readonly string[]): Promise<{ answered: number; wrong: string[] }> {
  const wrong: string[] = [];
  let answered = 0;
  for (const question of questions) {
    const outcome = await room.ask(question);
    if (outcome.flags.some(({ kind }) => kind === 'fact-lock')) wrong.push(`held back: ${question}`);
    if (outcome.rung === 'fixed-reply') continue;
    answered += 1;
    const missing = unfounded(outcome);
    if (missing.length > 0) wrong.push(`${question}: ${missing.join(', ')}`);
  }
  return { answered, wrong };
}

describe('every fact of an answer stands in what it cites, and the lock never has to hold one back', () => {
  it('when citizens ask as the handbook says they do', async () => {
    const asks = everyNth(
      room.knowledge.corpus.guides.flatMap((guide) => [...guide.asks, ...guide.questions.flatMap(({ asks }) => asks)]),
      23,
    ).slice(0, 150);
    const { answered, wrong } = await wrongIn(asks);
    expect(answered).toBeGreaterThan(asks.length * 0.6);
    expect(wrong).toEqual([]);
  });

  it('when staff ask for tasks, duties, targets, reports and bases of each plan', async () => {
    const { corpus, register } = room.knowledge;
    const named = (id: string): string => corpus.plan(id)?.shortTitle ?? '';
    const asked = register.rows.flatMap((row) => {
      if (row.kind === 'task') return [`Theo ${named(row.documentId)}, đơn vị nào chủ trì: ${row.subject}?`];
      if (row.kind === 'duty') return [`${named(row.documentId)}: ${row.unit} có nhiệm vụ gì?`];
      if (row.kind === 'target') return [`${row.metric} của ${row.scope} đến năm ${row.year} là bao nhiêu?`];
      if (row.kind === 'report') return [`${named(row.documentId)}: báo cáo ${row.frequency} gửi trước ngày nào?`];
      if (row.kind === 'basis') return [`Văn bản nào nhắc đến ${row.documentKind} số ${row.number}?`];
      return [];
    });
    const sample = everyNth(asked, 2);
    const { answered, wrong } = await wrongIn(sample);
    expect(sample.length).toBeGreaterThanOrEqual(60);
    expect(answered).toBeGreaterThan(sample.length * 0.8);
    expect(wrong).toEqual([]);
  });

  it('when a page is opened, read on, and its addresses are asked for', async () => {
    const wrong: string[] = [];
    for (const { id, title } of everyNth(room.knowledge.corpus.guides, 4)) {
      const turns = await room.talk(title, 'xem thêm', 'gửi lại link');
      turns.forEach((turn, at) => {
        if (turn.flags.some(({ kind }) => kind === 'fact-lock')) wrong.push(`held back in turn ${at + 1}: ${id}`);
        if (turn.rung !== 'fixed-reply' && unfounded(turn).length > 0) wrong.push(`${unfounded(turn).join()}: ${id}`);
      });
    }
    expect(wrong).toEqual([]);
  });
});
