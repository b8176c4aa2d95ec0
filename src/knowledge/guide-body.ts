import type { GuideQuestion, SourcedText } from './guide.ts';
import type { Problem } from './problem.ts';

/** What stands below the front matter, section by section. */
export interface GuideBody {
  readonly summary: readonly SourcedText[];
  readonly steps: readonly SourcedText[];
  readonly troubles: readonly SourcedText[];
  readonly never: readonly SourcedText[];
  readonly contacts: readonly SourcedText[];
  readonly questions: readonly (GuideQuestion & { readonly line: number })[];
  /** First and last line of every section and question that has text; the rest of the file is not in it. */
  readonly lastLines: ReadonlyMap<SourcedText, number>;
  readonly problems: readonly Problem[];
}

/**
 * Read the sections of a guide.
 *
 * Takes   the lines of the body and how many lines of the file stand before them.
 * Gives   every section as sourced texts, one a paragraph or list item, with `[s1]` marks taken out of the words; and
 *         every mistake of the layout.
 * Throws  nothing.
 */
export function readBody(file: string, lines: readonly string[], linesBefore: number): GuideBody {
  const problems: Problem[] = [];
  const lastLines = new Map<SourcedText, number>();
  const sections: Record<Section, SourcedText[]> = { summary: [], steps: [], troubles: [], never: [], contacts: [] };
  const questions: { question: string; asks: string[]; answer: SourcedText[]; line: number }[] = [];
  const seen = new Set<string>();
  let section: Section | 'questions' | 'unknown' | undefined;

  const report = (line: number, rule: string, message: string) => problems.push({ file, line, rule, message });

  for (const piece of pieces(lines, linesBefore)) {
    const { line, text } = piece;
    if (piece.kind === 'section') {
      section = text === QUESTIONS ? 'questions' : SECTION_NAMES.get(text);
      if (section === undefined) {
        section = 'unknown';
        report(line, 'unknown-section', `Không có mục tên «${text}»; chỉ có: ${SECTION_LIST}.`);
      }
      if (seen.has(text)) report(line, 'section-twice', `Mục «${text}» viết hai lần; gộp lại làm một.`);
      seen.add(text);
    } else if (piece.kind === 'question') {
      if (section === 'questions') questions.push({ question: text, asks: [], answer: [], line });
      else report(line, 'misplaced-question', `Tiêu đề «${text}» chỉ được đứng trong mục «${QUESTIONS}».`);
    } else if (section === undefined) {
      report(line, 'text-outside-section', 'Có chữ đứng ngoài các mục; chuyển vào một mục.');
    } else if (section === 'questions') {
      const question = questions.at(-1);
      const asks = ASKS.exec(text);
      if (!question) report(line, 'text-outside-section', `Trong «${QUESTIONS}» phải có dòng «### câu hỏi» trước.`);
      else if (asks) question.asks.push(...split(asks[1] ?? ''));
      else question.answer.push(keep(sourced(piece), piece.lastLine));
    } else if (section !== 'unknown') {
      if (section === 'steps' && piece.kind !== 'numbered') {
        report(line, 'step-not-numbered', 'Trong «Các bước» mỗi bước là một dòng đánh số 1. 2. 3. …');
      }
      sections[section].push(keep(sourced(piece), piece.lastLine));
    }
  }
  for (const name of REQUIRED) {
    if (!seen.has(name)) report(linesBefore, 'missing-section', `Thiếu mục «${name}».`);
  }
  for (const [name, key] of SECTION_NAMES) {
    if (seen.has(name) && sections[key].length === 0) report(linesBefore, 'empty-section', `Mục «${name}» để trống.`);
  }
  for (const { question, answer, line } of questions) {
    if (answer.length === 0) report(line, 'empty-question', `Câu hỏi «${question}» chưa có câu trả lời.`);
  }
  return { ...sections, questions, lastLines, problems };

  function keep(text: SourcedText, lastLine: number): SourcedText {
    lastLines.set(text, lastLine);
    return text;
  }
}

interface Piece {
  readonly kind: 'section' | 'question' | 'paragraph' | 'bullet' | 'numbered';
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
}

/** Headings, paragraphs and list items of the Markdown a guide may use; a wrapped line belongs to the piece above it. */
function pieces(lines: readonly string[], linesBefore: number): Piece[] {
  const found: { kind: Piece['kind']; text: string; line: number; lastLine: number }[] = [];
  let open = false;
  for (const [index, raw] of lines.entries()) {
    const line = index + linesBefore + 1;
    const content = raw.trim();
    const start = STARTS.map(({ kind, pattern }) => ({ kind, match: pattern.exec(content) })).find(
      ({ match }) => match,
    );
    const last = found.at(-1);
    if (content === '') open = false;
    else if (start?.match) {
      found.push({ kind: start.kind, text: (start.match[1] ?? '').trim(), line, lastLine: line });
      open = start.kind !== 'section' && start.kind !== 'question';
    } else if (open && last && !ASKS.test(last.text)) {
      last.text += ` ${content}`;
      last.lastLine = line;
    } else {
      found.push({ kind: 'paragraph', text: content, line, lastLine: line });
      open = true;
    }
  }
  return found;
}

/** Words and source keys of a piece. Marks may stand after any sentence; the text as a whole carries them all. */
function sourced({ text, line }: Piece): SourcedText {
  const sources = [...text.matchAll(MARK)].flatMap(([, keys]) => (keys ?? '').split(/[,;]/).map((key) => key.trim()));
  const plain = text
    .replace(MARK, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])(?=\s|$)/g, '$1') // a mark stood between; ".gov.vn" keeps its space
    .trim();
  return { text: plain, sources: [...new Set(sources)], line };
}

function split(asks: string): string[] {
  return asks
    .split('|')
    .map((ask) => ask.trim())
    .filter((ask) => ask !== '');
}

type Section = 'summary' | 'steps' | 'troubles' | 'never' | 'contacts';
export const SECTION_TITLES: Readonly<Record<Section, string>> = {
  summary: 'Tóm tắt',
  steps: 'Các bước',
  troubles: 'Nếu bị kẹt',
  never: 'Không bao giờ',
  contacts: 'Liên hệ',
};
const QUESTIONS = 'Hỏi đáp';
const SECTION_NAMES = new Map(Object.entries(SECTION_TITLES).map(([key, name]) => [name, key as Section]));
const SECTION_LIST = [...SECTION_NAMES.keys(), QUESTIONS].join(', ');
const REQUIRED = [SECTION_TITLES.summary, SECTION_TITLES.never];
const STARTS: readonly { readonly kind: Piece['kind']; readonly pattern: RegExp }[] = [
  { kind: 'question', pattern: /^###\s+(.*)$/ },
  { kind: 'section', pattern: /^##?\s+(.*)$/ },
  { kind: 'bullet', pattern: /^[-*+]\s+(.*)$/ },
  { kind: 'numbered', pattern: /^\d+[.)]\s+(.*)$/ },
];
const ASKS = /^Cách hỏi:\s*(.*)$/i;
const MARK = /\[\s*(s\d+(?:\s*[,;]\s*s\d+)*)\s*\]/g;
