import { Zalo } from 'zca-js';

import type { Network } from './network.ts';

/** The library, told to keep quiet: by itself it asks the package registry at each login, and prints. */
export function openZalo(network: Network): Zalo {
  return new Zalo({
    selfListen: true,
    checkUpdate: false,
    logging: false,
    polyfill: (...asked) => network.fetch(...asked),
  });
}
