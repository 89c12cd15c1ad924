import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

const SILENCE_MS = 60_000;
const LENGTH_BYTES = 4;

/**
 * Has clamd at `url` (`tcp://host:port`) look at some content, by its INSTREAM command.
 * @returns the name of the malicious software that was found, or null
 * @throws when the scanner cannot be reached or does not say
 */
export async function findMalware(url: URL, content: Readable): Promise<string | null> {
  const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) });
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('The scanner has been silent for too long.')));
  try {
    const [answer] = await Promise.all([text(socket), pipeline(framed(content), socket, { end: false })]);
    if (/^stream: OK\0?$/.test(answer)) return null;
    const found = /^stream: (.+) FOUND\0?$/.exec(answer)?.[1];
    if (!found) throw new Error(`The scanner answered "${answer.slice(0, 200)}".`);
    return found;
  } finally {
    socket.destroy();
  }
}

/** The command, then each piece behind its length, then a length of zero. */
async function* framed(content: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of content as AsyncIterable<Buffer>) {
    yield lengthOf(piece);
    yield piece;
  }
  yield Buffer.alloc(LENGTH_BYTES);
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(piece.length);
  return length;
}
