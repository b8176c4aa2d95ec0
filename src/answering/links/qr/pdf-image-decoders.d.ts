/** What we use of the package's image decoders, which come without types. */
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    readonly width: number;
    readonly height: number;
    parse(bytes: Uint8Array): void;
    /** Made to that size, red, green, blue and opacity. */
    getData(options: {
      width: number;
      height: number;
      forceRGBA: true;
    }): Uint8Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer>;
  }
}
