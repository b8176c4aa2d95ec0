import { encode } from 'fast-png';
import { encodeQR } from 'qr';

import { checkSum } from '../../src/foundation/text/payment-code.ts';

interface Look {
  /** Pixels a module. */
  readonly scale?: number;
  /** Degrees, clockwise. */
  readonly turned?: number;
  /** The levels of what is dark and what is light, 0 to 255. */
  readonly dark?: number;
  readonly light?: number;
  /** Modules of light around the code. */
  readonly border?: number;
}

/** A picture of a QR code as PNG. */
export function qrPicture(words: string, look: Look = {}): Buffer {
  const { width, height, data } = qrPixels(words, look);
  return Buffer.from(encode({ width, height, data, channels: 1, depth: 8 }));
}

/** The same as levels of grey, row by row. */
export function qrPixels(words: string, look: Look = {}): { width: number; height: number; data: Uint8Array } {
  const { scale = 4, turned = 0, dark = 0, light = 255, border = 4 } = look;
  const modules = encodeQR(words, 'raw', { border });
  const side = modules.length * scale;
  const angle = (turned * Math.PI) / 180;
  const size = Math.ceil(side * (Math.abs(Math.sin(angle)) + Math.abs(Math.cos(angle))));
  const data = new Uint8Array(size * size).map((_, at) => {
    const [x, y] = [(at % size) - size / 2, Math.floor(at / size) - size / 2];
    const column = (x * Math.cos(angle) + y * Math.sin(angle) + side / 2) / scale;
    const row = (y * Math.cos(angle) - x * Math.sin(angle) + side / 2) / scale;
    return modules[Math.floor(row)]?.[Math.floor(column)] ? dark : light;
  });
  return { width: size, height: size, data };
}

/** A payment code as a bank's app makes it. */
export function vietQr(about: {
  readonly bank?: string;
  readonly account: string;
  readonly amount?: string;
  readonly name?: string;
  readonly purpose?: string;
}): string {
  const { bank = '970499', account, amount, name, purpose } = about;
  const receiver = field('00', bank) + field('01', account);
  const napas = field('00', 'A000000727') + field('01', receiver) + field('02', 'QRIBFTTA');
  const open = [
    field('00', '01'),
    field('01', amount === undefined ? '11' : '12'),
    field('38', napas),
    field('53', '704'),
    amount === undefined ? '' : field('54', amount),
    field('58', 'VN'),
    name === undefined ? '' : field('59', name),
    purpose === undefined ? '' : field('62', field('08', purpose)),
    '6304',
  ].join('');
  return open + checkSum(open);
}

export const field = (tag: string, value: string): string => tag + String(value.length).padStart(2, '0') + value;
