import { cueText } from '../../src/answering/cues.ts';
import { screenSafety } from '../../src/answering/screening/safety.ts';
import { screenUrgency } from '../../src/answering/screening/urgency.ts';
import { maskPersonalData } from '../../src/foundation/personal-data/mask.ts';
import { normalise } from '../../src/foundation/text/normalise.ts';

/** Text that makes a careless reader slow: marks without end, digits, beginnings that never come to their end. */
const HOSTILE: Readonly<Record<string, string>> = {
  'dấu chồng dấu': '\u0323\u0301',
  'dãy chữ số': '0912 345 ',
  'kể lể không dứt': 'có người gọi xưng công an nói ',
};
const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  'một cách viết': normalise,
  'che dữ liệu cá nhân': maskPersonalData,
  'sàng lọc': (text) => {
    const cue = cueText(text);
    return [screenSafety(cue, text), screenUrgency(cue)];
  },
};
const LENGTH = 60_000;
const REPEATS = 5;

/**
 * How time grows when a text becomes twice as long: 2 is linear, 4 quadratic.
 *
 * Gives   a line for each work and each hostile text; the shortest of several runs counts, processor time only.
 */
export function growthLines(): string[] {
  return Object.entries(WORK).flatMap(([work, run]) =>
    Object.entries(HOSTILE).map(([name, piece]) => {
      const once = piece.repeat(Math.ceil(LENGTH / piece.length));
      const ratio = shortest(run, once + once) / shortest(run, once);
      return `${work.padEnd(22)} ${name.padEnd(18)} ×${ratio.toFixed(2)}`;
    }),
  );
}

function shortest(run: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: REPEATS }, () => {
    const before = process.cpuUsage();
    run(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(1, Math.min(...times));
}
