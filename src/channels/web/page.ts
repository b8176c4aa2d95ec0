import type { SaidTurn } from '../../conversation/reply.ts';
import { frame } from '../../foundation/web/frame.ts';
import { html, type Html } from '../../foundation/web/html.ts';
import { suggestionButtons, turn } from './turn.ts';

/** A question that could not be taken: why, and its words, so that nothing typed is lost. */
interface Returned {
  readonly message: string;
  readonly draft: string;
}

/**
 * The whole page: works as it is without JavaScript; `page.js` only saves the reload.
 *
 * Takes   the turns to show (none for a fresh page), the conversation they belong to, and a question handed back, if any.
 */
export function page(turns: readonly SaidTurn[], conversationId: string | undefined, returned?: Returned): string {
  const suggestions = turns.at(-1)?.reply.suggestions ?? FIRST_QUESTIONS;
  const body = html`<a class="skip" href="#cau-hoi">Đi thẳng tới ô hỏi</a>
    <header>
      <div class="bar">
        <h1>Bình dân học vụ số</h1>
        <a href="/" id="hoi-chuyen-moi">Hỏi mới</a>
      </div>
      <p>Hỏi VNeID, dịch vụ công, chống lừa đảo</p>
    </header>
    <main>
      <section id="cuoc-tro-chuyen" role="log" aria-label="Cuộc trò chuyện" aria-live="polite">
        ${turns.length === 0 && WELCOME} ${turns.map(turn)}
      </section>
      <div id="goi-y" class="suggestions" role="group" aria-label="Câu hỏi gợi ý">
        ${suggestionButtons(suggestions)}
      </div>
      <p id="giu-minh" class="care">
        Đừng gõ mã OTP, mật khẩu, số thẻ. Đang bị lừa tiền: gọi ngay số in sau thẻ ngân hàng.
      </p>
      <form id="hoi" method="post" action="/" autocomplete="off">
        <input type="hidden" name="conversationId" value="${conversationId ?? ''}" />
        <p id="bao-loi" class="problem" role="alert">${returned?.message ?? ''}</p>
        <div class="above">
          <label for="cau-hoi">Câu hỏi của bác</label>
        </div>
        <div class="ask">
          <textarea
            id="cau-hoi"
            name="text"
            rows="2"
            maxlength="4000"
            enterkeyhint="send"
            aria-describedby="giu-minh"
            placeholder="Ví dụ: cai vneid the nao"
          >
${returned?.draft ?? ''}</textarea>
          <button type="submit" class="send">Gửi</button>
        </div>
      </form>
      <form id="gui-anh" method="post" action="/anh" enctype="multipart/form-data">
        <input type="hidden" name="conversationId" value="${conversationId ?? ''}" />
        <span class="picture">
          <input type="file" id="anh" name="picture" form="gui-anh" accept="image/*" aria-describedby="giu-minh" />
          <label for="anh">Ảnh mã QR</label>
          <button type="submit" form="gui-anh">Gửi ảnh</button>
        </span>
      </form>
    </main>
    <footer>
      <p>
        Đây là trợ lý tự động, chỉ trả lời từ văn bản và bài hướng dẫn đã duyệt; mục “Nguồn” dưới mỗi câu trả lời để bác
        kiểm lại. Câu hỏi được giữ lại, đã che số riêng, để cán bộ sửa câu trả lời chưa đúng; muốn xóa, bác gõ “xóa dữ
        liệu của tôi”.
      </p>
      <p><a href="/van-ban">Dành cho cán bộ: tra cứu kế hoạch, việc được giao, hạn báo cáo</a></p>
    </footer>`;
  return frame({ title: 'Hỏi đáp Bình dân học vụ số', description: ABOUT, script: '/assets/page.js', body });
}

const ABOUT = 'Hỏi đáp về VNeID, dịch vụ công, quét mã QR, phòng lừa đảo. Câu trả lời nào cũng có nguồn.';
const FIRST_QUESTIONS = [
  'Có người gọi xưng công an',
  'Cài VNeID thế nào?',
  'Quét mã QR trả tiền',
  'Đăng nhập dịch vụ công',
  'Bình dân học vụ số là gì?',
];

const WELCOME = html`<div class="welcome">
  <p><strong>Chào bác!</strong> Tôi là trợ lý tự động. Bác bấm một câu hoặc tự gõ, không dấu cũng được.</p>
</div>`;

/** What somebody without JavaScript sees after rating: thanks, room for a reason, the way back. */
export function ratedPage(rated: {
  readonly turnId: string;
  readonly rating: string;
  readonly reason: string;
  readonly conversationId: string | undefined;
}): string {
  const { turnId, rating, reason, conversationId } = rated;
  const hidden = html`<input type="hidden" name="conversationId" value="${conversationId ?? ''}" />`;
  const why = html`<form method="post" action="/danh-gia">
    <input type="hidden" name="turnId" value="${turnId}" />
    <input type="hidden" name="rating" value="${rating}" />
    ${hidden}
    <label for="vi-sao">${rating === 'up' ? 'Bác muốn nói thêm gì không?' : 'Câu trả lời chưa được ở chỗ nào?'}</label>
    <p class="note">Không bắt buộc. Đừng viết số riêng của bác.</p>
    <input type="text" id="vi-sao" name="reason" maxlength="500" />
    <button type="submit">Gửi góp ý</button>
  </form>`;
  const back = html`<form method="post" action="/cuoc-tro-chuyen">
    ${hidden}<button type="submit" class="send">Quay lại câu trả lời</button>
  </form>`;
  return plainPage(
    'Cảm ơn bác đã góp ý',
    html`${reason === '' ? why : html`<p>Lời góp ý đã được ghi lại.</p>`} ${back}`,
  );
}

/** A page with one plain message. */
export function messagePage(title: string, message: string): string {
  return plainPage(title, html`<p>${message}</p>`);
}

function plainPage(title: string, content: Html): string {
  const body = html`<header><p class="name">Bình dân học vụ số</p></header>
    <main class="message">
      <h1>${title}</h1>
      ${content}
      <p><a href="/">Về trang hỏi đáp</a></p>
    </main>`;
  return frame({ title, description: ABOUT, body });
}
