import { html, type Html } from '../foundation/web/html.ts';
import type { Place } from '../knowledge/passage.ts';
import { addressOf, type Filter } from './filter.ts';
import { titleOf, type Library } from './library.ts';
import { DOCUMENTS } from './views.ts';

/** The address of a document's text with lines marked. */
export function documentAddress(documentId: string, [first, last]: Place['lines']): string {
  return `${DOCUMENTS}/${encodeURIComponent(documentId)}?dong=${first}-${last}#d${first}`;
}

/** The place of a quote in its document: opens the text with these lines marked. */
export function placeLink(documentId: string, { lines: [first, last], page }: Place): Html {
  const lines = first === last ? `dòng ${first}` : `dòng ${first}–${last}`;
  const where = page === undefined ? lines : `trang ${page}, ${lines}`;
  return html`<a class="place" href="${documentAddress(documentId, [first, last])}">${where}</a>`;
}

/** A document's name and the place in it. */
export function source(library: Library, documentId: string, place: Place): Html {
  return html`<span class="source">${titleOf(library, documentId)}, ${placeLink(documentId, place)}</span>`;
}

/** Units as the document writes them; each leads to all that it is named in. */
export function units(names: readonly string[], filter: Filter): Html[] {
  return names.map(
    (name, at) =>
      html`${at > 0 && '; '}<a class="unit" href="${addressOf('/van-ban/viec', filter, { unit: name })}">${name}</a>`,
  );
}

/** A labelled fact; nothing when the document leaves it blank. */
export function fact(label: string, value: Html | Html[] | string): Html {
  const isBlank = Array.isArray(value) ? value.length === 0 : value === '';
  return isBlank
    ? html``
    : html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
}

/** What the rules were not sure of is shown as such. */
export function doubt(confidence: number): Html | false {
  return confidence < 0.5 && html` <span class="doubt">chưa chắc, xem lại văn bản</span>`;
}
