import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { mailDirectory } from '../../server/jobs/mailer.js';
import type { Client } from '../support/client.js';
import { customerClient } from '../support/customers.js';
import { askAsGuest } from '../support/guests.js';
import { useServer } from '../support/server.js';
import { download, png, upload } from '../support/uploads.js';

const server = useServer({ TRUSTED_PROXIES: '127.0.0.1' });
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const BOMB_BYTES = 200 * 1024 * 1024;
/** Bytes that nobody needs half a minute to look at. */
const HANGS_MS = 30_000;

let cedar: Client;
beforeAll(async () => {
  cedar = await customerClient(server(), 'cedar');
});

/** An archive whose one entry unpacks to far more than it is. */
function bomb(): Buffer {
  const plain = Buffer.alloc(BOMB_BYTES);
  const packed = deflateRawSync(plain);
  const name = Buffer.from('[Content_Types].xml');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(plain), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(plain.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, packed]);
}

/** A picture of 65,535 by 65,535 pixels, by what it says of itself. */
function hugePicture(): Buffer {
  const picture = Buffer.from(png);
  picture.writeUInt32BE(65_535, 16);
  picture.writeUInt32BE(65_535, 20);
  picture.writeUInt32BE(crc32(picture.subarray(12, 29)), 29);
  return picture;
}

/** A film of a kind whose parts have no length, in which readers have gone round in circles. */
const endless = Buffer.concat([Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'), Buffer.alloc(64)]);

describe('an upload', () => {
  const send = (name: string, type: string, content: Buffer | string) => upload(server().url, cedar, name, type, content);

  test.each([
    ['an archive that unpacks to 200 MB', 'order.docx', DOCX, bomb],
    ['a film without end', 'photo.png', 'image/png', () => endless],
    ['many archives in each other', 'order.docx', DOCX, () => Buffer.concat(Array.from({ length: 2_000 }, () => bombHead))],
  ])('that is %s is refused at once, and nothing is unpacked in memory', async (_what, name, type, content) => {
    const bytes = content();
    const before = process.memoryUsage().rss;
    const began = performance.now();
    expect(await send(name, type, bytes)).toMatchObject({ status: 415 });
    expect(performance.now() - began).toBeLessThan(HANGS_MS);
    expect(process.memoryUsage().rss - before).toBeLessThan(BOMB_BYTES);
  });

  test.each([
    ['a picture that is a program too', 'photo.gif', 'image/gif', Buffer.from('GIF89a/*\u0001\u0000*/=1;alert(document.cookie)')],
    ['a picture with a page behind it', 'photo.png', 'image/png', Buffer.concat([png, Buffer.from('<html><script>alert(1)</script>')])],
    ['a text that is a page', 'note.txt', 'text/plain', '<!doctype html><script>alert(1)</script>'],
    ['a picture of 65,535 by 65,535 pixels, which nobody unpacks', 'huge.png', 'image/png', hugePicture()],
  ])('that is %s is handed out to be saved only, never as a page of ours', async (_what, name, type, content) => {
    const { status, body } = await send(name, type, content);
    if (status === 415) return;
    expect(status).toBe(201);
    const answer = await download(server().url, cedar, `/files/${body['id']}`);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    await answer.arrayBuffer();
  });

  test.each(['../../../escaped.txt', '..\\..\\escaped.txt', '/etc/escaped.txt', 'C:\\escaped.txt', '..%2f..%2fescaped.txt', 'file:///escaped.txt'])('named %s stays in its place', async (name) => {
    const storage = resolve(fileURLToPath(server().config.storageUrl));
    const { status, body } = await send(name, 'text/plain', 'content');
    expect(status).toBe(201);
    expect(body['fileName']).not.toMatch(/[/\\]/);
    expect(body['fileName']).toContain('escaped');
    const outside = readdirSync(server().config.dataDirectory, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('escaped'));
    expect({ storage, outside }).toEqual({ storage, outside: [] });
  });

  test.each(['/files/..%2f..%2fauth-keys.json', '/files/%2e%2e/%2e%2e/auth-keys.json', '/supplier/..%2f..%2fpackage.json', '/customer/%2e%2e%2f%2e%2e%2fpackage.json', '/documents/..%2f..%2fpackage.json'])(
    'is not the way to %s',
    async (path) => {
      const answer = await download(server().url, cedar, path);
      expect(answer.status).toBeLessThan(500);
      expect(await answer.text()).not.toMatch(/"keys"|"dependencies"/);
    },
  );
});

const bombHead = Buffer.from('504b0304140000000800', 'hex');

describe('a request', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${server().url}/graphql/customer`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${cedar.token}`, ...headers }, body });

  test.each([
    ['__proto__ beside the query', '{"query":"{ __typename }","__proto__":{"polluted":true}}'],
    ['constructor.prototype beside the query', '{"query":"{ __typename }","constructor":{"prototype":{"polluted":true}}}'],
    ['__proto__ in an input', '{"query":"mutation ($input: ViewerUpdateInput!) { viewerUpdate(input: $input) { userErrors { code } } }","variables":{"input":{"__proto__":{"polluted":true}}}}'],
    ['__proto__ among the variables', '{"query":"{ __typename }","variables":{"__proto__":{"polluted":true}}}'],
    ['toString as an input field', '{"query":"mutation ($input: ViewerUpdateInput!) { viewerUpdate(input: $input) { userErrors { code } } }","variables":{"input":{"toString":"x"}}}'],
  ])('with %s changes no object of the server', async (_what, body) => {
    const answer = await post(body);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain('"INTERNAL');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    ['U+0000', '\\u0000'],
    ['half a character', '\\ud800'],
    ['the other half', 'x\\udfff'],
  ])('with %s in a text, given or written into the document, is refused before it runs', async (_what, text) => {
    const query = 'mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { userErrors { code } } }';
    const given = JSON.stringify({ query, variables: { email: 'a@b.example', password: 'TEXT' } });
    const written = JSON.stringify({ query: 'mutation { signIn(input: { email: "a@b.example", password: "TEXT" }) { userErrors { code } } }' });
    for (const body of [given.replace('TEXT', text), written.replace('TEXT', text.replaceAll('\\', '\\\\'))]) {
      const answer = (await (await post(body)).json()) as { data?: unknown; errors: { extensions: { code: string } }[] };
      expect(answer.data).toBeUndefined();
      expect(answer.errors[0]!.extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_PARSE_FAILED)$/);
    }
  });

  test.each([
    ['nothing', ''],
    ['half a document', '{"query":"{ __typen'],
    ['nesting without end', `{"query":"{ __typename }","variables":${'['.repeat(40_000)}${']'.repeat(40_000)}}`],
    ['a document of brackets', JSON.stringify({ query: '{'.repeat(900) })],
    ['a document of fragments', JSON.stringify({ query: '...'.repeat(300) })],
    ['a number in place of a document', '{"query":7}'],
    ['a list in place of variables', '{"query":"{ __typename }","variables":[1,2]}'],
    ['bytes that are no text', '\ud800\udfff\u0000'],
    ['a name of 90 kB', JSON.stringify({ query: `{ ${'a'.repeat(90_000)} }` })],
    ['1 MB', JSON.stringify({ query: '{ __typename }', variables: { text: '😀'.repeat(250_000) } })],
  ])('of %s is refused as what it is', async (_what, body) => {
    const answer = await post(body);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain('"INTERNAL');
  });

  test.each(['accept', 'accept-language', 'user-agent', 'x-forwarded-for', 'x-request-id', 'idempotency-key', 'origin', 'cookie', 'apollo-require-preflight'])(
    'with anything in its header %s is answered, and the answer does not repeat it',
    async (name) => {
      for (const value of ['x'.repeat(7_000), "'; drop table account; --", '%00%0d%0aSet-Cookie: a=b', '../../..', '=?utf-8?q?x?=', '<script>']) {
        const answer = await post('{"query":"mutation { viewerUpdate(input: {}) { userErrors { code } } }"}', { [name]: value });
        expect(answer.status).toBeLessThan(500);
        expect([...answer.headers].filter(([, sent]) => sent.includes(value))).toEqual([]);
        expect(answer.headers.get('set-cookie')).toBeNull();
        expect(await answer.text()).not.toContain('"INTERNAL');
      }
    },
  );
});

