import { fold, hasMarks, words } from '../../foundation/text/fold.ts';

/**
 * The words of a text as names of pages are compared: without marks, and one word for what regions say differently, so
 * that "coi hình" and "xem ảnh" are the same.
 *
 * Takes   a text, with or without marks; without, only words are replaced that can be no others ("coi", not "vo").
 * Gives   its words in order.
 */
export function sameWords(text: string): string[] {
  const said = words(text.toLowerCase());
  const marked = said.some(hasMarks);
  return said.map((word) => {
    const folded = fold(word);
    return (marked ? WRITTEN.get(word) : undefined) ?? CERTAIN.get(folded) ?? folded;
  });
}

/** What is said for what is written, by the written word. */
const SAID_FOR: readonly (readonly [string, string])[] = [
  ['xem', 'coi ngó dòm nhìn'],
  ['dùng', 'xài sài'],
  ['vào', 'vô dzô dô'],
  ['gửi', 'gởi'],
  ['bấm', 'ấn nhấn chạm nhấp'],
  ['ảnh', 'hình'],
  ['nhầm', 'lộn lầm'],
  ['hỏng', 'hư'],
  ['rơi', 'rớt'],
  ['to', 'bự lớn'],
  ['bảo', 'biểu kêu'],
  ['bố', 'ba tía cha'],
  ['mẹ', 'má bầm u'],
  ['bà', 'mệ'],
  ['không', 'hổng hông khum hem hong'],
  ['làm', 'mần'],
  ['đâu', 'mô'],
  ['gì', 'chi'],
  ['sao', 'răng'],
  ['thế', 'rứa vậy zậy'],
  ['giờ', 'chừ'],
  ['đầy', 'chật'],
  ['lừa', 'gạt bịp lường'],
  ['điện', 'đt'],
  ['khóa', 'khoá'],
  ['lấy', 'lãnh lĩnh'],
  ['đóng', 'nộp'],
  ['trả', 'thối'],
  ['bé', 'nhỏ'],
  ['con', 'cháu'],
  ['app', 'áp ép'],
];
const WRITTEN = new Map(SAID_FOR.flatMap(([written, said]) => said.split(' ').map((word) => [word, fold(written)])));
/** Said without marks these are no other word. */
const CERTAIN = new Map(
  ['coi', 'xai', 'dzo', 'rot', 'gat', 'hu'].flatMap((word) => {
    const entry = [...WRITTEN].find(([said]) => fold(said) === word);
    return entry ? [[word, entry[1]] as const] : [];
  }),
);
