import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toPublicId, toUuid } from '../../server/graphql/ids.js';
import { type Client, signIn } from '../support/client.js';
import { addOrganisation, addPerson, testPassword, type TestPerson } from '../support/people.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';
import { openTicket, replyTo, stepWithTicket } from '../support/tickets.js';
import { download, png, upload } from '../support/uploads.js';
import { LogIn } from './log-in.js';

let portal: LogIn;
afterAll(() => portal?.end());
const server = useServer();

const sql = <Row = any>(statement: string, values: unknown[] = []) => server().database.system('test').execute<Row[]>(statement, values);

let customerId: string;
let people: Record<'owner' | 'anna' | 'ben' | 'chief', TestPerson>;
let clients: Record<keyof typeof people, Client>;
let agent: Client;
let ticket: { id: string; number: string };
let file: { id: string; url: string };

const QUERY = `query ($id: ID!, $number: String) {
  tickets(first: 100, filter: { search: $number }) { totalCount nodes { id } }
  customerToDo { openTickets ticketsWithReply }
  node(id: $id) { id }
  ticket(id: $id) { messages(first: 5) { nodes { body attachments { url } } } }
}`;

beforeAll(async () => {
  portal = await LogIn.as(server().database.portal);
  customerId = await addOrganisation(server().database, 'customer');
  const join = (roles: string[], name: string) => addPerson(server().database, { audience: 'customer', roles, name, organisations: [customerId] });
  people = { owner: await join(['OWNER'], 'Olga'), chief: await join(['OWNER'], 'Carl'), anna: await join(['MEMBER'], 'Anna'), ben: await join(['MEMBER'], 'Ben') };
  const as = ({ email }: TestPerson) => signIn(server().url, 'customer', email, testPassword);
  clients = { owner: await as(people.owner), chief: await as(people.chief), anna: await as(people.anna), ben: await as(people.ben) };
  agent = await server().as('agent@counterpart.example');
  const { body } = await upload(server().url, clients.anna, 'picture.png', 'image/png', png);
  ({ ticket } = await openTicket(clients.anna, { subject: 'Only Anna knows', body: 'A secret', attachmentIds: [body['id']] }));
  const read = await clients.anna.ask(QUERY, { id: ticket.id });
  file = { id: body['id'] as string, url: read.ticket.messages.nodes[0].attachments[0].url };
});

async function show(visibility: string): Promise<void> {
  const { ticketVisibilityChange } = await clients.owner.ask(
    'mutation ($visibility: TicketVisibility!) { ticketVisibilityChange(input: { visibility: $visibility }) { customer { ticketVisibility } userErrors { code } } }',
    { visibility },
  );
  expect(ticketVisibilityChange).toEqual({ customer: { ticketVisibility: visibility }, userErrors: [] });
}

/** In which of all ways somebody gets to see the ticket. */
async function waysOf(who: keyof typeof people) {
  const client = clients[who];
  const { data, errors = [] } = await client.send(QUERY, { id: ticket.id, number: ticket.number });
  const claims = {
    audience: 'customer',
    customer_id: customerId,
    account_id: people[who].accountId,
    reads_as: `{*,${people[who].accountId},${who === 'owner' || who === 'chief' ? 'OWNER' : 'MEMBER'}}`,
  } as const;
  const uuid = toUuid('tkt', ticket.id);
  const count = async (table: string, condition: string) =>
    Number((await portal.under(claims, `select count(*) as count from ${table} where ${condition}`)).rows[0].count);
  return {
    refused: errors.length > 0,
    listed: data?.tickets?.totalCount ?? (await client.ask('query ($number: String) { tickets(first: 1, filter: { search: $number }) { totalCount } }', { number: ticket.number })).tickets.totalCount,
    open: (await client.ask('{ customerToDo { openTickets } }')).customerToDo.openTickets,
    download: (await download(server().url, client, file.url)).status,
    rows: await count('ticket', `id = '${uuid}'`),
    messages: await count('ticket_message', `ticket_id = '${uuid}'`),
    files: await count('attachment', `id = '${toUuid('file', file.id)}'`),
  };
}

const everyWay = { refused: false, listed: 1, open: 1, download: 200, rows: 1, messages: 1, files: 1 };
const noWay = { refused: true, listed: 0, open: 0, download: 404, rows: 0, messages: 0, files: 0 };

