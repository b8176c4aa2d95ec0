import { anyOf, inOrder, near, type Scene } from '../scene.ts';
import { request } from '../vocabulary.ts';
import { CHEATING, CHEAT_AIM, FORGERY, ON_ANOTHER, RUMOUR, STOLEN_NAME, SWINDLE } from './deceit.ts';
import { SCHEME } from './scheme.ts';
import { SPYING, TAMPER, THEFT, TRADE } from './theft.ts';

/** A deed of the speaker's own: not what a crook does in his story, not what he fears or wants to notice. */
export const DEED: Scene = anyOf(
  FORGERY,
  THEFT,
  SPYING,
  STOLEN_NAME,
  inOrder(6, CHEATING, anyOf(CHEAT_AIM, ON_ANOTHER)),
  near(8, CHEATING, request),
  SWINDLE,
  TAMPER,
  TRADE,
  RUMOUR,
  SCHEME,
);
