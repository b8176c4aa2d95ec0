/** What a document may cost. Far above any plan that an office issues, far below what would hurt a small machine. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of everything packed inside it (docx and xlsx are zip archives). */
  unpackedBytes: 200 * 1024 * 1024,
  /** Bytes of one packed part that is read as a whole. */
  partBytes: 40 * 1024 * 1024,
  /** Unpacked size over packed size. */
  packingRatio: 100,
  /** Files inside an archive. */
  entries: 2000,
  pages: 5000,
  lines: 20_000,
  /** Characters of the whole text. */
  characters: 2_000_000,
  /** Characters of one line: a paragraph of an official text has a few thousand at most. */
  lineCharacters: 20_000,
  /** Elements inside elements. */
  depth: 400,
  /** Cells of one table, with those that merged cells cover. */
  cells: 200_000,
  /** JavaScript heap of the process that reads, in MB. */
  heapMegabytes: 144,
  /** All its memory, in bytes: buffers are no part of the heap. */
  processBytes: 220 * 1024 * 1024,
  milliseconds: 60_000,
} as const;
