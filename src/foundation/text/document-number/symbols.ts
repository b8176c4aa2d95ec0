import { foldInPlace } from '../fold-in-place.ts';

/** Kinds of documents: the word, the symbols in a number ("57-NQ/TW"; the first is the usual one), and how people shorten it. */
interface DocumentKind {
  readonly kind: string;
  readonly symbols: readonly string[];
  /** Short for it in a loose mention ("nq 57"), folded. */
  readonly short?: string;
  /** Whether the word and a bare number name a document ("nghị quyết 57"; but "phương án 2" is a choice). */
  readonly loose: boolean;
}

export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  { kind: 'Nghị quyết', symbols: ['NQ', 'NQLT'], short: 'nq', loose: true },
  { kind: 'Kế hoạch', symbols: ['KH', 'KHPH', 'KHLN'], short: 'kh', loose: true },
  { kind: 'Quyết định', symbols: ['QĐ'], short: 'qd', loose: true },
  { kind: 'Quy định', symbols: ['QyĐ', 'QĐi'], loose: true },
  { kind: 'Chỉ thị', symbols: ['CT'], short: 'ct', loose: true },
  { kind: 'Hướng dẫn', symbols: ['HD', 'HDLN'], short: 'hd', loose: true },
  { kind: 'Chương trình', symbols: ['CTr', 'CTPH', 'CTrPH'], short: 'ctr', loose: true },
  { kind: 'Chương trình hành động', symbols: ['CTHĐ', 'CTrHĐ'], short: 'cthd', loose: true },
  { kind: 'Tờ trình', symbols: ['TTr'], short: 'ttr', loose: true },
  { kind: 'Báo cáo', symbols: ['BC'], short: 'bc', loose: true },
  { kind: 'Công văn', symbols: ['CV'], short: 'cv', loose: true },
  { kind: 'Thông báo', symbols: ['TB'], short: 'tb', loose: true },
  { kind: 'Kết luận', symbols: ['KL'], short: 'kl', loose: true },
  { kind: 'Nghị định', symbols: ['NĐ'], short: 'nd', loose: true },
  { kind: 'Thông tư', symbols: ['TT'], short: 'tt', loose: true },
  { kind: 'Thông tư liên tịch', symbols: ['TTLT'], short: 'ttlt', loose: true },
  { kind: 'Công điện', symbols: ['CĐ'], loose: true },
  { kind: 'Đề án', symbols: ['ĐA'], short: 'da', loose: true },
  { kind: 'Pháp lệnh', symbols: ['PL'], loose: true },
  { kind: 'Luật', symbols: [], loose: true },
  { kind: 'Bộ luật', symbols: [], loose: true },
  { kind: 'Lệnh', symbols: ['L'], loose: false },
  { kind: 'Phương án', symbols: ['PA'], loose: false },
  { kind: 'Quy chế', symbols: ['QC', 'QCPH'], loose: false },
  { kind: 'Văn bản hợp nhất', symbols: ['VBHN'], loose: false },
  { kind: 'Giấy mời', symbols: ['GM'], loose: false },
];

/**
 * Bodies that sign documents. Others keep the capitals they were typed in; these get theirs back from small letters
 * without marks, and may stand right behind the figures ("123/UBND-VX" is a letter of that office).
 */
const BODY_LIST =
  'TW TU CP TTg CTN UBND HĐND UBTVQH QH MTTQ UBMTTQ VPCP VP VPTU VPTW VPUBND BCT BBT BCĐ BCĐTW BCĐQG BTG BTGTW BTGTU BTGDV ' +
  'BTGDVTW BTGDVTU BTCTW BTVTU BTV ĐU ĐUK HU ThU QU TWĐTN LĐLĐ TLĐ BCA BTC BNV BYT BTP BXD BKHCN BTTTT BGDĐT BVHTTDL ' +
  'BNNMT BTNMT BLĐTBXH BKHĐT BQP BCHQS NHNN BHXH TANDTC KTNN TTCP STTTT SKHCN SGDĐT SVHTTDL SYT SNV STC STP SCT CATP CAT';

export interface Symbol {
  readonly symbol: string;
  readonly kind: string;
}

/** The kind of document a symbol stands for, in any case, with or without marks. */
export function readSymbol(word: string): Symbol | undefined {
  return SYMBOLS.get(foldInPlace(word));
}

/** A body as it is printed, and whether it is one we know. */
export function readBody(word: string): { spelled: string; known: boolean } {
  if (/^tư$/iu.test(word)) return { spelled: 'TW', known: true };
  const letters = word.replace(/\d+$/, '');
  const known = BODIES.get(foldInPlace(letters));
  if (known !== undefined) return { spelled: known + word.slice(letters.length), known: true };
  return { spelled: word === word.toLowerCase() ? word.toUpperCase() : word, known: false };
}

const SYMBOLS: ReadonlyMap<string, Symbol> = new Map(
  DOCUMENT_KINDS.flatMap(({ kind, symbols }) =>
    symbols.map((symbol) => [foldInPlace(symbol), { symbol, kind }] as const),
  ),
);
const BODIES: ReadonlyMap<string, string> = new Map(BODY_LIST.split(' ').map((body) => [foldInPlace(body), body]));
