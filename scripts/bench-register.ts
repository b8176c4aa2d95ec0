import { buildRegister } from '../src/register/extract.ts';
import type { Block, Plan } from '../src/knowledge/plan.ts';

/**
 * `npm run bench:register [-- --size N]`: how the register's work grows with the text, for texts made to be hard: each is read
 * at one size and at four times that size. A ratio near 4 is work in proportion; 16 would be work in the square. Processor time
 * of this process, the best of three.
 */
const size = Number(process.argv[process.argv.indexOf('--size') + 1]) || 400;
const EXECUTION = ['IV. TỔ CHỨC THỰC HIỆN'];

const one = (text: string, headings: readonly string[]): Block[] => [
  { kind: 'paragraph', marker: '', level: 1, text, headings, lines: [1, 1] },
];
const many = (count: number, make: (at: number) => Partial<Block> & { text: string }): Block[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'item',
    marker: '-',
    level: 2,
    headings: EXECUTION,
    lines: [at + 1, at + 1],
    ...make(at),
  }));
const HARD =
  'Phòng Kinh tế chủ trì, phối hợp với các thôn báo cáo Nghị quyết số 57-NQ/TW của Bộ Chính trị về (“ đạt trên 90% ';

const TEXTS: Readonly<Record<string, (times: number) => Block[]>> = {
  'một câu không dứt': (times) => one(HARD.repeat(times), EXECUTION),
  'một câu không dứt, mục tiêu': (times) => one(HARD.repeat(times), ['II. MỤC TIÊU']),
  'rất nhiều câu báo cáo': (times) =>
    one('Phòng Kinh tế tổng hợp, báo cáo kết quả trước ngày 15/6. '.repeat(times * 2), EXECUTION),
  'rất nhiều số văn bản': (times) =>
    one(
      Array.from({ length: times }, (_, at) => `Kế hoạch số ${at}/KH-UBND ngày 01/7/2025 của UBND xã`).join('; '),
      [],
    ),
  'rất nhiều gạch đầu dòng': (times) =>
    many(times, (at) => ({
      text: `Phòng số ${at} chủ trì, phối hợp với Đoàn ${at} thực hiện Kế hoạch số ${at}/KH-UBND ngày 01/7/2025 của UBND tỉnh, đạt trên ${at % 100}% hộ`,
    })),
  'bảng rất dài': (times) =>
    many(times, (at) => {
      const cells = {
        TT: String(at),
        'Nội dung': `Việc ${at}`,
        'Đơn vị chủ trì': `Phòng ${at}`,
        'Thời gian': '6/2025',
      };
      return { kind: 'table-row', marker: String(at), text: Object.values(cells).join(' | '), cells };
    }),
  'ngoặc không đóng': (times) => one('(“'.repeat(times * 50), ['II. MỤC TIÊU']),
  'đơn vị nối nhau': (times) => one(`Giao ${'Phòng Kinh tế, '.repeat(times * 6)}`, EXECUTION),
};

const planOf = (blocks: readonly Block[]): Plan => ({
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
  blocks,
  passages: [],
});

/** Milliseconds of processor time, the best of three. */
function cost(blocks: readonly Block[]): number {
  const plan = planOf(blocks);
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    buildRegister([plan]);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

for (const [name, make] of Object.entries(TEXTS)) {
  cost(make(50)); // the compiler has seen it before it counts
  const [short, long] = [cost(make(size)), cost(make(size * 4))];
  console.log(
    `${name.padEnd(30)} ${short.toFixed(0).padStart(6)} ms → ${long.toFixed(0).padStart(6)} ms   ×${(long / short).toFixed(1)}`,
  );
}