describe('a ticket is seen in every way or in none', () => {
  test('by the whole company at first', async () => {
    for (const who of ['owner', 'anna', 'ben'] as const) expect([who, await waysOf(who)]).toEqual([who, everyWay]);
  });

  test('by whoever asked and the owners once each sees their own', async () => {
    await show('OWN');
    for (const who of ['owner', 'chief', 'anna'] as const) expect([who, await waysOf(who)]).toEqual([who, everyWay]);
    expect(await waysOf('ben')).toEqual(noWay);
  });

  test('by nobody else who writes, resolves, marks or follows it', async () => {
    const absent = [{ code: 'NOT_FOUND', field: ['id'] }];
    expect((await replyTo(clients.ben, ticket.id, 'Hello?')).userErrors).toEqual(absent);
    expect((await stepWithTicket(clients.ben, 'ticketResolve', { id: ticket.id })).userErrors).toEqual(absent);
    expect((await stepWithTicket(clients.ben, 'ticketMarkRead', { id: ticket.id })).userErrors).toEqual(absent);
    const followed = await subscribe(server().url, clients.ben, 'subscription { ticketChanged { subject } }');
    await replyTo(agent, ticket.id, 'Between us.');
    const { ticket: own } = await openTicket(clients.ben, { subject: 'Of Ben' });
    expect(await followed.next()).toEqual({ data: { ticketChanged: { subject: 'Of Ben' } } });
    followed.close();
    await server().jobsAreDone();
    expect(await sql('select kind from notification where account_id = ?', [people.ben.accountId])).toEqual([]);
    await stepWithTicket(clients.ben, 'ticketResolve', { id: own.id });
  });

  test('by those who watch it, while they do', async () => {
    const watch = (mutation: string) => `mutation ($id: ID!, $accountId: ID) { ${mutation}(input: { id: $id, accountId: $accountId }) { ticket { id } userErrors { code } } }`;
    const ben = { id: ticket.id, accountId: toPublicId('acc', people.ben.accountId) };
    expect((await clients.ben.ask(watch('ticketWatch'), { id: ticket.id })).ticketWatch.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await clients.anna.ask(watch('ticketWatch'), ben)).ticketWatch.userErrors).toEqual([]);
    expect(await waysOf('ben')).toEqual({ ...everyWay, messages: 2 });
    expect((await clients.ben.ask(watch('ticketUnwatch'), { id: ticket.id })).ticketUnwatch).toEqual({ ticket: null, userErrors: [] });
    expect(await waysOf('ben')).toEqual(noWay);
  });

  test('by those with a role of whoever asked, also when roles change afterwards', async () => {
    await show('ROLE');
    const ownersTicket = (await openTicket(clients.chief, { subject: 'Among owners' })).ticket.id;
    const seenBy = async (client: Client) => (await client.ask('query { tickets(first: 100) { nodes { id } } }')).tickets.nodes.map(({ id }: any) => id);
    expect(await seenBy(clients.ben)).toContain(ticket.id);
    expect(await seenBy(clients.ben)).not.toContain(ownersTicket);
    const member = toPublicId('mbr', people.chief.membershipIds[0]!);
    await clients.owner.ask('mutation ($id: ID!) { memberChangeRoles(input: { id: $id, roles: [MEMBER] }) { userErrors { code } } }', { id: member });
    expect(await seenBy(clients.ben)).toContain(ownersTicket);
  });
});

describe('who sees what', () => {
  test('is not for members to say, nor for owners of another customer', async () => {
    const CHANGE = 'mutation ($id: ID) { ticketVisibilityChange(input: { customerId: $id, visibility: COMPANY }) { userErrors { code field } } }';
    expect((await clients.anna.send(CHANGE)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const foreign = await server().as('customer@cedar.example');
    expect((await foreign.ask(CHANGE, { id: toPublicId('cus', customerId) })).ticketVisibilityChange.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['customerId'] }]);
    const sales = await server().as('sales@counterpart.example');
    expect((await sales.ask(CHANGE)).ticketVisibilityChange.userErrors).toEqual([{ code: 'REQUIRED', field: ['customerId'] }]);
    expect((await sales.ask(CHANGE, { id: toPublicId('cus', customerId) })).ticketVisibilityChange.userErrors).toEqual([]);
  });
});
