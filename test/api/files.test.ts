import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Attachment } from '../../server/domains/files/index.js';
import { type Client, signIn } from '../support/client.js';
import { customerClient } from '../support/customers.js';
import { useServer } from '../support/server.js';
import { addPerson, testPassword } from '../support/people.js';
import { openTicket, replyTo } from '../support/tickets.js';
import { download, png, upload } from '../support/uploads.js';

const server = useServer();
let cedar: Client;
let dune: Client;
let agent: Client;
let alpine: Client;

beforeAll(async () => {
  cedar = await customerClient(server(), 'cedar');
  dune = await customerClient(server(), 'dune');
  agent = await server().as('agent@counterpart.example');
  alpine = await server().as('supplier@alpine.example');
});

/** The status of an answer whose body is of no interest. */
async function settled(answer: Response): Promise<number> {
  await answer.arrayBuffer();
  return answer.status;
}

const send = (client: Client, name: string, type: string, content: string | Buffer) => upload(server().url, client, name, type, content);
const statusOf = async (client: Client, path: string) => settled(await download(server().url, client, path));
const keptFiles = () => readdirSync(fileURLToPath(server().config.storageUrl), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('an upload', () => {
  test.each([
    ['photo.PNG', 'image/png', png, 'image/png'],
    ['list.csv', 'application/vnd.ms-excel', 'a;b\n1;2\n', 'text/csv'],
    ['note.txt', 'text/plain; charset=utf-8', 'سلام، 你好', 'text/plain'],
    ['paper.pdf', 'application/pdf', '%PDF-1.7\n%%EOF\n', 'application/pdf'],
    ['invoice.xml', 'text/xml', '<?xml version="1.0" encoding="UTF-8"?><Invoice/>', 'application/xml'],
    ['invoice.xml', 'application/xml', '\ufeff<?xml version="1.0"?><Invoice/>', 'application/xml'],
  ])('of %s as %s is kept', async (name, type, content, mediaType) => {
    const { status, body } = await send(cedar, name, type, content);
    expect({ status, body }).toEqual({ status: 201, body: { id: expect.stringMatching(/^file_/), fileName: name, mediaType, byteSize: Buffer.byteLength(content), scan: 'CLEAN' } });
  });

  test('is possible on every side', async () => {
    for (const client of [cedar, alpine, agent]) expect((await send(client, 'photo.png', 'image/png', png)).status).toBe(201);
  });

  test.each([
    ['page.html', 'text/html', '<script>alert(1)</script>'],
    ['drawing.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['photo.png', 'image/png', 'no picture at all'],
    ['photo.jpg', 'image/jpeg', png],
    ['page.html', 'image/png', png],
    ['program.txt', 'text/plain', Buffer.from([0x4d, 0x5a, 0, 1, 2, 3])],
    ['bytes.txt', 'text/plain', Buffer.from([0xff, 0xfe, 0x41])],
    ['paper.pdf', 'application/octet-stream', '%PDF-1.7\n'],
    ['empty.png', 'image/png', ''],
    ['invoice.xml', 'application/xml', 'Invoice 1'],
    ['invoice.xml', 'application/xml', '<?xml version="1.0"?>\0'],
    ['invoice.txt', 'text/plain', '<?xml version="1.0"?><Invoice/>'],
  ])('of %s as %s is refused when name, type and content do not agree on an allowed kind, and nothing stays', async (name, type, content) => {
    const before = keptFiles().length;
    expect(await send(cedar, name, type, content)).toMatchObject({ status: 415, body: { code: 'INVALID' } });
    expect(keptFiles()).toHaveLength(before);
  });

  test('of more than 20 MB is refused, and nothing stays', async () => {
    const before = keptFiles().length;
    expect(await send(cedar, 'big.txt', 'text/plain', 'x'.repeat(20 * 1024 * 1024 + 1))).toMatchObject({ status: 413, body: { code: 'TOO_LONG' } });
    expect(keptFiles()).toHaveLength(before);
  });

  test('needs somebody who may write, on their own side', async () => {
    expect((await send(server().anonymous('customer'), 'photo.png', 'image/png', png)).status).toBe(401);
    const marketing = await addPerson(server().database, { audience: 'staff', roles: ['MARKETING'] });
    expect((await send(await signIn(server().url, 'staff', marketing.email, testPassword), 'photo.png', 'image/png', png)).status).toBe(403);
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'photo.png');
    const foreign = await fetch(`${server().url}/files/staff`, { method: 'POST', headers: { authorization: `Bearer ${cedar.token}` }, body });
    expect(await settled(foreign)).toBe(401);
  });

  test('from a page elsewhere, with nothing but the reader’s cookie, is refused', async () => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'photo.png');
    const post = async (headers: Record<string, string>) =>
      settled(await fetch(`${server().url}/files/customer`, { method: 'POST', headers: { cookie: `counterpart-customer=${cedar.token}`, ...headers }, body }));
    expect(await post({})).toBe(403);
    expect(await post({ 'Apollo-Require-Preflight': '1' })).toBe(201);
  });

  test('without a file is told what is missing', async () => {
    const headers = { authorization: `Bearer ${cedar.token}` };
    expect(await settled(await fetch(`${server().url}/files/customer`, { method: 'POST', headers, body: 'nothing' }))).toBe(415);
    const empty = new FormData();
    empty.append('note', 'no file');
    expect(await settled(await fetch(`${server().url}/files/customer`, { method: 'POST', headers, body: empty }))).toBe(413);
  });
});

