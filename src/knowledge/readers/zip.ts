import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from './limits.ts';
import { Refusal } from './unreadable.ts';

/** The parts of an archive; unpacked only when asked for, in memory, never to a path the archive names. */
export interface Archive {
  readonly names: readonly string[];
  /** The text of a part (UTF-8), or nothing when there is no such part. */
  readonly text: (name: string) => Promise<string | undefined>;
}

/**
 * Open a zip archive whose every entry has been looked at before anything is unpacked.
 *
 * Takes   the bytes of the file.
 * Throws  Refusal for a damaged or locked archive, and for one that would unpack to more than the limits (a bomb).
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    const entries = await entriesOf(zip);
    return {
      names: [...entries.keys()],
      async text(name) {
        const entry = entries.get(name);
        return entry && new TextDecoder('utf-8').decode(await unpack(zip, entry));
      },
    };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(DAMAGED, { cause: error });
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw new Refusal('tệp chứa quá nhiều phần bên trong');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Refusal('tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại');
    const { uncompressedSize: size, compressedSize } = entry;
    unpacked += size;
    // small parts pack well and cannot hurt
    const bomb = size > 4 * 1024 * 1024 && size > compressedSize * LIMITS.packingRatio;
    if (bomb || unpacked > LIMITS.unpackedBytes) throw new Refusal(TOO_LARGE);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > LIMITS.partBytes) throw new Refusal(TOO_LARGE);
  try {
    const pieces: Buffer[] = [];
    // yauzl stops a part that unpacks to more than it declared
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    const bytes = Buffer.concat(pieces);
    if (crc32(bytes) !== entry.crc32) throw new Refusal(DAMAGED);
    return bytes;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(DAMAGED, { cause: error });
  }
}

const DAMAGED = 'tệp bị hỏng hoặc chưa tải về hết; hãy mở thử rồi lưu lại';
const TOO_LARGE = 'phần bên trong tệp quá lớn khi giải nén';
