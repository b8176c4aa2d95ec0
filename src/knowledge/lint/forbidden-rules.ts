import { figuresOf } from './figures.ts';
import { forbiddenIn } from './forbidden.ts';
import type { Rule } from './rule.ts';
import { statementsOf } from './statements.ts';

/** Rule 11 of the format: what the fact sheets forbid to say, and names, links and fees that must not be given as sure. */
export const forbiddenRules: Rule = (guide, report) => {
  const statements = statementsOf(guide);
  for (const { text, line, around } of statements) {
    for (const { rule, sentence } of forbiddenIn(text, around)) {
      report(line, 'forbidden', `Không được nói (phiếu ${rule.sheet}): ${rule.what}. Câu: «${sentence}».`);
    }
    if (FEE_OF.test(`${guide.title} ${text}`) && FEE.test(text) && !around.includes('Cổng')) {
      report(line, 'fee-as-sure', 'Lệ phí bằng lái, cư trú, lý lịch tư pháp phải kèm «xem số tiền hiện trên Cổng».');
    }
    if (guide.topic === 'dich-vu-cong') {
      for (const { shown } of figuresOf(text).filter(
        ({ kind, shown: link }) => kind === 'link' && /[a-z]/.test(link),
      )) {
        if (!OFFICIAL.test(shown) && !OF_CROOKS.test(text)) {
          report(line, 'link-not-official', `Bài dịch vụ công chỉ đưa trang đuôi .gov.vn, không đưa «${shown}».`);
        }
      }
    }
  }
  const button = statements.find(({ text }) => BUTTON.test(text));
  if (button && !statements.some(({ text }) => NAMES_VARY.test(text))) {
    const message = 'Tên nút có thể khác theo máy, theo bản: viết «mục có tên gần giống …» hay «tên mục có thể khác».';
    report(button.line, 'button-as-sure', message);
  }
};

const FEE_OF = /bằng lái|giấy phép lái xe|tạm trú|thường trú|lý lịch tư pháp/iu;
const FEE = /(?:lệ phí|phí)[^.]*\d[\d.,]* ?(?:đồng|nghìn)|\d[\d.,]* ?(?:đồng|nghìn)[^.]*phí/iu;
const OFFICIAL = /(?:^|[./])gov\.vn(?:\/|$)/iu;
const OF_CROOKS = /giả|lừa|kẻ gian/iu;
const BUTTON = /(?:bấm|chọn|mục|tìm|mở|vào)[^«.]{0,30}«/iu;
const NAMES_VARY =
  /gần giống|có thể (?:đã |hơi |sẽ )?(?:đổi|khác)|tùy (?:máy|bản|từng|theo)|khác (?:chút|từng|nhau|tùy)/iu;