describe('a download', () => {
  test('gives the content to be saved under its name, never to be shown as a page', async () => {
    const { body: { id } } = await send(cedar, 'رسید "۱".png', 'image/png', png);
    const answer = await download(server().url, cedar, `/files/${id}`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-disposition': `attachment; filename="____ _.png"; filename*=UTF-8''${encodeURIComponent('رسید ۱.png')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  test('is for the uploader alone until it was sent, then for who sees the message', async () => {
    const { body: { id } } = await send(cedar, 'photo.png', 'image/png', png);
    const path = `/files/${id}`;
    expect([await statusOf(cedar, path), await statusOf(agent, path), await statusOf(dune, path)]).toEqual([200, 404, 404]);
    const { ticket } = await openTicket(cedar, { attachmentIds: [id] });
    expect([await statusOf(cedar, path), await statusOf(agent, path), await statusOf(dune, path)]).toEqual([200, 200, 404]);
    expect(await statusOf(server().anonymous('customer'), path)).toBe(401);
    expect(await statusOf(cedar, '/files/file_nothing')).toBe(404);
    const { message } = await replyTo(cedar, ticket.id, 'And another.', { attachmentIds: [(await send(cedar, 'list.csv', 'text/csv', 'a,b')).body.id] });
    expect(message.attachments).toEqual([{ fileName: 'list.csv', mediaType: 'text/csv', byteSize: 3, url: expect.stringMatching(/^\/files\/file_/) }]);
    expect(await statusOf(agent, message.attachments[0].url)).toBe(200);
  });

  test('of a file in an internal note is for staff only', async () => {
    const { ticket } = await openTicket(cedar);
    const { body: { id } } = await send(agent, 'photo.png', 'image/png', png);
    await replyTo(agent, ticket.id, 'See the picture.', { visibility: 'INTERNAL', attachmentIds: [id] });
    expect([await statusOf(agent, `/files/${id}`), await statusOf(cedar, `/files/${id}`)]).toEqual([200, 404]);
  });
});

describe('sending a file', () => {
  test('is possible once, with one’s own files only, and refused as a whole otherwise', async () => {
    const { body: own } = await send(cedar, 'photo.png', 'image/png', png);
    const { body: foreign } = await send(dune, 'photo.png', 'image/png', png);
    const refused = await openTicket(cedar, { attachmentIds: [own.id, foreign.id, own.id] });
    expect(refused).toEqual({
      ticket: null,
      userErrors: [
        { code: 'NOT_FOUND', field: ['attachmentIds', '1'] },
        { code: 'NOT_FOUND', field: ['attachmentIds', '2'] },
      ],
    });
    const { ticket } = await openTicket(cedar, { attachmentIds: [own.id] });
    expect((await replyTo(cedar, ticket.id, 'Again.', { attachmentIds: [own.id] })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['attachmentIds', '0'] }]);
  });

  test('not within a day removes it', async () => {
    const { body: { id } } = await send(cedar, 'photo.png', 'image/png', png);
    const em = server().database.system('test');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await em.nativeUpdate(Attachment, { recordId: null }, { createdAt: yesterday });
    const before = keptFiles().filter((entry) => statSync(`${entry.parentPath}/${entry.name}`).size > 0).length;
    await server().sql(`select graphile_worker.add_job('discard_unsent_files')`);
    await server().jobsAreDone();
    expect(await statusOf(cedar, `/files/${id}`)).toBe(404);
    expect(await em.count(Attachment, { recordId: null })).toBe(0);
    expect(keptFiles().length).toBeLessThan(before);
  });
});
