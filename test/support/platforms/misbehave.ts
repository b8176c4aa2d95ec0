import type { ServerResponse } from 'node:http';

import type { Misbehaviour } from '../../channels/contract.ts';

/** What goes wrong below the platform's own words is the same everywhere; how it refuses, each platform says. */
export type Refusal = Exclude<Misbehaviour, 'html-error' | 'empty-error' | 'never-answers' | 'breaks-off'>;

/** Answer one call wrongly. */
export function misbehave(
  misbehaviour: Misbehaviour,
  response: ServerResponse,
  refuse: (refusal: Refusal) => void,
): void {
  if (misbehaviour === 'never-answers') return;
  if (misbehaviour === 'breaks-off') response.destroy();
  else if (misbehaviour === 'empty-error') response.writeHead(500).end();
  else if (misbehaviour === 'html-error')
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>Bad Gateway</h1></html>');
  else refuse(misbehaviour);
}
