import { Botkit, type BotkitHandler, type BotkitMessage } from 'botkit';

import { BoundedStorage } from './bounded-storage.ts';

/**
 * Botkit's controller without its sharp edges: no web server, no console, no memory that grows for ever, and a handler
 * that throws fails its own turn instead of leaving a promise that never ends and a process that dies of it.
 */
export class SafeBotkit extends Botkit {
  readonly #failed: (error: unknown, message: BotkitMessage) => void;

  /** Takes what is told of a fault: it fails the turn of that message. */
  constructor(failed: (error: unknown, message: BotkitMessage) => void) {
    super({ disable_webserver: true, disable_console: true, storage: new BoundedStorage() });
    this.#failed = failed;
  }

  override on(events: string | string[], handler: BotkitHandler): void {
    super.on(events, this.#safe(handler));
  }

  override hears(patterns: Parameters<Botkit['hears']>[0], events: string | string[], handler: BotkitHandler): void {
    super.hears(patterns, events, this.#safe(handler));
  }

  override interrupts(
    patterns: Parameters<Botkit['interrupts']>[0],
    events: string | string[],
    handler: BotkitHandler,
  ): void {
    super.interrupts(patterns, events, this.#safe(handler));
  }

  #safe(handler: BotkitHandler): BotkitHandler {
    return async (bot, message) => {
      try {
        return (await handler(bot, message)) as unknown;
      } catch (error) {
        this.#failed(error, message);
        return undefined;
      }
    };
  }
}
