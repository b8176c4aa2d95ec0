import { decodeQRBatch } from 'qr/decode.js';

import type { Pixels } from './pixels.ts';

/**
 * What the QR codes of a picture say.
 *
 * Takes   pixels as they are: a code may stand askew, small, in the dark, or light on dark.
 * Gives   the words of each, every one once; none when there is no code, or none that can be read.
 */
export async function findCodes(picture: Pixels): Promise<string[]> {
  for (const make of TRIES) {
    const found = await codesIn(make(picture));
    if (found.length > 0) return found;
  }
  return [];
}

async function codesIn(picture: Pixels | undefined): Promise<string[]> {
  if (!picture) return [];
  const [results = []] = await decodeQRBatch([picture], { effort: EFFORT, timeLimit: PATIENCE_MS });
  return [...new Set(results.filter((result) => typeof result === 'string'))].slice(0, MOST);
}

/** First as it is; then with its darkest and lightest tones pulled apart; then twice as large, where it is small. */
const TRIES: readonly ((picture: Pixels) => Pixels | undefined)[] = [
  (picture) => picture,
  stretched,
  (picture) => (Math.max(picture.width, picture.height) <= SMALL ? enlarged(stretched(picture)) : undefined),
];

/** Grey, the darkest hundredth black, the lightest white. */
function stretched({ width, height, data }: Pixels): Pixels {
  const grey = new Uint8ClampedArray(width * height);
  const counts = new Uint32Array(256);
  for (let at = 0; at < grey.length; at += 1) {
    const level = (data[at * 4]! * 77 + data[at * 4 + 1]! * 151 + data[at * 4 + 2]! * 28) >> 8;
    grey[at] = level;
    counts[level]! += 1;
  }
  const edge = Math.floor(grey.length / 100);
  const dark = levelAt(counts, edge);
  const light = levelAt(counts, grey.length - edge);
  const scale = 255 / Math.max(1, light - dark);
  const out = new Uint8ClampedArray(data.length);
  for (let at = 0; at < grey.length; at += 1) {
    out.fill((grey[at]! - dark) * scale, at * 4, at * 4 + 3);
    out[at * 4 + 3] = 255;
  }
  return { width, height, data: out };
}

/** The level below which so many pixels lie. */
function levelAt(counts: Uint32Array, pixels: number): number {
  let below = 0;
  for (let level = 0; level < counts.length; level += 1) {
    below += counts[level]!;
    if (below > pixels) return level;
  }
  return 255;
}

/** Twice as large, smooth, with white around: codes cut out to their very edge miss the margin readers need. */
function enlarged({ width, height, data }: Pixels): Pixels {
  const size = { width: width * 2 + MARGIN * 2, height: height * 2 + MARGIN * 2 };
  const out = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  const level = (x: number, y: number): number => data[(Math.min(y, height - 1) * width + Math.min(x, width - 1)) * 4]!;
  for (let y = 0; y < height * 2; y += 1) {
    for (let x = 0; x < width * 2; x += 1) {
      const [left, top] = [x >> 1, y >> 1];
      const [right, bottom] = [left + (x & 1), top + (y & 1)];
      const grey = (level(left, top) + level(right, top) + level(left, bottom) + level(right, bottom)) / 4;
      const at = ((y + MARGIN) * size.width + x + MARGIN) * 4;
      out.fill(grey, at, at + 3);
    }
  }
  return { ...size, data: out };
}

/** As much as the reader can do: nobody waits for a camera's next frame. */
const EFFORT = 4;
const PATIENCE_MS = 1_500;
const MOST = 4;
const SMALL = 900;
const MARGIN = 24;
