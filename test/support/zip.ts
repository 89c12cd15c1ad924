import { crc32, inflateRawSync } from 'node:zlib';

/** An archive of files that are not compressed, like the containers of office documents. */
export function zipOf(files: readonly { name: string; content: string }[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const shared = sharedHeader(Buffer.from(name), Buffer.from(content));
    const local = Buffer.concat([numbers(4, 0x04034b50), shared, Buffer.from(name), Buffer.from(content)]);
    entries.push(Buffer.concat([numbers(4, 0x02014b50), numbers(2, 20), shared, numbers(2, 0, 0, 0), numbers(4, 0, offset), Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([numbers(4, 0x06054b50), numbers(2, 0, 0, files.length, files.length), numbers(4, directory.length, offset), numbers(2, 0)]);
  return Buffer.concat([...locals, directory, end]);
}

/** What stands both before a file and in the directory: version, flags, method, time, day, checksum, sizes, lengths. */
function sharedHeader(name: Buffer, content: Buffer): Buffer {
  return Buffer.concat([numbers(2, 20, 0, 0, 0, 0), numbers(4, crc32(content), content.length, content.length), numbers(2, name.length, 0)]);
}

/** Numbers of so many bytes each, the lowest byte first. */
function numbers(bytes: 2 | 4, ...values: number[]): Buffer {
  const written = Buffer.alloc(bytes * values.length);
  for (const [index, value] of values.entries()) written.writeUIntLE(value, index * bytes, bytes);
  return written;
}

/** The files of an archive by their names; throws when a checksum is wrong. */
export function unzip(archive: Buffer): Record<string, Buffer> {
  const files: Record<string, Buffer> = {};
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50; ) {
    const [method, checksum, packed, nameLength] = [archive.readUInt16LE(at + 8), archive.readUInt32LE(at + 14), archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26)];
    const start = at + 30 + nameLength;
    const content = archive.subarray(start, start + packed);
    const plain = method === 8 ? inflateRawSync(content) : content;
    if (crc32(plain) !== checksum) throw new Error('A file of the archive is broken.');
    files[archive.toString('utf8', at + 30, start)] = plain;
    at = start + packed;
  }
  return files;
}
