import { comparable, trimEnds } from './comparable.ts';

/** What a label line says of a task. */
export type LabelKind = 'lead' | 'coordinating' | 'time' | 'product';

export interface Labelled {
  readonly kind: LabelKind;
  /** What stands behind the colon, as written. */
  readonly value: string;
  /** Where the label begins. */
  readonly start: number;
  readonly end: number;
}

/**
 * Read "Đơn vị chủ trì: …", "Đơn vị phối hợp: …", "Thời gian thực hiện: …" out of a text, one or several in a row.
 *
 * Takes   a block's text; the labels may stand on lines of their own or inside brackets.
 * Gives   what each label says, in order; an empty value when the document leaves it blank.
 */
export function readLabels(text: string): Labelled[] {
  const plain = comparable(text);
  const marks = [...plain.matchAll(LABEL)];
  return marks.flatMap((mark, index) => {
    const kind = kindOf(mark[1]!);
    if (!kind) return [];
    const from = mark.index + mark[0].length;
    const to = marks[index + 1]?.index ?? closingAt(text, from);
    const value = trimEnds(text.slice(from, to).replace(/[\s,;.(+-]+$/, ''));
    return [
      {
        kind,
        value,
        start: mark.index + mark[0].length - mark[0].trimStart().replace(/^[([;,+-]\s*/, '').length,
        end: to,
      },
    ];
  });
}

/** Which column of a task table a heading opens. */
export function columnKind(heading: string): LabelKind | 'number' | 'subject' | 'note' | undefined {
  const plain = comparable(heading).trim();
  if (/^(?:stt|tt|số tt|số thứ tự|#)\.?$/.test(plain)) return 'number';
  if (plain.includes('ghi chú')) return 'note';
  if (plain.includes('phối hợp') && !plain.includes('chủ trì')) return 'coordinating';
  if (/thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|^hạn|thời điểm/.test(plain)) return 'time';
  if (/sản phẩm|kết quả|đầu ra/.test(plain)) return 'product';
  if (
    /chủ trì|phụ trách|đầu mối|(?:đơn vị|cơ quan|bộ phận|người) (?:được giao|thực hiện|tham mưu|chịu trách nhiệm)|phân công|trách nhiệm/.test(
      plain,
    )
  )
    return 'lead';
  if (/nhiệm vụ|nội dung|công việc|hoạt động|^việc|đầu việc|hạng mục|giải pháp/.test(plain)) return 'subject';
  return undefined;
}

function kindOf(label: string): LabelKind | undefined {
  const plain = label.trim();
  if (/phối hợp|tham gia/.test(plain) && !plain.includes('chủ trì')) return 'coordinating';
  if (/thời gian|thời hạn|tiến độ|hoàn thành|thời điểm/.test(plain)) return 'time';
  if (/sản phẩm|kết quả/.test(plain)) return 'product';
  if (/chủ trì|thực hiện|phụ trách|đầu mối|tham mưu/.test(plain)) return 'lead';
  return undefined;
}

/** A label in brackets ends with its bracket. */
function closingAt(text: string, from: number): number {
  const before = text.slice(0, from);
  if ((before.match(/\(/g)?.length ?? 0) <= (before.match(/\)/g)?.length ?? 0)) return text.length;
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length;
}

const LABEL =
  /(?:^|[\s([;,.+-])\s*((?:(?:các )?(?:đơn vị|cơ quan|bộ phận|phòng,? ban|tổ chức)(?: được giao)? (?:chủ trì|phối hợp|thực hiện|phụ trách|đầu mối|tham gia|tham mưu)(?:,? (?:tham mưu|thực hiện|phối hợp|triển khai))*|chủ trì(?: thực hiện)?|(?:đơn vị )?phối hợp(?: thực hiện)?|phụ trách|(?:thời gian|thời hạn|tiến độ|thời điểm)(?: (?:thực hiện|hoàn thành|triển khai|tổ chức))*(?: dự kiến)?|hoàn thành|(?:sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|hoàn thành))?)) ?:\s*/gu;
