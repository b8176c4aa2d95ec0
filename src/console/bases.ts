import { html, type Html } from '../foundation/web/html.ts';
import { citedName, standingsOf, type CitedDocument, type Standing } from '../register/citation-graph.ts';
import type { Discrepancy } from '../register/discrepancies.ts';
import { STANDING_NAMES } from '../register/graph-export.ts';
import type { RegisterRow } from '../register/row.ts';
import { filteredRows, isEmpty, type Filter } from './filter.ts';
import { titleOf, type Library } from './library.ts';
import { nothing } from './page.ts';
import { placeLink } from './parts.ts';
import { DOCUMENTS } from './views.ts';

/** The cited documents of which at least one citation fits the filter. */
export function citedFor(library: Library, filter: Filter): readonly CitedDocument[] {
  const { citations } = library.register;
  if (isEmpty(filter)) return citations;
  const fitting = new Set<RegisterRow>(filteredRows(library, { ...filter, unit: '' }));
  return citations.filter((cited) => cited.citations.some((row) => fitting.has(row)));
}

/** Which plan rests on which document, which mention it, and where they disagree. */
export function bases(library: Library, filter: Filter): Html {
  const cited = citedFor(library, filter);
  if (cited.length === 0) return nothing('văn bản được dẫn', filter);
  return html`<p class="lead">
      Căn cứ, thực hiện: văn bản nói rõ ở phần mở đầu. Gián tiếp: thực hiện một văn bản khác mà tên của nó nêu văn bản
      này.
    </p>
    <ul class="cards">
      ${cited.map((one) => citedCard(one, library))}
    </ul>`;
}

function citedCard(cited: CitedDocument, library: Library): Html {
  const name = citedName(cited);
  return html`<li class="card cited">
    <h2>
      ${cited.planId === undefined ? name : html`<a href="${DOCUMENTS}/${encodeURIComponent(cited.planId)}">${name}</a>`}
    </h2>
    ${cited.number !== '' && cited.subject !== '' && html`<p class="subject">${cited.subject}</p>`}
    <ul class="standings">
      ${standingsOf(cited, library.register.citations).map((standing) => standingItem(standing, cited, library))}
    </ul>
    ${cited.disagreements.map((one) => disagreement(one, library))}
  </li>`;
}

function standingItem({ planId, role, through, rows }: Standing, cited: CitedDocument, library: Library): Html {
  const ways = through.map((between) => between.number || citedName(between)).join(', ');
  return html`<li>
    <span class="role ${ROLE_CLASSES[role]}">${STANDING_NAMES[role]}</span>
    <span
      >${titleOf(library, planId)}${ways !== '' && `, qua ${ways}`}:
      ${rows.map(
        (row, at) =>
          html`${at > 0 && '; '}${cited.citations.includes(row) && rows.length > 1 && `“${row.number}” `}${placeLink(row.documentId, row.place)}`,
      )}</span
    >
  </li>`;
}

/** Every form that the documents print, each with its places; nobody says here which is right. */
export function disagreement({ what, variants }: Discrepancy, library: Library): Html {
  const forms = [...Map.groupBy(variants, ({ written }) => written)];
  return html`<div class="disagreement">
    <p><strong>${what.slice(0, 1).toUpperCase() + what.slice(1)}</strong></p>
    <ul>
      ${forms.map(
        ([written, places]) =>
          html`<li>
            “${written}”:
            ${places.map(
              ({ documentId, place }, at) =>
                html`${at > 0 && '; '}${titleOf(library, documentId)}, ${placeLink(documentId, place)}`,
            )}
          </li>`,
      )}
    </ul>
  </div>`;
}

const ROLE_CLASSES: Readonly<Record<Standing['role'], string>> = {
  'căn cứ': 'firm',
  'thực hiện': 'firm',
  qua: 'through',
  'nhắc tới': 'mention',
};
