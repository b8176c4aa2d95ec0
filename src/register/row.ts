import type { Place } from '../knowledge/passage.ts';

export type RowKind =
  'task' | 'duty' | 'report' | 'target' | 'basis' | 'channel' | 'content' | 'recipient' | 'signature';

interface RowBase {
  readonly documentId: string;
  /** The document's words that say it, verbatim but for healed line breaks. */
  readonly quote: string;
  readonly headings: readonly string[];
  readonly place: Place;
  /** 0…1: how surely the rule that made the row fits; below 0.5 it is shown as uncertain. */
  readonly confidence: number;
}

/** A piece of work with the units that carry it. A blank cell or a missing line is `''` / `[]`, never filled in. */
export interface TaskRow extends RowBase {
  readonly kind: 'task';
  /** Number as printed ("2"), when there is one. */
  readonly number?: string;
  readonly subject: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  /** As written: "Thường xuyên trong năm 2025 và các năm tiếp theo". */
  readonly time: string;
  /** What must be there in the end, where the document has a column for it. */
  readonly product?: string;
}
/** What "Tổ chức thực hiện" gives a unit to do; one row a sentence group or dash. */
export interface DutyRow extends RowBase {
  readonly kind: 'duty';
  readonly unit: string;
  readonly subject: string;
  /** Units named as partners ("phối hợp với …"). */
  readonly coordinating: readonly string[];
  /** As written, where the sentence names a day or period. */
  readonly time?: string;
}
export interface ReportRow extends RowBase {
  readonly kind: 'report';
  readonly who: string;
  readonly to: string;
  /** hằng tháng | 6 tháng | năm | một lần | as written. */
  readonly frequency: string;
  /** As written: "trước ngày 15", "trước ngày 25/11/2025". */
  readonly due: string;
  /** "trước 10/6 và 10/12": the "trước" of an earlier day is said of this one too. */
  readonly dueBefore?: true;
  /** The report it is merged into, as written. */
  readonly mergedInto?: string;
}
export interface TargetRow extends RowBase {
  readonly kind: 'target';
  readonly metric: string;
  /** With unit and comparator as written: "trên 40%", "tối thiểu 50% GRDP". */
  readonly value: string;
  readonly year: string;
  /** Whose target: "tỉnh Quảng Ninh", "phường Uông Bí", "tỉnh Hải Dương". */
  readonly scope: string;
}
/** Another document that this one names. */
export interface BasisRow extends RowBase {
  readonly kind: 'basis';
  /** As printed: "57-NQ/TW", "2024-QĐ/TW". */
  readonly number: string;
  /** Nghị quyết, Kế hoạch … */
  readonly documentKind: string;
  readonly issuer: string;
  /** As printed, '' when not given. */
  readonly date: string;
  readonly role: 'căn cứ' | 'thực hiện' | 'nhắc tới';
  /** What it is about, as written after "về …". */
  readonly subject: string;
}
export interface ChannelRow extends RowBase {
  readonly kind: 'channel';
  readonly subject: string;
}
export interface ContentRow extends RowBase {
  readonly kind: 'content';
  readonly subject: string;
}
export interface RecipientRow extends RowBase {
  readonly kind: 'recipient';
  readonly subject: string;
}
export interface SignatureRow extends RowBase {
  readonly kind: 'signature';
  readonly name: string;
  /** "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH". */
  readonly office: string;
}
export type RegisterRow =
  TaskRow | DutyRow | ReportRow | TargetRow | BasisRow | ChannelRow | ContentRow | RecipientRow | SignatureRow;