describe('a mail', () => {
  test('has no header that somebody wrote into a name, a subject or an address', async () => {
    const evil = 'Nora\r\nBcc: everybody@evil.example\r\n\r\n<script>';
    await askAsGuest(server(), { name: evil, subject: evil });
    await server().jobsAreDone();
    const directory = mailDirectory(server().config);
    const heads = readdirSync(directory).filter((name) => name.endsWith('.eml')).map((name) => readFileSync(join(directory, name), 'utf8').split('\r\n\r\n')[0]!);
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.filter((head) => /^(bcc|cc):/im.test(head))).toEqual([]);
  });

  test.each(['nora@guest.example\r\nBcc: x@evil.example', '"nora\r\nBcc: x"@guest.example', 'nora@guest.example, x@evil.example', '<nora@guest.example> x'])(
    'goes to no address like %j',
    async (email) => {
      const { data, errors } = await server().anonymous('customer').send(
        'mutation ($input: GuestTicketOpenInput!) { guestTicketOpen(input: $input) { userErrors { code field } } }',
        { input: { name: 'Nora', email, type: 'QUESTION', subject: 'A question', body: 'Words.', locale: 'EN' } },
        { 'x-forwarded-for': '2001:db8::ffff' },
      );
      expect(errors?.[0]?.extensions?.code ?? data.guestTicketOpen.userErrors[0]?.code).toMatch(/^(BAD_USER_INPUT|INVALID)$/);
    },
  );
});
