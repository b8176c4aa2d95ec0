import type { Answered, Answerer } from '../answering/answerer.ts';
import type { DialogueContext } from '../answering/context.ts';
import type { Outcome } from '../answering/outcome.ts';
import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import type { ConversationRecord, TurnRecord } from '../store/turns.ts';
import { inShort } from './brief.ts';
import type { Attachment, Input } from './burst.ts';
import type { AttachmentKind } from './channel.ts';
import { readCommand, type Command } from './commands.ts';
import { answerToFault } from './fault.ts';
import type { FixedReplies } from './fixed-replies.ts';
import { readMemory, writeMemory } from './memory.ts';
import type { Verdict } from './pace.ts';
import type { Look } from './pictures.ts';
import { toRecord, toReply } from './record.ts';
import type { Reply } from './reply.ts';
import { withoutPersonalData } from './without-personal-data.ts';

/** The conversation a turn belongs to, as it stands before. */
export interface Known {
  /** How it stands; a fresh record for somebody new. */
  readonly conversation: ConversationRecord;
  /** 'page': one answer to every question, at once, and nobody behind the page to take over. */
  readonly surface: 'page' | 'platform';
  /** Whether others read along. */
  readonly group: boolean;
  /** Whether this person was told of their data in the words of today. */
  readonly told: boolean;
  /** What is kept of them, in words, for who asks; undefined when nothing is. */
  readonly kept: () => Promise<string | undefined>;
}

/** What a turn comes to: kept together or not at all. */
export interface Draft {
  /** How the conversation stands now; 'forgotten' when all of it is deleted. */
  readonly conversation: ConversationRecord | 'forgotten';
  readonly turn?: TurnRecord;
  /** What is said, in order. */
  readonly replies: readonly Reply[];
  /** The notice about data is among the replies. */
  readonly tells: boolean;
  /** Code and origin of a deletion. */
  readonly forget?: { readonly code: string; readonly askedBy: 'person' | 'platform' };
  /** The platform should be told who holds the conversation now. */
  readonly passTo?: 'people' | 'assistant';
}

/** `doing` hears what is being done, by the name of a step of the pipeline; `picture` while pictures are looked at. */
export type TakeTurn = (input: Input, known: Known, doing?: Doing) => Promise<Draft>;
export type Doing = (step: string) => void;

interface Options {
  readonly answerer: Answerer;
  readonly replies: FixedReplies;
  readonly pace: (channel: string, conversationId: string, text: string) => Verdict;
  /** How long people may be silent before the assistant answers again. */
  readonly silenceMs: number;
  /** Looks for codes in pictures, when it can be done here. */
  readonly look?: Look;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
}

/**
 * What the conversation room does with a turn, whatever the channel: commands, who speaks now, limits, and the answer.
 *
 * Gives   a function that decides and changes nothing: its caller keeps the draft.
 */
