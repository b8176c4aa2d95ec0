import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusOf, loadCorpus } from '../../src/knowledge/corpus.ts';
import { checkSkills, handbookOf, parseSkills } from '../../src/knowledge/handbook.ts';
import { outdatedFacts, parseLawChanges, staleGuides } from '../../src/knowledge/stale.ts';
import { guideWith } from './guides.ts';
import { knowledgeDirectory, readPlan } from './plans.ts';

describe('the handbook', () => {
  it('has skills that stand word for word in their plans, each with a guide that exists', async () => {
    const skills = parseSkills(await readFile(join(knowledgeDirectory, 'skills.tsv'), 'utf8'));
    expect(skills.length).toBeGreaterThan(10);
    expect(checkSkills(skills, await loadCorpus(knowledgeDirectory))).toEqual([]);
  });

  it('lists each guide with summary, source and review day, and each skill with its place and guides', async () => {
    const corpus = corpusOf([await readPlan('002')], [guideWith()]);
    const planId = corpus.plans[0]!.id;
    const text = handbookOf(corpus, parseSkills(`biết kết nối internet an toàn\t${planId}\tquet-ma-thu`));
    expect(text).toContain('## Trả tiền, chuyển khoản\n\n### Quét mã để trả tiền\n');
    expect(text).toContain('kiểm ngày 2026-11-20, xem lại trước 2027-05-20');
    expect(text).toContain('- [Cách quét mã (Báo Mẫu)](https://bao.example.vn/cach-quet-ma), 12/01/2026, độ tin cao');
    expect(text).toMatch(/\| biết kết nối internet an toàn \| .*, dòng 295–297 \| Quét mã để trả tiền \|/);
  });

  it('refuses a skill in words that the plan does not have, and guides or plans that are not there', async () => {
    const corpus = corpusOf([await readPlan('002')], [guideWith()]);
    const planId = corpus.plans[0]!.id;
    const rows = [
      `nấu ăn\t${planId}\tquet-ma-thu`,
      `biết kết nối internet an toàn\t${planId}\tkhong-co`,
      'gì đó\t999\tquet-ma-thu',
      `quét mã QR\t${planId}\t`,
    ];
    const found = checkSkills(parseSkills(rows.join('\n')), corpus);
    expect(found.map(({ line, rule }) => [line, rule])).toEqual([
      [1, 'skill-words'],
      [2, 'skill-guide'],
      [3, 'skill-plan'],
      [4, 'skill-alone'],
    ]);
  });
});

describe('stale guides', () => {
  const guide = guideWith(); // to be reviewed by 2027-05-20
  const at = (time: string) => () => Date.parse(time);

  it('are those whose review day is over in Vietnam', () => {
    expect(staleGuides([guide], at('2027-05-20T16:59:59Z'))).toEqual([]);
    expect(staleGuides([guide], at('2027-05-20T17:00:00Z'))).toEqual([
      { id: 'quet-ma-thu', title: 'Quét mã để trả tiền', reviewBy: '2027-05-20', daysLate: 1 },
    ]);
  });

  it('come with those that are near, when asked, most overdue first', () => {
    const later = { ...guide, id: 'sau', reviewBy: '2027-06-10' };
    const far = { ...guide, id: 'xa', reviewBy: '2027-12-01' };
    const found = staleGuides([far, later, guide], at('2027-05-25T00:00:00Z'), 30);
    expect(found.map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ['quet-ma-thu', 5],
      ['sau', -16],
    ]);
  });
});

describe('facts whose law changed', () => {
  const changes = parseLawChanges('# note\nQuyết định 2345/QĐ-NHNN\t2027-01-10\tthông tư mới thay\tphiếu 1\n');
  const at = (time: string) => () => Date.parse(time);

  it('are those that name the document, once the change is in force in Vietnam', () => {
    expect(outdatedFacts([guideWith()], changes, at('2027-01-09T16:59:59Z'))).toEqual([]);
    expect(outdatedFacts([guideWith()], changes, at('2027-01-09T17:00:00Z'))).toEqual([
      { id: 'quet-ma-thu', source: 's2', change: changes[0] },
    ]);
  });

  it('are none when the page was checked after the change, or names another document', () => {
    const checked = { ...guideWith(), verified: '2027-01-10' };
    expect(outdatedFacts([checked], changes, at('2027-03-01T00:00:00Z'))).toEqual([]);
    const other = parseLawChanges('Quyết định 234\t2027-01-10\tbỏ\tphiếu 1');
    expect(outdatedFacts([guideWith()], other, at('2027-03-01T00:00:00Z'))).toEqual([]);
  });

  it('come from a list that reads, every change with its day', async () => {
    const list = parseLawChanges(await readFile(join(knowledgeDirectory, 'law-changes.tsv'), 'utf8'));
    expect(list.length).toBeGreaterThan(5);
    expect(() => parseLawChanges('Nghị định 1/2020\thôm qua\tbỏ')).toThrow('line 1');
  });
});
