import { html, type Html } from '../foundation/web/html.ts';
import { unitsNamed } from '../register/extract.ts';
import type { DutyRow, RegisterRow, TaskRow } from '../register/row.ts';
import { unitKey } from '../register/units.ts';
import { filteredRows, type Filter } from './filter.ts';
import type { Library } from './library.ts';
import { nothing } from './page.ts';
import { doubt, fact, source, units } from './parts.ts';

/** A unit with the work that the documents give it. */
interface UnitWork {
  readonly name: string;
  readonly own: (TaskRow | DutyRow)[];
  readonly shared: (TaskRow | DutyRow)[];
}

/** Work by unit: what each carries itself, then what it is a partner in. */
export function tasksByUnit(library: Library, filter: Filter): Html {
  const only = filter.unit === '' ? undefined : unitsNamed(library.register, filter.unit);
  const work = workOf(filteredRows(library, filter), only);
  if (work.length === 0) return nothing('việc', filter);
  const links = work.map(
    ({ name, own, shared }, at) =>
      html`<a href="#dv${at}">${name} <span class="count">${own.length + shared.length}</span></a>`,
  );
  const index =
    work.length > FEW &&
    html`<nav class="unit-index" aria-label="Tới nhanh">
      <p class="chips">${links.slice(0, SHOWN)}</p>
      ${
        work.length > SHOWN &&
        html`<details>
          <summary>Thêm ${work.length - SHOWN} đơn vị</summary>
          <p class="chips">${links.slice(SHOWN)}</p>
        </details>`
      }
    </nav>`;
  return html`${index}
  ${work.map(
    ({ name, own, shared }, at) =>
      html`<section id="dv${at}" class="work">
        <h2>${name}</h2>
        ${
          own.length > 0 &&
          html`<ul class="cards">
            ${own.map((row) => card(row, library, filter))}
          </ul>`
        }
        ${shared.length > 0 && partnerships(shared, library)}
      </section>`,
  )}`;
}

/** Units with their work, those that carry most first; only the named ones, when names are given. */
export function workOf(rows: readonly RegisterRow[], only?: readonly string[]): UnitWork[] {
  const found = new Map<string, UnitWork>();
  const add = (name: string, as: 'own' | 'shared', row: TaskRow | DutyRow): void => {
    // units that a document names together ("Báo Hải Dương, Đài …") stand together here too
    if (only && !only.some((unit) => name.includes(unit))) return;
    const key = unitKey(name);
    const work = found.get(key) ?? { name: capital(name), own: [], shared: [] };
    found.set(key, work);
    if (!work.own.includes(row) && !work.shared.includes(row)) work[as].push(row);
  };
  const work = rows.filter(isWork);
  for (const row of work) {
    const carriers = row.kind === 'duty' ? [row.unit] : row.lead;
    for (const unit of carriers.length > 0 ? carriers : [NOBODY]) add(unit, 'own', row);
  }
  for (const row of work) for (const unit of row.coordinating) add(unit, 'shared', row);
  return [...found.values()].sort(
    (a, b) => b.own.length - a.own.length || b.shared.length - a.shared.length || a.name.localeCompare(b.name, 'vi'),
  );
}

const isWork = (row: RegisterRow): row is TaskRow | DutyRow => row.kind === 'task' || row.kind === 'duty';

function card(row: TaskRow | DutyRow, library: Library, filter: Filter): Html {
  const number = row.kind === 'task' && row.number !== undefined ? `${row.number}. ` : '';
  return html`<li class="card">
    <h3 ${row.kind === 'duty' && row.subject.length > LONG && html`class="long"`}>
      ${number}${row.subject}${doubt(row.confidence)}
    </h3>
    <dl class="facts">
      ${row.kind === 'task' && fact('Chủ trì', row.lead.length > 0 ? units(row.lead, filter) : BLANK)}
      ${fact(
        'Phối hợp',
        row.coordinating.length > 0 ? units(row.coordinating, filter) : row.kind === 'task' ? BLANK : '',
      )}
      ${fact('Thời gian', row.kind === 'task' && row.time === '' ? BLANK : (row.time ?? ''))}
      ${row.kind === 'task' && fact('Sản phẩm', row.product ?? '')}
    </dl>
    <p>${source(library, row.documentId, row.place)}</p>
  </li>`;
}

function partnerships(rows: readonly (TaskRow | DutyRow)[], library: Library): Html {
  return html`<h3 class="quiet">Phối hợp trong ${rows.length} việc</h3>
    <ul class="plain">
      ${rows.map(
        (row) =>
          html`<li>
            ${shortened(row.subject)}
            <span class="carrier"
              >(${row.kind === 'task' ? row.lead.join('; ') || 'không ghi chủ trì' : row.unit})</span
            >
            <br />${source(library, row.documentId, row.place)}
          </li>`,
      )}
    </ul>`;
}

/** The beginning of a long subject; the whole of it stands with the unit that carries it. */
const shortened = (text: string): string =>
  text.length <= 180 ? text : `${text.slice(0, text.lastIndexOf(' ', 178))} …`;
const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
const BLANK = html`<span class="blank">để trống</span>`;
const NOBODY = 'Không ghi đơn vị chủ trì';
/** A duty of so many characters is a paragraph, and set as one. */
const LONG = 160;
const FEW = 3;
const SHOWN = 12;
