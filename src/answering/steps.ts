import type { Step } from './step.ts';
import { answerFromGuides, continueGuide } from './citizen/answer.ts';
import { lookUpMeaning } from './citizen/meaning.ts';
import { answerFromPlans } from './staff/answer.ts';
import { judgeAtLast, judgePasted } from './links/steps.ts';
import { answerSeveral } from './several/step.ts';
import { calm, declineUnsafe, helpNow, readable, sayNothingFound, talk } from './screening/steps.ts';

/**
 * The pipeline, first to last; each step may end the turn. The order is the policy: safety before help, help in an
 * emergency before everything else that is useful, what was asked before small talk, honesty last.
 */
export const STEPS: readonly Step[] = [
  { name: 'readable', take: readable },
  { name: 'unsafe', take: declineUnsafe },
  { name: 'emergency', take: helpNow },
  { name: 'pasted', take: judgePasted },
  { name: 'continue', take: continueGuide },
  { name: 'talk', take: talk },
  { name: 'meaning', take: lookUpMeaning },
  { name: 'several', take: answerSeveral },
  { name: 'plans', take: answerFromPlans },
  { name: 'guides', take: answerFromGuides },
  { name: 'pasted-at-last', take: judgeAtLast },
  { name: 'calm', take: calm },
  { name: 'nothing-found', take: sayNothingFound },
];
