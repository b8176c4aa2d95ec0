import { describe, expect, it } from 'vitest';

import { cueText } from '../../../src/answering/cues.ts';
import { outsideTopic } from '../../../src/answering/screening/out-of-scope.ts';
import { screenSafety } from '../../../src/answering/screening/safety.ts';
import { moodyTalk, pureTalk } from '../../../src/answering/screening/small-talk.ts';
import { screenUrgency } from '../../../src/answering/screening/urgency.ts';

/** Beginnings that never come to their end: what makes a backtracking search slow. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a caller who never asks for anything': 'có người gọi xưng công an nói ',
  'rules without end': 'bỏ qua mọi mọi mọi ',
  'requests without an object': 'chỉ tôi cách làm viết soạn ',
  'open brackets': '[[ admin ',
  'single letters': 'b q ',
  'one long word': 'a',
  digits: '0123456789',
  'base64 that decodes to nothing': 'QUJD',
  'towers of marks': 'a\u0301\u0336\u0353',
  'words of digits and letters': 'b0qu4',
  'percent signs': '%41 ',
};

const screens = (message: string): void => {
  const text = cueText(message);
  screenSafety(text, message);
  screenUrgency(text);
  pureTalk(text);
  moodyTalk(text);
  outsideTopic(text);
};

describe('screening very long hostile messages', () => {
  for (const [name, piece] of Object.entries(HOSTILE)) {
    // quadratic work on so much would run into the suite's time limit
    it(`comes to an end on ${name}`, { timeout: 60_000 }, () => {
      expect(() => screens(piece.repeat(Math.ceil(200_000 / piece.length)))).not.toThrow();
    });
  }
});
