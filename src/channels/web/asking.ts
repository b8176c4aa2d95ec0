import type { Request, Response } from 'express';

import type { Conversations, Message, Reply } from '../../conversation/reply.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { After } from '../../foundation/timers.ts';
import { doingInWords } from './doing.ts';
import { faultInWords, refuse } from './refusal.ts';
import { lastHeard, stream, wantsStream } from './stream.ts';
import { createUnderWay } from './under-way.ts';

interface Options {
  readonly conversations: Pick<Conversations, 'say'>;
  readonly clock: Clock;
  readonly after: After;
  readonly newId: () => string;
  readonly log: Log;
}

export interface Asking {
  /**
   * Answer as the client can hear it: what is being done and then the answer, or the answer alone.
   *
   * Takes   the message, the name under which the client may come back for its answer (made here when it gives none), and
   *         how a reply is shown.
   * Gives   what is to be sent; undefined when everything was said as a stream.
   */
  answer<Shown>(
    request: Request,
    response: Response,
    asked: { readonly message: Message; readonly name: string | undefined },
    show: (reply: Reply) => Shown | Promise<Shown>,
  ): Promise<Shown | undefined>;
  /** What a client that lost its connection has not heard yet. */
  goOn(request: Request, response: Response, name: string): void;
}

/** Questions, and answers on their way. */
export function createAsking({ conversations, clock, after, newId, log }: Options): Asking {
  const underWay = createUnderWay(clock);
  return {
    answer: async (request, response, { message, name }, show) => {
      if (!wantsStream(request)) return show(await conversations.say(message));
      const called = name !== undefined && NAME.test(name) ? name : newId();
      const answering = underWay.begin(called, async (tell) => {
        tell('started', { name: called });
        let before: string | undefined;
        try {
          const reply = await conversations.say(message, (step) => {
            const words = doingInWords(step);
            if (words !== undefined && words !== before) tell('doing', { words });
            before = words ?? before;
          });
          return { event: 'answer', data: await show(reply) };
        } catch (error) {
          const requestId: unknown = response.locals['requestId'];
          log.error({ event: 'web.failed', requestId, error }, 'a streamed answer failed');
          return { event: 'failed', data: { error: faultInWords(error) } };
        }
      });
      stream(response, answering, lastHeard(request), after);
      return undefined;
    },
    goOn: (request, response, name) => {
      const answering = underWay.find(name);
      if (answering) stream(response, answering, lastHeard(request), after);
      else refuse(request, response, 404, 'Câu hỏi này không còn được giữ. Bác gửi lại giúp.');
    },
  };
}

/** Long and made by chance: whoever knows it may hear the answer. */
const NAME = /^[\w-]{20,64}$/;
