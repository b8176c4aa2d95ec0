import type { DirectorySource, OfficialApp } from '../../knowledge/directory/directory.ts';
import type { StepResult, Tools } from '../step.ts';
import type { Block, Citation } from '../outcome.ts';
import type { Replies } from '../replies.ts';
import type { Turn } from '../turn.ts';
import type { Verdict } from './verdict.ts';

/** A message that asks about what it holds, or holds nothing else: the verdict is the answer. */
export function judgePasted(turn: Turn, tools: Tools): StepResult | undefined {
  const { isAsked, words, verdicts } = turn.pasted;
  // a long message asks more than that: its answer follows, the verdict stands first
  return isAsked && verdicts.length > 0 && words <= SHORT_QUESTION ? verdictResult(verdicts, tools) : undefined;
}
const SHORT_QUESTION = 12;

/** No source for the rest of the message: what was pasted is judged all the same. */
export function judgeAtLast(turn: Turn, tools: Tools): StepResult | undefined {
  const { verdicts } = turn.pasted;
  return verdicts.length > 0 ? verdictResult(verdicts, tools) : undefined;
}

/**
 * The verdicts in a line each, with an answer that speaks of something else.
 *
 * Gives   the result with a bad link's line first, so that nobody taps it while reading on; anything else last.
 */
export function withVerdicts(result: StepResult, { pasted }: Turn, tools: Pick<Tools, 'replies'>): StepResult {
  const { verdicts } = pasted;
  if (verdicts.length === 0) return result;
  const outcome = { ...result.outcome, verdicts };
  if (outcome.rung === 'directory' || !ADDED_TO.has(outcome.kind)) return { ...result, outcome };
  const shown = mostTelling(verdicts);
  const lines = shown.map((verdict) => headline(verdict, tools));
  // an answer that begins with what to do now keeps its beginning
  const isUrgent = outcome.kind === 'urgent' || outcome.blocks[0]?.type === 'steps';
  const isFirst = !isUrgent && (pasted.isAsked || shown[0]?.verdict === 'bad');
  const blocks = isFirst ? [...lines, ...outcome.blocks] : [...outcome.blocks, ...lines];
  return { ...result, outcome: { ...outcome, blocks, citations: [...outcome.citations, ...citationsOf(shown)] } };
}
/** Refusals and talk stay as they are: they carry no sources. */
const ADDED_TO: ReadonlySet<string> = new Set(['answered', 'urgent', 'needs-clarification']);

function verdictResult(verdicts: readonly Verdict[], { replies }: Tools): StepResult {
  const shown = mostTelling(verdicts);
  const worst = shown[0]!;
  const { suggestions, kind, blocks } = replies(replyName(worst), valuesOf(worst));
  const [first, ...advice] = blocks;
  const line = (verdict: Verdict): Block[] =>
    verdict === worst && verdict.details && first
      ? [first, { type: 'list', items: verdict.details.map(capitalised) }]
      : [headline(verdict, { replies })];
  return {
    outcome: {
      kind,
      blocks: [...shown.flatMap(line), ...theRealOne(worst, { replies }), ...advice],
      citations: citationsOf(shown),
      suggestions,
      flags: [],
      confidence: 1,
      rung: 'directory',
    },
  };
}

/** The worst first; what is the same is said once. */
function mostTelling(verdicts: readonly Verdict[]): Verdict[] {
  const once = [...new Map(verdicts.map((verdict) => [`${verdict.shown} ${verdict.sign}`, verdict])).values()];
  return once.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)).slice(0, MOST);
}
const ORDER: readonly Verdict['verdict'][] = ['bad', 'unknown', 'official'];
const MOST = 4;

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The first paragraph of a reply says the verdict by itself; where that goes into parts, a reply of its own does. */
function headline(verdict: Verdict, { replies }: Pick<Tools, 'replies'>): Block {
  const name = verdict.details ? `${verdict.kind}-line` : replyName(verdict);
  const [first] = replies(name, valuesOf(verdict)).blocks;
  const text = first && 'text' in first ? first.text : '';
  return { type: verdict.verdict === 'bad' ? 'warning' : 'paragraph', text };
}

function theRealOne({ verdict, real, app }: Verdict, { replies }: Pick<Tools, 'replies'>): readonly Block[] {
  if (verdict === 'official') return [];
  return [...(real ? replies('link-real', real).blocks : []), ...(app ? howToInstall(app, replies) : [])];
}

function howToInstall({ name, publisher }: OfficialApp, replies: Replies): readonly Block[] {
  const values = { app: name, publisher: publisher ?? '' };
  return replies(publisher === undefined ? 'link-app' : 'link-app-publisher', values).blocks;
}

function replyName({ kind, verdict, real }: Verdict): string {
  if (kind === 'account') return 'account-unknown';
  if (kind === 'payment') return `payment-${verdict}`;
  if (kind === 'link' && verdict === 'official' && !real) return 'link-government';
  return `${kind}-${verdict}`;
}

function valuesOf({ shown, sign, real }: Verdict): Readonly<Record<string, string>> {
  return { shown, sign, Shown: capitalised(shown), owner: real?.owner ?? '' };
}

function citationsOf(verdicts: readonly Verdict[]): Citation[] {
  const cited = verdicts.flatMap(({ sources, entry }) =>
    sources.map((source, at) => ({ source, entry: at === 0 ? entry : undefined })),
  );
  return [...new Map(cited.map((one) => [one.source.key, one])).values()]
    .slice(0, MOST_SOURCES)
    .map(({ source, entry }) => ({
      documentId: 'danh-ba',
      passageId: `danh-ba#${source.key}`,
      title: source.title,
      place: ['danh bạ chính thức', entry, dated(source)].filter(Boolean).join(', '),
      quote: source.fact,
      date: source.checked,
      ...(source.url === undefined ? {} : { url: source.url }),
    }));
}
const MOST_SOURCES = 5;
const dated = ({ date }: DirectorySource): string => (/\d/.test(date) ? `nguồn ngày ${date}` : '');
