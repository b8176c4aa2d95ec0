import { frame } from '../foundation/web/frame.ts';
import { html, type Html } from '../foundation/web/html.ts';
import { dayInVietnam, spokenDay } from '../register/calendar-days.ts';
import { addressOf, isEmpty, isKnownUnit, type Filter } from './filter.ts';
import { titleOf, type Library } from './library.ts';
import { VIEWS, type ViewPath } from './views.ts';

interface Page {
  readonly library: Library;
  readonly title: string;
  readonly filter: Filter;
  /** The view that is open; none for a document's text. */
  readonly view?: ViewPath;
  readonly downloads?: readonly { readonly href: string; readonly name: string }[];
  readonly content: Html;
  /** Milliseconds since 1970: what is printed says which day "còn 3 ngày" counts from. */
  readonly now: number;
}

/** A staff page: head, views, filter, content, and the way back to the questions. Works without JavaScript, as there is none. */
export function staffPage({ library, title, filter, view, downloads = [], content, now }: Page): string {
  const body = html`<a class="skip" href="#noi-dung">Đi thẳng tới nội dung</a>
    <header>
      <div class="bar">
        <p class="name"><a href="/van-ban">Sổ tra cứu văn bản</a></p>
        <a href="/">Hỏi đáp</a>
      </div>
      <nav aria-label="Các mục">
        <ul>
          ${VIEWS.map(
            ({ path, name }) =>
              html`<li>
                <a href="${addressOf(path, filter)}" ${path === view && CURRENT}>${name}</a>
              </li>`,
          )}
        </ul>
      </nav>
    </header>
    <main id="noi-dung" tabindex="-1">
      <div class="head">
        <h1>${title}</h1>
        ${
          downloads.length > 0 &&
          html`<p class="downloads">
            ${downloads.map(({ href, name }) => html`<a href="${href}" download>${name}</a>`)}
          </p>`
        }
      </div>
      ${view !== undefined && filterForm(library, filter, view)}
      <p class="on-paper">
        Tính đến ngày ${spokenDay(dayInVietnam(now))}.${!isEmpty(filter) && ` Đã lọc: ${spoken(library, filter)}.`}
      </p>
      ${content}
    </main>
    <footer>
      <p>
        Mọi dòng ở đây đều trích từ văn bản, giữ nguyên chữ đã in, kể cả chỗ in sai.
        <span class="on-screen">Bấm “dòng …” để xem lời văn trong văn bản. In trang này: Ctrl+P.</span>
      </p>
    </footer>`;
  return frame({ title: `${title} · Sổ tra cứu văn bản`, styles: ['/van-ban/tep/van-ban.css'], body });
}
const CURRENT = html`aria-current="page"`;

function filterForm(library: Library, filter: Filter, view: ViewPath): Html {
  const options = library.plans.map(
    ({ id, shortTitle }) =>
      html`<option value="${id}" ${id === filter.document && html`selected`}>${shortTitle}</option>`,
  );
  const unknown = !isKnownUnit(library, filter.unit);
  return html`<form class="filter" method="get" action="${view}" role="search" aria-label="Lọc">
    <div class="field">
      <label for="loc-van-ban">Văn bản</label>
      <select id="loc-van-ban" name="van_ban">
        <option value="">Tất cả văn bản</option>
        ${options}
      </select>
    </div>
    <div class="field">
      <label for="loc-don-vi">Đơn vị</label>
      <input
        type="text"
        id="loc-don-vi"
        name="don_vi"
        list="cac-don-vi"
        maxlength="200"
        value="${filter.unit}"
        placeholder="VH-XH"
        autocomplete="off"
        ${unknown && html`aria-invalid="true" aria-describedby="don-vi-la"`}
      />
      <datalist id="cac-don-vi">
        ${distinctUnits(library).map((unit) => html`<option value="${unit}"></option>`)}
      </datalist>
    </div>
    <div class="field">
      <label for="loc-tim">Từ cần tìm</label>
      <input type="search" id="loc-tim" name="tim" maxlength="200" value="${filter.words}" placeholder="bao cao" />
    </div>
    <div class="go">
      <button type="submit" class="send">Lọc</button>
      ${!isEmpty(filter) && html`<a href="${view}">Bỏ lọc</a>`}
    </div>
    ${
      unknown &&
      html`<p id="don-vi-la" class="problem" role="alert">
        Không văn bản nào nêu đơn vị “${filter.unit}”. Gõ vài chữ rồi chọn trong danh sách gợi ý.
      </p>`
    }
  </form>`;
}

/** The filter in words, for paper: there the form is left out. */
function spoken(library: Library, { document, unit, words }: Filter): string {
  const parts = [document && titleOf(library, document), unit && `đơn vị “${unit}”`, words && `từ cần tìm “${words}”`];
  return parts.filter(Boolean).join('; ');
}

/** Units once, whatever capitals and dashes their documents use. */
function distinctUnits({ register }: Library): string[] {
  const key = (unit: string): string => unit.toLowerCase().replace(/[\s–-]+/g, ' ');
  return [...new Map(register.units.map((unit) => [key(unit), unit])).values()].sort((a, b) =>
    a.localeCompare(b, 'vi'),
  );
}

/** What stands where nothing fits. */
export function nothing(what: string, filter: Filter): Html {
  return html`<p class="nothing">
    ${isEmpty(filter) ? `Các văn bản không nêu ${what}.` : `Không có ${what} nào hợp với phần lọc ở trên.`}
  </p>`;
}
