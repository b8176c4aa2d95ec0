import type { Citation, Reply, SaidTurn } from '../../conversation/reply.ts';
import { block } from './blocks.ts';
import { html, type Html } from '../../foundation/web/html.ts';

/** A question and its answer, with sources to unfold and a way to rate it. */
export function turn({ question, reply }: SaidTurn): Html {
  return html`<article class="turn ${reply.kind}">
    <div class="question">
      <h2 class="who">Bác hỏi</h2>
      <p>${question}</p>
    </div>
    <div class="answer">
      <h2 class="who">${reply.kind === 'urgent' ? html`<strong class="now">Việc làm ngay</strong>` : 'Trả lời'}</h2>
      ${reply.blocks.map(block)} ${reply.citations.length > 0 && sources(reply.citations)}
      ${RATED.has(reply.kind) && feedback(reply)}
    </div>
  </article>`;
}
const RATED = new Set<Reply['kind']>(['answered', 'urgent', 'no-source', 'needs-clarification', 'out-of-scope']);

/** One turn by itself, for the script to put in place, with what may be asked next. */
export function turnFragment(said: SaidTurn): string {
  return turnsFragment([said]);
}

/** The same of several turns; nothing for none. */
export function turnsFragment(turns: readonly SaidTurn[]): string {
  const last = turns.at(-1)?.reply;
  const next =
    last &&
    html`<template class="next" data-conversation="${last.conversationId}">
      ${suggestionButtons(last.suggestions)}
    </template>`;
  return html`${turns.map(turn)}${next}`.html;
}

/** Questions to tap; each sends the form that has the box, wherever the button stands. */
export function suggestionButtons(suggestions: readonly string[]): Html[] {
  return suggestions.map(
    (text) =>
      html`<button type="submit" form="hoi" name="suggestion" value="${text}" class="suggestion">${text}</button>`,
  );
}

function sources(citations: readonly Citation[]): Html {
  const groups = [...Map.groupBy(citations, ({ title, place, date = '' }) => [title, place, date].join('\n')).values()];
  const others = groups.length > 1 ? ` và ${groups.length - 1} chỗ khác` : '';
  return html`<details class="sources">
    <summary><span>Nguồn: ${citations[0]?.title ?? ''}${others}</span></summary>
    ${groups.map(source)}
  </details>`;
}

/** One place of one document: its name once, then every passage quoted from it. */
function source(citations: readonly Citation[]): Html {
  const { title = '', place = '', date, url: address } = citations[0] ?? {};
  return html`<div class="source">
    <p>
      <strong>${title}</strong>,
      ${address !== undefined && OWN_PAGE.test(address) ? inDocument(address, place) : place}${date && html` <span class="checked">(kiểm tra ${date})</span>`}
    </p>
    ${[...new Map(citations.map((citation) => [citation.quote, citation])).values()].map(
      ({ quote, url }) =>
        html`<blockquote>${quote}</blockquote>
          ${url?.startsWith('https://') && original(url)}`,
    )}
  </div>`;
}

/** An address on this site: "//" would lead to another one. */
const OWN_PAGE = /^\/[\w-]/;

/** The words themselves, in the document and marked. */
function inDocument(address: string, place: string): Html {
  return html`<a href="${address}" target="_blank" rel="noopener"
    >${place}<span class="unseen"> (mở lời văn trong trang khác)</span></a
  >`;
}

/** The link names the site it leads to: people are taught to look at that. */
function original(url: string): Html {
  return html`<p class="original">
    <a href="${url}" rel="noopener noreferrer nofollow" target="_blank"
      >Xem bài gốc trên ${siteOf(url)}<span class="unseen"> (mở trang khác)</span></a
    >
  </p>`;
}
const siteOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : 'trang gốc');

function feedback({ turnId, conversationId }: Reply): Html {
  return html`<form class="feedback" method="post" action="/danh-gia">
    <input type="hidden" name="turnId" value="${turnId}" />
    <input type="hidden" name="conversationId" value="${conversationId}" />
    <div class="thumbs" role="group" aria-label="Câu trả lời này có giúp được bác không?">
      <span class="asking">Có giúp được bác không?</span>
      <button type="submit" name="rating" value="up"><span aria-hidden="true">👍</span> Có</button>
      <button type="submit" name="rating" value="down"><span aria-hidden="true">👎</span> Chưa</button>
    </div>
  </form>`;
}
