import { Parser } from 'htmlparser2';
import { LIMITS } from './limits.ts';
import { Refusal } from './unreadable.ts';

/** An element of a parsed document; text stands among its children as plain strings. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/**
 * Parse XML or HTML.
 *
 * Takes   the text, and which of both it is. Names keep their prefix ("w:p"); HTML names are in small letters.
 * Gives   a root without a name that holds everything.
 * Throws  Refusal for elements nested deeper than any document's, and for XML that declares entities (a bomb's tool).
 */
export function parseMarkup(text: string, kind: 'xml' | 'html'): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > LIMITS.depth) throw new Refusal('các phần trong tệp lồng nhau quá sâu');
        const element: Element = { name, attributes, children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext: (words) => void open.at(-1)!.children.push(words),
      onclosetag() {
        if (open.length > 1) open.pop();
      },
      onprocessinginstruction(name) {
        if (kind === 'xml' && name.toLowerCase() === '!doctype')
          throw new Refusal('tệp chứa khai báo XML không an toàn');
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return root;
}

/** The child elements of a name. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  );
}

/** The first child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** Every element of a name below one, in reading order. */
export function allOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child] : allOf(child, name),
  );
}

/** The words below an element, as they stand. */
export function wordsOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
