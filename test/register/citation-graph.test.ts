import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import type { Block, Plan } from '../../src/knowledge/plan.ts';
import { citedName, standingsOf, type CitedDocument } from '../../src/register/citation-graph.ts';
import { buildRegister, type Register } from '../../src/register/extract.ts';

const find = (graph: readonly CitedDocument[], number: string): CitedDocument =>
  graph.find((document) => document.number === number)!;
const standing = (graph: readonly CitedDocument[], number: string): string[] =>
  standingsOf(find(graph, number), graph).map(({ planId, role, through }) =>
    [planId, role, ...through.map((between) => between.number).sort()].join(' '),
  );

describe('the citation graph of the five plans', () => {
  let register: Register;
  beforeAll(async () => {
    const { plans } = await loadCorpus('knowledge');
    register = buildRegister(plans);
  });

  it('holds every citation of the register once', () => {
    const cited = register.citations.flatMap(({ citations }) => citations);
    expect(new Set(cited)).toEqual(new Set(register.rows.filter(({ kind }) => kind === 'basis')));
    expect(cited.length).toBe(new Set(cited).size);
    expect(new Set(register.citations.map(({ id }) => id)).size).toBe(register.citations.length);
  });

  it('begins with the resolution that all plans serve, whatever way they come to it', () => {
    const [first] = register.citations;
    expect(citedName(first!)).toBe('Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị');
    expect(standing(register.citations, '57-NQ/TW')).toEqual([
      '004 thực hiện',
      '000 qua 538-KH/TU',
      '001 qua 2653/KH-UBND 71/NQ-CP',
      '002 qua 186-HD/BTGTW 469-KH/TU',
      '003 qua 10/KH-UBND 113/KH-UBND 28/KH-UBND 46-CTr/TU',
    ]);
  });

  it('tells resting on a document from naming it', () => {
    expect(standing(register.citations, '01-KH/BCDTW')).toEqual(['002 căn cứ']);
    expect(standing(register.citations, '204-QĐ/TW')).toEqual(['000 nhắc tới', '003 nhắc tới']);
    expect(standing(register.citations, '71/NQ-CP')).toEqual(['001 thực hiện', '003 qua 10/KH-UBND', '000 nhắc tới']);
  });

  it.each([
    ['204-QĐ/TW', ['204-QĐ/TW', '2024-QĐ/TW']],
    ['10/KH-UBND', ['09/7/2025', '08/7/2025']],
    ['46-CTr/TU', ['15/01/2025', '15/01/2005']],
    ['71/NQ-CP', ['71/NQ-CP', '71//NQ-CP']],
    ['01-KH/BCDTW', ['01-KH/BCĐTW', '01-KH/BCDTW']],
  ])('knows where the plans disagree on %s', (number, spellings) => {
    const { disagreements } = find(register.citations, number);
    expect(disagreements).toHaveLength(1);
    expect([...new Set(disagreements[0]!.variants.map(({ written }) => written))]).toEqual(spellings);
  });

  it('takes a provincial resolution that two plans date alike for one', () => {
    expect(standing(register.citations, '09-NQ/TU')).toEqual(['000 nhắc tới', '003 nhắc tới']);
  });

  it('joins a number in short to the resolution that the plan means', () => {
    const written = find(register.citations, '57-NQ/TW').citations.map(({ number }) => number);
    expect(written).toContain('57');
    expect(written).toContain('57/NQ-TW');
  });
});

describe('citationGraph', () => {
  const plan = (id: string, ...texts: string[]): Plan => ({
    id,
    title: id,
    shortTitle: id,
    kind: 'Kế hoạch',
    issuer: 'UBND xã Hòa Thuận',
    aliases: [],
    audience: 'staff',
    notes: [],
    file: `${id}.txt`,
    lines: texts,
    blocks: texts.map((text, index): Block => ({
      kind: 'paragraph',
      marker: '',
      level: 1,
      text,
      headings: [],
      lines: [index + 1, index + 1],
    })),
    passages: [],
  });

  it('keeps the plans of two communes apart, though they have one number', () => {
    const { citations } = buildRegister([
      plan('a', 'Thực hiện Kế hoạch số 10/KH-UBND ngày 01/7/2025 của UBND xã An Bình về chuyển đổi số.'),
      plan('b', 'Thực hiện Kế hoạch số 10/KH-UBND ngày 15/8/2025 của UBND xã Hòa Thuận về chuyển đổi số.'),
    ]);
    expect(citations.map(({ citations: rows }) => rows.length)).toEqual([1, 1]);
  });

  it('recognises a plan of ours that another one cites', () => {
    const own = { ...plan('own', 'Kế hoạch.'), number: '10/KH-UBND' };
    const { citations } = buildRegister([
      own,
      plan('b', 'Thực hiện Kế hoạch số 10/KH-UBND ngày 15/8/2025 của UBND xã Hòa Thuận về chuyển đổi số.'),
      plan('c', 'Thực hiện Kế hoạch số 10/KH-UBND ngày 01/7/2025 của UBND xã An Bình về chuyển đổi số.'),
    ]);
    expect(citations.map(({ date, planId }) => [date, planId])).toEqual([
      ['01/7/2025', undefined],
      ['15/8/2025', 'own'],
    ]);
  });

  it('puts every citation of any plans into exactly one entry', () => {
    const mention = fc
      .record({
        kind: fc.constantFrom('Nghị quyết', 'Kế hoạch', 'Quyết định'),
        number: fc.constantFrom('57-NQ/TW', '57/NQ-TW', '10/KH-UBND', '10/KH-UBNĐ', '204-QĐ/TW', '2024-QĐ/TW', '57'),
        date: fc.constantFrom('', ' ngày 22/12/2024', ' ngày 01/7/2025'),
        issuer: fc.constantFrom('', ' của Bộ Chính trị', ' của UBND tỉnh', ' của UBND xã An Bình'),
      })
      .map(({ kind, number, date, issuer }) => `Thực hiện ${kind} số ${number}${date}${issuer} về chuyển đổi số.`);
    fc.assert(
      fc.property(fc.array(fc.array(mention, { maxLength: 5 }), { maxLength: 4 }), (texts) => {
        const { rows, citations } = buildRegister(texts.map((own, at) => plan(`p${at}`, ...own)));
        const placed = citations.flatMap((document) => document.citations);
        expect(placed.length).toBe(new Set(placed).size);
        expect(new Set(placed)).toEqual(new Set(rows.filter(({ kind }) => kind === 'basis')));
      }),
    );
  });
});
