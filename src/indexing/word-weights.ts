import { keysOf } from './vocabulary.ts';

/**
 * How much a word of a question counts beside its rarity.
 *
 * Takes   a word as typed; whether the whole question is without marks (then the lists are matched without marks too);
 *         whether it is the first word (a capital there means nothing).
 * Gives   0.3 for words that ask, 0.7 for words that only join others, 1.3 for a name, else 1.
 */
export function wordWeight(word: string, unmarked: boolean, first: boolean): number {
  const { exact, folded } = keysOf(word);
  if (unmarked ? ASKING.folded.has(folded) : ASKING.exact.has(exact)) return 0.3;
  if (unmarked ? JOINING.folded.has(folded) : JOINING.exact.has(exact)) return 0.7;
  return !first && CAPITAL.test(word) ? 1.3 : 1;
}

const ASKING = keysOfAll('gì ai nào bao nhiêu đâu sao thế mấy đúng sai');
const JOINING = keysOfAll(
  `và là của có được trong cho với các những một này đó khi từ đã sẽ đang để tại bởi thì mà như về ra vào lên ở bị do theo
   cũng hay hoặc nếu nhưng vì nên rất đến không`,
);
const CAPITAL = /^\p{Lu}/u;

function keysOfAll(list: string): { exact: Set<string>; folded: Set<string> } {
  const keys = list.trim().split(/\s+/u).map(keysOf);
  return { exact: new Set(keys.map((key) => key.exact)), folded: new Set(keys.map((key) => key.folded)) };
}
