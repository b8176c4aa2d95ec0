import type { Clock } from '../../foundation/clock.ts';

/** Something a page is told while it waits, in the order it is numbered. */
export interface Told {
  readonly id: number;
  readonly event: string;
  readonly data: unknown;
}

/** An answer on its way, or just given. */
export interface Answering {
  /** Everything told after that number, and from now on everything that follows; `ended` once nothing will. Gives a way to stop listening. */
  listen(after: number, hear: (told: Told) => void, ended: () => void): () => void;
}

export interface UnderWay {
  /**
   * Begin to answer, or join what was begun under that name: a page that sends a question twice is answered once.
   *
   * Takes   a name only that page knows, and the work, which says what it does and gives what is told last; it never rejects.
   */
  begin(name: string, work: (tell: (event: string, data: unknown) => void) => Promise<Omit<Told, 'id'>>): Answering;
  find(name: string): Answering | undefined;
}

/**
 * Answers that outlive the connection they were asked over: a phone that loses its network comes back for the rest.
 *
 * Gives   answers by name, for a while after they were given, and never more than so many.
 */
export function createUnderWay(clock: Clock): UnderWay {
  const kept = new Map<string, { readonly answering: Answering; readonly endedAt: () => number | undefined }>();

  function forgetOld(): void {
    for (const [name, { endedAt }] of kept) {
      const at = endedAt();
      if (at !== undefined && (clock() - at > KEPT_MS || kept.size > MOST)) kept.delete(name);
    }
  }

  return {
    find: (name) => kept.get(name)?.answering,
    begin: (name, work) => {
      const known = kept.get(name);
      if (known) return known.answering;
      forgetOld();
      const told: Told[] = [];
      const hearers = new Map<(one: Told) => void, () => void>();
      let endedAt: number | undefined;
      const tell = (event: string, data: unknown): void => {
        const one = { id: told.length + 1, event, data };
        told.push(one);
        for (const hear of hearers.keys()) hear(one);
      };
      const answering: Answering = {
        listen: (after, hear, ended) => {
          for (const one of told) if (one.id > after) hear(one);
          if (endedAt !== undefined) ended();
          else hearers.set(hear, ended);
          return () => hearers.delete(hear);
        },
      };
      kept.set(name, { answering, endedAt: () => endedAt });
      void work(tell).then(({ event, data }) => {
        tell(event, data);
        endedAt = clock();
        for (const ended of hearers.values()) ended();
        hearers.clear();
      });
      return answering;
    },
  };
}

/** Long enough for a phone in a lift. */
const KEPT_MS = 3 * 60_000;
const MOST = 500;
