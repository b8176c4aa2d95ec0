import { ChannelRejected } from '../../conversation/channel.ts';
import { fieldsOf, type Fields } from '../json.ts';

/**
 * What a refusal of Graph means for us.
 *
 * Takes   the HTTP status and the body, when it was JSON.
 * Gives   the error to throw: its code is Graph's (`100/2018001`), or `HTTP 502` when Graph itself said nothing. Graph's
 *         message is left out: it may quote what was sent.
 * Source  Messenger Platform, error codes (read 2026-03); outside it, what integrations in production report.
 */
export function rejectionOf(status: number, body: Fields | undefined): ChannelRejected {
  const error = fieldsOf(body?.['error']);
  const code = error?.['code'];
  if (typeof code !== 'number') {
    const retryable = status === 429 || status >= 500;
    return new ChannelRejected('messenger', { code: `HTTP ${status}`, retryable, ...(retryable ? BRIEFLY : {}) });
  }
  const subcode = error?.['error_subcode'];
  const both = typeof subcode === 'number' ? `${code}/${subcode}` : String(code);
  if (RATE.has(code)) return new ChannelRejected('messenger', { code: both, retryable: true, retryAfterMs: 60_000 });
  if (UNREACHABLE.has(both) || UNREACHABLE.has(String(code)))
    return new ChannelRejected('messenger', { code: both, retryable: false, windowClosed: true });
  if (OURS.has(code)) return new ChannelRejected('messenger', { code: both, retryable: false, tokenInvalid: true });
  return new ChannelRejected('messenger', { code: both, retryable: PASSING.has(code) || status >= 500 });
}

const BRIEFLY = { retryAfterMs: 1_000 };
/** Limits of the app, the call, the person, the page. */
const RATE = new Set([4, 9, 17, 32, 613, 80006]);
const PASSING = new Set([1, 2, 1200]);
/** Outside the window; nobody by that id; blocked, or does not take messages. */
const UNREACHABLE = new Set(['10/2018278', '10/2018065', '10/2018108', '100/2018001', '200/1545041', '551']);
/** The token, the permissions, a block for policy reasons: an operator must act. */
const OURS = new Set([10, 99, 190, 200, 230, 368]);
