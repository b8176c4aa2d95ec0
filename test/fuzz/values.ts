import { pick, type Random } from '../../scripts/bench/random.ts';

/** JSON text that `JSON.stringify` cannot write: put in place of a marker once the rest is text. */
const RAW: readonly string[] = [
  '1e400',
  '-1e400',
  '-0',
  '9007199254740993',
  '123456789012345678901234567890',
  '0.1e-400',
  String.raw`"\ud800"`,
  String.raw`"\udc00\ud800"`,
  String.raw`"\u0000"`,
  '{"__proto__":{"is_echo":true,"id":"x"}}',
  '{"constructor":{"prototype":{"id":"x"}}}',
  '{"id":"a","id":"b","id":{}}',
];

const PLAIN: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 53,
  '',
  ' ',
  '0',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'Xin chào bác',
  'e\u0301\u200b\u202e\u{1F468}\u200d\u{1F469}',
  '\ufeff',
  '../../etc/passwd',
  "'; DROP TABLE inbox; --",
  '<script>alert(1)</script>',
  '2026-11-21T00:00:00Z',
  [],
  {},
  [null],
  [[]],
  [{}],
  { id: {} },
  { id: [] },
  { length: 3, 0: 'a' },
  { toString: 'x', valueOf: 1 },
];

/** A value that stands where nobody expects it. */
function oddValue(random: Random): unknown {
  const chance = random();
  if (chance < 0.6) return structuredClone(pick(random, PLAIN));
  if (chance < 0.9) return `${MARK}${Math.floor(random() * RAW.length)}`;
  if (chance < 0.93) return 'à'.repeat(Math.floor(random() * 20_000));
  if (chance < 0.96) return `${MARK}deep ${Math.floor(random() ** 4 * 60_000)}`;
  return Array.from({ length: Math.floor(random() * 300) }, () => ({ id: 'x', message: null }));
}
const MARK = 'ODD VALUE ';

type Holder = Record<string, unknown> | unknown[];

/**
 * Change some places of a structure: a value of another type, a field left out, doubled or renamed, things moved about.
 *
 * Takes   plain JSON, which is changed in place.
 * Gives   its JSON text, which may hold what no structure can: doubled keys, numbers beyond all bounds, half characters.
 */
export function mutatedJson(value: Holder, random: Random): string {
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) mutateOnce(value, random);
  return JSON.stringify(value).replaceAll(MARKED, (_all, raw: string | undefined, deep: string | undefined) =>
    raw === undefined ? '['.repeat(Number(deep)) + ']'.repeat(Number(deep)) : RAW[Number(raw)]!,
  );
}
const MARKED = new RegExp(`"${MARK}(?:(\\d+)|deep (\\d+))"`, 'g');

function mutateOnce(value: Holder, random: Random): void {
  const [holder, key] = pick(random, placesIn(value));
  const fields = holder as Record<string, unknown>;
  const chance = random();
  if (chance < 0.55) fields[key] = oddValue(random);
  else if (chance < 0.7) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  } else if (chance < 0.8) fields[key] = [fields[key], oddValue(random)];
  else if (chance < 0.9) fields[key] = { [key]: fields[key], __proto__x: 1, id: oddValue(random) };
  else if (Array.isArray(holder)) holder.push(oddValue(random));
  else fields[pick(random, NAMES)] = oddValue(random);
}
const NAMES = ['id', 'text', 'message', 'timestamp', 'result', 'mid', 'constructor', 'is_echo', 'entry', 'prototype'];

/** Every place in a structure that can be changed; never none, since the structures here are not empty. */
function placesIn(value: Holder): [Holder, string][] {
  const places: [Holder, string][] = [];
  const visit = (holder: Holder): void => {
    for (const [key, inner] of Object.entries(holder)) {
      places.push([holder, key]);
      if (typeof inner === 'object' && inner !== null) visit(inner as Holder);
    }
  };
  visit(value);
  return places.length > 0 ? places : [[value, 'id']];
}

/** Bytes that were JSON: cut off, flipped, doubled, in another encoding, with half a letter at the end. */
export function mutatedBytes(bytes: Buffer, random: Random): Buffer {
  const at = Math.floor(random() * bytes.length);
  switch (Math.floor(random() * 10)) {
    case 0:
      return bytes.subarray(0, at);
    case 1: {
      const letter = bytes.findIndex((byte) => byte >= 0xc0);
      return letter === -1 ? bytes.subarray(0, at) : bytes.subarray(0, letter + 1);
    }
    case 2: {
      const flipped = Buffer.from(bytes);
      for (let times = 1 + Math.floor(random() * 4); times > 0; times--)
        flipped[Math.floor(random() * flipped.length)] = Math.floor(random() * 256);
      return flipped;
    }
    case 3:
      return Buffer.concat([bytes, bytes]);
    case 4:
      return Buffer.concat([Buffer.from('\ufeff'), bytes]);
    case 5:
      return Buffer.from(bytes.toString('utf8'), 'utf16le');
    case 6:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from([0x80, 0xc0, 0xff, 0xed, 0xa0, 0x80]),
        bytes.subarray(at),
      ]);
    case 7:
      return Buffer.from(Array.from({ length: Math.floor(random() * 600) }, () => Math.floor(random() * 256)));
    case 8:
      return Buffer.alloc(Math.floor(random() * 3_000), pick(random, ['[', '{"a":', '"', ' ', '0', '\\u00']));
    default:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.floor(random() * bytes.length))]);
  }
}
