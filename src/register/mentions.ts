import { findDocumentNumbers } from '../foundation/text/document-number.ts';
import { comparable, trimEnds } from './comparable.ts';
import { depthsOf } from './sentences.ts';
import { readUnits } from './unit-reader.ts';

/** One place where a text names another document. */
export interface Mention {
  /** As printed ("57-NQ/TW", "71//NQ-CP", "06" for "Đề án 06"); '' for a law named by its subject only. */
  readonly number: string;
  readonly documentKind: string;
  readonly issuer: string;
  readonly date: string;
  readonly subject: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Find the documents that a text names: by number and symbol, by kind and bare number ("Nghị quyết 57"), or a law by its
 * name.
 *
 * Takes   any text.
 * Gives   every mention in order, each part as printed and only where the text gives it; nothing is filled in.
 */
export function findMentions(text: string): Mention[] {
  const plain = comparable(text);
  const read = findDocumentNumbers(text).filter(({ partial }) => !partial);
  // misprints that are no number to anybody else ("71//NQ-CP") are still what the document cites
  const misprinted = [...text.matchAll(NUMBER)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(free(read, text.length));
  const numbers = [...read, ...misprinted];
  const isFree = free(numbers, text.length);
  const bare = [...plain.matchAll(BARE)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - match[2]!.length, end };
  });
  const found = [...numbers, ...bare.filter(({ start }) => isFree({ start, end: start + 1 }))].sort(
    (a, b) => a.start - b.start,
  );
  const mentions = found.map(({ start, end }) => mentionAt(text, plain, start, end));
  const named = laws(text).filter(({ start }) => !mentions.some((other) => other.start <= start && start < other.end));
  return [...mentions, ...named].sort((a, b) => a.start - b.start);
}

/** Tells which ranges of a text of some length touch none of the ranges taken. */
function free(taken: readonly Range[], length: number): (range: Range) => boolean {
  const marks = new Uint8Array(length);
  for (const { start, end } of taken) marks.fill(1, start, end);
  return ({ start, end }) => !marks.subarray(start, end).includes(1);
}
type Range = Pick<Mention, 'start' | 'end'>;

