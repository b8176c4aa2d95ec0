import { html, type Html } from '../foundation/web/html.ts';
import { KIND_NAMES } from '../register/export.ts';
import type { ChannelRow, ContentRow, RecipientRow, RegisterRow } from '../register/row.ts';
import { filteredRows, type Filter } from './filter.ts';
import { titleOf, type Library } from './library.ts';
import { nothing } from './page.ts';
import { doubt, placeLink } from './parts.ts';

/** What is to be made known, by which channels, and who receives the document; document after document. */
export function spreading(library: Library, filter: Filter): Html {
  const rows = filteredRows(library, { ...filter, unit: '' }).filter(isSpreading);
  if (rows.length === 0) return nothing('nội dung, kênh tuyên truyền', filter);
  const documents = Map.groupBy(rows, ({ documentId }) => documentId);
  return html`${[...documents].map(
    ([id, own]) =>
      html`<section>
        <h2>${titleOf(library, id)}</h2>
        ${KINDS.map((kind) => list(kind, own))}
      </section>`,
  )}`;
}

type SpreadingRow = ChannelRow | ContentRow | RecipientRow;
const KINDS = ['channel', 'content', 'recipient'] as const;
const isSpreading = (row: RegisterRow): row is SpreadingRow => KINDS.some((kind) => kind === row.kind);

function list(kind: SpreadingRow['kind'], rows: readonly SpreadingRow[]): Html {
  const own = rows.filter((row) => row.kind === kind);
  if (own.length === 0) return html``;
  return html`<h3 class="quiet">${KIND_NAMES[kind]} <span class="count">${own.length}</span></h3>
    <ul class="plain">
      ${own.map((row) => html`<li>${row.subject}${doubt(row.confidence)} ${placeLink(row.documentId, row.place)}</li>`)}
    </ul>`;
}
