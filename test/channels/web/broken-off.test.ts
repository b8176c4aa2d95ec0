import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';
import { describe, expect, it } from 'vitest';

import { createFaultHandler } from '../../../src/channels/web/refusal.ts';
import { createLog } from '../../../src/foundation/log.ts';

describe('a request that breaks off while its answer is on its way', () => {
  it.each(['HPE_INVALID_CHUNK_SIZE', 'HPE_INVALID_EOF_STATE', 'ECONNABORTED'])(
    'is no fault of ours (%s): nothing of it is logged',
    async (code) => {
      const logged: string[] = [];
      const log = createLog({ destination: { write: (line) => void logged.push(line) } });
      const app = express();
      app.use((_request, _response, next) => next(Object.assign(new Error('Parse Error'), { code })));
      app.use(createFaultHandler(log));
      const server = createServer(app);
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      expect([response.status, logged]).toEqual([400, []]);
      server.close();
    },
  );
});
