import { cueWords, type CueText } from '../../cues.ts';

/**
 * What the fitted weights stand for: words and pairs of neighbours as typed; the same words by what they mean ("má", "bố"
 * → one word for kin; "tôi", "dạ" → left out, as many do), in pairs with up to two words between; how it begins and ends.
 *
 * Takes   the message as cue text; marks do not count.
 * Gives   each feature once.
 */
export function toldFeatures(text: CueText): string[] {
  const words = cueWords(text);
  const plain = words.flatMap(meaning);
  const features = new Set(words);
  words.forEach((word, at) => at > 0 && features.add(`${words[at - 1]!} ${word}`));
  plain.forEach((word, at) => {
    for (const back of [1, 2, 3]) if (at >= back) features.add(`${plain[at - back]!}${'~'.repeat(back)}${word}`);
  });
  for (const end of ends(plain)) features.add(end);
  return [...features];
}

/**
 * What is counted of a message: its words, pairs and triples of neighbours, how it begins and ends.
 *
 * Takes   the message as cue text; marks do not count.
 * Gives   each feature once.
 */
export function countedFeatures(text: CueText): string[] {
  const words = cueWords(text);
  const features = new Set(words);
  words.forEach((word, at) => {
    if (at >= 1) features.add(`${words[at - 1]!} ${word}`);
    if (at >= 2) features.add(`${words[at - 2]!} ${words[at - 1]!} ${word}`);
  });
  for (const end of ends(words.flatMap(meaning))) features.add(end);
  return [...features];
}

const ends = (plain: readonly string[]): string[] => [
  `^${plain[0] ?? ''}`,
  `${plain.at(-1) ?? ''}$`,
  `${plain.slice(-2).join(' ')}$`,
];

function meaning(word: string): string[] {
  if (/^\d/.test(word)) return ['#'];
  const same = SAME.get(word);
  return same === undefined ? [word] : same === '' ? [] : [same];
}

const alike = (meant: string, spelled: string): [string, string][] => spelled.split(' ').map((word) => [word, meant]);
/** Folded words that mean the same here; to mean nothing is to be left out. */
const SAME = new Map<string, string>([
  ...alike('', 'toi tui minh em tau tao a oi nhe nha vay the day do di thi la ma cai ben voi ay'),
  ...alike('kin', 'me bo ba cha tia u vo chong co chu bac cau mo thim ong cu ngoai noi anh chau'),
  ...alike('khong', 'ko k hong hok hem chang cha chua deo'),
  ...alike('gio', 'chu nay hien'),
  ...alike('sao', 'rang lam'),
  ...alike('dau', 'mo'),
  ...alike('gi', 'j chi'),
  ...alike('no', 'ho han chung bon ke thang dua bay'),
]);
