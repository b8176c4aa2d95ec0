import type { WebhookRoute } from '../../conversation/channel.ts';
import type { Deletions } from '../../conversation/deletion.ts';
import { idOf, readFields } from '../json.ts';
import type { Signature } from './signature.ts';

interface Options {
  readonly signature: Signature;
  readonly deletions: Deletions;
  /** Where people reach us: `https://tro-ly.phuong.example`. */
  readonly publicUrl: string;
}

/**
 * What Meta calls when somebody removes the app and asks for their data to be deleted, and the page that tells how it stands.
 *
 * The person's id there belongs to the app, not to the page: where the two differ nothing is found, and the receipt says
 * so; a person who writes "xóa dữ liệu của tôi" is always found.
 */
export function dataDeletionRoutes({ signature, deletions, publicUrl }: Options): WebhookRoute[] {
  const status = `${publicUrl.replace(/\/$/, '')}/webhooks/messenger${STATUS_PATH}`;
  return [
    {
      method: 'POST',
      path: '/data-deletion',
      async answer({ body }) {
        const request = new URLSearchParams(body.toString('utf8')).get('signed_request') ?? '';
        const payload = signature.readSigned(request);
        const person = payload && idOf(readFields(payload)?.['user_id']);
        if (person === undefined) return { status: 400, body: 'yêu cầu không đúng chữ ký' };
        const code = await deletions.forgetPerson('messenger', person);
        const answer = { url: `${status}?code=${encodeURIComponent(code)}`, confirmation_code: code };
        return { status: 200, type: 'application/json', body: JSON.stringify(answer) };
      },
    },
    {
      method: 'GET',
      path: STATUS_PATH,
      async answer({ query }) {
        const found = await deletions.status(query.get('code') ?? '');
        if (!found) return { status: 404, body: 'Không có yêu cầu xóa dữ liệu nào mang mã này.' };
        const day = new Date(found.doneAt).toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
        const what =
          found.conversations > 0
            ? 'Mọi cuộc trò chuyện của người này đã được xóa.'
            : 'Không có cuộc trò chuyện nào gắn với mã người dùng mà Facebook gửi. Muốn chắc chắn, nhắn cho trang: xóa dữ liệu của tôi.';
        return { status: 200, body: `Đã xử lý ngày ${day}. ${what}` };
      },
    },
  ];
}

const STATUS_PATH = '/data-deletion/status';
