import { describe, expect, it } from 'vitest';

import type { Answerer } from '../../src/answering/answerer.ts';
import { withoutPersonalData } from '../../src/conversation/without-personal-data.ts';
import { maskPersonalData } from '../../src/foundation/personal-data/mask.ts';
import { normalise } from '../../src/foundation/text/normalise.ts';
import { everyText } from './every-text.ts';
import { answered, openRoom } from './room.ts';

/** Invented people's data, each as somebody might type it, with the digits that must be nowhere afterwards. */
const typed = [
  ['số căn cước', 'CCCD của tôi 036 185 004 217, kiểm tra giúp', '036185004217'],
  ['mã OTP', 'nó bảo đọc mã OTP 482915 cho nó', '482915'],
  ['số điện thoại', 'gọi lại cho tôi số 0987.654.321 nhé', '0987654321'],
  ['số điện thoại kiểu quốc tế', 'sdt +84 987 654 321', '987654321'],
  ['số điện thoại chữ số rộng', 'số ０９８７６５４３２１ ạ', '0987654321'],
  ['số điện thoại xen ký tự ẩn', 'số 098\u200b765\u200b4321 ạ', '0987654321'],
  ['mật khẩu', 'mật khẩu VNeID là Hoasen@1975 mà không vào được', 'Hoasen@1975'],
  ['số thẻ', 'thẻ 9704 3600 0000 0000 008 bị khóa', '9704360000000000008'],
  ['e-mail', 'gửi về ba.tu.1950@example.com', 'ba.tu.1950@example.com'],
] as const;

/** Remembers the question masked, as the real pipeline does. */
const pipeline: Answerer = (message, before) => {
  const question = maskPersonalData(normalise(message)).text;
  return Promise.resolve(answered(`Đã nhận ${question.length} ký tự.`, before, { question }));
};

describe('personal data', () => {
  it.each(typed)('never reaches the database: %s', async (_kind, message, secret) => {
    const { conversations, db, logged } = await openRoom(pipeline);
    const { turnId, conversationId } = await conversations.say({ channel: 'web', text: message });
    await conversations.rate({ turnId, rating: 'down', reason: message });
    const kept = [...(await everyText(db)), ...logged];
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.map(bare).filter((text) => text.includes(bare(secret)))).toEqual([]);
    const [shown] = await conversations.recent({ channel: 'web', conversationId });
    expect(shown?.question).not.toBe(message);
  });

  it('is masked before a long message is cut, so that no half of a number stays', () => {
    const message = `${'a '.repeat(1_995)}036 185 004 217 và nhiều chữ nữa`;
    const kept = withoutPersonalData(message);
    expect(kept.length).toBeLessThanOrEqual(4_000);
    expect(kept).not.toMatch(/036/);
  });

  it('leaves the rest of the question to be read', () => {
    expect(withoutPersonalData('  cai   vneid the nao ')).toBe('cai vneid the nao');
    expect(withoutPersonalData('Quyết định số 4600/QĐ-UBND')).toBe('Quyết định số 4600/QĐ-UBND');
  });
});

/** Without what people put between digits. */
const bare = (text: string): string => text.replace(/[\s.\-\u200b]/g, '');
