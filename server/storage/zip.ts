import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive; its content is read when its turn comes, so that one at a time is in memory. */
export interface ZipEntry {
  readonly name: string;
  content(): Promise<Buffer>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATE = 8;
/** 1 January 1980: the archive itself says when it was made. */
const DOS_DATE = 0x0021;

/** An archive (ZIP, without its extension for more than 4 GB) of these files, piece by piece. */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const plain = await content();
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name);
    const shared = [...numbers(2, VERSION, FLAGS, DEFLATE, 0, DOS_DATE), ...numbers(4, crc32(plain), packed.length, plain.length), ...numbers(2, path.length, 0)];
    const local = Buffer.concat([...numbers(4, LOCAL), ...shared, path, packed]);
    directory.push(Buffer.concat([...numbers(4, CENTRAL), ...numbers(2, VERSION), ...shared, ...numbers(2, 0, 0, 0), ...numbers(4, 0, offset), path]));
    offset += local.length;
    yield local;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield* directory;
  yield Buffer.concat([...numbers(4, END), ...numbers(2, 0, 0, directory.length, directory.length), ...numbers(4, size, offset), ...numbers(2, 0)]);
}

/** Numbers of so many bytes each, the lowest byte first. */
function numbers(bytes: 2 | 4, ...values: number[]): Buffer[] {
  return values.map((value) => {
    const written = Buffer.alloc(bytes);
    written.writeUIntLE(value, 0, bytes);
    return written;
  });
}
