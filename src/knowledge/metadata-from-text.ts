import { fold } from '../foundation/text/fold.ts';
import type { Block, PlanMetadata } from './plan.ts';
import { isCapitals } from './structure/asides.ts';
import { MOTTO } from './structure/opening.ts';

/**
 * What a document says of itself, for one that has no metadata file.
 *
 * Takes   the file's name and the document's blocks.
 * Gives   kind and title from the title lines; number and date from the letterhead or the brackets below an annex's head;
 *         issuer from the letterhead, those brackets, or who "ban hành / xây dựng" in the opening; place where issuer,
 *         title or text name one. What the text does not say is left out, never guessed. The id is the file's name
 *         without its ending.
 */
export function metadataFromText(file: string, blocks: readonly Block[]): PlanMetadata {
  const id = file.replace(/\.[^.]+$/, '');
  const titles = blocks.filter(({ kind }) => kind === 'title').map(({ text }) => text);
  const letterhead = blocks.filter(isLetterhead).map(({ text }) => text);
  const brackets = blocks.find(({ kind, text }) => kind === 'paragraph' && ATTACHED.test(text))?.text ?? '';
  const opening = openingOf(blocks);

  const letter = titles.find((title) => /^(?:V\/v|Về việc)/iu.test(title));
  const named = titles.find((title) => isCapitals(title));
  const kind = named ? inSmallLetters(named) : letter ? 'Công văn' : 'Văn bản';
  const subject = titles.filter((title) => title !== named).join(' ') || firstWords(opening[0] ?? '', 160);
  const number = firstMatch(NUMBER_LINE, letterhead) ?? firstMatch(NUMBER_IN_BRACKETS, [brackets]);
  const date = firstMatch(DATE, letterhead) ?? firstMatch(DATE, [brackets]);
  const issuer = fromLetterhead(blocks, letterhead) ?? firstMatch(ISSUER_IN_BRACKETS, [brackets]) ?? whoIssues(opening);
  const place = placeOf([issuer ?? '', ...titles], blocks) ?? placeInCapitals(letterhead);

  const who = issuer && place && !issuer.includes(place) ? `${issuer} (${place})` : issuer;
  const shortTitle = [kind, number, who ? `của ${who}` : firstWords(subject, 80)].filter(Boolean).join(' ');
  return {
    id,
    title: [kind, subject].filter(Boolean).join(' '),
    shortTitle,
    kind,
    ...(number && { number }),
    ...(date && { date }),
    issuer: issuer ?? 'cơ quan ban hành không ghi trong văn bản',
    ...(place && { place }),
    aliases: [number, issuer, place, place?.replace(/^(?:\p{Ll}|[Tt])+ (?:\p{Ll}+ )?/u, '')].filter(
      (alias) => alias !== undefined,
    ),
    audience: 'staff',
    notes: [],
  };
}

function isLetterhead({ kind, level, headings, text }: Block): boolean {
  return kind === 'paragraph' && level === 0 && headings.length === 0 && text.length <= 80;
}

/** Paragraphs above the first heading or numbered item: legal bases, and who issues what. */
function openingOf(blocks: readonly Block[]): string[] {
  const body = blocks.filter((block) => !isLetterhead(block) && (block.kind === 'paragraph' || block.marker !== ''));
  const end = body.findIndex(({ marker, kind }) => marker !== '' && kind !== 'recipient');
  return body
    .slice(0, end < 0 ? 3 : end)
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ text }) => text);
}

/** The capital lines of the letterhead, in the letters with which the text itself writes the name. */
function fromLetterhead(blocks: readonly Block[], letterhead: readonly string[]): string | undefined {
  const signed = blocks.find(({ kind, text }) => kind === 'signature' && ON_BEHALF.test(text))?.text ?? '';
  const offices = letterhead.filter((text) => isCapitals(text) && !MOTTO.test(text));
  // the issuer stands below the office it belongs to; its name may run over two lines
  const own = offices.slice(
    Math.max(
      0,
      offices.findLastIndex((text) => STARTS_OFFICE.test(text)),
    ),
  );
  const capitals = own.join(' ') || signed.replace(ON_BEHALF, '');
  // "TM. ỦY BAN NHÂN DÂN" alone does not say of which place
  if (capitals === '' || (offices.length === 0 && fold(capitals) === 'uy ban nhan dan')) return undefined;
  for (const { text, kind } of blocks) {
    if (kind === 'title' || kind === 'signature' || isCapitals(text)) continue;
    const folded = fold(text);
    const at = folded.length === text.length ? folded.indexOf(fold(capitals)) : -1;
    if (at >= 0) return text.slice(at, at + capitals.length);
  }
  const place = placeInCapitals([capitals]);
  const office = capitals.replace(PLACE_IN_CAPITALS, '').trim();
  return place && office !== '' ? `${inSmallLetters(office)} ${place}` : capitals;
}

