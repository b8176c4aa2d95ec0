import type { Corpus } from './corpus.ts';
import type { Guide, Topic } from './guide.ts';
import { linesOf } from './passages.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** A skill in the words of a plan, and the guides that teach it. */
export interface Skill {
  readonly words: string;
  readonly planId: string;
  readonly guides: readonly string[];
  readonly line: number;
}

const TOPIC_TITLES: Readonly<Record<Topic, string>> = {
  vneid: 'VNeID và căn cước',
  'dich-vu-cong': 'Dịch vụ công trên mạng',
  'thanh-toan': 'Trả tiền, chuyển khoản',
  'lua-dao': 'Phòng lừa đảo',
  'an-toan-tai-khoan': 'Giữ an toàn tài khoản',
  'ky-nang-co-ban': 'Dùng điện thoại, máy tính, mạng',
  'y-te': 'Khám chữa bệnh',
  'hoc-tap': 'Học tập',
  'mua-ban': 'Mua bán trên mạng',
  'phong-trao': 'Phong trào Bình dân học vụ số',
};

/** Read `knowledge/skills.tsv`: words of a plan, plan id, guide ids apart by commas; lines with `#` are notes. */
export function parseSkills(tsv: string): Skill[] {
  return tsv.split(/\r?\n/).flatMap((row, at) => {
    if (row.trim() === '' || row.startsWith('#')) return [];
    const [words = '', planId = '', guides = ''] = row.split('\t').map((cell) => cell.trim());
    return [
      {
        words,
        planId,
        guides: guides
          .split(',')
          .map((id) => id.trim())
          .filter(Boolean),
        line: at + 1,
      },
    ];
  });
}

/**
 * Whether the matrix of skills tells the truth.
 *
 * Takes   skills and the corpus.
 * Gives   a problem for words that the plan does not have, for an unknown plan or guide, and for a skill without a guide.
 */
export function checkSkills(skills: readonly Skill[], corpus: Corpus): Problem[] {
  return skills.flatMap(({ words, planId, guides, line }) => {
    const at = (rule: string, message: string): Problem => ({ file: 'skills.tsv', line, rule, message });
    const plan = corpus.plan(planId);
    const unknown = guides.filter((id) => !corpus.guide(id));
    return [
      ...(plan ? [] : [at('skill-plan', `Không có văn bản «${planId}».`)]),
      ...(plan && !placeOf(plan, words) ? [at('skill-words', `Văn bản ${planId} không có câu chữ «${words}».`)] : []),
      ...unknown.map((id) => at('skill-guide', `Không có bài «${id}».`)),
      ...(guides.length === 0 ? [at('skill-alone', `Kỹ năng «${words}» chưa có bài hướng dẫn.`)] : []),
    ];
  });
}

/**
 * The handbook's table of contents, as Markdown.
 *
 * Takes   the corpus and the skills (checked).
 * Gives   guides by topic with summary, sources and review day; then which guide teaches which skill of the plans.
 * Laws    the same text for the same corpus, so that a diff shows what changed.
 */
export function handbookOf(corpus: Corpus, skills: readonly Skill[]): string {
  const topics = Object.entries(TOPIC_TITLES).map(([topic, title]) => ({
    title,
    guides: corpus.guides.filter((guide) => guide.topic === topic),
  }));
  const counted = topics.map(({ title, guides }) => `- ${title}: ${guides.length} bài`);
  return [
    '# Sổ tay hướng dẫn',
    '',
    'Tệp này do `node scripts/write-handbook.ts` viết ra từ `knowledge/guides` và `knowledge/skills.tsv`; đừng sửa bằng tay.',
    '',
    `Có ${corpus.guides.length} bài:`,
    '',
    ...counted,
    ...topics.flatMap(({ title, guides }) => ['', `## ${title}`, ...guides.flatMap(showGuide)]),
    '',
    '## Kỹ năng nêu trong văn bản và bài hướng dẫn',
    '',
    '| Kỹ năng (lời văn bản) | Văn bản | Bài hướng dẫn |',
    '| --- | --- | --- |',
    ...skills.map((skill) => showSkill(skill, corpus)),
    '',
  ].join('\n');
}

function showGuide({ id, title, urgent, summary, sources, questions, verified, reviewBy }: Guide): string[] {
  const asked = questions.length > 0 ? ` Có ${questions.length} câu hỏi đáp.` : '';
  return [
    '',
    `### ${title}`,
    '',
    `\`${id}\`${urgent ? ' · khẩn cấp' : ''} · kiểm ngày ${verified}, xem lại trước ${reviewBy}`,
    '',
    `${summary.map(({ text }) => text).join(' ')}${asked}`,
    '',
    ...sources.map(({ title: name, url, date, confidence }) => {
      const link = url.startsWith('http') ? url : `../${url}`;
      return `- [${plainTitle(name)}](${link}), ${date}, độ tin ${confidence}`;
    }),
  ];
}

function showSkill({ words, planId, guides }: Skill, corpus: Corpus): string {
  const plan = corpus.plan(planId);
  const place = plan && placeOf(plan, words);
  const where = plan
    ? `${plan.shortTitle}${place ? `, dòng ${place[0] === place[1] ? place[0] : place.join('–')}` : ''}`
    : planId;
  const taught = guides.map((id) => corpus.guide(id)?.title ?? id).join('; ');
  return `| ${cell(words)} | ${cell(where)} | ${cell(taught)} |`;
}

/** The lines in which the plan says these words. */
function placeOf({ blocks }: Plan, words: string): [number, number] | undefined {
  for (const block of blocks) {
    const at = block.text.indexOf(words);
    if (at >= 0) return linesOf(block, at, at + words.length);
  }
  return undefined;
}

function plainTitle(title: string): string {
  return title.replace(/[[\]]/g, '');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
