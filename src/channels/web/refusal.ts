import type { NextFunction, Request, RequestHandler, Response } from 'express';

import { AppError } from '../../foundation/errors.ts';
import type { Log } from '../../foundation/log.ts';
import { ownId } from './client-id.ts';
import { messagePage, page } from './page.ts';

/**
 * Say no in the form the client reads: JSON for programs, plain text for the page's script, a page for people. Who sent the
 * question form gets it back with the question still in it.
 */
export function refuse(
  request: Request,
  response: Response,
  status: number,
  message: string,
  title = 'Chưa được',
): void {
  response.status(status);
  if (request.path.startsWith('/api/')) response.json({ error: message });
  else if (isFromScript(request)) response.type('text').send(message);
  else if (ASKING.has(request.path)) response.type('html').send(returnedForm(request, message));
  else response.type('html').send(messagePage(title, message));
}

/** Doors a person's question comes through. */
const ASKING = new Set(['/', '/anh']);

/** The page's own script asks for a fragment instead of a whole page. */
export const isFromScript = (request: Request): boolean => request.get('x-fragment') === '1';

/** The last stop of every address that leads nowhere. */
export const notFound: RequestHandler = (request, response) => {
  refuse(request, response, 404, 'Địa chỉ này không có trang nào. Bác về trang hỏi đáp nhé.', 'Không có trang này');
};

/** The last stop of every fault: logged with the request's id, told without a trace of its inside. */
export function createFaultHandler(log: Log) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status >= 500) {
      const requestId: unknown = response.locals['requestId'];
      log.error({ event: 'web.failed', requestId, code: codeOf(error), error }, 'web request failed');
    }
    refuse(request, response, status, status === 413 ? tooLong(request) : status < 500 ? UNREADABLE : BROKEN);
  };
}

export const TOO_LONG = 'Câu hỏi dài quá. Bác rút gọn giúp, tối đa 4.000 ký tự.';
const TOO_LARGE = 'Ảnh lớn quá. Bác chụp màn hình có mã rồi gửi ảnh ấy giúp.';
export const UNREADABLE = 'Dữ liệu gửi lên không đọc được. Bác tải lại trang rồi thử lại.';
const BROKEN =
  'Máy đang trục trặc, bác thử lại sau ít phút. Đang bị lừa tiền thì gọi ngay ngân hàng theo số in sau thẻ.';
const tooLong = ({ path }: Request): string => (path === '/anh' ? TOO_LARGE : TOO_LONG);

/** The same fault for somebody who hears the answer as a stream. */
export const faultInWords = (error: unknown): string => (statusOf(error) < 500 ? UNREADABLE : BROKEN);

/** Body readers put a status on their errors; of our own, those that may pass later are 503. */
function statusOf(error: unknown): number {
  if (error instanceof AppError) return error.retryable ? 503 : 500;
  if (brokenOff(error)) return 400;
  const status: unknown = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : 'unexpected');

function returnedForm(request: Request, message: string): string {
  const body: unknown = request.body;
  const field = (name: string): string => {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return page([], ownId(field('conversationId')), { message, draft: field('text') });
}

/** The request broke in its middle, while the answer was already on its way: the client's doing, not a fault of ours. */
const brokenOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:HPE_\w+|ECONNABORTED)$/.test(String(error.code));
