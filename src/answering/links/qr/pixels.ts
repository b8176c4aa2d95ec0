import { decode, type DecodedPng } from 'fast-png';
// Firefox's own reader of JPEG pictures, kept by Mozilla against hostile files, and in the house already (it reads our PDFs)
import { JpegImage } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';

import { PICTURE_LIMITS } from './limits.ts';

/** A picture as reading a code wants it: red, green, blue, opacity, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * Unpack a picture.
 *
 * Takes   the bytes of a PNG or a JPEG.
 * Gives   its pixels, a big JPEG made smaller; undefined for any other format and for more pixels than the limit: that is
 *         read in its head, before anything is unpacked.
 * Throws  the decoders' own errors for damaged files; so it belongs into a process of its own.
 */
export function pixelsOf(bytes: Uint8Array): Pixels | undefined {
  const png = pngSize(bytes);
  if (png) return isBearable(png) ? fromPng(bytes) : undefined;
  const jpeg = jpegSize(bytes);
  return jpeg && isBearable(jpeg) ? fromJpeg(bytes, jpeg) : undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const isBearable = ({ width, height }: Size): boolean =>
  width > 0 && height > 0 && width * height <= PICTURE_LIMITS.pixels;

/** The first part of a PNG says how large it is. */
function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 33 || PNG.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

/** The frame's head, found by going from part to part; each says its own length. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // padding
      continue;
    }
    if (FRAMES.has(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
/** Baseline, extended, progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

function fromJpeg(bytes: Uint8Array, head: Size): Pixels {
  const image = new JpegImage();
  image.parse(bytes);
  // the frame that counts may be another one than the first: hostile pictures have two
  if (image.width !== head.width || image.height !== head.height) throw new RangeError('two frames');
  const size = shrunk(head);
  const data = image.getData({ ...size, forceRGBA: true });
  return { ...size, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength) };
}

function fromPng(bytes: Uint8Array): Pixels {
  const png = decode(bytes, { checkCrc: false });
  const size = shrunk(png);
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  const colourAt = coloursOf(png);
  const colour = new Float64Array(4);
  let at = 0;
  for (let y = 0; y < size.height; y += 1) {
    const fromY = Math.floor(((y + 0.5) * png.height) / size.height);
    for (let x = 0; x < size.width; x += 1) {
      colourAt(Math.floor(((x + 0.5) * png.width) / size.width), fromY, colour);
      const opacity = colour[3]! / 255;
      for (let part = 0; part < 3; part += 1) data[at + part] = 255 + (colour[part]! - 255) * opacity; // on white, as it is shown
      data[at + 3] = 255;
      at += 4;
    }
  }
  return { ...size, data };
}

/** Looks up one pixel of a PNG, whatever its kind: red, green, blue and opacity from 0 to 255. */
function coloursOf({
  width,
  data,
  depth,
  channels,
  palette,
}: DecodedPng): (x: number, y: number, into: Float64Array) => void {
  const whole = 2 ** depth - 1;
  const rowBytes = Math.ceil((width * channels * depth) / 8);
  /** Samples of fewer than eight bits are packed, every row beginning with a byte of its own. */
  const sample = (x: number, y: number, channel: number): number => {
    if (depth >= 8) return data[(y * width + x) * channels + channel] ?? 0;
    const bit = (x * channels + channel) * depth;
    return ((data[y * rowBytes + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & whole;
  };
  return (x, y, into) => {
    if (palette) {
      const entry = palette[sample(x, y, 0)] ?? BLACK;
      for (let part = 0; part < 4; part += 1) into[part] = entry[part] ?? 255;
      return;
    }
    const grey = channels <= 2;
    for (let part = 0; part < 3; part += 1) into[part] = (sample(x, y, grey ? 0 : part) * 255) / whole;
    into[3] = channels % 2 === 0 ? (sample(x, y, channels - 1) * 255) / whole : 255;
  };
}
const BLACK = [0, 0, 0];

/** No side longer than a code needs. */
function shrunk({ width, height }: Size): Size {
  const smaller = Math.min(1, PICTURE_LIMITS.side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * smaller)), height: Math.max(1, Math.round(height * smaller)) };
}
