import { html, type Html } from '../foundation/web/html.ts';
import { duesOf, type Due } from '../register/due.ts';
import { filteredRows, type Filter } from './filter.ts';
import type { Library } from './library.ts';
import { nothing } from './page.ts';
import { fact, source, units } from './parts.ts';

/** The deadlines that fit the filter, the nearest first. */
export function duesFor(library: Library, filter: Filter, now: number): Due[] {
  return duesOf(filteredRows(library, filter), library.plans, now);
}

/** Deadlines to come, those without a day with the reason why, those that are over. */
export function deadlines(library: Library, filter: Filter, now: number): Html {
  const dues = duesFor(library, filter, now);
  return dues.length === 0 ? nothing('hạn', filter) : deadlineSections(dues, library, filter);
}

/** Deadlines under what they have in common. */
export function deadlineSections(dues: readonly Due[], library: Library, filter: Filter): Html {
  const coming = dues.filter(isComing);
  const over = dues.filter(({ deadline }) => deadline.kind === 'date' && deadline.passed);
  const open = dues.filter(({ deadline }) => deadline.kind !== 'date');
  return html`${section('Còn phía trước', coming, library, filter)}
  ${section('Không xác định được ngày', open, library, filter)} ${section('Đã qua', over, library, filter)}`;
}

export const isComing = ({ deadline }: Due): boolean => deadline.kind === 'date' && !deadline.passed;

function section(title: string, dues: readonly Due[], library: Library, filter: Filter): Html | false {
  return (
    dues.length > 0 &&
    html`<section>
      <h2>${title} <span class="count">${dues.length}</span></h2>
      ${dueList(dues, library, filter)}
    </section>`
  );
}

/** Deadlines one below the other, each with the leaf of its day. */
export function dueList(dues: readonly Due[], library: Library, filter: Filter): Html {
  return html`<ol class="dues">
    ${dues.map((due) => dueItem(due, library, filter))}
  </ol>`;
}

function dueItem({ row, written, deadline }: Due, library: Library, filter: Filter): Html {
  const isOver = deadline.kind === 'date' && deadline.passed;
  const who = row.kind === 'report' ? row.who : row.kind === 'duty' ? row.unit : undefined;
  return html`<li class="due ${isOver && 'over'}">
    ${deadline.kind === 'date' ? leaf(deadline.next) : html`<span class="leaf none" aria-hidden="true">–</span>`}
    <div>
      <h3>${row.kind === 'report' ? reportTitle(row.frequency) : row.subject}</h3>
      <p class="meaning">${deadline.kind === 'date' ? deadline.inWords : `“${written}”: ${deadline.reason}`}</p>
      <dl class="facts">
        ${
          who === undefined
            ? row.kind === 'task' && fact('Chủ trì', units(row.lead, filter))
            : fact('Đơn vị', who === '' ? '' : units([who], filter))
        }
        ${row.kind === 'report' && fact('Gửi về', row.to === '' ? '' : units([row.to], filter))}
        ${row.kind === 'report' && fact('Lồng ghép trong', row.mergedInto ?? '')}
      </dl>
      <p>${source(library, row.documentId, row.place)}</p>
    </div>
  </li>`;
}

/** "Báo cáo hằng tháng", "Báo cáo khi có khó khăn, vướng mắc" as the document says. */
const reportTitle = (frequency: string): string => `Báo cáo ${frequency}`.trim();

/** The day as a leaf of a calendar; its words stand beside it, so it is not read out. */
function leaf(iso: string): Html {
  const [year, month, day] = iso.split('-').map(Number);
  return html`<span class="leaf" aria-hidden="true"
    ><span class="month">Tháng ${month ?? ''}</span><span class="day">${day ?? ''}</span
    ><span class="year">${year ?? ''}</span></span
  >`;
}
