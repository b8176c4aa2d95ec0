/** Text that is already HTML, made only by `html` below. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | undefined | false;

/**
 * HTML from a template: every value is escaped unless it is HTML made here, and Vietnamese stands in its composed form.
 *
 * Laws    no string that comes in can open a tag, an attribute or an entity.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((string, index) => string + render(parts[index])).join('') };
}

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  if ('html' in part) return part.html;
  return part.map((one) => one.html).join('');
}

const escape = (text: string): string =>
  text.normalize('NFC').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
