import { readFileSync } from 'node:fs';
import { planFrom } from '../../../src/knowledge/load-plans.ts';
import { phraseKey } from '../../../src/register/comparable.ts';
import { buildRegister } from '../../../src/register/extract.ts';
import type { ReportRow } from '../../../src/register/row.ts';

/** A passage of a plan and the duties of reporting that a person finds in it (README.md beside this file). */
export interface Passage {
  readonly name: string;
  readonly text: string;
  readonly reports: readonly {
    readonly who?: string;
    readonly to: readonly string[];
    readonly frequency?: string;
    readonly due?: string;
    readonly merged?: string;
  }[];
}

/** What of the labels the register gives, and how many rows it gives that no label has. */
export interface PassageScore {
  readonly labels: number;
  readonly rows: number;
  /** Labels whose due (also a blank one) a row of the passage has. */
  readonly day: number;
  /** … with its frequency and recipients too. */
  readonly due: number;
  /** … and with who reports. */
  readonly whole: number;
  readonly problems: readonly string[];
}

export const readPassages = (file: string): readonly Passage[] => JSON.parse(readFileSync(file, 'utf8')) as Passage[];

/** The rows of each passage, read as a plan of its own, against its labels. */
export function scorePassages(passages: readonly Passage[]): PassageScore {
  const score = { labels: 0, rows: 0, day: 0, due: 0, whole: 0 };
  const problems: string[] = [];
  for (const { name, text, reports } of passages) {
    const rows = buildRegister([planFrom({ file: `${name}.txt`, lines: text.split('\n') })])
      .rows.filter((row): row is ReportRow => row.kind === 'report')
      .map(fieldsOfRow);
    const wanted = reports.map(({ who = '', to, frequency = '', due = '' }) => ({
      who: phraseKey(who),
      to: wordsOf(to.join(' ')),
      frequency: frequency === 'định kỳ' ? '' : frequency,
      due: phraseKey(due),
    }));
    const whole = pairs(wanted, rows, ['due', 'frequency', 'to', 'who']);
    const row = pairs(wanted, rows, ['due', 'frequency', 'to']);
    const day = pairs(wanted, rows, ['due']);
    score.labels += wanted.length;
    score.rows += rows.length;
    score.whole += whole.found;
    score.due += row.found;
    score.day += day.found;
    if (whole.missed.length + whole.spare.length === 0) continue;
    problems.push(
      name,
      ...whole.missed.map((label) => `  thiếu ${shown(label)}`),
      ...whole.spare.map((each) => `  thừa  ${shown(each)}`),
    );
  }
  return { ...score, problems };
}

interface Fields {
  readonly who: string;
  readonly to: string;
  readonly frequency: string;
  readonly due: string;
}

/** A row in the labels' terms: they leave out "vào" and "lúc", and what is no day ("kịp thời"). */
function fieldsOfRow({ who, to, frequency, due }: ReportRow): Fields {
  return { who: phraseKey(who), to: wordsOf(to), frequency: frequencyOf(frequency, due), due: dueOf(due) };
}

function dueOf(due: string): string {
  const key = phraseKey(due).replace(/^(?:vào lúc|vào|lúc) /, '');
  return VAGUE.test(key) ? '' : key;
}

function frequencyOf(written: string, due: string): string {
  const key = phraseKey(written);
  if (phraseKey(due).includes('yêu cầu') && key === '') return 'khi có yêu cầu';
  if (/^(?:nếu|khi|trường hợp|kịp thời|trong quá trình)/.test(key))
    return key.includes('yêu cầu') ? 'khi có yêu cầu' : 'đột xuất';
  if (/^(?:sơ kết|tổng kết)/.test(key)) return 'giai đoạn';
  return key.replace(/^(?:hằng|hàng) /, '');
}

function pairs(
  labels: readonly Fields[],
  rows: readonly Fields[],
  names: readonly (keyof Fields)[],
): { found: number; missed: readonly Fields[]; spare: readonly Fields[] } {
  const free = [...rows];
  const missed = labels.filter((label) => {
    const at = free.findIndex((row) => names.every((name) => row[name] === label[name]));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
  return { found: labels.length - missed.length, missed, spare: free };
}

/** Recipients as a row of words: "UBND xã (qua Phòng A)" and "UBND xã", "Phòng A" are the same. */
const wordsOf = (names: string): string =>
  (phraseKey(names).match(/[\p{L}\p{N}@._]+/gu) ?? []).filter((word) => !JOINS.has(word)).join(' ');
const JOINS = new Set(['qua', 'gửi', 'đồng', 'thời', 'và', 'thông']);
const VAGUE = /^(?:ngay|ngay lập tức|kịp thời|(?:theo|khi) .*|thường xuyên)$/;
const shown = ({ who, to, frequency, due }: Fields): string => `${who} | ${to} | ${frequency} | ${due}`;
