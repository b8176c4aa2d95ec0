import { SECTION_TITLES, type GuideBody } from './guide-body.ts';
import type { FrontMatter } from './guide-front-matter.ts';
import type { SourcedText } from './guide.ts';
import { hashText } from './hash.ts';
import type { Passage } from './passage.ts';

/**
 * The passages of a guide: what is searched and cited.
 *
 * Takes   its front matter and body.
 * Gives   `<id>` (summary and steps; asked by the guide's asks, keywords and title), one `<id>#hoi-dap-<n>` a question,
 *         and `<id>#neu-bi-ket`, `<id>#khong-bao-gio`, `<id>#lien-he` where the guide has them. Every sentence of the
 *         body stands in exactly one of them. All are for citizens.
 */
export function guidePassages(fields: FrontMatter, body: GuideBody): Passage[] {
  const { id, title } = fields;
  const make = (suffix: string, headings: string[], text: string, lines: Passage['place']['lines'], asks?: string[]) =>
    ({
      id: suffix === '' ? id : `${id}#${suffix}`,
      documentId: id,
      headings,
      text,
      place: { lines },
      audience: 'citizen',
      ...(asks && { asks }),
      hash: hashText(headings, text),
    }) satisfies Passage;

  const spanOf = (texts: readonly SourcedText[], from = Infinity): [number, number] => [
    Math.min(from, ...texts.map(({ line }) => line)),
    Math.max(...texts.map((text) => body.lastLines.get(text) ?? text.line)),
  ];
  const section = (suffix: string, key: 'troubles' | 'never' | 'contacts'): Passage[] => {
    const texts = body[key];
    if (texts.length === 0) return [];
    return [make(suffix, [title, SECTION_TITLES[key]], texts.map(({ text }) => `- ${text}`).join('\n'), spanOf(texts))];
  };

  const opening = [...body.summary.map(({ text }) => text), ...body.steps.map(({ text }, n) => `${n + 1}. ${text}`)];
  return [
    make('', [title], opening.join('\n'), spanOf([...body.summary, ...body.steps]), [
      ...fields.asks,
      ...fields.keywords,
      title,
    ]),
    ...body.questions.map(({ question, asks, answer, line }, n) => {
      const text = [question, ...answer.map((entry) => entry.text)].join('\n');
      return make(`hoi-dap-${n + 1}`, [title], text, spanOf(answer, line), [question, ...asks]);
    }),
    ...section('neu-bi-ket', 'troubles'),
    ...section('khong-bao-gio', 'never'),
    ...section('lien-he', 'contacts'),
  ];
}
