import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';

import type { Library } from '../../src/console/library.ts';
import { createStaffPages } from '../../src/console/router.ts';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import { buildRegister } from '../../src/register/extract.ts';

/** 21/11/2025, 09:30 in Vietnam. */
export const FRIDAY = Date.UTC(2025, 10, 21, 2, 30);

export interface StaffSite {
  readonly library: Library;
  readonly get: (path: string) => Promise<Response>;
  /** How an address is answered. */
  readonly status: (path: string) => Promise<number>;
  /** A page's HTML. */
  readonly page: (path: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The staff pages over the five plans, at a time that stands still. */
export async function openStaffSite(): Promise<StaffSite> {
  const { plans } = await loadCorpus('knowledge');
  const library = { plans, register: buildRegister(plans) };
  const app = express();
  app.use(createStaffPages({ library: () => library, clock: () => FRIDAY }));
  const server = createServer({ keepAliveTimeout: 60_000 }, app); // a busy machine may pause between two requests
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string): Promise<Response> => fetch(url + path);
  return {
    library,
    get,
    status: async (path) => {
      const answer = await get(path);
      await answer.arrayBuffer();
      return answer.status;
    },
    page: async (path) => (await get(path)).text(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** What a reader sees: text without tags, single spaces. */
export function textOf(page: string): string {
  return page
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
