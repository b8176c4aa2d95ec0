import type { IncomingMessage, ServerResponse } from 'node:http';

import helmet from 'helmet';

/**
 * Headers that keep a browser from doing more with our pages than showing them.
 *
 * Takes   the sites that may show our pages in a frame; no other may.
 * Gives   middleware: everything from our own address only, no inline script or style, no frame around the page, one year
 *         of HTTPS once HTTPS was seen, no guessing of types, no address handed to other sites.
 * Source  OWASP ASVS 5.0, chapter 3.4.
 */
export function securityHeaders(framedBy: readonly string[] = []): Middleware {
  const framed = framedBy.length > 0;
  const headers = helmet({
    contentSecurityPolicy: {
      // helmet's own list would add upgrade-insecure-requests, which breaks the page on a commune's plain-HTTP network
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src-attr': ["'none'"],
        'style-src-attr': ["'none'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': framed ? [...framedBy] : ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: ONE_YEAR_SECONDS, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: framed ? false : { action: 'deny' }, // the old header knows no lists
  });
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    headers(request, response, next);
  };
}
type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;
