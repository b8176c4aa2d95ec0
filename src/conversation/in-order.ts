/**
 * Run work for one key strictly one after the other; different keys run side by side.
 *
 * Gives   a function that queues `work` behind all earlier work of `key` and passes its result on. Failed work does not
 *         stop what comes after it.
 */
export function createInOrder(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const result = (tails.get(key) ?? Promise.resolve()).then(work);
    const tail = result
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(key) === tail) tails.delete(key); // nothing is kept for silent conversations
      });
    tails.set(key, tail);
    return result;
  };
}
