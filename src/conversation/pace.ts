import type { Clock } from '../foundation/clock.ts';
import { createRateLimit } from '../foundation/rate-limit.ts';
import { fold } from '../foundation/text/fold.ts';

/** What keeps a message from being answered: the name of the words that say so in `prompts/conversation`. */
export type Hold = 'too-fast' | 'enough-today' | 'busy' | 'loop';

/** Answer it; say once why not; say nothing more. */
export type Verdict = 'answer' | { readonly hold: Hold; readonly silent: boolean };

export interface PaceLimits {
  readonly personPerMinute: number;
  readonly personPerDay: number;
  readonly channelPerMinute: number;
}

interface Options {
  readonly clock: Clock;
  readonly limits: PaceLimits;
  /** How many people are remembered; the one silent longest is forgotten first. */
  readonly remembered?: number;
}

interface Known {
  readonly day: number;
  readonly today: number;
  readonly last: string;
  readonly repeats: number;
  readonly held: Hold | undefined;
}

/**
 * Keep everybody at a person's pace, and two machines from talking to each other for ever.
 *
 * Takes   limits for a person and a channel.
 * Gives   a function that counts one question of a conversation. The same words for the fourth time in a row are a loop.
 *         Why nothing is answered is told once, until something is answered again.
 * Laws    memory is bounded; after a pause everybody is answered again.
 */
export function createPace({ clock, limits, remembered = 10_000 }: Options) {
  const byPerson = createRateLimit({ clock, perMinute: limits.personPerMinute, remembered });
  const byChannel = createRateLimit({ clock, perMinute: limits.channelPerMinute });
  const people = new Map<string, Known>();

  return (channel: string, conversationId: string, text: string): Verdict => {
    const day = Math.floor(clock() / DAY);
    const known = people.get(conversationId) ?? { day, today: 0, last: '', repeats: 0, held: undefined };
    const words = fold(text).slice(0, COMPARED);
    const repeats = words === known.last ? known.repeats + 1 : 1;
    const today = (known.day === day ? known.today : 0) + 1;
    const hold = why(channel, conversationId, repeats, today);
    people.delete(conversationId); // a Map keeps the order of insertion: the longest silent one stands first
    people.set(conversationId, { day, today, last: words, repeats, held: hold });
    if (people.size > remembered) people.delete(people.keys().next().value!);
    return hold ? { hold, silent: known.held === hold } : 'answer';
  };

  function why(channel: string, conversationId: string, repeats: number, today: number): Hold | undefined {
    if (repeats > SAME_AGAIN) return 'loop';
    if (today > limits.personPerDay) return 'enough-today';
    if (byPerson(conversationId) > 0) return 'too-fast';
    return byChannel(channel) > 0 ? 'busy' : undefined;
  }
}

const DAY = 24 * 60 * 60 * 1000;
const SAME_AGAIN = 3;
const COMPARED = 200;
