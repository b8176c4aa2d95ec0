import type { Request } from 'express';

/**
 * Whether a request that changes something comes from our own page or from a program, not from somebody else's page.
 *
 * Takes   a request. Browsers say where it started in `Sec-Fetch-Site`; those on plain HTTP or of old age only in `Origin`.
 * Gives   true for our own page and for clients that send neither (curl, other programs: no person's browser is misused).
 * Source  OWASP ASVS 5.0, 3.5.1.
 */
export function fromOwnPage(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  // only the host: behind a proxy that ends HTTPS, the scheme a browser names is not the one we see
  return origin === undefined || hostOf(origin) === request.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
