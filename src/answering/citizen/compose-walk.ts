import type { Guide } from '../../knowledge/guide.ts';
import type { Block } from '../outcome.ts';
import { citeShown, type GuideAnswer } from './compose-guide.ts';

/**
 * One step by itself.
 *
 * Takes   the guide, the step, counted from 1 and within the guide, and what is said before its name ("Mời bác làm tiếp: ").
 * Gives   the guide's name with the step's place in it, the step, and what can be said next.
 */
export function composeStep(guide: Guide, step: number, lead = ''): GuideAnswer {
  const blocks = [heading(guide, step, lead), theStep(guide, step)];
  const last = step === guide.steps.length;
  return {
    blocks,
    citations: citeShown(guide, guide.id, `bước ${step}`, blocks),
    suggestions: [last ? 'Xong rồi' : 'Bước tiếp', 'Bị kẹt', 'Gặp cán bộ'],
    rest: [],
  };
}

/**
 * What to do when stuck: the step once more, the guide's own troubles, those that speak of the step first, then the way to
 * a person.
 *
 * Takes   the guide, the step when one is known, and how a person is reached.
 */
export function composeTroubles(guide: Guide, step: number | undefined, person: readonly Block[]): GuideAnswer {
  const troubles = guide.troubles.map(({ text }) => text);
  const opening: Block[] =
    step === undefined
      ? [{ type: 'heading', text: troubles.length > 0 ? `${guide.title}, nếu bị kẹt` : guide.title }]
      : [heading(guide, step, 'Bác đang kẹt ở đây: '), theStep(guide, step)];
  const list: Block[] =
    troubles.length > 0
      ? [
          ...(step === undefined ? [] : [paragraph('Bác xem có giống trường hợp nào dưới đây không:')]),
          { type: 'list', items: troubles },
        ]
      : [paragraph('Bài này chưa có phần gỡ rối, bác nên nhờ người chỉ tận tay.')];
  const contacts = guide.contacts.slice(0, 2).map(({ text }): Block => ({ type: 'contact', text }));
  const blocks = [...opening, ...list, ...contacts, ...person];
  return {
    blocks,
    citations: citeShown(guide, `${guide.id}#neu-bi-ket`, 'phần Nếu bị kẹt', blocks),
    suggestions: [...(step === undefined ? [] : [step < guide.steps.length ? 'Bước tiếp' : 'Xong rồi']), 'Gặp cán bộ'],
    rest: [],
  };
}

/** After the last step: that it was the last, and what the page comes down to. */
export function composeEnd(guide: Guide): GuideAnswer {
  const blocks = [
    paragraph(`Bác đã đi hết các bước của bài “${guide.title}”. Tóm lại:`),
    ...guide.summary.map(({ text }) => paragraph(text)),
    ...guide.never.slice(0, 1).map(({ text }): Block => ({ type: 'warning', text })),
  ];
  return {
    blocks,
    citations: citeShown(guide, guide.id, 'bài hướng dẫn', blocks),
    suggestions: ['Quay lại', ...guide.questions.slice(0, 2).map(({ question }) => question), 'Gặp cán bộ'],
    rest: [],
  };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

const heading = (guide: Guide, step: number, lead: string): Block => ({
  type: 'heading',
  text: `${lead}${guide.title} – bước ${step}/${guide.steps.length}`,
});

const theStep = (guide: Guide, step: number): Block => ({
  type: 'steps',
  start: step,
  items: guide.steps.slice(step - 1, step).map(({ text }) => text),
});
