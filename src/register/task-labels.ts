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
  const plain = comparable(heading).replace(/\s+/g, ' ').trim();
  if (/^(?:stt|tt|số tt|số thứ tự|#)\.?$/.test(plain)) return 'number';
  // "Nhóm nhiệm vụ" only gathers, "Bắt đầu" is no time by which work is done
  if (/ghi chú|^(?:nhóm|lĩnh vực)|bắt đầu$/.test(plain)) return 'note';
  if (/^(?:nội dung|nhiệm vụ|công việc|hoạt động|hạng mục|phần việc)/.test(plain)) return 'subject';
  if (plain.includes('phối hợp') && !plain.includes('chủ trì')) return 'coordinating';
  if (/^(?:(?:đơn vị|cơ quan|bộ phận|người|lực lượng|thành phần) )?(?:cùng )?(?:tham gia|hỗ trợ)$/.test(plain))
    return 'coordinating';
  if (/^cùng (?:thực hiện|làm)/.test(plain)) return 'coordinating';
  if (/^họ (?:và )?tên|^chức (?:vụ|danh)/.test(plain)) return 'lead';
  if (/^(?:sản phẩm|kết quả|đầu ra)/.test(plain) && !/thời gian|thời hạn|tiến độ/.test(plain)) return 'product';
  if (/thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|^hạn|thời điểm|kết thúc$|^(?:tháng|ngày|tuần|quý)$/.test(plain))
    return 'time';
  if (/sản phẩm|kết quả|đầu ra/.test(plain)) return 'product';
  if (
    /chủ trì|phụ trách|đầu mối|(?:đơn vị|cơ quan|bộ phận|người|cá nhân|tổ chức|lực lượng) (?:được giao|thực hiện|tham mưu|chịu trách nhiệm|triển khai)|phân công|trách nhiệm|^(?:đơn vị|cơ quan|bộ phận|thực hiện|cơ quan, đơn vị)$/.test(
      plain,
    )
  )
    return 'lead';
  if (/nhiệm vụ|nội dung|công việc|hoạt động|^việc|đầu việc|hạng mục|giải pháp/.test(plain)) return 'subject';
  return undefined;
}

/** "Chỉ tiêu", "Đơn vị tính", "Năm 2026": columns of a table that measures and gives no work. */
export const namesTargets = (heading: string): boolean =>
  /chỉ tiêu|mục tiêu|tiêu chí|đơn vị tính|đvt|năm \d{4}/.test(comparable(heading));

/** "Địa điểm: …", "Nội dung: …": a line beside the labels, which says nothing of who does a task and when. */
export const isAside = (plain: string): boolean => ASIDE.test(plain);

function kindOf(label: string): LabelKind | undefined {
  const plain = label.trim();
  if (plain.startsWith('lãnh đạo')) return undefined;
  if (/phối hợp|tham gia/.test(plain) && !plain.includes('chủ trì')) return 'coordinating';
  if (/thời gian|thời hạn|tiến độ|hoàn thành|thời điểm|hạn/.test(plain)) return 'time';
  if (/sản phẩm|kết quả/.test(plain)) return 'product';
  return 'lead';
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

const BODY = String.raw`(?:cơ quan, đơn vị|đơn vị, cá nhân|đơn vị|cơ quan|bộ phận|phòng,? ban|tổ chức|cá nhân|người|lực lượng|thành phần|lãnh đạo)`;
const ROLE = String.raw`(?:chủ trì|phối hợp|thực hiện|phụ trách|đầu mối|tham gia|tham mưu|chịu trách nhiệm)`;
/** "Đơn vị chủ trì là Phòng A" says the same as a colon; "kết quả là …" does not. */
const COLON_OR_IS = '(?= ?:| là )';
const COLON = '(?= ?:)';
const LABEL = new RegExp(
  String.raw`(?:^|[\s([;,.+-])\s*(` +
    [
      String.raw`(?:các )?${BODY}(?: được (?:giao|phân công))? ${ROLE}(?:(?:,| và)? (?:tham mưu|thực hiện|phối hợp|triển khai|chính))*${COLON_OR_IS}`,
      String.raw`chủ trì(?: thực hiện)?${COLON}`,
      String.raw`phối hợp(?: thực hiện)?${COLON}`,
      String.raw`phụ trách${COLON}`,
      String.raw`(?<=^\s*)(?:phân công(?: thực hiện)?|trách nhiệm thực hiện|thực hiện|hạn(?: chót| cuối)?)${COLON}`,
      String.raw`(?:thời gian|thời hạn|tiến độ|thời điểm|hạn(?= hoàn thành))(?: (?:thực hiện|hoàn thành|triển khai|tổ chức))*(?: dự kiến)?${COLON_OR_IS}`,
      String.raw`hoàn thành${COLON}`,
      String.raw`(?:sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|hoàn thành|cần đạt))?${COLON}`,
    ].join('|') +
    String.raw`) ?(?::|(?<= )là(?= ))\s*`,
  'gu',
);
const ASIDE =
  /^(?:nội dung|địa điểm|nơi (?:tổ chức|thực hiện)|kinh phí|nguồn lực|thành phần|đối tượng|số lượng|hình thức|cách (?:làm|thức)|phương pháp|mục tiêu|chỉ tiêu|yêu cầu|ghi chú|lãnh đạo)[^:.;]{0,40}:/;
