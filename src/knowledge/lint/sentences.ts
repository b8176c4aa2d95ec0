/** Sentences of a text: what stands between full stops, question and exclamation marks, and line ends. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”»’)]*)\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Length of a sentence in "tiếng": what stands between spaces and holds a letter or digit. */
export function syllablesIn(sentence: string): number {
  return sentence.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
