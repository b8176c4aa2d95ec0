import { spokenLines } from '../answering/staff/place.ts';
import { html, type Html } from '../foundation/web/html.ts';
import type { Plan } from '../knowledge/plan.ts';
import { KIND_NAMES } from '../register/export.ts';
import { documentAddress, fact } from './parts.ts';
import { DOCUMENTS } from './views.ts';

/** Lines of a document, from 1, first and last included. */
export type LineRange = readonly [first: number, last: number];

/** "302-310" or "302"; undefined when it names no lines of the document. */
export function readLineRange(text: unknown, { lines }: Plan): LineRange | undefined {
  const found = typeof text === 'string' ? /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(text) : null;
  if (!found) return undefined;
  const first = Number(found[1]);
  const last = Number(found[2] ?? found[1]);
  return first >= 1 && first <= last && last <= lines.length ? [first, last] : undefined;
}

/**
 * Where somebody who was shown a quote can read it in its document.
 *
 * Takes   a citation of an answer: the document and the place as it was said.
 * Gives   the address of the document's page with the lines marked; undefined when the document is not (or no longer) on the
 *         shelf or the place names no lines of it.
 */
export function readingAddress(
  plans: readonly Plan[],
  { documentId, place }: { readonly documentId: string; readonly place: string },
): string | undefined {
  const plan = plans.find(({ id }) => id === documentId);
  const lines = spokenLines(place);
  if (!plan || !lines || !readLineRange(lines.join('-'), plan)) return undefined;
  return documentAddress(documentId, lines);
}

/** A document's own words, line by line as issued, with the lines in question marked. */
export function documentText(plan: Plan, marked: LineRange | undefined): Html {
  return html`<div class="document">
    <aside>${about(plan)} ${outline(plan)}</aside>
    <article aria-label="Lời văn">
      ${
        marked &&
        html`<p class="marked-note">
          Đang đánh dấu ${marked[0] === marked[1] ? `dòng ${marked[0]}` : `dòng ${marked[0]}–${marked[1]}`}.
          <a href="${DOCUMENTS}/${encodeURIComponent(plan.id)}">Bỏ đánh dấu</a>
        </p>`
      }
      <ol class="lines">
        ${plan.lines.map((line, at) => lineItem(line, at + 1, marked))}
      </ol>
    </article>
  </div>`;
}

/** Blank lines keep their number and take no room. */
function lineItem(line: string, number: number, marked: LineRange | undefined): Html {
  const words = line.trim();
  if (words === '') return html``;
  const isMarked = marked !== undefined && number >= marked[0] && number <= marked[1];
  return html`<li id="d${number}" value="${number}" ${isMarked && html`class="marked"`}>
    ${isMarked ? html`<mark>${words}</mark>` : words}
  </li>`;
}

function about({ kind, number = '', date = '', issuer, place = '', notes, title }: Plan): Html {
  const blank = html`<span class="blank">văn bản để trống</span>`;
  return html`<dl class="facts">
      ${fact('Loại', kind)} ${fact('Số, ký hiệu', number === '' ? blank : number)}
      ${fact('Ngày', date === '' ? blank : date)} ${fact('Cơ quan ban hành', issuer)} ${fact('Nơi', place)}
      ${fact('Tên đầy đủ', title)}
    </dl>
    ${notes.map(
      ({ text, source }) => html`<p class="warning">${text} ${URL.canParse(source) && sourceLink(new URL(source))}</p>`,
    )}`;
}

function sourceLink({ protocol, href, hostname }: URL): Html | false {
  return (
    /^https?:$/.test(protocol) &&
    html`<a href="${href}" rel="noopener noreferrer nofollow" target="_blank">Nguồn: ${hostname}</a>`
  );
}

function outline({ blocks }: Plan): Html | false {
  const headings = blocks.filter(({ kind, level }) => kind === 'heading' && level <= 2);
  return (
    headings.length > 0 &&
    html`<nav aria-label="Mục của văn bản">
      <h2>Mục</h2>
      <ul>
        ${headings.map(
          ({ marker, text, lines, level }) =>
            html`<li class="level${level}">
              <a href="#d${lines[0]}">${`${marker.replace(/[\p{L}\d]$/u, '$&.')} ${shortened(text)}`.trim()}</a>
            </li>`,
        )}
      </ul>
    </nav>`
  );
}

const shortened = (text: string): string =>
  text.length <= 90 ? text : `${text.slice(0, text.lastIndexOf(' ', 88))} …`;

/** What a document is called in one line of the register: how many rows of each kind it has. */
export function countsOf(kinds: readonly (keyof typeof KIND_NAMES)[]): string {
  const counted = Map.groupBy(kinds, (kind) => kind);
  return [...counted].map(([kind, rows]) => `${rows.length} ${KIND_NAMES[kind].toLowerCase()}`).join(' · ');
}
