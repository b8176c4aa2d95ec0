/**
 * What is being done, in the words of somebody who waits.
 *
 * Takes   the name of a step of the pipeline, or `picture`.
 * Gives   a short sentence; undefined for steps over before anybody could read it.
 */
export const doingInWords = (step: string): string | undefined => WORDS[step];

const WORDS: Readonly<Record<string, string>> = {
  picture: 'Đang đọc mã QR trong ảnh…',
  readable: 'Đang đọc câu hỏi…',
  meaning: 'Đang tìm trong sổ tay và văn bản…',
  plans: 'Đang tìm trong sổ tay và văn bản…',
  guides: 'Đang tìm trong sổ tay…',
};
