import type { Block } from '../../conversation/reply.ts';
import { html, type Html } from '../../foundation/web/html.ts';

/** A piece of an answer as HTML. */
export function block(one: Block): Html {
  switch (one.type) {
    case 'heading':
      return html`<h3>${one.text}</h3>`;
    case 'paragraph':
      return html`${one.text.split('\n').map((line) => html`<p>${linked(line)}</p>`)}`;
    case 'steps':
      return html`<ol start="${one.start}">
        ${one.items.map((item) => html`<li>${linked(item)}</li>`)}
      </ol>`;
    case 'list':
      return html`<ul>
        ${one.items.map((item) => html`<li>${linked(item)}</li>`)}
      </ul>`;
    case 'quote':
      return html`<blockquote>“${one.text}”</blockquote>`;
    case 'warning':
      return html`<p class="warning"><strong>Chú ý:</strong> ${linked(one.text)}</p>`;
    case 'contact':
      return html`<p class="contact">${linked(one.text, IN_CONTACT)}</p>`;
    case 'note':
      return html`<p class="note">${one.text}</p>`;
  }
}

/**
 * Official addresses (*.gov.vn), hotlines (1800…, 1900…) and emergency numbers to call become something to tap; nothing
 * else does, whatever the text says.
 */
export function linked(text: string, linkable = LINKABLE): Html[] {
  return text.split(linkable).map((part, index) => {
    if (index % 2 === 0) return html`${part}`;
    if (/^[\d .]+$/.test(part)) return html`<a href="tel:${part.replace(/\D/g, '')}">${part}</a>`;
    const address = part.startsWith('https://') ? part : `https://${part}`;
    return html`<a href="${address}" rel="noopener noreferrer" target="_blank">${part}</a>`;
  });
}

const SURE = [
  String.raw`(?:https:\/\/)?(?<![\p{L}\p{N}_.@-])(?:[a-z0-9-]+\.)+gov\.vn(?![\w-]|\.\w)(?:\/[\w\-./]*\w)?`,
  String.raw`\b1[89]00[ .]?\d{4}\b`,
  String.raw`\b1[89]00[ .]?\d{2}[ .]?\d{2}\b`,
];
const ASKED_TO_CALL = String.raw`(?<=(?:gọi|báo)(?: ngay| cấp cứu| công an| cảnh sát)* (?:số )?)11[1-5](?!\d)`;
/** "Đang bị đe dọa: 113." */
const NAMED_AS_NUMBER = String.raw`(?<=: )11[1-5](?![\d.,/]*\d)`;
const alternatives = (...patterns: string[]): RegExp => new RegExp(`(${patterns.join('|')})`, 'giu'); // u: the ằ of “bằng.gov.vn” is a letter too
const LINKABLE = alternatives(...SURE, ASKED_TO_CALL);
const IN_CONTACT = alternatives(...SURE, ASKED_TO_CALL, NAMED_AS_NUMBER);
