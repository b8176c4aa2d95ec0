import type { ConversationRecord, TurnRecord } from '../../src/store/turns.ts';

/** Invented conversations and turns; only what a test cares about is named. */
export const conversation = (parts: Partial<ConversationRecord> = {}): ConversationRecord => ({
  id: 'hoi-1',
  channel: 'web',
  context: '{"turn":1}',
  address: '',
  mode: 'assistant',
  silentUntil: 0,
  heardAt: 1_795_000_000_000,
  brief: 0,
  ...parts,
});

export const turn = (parts: Partial<TurnRecord> = {}): TurnRecord => ({
  id: 'luot-1',
  conversationId: 'hoi-1',
  createdAt: 1_795_000_000_000,
  question: 'cai vneid the nao',
  kind: 'answered',
  rung: 'guide',
  confidence: 0.875,
  blocks: '[{"type":"paragraph","text":"Mở kho ứng dụng."}]',
  suggestions: '["Kích hoạt VNeID"]',
  timings: '{"total":3}',
  citations: [],
  flags: [],
  ...parts,
});

export const citations = [
  {
    documentId: 'vneid-cai-dat',
    passageId: 'vneid-cai-dat#1',
    title: 'Tải và cài đúng ứng dụng VNeID',
    place: 'bài hướng dẫn',
    quote: 'Chỉ cài VNeID từ kho ứng dụng.',
    url: 'https://vi-du.gov.vn/bai',
    date: '20/11/2026',
  },
  {
    documentId: '099',
    passageId: '099:41',
    title: 'Kế hoạch 99/KH-UBND',
    place: 'dòng 41–43',
    quote: 'Tổ chức 12 lớp.',
    url: null,
    date: null,
  },
];
export const flags = [
  { kind: 'urgent', detail: 'money-sent' },
  { kind: 'personal-data', detail: 'otp, mobile' },
];
