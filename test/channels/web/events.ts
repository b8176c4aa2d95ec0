export interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** Reads server-sent events as they come, the way a browser does. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #rest = '';

  constructor(response: Response) {
    this.#reader = response.body!.getReader();
  }

  /** The next block as it stands on the wire; undefined at the end. */
  async block(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#rest.slice(0, end);
        this.#rest = this.#rest.slice(end + 2);
        return block;
      }
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#rest += this.#decoder.decode(value, { stream: true });
    }
  }

  /** The next event, comments left out; undefined at the end. */
  async next(): Promise<SentEvent | undefined> {
    for (let block = await this.block(); block !== undefined; block = await this.block()) {
      if (block.startsWith(':')) continue;
      const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
      return { id: fields.get('id')!, event: fields.get('event')!, data: JSON.parse(fields.get('data')!) as unknown };
    }
    return undefined;
  }

  async all(): Promise<SentEvent[]> {
    const events: SentEvent[] = [];
    for (let one = await this.next(); one; one = await this.next()) events.push(one);
    return events;
  }

  cancel(): Promise<void> {
    return this.#reader.cancel();
  }
}
