import { deflateSync } from 'node:zlib';

/** A PDF from the bodies of its objects (numbered from 1; the first is the catalogue); `trailer` adds to its trailer. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = parts[0]!.length;
  for (const [at, body] of objects.entries()) {
    const object = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
    places.push(length);
    parts.push(object);
    length += object.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A PDF of one page with this content; `content` may be packed bytes already. */
export function pageOf(
  content: string | Buffer,
  resources = '<< /Font << /F1 5 0 R >> >>',
  more: readonly (string | Buffer)[] = [],
): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${resources} >>`,
    streamOf(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]);
}

/** A stream packed with Flate. */
export function streamOf(content: string | Buffer, dictionary = ''): Buffer {
  const packed = deflateSync(Buffer.from(content));
  return Buffer.concat([
    Buffer.from(`<< /Filter /FlateDecode /Length ${packed.length} ${dictionary} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

/** Content that shows a line of text. */
export function textAt(x: number, y: number, words: string): string {
  return `BT /F1 12 Tf ${x} ${y} Td (${words}) Tj ET\n`;
}
