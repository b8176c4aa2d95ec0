import { fold, words } from '../../foundation/text/fold.ts';
import { isSyllable } from '../../foundation/text/syllable.ts';
import { answerFromGuides } from '../citizen/answer.ts';
import type { DialogueContext } from '../context.ts';
import { cueText } from '../cues.ts';
import { answerFromPlans } from '../staff/answer.ts';
import type { StepResult, Tools } from '../step.ts';
import type { Turn } from '../turn.ts';
import { askedAgain } from './asked-again.ts';
import { together, type PartAnswer } from './compose.ts';
import { splitQuestions, splitThings } from './split-questions.ts';

/**
 * Two or three questions in one message: each answered shortly, headed by what was asked. And "câu thứ hai nói kỹ hơn"
 * after such an answer: that question by itself.
 */
export async function answerSeveral(turn: Turn, tools: Tools): Promise<StepResult | undefined> {
  const { several, guide: _inHand, ...context } = turn.context;
  const again = askedAgain(turn.cue, several ?? []);
  if (again !== undefined && several) {
    const result = answerAlone(asPart(turn, again, context), tools);
    return result && { ...result, remember: { ...result.remember, several } };
  }
  const split = splitQuestions(turn.text);
  const things = split ? undefined : splitThings(turn.text);
  const parts = split?.parts ?? things;
  if (!parts) return undefined;
  await tools.lookUp(parts);
  const sure = split?.isClear ? SURE_WHEN_PARTED : SURE;
  const answers = answerParts(turn, parts.slice(0, MOST), sure, tools);
  if (!answers) return undefined;
  const speaksForParts = things
    ? eachIsNamed(turn, answers, tools)
    : eachExplainsMore(turn, answers, split!.isClear ? CLEARLY_PARTED : BARELY_PARTED, tools);
  return speaksForParts ? together(answers, parts.slice(MOST), tools.corpus) : undefined;
}
/** More than these do not fit a message; the person is told which is left. */
const MOST = 3;

/** Plans and handbook, in the order of the pipeline. */
const answerAlone = (turn: Turn, tools: Tools): StepResult | undefined =>
  answerFromPlans(turn, tools) ?? answerFromGuides(turn, tools);

/** The parts that have an answer at a place of their own; undefined unless all are surely answered, two apart at least. */
function answerParts(turn: Turn, parts: readonly string[], sure: number, tools: Tools): PartAnswer[] | undefined {
  const answers: PartAnswer[] = [];
  let context: DialogueContext = turn.context;
  let names: readonly string[] = [];
  for (const text of parts) {
    const asked = inheriting(turn, text, context, names, tools);
    const result = answerAlone(asked, tools);
    if (result?.outcome.kind !== 'answered' || result.outcome.confidence < sure) return undefined;
    if (answers.some((other) => coversToo(other.result, result))) continue;
    const finding = tools.findGuide(asked);
    const isGuide = result.outcome.rung === 'guide';
    answers.push({
      text: asked.text,
      result,
      coverage: (isGuide ? finding?.coverage : undefined) ?? result.outcome.confidence,
      named: (isGuide ? finding?.named : undefined) ?? 0,
    });
    context = { ...context, question: asked.text, ...result.remember };
    names = namesIn(text).length > 0 ? namesIn(text) : names;
  }
  return answers.length > 1 ? answers : undefined;
}

/** The same page of the handbook, whose summary answers them together; the same place of a plan. */
function coversToo({ outcome: one }: StepResult, { outcome: other }: StepResult): boolean {
  const [a, b] = [one.citations[0], other.citations[0]];
  return one.rung === 'guide' ? a?.documentId === b?.documentId : a?.passageId === b?.passageId;
}

const asPart = (turn: Turn, text: string, context: DialogueContext): Turn => {
  const cue = cueText(text);
  return { ...turn, text, cue, cueRetold: cue, context };
};

/**
 * A part as it is best understood: by itself; with the names it leaves out ("cài VNeID ở đâu, quên mật khẩu thì sao"), when
 * a page is nearer with them; only then by what the part before was about.
 */
function inheriting(
  turn: Turn,
  text: string,
  context: DialogueContext,
  names: readonly string[],
  { findGuide }: Tools,
): Turn {
  const { guide: _before, ...fresh } = context;
  const alone = asPart(turn, text, fresh);
  const found = findGuide(alone);
  if (names.length > 0 && namesIn(text).length === 0) {
    const named = asPart(turn, `${text} ${names.join(' ')}`, fresh);
    if ((findGuide(named)?.named ?? 0) > (found?.named ?? 0)) return named;
  }
  return (found?.probability ?? 0) >= SURE ? alone : asPart(turn, text, context);
}

/** "VNeID", "zalo", "QR": words that are no syllables of the language name things. */
const namesIn = (text: string): string[] =>
  words(text).filter((word) => /\p{L}{2}/u.test(word) && !isSyllable(fold(word)));

/** The parts are explained better than any one place explains the whole; questions about the plans alone are their room's. */
function eachExplainsMore(turn: Turn, answers: readonly PartAnswer[], gain: number, tools: Tools): boolean {
  const whole = tools.findGuide(turn);
  if (whole && whole.named >= ITS_NAME) return false;
  if (answers.every(({ result }) => result.outcome.rung !== 'guide')) return false;
  const explained = answers.reduce((sum, { coverage }) => sum + coverage, 0) / answers.length;
  return explained >= (whole?.coverage ?? 0) + gain;
}

/** Things that share the words which ask: each all but names a page of its own, and says more there than the whole does anywhere. */
function eachIsNamed(turn: Turn, answers: readonly PartAnswer[], tools: Tools): boolean {
  const pages = new Set(answers.map(({ result }) => result.outcome.citations[0]?.documentId));
  if (pages.size < answers.length || !answers.every(({ named }) => named >= NAMED)) return false;
  return eachExplainsMore(turn, answers, JOINED, tools);
}

/** Below this a part is not answered surely enough to take the message apart for it. */
const SURE = 0.5;
const SURE_WHEN_PARTED = 0.35;
/** How much more the parts must be explained than the whole: nothing, where the person parted them. */
const CLEARLY_PARTED = -0.1;
const BARELY_PARTED = 0;
const JOINED = 0.1;
/** Word for word a question of the handbook. */
const ITS_NAME = 0.9;
const NAMED = 0.75;
