import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { startObjectStorage } from '../support/s3.js';
import { eicar, startScanner } from '../support/scanner.js';
import { useServer } from '../support/server.js';
import { openTicket } from '../support/tickets.js';
import { download, png, upload } from '../support/uploads.js';

const scanner = await startScanner();
const storage = await startObjectStorage();
const server = useServer({ SCANNER_URL: scanner.url, STORAGE_URL: storage.url });
afterAll(() => Promise.all([scanner.stop(), storage.stop()]));

let cedar: Client;
let dune: Client;
let agent: Client;

beforeAll(async () => {
  [cedar, dune, agent] = (await Promise.all(['customer@cedar.example', 'customer@dune.example', 'agent@counterpart.example'].map((email) => server().as(email)))) as [Client, Client, Client];
});

const send = async (content: string | Buffer, name: string, type: string) => (await upload(server().url, cedar, name, type, content)).body;

async function statusFor(client: Client, id: string): Promise<number> {
  const answer = await download(server().url, client, `/files/${id}`);
  await answer.arrayBuffer();
  return answer.status;
}

async function scanFor(client: Client, id: string): Promise<unknown> {
  const answer = await download(server().url, client, `/files/${id}/scan`);
  return [answer.status, ((await answer.json()) as { scan?: string }).scan];
}

const filesOf = async (ticketId: string) => {
  const { ticket } = await agent.ask(`query ($id: ID!) { ticket(id: $id) { messages(first: 1) { nodes { attachments { fileName scan } } } } }`, { id: ticketId });
  return ticket.messages.nodes[0].attachments;
};

describe('where a scanner looks at files', () => {
  test('nobody downloads one before it is found clean, and its uploader can ask how far that is', async () => {
    scanner.hold();
    const { id, scan } = await send(png, 'photo.png', 'image/png');
    expect(scan).toBe('PENDING');
    const { ticket } = await openTicket(cedar, { attachmentIds: [id] });
    expect(await Promise.all([cedar, agent].map((client) => statusFor(client, id)))).toEqual([404, 404]);
    expect(await filesOf(ticket.id)).toEqual([{ fileName: 'photo.png', scan: 'PENDING' }]);
    expect(await scanFor(cedar, id)).toEqual([200, 'PENDING']);

    scanner.letOn();
    await server().jobsAreDone();
    expect(await scanFor(cedar, id)).toEqual([200, 'CLEAN']);
    expect(await Promise.all([cedar, agent, dune].map((client) => statusFor(client, id)))).toEqual([200, 200, 404]);
  });

  test('what is infected is removed, and who uploaded it is told', async () => {
    const { id } = await send(eicar, 'drawing.txt', 'text/plain');
    expect(storage.objects.size).toBe(2);
    await server().jobsAreDone();
    expect(storage.objects.size).toBe(1);
    expect(await scanFor(cedar, id)).toEqual([200, 'INFECTED']);
    expect(await statusFor(cedar, id)).toBe(404);
    const told = server().mails().filter(({ subject }) => subject.includes('drawing.txt'));
    expect(told).toMatchObject([{ to: 'customer@cedar.example', subject: '“drawing.txt” was not accepted' }]);
    expect((await openTicket(cedar, { attachmentIds: [id] })).userErrors).toEqual([{ code: 'INVALID', field: ['attachmentIds', '0'] }]);
  });

  test('what was sent before the scanner had looked stays named in its record', async () => {
    scanner.hold();
    const { id } = await send(eicar, 'virus.txt', 'text/plain');
    const { ticket } = await openTicket(cedar, { attachmentIds: [id] });
    scanner.letOn();
    await server().jobsAreDone();
    expect(await filesOf(ticket.id)).toEqual([{ fileName: 'virus.txt', scan: 'INFECTED' }]);
    expect(await statusFor(agent, id)).toBe(404);
  });

  test('how far it is with somebody else’s file is told to nobody', async () => {
    const { id } = await send(png, 'photo.png', 'image/png');
    expect(await Promise.all([dune, agent, server().anonymous('customer')].map((client) => scanFor(client, id)))).toEqual([[404, undefined], [404, undefined], [401, undefined]]);
  });
});
