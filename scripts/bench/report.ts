import type { LibraryQuality } from './quality.ts';
import type { SizeResult } from './size.ts';
import { SPELLINGS, type Spelling } from './spellings.ts';

const SPELLING_NAMES = Object.keys(SPELLINGS) as Spelling[];
const three = (value: number): string => value.toFixed(3).replace(/^0/u, '');
const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** nDCG@10 of each library in each spelling, with times. */
export function qualityTable(results: readonly LibraryQuality[]): string {
  return table(
    ['nDCG@10', ...SPELLING_NAMES, 'p50 ms', 'p99 ms', 'index ms'],
    results.map(({ name, bySpelling, p50, p99, build }) => [
      name,
      ...SPELLING_NAMES.map((spelling) => three(bySpelling[spelling].ndcg10)),
      short(p50),
      short(p99),
      short(build),
    ]),
  );
}

/** All measures of one library. */
export function measuresTable({ bySpelling }: LibraryQuality): string {
  const row = (name: string, measure: 'ndcg10' | 'mrr10' | 'recall1' | 'recall5'): string[] => [
    name,
    ...SPELLING_NAMES.map((spelling) => three(bySpelling[spelling][measure])),
  ];
  return table(
    ['this index', ...SPELLING_NAMES],
    [row('nDCG@10', 'ndcg10'), row('MRR@10', 'mrr10'), row('recall@1', 'recall1'), row('recall@5', 'recall5')],
  );
}

export function sizeTable(results: readonly SizeResult[]): string {
  return table(
    [
      'library',
      'passages',
      'p50 ms',
      'p99 ms',
      'index s',
      'memory MB',
      'at most MB',
      'found first',
      'snapshot MB',
      'load ms',
      'add + find + remove ms',
      'longest of 3,000 adds ms',
    ],
    results.map(({ name, passages, p50, p99, build, memory, peak, found, snapshot, edit }) => [
      name,
      passages.toLocaleString('en'),
      short(p50),
      short(p99),
      short(build / 1_000),
      memory.toFixed(0),
      peak.toFixed(0),
      three(found),
      snapshot ? short(snapshot.megabytes) : '',
      snapshot ? snapshot.load.toFixed(0) : '',
      edit === undefined ? '' : short(edit.round),
      edit === undefined ? '' : edit.longestAdd.toFixed(0),
    ]),
  );
}

/** p99 against the number of passages, both on logarithmic scales. */
export function sizePlot(results: readonly SizeResult[]): string {
  const [width, height, left, bottom] = [640, 360, 60, 40];
  const sizes = results.map(({ passages }) => Math.log10(passages));
  const times = results.map(({ p99 }) => Math.log10(p99));
  const [fromX, toX] = [Math.floor(Math.min(...sizes)), Math.ceil(Math.max(...sizes))];
  const [fromY, toY] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))];
  const x = (value: number): number =>
    left + ((Math.log10(value) - fromX) / Math.max(1, toX - fromX)) * (width - left - 170);
  const y = (value: number): number =>
    height - bottom - ((Math.log10(value) - fromY) / Math.max(1, toY - fromY)) * (height - bottom - 20);
  const ticks = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
  const byName = [...Map.groupBy(results, ({ name }) => name)];
  const labels = apart(byName.map(([, points]) => ({ x: x(points.at(-1)!.passages), y: y(points.at(-1)!.p99) })));
  const lines = byName.map(([name, points], at) => {
    const colour = COLOURS[at % COLOURS.length]!;
    const path = points.map(({ passages, p99 }) => `${x(passages).toFixed(1)},${y(p99).toFixed(1)}`);
    const label = labels[at]!;
    return {
      line: `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path.join(' ')}"/>
${path.map((point) => `<circle r="3" fill="${colour}" cx="${point.split(',')[0]!}" cy="${point.split(',')[1]!}"/>`).join('')}`,
      name: `<text x="${(label.x + 8).toFixed(1)}" y="${(label.y + 4).toFixed(1)}" fill="${colour}" stroke="#fff" stroke-width="4" paint-order="stroke">${name}</text>`,
    };
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
${ticks(fromX, toX)
  .map(
    (value) =>
      `<line x1="${x(value)}" x2="${x(value)}" y1="20" y2="${height - bottom}" stroke="#ddd"/><text x="${x(value)}" y="${height - bottom + 18}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
  )
  .join('\n')}
${ticks(fromY, toY)
  .map(
    (value) =>
      `<line x1="${left}" x2="${width - 170}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="${left - 6}" y="${y(value) + 4}" text-anchor="end">${value} ms</text>`,
  )
  .join('\n')}
${lines.map(({ line }) => line).join('\n')}
${lines.map(({ name }) => name).join('\n')}
<text x="${left}" y="14">p99 of a search against the number of passages</text>
</svg>
`;
}

/** Labels that would lie over one another, moved down until each can be read. */
function apart(labels: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number }[] {
  const placed: { x: number; y: number }[] = [];
  const moved = new Map<object, { x: number; y: number }>();
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const above = placed.filter(({ x }) => Math.abs(x - label.x) < LABEL_WIDTH);
    const place = { x: label.x, y: Math.max(label.y, ...above.map(({ y }) => y + LINE_HEIGHT)) };
    placed.push(place);
    moved.set(label, place);
  }
  return labels.map((label) => moved.get(label)!);
}

/** Put a generated part into a document between its marks, leaving the rest as people wrote it. */
export function replacePart(document: string, part: string, content: string): string {
  const [start, end] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the document has no part ${part}`);
  return `${document.slice(0, from + start.length)}\n\n${content.trim()}\n\n${document.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const LABEL_WIDTH = 90;
const LINE_HEIGHT = 14;
const COLOURS = ['#0b6e4f', '#b5402a', '#3a5a9b', '#8a6d00', '#6b3fa0', '#555555', '#c2185b'];
