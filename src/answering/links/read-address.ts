import { domainToUnicode } from 'node:url';

import { parse } from 'tldts';

/** A link taken apart as a browser would, nothing opened. */
export interface Address {
  /** ASCII, lower case, without a dot at the end; the host a browser would really go to. */
  readonly host: string;
  /** The same with foreign letters as letters. */
  readonly hostShown: string;
  readonly path: string;
  /** Below which anybody may register: 'vn', 'gov.vn', 'com.vn'; empty when there is none. */
  readonly suffix: string;
  /** What its owner registered: 'vneid.gov.vn'; empty for a bare suffix or an IP address. */
  readonly registered: string;
  readonly isIp: boolean;
  /** Ways to make an address look like another. */
  readonly disguises: readonly Disguise[];
}

export type Disguise = 'at-sign' | 'hidden-characters' | 'percent' | 'foreign-letters' | 'port' | 'leads-on';

/**
 * Take a link apart.
 *
 * Takes   one link as typed, with or without scheme; whether invisible or full-width characters stood in it.
 * Gives   the address, or undefined when no browser would open it as a web page.
 * Throws  nothing.
 */
export function readAddress(link: string, hasHidden: boolean): Address | undefined {
  const rest = link.replace(/\\/g, '/').replace(WEB_SCHEME, '').replace(/^\/+/, '');
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  const typedHost = authority.slice(authority.lastIndexOf('@') + 1);
  const url = URL.parse(`https://${rest}`);
  if (!url || url.hostname === '') return undefined;
  const host = url.hostname.replace(/\.$/, '');
  const { isIp, publicSuffix, domain } = parse(host, { validateHostname: false });
  const hostShown = domainToUnicode(host) || host;
  const disguises: Disguise[] = [];
  if (authority.includes('@')) disguises.push('at-sign');
  if (hasHidden) disguises.push('hidden-characters');
  if (typedHost.includes('%')) disguises.push('percent');
  // eslint-disable-next-line no-control-regex
  if (/[^\u0000-\u007f]/.test(typedHost + hostShown) || host.includes('xn--')) disguises.push('foreign-letters');
  if (!['', '80', '443'].includes(url.port)) disguises.push('port');
  // browsers take a backslash for a slash, other programs do not: they end up on different hosts
  if (leadsOn(url) || /^[^?#]*\\/.test(link.replace(WEB_SCHEME, ''))) disguises.push('leads-on');
  return {
    host,
    hostShown,
    path: url.pathname,
    suffix: publicSuffix ?? '',
    registered: domain ?? '',
    isIp: isIp ?? false,
    disguises,
  };
}

/** Whether path or query hand the reader on to another host. */
function leadsOn(url: URL): boolean {
  const behind = percentDecoded(url.pathname + url.search + url.hash);
  for (const { 1: host = '' } of behind.matchAll(/(?:https?:)?[/\\]{2}(?:[^/\\?#@\s]*@)?([^/\\?#:&\s]+)/gi))
    if (parse(host).domain !== parse(url.hostname).domain) return true;
  return false;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(text));
  } catch {
    return text.replace(/%3a/gi, ':').replace(/%2f/gi, '/');
  }
}

/** People write them in many ways: "hxxps://", "https//", "http:\\". */
export const WEB_SCHEME = /^(?:h[tx]{2}ps?\s?:?\s?\/{1,3}|h[tx]{2}ps?:)/i;
