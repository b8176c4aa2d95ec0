import type { Verdict } from './links/verdict.ts';

/** How a turn ended. "No source" is an outcome like any other, never an error. */
export const OUTCOME_LABELS = {
  answered: 'đã trả lời',
  'needs-clarification': 'cần hỏi lại',
  'no-source': 'chưa có nguồn',
  refused: 'từ chối',
  urgent: 'khẩn cấp',
  'small-talk': 'chào hỏi',
  'out-of-scope': 'ngoài phạm vi',
  'handed-over': 'chuyển cán bộ',
  failed: 'lỗi',
} as const;
export type OutcomeKind = keyof typeof OUTCOME_LABELS;

/** A piece of an answer; a channel renders it as its platform can. */
export type Block =
  /** Says what the next blocks are about, where an answer has several parts; no colon at its end. */
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'steps'; readonly items: readonly string[]; readonly start: number }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'quote'; readonly text: string; readonly source: string }
  | { readonly type: 'warning'; readonly text: string }
  | { readonly type: 'contact'; readonly text: string }
  | { readonly type: 'note'; readonly text: string };

/** What an answer rests on: enough for a person to open the source and find the words. */
export interface Citation {
  /** `000`…`004` or a guide id. */
  readonly documentId: string;
  readonly passageId: string;
  readonly title: string;
  /** "dòng 297–324, mục II.5" or the guide's section. */
  readonly place: string;
  /** Words of the source that carry the answer. */
  readonly quote: string;
  readonly url?: string;
  readonly date?: string;
}

export interface Flag {
  readonly kind:
    'no-source' | 'low-confidence' | 'urgent' | 'unsafe' | 'personal-data' | 'fact-lock' | 'handover' | 'failed';
  readonly detail: string;
}

export interface Outcome {
  readonly kind: OutcomeKind;
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
  /** Short texts a person can tap; each is sent back as a message. */
  readonly suggestions: readonly string[];
  readonly flags: readonly Flag[];
  /** 0…1: calibrated probability that the sources answer the question. */
  readonly confidence: number;
  readonly rung: 'fixed-reply' | 'approved' | 'directory' | 'register' | 'guide' | 'passage' | 'model';
  /** Of the links, numbers and accounts in the message; for the one who asked, never kept. */
  readonly verdicts?: readonly Verdict[];
  /** Milliseconds by step. */
  readonly timings: Readonly<Record<string, number>>;
}
