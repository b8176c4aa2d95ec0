import type { StepResult, Tools } from '../step.ts';
import type { GuideFinding } from '../citizen/guides.ts';
import type { Block, Citation, Flag } from '../outcome.ts';
import { outsideTopic } from '../screening/out-of-scope.ts';
import type { Turn } from '../turn.ts';
import { asksForPlace } from './asks.ts';
import type { Found } from './desk.ts';
import { layOut, shorten } from './findings.ts';
import { spelled } from './spelled.ts';
import type { StaffQuestion } from './question.ts';
import type { Shelf } from './shelf.ts';

/** Questions about the plans: exact words, document, place; or honestly that the documents do not say it. */
export function answerFromPlans(turn: Turn, tools: Tools): StepResult | undefined {
  const question = tools.staff.read(turn);
  if (turn.context.staff && isOfPlans(turn.context.citations, tools.staff.shelf)) {
    if (asksForPlace(turn.cue)) return quoteAgain(turn, question, tools.replies('staff-place').blocks);
    if (question.asks.includes('quote') && question.inherited) return quoteAgain(turn, question);
  }
  if (question.signal === 0 && question.asks.length === 0) return undefined;
  // "giá vàng hôm nay bao nhiêu" goes on with nothing, whatever was asked before
  if (question.inherited && outsideTopic(turn.cue) !== undefined) return undefined;
  const guide = tools.findGuide(turn);
  if (!isForStaff(question, guide?.probability ?? 0)) return rowsKnowBetter(question, guide?.coverage ?? 0, tools);
  const { shelf } = tools.staff;
  if (question.unknownPlaces.length > 0 && question.documents.length === 0) {
    return absent(
      question,
      tools,
      question.unknownPlaces,
      shelf.plans.map(({ id }) => id),
    );
  }
  const found = tools.staff.find(question);
  if (guide && handbookKnowsBetter(question, guide, found)) return undefined;
  const documents = question.documents.length > 0 ? question.documents : shelf.plans.map(({ id }) => id);
  if (!found.findings || isAbsent(found)) {
    // a weak signal and no answer: perhaps it was a citizen's question after all
    return question.signal >= 2 ? absent(question, tools, found.missing, documents) : undefined;
  }
  return answered(question, found, shelf);
}

/**
 * Evidence and cues together: a plan's name or office words against how well the handbook fits. A bare "ai", "bao giờ",
 * "mấy giờ" is anybody's question until something speaks of plans, units or work.
 */
function isForStaff({ signal, inherited }: StaffQuestion, handbook: number): boolean {
  if (signal >= 3) return true;
  if (signal === 2) return handbook < (inherited ? 0.97 : 0.9);
  return signal > 0 && handbook < 0.35;
}

/**
 * Office words, yet a page of the handbook answers: the plans do not say it or only pass by ("Hải Dương nay thuộc tỉnh
 * nào"), or the words are nearly those of a question on the page and no row of the register answers them.
 */
function handbookKnowsBetter(
  { units }: StaffQuestion,
  { probability, named, coverage }: GuideFinding,
  found: Found,
): boolean {
  const weak = (found.findings?.confidence ?? 0) < WEAK && units.length === 0;
  const silent = weak || isAbsent(found);
  if (silent) return probability >= HANDBOOK_SURE && coverage >= MOSTLY_EXPLAINED;
  const row = found.by !== 'passage' && (found.by !== 'which-plan' || named < WORD_FOR_WORD);
  return !row && probability >= HANDBOOK_CERTAIN && named >= NEARLY_NAMED;
}
const WEAK = 0.6;
const HANDBOOK_SURE = 0.65;
const MOSTLY_EXPLAINED = 0.75;
const HANDBOOK_CERTAIN = 0.95;
const NEARLY_NAMED = 0.8;
const WORD_FOR_WORD = 0.95;

/** No cue says "plan", yet a row of the register explains the question and the handbook does not. */
function rowsKnowBetter(question: StaffQuestion, explained: number, tools: Tools): StepResult | undefined {
  // a word or two say too little to leave the handbook for
  if (question.asks.length === 0 || question.subject.split(' ').length < 3) return undefined;
  const found = tools.staff.find(question);
  const confidence = found.findings?.confidence ?? 0;
  const sure = found.by !== 'passage' && found.by !== 'report' && found.missing.length === 0;
  // near spellings make a row of any three words: some of them have to stand in a plan as they were said
  if (!sure || !spokenInPlans(question, tools.staff.shelf)) return undefined;
  return confidence >= 0.7 && confidence > explained + 0.05 ? answered(question, found, tools.staff.shelf) : undefined;
}

const spokenInPlans = ({ subject }: StaffQuestion, { plans, concepts }: Shelf): boolean =>
  plans.some(({ id }) => concepts.share(subject, id) >= SPOKEN);
