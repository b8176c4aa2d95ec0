type Growable = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/**
 * The same array with room for at least `length` entries: itself when it is long enough, else a copy of twice the size.
 *
 * Laws    entries stay where they are; new ones are 0.
 */
export function withRoom<A extends Growable>(array: A, length: number): A {
  if (length <= array.length) return array;
  const grown = new (array.constructor as new (size: number) => A)(Math.max(length, array.length * 2, 16));
  grown.set(array);
  return grown;
}
