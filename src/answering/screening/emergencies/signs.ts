import type { CueText } from '../../cues.ts';
import type { Emergency } from '../emergency.ts';
import { ACCOUNT_TAKEN, ONLY_LOCKED_OUT } from './account.ts';
import { CALLER_PRESSING } from './caller.ts';
import { DEVICE_CONTROLLED } from './device.ts';
import { CHILD_IN_HOSPITAL, KIDNAPPED } from './held.ts';
import { wantsToLearn } from './learning.ts';
import {
  NO_WRONG_TRANSFER_OF_MINE,
  NOT_ASKED_FOR_MONEY,
  PHONE_LOST,
  PHONE_ONLY_BROKEN,
  RELATIVE_ASKS_MONEY,
  WRONG_TRANSFER,
} from './lost.ts';
import { MONEY_SENT, NOT_TO_A_CROOK } from './money.ts';
import { RELATIVE_IN_TRAP } from './relatives.ts';
import { REFUSED_BY_SCREEN, SECRET_GIVEN } from './secret.ts';
import { EXTORTION } from './threat.ts';
import { occurs, type Scene } from '../scene.ts';

/**
 * The emergency that a message names in so many words.
 *
 * Takes   the message as cue text.
 * Gives   the first that fits, or undefined; questions that want to learn name none.
 */
export function signOfEmergency(text: CueText): Emergency | undefined {
  const sign = SIGNS.find(({ scene, unless }) => occurs(scene, text) && !(unless && occurs(unless, text)));
  return sign && !wantsToLearn(text, sign.underWay === true) ? sign.emergency : undefined;
}

interface Sign {
  readonly emergency: Emergency;
  readonly scene: Scene;
  /** What looks the same and is none. */
  readonly unless?: Scene;
  /** Something was given away, or is being pressed for: a question mark does not make it a lesson. */
  readonly underWay?: true;
}

/** First to last: what must be done first decides when a message fits several. */
const SIGNS: readonly Sign[] = [
  { emergency: 'kidnapped', scene: KIDNAPPED },
  { emergency: 'child-in-hospital', scene: CHILD_IN_HOSPITAL },
  { emergency: 'extortion', scene: EXTORTION },
  { emergency: 'device-controlled', scene: DEVICE_CONTROLLED, underWay: true },
  { emergency: 'secret-given', scene: SECRET_GIVEN, unless: REFUSED_BY_SCREEN, underWay: true },
  { emergency: 'money-sent', scene: MONEY_SENT, unless: NOT_TO_A_CROOK, underWay: true },
  { emergency: 'relative-being-scammed', scene: RELATIVE_IN_TRAP },
  { emergency: 'wrong-transfer', scene: WRONG_TRANSFER, unless: NO_WRONG_TRANSFER_OF_MINE },
  { emergency: 'account-taken', scene: ACCOUNT_TAKEN, unless: ONLY_LOCKED_OUT },
  { emergency: 'caller-pressing', scene: CALLER_PRESSING, underWay: true },
  { emergency: 'relative-asks-money', scene: RELATIVE_ASKS_MONEY, unless: NOT_ASKED_FOR_MONEY },
  { emergency: 'phone-lost', scene: PHONE_LOST, unless: PHONE_ONLY_BROKEN },
];
