import { exactKey, fold } from '../fold.ts';
import type { Condition, Row } from './row.ts';
import type { Token } from './tokens.ts';

/** Where an abbreviation stands: everything before it (written out already) and from right behind it on. */
interface Surroundings {
  readonly before: readonly Token[];
  readonly tokens: readonly Token[];
  /** Index in `tokens` of the first one behind the abbreviation. */
  readonly behind: number;
  /** What stands between it and the token before. */
  readonly gap: string;
  /** Its full stop goes with it, so that the next word is a neighbour. */
  readonly dotted: boolean;
  readonly written: string;
  /** Spelling-free words of the whole message. */
  readonly message: ReadonlySet<string>;
}

/** A row made ready: what it means where it stands, if that is clear. */
export type Meaning = (surroundings: Surroundings) => string | undefined;

/** Prepare a row's readings; the first that fits gives the meaning. */
export function meaningOf({ readings }: Row): Meaning {
  const prepared = readings.map(({ to, when }) => ({ to, tests: when ? testsOf(when) : [] }));
  return (surroundings) => {
    const at = look(surroundings);
    return prepared.find(({ tests }) => tests.every((test) => test(at)))?.to;
  };
}

/** What the conditions look at. */
interface View {
  /** Words right behind in the clause, nearest first. */
  readonly next: readonly string[];
  /** Words right before in the clause, nearest first. */
  readonly previous: readonly string[];
  readonly afterNumber: boolean;
  readonly beforeNumber: boolean;
  readonly lowerCase: boolean;
  readonly message: ReadonlySet<string>;
}
type Test = (at: View) => boolean;

function testsOf(when: Condition): Test[] {
  const tests: Test[] = [];
  const add = (words: string | undefined, test: (listed: WordList) => Test): void => {
    if (words !== undefined) tests.push(test(wordList(words)));
  };
  add(
    when.next,
    ({ begins }) =>
      ({ next }) =>
        begins(next),
  );
  add(
    when.notNext,
    ({ begins }) =>
      ({ next }) =>
        !begins(next),
  );
  add(
    when.previous,
    ({ ends }) =>
      ({ previous }) =>
        ends(previous),
  );
  add(
    when.notPrevious,
    ({ ends }) =>
      ({ previous }) =>
        !ends(previous),
  );
  add(
    when.anywhere,
    ({ meets }) =>
      ({ message }) =>
        meets(message),
  );
  if (when.at === 'start') tests.push(({ previous }) => previous.every((key) => OPENINGS.has(key)));
  if (when.at === 'end')
    tests.push(({ next }) => next.length <= MOST_PARTICLES && next.every((key) => PARTICLES.has(key)));
  if (when.nextNumber) tests.push(({ beforeNumber }) => beforeNumber);
  if (when.notAfterNumber) tests.push(({ afterNumber }) => !afterNumber);
  if (when.lowerCase) tests.push(({ lowerCase }) => lowerCase);
  return tests;
}

function look({ before, tokens, behind, gap, dotted, written, message }: Surroundings): View {
  const next: string[] = [];
  for (let at = behind; at < tokens.length && next.length <= MOST_PARTICLES; at += 1) {
    const token = tokens[at]!;
    if (PARTING.test(token.gap) && !(dotted && at === behind)) break;
    next.push(token.key);
  }
  const previous: string[] = [];
  let between = gap;
  for (let at = before.length - 1; at >= 0 && previous.length < LONGEST && !PARTING.test(between); at -= 1) {
    previous.push(before[at]!.key);
    between = before[at]!.gap;
  }
  // "kh 11" and "kh số 11"
  const numberAt = NUMBER_WORDS.has(next[0] ?? '') ? 1 : 0;
  return {
    next,
    previous,
    afterNumber: previous.length > 0 && before.at(-1)!.isNumber,
    beforeNumber: next.length > numberAt && tokens[behind + numberAt]!.isNumber,
    lowerCase: written === written.toLowerCase(),
    message,
  };
}

interface WordList {
  /** One of them begins a row of words, nearest first. */
  readonly begins: (words: readonly string[]) => boolean;
  /** One of them ends right before: the words come nearest first, backwards. */
  readonly ends: (words: readonly string[]) => boolean;
  readonly meets: (message: ReadonlySet<string>) => boolean;
}

/** Listed words and phrases under both keys: as they are spelled, and with no marks at all. */
function wordList(listed: string): WordList {
  const keys = new Set<string>();
  for (const phrase of listed.split(' ')) {
    const insists = phrase.startsWith('=') && phrase.length > 1;
    const syllables = (insists ? phrase.slice(1) : phrase).split('_');
    keys.add(syllables.map(exactKey).join('_'));
    if (!insists) keys.add(syllables.map((syllable) => exactKey(fold(syllable))).join('_'));
  }
  const phrases = [...keys].map((phrase) => phrase.split('_'));
  const longest = Math.max(...phrases.map((syllables) => syllables.length));
  const growing = (words: readonly string[], join: (phrase: string, word: string) => string): boolean => {
    let phrase = '';
    for (let at = 0; at < words.length && at < longest; at += 1) {
      phrase = at === 0 ? words[0]! : join(phrase, words[at]!);
      if (keys.has(phrase)) return true;
    }
    return false;
  };
  return {
    begins: (words) => growing(words, (phrase, word) => `${phrase}_${word}`),
    ends: (words) => growing(words, (phrase, word) => `${word}_${phrase}`),
    meets: (message) => phrases.some((syllables) => syllables.every((syllable) => message.has(syllable))),
  };
}

const LONGEST = 3;
const MOST_PARTICLES = 4;
const PARTING = /[.!?;:,()"“”…\n]/;
const keysOf = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').flatMap((word) => [exactKey(word), exactKey(fold(word))]));
const NUMBER_WORDS = keysOf('số');
const PARTICLES = keysOf(
  'ạ nhé nha nhá nhỉ vậy z zậy v dợ dậy thế ad admin bạn ơi với hả à ha hè hỉ nè đi luôn em anh chị cô chú bác ta rồi r shop giúp giùm h giờ b e a c mn đó đây mà',
);
const OPENINGS = keysOf('dạ alo ủa ơ à ê ơi ad bạn');
