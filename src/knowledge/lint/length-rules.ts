import type { Rule } from './rule.ts';
import { sentencesOf, syllablesIn } from './sentences.ts';
import { statementsOf } from './statements.ts';

/** Rules 2, 5 and 6 of the format: short enough for a phone, sentences one can read aloud, enough ways of asking. */
export const lengthRules: Rule = (guide, report) => {
  const summary = guide.summary.map(({ text }) => text).join('\n');
  const steps = guide.steps.map(({ text }) => text);
  const top = guide.summary[0]?.line ?? 1;

  const summarySentences = sentencesOf(summary).length;
  if (summarySentences > 3) report(top, 'summary-long', `Tóm tắt có ${summarySentences} câu; tối đa 3 câu.`);
  if (summary.length > 350) report(top, 'summary-long', `Tóm tắt dài ${summary.length} ký tự; tối đa 350.`);
  if (steps.length > 9) report(guide.steps[0]!.line, 'too-many-steps', `Có ${steps.length} bước; tối đa 9 bước.`);
  for (const { text, line } of guide.steps) {
    if (text.length > 170) report(line, 'step-long', `Bước này dài ${text.length} ký tự; tối đa 170.`);
  }
  const opening = [summary, ...steps].join('\n').length;
  if (opening > 1300) report(top, 'opening-long', `Tóm tắt và các bước dài ${opening} ký tự; tối đa 1.300.`);
  if (guide.urgent && steps.length === 0) report(1, 'urgent-without-steps', 'Bài khẩn cấp phải có mục «Các bước».');

  for (const { question, asks, answer } of guide.questions) {
    const line = answer[0]?.line ?? 1;
    const length = answer.map(({ text }) => text).join('\n').length;
    if (length > 600) report(line, 'answer-long', `Câu trả lời cho «${question}» dài ${length} ký tự; tối đa 600.`);
    if (asks.length < 2 || asks.length > 6) {
      report(line, 'question-asks', `Câu «${question}» có ${asks.length} "Cách hỏi"; cần từ 2 đến 6.`);
    }
  }
  if (guide.asks.length < 8 || guide.asks.length > 30) {
    report(1, 'asks-count', `Có ${guide.asks.length} cách hỏi (asks); cần từ 8 đến 30.`);
  }

  const lengths: number[] = [];
  for (const { text, line } of statementsOf(guide)) {
    for (const sentence of sentencesOf(text)) {
      const length = syllablesIn(sentence);
      lengths.push(length);
      if (length > 32)
        report(line, 'sentence-long', `Câu dài ${length} tiếng (tối đa 32): «${sentence.slice(0, 60)}…».`);
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  if (average > 20) {
    report(1, 'sentences-long', `Trung bình mỗi câu ${average.toFixed(1)} tiếng; cần không quá 20. Cắt các câu dài.`);
  }
};
