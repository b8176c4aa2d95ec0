import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { namedBodies } from '../../../src/answering/staff/bodies.ts';
import { anyText } from '../../foundation/any-text.ts';

const names = (text: string): string[] => namedBodies(text).map(({ shown }) => shown);

describe('the bodies a question names', () => {
  it('are told by their usual names, whether a plan knows them or not, with marks and without', () => {
    expect(names('Văn bản nào giao việc cho Công an phường và Hội Phụ nữ?')).toEqual(['Công an phường', 'Hội Phụ nữ']);
    expect(names('so nong nghiep va moi truong phai lam gi')).toEqual(['so nong nghiep va moi truong']);
    expect(names('tram y te xa co viec gi')).toEqual(['tram y te xa']);
    expect(names('Xã đoàn và đoàn phường làm gì')).toEqual(['Xã đoàn', 'đoàn phường']);
  });

  it('are no words that merely sound like one', () => {
    expect(names('chuyển đổi số y tế và xã hội, cơ sở giáo dục, tổ chức phòng chống dịch')).toEqual([]);
    expect(names('Nghị quyết số 57 giao cho ai?')).toEqual([]);
    expect(names('giúp làng xã đoàn kết, mời đoàn xã hội từ thiện')).toEqual([]);
  });

  it('stand in the question as they are given back, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const squeezed = text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
        for (const { name, shown } of namedBodies(text)) {
          expect(shown.startsWith(name)).toBe(true);
          expect(squeezed).toContain(shown);
        }
      }),
    );
  });
});
