import { cues, type CueText } from '../cues.ts';
import { core } from './politeness.ts';

/** Short messages that steer through the guide in hand rather than ask something new. */
export type GuideCommand =
  | { readonly kind: 'step'; readonly step: number | 'last' }
  | { readonly kind: 'next' | 'resume' | 'back' | 'again' | 'where' | 'restart' | 'stop' | 'finished' }
  /** "xong": the step in hand, or the step that is named. */
  | { readonly kind: 'done'; readonly step?: number }
  | { readonly kind: 'stuck'; readonly step?: number }
  | { readonly kind: 'link' }
  | { readonly kind: 'more' };

/**
 * Read a command from a message.
 *
 * Takes   the message as cue text, and whether a step was shown right before: then "rồi", "ok" and "báo lỗi" are about it.
 * Gives   the command, or undefined; "bị kẹt ở bước 4" carries its step. A longer message is a question, not a command.
 */
export function guideCommand(text: CueText, walking: boolean): GuideCommand | undefined {
  const said = core(text);
  const step = stepIn(said);
  if (step !== undefined && AT_STEP(said)) return aboutStep(said, step);
  for (const [kind, matches] of ANY_TIME) if (matches(said)) return { kind };
  if (walking) for (const [kind, matches] of WHILE_WALKING) if (matches(said)) return { kind };
  if (LINK(text)) return { kind: 'link' };
  if (MORE(text)) return { kind: 'more' };
  return undefined;
}

function aboutStep(said: CueText, step: number | 'last'): GuideCommand {
  if (step !== 'last' && UNDONE(said)) return { kind: 'stuck', step };
  if (step !== 'last' && DONE_WITH(said)) return { kind: 'done', step };
  return { kind: 'step', step };
}

/** "bước 4", "bước thứ tư", "bước cuối": the number, when a step is named. */
function stepIn(text: CueText): number | 'last' | undefined {
  const match = NAMED_STEP.exec(text);
  if (!match) return undefined;
  const [, folded, exact] = match as unknown as [string, string, string];
  if (/^\d+$/.test(folded)) return Number(folded);
  if (folded === 'cuoi' || folded === 'chot') return 'last';
  // "bước sau" is the next one, "bước sáu" the sixth
  return folded === 'sau' && exact !== 'sau2' ? undefined : NUMBERS[folded];
}

const NAMED_STEP = / (?:(?:buoc|b)\/[^ ]+ (?:(?:so|thu)\/[^ ]+ )?|buoc(?=\d))([a-z]+|\d{1,2})\/~?([^ ]+)/;
const NUMBERS: Readonly<Record<string, number>> = {
  mot: 1,
  nhat: 1,
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
  muoi: 10,
};

/** A step and few words around it. */
const AT_STEP = cues('^ * (b|~bước|~bước1|~bước2|~bước3|~bước4|~bước5|~bước6|~bước7|~bước8|~bước9) * * $');
const UNDONE = cues(
  '(kẹt|mắc|vướng|tắc|tịt|=bí|lỗi|hỏng|đơ|treo|khó|rối)',
  '(không|chưa|chẳng|hổng|ko) (làm|qua|hiểu|bấm|thấy|được|ra|lên|vào|vô|mở|nhập|tìm|có|xong nổi|biết)',
);
const DONE_WITH = cues(
  '^ (tôi|mình|bác|em|con|đã|vừa|mới)? (làm)? (xong|qua|hoàn thành)',
  '(xong|làm xong|làm được) $',
);

const NOW = '(này|đó|kia|hiện tại|vừa rồi|hồi nãy|lúc nãy|ban nãy)';
const WHAT =
  '(là gì|là sao|là làm gì|làm gì|làm sao|làm thế nào|thì sao|sao|ra sao|thế nào|như thế nào|gì|nữa|sao nữa|làm gì nữa|bấm gì|bấm đâu)';
