import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { DOCUMENTS_FOLDER, type KeptDocument } from '../../../src/knowledge/documents/kept-document.ts';
import { openDocumentStore } from '../../../src/knowledge/documents/document-store.ts';
import { ingest } from '../../../src/knowledge/documents/ingest.ts';
import { last, openRoom, sources, spoken, type Room } from '../room.ts';
import { expectVerbatim } from './room.ts';

/** A plan of a made-up commune. */
const plan = (number: string, ground: string, day: string): string =>
  `ỦY BAN NHÂN DÂN\nXÃ MAI ĐỘNG\nSố: ${number}\n\nKẾ HOẠCH\nMở lớp kỹ năng số\n\n${ground}\nI. NHIỆM VỤ\n1. Giao Phòng Kinh tế chủ trì mở lớp kỹ năng số trước ngày ${day}.\n`;

/** Three plans: 95 was replaced by 97, and 98 still rests on 95. */
async function addPlans(dataDirectory: string): Promise<void> {
  const [from, documents] = [await mkdtemp(join(tmpdir(), 'plans-')), join(dataDirectory, DOCUMENTS_FOLDER)];
  await mkdir(documents, { recursive: true });
  const store = openDocumentStore(documents);
  const add = async (file: string, text: string, given?: KeptDocument['given']): Promise<void> => {
    await writeFile(join(from, file), text);
    await ingest(join(from, file), given, { store, kept: await store.list(), taken: new Set(), now: () => 0 });
  };
  const ground =
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Ủy ban nhân dân xã ban hành Kế hoạch:';
  await add('cu.txt', plan('95/KH-UBND', ground, '01/3/2027'));
  await add('moi.txt', plan('97/KH-UBND', ground, '15/3/2027'), { replaces: ['95/KH-UBND'] });
  const older =
    'Căn cứ Kế hoạch số 95/KH-UBND ngày 02/01/2026 của UBND xã Mai Động; Trường Mai Động ban hành Kế hoạch:';
  await add('truong.txt', plan('98/KH-THCS', older, '20/3/2027'));
}

let room: Room;
beforeAll(async () => {
  room = await openRoom(undefined, undefined, addPlans);
});

const notes = (outcome: Awaited<ReturnType<Room['ask']>>): string =>
  outcome.blocks.flatMap((block) => (block.type === 'note' ? [block.text] : [])).join('\n');

describe('who cites a document', () => {
  it('is told with how each plan stands to it, in its own words', async () => {
    const outcome = await room.ask('Nghị quyết 71/NQ-CP được nhắc trong những văn bản nào?');
    expect(sources(outcome)).toEqual(['000', '001', '003']);
    expect(spoken(outcome)).toMatch(/2653\/KH-UBND\): thực hiện: “Nghị quyết số 71\/NQ-CP ngày 01\/4\/2025/u);
    expect(spoken(outcome)).toMatch(/Uông Bí: gián tiếp, qua Kế hoạch 10\/KH-UBND: “/u);
    expectVerbatim(room, outcome);
  });

  it('leaves out who only mentions it, when it is asked who carries it out', async () => {
    expect(sources(await room.ask('Những kế hoạch nào thực hiện Nghị quyết 71?'))).toEqual(['001', '003']);
  });

  it('means plans that cite each of several documents', async () => {
    expect(sources(await room.ask('Văn bản nào dẫn cả Nghị quyết 71 và Nghị quyết 03?'))).toEqual(['003']);
  });

  it('shows the number as printed and where another plan prints it differently', async () => {
    const outcome = await room.ask('Văn bản nào nhắc tới Quyết định 2024-QĐ/TW?');
    expect(spoken(outcome)).toContain('nhắc tới: “Quyết định số 2024-QĐ/TW');
    expect(notes(outcome)).toContain('“Quyết định số 204-QĐ/TW” (tỉnh Quảng Ninh, dòng 21)');
    expectVerbatim(room, outcome);
  });
});

describe('what a plan rests on', () => {
  it('is listed in the order of the document, and a follow-up asks it of another', async () => {
    const [first, second] = await room.talk('Kế hoạch 11 căn cứ văn bản nào?', 'còn Hải Dương?');
    const numbers = spoken(first!).match(/^- [^“]*“(?:\p{L}+ )+số (\S+)/gmu);
    expect(numbers?.map((name) => name.split(' ').at(-1))).toEqual([
      '10/KH-UBND',
      '46-CTr/TU',
      '28/KH-UBND',
      '113/KH-UBND',
      '40/QĐ-UBND',
    ]);
    expect(notes(first!)).toMatch(/“09\/7\/2025” .*“08\/7\/2025”/u);
    expect(sources(second!)).toEqual(['004']);
    expect(spoken(second!)).toContain('“Kế hoạch số 726/KH-UBND');
    expectVerbatim(room, first!);
    expectVerbatim(room, second!);
  });

  it('cannot be told of a plan that is not there, which is named', async () => {
    const outcome = await room.ask('kế hoạch 156 căn cứ văn bản nào');
    expect([outcome.kind, sources(outcome)]).toEqual(['no-source', []]);
    expect(spoken(outcome)).toContain('kế hoạch 156');
  });
});

describe('where the documents disagree', () => {
  it('is listed form by form, each with its place', async () => {
    const outcome = await room.ask('Các kế hoạch ghi khác nhau số, ngày của văn bản nào?');
    for (const form of [
      '“15/01/2005” (phường Uông Bí, tỉnh Quảng Ninh, dòng 36)',
      '“Quyết định số 2024-QĐ/TW”',
      '“08/7/2025”',
    ])
      expect(spoken(outcome)).toContain(form);
    expectVerbatim(room, outcome);
  });

  it('is told of the document asked about only, tasks included', async () => {
    const outcome = await room.ask('Trong phụ lục của Văn phòng UBND tỉnh có chỗ nào đánh số trùng không?');
    expect(spoken(outcome)).toContain('2 nhiệm vụ cùng mang số 2');
    expect(spoken(outcome)).not.toContain('15/01/2005');
  });
});

describe('a document that another one replaces', () => {
  it('is answered from the one in force, which says so', async () => {
    const outcome = await room.ask('Kế hoạch 95/KH-UBND giao ai chủ trì mở lớp kỹ năng số?');
    expect(sources(outcome)).toEqual(['moi']);
    expect(notes(outcome)).toMatch(/thay thế Kế hoạch 95\/KH-UBND.*không còn hiệu lực/u);
  });

  it('is told as replaced where another plan still rests on it', async () => {
    const outcome = last(await room.talk('Kế hoạch 98/KH-THCS căn cứ văn bản nào?'));
    expect(spoken(outcome)).toContain('“Kế hoạch số 95/KH-UBND ngày 02/01/2026');
    expect(notes(outcome)).toMatch(/95\/KH-UBND đã được thay thế bằng Kế hoạch 97\/KH-UBND/u);
  });
});
