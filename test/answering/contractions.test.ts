import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { learnContractions } from '../../src/answering/contractions.ts';
import { anyText } from '../foundation/any-text.ts';

const TEXTS = [
  'Phong trào thi đua sản xuất giỏi; phong trào trồng cây; phong trào đọc sách.',
  'Kinh tế hộ, kinh tế trang trại, kinh tế vườn.',
  'Chủ trì cuộc họp; chủ trì hội nghị; chủ trì lễ phát động.',
  'Nước sạch về làng một lần.',
  'Bàn tròn, bàn tròn, bàn tròn; bên tròn, bên tròn, bên tròn.',
];
const writeOut = learnContractions(TEXTS);

describe('written-out contractions', () => {
  it('take a first letter or two and the second syllable, with marks and without', () => {
    expect(writeOut('ktế hộ và ptrào trồng cây')).toBe('kinh tế hộ và phong trào trồng cây');
    expect(writeOut('ptrao doc sach')).toBe('phong trào doc sach');
    expect(writeOut('ai chtrì?')).toBe('ai chủ trì?');
  });

  it('leave alone what was seen too rarely, what could be two words, and what stands in the texts', () => {
    expect(writeOut('nsạch')).toBe('nsạch');
    expect(writeOut('btròn')).toBe('btròn');
    expect(writeOut('Phong trào chủ trì')).toBe('Phong trào chủ trì');
    // a syllable of the language is itself, though no text has it
    expect(learnContractions(['cắt hết, cắt hết, cắt hết'])('chết')).toBe('chết');
  });

  it('change nothing in the texts they were learnt from', () => {
    for (const text of TEXTS) expect(writeOut(text)).toBe(text);
  });

  it('keep signs and white space, and never throw, on any text', () => {
    const signs = (text: string): string[] => text.match(/[^\p{L}\p{M}\s]/gu) ?? [];
    fc.assert(
      fc.property(anyText, (text) => {
        expect(signs(writeOut(text))).toEqual(signs(text));
        expect(writeOut(writeOut(text))).toBe(writeOut(text));
      }),
      { numRuns: 300 },
    );
  });

  it('know nothing when nothing was read', () => {
    fc.assert(fc.property(anyText, (text) => learnContractions([])(text) === text));
  });
});