/** Questions of offices that no cue tells reach 0.27 and more, citizens' small questions that fit a row by near spellings at most 0.1. */
const SPOKEN = 0.2;

/** Something is named that stands nowhere in the documents asked about, or the best passage explains too little. */
function isAbsent({ findings, missing, by }: Found): boolean {
  const confidence = findings?.confidence ?? 0;
  if (missing.length > 0) return by !== 'which-plan';
  return confidence < 0.35;
}

function answered(question: StaffQuestion, found: Found, shelf: Shelf): StepResult {
  const findings = found.findings!;
  const { blocks, rest, citations, restCitations } = layOut(findings, question.text, shelf);
  const documents = [...new Set(findings.lines.map(({ documentId }) => documentId))];
  const flags: Flag[] = findings.confidence < 0.5 ? [{ kind: 'low-confidence', detail: found.by ?? 'passage' }] : [];
  return {
    outcome: {
      kind: 'answered',
      blocks,
      citations,
      suggestions: [
        ...(rest.length > 0 ? ['Xem thêm'] : []),
        'Trích nguyên văn',
        ...narrower(question, documents, shelf),
      ].slice(0, 5),
      flags,
      confidence: findings.confidence,
      rung: found.by === 'passage' ? 'passage' : 'register',
    },
    remember: {
      staff: {
        documents: documents.length <= 3 ? documents : [],
        subject: question.subject,
        units: question.units,
        asked: question.asked,
        ...(question.asks[0] ? { ask: question.asks[0] } : {}),
      },
      ...(rest.length > 0 ? { rest, restCitations } : {}),
    },
  };
}

/** Several documents answered: offer each by name. */
function narrower(question: StaffQuestion, documents: readonly string[], shelf: Shelf): string[] {
  if (question.documents.length > 0 || documents.length < 2) return [];
  return documents.slice(0, 3).map((id) => `Thế còn ${shelf.plan(id).place ?? shelf.plan(id).issuer}?`);
}

function absent(
  question: StaffQuestion,
  tools: Tools,
  missing: readonly string[],
  documents: readonly string[],
): StepResult {
  const { shelf } = tools.staff;
  const all = documents.length === shelf.plans.length;
  const searched = all
    ? `Cả ${spelled(documents.length)} văn bản hiện có`
    : documents.map((id) => shelf.plan(id).shortTitle).join('; ');
  const reply = tools.replies('staff-no-source', { searched });
  const named =
    missing.length > 0 ? [{ type: 'paragraph', text: `Đã tìm mà không thấy: ${missing.join(', ')}.` } as const] : [];
  return {
    outcome: {
      ...reply,
      blocks: [...reply.blocks, ...named],
      citations: [],
      suggestions: [...elsewhere(missing, documents, shelf), ...reply.suggestions].slice(0, 5),
      flags: [{ kind: 'no-source', detail: question.text.slice(0, 200) }],
      confidence: 0,
      rung: 'fixed-reply',
    },
    remember: { staff: { documents: all ? [] : documents, subject: question.subject, units: question.units } },
  };
}

/** What the documents asked about do not say but others do: the question that finds it there. */
function elsewhere(missing: readonly string[], documents: readonly string[], { plans, concepts }: Shelf): string[] {
  const others = plans.filter(({ id }) => !documents.includes(id));
  const [held] = missing.filter((thing) => others.some(({ id }) => concepts.says(id, thing)));
  return held === undefined ? [] : [`Văn bản nào nhắc tới ${held}?`];
}

const isOfPlans = (citations: readonly Citation[] | undefined, shelf: Shelf): boolean =>
  citations?.[0] !== undefined && shelf.plans.some(({ id }) => id === citations[0]!.documentId);

/** "Trích nguyên văn", "gửi lại link": the words behind the last answer and where they stand, exactly. */
function quoteAgain({ context }: Turn, question: StaffQuestion, lead: readonly Block[] = []): StepResult {
  // a note on the side has a source of its own elsewhere and is no word of the plan
  const shown = (context.citations ?? []).filter(({ url }) => url === undefined).slice(0, 3);
  const quotes = shown.map(({ quote, title, place }): Block[] => [
    ...(lead.length > 0 ? [{ type: 'paragraph', text: `${title}, ${place}:` } satisfies Block] : []),
    { type: 'quote', text: shorten(quote, Math.floor(QUOTES_LIMIT / shown.length)), source: `${title}, ${place}` },
  ]);
  return {
    outcome: {
      kind: 'answered',
      blocks: [...lead, ...quotes.flat()],
      citations: shown,
      suggestions: [],
      flags: [],
      confidence: 1,
      rung: 'register',
    },
    // what was asked before stays the thing that a further follow-up is about
    remember: { staff: context.staff ?? { documents: question.documents, subject: '', units: [] } },
  };
}
const QUOTES_LIMIT = 1_500;
