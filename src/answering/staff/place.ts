import type { Place } from '../../knowledge/passage.ts';

/**
 * Where a passage stands, as a person says it: "mục II.5 (dòng 297–324)".
 *
 * Takes   headings from the outermost, each with its marker, and the lines.
 * Gives   the markers joined, an annex by its name, then the lines.
 */
export function spokenPlace(headings: readonly string[], place: Place): string {
  const markers = headings.map(markerOf).filter((marker) => marker !== '');
  const annex = headings.find((heading) => /^phụ lục/iu.test(heading)) ? 'Phụ lục' : '';
  const section = markers.length > 0 ? `mục ${compact(markers)}` : '';
  const [first, last] = place.lines;
  const lines = first === last ? `dòng ${first}` : `dòng ${first}–${last}`;
  const page = place.page === undefined ? '' : `trang ${place.page}, `;
  return [[annex, section].filter(Boolean).join(', '), `(${page}${lines})`].filter(Boolean).join(' ');
}

/** The lines of a spoken place; undefined when it names none. The inverse of `spokenPlace`. */
export function spokenLines(place: string): Place['lines'] | undefined {
  const found = /dòng (\d{1,7})(?:–(\d{1,7}))?\)$/u.exec(place);
  return found ? [Number(found[1]), Number(found[2] ?? found[1])] : undefined;
}

/** `II. NỘI DUNG` → `II`; `1.2. Các mục tiêu` → `1.2`; `a) Đến năm 2030` → `a`; `- Tuyên truyền` → ``. */
function markerOf(heading: string): string {
  const match = /^(?:(\d+(?:\.\d+)*|[IVXLC]+)\.?(?=\s)|([a-zđ])\)|\((\d+)\))/u.exec(heading.trim());
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : '';
}

/** `II`, `1`, `1.2` → `II.1.2`: a marker that repeats the one above it replaces it. */
function compact(markers: readonly string[]): string {
  const kept: string[] = [];
  for (const marker of markers) {
    const above = kept.at(-1);
    if (above !== undefined && marker.startsWith(`${above}.`)) kept.pop();
    kept.push(marker);
  }
  return kept.join('.');
}