const BEFORE =
  '(này|đó|kia|cũ|nãy|hồi nãy|lúc nãy|ban nãy|dở|đang dở|dang dở|hôm qua|hôm trước|bữa trước|bữa qua|trước|đang làm|đang làm dở)';

const ANY_TIME: readonly (readonly [
  Exclude<GuideCommand['kind'], 'step' | 'link' | 'more'>,
  (text: CueText) => string | undefined,
])[] = [
  [
    'stuck',
    cues(
      '^ (vẫn|lại|đang|máy|giờ)? (bị)? (kẹt|mắc kẹt|vướng|mắc|tắc|tịt) (cứng|ở đây|ở)? (bước|chỗ)? (này|đó|quá|nữa|lại)? $',
    ),
  ],
  [
    'stuck',
    cues(
      '^ (vẫn|làm)? (không|chưa|chẳng|hổng) (làm|qua|hiểu|bấm|làm được|qua được|bấm được) (được|nổi)? (bước|chỗ)? (này|đó|gì|nữa)? $',
    ),
  ],
  [
    'next',
    cues(
      `^ (sang|qua|chuyển|xem|làm|đi|tới|đọc|nhảy)? (sang|qua|tới)? (bước|b) (tiếp|tiếp theo|kế|kế tiếp|sau|tới|sau đó|nữa|khác) ${WHAT}? $`,
      `^ (tiếp theo|kế tiếp|=kế|next|sau đó|tiếp nữa|kế nữa) ${WHAT}? $`,
      '^ (sao|làm gì|làm chi|bấm gì|làm sao|gì) (nữa|tiếp|tiếp theo) $',
    ),
  ],
  [
    'resume',
    cues(
      `^ (tiếp|tiếp tục|tiếp tục làm|làm tiếp|đi tiếp|học tiếp|hướng dẫn tiếp|chỉ tiếp|tiếp đi|làm nốt|hướng dẫn nốt) (bài|việc|phần|cái|chỗ|hướng dẫn|đoạn)? ${BEFORE}? $`,
      `^ (quay lại|trở lại|về lại|quay về) (bài|việc|phần|cái|chỗ|hướng dẫn|đoạn) (hướng dẫn)? ${BEFORE} $`,
    ),
  ],
  [
    'restart',
    cues(
      '^ (quay|trở|bắt đầu|làm|đi|chỉ|hướng dẫn|học|xem|về|nói)? (lại|về)? (từ|về|ở)? (bước|chỗ|lúc)? (đầu|đầu tiên|ban đầu) $',
      '^ (làm|chỉ|hướng dẫn|bắt đầu|học|đi) lại (hết|cả bài|toàn bộ|bài này) $',
    ),
  ],
  [
    'back',
    cues(
      '^ (quay lại|lùi lại|trở lại|lui lại|quay về|trở về|=lùi|=lui|back|lùi|lui) (một|1)? (bước)? (trước|trước đó|vừa rồi|hồi nãy|nãy)? $',
      `^ (xem|coi|về|làm|đọc)? (lại)? (cái)? bước (trước|trước đó|vừa rồi|hồi nãy|lúc nãy|ban nãy) ${WHAT}? $`,
    ),
  ],
  [
    'again',
    cues(
      `^ (nói|đọc|nhắc|xem|lặp|gửi|chỉ|coi|giải thích|ghi) lại (bước|câu|cái|lần|phần)? ${NOW}? $`,
      `^ bước ${NOW} ${WHAT}? $`,
    ),
  ],
  [
    'where',
    cues(
      '^ (hôm qua|hôm trước|bữa trước|bữa qua|nãy|hồi nãy|lúc nãy|nãy giờ)? (mình|tôi|tui|ta|bác|em|con|cháu|chúng ta|tụi mình|chúng mình)? (đang|đã|vừa|mới)? (làm|học|đi|xem|đứng|ngừng|dừng|=dở)? (=dở)? (được)? (tới|đến|ở|là) (đâu|bước mấy|bước nào|bước thứ mấy|chỗ nào|mấy bước|khúc nào|đoạn nào)',
      '^ (còn|hết|tất cả|có) (lại)? (mấy|bao nhiêu) bước (nữa)? $',
      '^ (đang)? bước (mấy|thứ mấy) $',
    ),
  ],
  [
    'stop',
    cues('^ (để|thôi để|thôi|hẹn)? (sau|mai|lúc khác|hôm khác|bữa khác|chiều|tối) (làm|làm tiếp|học tiếp|tiếp) $'),
  ],
  [
    'finished',
    cues(
      '^ (đã|tôi|mình|em|bác|con)? (làm)? (xong|xong xuôi) (hết|cả bài|hết rồi|toàn bộ|tất cả|hết bài|cả)  (các)? (bước)? $',
    ),
  ],
  [
    'done',
    cues(
      '^ (đã|tôi|mình|em|bác|con)? (làm|cài|bấm|nhập|tải|mở|gõ|điền)? (xong|xong xuôi) (bước|cái|phần)? (này|đó)? (làm gì|giờ làm gì|giờ sao|sao nữa|rồi sao|rồi làm gì)? (tiếp|nữa)? $',
    ),
  ],
];

