import { cues, type CueText } from '../cues.ts';

/** Short messages that steer through the guide in hand rather than ask something new. */
export type GuideCommand =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'next' }
  | { readonly kind: 'back' }
  | { readonly kind: 'walk' }
  | { readonly kind: 'stuck'; readonly step?: number }
  | { readonly kind: 'link' }
  | { readonly kind: 'more' };

/**
 * Read a command from a message.
 *
 * Takes   the message as cue text.
 * Gives   the command, or undefined; "bị kẹt ở bước 4" carries its step.
 */
export function guideCommand(text: CueText): GuideCommand | undefined {
  const step = stepNumber(text);
  if (STUCK(text)) return { kind: 'stuck', ...(step === undefined ? {} : { step }) };
  if (step !== undefined && STEP_ASKED(text)) return { kind: 'step', step };
  if (NEXT(text)) return { kind: 'next' };
  if (BACK(text)) return { kind: 'back' };
  if (WALK(text)) return { kind: 'walk' };
  if (LINK(text)) return { kind: 'link' };
  if (MORE(text)) return { kind: 'more' };
  return undefined;
}

function stepNumber(text: CueText): number | undefined {
  const match = / (?:buoc|b)\/[^ ]+ (\d{1,2}|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|dau|cuoi)\//.exec(text);
  if (!match) return undefined;
  const word = match[1]!;
  return NUMBERS[word] ?? (/^\d+$/.test(word) ? Number(word) : undefined);
}

const NUMBERS: Readonly<Record<string, number>> = {
  mot: 1,
  dau: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};

const NUMBER = '(1|2|3|4|5|6|7|8|9|10|11|12|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|đầu)';
const STEP_ASKED = cues(
  `^ (xem|cho xem|chỉ|nói|nhắc lại|quay lại|còn|thế|đến|tới|lại|giải thích)? (bước|b) ${NUMBER} (là gì|là sao|làm gì|làm sao|thế nào|như thế nào|nữa|đi|ạ|vậy|gì|sao|nghĩa là gì|là thế nào|nói lại|làm thế nào|ra sao|bấm vào đâu)?`,
  `(bước|b) ${NUMBER} (là|làm|thế nào|sao|nói|nghĩa)`,
);
const STUCK = cues(
  '(bị)? kẹt (rồi|ở|bước|chỗ|quá|lại)?',
  '(không|chưa) (làm|qua|hiểu|bấm|thấy) (được)? * (bước|chỗ) (này|đó|1|2|3|4|5|6|7|8|9)',
  '^ (không|chưa) (làm được|được|thấy|ra|hiểu) (gì|rồi|ạ|bạn|em)? $',
);
const NEXT = cues(
  '^ (bước)? (tiếp|tiếp theo|kế tiếp|tiếp tục|sau|kế|nữa|sau đó) (đi|nhé|ạ|theo|sao|làm gì|thì sao|là gì)? $',
  '^ (xong|làm xong|xong rồi|rồi|đã xong|được rồi) (bước)? (này|tiếp|sau|rồi|đi|làm gì|giờ sao|giờ làm gì|rồi sao)? (tiếp|làm gì)? $',
  '^ (rồi)? (sao nữa|làm gì nữa|làm gì tiếp|tiếp tục thế nào)',
  'bước (tiếp|tiếp theo|kế tiếp|sau)',
);
const BACK = cues(
  '^ (quay lại|lùi lại|trở lại|lui lại|bước trước|quay về) (bước)? (trước)? (đi|nhé|ạ)? $',
  'bước trước (đó)?',
);
const WALK = cues('(hướng dẫn|chỉ|làm|đi) * (từng bước|từng bước một|lần lượt từng bước)', '^ từng bước');
const LINK = cues(
  '(gửi|cho|đưa|xin|cần|lấy|nhắn|copy) * (lại)? (link|đường dẫn|đường link|địa chỉ web|địa chỉ trang|trang web|web|địa chỉ) (đó|này|giúp|với|đi|lại|ạ|trang)?',
  '^ (link|web|trang web|địa chỉ) (đâu|nào|là gì|gì|trang)? $',
);
const MORE = cues(
  '^ (xem|đọc|nói|cho|còn|kể) (thêm|tiếp|nữa|gì nữa|phần còn lại|chi tiết|đầy đủ|rõ hơn|thêm đi)',
  '^ (thêm|chi tiết|chi tiết hơn|đầy đủ|còn gì nữa|nữa) $',
  '^ xem hết',
);
