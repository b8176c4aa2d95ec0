import { LoginQRCallbackEventType as Step, type API, type LoginQRCallbackEvent, type Zalo } from 'zca-js';

import { AppError } from '../../foundation/errors.ts';
import type { Session } from './session.ts';

/** What whoever logs in is shown. */
export interface LoginScreen {
  /** Show the code. `png` is its picture; `round` counts the codes, from 1. */
  code(png: Uint8Array, round: number): void;
  /** A phone has read the code, and asks its owner to confirm. */
  scanned(name: string): void;
}

/** Nobody was let in. */
export class LoginFailed extends AppError {
  override readonly name = 'LoginFailed';
  readonly code = 'zalo-personal.login-failed';
  readonly why: 'declined' | 'expired' | 'refused';

  constructor(why: LoginFailed['why'], options?: ErrorOptions) {
    super(`the login by QR code failed (${why})`, options);
    this.why = why;
  }
}

/**
 * Log in by a code that the account's owner reads with a phone.
 *
 * Gives   the session to keep. A code nobody reads in 100 s is followed by another one, three in all.
 * Throws  LoginFailed.
 */
export async function loginByQr(zalo: Zalo, screen: LoginScreen): Promise<Session> {
  let rounds = 0;
  let why: LoginFailed['why'] = 'refused';
  let got: { readonly imei: string; readonly userAgent: string } | undefined;
  // declined and expired codes leave the library waiting for ever, unless it is told what to do
  const follow = ({ type, data, actions }: LoginQRCallbackEvent): void => {
    switch (type) {
      case Step.QRCodeGenerated:
        rounds += 1;
        screen.code(Buffer.from(data.image, 'base64'), rounds);
        return;
      case Step.QRCodeScanned:
        screen.scanned(data.display_name);
        return;
      case Step.QRCodeExpired:
        if (rounds < MOST_ROUNDS) {
          actions.retry();
          return;
        }
        why = 'expired';
        actions.abort();
        return;
      case Step.QRCodeDeclined:
        why = 'declined';
        actions.abort();
        return;
      case Step.GotLoginInfo:
        got = data;
    }
  };
  let api: API;
  try {
    api = await zalo.loginQR({ userAgent: USER_AGENT }, follow);
  } catch (cause) {
    throw new LoginFailed(why, { cause });
  }
  if (!got) throw new LoginFailed('refused');
  const cookie = api.getContext().cookie.toJSON()?.cookies ?? [];
  return { account: api.getOwnId(), imei: got.imei, userAgent: got.userAgent, cookie };
}

/** The session belongs to this name: it must stay the same. */
const USER_AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0';
const MOST_ROUNDS = 3;