/** Words that are about the step only when a step was shown right before. */
const WHILE_WALKING: readonly (readonly ['done' | 'stuck' | 'stop' | 'back', (text: CueText) => string | undefined])[] =
  [
    [
      'done',
      cues(
        '^ (rồi|ok|oke|okie|okê|ô kê|được|đã làm|đã bấm|thấy|có|ra|lên|vào được|vô được|mở được|làm được|bấm được|tải được|cài được|làm|bấm|nhập|tải|cài|mở) (rồi)? (giờ|bây giờ)? (làm gì|bấm gì|bấm đâu|thì sao|sao nữa|làm sao)? (tiếp|nữa)? $',
        '^ (giờ|bây giờ|rồi)? (làm gì|sao|bấm gì|bấm đâu|làm sao|thì sao|sao đây) $',
        '^ (xem|đọc|nói) tiếp $',
      ),
    ],
    [
      'stuck',
      cues(
        '^ (tôi|tui|em)? (làm|bấm|nhập|vào|vô|mở|tìm|cài|tải)? (hoài|mãi|vẫn)? (không|chưa|hổng|chẳng) (được|thấy|ra|lên|có|hiểu|biết|vào|mở|tìm thấy|tìm ra) (cái)? (nút|chỗ|mục|chữ|ô|dòng|hình|bước|gì|đâu|nữa|cả|hết)? (đó|này|ấy|nào|gì)? $',
        '^ (nó|máy|điện thoại|vẫn)? (báo|bị|hiện)? (lỗi|đơ|treo|hỏng) $',
        '^ (khó|rối|=bí|chịu|chịu thua) (quá|rồi|lắm)? $',
      ),
    ],
    [
      'stop',
      cues(
        '^ (dừng|ngừng|thôi|nghỉ|thoát|tạm dừng|tạm nghỉ|tạm ngưng|stop) (lại|ở đây|nghỉ|bài này|không làm nữa|đã)? $',
        '^ (không|thôi không|hổng|khỏi) (làm|học|muốn làm|cần) nữa $',
      ),
    ],
  ];

const LINK = cues(
  '(gửi|cho|đưa|xin|cần|lấy|nhắn|copy) * (lại)? (link|đường dẫn|đường link|địa chỉ web|địa chỉ trang|trang web|web|địa chỉ) (đó|này|giúp|với|đi|lại|ạ|trang)?',
  '^ (link|web|trang web|địa chỉ) (đâu|nào|là gì|gì|trang)? $',
);
const MORE = cues(
  '^ (xem|đọc|nói|cho|còn|kể) (thêm|tiếp|nữa|gì nữa|phần còn lại|chi tiết|đầy đủ|rõ hơn|thêm đi)',
  '^ (thêm|chi tiết|chi tiết hơn|đầy đủ|còn gì nữa|nữa) $',
  '^ xem hết',
);
