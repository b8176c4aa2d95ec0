import type { TextLine } from '../repair.ts';
import { aside, isCapitals, looseBlock, type Aside } from './asides.ts';

/**
 * Find signatures: office lines in capitals, then the name of who signs.
 *
 * Takes   lines carrying words, letterhead and title already out of them.
 * Gives   one aside a signature; each line a `signature` block, offices in capitals first, the name last. A signature
 *         without a name (cut away with its stamp) has offices only.
 */
export function findSignatures(lines: readonly TextLine[]): Aside[] {
  const asides: Aside[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!isOffice(lines[at]!.text)) continue;
    let end = at + 1;
    while (end < lines.length && (isOffice(lines[end]!.text) || isOfficeTail(lines[end]!.text))) end += 1;
    while (end < lines.length && SIGNED.test(lines[end]!.text)) end += 1;
    if (end < lines.length && isName(lines[end]!.text)) end += 1;
    const own = lines.slice(at, end);
    asides.push(
      aside(
        own.map((line) => looseBlock('signature', [line])),
        own,
      ),
    );
    at = end - 1;
  }
  return asides;
}

/** A line that says for whom or as what one signs: "TM. ỦY BAN NHÂN DÂN", "KT CHỦ TỊCH", "PHÓ GIÁM ĐỐC". */
export function isOffice(text: string): boolean {
  return isCapitals(text) && text.length <= 80 && OFFICE.test(text);
}

/** A second line of an office name: "PHÓ CHỦ TỊCH / THƯỜNG TRỰC". */
function isOfficeTail(text: string): boolean {
  return isCapitals(text) && text.length <= 50 && !/^(?:PHỤ LỤC|[IVX]+[.\s])/u.test(text);
}

/** Two to five words, each with one capital: a person, not a sentence. */
export function isName(text: string): boolean {
  const words = text.replace(DEGREE, '').split(' ');
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word));
}

const SIGNERS =
  '(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BÍ THƯ|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG PHÒNG|VỤ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|TỔNG BIÊN TẬP|THỦ TRƯỞNG|ĐỘI TRƯỞNG|CHỈ HUY TRƯỞNG|TRƯỞNG CÔNG AN|TRƯỞNG ĐOÀN|TRƯỞNG THÔN|TỔ TRƯỞNG|TRẠM TRƯỞNG|CHỦ NHIỆM)';
/** In whose name one signs; an abbreviation without its full stop ("KT CHỦ TỊCH") counts before such a name only. */
const BODIES =
  '(?:[ỦU][ỶY] BAN|UỶ BAN|UBND|UBMTTQ|HĐND|HỘI ĐỒNG|BAN|[ĐÐ]ẢNG [ỦU][ỶY]|ĐẢNG UỶ|THƯỜNG TRỰC|TẬP THỂ|LÃNH ĐẠO)';
const OFFICE = new RegExp(
  `^(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)\\s*\\.|^(?:T/M|K/T|T/L|T/UQ)(?=\\s|$)|^T/M|^(?:TM|KT|TL|TUQ|Q)\\s+(?:${SIGNERS}|${BODIES})(?!\\p{L})|^(?:Q\\.\\s*)?${SIGNERS}`,
  'u',
);
const SIGNED = /^\(?(?:Đã ký|đã ký|Ký tên|Chữ ký|ký)[\s\S]{0,30}\)?$/u;
const DEGREE = /^(?:(?:TS|ThS|PGS|GS|BS|CN|KS|Ths|Đại tá|Thượng tá|Trung tá|Thiếu tá|Luật sư)\.?\s*)+/u;
