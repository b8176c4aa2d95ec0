import type { CueText } from '../cues.ts';
import { ACCOUNT_TAKEN, ONLY_LOCKED_OUT } from './emergencies/account.ts';
import { CALLER_PRESSING } from './emergencies/caller.ts';
import { DEVICE_CONTROLLED } from './emergencies/device.ts';
import { CHILD_IN_HOSPITAL, KIDNAPPED } from './emergencies/held.ts';
import { wantsToLearn } from './emergencies/learning.ts';
import { DESPAIR, MEDICAL } from './emergencies/life.ts';
import {
  NO_WRONG_TRANSFER_OF_MINE,
  NOT_ASKED_FOR_MONEY,
  PHONE_LOST,
  PHONE_ONLY_BROKEN,
  RELATIVE_ASKS_MONEY,
  WRONG_TRANSFER,
} from './emergencies/lost.ts';
import { MONEY_SENT, NOT_TO_A_CROOK } from './emergencies/money.ts';
import { RELATIVE_IN_TRAP } from './emergencies/relatives.ts';
import { REFUSED_BY_SCREEN, SECRET_GIVEN } from './emergencies/secret.ts';
import { EXTORTION } from './emergencies/threat.ts';
import { occurs, type Scene } from './scene.ts';
import { soundsTold } from './told.ts';

/**
 * What is going wrong for the person right now. Guides say in their front matter (`firstAid`) which of these they
 * are the card for.
 */
export const EMERGENCIES = [
  'money-sent',
  'secret-given',
  'device-controlled',
  'relative-being-scammed',
  'kidnapped',
  'child-in-hospital',
  'caller-pressing',
  'account-taken',
  'wrong-transfer',
  'relative-asks-money',
  'phone-lost',
  'extortion',
  'medical',
  'despair',
] as const;
export type Emergency = (typeof EMERGENCIES)[number];

/**
 * Recognise money, an account or a life in danger now, or lost a moment ago.
 *
 * Takes   the message as cue text (abbreviations expanded).
 * Gives   the emergency, or undefined. Questions that want to learn ("lừa đảo kiểu này là sao", "nếu lỡ …", "làm sao để
 *         tránh …") are not one: they get the guide without the alarm.
 */
export function screenUrgency(text: CueText): Emergency | undefined {
  if (DESPAIR(text)) return 'despair';
  if (MEDICAL(text) && !wantsToLearn(text, false)) return 'medical';
  return soundsTold(text) < PLAINLY_ASKED ? undefined : signOfEmergency(text);
}

/** The same, by the words alone. */
export function signOfEmergency(text: CueText): Emergency | undefined {
  const sign = SIGNS.find(({ scene, unless }) => occurs(scene, text) && !(unless && occurs(unless, text)));
  return sign && !wantsToLearn(text, sign.underWay === true) ? sign.emergency : undefined;
}

/** So little told that the words must have met by chance: "Báo Hải Dương, Đài Phát thanh … phải duy trì chuyên mục nào?" */
const PLAINLY_ASKED = -1.5;

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
