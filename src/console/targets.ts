import { html, type Html } from '../foundation/web/html.ts';
import type { TargetRow } from '../register/row.ts';
import { filteredRows, type Filter } from './filter.ts';
import { titleOf, type Library } from './library.ts';
import { nothing } from './page.ts';
import { doubt, placeLink } from './parts.ts';

/** Targets as tables, one for each document and whose targets they are. */
export function targets(library: Library, filter: Filter): Html {
  const rows = filteredRows(library, { ...filter, unit: '' }).filter((row): row is TargetRow => row.kind === 'target');
  if (rows.length === 0) return nothing('chỉ tiêu', filter);
  const groups = Map.groupBy(rows, ({ documentId, scope }) => `${documentId}|${scope}`);
  return html`${[...groups.values()].map((group) => table(group, library))}`;
}

function table(rows: readonly TargetRow[], library: Library): Html {
  const { scope, documentId } = rows[0]!;
  return html`<section>
    <h2>${scope === '' ? 'Chỉ tiêu' : `Chỉ tiêu của ${scope}`} <span class="count">${rows.length}</span></h2>
    <p class="lead">${titleOf(library, documentId)}</p>
    <table class="targets">
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Mức</th>
          <th scope="col">Năm</th>
          <th scope="col">Lời văn</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.metric}${doubt(row.confidence)}</th>
              <td class="value">${row.value}</td>
              <td>${row.year}</td>
              <td>${placeLink(row.documentId, row.place)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
