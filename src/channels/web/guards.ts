import type { RequestHandler } from 'express';

import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { createRateLimit } from '../../foundation/rate-limit.ts';
import { refuse } from './refusal.ts';
import { fromOwnPage } from './same-site.ts';
import { sender } from './sender.ts';

/** Name each request, and log how it went: never what was said in it. */
export function requestLog(clock: Clock, newId: () => string, log: Log): RequestHandler {
  return (request, response, next) => {
    const began = clock();
    const requestId = newId();
    response.locals['requestId'] = requestId;
    response.on('close', () => {
      const route: unknown = (request.route as { path?: unknown } | undefined)?.path;
      const status = response.writableFinished ? response.statusCode : 'aborted';
      log.info(
        {
          event: 'web.request',
          requestId,
          method: request.method,
          route: route ?? 'none',
          status,
          ms: clock() - began,
        },
        'request served',
      );
    });
    next();
  };
}

/** Refuse what another site's page sends in a visitor's name. */
export const onlyFromOwnPage: RequestHandler = (request, response, next) => {
  if (fromOwnPage(request)) next();
  else refuse(request, response, 403, 'Yêu cầu này đến từ một trang khác nên không được nhận.');
};

/** Refuse, kindly, whoever sends faster than a person can ask. */
export function atPersonsPace(clock: Clock, perMinute: number): RequestHandler {
  const limit = createRateLimit({ clock, perMinute });
  return (request, response, next) => {
    const who = sender(request.ip);
    const wait = who === undefined ? 0 : limit(who);
    if (wait === 0) {
      next();
      return;
    }
    response.set('retry-after', String(wait));
    const advice = 'Đang bị lừa tiền thì gọi ngay ngân hàng theo số in sau thẻ.';
    refuse(request, response, 429, `Hỏi nhanh quá, máy chưa kịp. Bác đợi ${wait} giây rồi gửi lại nhé. ${advice}`);
  };
}