export function createTakeTurn(options: Options): TakeTurn {
  const { replies, pace, silenceMs, clock, newId, log } = options;

  return async (input, known, doing) => {
    switch (input.kind) {
      case 'words':
        return wordsTaken(input.text, heard(known, input), doing);
      case 'attachments':
        return attachmentsTaken(input.attachments, heard(known, input), doing);
      case 'started':
        return startedAgain(heard(known, input));
      case 'echo':
        return quiet(withPeople(known.conversation));
      case 'control':
        return quiet(input.holder === 'people' ? withPeople(known.conversation) : withAssistant(known.conversation));
      case 'withdrawn':
        return forgotten(known, 'platform');
    }
  };

  /** Whoever presses "Bắt đầu" wants the assistant, unless people are speaking just now. */
  function startedAgain(known: Known): Draft {
    if (known.conversation.mode === 'people') return quiet(known.conversation);
    return saying({ ...known, conversation: withAssistant(known.conversation) }, 'started');
  }

  async function wordsTaken(text: string, known: Known, doing?: Doing): Promise<Draft> {
    const command = readCommand(text);
    if (command) return commandTaken(command, text, known);
    const verdict = paced(text, known);
    if (verdict !== 'answer') return verdict.silent ? quiet(known.conversation) : saying(known, verdict.hold, text);
    return answered(text, known, doing);
  }

  /** A page keeps to its own pace: it knows addresses, not people. */
  function paced(text: string, { surface, conversation }: Known): Verdict {
    return surface === 'page' ? 'answer' : pace(conversation.channel, conversation.id, text);
  }

  async function commandTaken(command: Command, text: string, known: Known): Promise<Draft> {
    const { conversation, surface, group } = known;
    switch (command) {
      case 'help':
        return saying(known, 'help', text);
      case 'brief':
      case 'full':
        return saying(
          { ...known, conversation: { ...conversation, brief: command === 'brief' ? 1 : 0 } },
          command,
          text,
        );
      case 'stop':
        if (surface === 'page') return saying(known, 'stopped', text);
        return saying(
          { ...known, conversation: { ...conversation, mode: 'stopped', silentUntil: 0 } },
          'stopped',
          text,
        );
      case 'resume': {
        const draft = saying({ ...known, conversation: withAssistant(conversation) }, 'resumed', text);
        return conversation.mode === 'people' ? { ...draft, passTo: 'assistant' } : draft;
      }
      case 'show-data': {
        if (group) return saying(known, 'not-here', text);
        const kept = await known.kept();
        return kept === undefined ? saying(known, 'no-data', text) : saying(known, 'data', text, { kept });
      }
      case 'forget':
        return forgotten(known, 'person');
    }
  }

  async function answered(text: string, known: Known, doing?: Doing): Promise<Draft> {
    const { conversation, surface } = known;
    const silent = conversation.mode !== 'assistant';
    const overdue = silent && conversation.silentUntil > 0 && clock() >= conversation.silentUntil;
    const full = await answer(text, memoryOf(known), doing);
    const { outcome, context } = conversation.brief === 1 ? inShort(full) : full;
    const wantsPeople = surface === 'platform' && outcome.flags.some(({ kind }) => kind === 'handover');

    if (silent && !overdue && outcome.kind !== 'urgent' && !(conversation.mode === 'stopped' && wantsPeople)) {
      // people speak now, or nobody: what was said is kept for them, and nothing answered
      const heardOnly: Outcome = { ...replies.say('with-people'), blocks: [], suggestions: [] };
      return { conversation, turn: record(conversation.id, text, heardOnly), replies: [], tells: false };
    }
    if (wantsPeople) {
      const handed: Outcome = { ...outcome, blocks: [...outcome.blocks, ...replies.note('with-people')] };
      const after = withPeople({ ...conversation, context: writeMemory(outcome, context) });
      return { ...spoken(known, text, handed, after), passTo: 'people' };
    }
    const after = { ...conversation, context: writeMemory(outcome, context) };
    // an emergency is answered in any case, and changes nothing of who speaks
    if (!overdue) return spoken(known, text, outcome, after);
    const resumed: Outcome = { ...outcome, blocks: [...outcome.blocks, ...replies.note('back')] };
    return spoken(known, text, resumed, withAssistant(after));
  }

  async function attachmentsTaken(attachments: readonly Attachment[], known: Known, doing?: Doing): Promise<Draft> {
    const { conversation } = known;
    const words = attachments.flatMap(({ caption }) => caption ?? []).join('\n');
    const pictures = attachments.filter(({ kind }) => kind === 'image');
    let topic: string = attachments[0]?.kind ?? 'unknown';
    const looks = options.look !== undefined && pictures.length > 0 && !isSilent(conversation);
    if (looks) {
      // reading a picture is work too: whoever sends too many waits like whoever asks too much
      const verdict = paced(`${words} [${pictures.map(({ url }) => url).join(' ')}]`, known);
      if (verdict !== 'answer') return verdict.silent ? quiet(conversation) : saying(known, verdict.hold);
      doing?.('picture');
      const seen = await options.look(conversation.channel, pictures);
      if (seen.fault !== undefined) {
        const { fault: error } = seen;
        log.warn({ event: 'picture.unread', channel: conversation.channel, error }, 'a picture could not be read');
      }
      // what a picture says is judged, never obeyed: only a person's own words are a command
      if (seen.asked.length > 0)
        return answered([words, ...seen.asked].filter((part) => part !== '').join('\n'), known, doing);
      topic = seen.topic ?? topic;
    }
    if (words !== '') return wordsTaken(words, known, doing);
    if (conversation.mode !== 'assistant') return quiet(conversation);
    if (!looks) {
      const verdict = paced(`[${topic}]`, known);
      if (verdict !== 'answer') return verdict.silent ? quiet(conversation) : saying(known, verdict.hold);
    }
    return saying(known, 'attachment', `[${KEPT_AS[attachments[0]?.kind ?? 'unknown']}]`, { topic });
  }

  /** People speak, or nobody, and not for so long that the assistant is back. */
  function isSilent({ mode, silentUntil }: ConversationRecord): boolean {
    return mode !== 'assistant' && !(silentUntil > 0 && clock() >= silentUntil);
  }

  function forgotten(known: Known, askedBy: 'person' | 'platform'): Draft {
    const code = newId();
    const { id } = known.conversation;
    const receipt = [toReply(id, newId(), replies.say('forgotten', { code }))];
    return {
      conversation: 'forgotten',
      replies: askedBy === 'person' ? receipt : [],
      tells: false,
      forget: { code, askedBy },
    };
  }

  /** The answerer promises never to fail; a person must not be left without a word when it breaks its promise. */
  async function answer(text: string, memory: DialogueContext, doing?: Doing): Promise<Answered> {
    try {
      return await options.answerer(text, memory, doing);
    } catch (error) {
      log.error({ event: 'answer.failed', error }, 'the answerer broke its promise');
      return answerToFault(error, memory);
    }
  }

  /** Say one of the room's own replies. */
  function saying(known: Known, name: string, text = '', values: Readonly<Record<string, string>> = {}): Draft {
    return spoken(known, text, replies.say(name, values), known.conversation);
  }

  /** A turn that is answered: on a platform, with the notice first for who was not told yet. */
  function spoken(known: Known, text: string, outcome: Outcome, after: ConversationRecord): Draft {
    const turn = record(after.id, text, outcome);
    const tells = known.surface === 'platform' && !known.group && !known.told;
    const notice = tells ? [toReply(after.id, turn.id, replies.say('notice'))] : [];
    return { conversation: after, turn, replies: [...notice, toReply(after.id, turn.id, outcome)], tells };
  }

  function record(conversationId: string, text: string, outcome: Outcome): TurnRecord {
    const question = withoutPersonalData(text);
    return toRecord(outcome, { id: newId(), conversationId, createdAt: clock(), question });
  }

  function heard(known: Known, { at }: Input): Known {
    // nobody has written tomorrow, whatever the platform's clock says
    const heardAt = Math.max(known.conversation.heardAt, Math.min(at, clock()));
    return { ...known, conversation: { ...known.conversation, heardAt } };
  }

  function withPeople(conversation: ConversationRecord): ConversationRecord {
    return { ...conversation, mode: 'people', silentUntil: clock() + silenceMs };
  }
}

/** What a moderator reads in place of words, when nothing but this was sent. */
const KEPT_AS: Readonly<Record<AttachmentKind, string>> = {
  image: 'ảnh',
  voice: 'tiếng nói',
  video: 'phim',
  sticker: 'nhãn dán',
  location: 'vị trí',
  file: 'tệp',
  link: 'đường liên kết',
  contact: 'danh thiếp',
  unknown: 'tin không xem được',
};

const withAssistant = (conversation: ConversationRecord): ConversationRecord => ({
  ...conversation,
  mode: 'assistant',
  silentUntil: 0,
});

const quiet = (conversation: ConversationRecord): Draft => ({ conversation, replies: [], tells: false });

/** Where the notice says who speaks, the answer need not say it again: the notice was the first turn. */
function memoryOf({ conversation, surface, group }: Known): DialogueContext {
  const memory = readMemory(conversation.context === '' ? undefined : conversation.context);
  return surface === 'platform' && !group ? { ...memory, turn: Math.max(1, memory.turn) } : memory;
}
