import { html, type Html } from './html.ts';

interface Frame {
  readonly title: string;
  /** One sentence for search engines and link previews. */
  readonly description?: string;
  /** Style sheets beside the one that every page has. */
  readonly styles?: readonly string[];
  readonly script?: string;
  readonly body: Html;
}

/** What every page of the site shares: language, size, style, icon. Each page begins its body with its own skip link. */
export function frame({ title, description, styles = [], script, body }: Frame): string {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        ${description !== undefined && html`<meta name="description" content="${description}" />`}
        <meta name="theme-color" content="#8f1616" />
        <title>${title}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        ${['/assets/page.css', ...styles].map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        ${script !== undefined && html`<script src="${script}" type="module"></script>`}
      </head>
      <body>
        ${body}
      </body>
    </html>`.html;
}
