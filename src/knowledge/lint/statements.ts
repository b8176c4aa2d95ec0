import { SECTION_TITLES } from '../guide-body.ts';
import type { Guide, SourcedText } from '../guide.ts';

/** A paragraph, step or list item of a guide with what stands around it. */
export interface Statement extends SourcedText {
  /** Section, or the question it answers. */
  readonly where: string;
  readonly section: keyof typeof SECTION_TITLES | 'questions';
  /** Everything said in the same section or answer. */
  readonly around: string;
}

/** Every sentence group of a guide, in the order of its sections. */
export function statementsOf(guide: Guide): Statement[] {
  const sections = ['summary', 'steps', 'troubles', 'never', 'contacts'] as const;
  return [
    ...sections.flatMap((section) => within(guide[section], section, SECTION_TITLES[section])),
    ...guide.questions.flatMap(({ question, answer }) => within(answer, 'questions', question)),
  ];
}

function within(texts: readonly SourcedText[], section: Statement['section'], where: string): Statement[] {
  const around = texts.map(({ text }) => text).join('\n');
  return texts.map((text) => ({ ...text, section, where, around }));
}
