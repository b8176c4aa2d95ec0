import { normalise } from '../../foundation/text/normalise.ts';

/** Something exact in a sentence: it must be word for word in a source. */
export interface Figure {
  readonly kind: 'link' | 'document' | 'phone' | 'number';
  /** As it stands in the sentence. */
  readonly shown: string;
  /** Spelling-free form: digits of a phone, a date without leading zeros, a link without `https://`. */
  readonly key: string;
  /** %, nghìn, triệu, tỷ behind a number: "10 triệu" is not "10 nghìn". */
  readonly scale: string;
}

/**
 * Every link, document number, phone number, date, amount and other digit sequence of a text.
 *
 * Takes   any text.
 * Gives   figures in reading order of their kinds; a range ("2–5 ngày") gives both ends.
 * Throws  nothing.
 */
export function figuresOf(text: string): Figure[] {
  let rest = normalise(text);
  const figures: Figure[] = [];
  const take = (pattern: RegExp, make: (shown: string, after: string) => Figure | undefined) => {
    rest = rest.replace(pattern, (shown: string, ...more: unknown[]) => {
      const at = more.find((value) => typeof value === 'number') ?? 0;
      const figure = make(shown, rest.slice(at + shown.length));
      if (!figure) return shown;
      figures.push(figure);
      return ' '.repeat(shown.length);
    });
  };
  take(LINK, (shown) => ({ kind: 'link', shown, key: linkKey(shown), scale: '' }));
  take(DOCUMENT, (shown) => ({ kind: 'document', shown, key: shown.toUpperCase(), scale: '' }));
  take(PHONE, (shown) => {
    const digits = shown.replace(/\D/g, '');
    return digits.length < 8 ? undefined : { kind: 'phone', shown, key: digits, scale: '' };
  });
  take(NUMBER, (shown, after) => ({ kind: 'number', shown, key: numberKey(shown), scale: scaleOf(after) }));
  return figures;
}

/** Whether a source's fact holds the figure: same digits, same scale; a part of a date or of a link counts. */
export function standsIn(figure: Figure, fact: string): boolean {
  return figuresOf(fact).some((other) => {
    if (figure.kind === 'link') return other.kind === 'link' && isPartOfLink(figure.key, other.key);
    if (figure.kind === 'number' && other.kind === 'document')
      return `/${numbersOf(other.key)}/`.includes(`/${figure.key}/`);
    if (figure.kind === 'phone' || other.kind === 'phone') return digitsOf(figure) === digitsOf(other);
    if (figure.kind !== other.kind) return false;
    return figure.scale === other.scale && `/${other.key}/`.includes(`/${figure.key}/`);
  });
}

/** Whether the text names an amount of money: such a sentence needs its date. */
export function namesMoney(text: string): boolean {
  return MONEY.test(normalise(text));
}

function linkKey(shown: string): string {
  return shown
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/.,;:!?)»”"']+$/, '');
}

function isPartOfLink(part: string, whole: string): boolean {
  return whole === part || whole.startsWith(`${part}/`) || (!part.includes('/') && hostOf(whole).endsWith(`.${part}`));
}

function hostOf(link: string): string {
  return link.split('/')[0] ?? '';
}

function numberKey(shown: string): string {
  if (THOUSANDS.test(shown)) return shown.replace(/[.,]/g, '');
  return shown
    .split('/')
    .map((group) => group.replace(/^0+(?=\d)/, '').replace('.', ','))
    .join('/');
}

function scaleOf(after: string): string {
  const scale = SCALE.exec(after)?.[1]?.toLowerCase() ?? '';
  return SAME_SCALE.get(scale) ?? scale;
}

/** The numbers of a document number: `52/2024` of `52/2024/NĐ-CP`. */
function numbersOf(key: string): string {
  return (key.match(/\d+/g) ?? []).map(numberKey).join('/');
}

function digitsOf({ key }: Figure): string {
  return key.replace(/\D/g, '');
}

const LINK = /(?<![\p{L}\p{N}@-])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\p{L}\p{N}])(?:\/[^\s«»“”"()]*)?/giu;
const DOCUMENT = /(?<![\p{L}\p{N}])\d+(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*/gu;
const PHONE = /(?<![\d/.,])(?!\d{1,2}\.\d{1,2}\.\d{4}(?!\d))(?:\+84|0|1[89]00)(?:[ .-]?\d){4,10}(?![\d/])/g;
const NUMBER = /\d+(?:[.,/]\d+)*/g;
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/;
/** The scale of a range stands behind its second number: "100 đến 150 triệu". */
const SCALE = /^(?:\s*(?:-|–|đến|tới|hoặc|hay)\s*\d[\d.,]*)?\s*(%|phần trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?![\p{L}\p{N}])/iu;
const SAME_SCALE = new Map([
  ['phần trăm', '%'],
  ['ngàn', 'nghìn'],
  ['tỉ', 'tỷ'],
]);
const MONEY =
  /\d\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|VND|VNĐ|₫|đ(?![\p{L}]))|\d\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})/iu;
