import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';

import { PICTURE_LIMITS } from '../../../../src/answering/links/qr/limits.ts';
import { createReadPicture, PictureUnreadable } from '../../../../src/answering/links/qr/read-picture.ts';
import { checkSum } from '../../../../src/foundation/text/payment-code.ts';
import { qrPicture, qrPixels } from '../../../support/qr-pictures.ts';

const read = createReadPicture();
const LINK = 'https://dichvucong.gov.vn/p/home/dvc-trang-chu.html';

describe('a QR code in a picture is read', () => {
  it.each([
    ['as a screen shows it', {}],
    ['turned by 20 degrees', { turned: 20 }],
    ['turned by 135 degrees', { turned: 135 }],
    ['upside down', { turned: 180 }],
    ['small: two pixels a module', { scale: 2 }],
    ['in the dark', { dark: 4, light: 38 }],
    ['faded by the sun', { dark: 190, light: 230 }],
    ['light on dark', { dark: 255, light: 0 }],
    ['large', { scale: 40 }],
  ])('%s', async (_, look) => {
    expect(await read(qrPicture(LINK, look))).toEqual([LINK]);
  });

  it('with Vietnamese in it', async () => {
    expect(await read(qrPicture('Chợ phường Hòa Lạc, quầy 5'))).toEqual(['Chợ phường Hòa Lạc, quầy 5']);
  });

  it('in a photograph as JPEG, askew, half in the shade', async () => {
    expect(await read(readFileSync('test/fixtures/pictures/link-photo.jpg'))).toEqual([
      'https://vneid-capnhat.xyz/dinh-danh',
    ]);
  });

  it('in a picture of one bit a pixel, with colours from a table, and half transparent', async () => {
    const { width, height, data } = qrPixels(LINK);
    const row = Math.ceil(width / 8);
    const bits = new Uint8Array(row * height);
    data.forEach((level, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      if (level > 0) bits[y * row + (x >> 3)]! |= 128 >> (x & 7);
    });
    const oneBit = encode({ width, height, data: bits, channels: 1, depth: 1 });
    const table = encode({
      width,
      height,
      data: data.map((level) => (level > 0 ? 1 : 0)),
      channels: 1,
      depth: 8,
      palette: [
        [20, 0, 90],
        [250, 250, 240],
      ],
    });
    const seeThrough = encode({
      width,
      height,
      data: new Uint8Array([...data].flatMap((level) => [0, level > 0 ? 0 : 255])),
      channels: 2,
      depth: 8,
    });
    for (const picture of [oneBit, table, seeThrough]) expect(await read(picture)).toEqual([LINK]);
  });

  it('beside another one: both', async () => {
    const [left, right] = [qrPixels('https://mot.vi-du.vn'), qrPixels('https://hai.vi-du.vn')];
    const width = left.width + right.width;
    const data = new Uint8Array(width * left.height).fill(255);
    for (let y = 0; y < left.height; y += 1) {
      data.set(left.data.subarray(y * left.width, (y + 1) * left.width), y * width);
      data.set(right.data.subarray(y * right.width, (y + 1) * right.width), y * width + left.width);
    }
    const picture = encode({ width, height: left.height, data, channels: 1, depth: 8 });
    expect([...(await read(picture))].sort()).toEqual(['https://hai.vi-du.vn', 'https://mot.vi-du.vn']);
  });

  it('and a picture without one has none', async () => {
    const data = new Uint8Array(300 * 200).map((_, at) => (at * 7919) % 251);
    expect(await read(encode({ width: 300, height: 200, data, channels: 1, depth: 8 }))).toEqual([]);
  });
});

describe('hostile pictures', () => {
  const head = (width: number, height: number): Buffer => {
    const size = Buffer.alloc(8);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    return Buffer.concat([size, Buffer.from([8, 0, 0, 0, 0])]);
  };
  const part = (name: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const png = (width: number, height: number, pixels: Buffer): Buffer => {
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([
      signature,
      part('IHDR', head(width, height)),
      part('IDAT', deflateSync(pixels)),
      part('IEND', Buffer.alloc(0)),
    ]);
  };
  const jpeg = readFileSync('test/fixtures/pictures/link-photo.jpg');
  const resized = (width: number, height: number): Buffer => {
    const copy = Buffer.from(jpeg);
    const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
    copy.writeUInt16BE(height, frame + 5);
    copy.writeUInt16BE(width, frame + 7);
    return copy;
  };

  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a file of another kind', Buffer.from('%PDF-1.7 …')],
    ['a page that says it is a picture', Buffer.from('<html><img src=x></html>')],
    ['a PNG of a hundred thousand by a hundred thousand', png(100_000, 100_000, Buffer.alloc(64))],
    ['a PNG whose head promises little and whose body holds a gigabyte', png(10, 10, Buffer.alloc(200 * 1024 * 1024))],
    ['a JPEG of 65,535 by 65,535', resized(65_535, 65_535)],
    ['a JPEG without a height', resized(1200, 0)],
    ['a JPEG with two frames', Buffer.concat([resized(10, 10).subarray(0, -2), jpeg.subarray(2)])],
    ['half a PNG', qrPicture(LINK).subarray(0, 200)],
    ['more bytes than anybody sends', Buffer.alloc(PICTURE_LIMITS.bytes + 1)],
  ])('%s: refused, or without a code, and the program goes on', async (_, picture) => {
    const read = createReadPicture();
    const seen = await read(picture).catch((error: unknown) => error);
    if (!(seen instanceof PictureUnreadable)) expect(seen).toEqual([]);
    expect(await read(qrPicture(LINK))).toEqual([LINK]);
  });

  it('wait for their turn, and are refused when too many do', async () => {
    const pictures = Array.from({ length: PICTURE_LIMITS.waiting + 2 }, () => read(qrPicture(LINK)));
    const seen = await Promise.allSettled(pictures);
    expect(seen.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  });
});

it('the check sum of the pictures here is that of the standard', () => {
  expect(checkSum('123456789')).toBe('29B1');
});
