import type { Passage } from './passage.ts';

export type Topic =
  | 'vneid'
  | 'dich-vu-cong'
  | 'thanh-toan'
  | 'lua-dao'
  | 'an-toan-tai-khoan'
  | 'ky-nang-co-ban'
  | 'y-te'
  | 'hoc-tap'
  | 'mua-ban'
  | 'phong-trao';

/** A checked fact and where it comes from. Every number in a guide stands in the `fact` of a source it names. */
export interface GuideSource {
  readonly key: string;
  /** Fact sheet and item it was taken from, e.g. `vneid 22`. */
  readonly sheet: string;
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly confidence: 'cao' | 'vừa' | 'thấp';
  readonly fact: string;
}

/** A sentence group with the keys of the sources that carry it. */
export interface SourcedText {
  readonly text: string;
  readonly sources: readonly string[];
  readonly line: number;
}

export interface GuideQuestion {
  readonly question: string;
  readonly asks: readonly string[];
  /** One entry a paragraph or list item. */
  readonly answer: readonly SourcedText[];
}

/** A page of the citizens' handbook (`knowledge/guides/<id>.md`; format in docs/guide-format.md). */
export interface Guide {
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  readonly urgent: boolean;
  /** Emergencies this page is the first-aid card for (`money-sent`, `secret-given` …); empty for most pages. */
  readonly firstAid: readonly string[];
  /** Emergencies for which this page stands in for the card when the message is about this page's very subject. */
  readonly firstAidWhenNamed: readonly string[];
  readonly asks: readonly string[];
  readonly keywords: readonly string[];
  readonly sources: readonly GuideSource[];
  /** ISO dates. */
  readonly verified: string;
  readonly reviewBy: string;
  readonly related: readonly string[];
  readonly summary: readonly SourcedText[];
  readonly steps: readonly SourcedText[];
  readonly troubles: readonly SourcedText[];
  readonly never: readonly SourcedText[];
  readonly contacts: readonly SourcedText[];
  readonly questions: readonly GuideQuestion[];
  /** `<id>` for the page as a whole, `<id>#hoi-dap-<n>` for each question (from 1), `<id>#neu-bi-ket`, `<id>#khong-bao-gio`, `<id>#lien-he`. */
  readonly passages: readonly Passage[];
}
