import { findLinks } from '../answering/links/find-links.ts';
import type { ReadPicture } from '../answering/links/qr/read-picture.ts';
import { findPersonalData } from '../foundation/personal-data/find.ts';
import { findPaymentCodes } from '../foundation/text/payment-code.ts';
import type { Attachment } from './burst.ts';
import type { Channel } from './channel.ts';

/** What was seen in the pictures somebody sent. */
export interface Seen {
  /** Links and payment codes, to be judged as if they had been pasted. */
  readonly asked: readonly string[];
  /** What is to be said when there is nothing to judge: a topic of `prompts/conversation/attachment.md`. */
  readonly topic?: string;
  /** Why a picture was not looked at. */
  readonly fault?: unknown;
}

export type Look = (channel: string, attachments: readonly Attachment[]) => Promise<Seen>;

/**
 * Look for QR codes in what was sent.
 *
 * Takes   who reads a picture, and how a channel fetches one: only from its platform's own hosts.
 * Gives   a function that never rejects: a picture that cannot be read is a picture without a code.
 */
export function createLook(
  readPicture: ReadPicture,
  channelOf: (name: string) => Pick<Channel, 'download'> | undefined,
): Look {
  return async (channel, attachments) => {
    const pictures = attachments.filter(({ kind, url, bytes }) => kind === 'image' && (bytes ?? url) !== undefined);
    if (pictures.length === 0) return { asked: [] };
    const codes: string[] = [];
    let fault: unknown;
    for (const { url, bytes } of pictures.slice(0, MOST_PICTURES)) {
      try {
        const picture = bytes ?? (await channelOf(channel)?.download?.(url!));
        if (picture) codes.push(...(await readPicture(picture)));
      } catch (error) {
        fault = error;
      }
    }
    const asked = [...new Set(codes.flatMap(toJudge))];
    if (asked.length > 0) return { asked, ...(fault === undefined ? {} : { fault }) };
    const [first] = codes;
    const topic = first === undefined ? (fault === undefined ? 'image' : 'image-unopened') : topicOf(first);
    return { asked, topic, ...(fault === undefined ? {} : { fault }) };
  };
}

/** Of what a code says, its links and payment codes; whatever else stands there are a stranger's words. */
function toJudge(code: string): string[] {
  const text = code.trim();
  const payments = findPaymentCodes(text);
  if (payments.length > 0) return payments.map(({ start, end }) => text.slice(start, end));
  const { visible, links } = findLinks(text);
  // a code that is nothing but a link is handed on as it is: invisible characters in it are a sign
  if (links.length === 1 && !/\s/.test(text)) return [text];
  return links.map(({ start, end }) => visible.slice(start, end));
}

function topicOf(code: string): string {
  if (findPersonalData(code).some(({ kind }) => kind === 'identity-card')) return 'code-identity-card';
  return /^WIFI:/i.test(code) ? 'code-wifi' : 'code-text';
}

const MOST_PICTURES = 3;
