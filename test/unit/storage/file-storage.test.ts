import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FileStorage } from '../../../server/storage/file-storage.js';
import { openStorage } from '../../../server/storage/open-storage.js';
import { startObjectStorage } from '../../support/s3.js';

interface Place {
  url: string;
  /** How many files lie there. */
  count(): number;
  remove(): Promise<void> | void;
}

function makeFolder(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-storage-'));
  const count = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  return { url: pathToFileURL(folder).href, count, remove: () => rmSync(folder, { recursive: true }) };
}

async function makeBucket(): Promise<Place> {
  const { url, objects, stop } = await startObjectStorage();
  return { url, count: () => objects.size, remove: stop };
}

describe.each([
  ['a folder', makeFolder],
  ['object storage', makeBucket],
])('files in %s', (_name, make) => {
  let place: Place;
  let storage: FileStorage;

  beforeAll(async () => {
    place = await make();
    storage = await openStorage(new URL(place.url));
  });

  afterAll(async () => {
    storage.close();
    await place.remove();
  });

  test.each([['nothing', 0], ['little', 11], ['more than a part of a large upload', 12_000_000]])('come back as they were: %s', async (_amount, byteSize) => {
    const content = Buffer.alloc(byteSize, 'counterpart');
    const kept = await storage.keep(Readable.from(content.length ? [content.subarray(0, 5), content.subarray(5)] : []));
    expect(kept).toEqual({ key: expect.stringMatching(/^[0-9a-f]{64}$/), byteSize, digest: createHash('sha256').update(content).digest('hex') });
    expect((await buffer((await storage.read(kept.key))!)).equals(content)).toBe(true);
  });

  test('leave nothing behind when their upload breaks off', async () => {
    const before = place.count();
    const breaking = async function* () {
      yield Buffer.alloc(6_000_000);
      throw new Error('the connection broke');
    };
    await expect(storage.keep(Readable.from(breaking()))).rejects.toThrow('the connection broke');
    expect(place.count()).toBe(before);
  });

  test('are gone once discarded, and can be discarded again', async () => {
    const { key } = await storage.keep(Readable.from([Buffer.from('gone')]));
    await storage.discard(key);
    await storage.discard(key);
    expect(await storage.read(key)).toBeNull();
  });
});

test('object storage that takes no request is an error, not a missing file', async () => {
  const { url, stop } = await startObjectStorage();
  const stranger = await openStorage(new URL(url.replace('test-key', 'stranger')));
  await expect(stranger.read('0'.repeat(64))).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(stranger.keep(Readable.from([Buffer.from('refused')]))).rejects.toMatchObject({ name: 'AccessDenied' });
  stranger.close();
  await stop();
});
