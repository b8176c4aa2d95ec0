import { ChannelRejected, ChannelUncertain } from '../../conversation/channel.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Secret } from '../../foundation/secret.ts';
import { readFields, textOf, timeOf } from '../json.ts';
import { NotReached, type Post } from '../post.ts';

/** What Zalo gave; the refresh token can be used once, and lives three months. */
export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly obtainedAt: number;
}

/** Where the pair is kept, for all processes of this installation. */
export interface TokenStore {
  load(): Promise<TokenPair | undefined>;
  /** The new pair is on disk when this resolves; the former one is kept beside it. */
  save(pair: TokenPair): Promise<void>;
  /** Run work while no other process does. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export interface Tokens {
  /**
   * An access token that is not over, renewed at four fifths of its life.
   *
   * Takes   the token that was just refused, if one was: then another one is got.
   * Throws  ChannelRejected with `tokenInvalid` when only a new consent by a person helps.
   */
  access(refused?: string): Promise<string>;
  /** Turn the code of a consent into the first pair. */
  connect(code: string, verifier?: string): Promise<TokenPair>;
}

interface Options {
  readonly appId: string;
  readonly appSecret: Secret;
  /** `https://oauth.zaloapp.com` */
  readonly url: string;
  readonly store: TokenStore;
  readonly post: Post;
  readonly clock: Clock;
}

/**
 * The two tokens of an official account.
 *
 * A refresh token used twice is lost, and with it the account until somebody consents again: so one refresh at a time,
 * in this process and among all, and the new pair is on disk before it is used.
 */
export function createTokens({ appId, appSecret, url, store, post, clock }: Options): Tokens {
  let renewing: Promise<string> | undefined;

  async function ask(form: Readonly<Record<string, string>>): Promise<TokenPair> {
    const sending = { form: { ...form, app_id: appId }, headers: { secret_key: appSecret.reveal() } };
    const answer = await post(
      `${url.replace(/\/$/, '')}/v4/oa/access_token`,
      sending,
      AbortSignal.timeout(PATIENCE_MS),
    ).catch((error: unknown) => {
      if (error instanceof NotReached) throw new ChannelRejected('zalo-oa', { code: 'oauth', retryable: true });
      throw new ChannelUncertain('zalo-oa');
    });
    const read = readFields(answer.body);
    const accessToken = textOf(read?.['access_token']);
    const refreshToken = textOf(read?.['refresh_token']);
    const seconds = timeOf(read?.['expires_in']); // sent as text
    // refusals come with HTTP 200: only a whole pair may replace the one we have
    if (accessToken === undefined || refreshToken === undefined || seconds === undefined) {
      const error = read?.['error'];
      const code = typeof error === 'number' ? String(error) : `HTTP ${answer.status}`;
      throw new ChannelRejected('zalo-oa', {
        code,
        retryable: answer.status >= 500,
        tokenInvalid: typeof error === 'number',
      });
    }
    const obtainedAt = clock();
    return { accessToken, refreshToken, obtainedAt, expiresAt: obtainedAt + seconds * 1000 };
  }

  const isFresh = ({ obtainedAt, expiresAt, accessToken }: TokenPair, refused: string | undefined): boolean =>
    accessToken !== refused && clock() < obtainedAt + (expiresAt - obtainedAt) * RENEWED_AT;

  const renew = (refused: string | undefined): Promise<string> =>
    store.alone(async () => {
      const pair = await store.load(); // another process may have renewed it meanwhile
      if (!pair) throw new ChannelRejected('zalo-oa', { code: 'no-consent', retryable: false, tokenInvalid: true });
      if (isFresh(pair, refused)) return pair.accessToken;
      const next = await ask({ grant_type: 'refresh_token', refresh_token: pair.refreshToken });
      await store.save(next);
      return next.accessToken;
    });

  return {
    async access(refused) {
      const pair = await store.load();
      if (pair && isFresh(pair, refused)) return pair.accessToken;
      renewing ??= renew(refused).finally(() => (renewing = undefined));
      return renewing;
    },
    connect: (code, verifier) =>
      store.alone(async () => {
        const form = { grant_type: 'authorization_code', code, ...(verifier ? { code_verifier: verifier } : {}) };
        const pair = await ask(form);
        await store.save(pair);
        return pair;
      }),
  };
}

const PATIENCE_MS = 15_000;
const RENEWED_AT = 0.8;
