import type { Storage, StoreItems } from 'botbuilder-core';

/**
 * Where Botkit keeps the state of its dialogs: in memory, of the latest so many conversations. What must outlive the
 * process (turns, memory, who speaks) is not kept here but in the database.
 */
export class BoundedStorage implements Storage {
  readonly #items = new Map<string, string>();

  read(keys: string[]): Promise<StoreItems> {
    const found: StoreItems = {};
    for (const key of keys) {
      const item = this.#items.get(key);
      if (item !== undefined) found[key] = JSON.parse(item) as unknown;
    }
    return Promise.resolve(found);
  }

  write(changes: StoreItems): Promise<void> {
    for (const [key, item] of Object.entries(changes)) {
      this.#items.delete(key); // a Map keeps the order of insertion: the longest unused one stands first
      this.#items.set(key, JSON.stringify(item));
      if (this.#items.size > MOST_ITEMS) this.#items.delete(this.#items.keys().next().value!);
    }
    return Promise.resolve();
  }

  delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#items.delete(key);
    return Promise.resolve();
  }
}

const MOST_ITEMS = 5_000;
