/**
 * The same function, working out each key once: for a pass over texts whose words repeat.
 *
 * Takes   a pure function of a string. What it gives is kept as long as the returned function is.
 */
export function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
