import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findMalware } from '../../../server/storage/scanner.js';
import { eicar, type Scanner, startScanner } from '../../support/scanner.js';

let scanner: Scanner;

beforeAll(async () => {
  scanner = await startScanner();
});

afterAll(() => scanner.stop());

const scan = (...pieces: string[]) => findMalware(new URL(scanner.url), Readable.from(pieces.map((piece) => Buffer.from(piece))));

test('finds nothing in a clean file, or an empty one', async () => {
  expect(await scan('a clean file')).toBeNull();
  expect(await scan()).toBeNull();
});

test('names what it found, wherever the file is cut', async () => {
  expect(await scan('before ', eicar.slice(0, 20), eicar.slice(20), ' after')).toBe('Eicar-Test-Signature');
});

test('sends large files whole', async () => {
  expect(await scan('x'.repeat(5_000_000), eicar)).toBe('Eicar-Test-Signature');
});

test('never takes silence, refusal or another answer for a clean file', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).resume();
    socket.end('INSTREAM size limit exceeded. ERROR\0');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await expect(findMalware(url, Readable.from([Buffer.from('content')]))).rejects.toThrow();
  server.close();
  await once(server, 'close');
  await expect(findMalware(url, Readable.from([Buffer.from('content')]))).rejects.toThrow('ECONNREFUSED');
});

test('reports a file that cannot be read', async () => {
  const broken = async function* () {
    yield Buffer.from('the beginning');
    throw new Error('the disk broke');
  };
  await expect(findMalware(new URL(scanner.url), Readable.from(broken()))).rejects.toThrow('the disk broke');
});