function mentionAt(text: string, plain: string, start: number, end: number): Mention {
  const law = LAW_BEFORE.exec(text.slice(Math.max(0, start - 120), start));
  const kind = KIND_BEFORE.exec(plain.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const from = start - (law?.[0].length ?? kind.length);
  const date = DATE_BEHIND.exec(plain.slice(end, end + 60));
  let at = end + (date?.[0].length ?? 0);
  const dateText = date ? text.slice(at - date[1]!.length, at) : '';
  const owner = /^[\s,]*của\s+/.exec(plain.slice(at, at + 20));
  const issuer = owner ? issuerAt(text, plain, at + owner[0].length) : undefined;
  if (issuer) at = issuer.end;
  return {
    number: text.slice(start, end),
    documentKind:
      law?.groups?.['kind'] ??
      sentenceCase(
        text
          .slice(from, start)
          .replace(/\s+(?:số\s*:?)?\s*$/i, '')
          .trim(),
      ),
    issuer: issuer?.text ?? senderBefore(text, plain, from),
    date: dateText,
    subject: law?.groups?.['name'] ?? subjectBehind(text, plain, at),
    start: from,
    end: at,
  };
}

/** "của Ban Thường vụ Tỉnh ủy về …": an issuer is one unit and begins with a capital. */
function issuerAt(text: string, plain: string, at: number): { text: string; end: number } | undefined {
  if (!/\p{Lu}/u.test(text[at] ?? '')) return undefined;
  const span = readUnits(text, at);
  const [unit] = span?.units ?? [];
  if (!span || !unit) return undefined;
  // "của Chính phủ và Kế hoạch hành động …": what follows "và" is the next document
  const own = unit.replace(
    /\s+và\s+(?:Nghị quyết|Kế hoạch|Chương trình|Quyết định|Hướng dẫn|Chỉ thị|Kết luận|Công văn)[\s\S]*$/u,
    '',
  );
  const stop = /\s(?:về|ban hành|thực hiện|phê duyệt|quy định|triển khai|hướng dẫn|trên địa bàn|năm|giai đoạn)\s/.exec(
    plain.slice(span.start, span.start + own.length),
  );
  const words = trimEnds(stop ? own.slice(0, stop.index) : own);
  return { text: words, end: span.start + words.length };
}

/** "Theo đề nghị của Sở X tại Tờ trình số …": the sender stands in front. */
function senderBefore(text: string, plain: string, start: number): string {
  const sender = /(?:đề nghị|ý kiến|đề xuất|báo cáo) của\s+([^.;]{4,120}?)\s+tại\s*$/.exec(
    plain.slice(Math.max(0, start - 250), start),
  );
  if (!sender) return '';
  const at = sender.index + sender[0].indexOf(sender[1]!);
  return readUnits(text, at)?.text ?? '';
}

/** What the document is about: "về …", "ban hành …", "phê duyệt …" behind it, up to the next document or clause. */
function subjectBehind(text: string, plain: string, at: number): string {
  const opening = SUBJECT_OPENS.exec(plain.slice(at, at + 40));
  if (!opening) return '';
  const start = at + opening[0].length;
  const quoted = /[“"]$/.test(opening[0]);
  const window = text.slice(start, start + 800);
  const depths = depthsOf(window);
  let end = 0;
  for (; end < window.length; end++) {
    const outside = depths[end] === 0;
    if (quoted && /[”"]/.test(window[end]!)) break;
    if (outside && (/[;)”]/.test(window[end]!) || /^\.(?:\s|$|\/)/.test(window.slice(end, end + 2)))) break;
    if (/^\s?\((?:sau đây|viết tắt|gọi tắt|gửi kèm)/.test(plain.slice(start + end, start + end + 20))) break;
    if (outside && window[end] === ',' && opensMainClause(text, plain, start + end + 1)) break;
  }
  return trimEnds(window.slice(0, end));
}
const SUBJECT_OPENS =
  /^[\s,]*[“"(]?(?=(?:về|v\/v|ban hành|phê duyệt|thực hiện|quy định|sửa đổi|triển khai|hướng dẫn|tuyên truyền)(?![\p{L}]))/u;

/** "…, Ủy ban nhân dân xã ban hành Kế hoạch": who issues the plan itself, behind the documents it rests on. */
function opensMainClause(text: string, plain: string, at: number): boolean {
  const span = readUnits(text, at);
  return (
    span !== undefined &&
    /^[\s,]*(?:xây dựng|ban hành|đề nghị|yêu cầu|hướng dẫn|thông báo|triển khai|kế hoạch|tổ chức|báo cáo|chỉ đạo)/.test(
      plain.slice(span.end),
    )
  );
}

/** "Luật Cán bộ, công chức (sửa đổi)", "Luật Ngân sách nhà nước": laws are named, not numbered. */
function laws(text: string): Mention[] {
  const plain = comparable(text);
  return [...text.matchAll(/(?<![\p{L}])(?:Bộ luật|Luật)\s+(?=\p{Lu})/gu)].flatMap((match) => {
    const from = match.index + match[0].length;
    const name = LAW_NAME.exec(plain.slice(from, from + 200));
    if (!name) return [];
    const end = from + trimEnds(name[0]).length;
    const date = DATE_BEHIND.exec(plain.slice(end, end + 60));
    const dateText = date ? text.slice(end + date[0].length - date[1]!.length, end + date[0].length) : '';
    return [
      {
        number: '',
        documentKind: match[0].trim(),
        issuer: '',
        date: dateText,
        subject: text.slice(from, end),
        start: match.index,
        end: end + (date?.[0].length ?? 0),
      },
    ];
  });
}

/** "Luật Giao dịch điện tử số 20/2023/QH15": the name stands between the kind and the number. */
const LAW_BEFORE =
  /(?<![\p{L}])(?<kind>Bộ luật|Luật) (?<name>\p{Lu}[\p{L} ,]{2,80}?) (?:\([^()]{1,20}\) )?số\s*:?\s*$/u;

const sentenceCase = (words: string): string =>
  words === words.toUpperCase() && words.length > 4 ? words.slice(0, 1) + words.slice(1).toLowerCase() : words;

/** QĐ, NQ, CTr, TTr, TTg, BCĐTW: capitals with at most one small letter inside, which no ordinary word has. */
const LETTERS = String.raw`[A-ZĐ\u00d0]+[a-z]?[A-ZĐ\u00d0&]*`;
/** 57-NQ/TW, 71//NQ-CP, 193/2025/QH15, 10/KH-UBND, 388/TTr-STTTT, 01-KH/BCĐTW, 2024-QĐ/TW; never a date. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])\d{1,5}(?:\/+\d{4})?\s?[-–/]{1,2}\s?${LETTERS}\d{0,2}(?:\s?[-–/]\s?${LETTERS}\d{0,2}){0,3}(?![\p{Ll}])`,
  'gu',
);
const KINDS =
  'nghị quyết liên tịch|nghị quyết|quyết định|kế hoạch hành động|kế hoạch liên tịch|kế hoạch|chương trình hành động|chương trình phối hợp|chương trình|chỉ thị|kết luận|hướng dẫn|công văn|công điện|tờ trình|thông tư liên tịch|thông tư|nghị định|quy định|thông báo|báo cáo|đề án|luật|văn bản|thông tri|quy chế|lệnh|pháp lệnh|đề cương|giấy mời|nq|kh|qđ|ct|hd|cv';
const KIND_BEFORE = new RegExp(String.raw`(?:^|(?<=[\s(“"]))(?:${KINDS})\s+(?:số\s*:?\s*)?$`, 'u');
const BARE = new RegExp(
  String.raw`(?:^|[\s(“"])(nghị quyết|đề án|chỉ thị|kết luận|kế hoạch|quyết định|nq)\s+(?:số\s+)?(\d{1,4})(?=[\s,.;:)”]|$)(?!\s*(?:năm|tháng|ngày|nội dung|nhiệm vụ|%))`,
  'gu',
);
const DATE_BEHIND =
  /^[\s,]*(?:ban hành\s+)?ngày\s+(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/;
const LAW_STOP = String.raw`nhằm|để|được|đã|về|theo|trong|do|của|số|ngày|năm|quy định|hiện hành|có hiệu lực|và các|và nghị|và luật|và văn|và quy|nghị định|các|cho|từ|tại|đến|khi|ban hành|bảo đảm`;
/** Words up to a stop; a comma goes on only behind one syllable ("Phòng, chống …") or before two at the end ("Cán bộ, công chức"). */
const LAW_NAME = new RegExp(
  String.raw`^(?:(?!(?:${LAW_STOP})(?![\p{L}]))[\p{L}]+)(?:,?\s(?!(?:${LAW_STOP})(?![\p{L}]))[\p{L}]+(?=$|[\s;.:)(]|,(?! \p{L}+ \p{L}+ \p{L}+ \p{L}+))){0,8}(?:\s\(sửa đổi[^)]*\))?`,
  'u',
);
