import { describe, expect, it } from 'vitest';

import { cueText } from '../../../src/answering/cues.ts';
import { outsideTopic } from '../../../src/answering/screening/out-of-scope.ts';
import { moodyTalk, pureTalk } from '../../../src/answering/screening/small-talk.ts';
import { expandAbbreviations } from '../../../src/foundation/text/abbreviations.ts';
import { fold } from '../../../src/foundation/text/fold.ts';
import { readJsonl } from '../../evaluation/score.mjs';

const read = (message: string) => cueText(expandAbbreviations(message).text);

describe('nothing but talk', () => {
  const talks: readonly (readonly [string, string])[] = [
    ['Cảm ơn con nhiều nghe', 'thanks'],
    ['Nhờ cháu mà bác hiểu rồi, cháu kiên nhẫn quá, cảm ơn cháu nghe', 'thanks'],
    ['cảm ơn app vneid hay quá', 'thanks'],
    ['trời ơi dễ hiểu ghê, cảm ơn bot nha, chúc bot mạnh giỏi', 'thanks'],
    ['Xin chào', 'greeting'],
    ['chào buổi sáng cháu nha', 'greeting'],
    ['thôi bác đi ngủ, tạm biệt cháu', 'goodbye'],
    ['cho gặp cán bộ', 'human'],
    ['chuyển máy cho nhân viên đi', 'human'],
    ['bạn là ai', 'identity'],
    ['bác là ai', 'identity'],
    ['co la ai vay', 'identity'],
    ['bạn giúp được gì', 'capability'],
    ['được rồi nhé', 'acknowledge'],
  ];
  for (const [message, kind] of talks) {
    it(`hears ${kind} in "${message}", with marks or without`, () => {
      expect([pureTalk(read(message)), pureTalk(read(fold(message)))]).toEqual([kind, kind]);
    });
  }

  it('hears a question behind thanks and greetings', () => {
    const questions = [
      'quét qr sao vậy, cảm ơn',
      'chào cháu, cài VNeID thế nào',
      'cảm ơn nhưng bước 3 không làm được',
      'Tôi muốn chuyển tiền cho người thân',
      'viết đoạn văn cho cháu nộp bài',
      'cài giúp tôi app ngân hàng với, cảm ơn',
    ];
    for (const question of questions) {
      expect([question, pureTalk(read(question)), pureTalk(read(fold(question)))]).toEqual([
        question,
        undefined,
        undefined,
      ]);
    }
  });

  it('keeps feelings for when nothing was asked', () => {
    expect(moodyTalk(read('buồn quá con ơi'))).toBe('feeling');
    expect(moodyTalk(read('con cháu đi xa, ở nhà một mình'))).toBe('feeling');
    expect(moodyTalk(read('cai dien thoai cu cua bac hong roi'))).toBeUndefined();
    expect(moodyTalk(read('Con chó nhà tôi bỏ ăn'))).toBeUndefined();
  });
});

describe('what lies outside', () => {
  it('catches none of the staff questions of the evaluation sets and hardly any of the citizens', () => {
    const items = ['qa-public.jsonl', 'own-citizen.jsonl', 'own-staff.jsonl'].flatMap((set) =>
      readJsonl(`${import.meta.dirname}/../../evaluation/${set}`),
    );
    const caught = (audience: string): string[] =>
      items
        .filter((item) => item.audience === audience)
        .flatMap(({ question, variants }) => [question ?? '', ...(variants ?? [])])
        .filter((question) => outsideTopic(read(question)) ?? pureTalk(read(question)));
    expect(caught('staff')).toEqual([]);
    // "ứng dụng xem bóng đá", "bỏ thuốc huyết áp theo tin trên mạng": the search has the last word
    expect(caught('citizen').length).toBeLessThanOrEqual(10);
  });
});
