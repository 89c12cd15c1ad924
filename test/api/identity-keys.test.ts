import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { decodeProtectedHeader } from 'jose';
import { newKey, type SigningKeys, writeAuthKeys } from '../../server/auth-keys.js';
import { type Client, signIn } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const directory = mkdtempSync(join(tmpdir(), 'counterpart-test-keys-'));
const file = join(directory, 'auth-keys.json');
const first = newKey();
writeAuthKeys(file, [first]);
const server = useServer({ AUTH_KEYS: pathToFileURL(file).href });
afterAll(() => rmSync(directory, { recursive: true }));

const VIEWER = '{ viewer { email } }';
const LONGEST_MS = 20_000;

const publishedKeys = async () => {
  const { keys } = (await (await fetch(`${server().url}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] };
  return keys.map(({ kid }) => kid);
};
const kidOf = ({ token }: Client) => decodeProtectedHeader(token!).kid;
const isSomebody = async (client: Client) => (await client.ask(VIEWER)).viewer !== null;

/** Replaces the keys of the running server and waits until it has taken them over. */
async function exchange(keys: SigningKeys): Promise<void> {
  writeAuthKeys(file, keys);
  const names = keys.map(({ kid }) => kid).join();
  for (const until = Date.now() + LONGEST_MS; (await publishedKeys()).join() !== names; await pause(200)) {
    if (Date.now() > until) throw new Error('The server did not take the keys over.');
  }
}

describe('keys are exchanged while people work', () => {
  test('without a refused request: first published, then signing, the ones before still good', async () => {
    const { email } = await addPerson(server().database);
    const enter = () => signIn(server().url, 'supplier', email, testPassword);
    const before = await enter();
    let refused = 0;
    let asked = 0;
    let working = true;
    const work = Array.from({ length: 8 }, async () => {
      while (working) {
        asked += 1;
        if (!(await isSomebody(before))) refused += 1;
      }
    });
    try {
      const next = newKey();
      await exchange([{ ...next, signsFrom: Math.floor(Date.now() / 1000) + 600 }, first]);
      expect(kidOf(await enter())).toBe(first.kid);
      await exchange([{ ...next, kid: `${next.kid}-now`, signsFrom: Math.floor(Date.now() / 1000) - 1 }, first]);
      const after = await enter();
      expect(kidOf(after)).toBe(`${next.kid}-now`);
      expect(await isSomebody(after)).toBe(true);
    } finally {
      working = false;
      await Promise.all(work);
    }
    expect(asked).toBeGreaterThan(8);
    expect(refused).toBe(0);
  });

  test('and what a leaked key signed is refused as soon as it is gone, also where it was checked before', async () => {
    const { email } = await addPerson(server().database);
    const before = await signIn(server().url, 'supplier', email, testPassword);
    expect(await isSomebody(before)).toBe(true);
    await exchange([newKey()]);
    expect(await isSomebody(before)).toBe(false);
    expect(await isSomebody(await signIn(server().url, 'supplier', email, testPassword))).toBe(true);
  });

  test('and keys that cannot be read change nothing', async () => {
    const { email } = await addPerson(server().database);
    const known = await publishedKeys();
    writeFileSync(file, '{"keys": [');
    await pause(0);
    const client = await signIn(server().url, 'supplier', email, testPassword);
    expect(await isSomebody(client)).toBe(true);
    expect(await publishedKeys()).toEqual(known);
  });
});
