import { ChannelRejected } from '../conversation/channel.ts';
import type { Post } from './post.ts';

interface Options {
  readonly channel: string;
  /** Registrable domains whose hosts are the platform's own: `fbcdn.net`. */
  readonly hosts: readonly string[];
  readonly post: Post;
  /** Where the platform is asked: a stand-in on this machine, known by plain http, also hands out pictures. */
  readonly platformUrl?: string | undefined;
}

/**
 * Fetch an attachment from the platform's own hosts: the address is as trustworthy as whoever sent it.
 *
 * Throws  ChannelRejected for any other host, for a refusal, for more than a few megabytes.
 */
export function createDownload({ channel, hosts, post, platformUrl }: Options): (url: string) => Promise<Uint8Array> {
  const standIn = platformUrl?.startsWith('http:') ? new URL(platformUrl).origin : undefined;
  const isOwn = ({ origin, protocol, hostname, username, port }: URL): boolean => {
    if (origin === standIn) return true;
    if (protocol !== 'https:' || username !== '' || port !== '') return false;
    return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  };
  const refused = (code: string): ChannelRejected => new ChannelRejected(channel, { code, retryable: false });
  return async (url) => {
    if (!URL.canParse(url) || !isOwn(new URL(url))) throw refused('foreign-host');
    const answer = await post(url, undefined, AbortSignal.timeout(PATIENCE_MS)).catch(() => undefined);
    if (answer?.status !== 200) throw refused(`HTTP ${answer?.status ?? 'none'}`);
    return answer.body;
  };
}

const PATIENCE_MS = 15_000;
