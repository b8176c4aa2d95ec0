import { hash } from 'node:crypto';

import type { Address } from './channel.ts';

/**
 * The name of a conversation with one person in one place.
 *
 * Takes   the channel's name and the address of the person.
 * Gives   128 bits in hex: always the same for the same person and place, so that two deliveries meet in one conversation
 *         without asking anybody; the platform's own id of the person cannot be read from it in a log.
 */
export function conversationIdOf(channel: string, { account, thread, person }: Address): string {
  return hash('sha256', JSON.stringify([channel, account, thread, person]), 'hex').slice(0, 32);
}
