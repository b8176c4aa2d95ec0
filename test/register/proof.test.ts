import { expect, it } from 'vitest';
import type { Plan } from '../../src/knowledge/plan.ts';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import { provenReadable } from '../../src/register/proof.ts';

const endless = (times: number): Plan => ({
  id: 'a',
  title: 'Kế hoạch thử',
  shortTitle: 'Kế hoạch thử',
  kind: 'Kế hoạch',
  issuer: 'UBND xã Đồng Lạc',
  aliases: [],
  audience: 'staff',
  notes: [],
  file: 'a.txt',
  lines: [],
  passages: [],
  blocks: [
    {
      kind: 'paragraph',
      marker: '',
      level: 1,
      text: 'Phòng Kinh tế chủ trì, phối hợp với các thôn báo cáo Nghị quyết số 57-NQ/TW (“ mục tiêu đạt 90% '.repeat(
        times,
      ),
      headings: ['IV. TỔ CHỨC THỰC HIỆN'],
      lines: [1, 1],
    },
  ],
});

it('takes the plans of the house, and an endless sentence', async () => {
  const { plans } = await loadCorpus('knowledge');
  for (const plan of [plans[3]!, endless(1500)]) expect(await provenReadable(plan)).toBeUndefined();
});

it('says in words why a document is not taken that costs more than it may', async () => {
  const roomy = { heapMegabytes: 400, processBytes: 520 * 1024 * 1024, milliseconds: 20_000 };
  expect(await provenReadable(endless(1), { ...roomy, milliseconds: 1 })).toMatch(/^rút việc, hạn, chỉ tiêu quá lâu/u);
  expect(await provenReadable(endless(1), { ...roomy, processBytes: 1 })).toMatch(/quá nhiều bộ nhớ/u);
});
