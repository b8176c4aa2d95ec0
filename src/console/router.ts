import { join } from 'node:path';

import express, { type Request, type Response, type Router } from 'express';

import type { Clock } from '../foundation/clock.ts';
import type { Html } from '../foundation/web/html.ts';
import { securityHeaders } from '../foundation/web/security-headers.ts';
import { exportRows, toCsv } from '../register/export.ts';
import { citationsToCsv, exportCitations } from '../register/graph-export.ts';
import { calendarEntries, calendarFile } from '../register/ics.ts';
import { bases, citedFor } from './bases.ts';
import { deadlines, duesFor } from './deadlines.ts';
import { documentText, readLineRange } from './document.ts';
import { addressOf, filteredRows, readFilter, type Filter } from './filter.ts';
import type { Library } from './library.ts';
import { overview } from './overview.ts';
import { staffPage } from './page.ts';
import { spreading } from './spreading.ts';
import { targets } from './targets.ts';
import { tasksByUnit } from './tasks.ts';
import { CALENDAR, CITATIONS_SHEET, DOCUMENTS, SHEET, VIEWS, type ViewPath } from './views.ts';

interface Options {
  /** What to show; asked for with every request, so that a new edition shows at once. */
  readonly library: () => Library;
  readonly clock: Clock;
}

/**
 * The staff pages: what the plans say, to browse, filter, print and take along.
 *
 * Gives   an Express router: `GET /van-ban` and its views, `GET /van-ban/tai-lieu/<id>?dong=<a>-<b>` (a document's text with
 *         lines marked), `GET /van-ban/lich.ics`, `/van-ban/bang.csv`, `/van-ban/can-cu.csv`. Filters stand in the address.
 *         Reads only; the look is that of the questions page, whose style sheet is served at `/assets/page.css`.
 */
export function createStaffPages({ library, clock }: Options): Router {
  const router = express.Router();
  router.use('/van-ban', securityHeaders(), (_request, response, next) => {
    response.set('cache-control', 'no-cache');
    next();
  });
  router.use('/van-ban/tep', express.static(join(import.meta.dirname, 'public'), { index: false }));

  for (const { path, name } of VIEWS) {
    router.get(path, (request, response) => {
      const [shown, filter, now] = [library(), readFilter(request.query), clock()];
      const content = CONTENTS[path](shown, filter, now);
      const downloads = downloadsOf(path, filter);
      const title = path === '/van-ban' ? 'Các kế hoạch nói gì' : name;
      response.type('html').send(staffPage({ library: shown, title, filter, view: path, downloads, content, now }));
    });
  }

  router.get(`${DOCUMENTS}/:id`, (request, response, next) => {
    const plan = library().plans.find(({ id }) => id === request.params.id);
    if (!plan) {
      next(); // the site's own page for addresses that lead nowhere
      return;
    }
    const filter = { document: '', unit: '', words: '' };
    const content = documentText(plan, readLineRange(request.query['dong'], plan));
    const own = { ...filter, document: plan.id };
    const downloads = [
      { href: addressOf(VIEWS[0].path, own), name: 'Mọi dòng rút ra' },
      { href: addressOf(SHEET, own), name: 'Bảng tính (CSV)' },
      { href: addressOf(CALENDAR, own), name: 'Lịch hạn (.ics)' },
    ];
    response
      .type('html')
      .send(staffPage({ library: library(), title: plan.shortTitle, filter, downloads, content, now: clock() }));
  });

  router.get(CALENDAR, (request, response) => {
    const now = clock();
    const dues = duesFor(library(), readFilter(request.query), now);
    send(response, 'text/calendar; charset=utf-8', 'han-trong-van-ban.ics', calendarFile(calendarEntries(dues), now));
  });

  router.get(SHEET, (request, response) => {
    const shown = library();
    const rows = filteredRows(shown, readFilter(request.query)).filter(({ kind }) => isWanted(kind, request));
    send(response, 'text/csv; charset=utf-8', 'so-van-ban.csv', toCsv(exportRows(rows, shown.plans, clock())));
  });

  router.get(CITATIONS_SHEET, (request, response) => {
    const shown = library();
    const cited = exportCitations(citedFor(shown, readFilter(request.query)), shown.register.citations, shown.plans);
    send(response, 'text/csv; charset=utf-8', 'van-ban-duoc-dan.csv', citationsToCsv(cited));
  });
  return router;
}

type Content = (library: Library, filter: Filter, now: number) => Html;
const CONTENTS: Readonly<Record<ViewPath, Content>> = {
  '/van-ban': overview,
  '/van-ban/viec': tasksByUnit,
  '/van-ban/han': deadlines,
  '/van-ban/can-cu': bases,
  '/van-ban/chi-tieu': targets,
  '/van-ban/tuyen-truyen': spreading,
};

/** The kinds of rows that each view's sheet holds; the front page's holds all. */
const SHEETS: Readonly<Partial<Record<ViewPath, readonly string[]>>> = {
  '/van-ban/viec': ['task', 'duty'],
  '/van-ban/han': ['task', 'duty', 'report'],
  '/van-ban/chi-tieu': ['target'],
  '/van-ban/tuyen-truyen': ['content', 'channel', 'recipient'],
};

function downloadsOf(path: ViewPath, filter: Filter): { href: string; name: string }[] {
  const calendar = { href: addressOf(CALENDAR, filter), name: 'Lịch hạn (.ics)' };
  if (path === '/van-ban/can-cu') return [{ href: addressOf(CITATIONS_SHEET, filter), name: 'Bảng tính (CSV)' }];
  const address = addressOf(SHEET, filter);
  const kinds = SHEETS[path]?.join(',');
  const sheet = kinds === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}loai=${kinds}`;
  const withDays = path === '/van-ban' || path === '/van-ban/han' || path === '/van-ban/viec';
  return [{ href: sheet, name: 'Bảng tính (CSV)' }, ...(withDays ? [calendar] : [])];
}

function isWanted(kind: string, { query }: Request): boolean {
  const wanted = query['loai'];
  return typeof wanted !== 'string' || wanted === '' || wanted.split(',').includes(kind);
}

function send(response: Response, type: string, name: string, content: string): void {
  response.type(type).set('content-disposition', `attachment; filename="${name}"`).send(content);
}
