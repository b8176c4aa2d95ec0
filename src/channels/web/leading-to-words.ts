import type { Citation, Conversations, Reply } from '../../conversation/reply.ts';

/**
 * Conversations whose sources lead to their words on this site.
 *
 * Takes   conversations, and the address of the page where a citation's words stand in their document, when there is one.
 * Gives   the same conversations; a citation that leads nowhere else carries that address, in new and in earlier replies.
 */
export function leadingToWords(
  conversations: Conversations,
  whereToRead: (citation: Citation) => string | undefined,
): Conversations {
  const led = (reply: Reply): Reply => ({
    ...reply,
    citations: reply.citations.map((citation) => {
      const url = citation.url ?? whereToRead(citation);
      return url === undefined ? citation : { ...citation, url };
    }),
  });
  return {
    say: async (message, doing) => led(await conversations.say(message, doing)),
    rate: (rating) => conversations.rate(rating),
    recent: async (conversation) =>
      (await conversations.recent(conversation)).map((turn) => ({ ...turn, reply: led(turn.reply) })),
  };
}
