import { decode } from 'fast-png';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';

/**
 * A QR code's picture, drawn anew with characters for a terminal.
 *
 * Takes   the bytes of a PNG.
 * Gives   lines that a phone can read off a screen; undefined when no code is found in the picture.
 */
export function terminalQr(png: Uint8Array): string | undefined {
  try {
    const { width, height, data, channels, depth } = decode(png);
    if (depth !== 8) return undefined;
    const pixels = new Uint8ClampedArray(width * height * 4);
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      const grey = channels < 3;
      for (let colour = 0; colour < 3; colour += 1)
        pixels[pixel * 4 + colour] = data[pixel * channels + (grey ? 0 : colour)]!;
      const alpha = channels === 2 || channels === 4 ? data[pixel * channels + channels - 1]! : 255;
      pixels[pixel * 4 + 3] = alpha;
    }
    const content = decodeQR({ width, height, data: pixels }, { timeLimit: PATIENCE_MS });
    return encodeQR(content, 'term', { ecc: 'low', border: 2 });
  } catch {
    return undefined;
  }
}

const PATIENCE_MS = 2_000;
