/** A count of ours in words, so that it is never taken for a figure of the document: 12 → "mười hai". From 0 to 99. */
export function spelled(count: number): string {
  if (count < 10) return ONES[count] ?? String(count);
  if (count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const head = tens === 1 ? 'mười' : `${ONES[tens]!} mươi`;
  if (ones === 0) return head;
  return `${head} ${ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : ONES[ones]!}`;
}

const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