function whoIssues(opening: readonly string[]): string | undefined {
  for (const text of opening.toReversed()) {
    const found = [...text.matchAll(ISSUES)].at(-1)?.[1];
    if (found) return found.replace(/\s*\([^)]*\)/g, '').trim();
  }
  return undefined;
}

/** A province, ward … with its name: in the issuer, else the title, else what the text names most often and not once only. */
function placeOf(first: readonly string[], blocks: readonly Block[]): string | undefined {
  for (const text of first) {
    const found = PLACE.exec(text)?.[0];
    if (found) return found;
  }
  const counts = new Map<string, number>();
  for (const { text } of blocks) {
    for (const [name] of text.matchAll(new RegExp(PLACE, 'gu'))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [name, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return times >= 2 ? name : undefined;
}

/** "UBND TỈNH MẪU" or "TỈNH ỦY MẪU" above the issuer: its place, in the usual letters. */
function placeInCapitals(letterhead: readonly string[]): string | undefined {
  for (const text of letterhead) {
    const [, unit, name] = PLACE_IN_CAPITALS.exec(text) ?? [];
    if (!unit || !name) continue;
    const words = name.toLowerCase().split(' ');
    const titled = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
    return `${unit === 'THÀNH' ? 'thành phố' : unit.toLowerCase()} ${titled}`;
  }
  return undefined;
}

function firstMatch(pattern: RegExp, texts: readonly string[]): string | undefined {
  return texts.map((text) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
}

function firstWords(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`;
}

function inSmallLetters(capitals: string): string {
  return capitals.slice(0, 1) + capitals.slice(1).toLowerCase();
}

const STARTS_OFFICE =
  /^(?:ỦY BAN|UỶ BAN|UBND|HĐND|SỞ|BAN|VĂN PHÒNG|PHÒNG|CÔNG AN|TRUNG TÂM|CHI CỤC|CỤC|BỘ|ĐẢNG ỦY|HUYỆN ỦY|THÀNH ỦY|TỈNH ỦY|TỈNH ĐOÀN|HỘI|LIÊN ĐOÀN|CÔNG ĐOÀN|ĐOÀN|LIÊN HIỆP|MẶT TRẬN|BỆNH VIỆN|TRẠM|TRƯỜNG|HỌC VIỆN|BCĐ)(?=\s|$)/u;
const NUMBER_LINE = /^Số\s*:?\s*(\d+[\d.]*\s*[-/]\s*\S+)$/u;
const NUMBER_IN_BRACKETS = /số\s*:?\s*(\d+\s*[-/]\s*[\p{Lu}\d/-]+)/u;
const ISSUER_IN_BRACKETS = /năm\s*\d{4}\s+của\s+([^)]+?)\s*\)/u;
const DATE = /(ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}|ngày\s*\d{1,2}\/\d{1,2}\/\d{4})/u;
const ATTACHED = /^\((?:Ban hành )?[Kk]èm theo/u;
const ON_BEHALF = /^T\/?M\.?\s*/u;
const OFFICE =
  '(?:[ỦU][ỷy] ban|Uỷ ban|UBND|UBMTTQ|Ban|Văn phòng|Sở|Phòng|Đảng [uủ][ỷy]|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy]|Công an|Trung tâm|Hội|Đoàn|Liên đoàn|Mặt trận|Trường|Chi cục|Cục|Bộ)';
/** The one who issues stands behind the bases, right before what is done: "…; UBND tỉnh X ban hành Kế hoạch …". */
const ISSUES = new RegExp(
  `(?:^|[;,.”"):]\\s+)(${OFFICE}(?=\\s)[^;,.”":]{2,80}?)\\s+(?:xây dựng|ban hành|đề nghị|triển khai|hướng dẫn|yêu cầu|thông báo|phát động|báo cáo)(?=\\s)`,
  'gu',
);
const PLACE_IN_CAPITALS =
  /(TỈNH|THÀNH PHỐ|THÀNH(?= [ỦU])|HUYỆN|QUẬN|THỊ TRẤN|PHƯỜNG|(?<!THỊ )XÃ|ĐẶC KHU) (?:[ỦU][ỶY] )?(?!ĐOÀN)(\p{Lu}+(?: \p{Lu}+)*)$/u;
const PLACE =
  /(?:tỉnh|[Tt]hành phố|huyện|quận|thị trấn|phường|thị xã|xã|đặc khu) (?!Ủy|Ban|Đoàn|Hội|Công|Trang|Nghị|Kế)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}/u;
