import { html, type Html } from './html.ts';

interface Frame {
  readonly title: string;
  /** Only the page that asks and answers has a script. */
  readonly script?: boolean;
  readonly body: Html;
}

/** What every page shares: language, size, style, icon, the skip link's target. */
export function frame({ title, script = false, body }: Frame): string {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta
          name="description"
          content="Hỏi đáp về VNeID, dịch vụ công, quét mã QR, phòng lừa đảo. Câu trả lời nào cũng có nguồn."
        />
        <meta name="theme-color" content="#8f1616" />
        <title>${title}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/page.css" />
        ${script && html`<script src="/assets/page.js" defer></script>`}
      </head>
      <body>
        ${body}
      </body>
    </html>`.html;
}
