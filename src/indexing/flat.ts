export type FlatArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/**
 * Take a tree of plain objects, lists, numbers and typed arrays apart, for writing.
 *
 * Gives   the numbers and the arrays, each with its path (`segments/0/tokens`).
 * Laws    `rebuild` gives an equal tree back.
 */
export function flatten(tree: object): { numbers: [string, number][]; arrays: { path: string; array: FlatArray }[] } {
  const numbers: [string, number][] = [];
  const arrays: { path: string; array: FlatArray }[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number') numbers.push([path, value]);
    else if (ArrayBuffer.isView(value)) arrays.push({ path, array: value as FlatArray });
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) walk(child, path === '' ? key : `${path}/${key}`);
    }
  };
  walk(tree, '');
  return { numbers, arrays };
}

/** Put a tree back together; children named 0, 1, 2 … make a list. */
export function rebuild(
  numbers: readonly (readonly [string, number])[],
  arrays: readonly { readonly path: string; readonly array: FlatArray }[],
): Record<string, unknown> {
  const root: Branch = new Map();
  for (const [path, value] of numbers) place(root, path.split('/'), value);
  for (const { path, array } of arrays) place(root, path.split('/'), array);
  return asValue(root) as Record<string, unknown>;
}

type Branch = Map<string, Branch | number | FlatArray>;

function place(branch: Branch, [key = '', ...rest]: readonly string[], value: number | FlatArray): void {
  if (rest.length === 0) {
    branch.set(key, value);
    return;
  }
  const known = branch.get(key);
  const child: Branch = known instanceof Map ? known : new Map<string, Branch | number | FlatArray>();
  branch.set(key, child);
  place(child, rest, value);
}

function asValue(value: Branch | number | FlatArray): unknown {
  if (!(value instanceof Map)) return value;
  const entries = [...value].map(([key, child]) => [key, asValue(child)] as const);
  return value.has('0') ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}
