import { answeringFromSettings } from './answering-at-start.ts';
import { environment } from './foundation/config.ts';
import { FRESH_CONTEXT } from './answering/context.ts';
import { blocksText } from './answering/plain-text.ts';

/** `npm run -s ask -- "cai vneid the nao"`: one answer with its sources, in the terminal. */
const question = process.argv.slice(2).join(' ').trim();
if (question === '') {
  process.stderr.write('Bác gõ câu hỏi sau lệnh, ví dụ: npm run -s ask -- "cai vneid the nao"\n');
  process.exit(2);
}
const answer = await answeringFromSettings(environment());
const { outcome } = await answer(question, FRESH_CONTEXT);
const out = [blocksText(outcome.blocks)];
if (outcome.citations.length > 0) {
  out.push('', 'Nguồn:');
  for (const { title, place, quote, url, date } of outcome.citations) {
    out.push(`• ${[title, place, date && `kiểm tra ${date}`].filter(Boolean).join(', ')}`, `  “${quote}”`);
    if (url) out.push(`  ${url}`);
  }
}
if (outcome.suggestions.length > 0) out.push('', `Hỏi tiếp: ${outcome.suggestions.join(' · ')}`);
process.stdout.write(`${out.join('\n')}\n`);
