import { wasTold } from '../store/consents.ts';
import type { Db } from '../store/db.ts';
import { keptOf } from '../store/kept-of.ts';
import { loadConversation, type ConversationRecord } from '../store/turns.ts';
import type { Address } from './channel.ts';
import type { Known } from './take-turn.ts';

/** How a conversation on a platform stands, a fresh one for somebody new. */
export async function knownOnPlatform(
  db: Db,
  { id, channel, from, noticeVersion }: { id: string; channel: string; from: Address; noticeVersion: string },
): Promise<Known> {
  const address = JSON.stringify(from);
  const conversation = (await loadConversation(db, id)) ?? fresh(id, channel);
  return {
    conversation: { ...conversation, address },
    surface: 'platform',
    group: from.group,
    told: await wasTold(db, id, noticeVersion),
    kept: () => keptInWords(db, id),
  };
}

/** How a conversation on the web page stands. A name from another channel opens nothing: `newId` names a fresh one. */
export async function knownOnPage(
  db: Db,
  { askedFor, channel, newId }: { askedFor: string; channel: string; newId: () => string },
): Promise<Known> {
  const known = await loadConversation(db, askedFor);
  const mine = known === undefined || known.channel === channel;
  const id = mine ? askedFor : newId();
  return {
    conversation: (mine ? known : undefined) ?? fresh(id, channel),
    surface: 'page',
    group: false,
    told: true, // the page itself says it
    kept: () => keptInWords(db, id),
  };
}

const fresh = (id: string, channel: string): ConversationRecord => ({
  id,
  channel,
  context: '',
  address: '',
  mode: 'assistant',
  silentUntil: 0,
  heardAt: 0,
  brief: 0,
});

async function keptInWords(db: Db, id: string): Promise<string | undefined> {
  const kept = await keptOf(db, id);
  if (!kept) return undefined;
  const since = DAY.format(kept.since);
  const ratings = kept.ratings > 0 ? `, ${kept.ratings} lần góp ý` : '';
  return `${kept.turns} câu hỏi đã che số riêng cùng câu trả lời, từ ngày ${since}${ratings}; cách liên lạc để trả lời bác.`;
}

const DAY = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'Asia/Ho_Chi_Minh',
});
