import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { cueText } from '../../../src/answering/cues.ts';
import { EMERGENCIES } from '../../../src/answering/screening/emergency.ts';
import { screenUrgency } from '../../../src/answering/screening/urgency.ts';
import { expandAbbreviations } from '../../../src/foundation/text/abbreviations.ts';
import { fold } from '../../../src/foundation/text/fold.ts';

const GUIDES = join(import.meta.dirname, '../../../knowledge/guides');
const emergencyOf = (message: string): string | undefined => screenUrgency(cueText(expandAbbreviations(message).text));

describe('the card for an emergency', () => {
  const cards = readdirSync(GUIDES)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({
      file,
      firstAid: /^firstAid: \[(.*)\]$/m.exec(readFileSync(join(GUIDES, file), 'utf8'))?.[1]?.split(/,\s*/) ?? [],
    }));

  for (const emergency of EMERGENCIES.filter((name) => name !== 'despair')) {
    it(`is exactly one guide for ${emergency}`, () => {
      expect(cards.filter(({ firstAid }) => firstAid.includes(emergency)).map(({ file }) => file)).toHaveLength(1);
    });
  }

  it('names no emergency that nothing recognises', () => {
    expect(cards.flatMap(({ firstAid }) => firstAid).filter((name) => !EMERGENCIES.includes(name as never))).toEqual(
      [],
    );
  });
});

describe('telling emergencies apart', () => {
  const told: readonly (readonly [string, string])[] = [
    ['mẹ em đang nghe điện thoại của công an giả, sắp chuyển tiền', 'relative-being-scammed'],
    ['bố nhất quyết chuyển tiền cho bọn lừa đảo, khuyên không nghe', 'relative-being-scammed'],
    ['họ gọi đòi 300 triệu mới thả con gái tôi', 'kidnapped'],
    ['con em bị bắt cóc online', 'kidnapped'],
    ['thầy cô gọi báo con cấp cứu cần chuyển tiền', 'child-in-hospital'],
    ['shipper nói bấm nhầm tôi thành hội viên, gửi link bấm hủy', 'caller-pressing'],
    ['tổng đài dọa khóa sim bắt đọc số căn cước', 'caller-pressing'],
    ['tôi vừa chuyển 15 triệu cho kẻ lừa đảo', 'money-sent'],
    ['con gái gọi video mượn tiền gấp', 'relative-asks-money'],
    ['nó dọa tung ảnh nóng', 'extortion'],
    ['fb bạn bị hack nhắn mượn tiền, em ck rồi', 'money-sent'],
    ['shipper nói đơn vào nhầm tài khoản hội viên, bấm link để hủy', 'caller-pressing'],
    ['chị gái tôi sắp gửi tiền cho anh tây trên mạng', 'relative-being-scammed'],
  ];
  for (const [message, emergency] of told) {
    it(`hears ${emergency} in "${message}", with marks or without`, () => {
      expect([emergencyOf(message), emergencyOf(fold(message))]).toEqual([emergency, emergency]);
    });
  }
});
