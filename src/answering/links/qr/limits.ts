/** What a picture may cost. Above any photograph a telephone's messenger passes on, below what would hurt a small machine. */
export const PICTURE_LIMITS = {
  /** Bytes of the file itself. */
  bytes: 8 * 1024 * 1024,
  /** Pixels of the picture, unpacked: a camera of sixteen megapixels. */
  pixels: 16_777_216,
  /** The longer side a big picture is made smaller to before a code is looked for. */
  side: 2_000,
  /** Pictures that wait for their turn; more are not looked at. */
  waiting: 8,
  heapMegabytes: 160,
  processBytes: 360 * 1024 * 1024,
  milliseconds: 12_000,
} as const;
