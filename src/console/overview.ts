import { html, type Html } from '../foundation/web/html.ts';
import { bases, citedFor, disagreement } from './bases.ts';
import { deadlineSections, dueList, duesFor, isComing } from './deadlines.ts';
import { countsOf } from './document.ts';
import { addressOf, filteredRows, isEmpty, type Filter } from './filter.ts';
import type { Library } from './library.ts';
import { nothing } from './page.ts';
import { spreading } from './spreading.ts';
import { targets } from './targets.ts';
import { tasksByUnit, workOf } from './tasks.ts';
import { DOCUMENTS } from './views.ts';

/** The front page: figures, the deadlines that come next, the documents, the busiest units, where documents disagree. */
export function overview(library: Library, filter: Filter, now: number): Html {
  if (!isEmpty(filter)) return found(library, filter, now);
  const { plans, register } = library;
  const coming = duesFor(library, filter, now).filter(isComing);
  const work = workOf(register.rows);
  const tasks = register.rows.filter(({ kind }) => kind === 'task' || kind === 'duty').length;
  return html`<ul class="figures">
      ${figure(plans.length, 'văn bản', '#cac-van-ban')} ${figure(tasks, 'việc được giao', '/van-ban/viec')}
      ${figure(coming.length, 'hạn phía trước', '/van-ban/han')}
      ${figure(register.citations.length, 'văn bản được dẫn', '/van-ban/can-cu')}
      ${figure(register.discrepancies.length, 'chỗ ghi không thống nhất', '#khong-thong-nhat')}
    </ul>
    <div class="columns">
      <section>
        <h2>Hạn sắp tới</h2>
        ${dueList(coming.slice(0, NEAREST), library, filter)}
        ${coming.length > NEAREST && html`<p><a href="/van-ban/han">Xem đủ ${coming.length} hạn</a></p>`}
      </section>
      <div>
        <section id="cac-van-ban">
          <h2>Văn bản</h2>
          <ul class="documents">
            ${plans.map(
              (plan) =>
                html`<li>
                  <a href="${DOCUMENTS}/${encodeURIComponent(plan.id)}">${plan.shortTitle}</a>
                  <span
                    >${countsOf(register.rows.filter((row) => row.documentId === plan.id && SHOWN.has(row.kind)).map(({ kind }) => kind))}</span
                  >
                </li>`,
            )}
          </ul>
        </section>
        <section>
          <h2>Đơn vị có nhiều việc</h2>
          <p class="chips">
            ${work
              .slice(0, BUSIEST)
              .map(
                ({ name, own, shared }) =>
                  html`<a href="${addressOf('/van-ban/viec', filter, { unit: name })}"
                    >${name} <span class="count">${own.length + shared.length}</span></a
                  >`,
              )}
          </p>
        </section>
      </div>
    </div>
    <section id="khong-thong-nhat">
      <h2>Chỗ ghi không thống nhất</h2>
      <p class="lead">Trợ lý giữ nguyên chữ đã in và không tự chọn bên nào đúng.</p>
      <div class="disagreements">${register.discrepancies.map((one) => disagreement(one, library))}</div>
    </section>`;
}

/** Everything that fits the filter, kind after kind. */
function found(library: Library, filter: Filter, now: number): Html {
  const kinds = new Set(filteredRows(library, filter).map(({ kind }) => kind));
  const hasTasks = kinds.has('task') || kinds.has('duty');
  const anyUnit = filter.unit === '';
  // work that goes on all the time stands below, with its unit
  const dues = duesFor(library, filter, now).filter(
    ({ row, deadline }) => row.kind === 'report' || deadline.kind === 'date',
  );
  const parts = [
    dues.length > 0 && group('Hạn', deadlineSections(dues, library, filter)),
    hasTasks && group('Việc theo đơn vị', tasksByUnit(library, filter)),
    anyUnit && citedFor(library, filter).length > 0 && group('Căn cứ', bases(library, filter)),
    kinds.has('target') && group('Chỉ tiêu', targets(library, filter)),
    (kinds.has('content') || kinds.has('channel')) && group('Nội dung, kênh', spreading(library, filter)),
  ].filter((part) => part !== false);
  return parts.length === 0 ? nothing('dòng', filter) : html`${parts}`;
}

function group(title: string, content: Html): Html {
  return html`<div class="group">
    <p class="group-name">${title}</p>
    ${content}
  </div>`;
}

function figure(count: number, name: string, href: string): Html {
  return html`<li>
    <a href="${href}"><strong>${count}</strong> ${name}</a>
  </li>`;
}

const NEAREST = 5;
const BUSIEST = 10;
const SHOWN: ReadonlySet<string> = new Set(['task', 'duty', 'report', 'target', 'basis']);
