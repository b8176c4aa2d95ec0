import { expandAbbreviations } from '../../foundation/text/abbreviations.ts';
import { normalise } from '../../foundation/text/normalise.ts';
import { findPaymentCodes } from '../../foundation/text/payment-code.ts';
import { findPersonalData } from '../../foundation/personal-data/find.ts';
import type { Directory } from '../../knowledge/directory/directory.ts';
import { cueText, cues, cueWords, type CueText } from '../cues.ts';
import { findLinks, type FoundLink } from './find-links.ts';
import { createLinkJudge } from './judge-link.ts';
import { judgeAccount, judgePhones } from './judge-numbers.ts';
import { judgePaymentCode } from './judge-payment.ts';
import type { Verdict } from './verdict.ts';

/** What a message holds besides words: links, payment codes, phone numbers, accounts, each with its verdict. */
export interface Pasted {
  readonly verdicts: readonly Verdict[];
  /** The message asks whether they are genuine, or says nothing else. */
  readonly isAsked: boolean;
  /** How many words stand besides them. */
  readonly words: number;
  /** The message with "link lạ" for every link that is not official; undefined without a link. */
  readonly retold?: string;
}

export type ReadPasted = (message: string) => Pasted;

/**
 * Judge what was pasted into a message.
 *
 * Takes   the directory; then messages as they came: masking and cleaning would hide the very signs.
 * Gives   verdicts in reading order, links first. Phone numbers and accounts count only where the message asks about them
 *         or holds nothing else: people also give their own.
 * Throws  nothing.
 */
export function createReadPasted(directory: Directory): ReadPasted {
  const judgeLink = createLinkJudge(directory);
  return (message) => {
    const codes = findPaymentCodes(message);
    const { visible, links } = findLinks(codes.length === 0 ? message : without(message, codes));
    const besides = normalise(without(visible, links));
    const hasDigits = /\d{3}/.test(besides);
    if (links.length === 0 && codes.length === 0 && !hasDigits) return NOTHING;
    const cue = cueText(expandAbbreviations(besides).text);
    const isAsked = asks(cue);
    const wordsOnly = cueWords(cue).filter((word) => !/\d/.test(word)).length;
    const asksOfNumbers =
      hasDigits &&
      (ASKS_OF_NUMBER(cue) !== undefined || (isAsked && NAMES_NUMBER(cue) !== undefined) || wordsOnly <= 1);
    const numbers = asksOfNumbers ? judgeNumbers(directory, besides) : [];
    const judged = links.map(judgeLink);
    const payments = codes.map((code) => judgePaymentCode(directory, message, code));
    const verdicts = [...judged, ...payments, ...numbers];
    return {
      ...(links.length > 0 ? { retold: normalise(retell(visible, links, judged)) } : {}),
      verdicts,
      isAsked: verdicts.length > 0 && (isAsked || asksOfNumbers || wordsOnly <= FEW_WORDS),
      words: wordsOnly,
    };
  };
}

const NOTHING: Pasted = { verdicts: [], isAsked: false, words: 0 };
/** "link nè", "cái này ạ" beside a link ask nothing else. */
const FEW_WORDS = 3;

function judgeNumbers(directory: Directory, text: string): Verdict[] {
  const accounts = findPersonalData(text).filter(({ kind }) => kind === 'bank-account');
  const besides = without(text, accounts);
  return [
    ...judgePhones(directory, besides, true),
    ...accounts.map(({ start, end }) => judgeAccount(directory, text.slice(start, end))),
  ];
}

function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let left = '';
  let at = 0;
  for (const { start, end } of spans) {
    left += `${text.slice(at, start)} `;
    at = end;
  }
  return left + text.slice(at);
}

/** What happened, told without names: "bấm link vneid-gov.vn" happened as "bấm link lạ" does. */
function retell(visible: string, links: readonly FoundLink[], verdicts: readonly Verdict[]): string {
  let told = '';
  let at = 0;
  for (const [index, { start, end }] of links.entries()) {
    const before = visible.slice(at, start);
    if (verdicts[index]!.verdict === 'official') told += `${before} trang chính thức `;
    else
      told += `${before.replace(/(?:đường |duong )?(?:link|linh|trang|web|đường dẫn|duong dan)\s*:?\s*$/iu, '')} link lạ `;
    at = end;
  }
  return told + visible.slice(at);
}

const asks = (cue: CueText): boolean => ASKS(cue) !== undefined;

const GENUINE =
  '(thật|thiệt|giả|xịn|dỏm|lừa|lừa đảo|chính thức|chính thống|chính chủ|uy tín|an toàn|độc|độc hại|vi rút|virus|mã độc|nguy hiểm|đáng tin|tin cậy|tin tưởng)';
const NOT = '(không|hông|hổng|hay|hả|chưa|ko|à|nhỉ|vậy|ta|chăng)';
const DO =
  '(bấm|bấm vào|nhấn|nhấn vào|ấn|ấn vào|click|nhấp|vào|vô|mở|truy cập|cài|tải|tải về|gọi|gọi lại|nghe|nghe máy|bắt máy|chuyển|chuyển tiền|chuyển khoản|nạp|quét|đăng nhập|điền|theo)';
const ASKS = cues(
  `${GENUINE} * ${NOT}`,
  `(là|phải|hàng|trang|web|link|số|app) (thật|giả|thiệt|dỏm|lừa đảo)`,
  `(có phải|phải|đúng|có đúng) * ${NOT}`,
  `(có|có nên|nên|được|dám|cho) ${DO} * ${NOT}`,
  `${DO} * (được|đc|nổi|ổn|sao) ${NOT}`,
  '(kiểm tra|check|coi|xem|tra|soi|xác minh|thẩm định|nhìn) (giúp|giùm|hộ|dùm|thử|cho|xem|hộ cái)',
  '(của|là) (ai|bên nào|cơ quan nào|đơn vị nào|ngân hàng nào|nhà nào)',
  '(là|của) (trang|web|số|link|app|cái|đường) * (gì|nào|chi|mô|răng)',
  '(là gì|là sao|là răng|là chi|sao đây|thế nào đây|tính sao)',
  '(tin|tin tưởng) (được)? * (không|hông|nổi)',
  'có (sao|s|bị gì|gì|vấn đề gì) (không|hông)',
);
const NAMES_NUMBER = cues(
  '(số|sđt|số điện thoại|đầu số|tổng đài|hotline|gọi|tài khoản|stk|số tài khoản|chuyển khoản|nhắn|điện)',
);
const ASKS_OF_NUMBER = cues(
  '(số|đầu số|sđt|số điện thoại|hotline|tổng đài|tài khoản|stk) * (này|nầy|ni|đó|kia|lạ|trên|nãy|ấy) * (là|của|có|thật|giả|lừa|gọi|phải|nào)',
  '(là|có phải) (số|đầu số|tổng đài|hotline) * (gì|nào|ai|của|chính thức|lừa đảo|thật|giả|chi|mô)',
  '(số|sđt|stk|số tài khoản|tài khoản) * của ai',
  '(số lạ|số này|số nầy|số ni) * (gọi|nhắn|điện|alo)',
);
