import type { Guide, GuideSource } from '../guide.ts';
import { figuresOf, namesMoney, standsIn } from './figures.ts';
import { statementsOf, type Statement } from './statements.ts';
import type { Rule } from './rule.ts';

/** Rule 3 and 4 of the format: what a guide says, its sources say, and old or weak facts are marked as such. */
export const sourceRules: Rule = (guide, report) => {
  const byKey = new Map(guide.sources.map((source) => [source.key, source]));
  const cited = new Set<string>();
  for (const statement of statementsOf(guide)) {
    const { line, sources } = statement;
    if (sources.length === 0)
      report(line, 'no-source', `Câu «${start(statement.text)}» chưa ghi nguồn ở cuối, ví dụ [s1].`);
    const known: GuideSource[] = [];
    for (const key of sources) {
      const source = byKey.get(key);
      cited.add(key);
      if (source) known.push(source);
      else report(line, 'unknown-source', `Nguồn «${key}» không có trong phần đầu bài.`);
    }
    if (known.length === 0) continue;
    const facts = known.map(saidBy);
    for (const figure of unsourced(statement.text, facts, guide)) {
      const message = `«${figure}» không có trong dữ kiện (fact) của nguồn ${sources.join(', ')}.`;
      report(line, 'figure-without-source', message);
    }
    checkConfidence(statement, known, report);
  }
  for (const key of byKey.keys()) {
    if (!cited.has(key)) report(1, 'unused-source', `Nguồn «${key}» không câu nào dùng; bỏ đi hoặc dẫn vào.`);
  }
};

/** What a source lets a guide say: its fact, and its date ("theo thông tin tháng 9/2025"). */
function saidBy({ fact, date }: GuideSource): string {
  return `${fact}\n${date}`;
}

/** Figures of a text that none of the facts holds; "bước 2" of the guide's own steps is no fact. */
function unsourced(text: string, facts: readonly string[], guide: Guide): string[] {
  const ownSteps = text.replace(/bước (\d+)/giu, (whole, step: string) =>
    Number(step) <= guide.steps.length ? 'bước' : whole,
  );
  return figuresOf(ownSteps)
    .filter((figure) => !facts.some((fact) => standsIn(figure, fact)))
    .map(({ shown }) => shown);
}

function checkConfidence(statement: Statement, sources: readonly GuideSource[], report: Parameters<Rule>[1]): void {
  const { line, text, around } = statement;
  const surest = sources.some(({ confidence }) => confidence === 'cao');
  const weakest = sources.every(({ confidence }) => confidence === 'thấp');
  if (weakest && !UNSURE.test(around)) {
    const message = `«${start(text)}» chỉ dựa vào nguồn độ tin thấp: bỏ, hoặc nói là chưa chắc và chỉ chỗ để hỏi.`;
    report(line, 'low-confidence', message);
  } else if (!surest && figuresOf(text).length > 0 && !DATED.test(around) && !UNSURE.test(around)) {
    const message = `«${start(text)}» dựa vào nguồn độ tin vừa: thêm "theo thông tin tháng…/năm…" hoặc "có thể đã đổi, nên hỏi lại".`;
    report(line, 'medium-confidence', message);
  }
  if (namesMoney(text) && !DATED.test(around)) {
    report(line, 'money-without-date', `«${start(text)}» có số tiền: ghi kèm mốc thời gian, ví dụ "từ tháng 7/2025".`);
  }
}

function start(text: string): string {
  return text.length > 50 ? `${text.slice(0, 50)}…` : text;
}
const DATED = /(?:năm|tháng|ngày|từ|đến|quý)\s+\d|\d{1,2}\/\d{4}|theo thông tin/iu;
const UNSURE = /có thể (?:đã |sẽ )?(?:đổi|khác|thay đổi)|hỏi lại|hỏi thêm|chưa chắc|chưa rõ|kiểm tra lại|gần giống/iu;
