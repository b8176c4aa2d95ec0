import { describe, expect, it } from 'vitest';

import { cueText } from '../../../src/answering/cues.ts';
import { screenUrgency } from '../../../src/answering/screening/urgency.ts';
import { expandAbbreviations } from '../../../src/foundation/text/abbreviations.ts';
import { fold } from '../../../src/foundation/text/fold.ts';
import { AWARENESS, URGENT } from './emergencies.ts';

const urgent = (message: string): boolean => screenUrgency(cueText(expandAbbreviations(message).text)) !== undefined;

describe('recognising money, an account or a life in danger', () => {
  it('sees at least 97 of 100 cries for help, with marks and without', () => {
    const messages = [...URGENT, ...URGENT.map(fold)];
    const missed = messages.filter((message) => !urgent(message));
    expect(missed.length / messages.length, missed.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('raises the alarm for at most 3 of 100 people who only want to learn', () => {
    const messages = [...AWARENESS, ...AWARENESS.map(fold)];
    const alarmed = messages.filter(urgent);
    expect(alarmed.length / messages.length, alarmed.join('\n')).toBeLessThanOrEqual(0.03);
  });
});
