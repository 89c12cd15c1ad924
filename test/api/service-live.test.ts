import { beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { customerClient, draftFor, stepWithOrder } from '../support/customers.js';
import { addPerson, testPassword } from '../support/people.js';
import { startTestServer, useServer } from '../support/server.js';
import { type Stream, subscribe } from '../support/stream.js';
import { openTicket, replyTo, stepWithTicket } from '../support/tickets.js';

const server = useServer();
let cedar: Client;
let dune: Client;
let agent: Client;

beforeAll(async () => {
  cedar = await customerClient(server(), 'cedar');
  dune = await customerClient(server(), 'dune');
  agent = await server().as('agent@counterpart.example');
});

const TICKET = 'subscription ($id: ID) { ticketChanged(id: $id) { id status unread messages(last: 1) { nodes { body } } } }';
const follow = (client: Client, document: string, variables: object = {}) => subscribe(server().url, client, document, variables);

/** The next change of a ticket of which something holds. */
async function until(stream: Stream, holds: (ticket: any) => unknown): Promise<any> {
  for (;;) {
    const event = await stream.next();
    if (!event) throw new Error('The stream ended.');
    if (holds(event.data.ticketChanged)) return event.data.ticketChanged;
  }
}

/** Opens a ticket and waits until that was announced, so that who follows it from now on hears of later changes only. */
async function announcedTicket(client: Client): Promise<string> {
  const witness = await follow(agent, 'subscription { ticketChanged { id serviceLevel { id } } }');
  const { ticket } = await openTicket(client);
  // What is promised for it is calculated a moment later.
  await until(witness, ({ id, serviceLevel }) => id === ticket.id && serviceLevel);
  witness.close();
  return ticket.id;
}

describe('who follows a ticket', () => {
  test('is given it as it is after each change', async () => {
    const id = await announcedTicket(cedar);
    const stream = await follow(cedar, TICKET, { id });
    await replyTo(agent, id, 'Which one?', { waitForCustomer: true });
    expect(await stream.next()).toEqual({ data: { ticketChanged: { id, status: 'WAITING_CUSTOMER', unread: true, messages: { nodes: [{ body: 'Which one?' }] } } } });
    await stepWithTicket(cedar, 'ticketMarkRead', { id });
    expect(await until(stream, ({ unread }) => !unread)).toMatchObject({ id, status: 'WAITING_CUSTOMER' });
    stream.close();
  });

  test('is given it again once it is calculated by when they are answered', async () => {
    const stream = await follow(cedar, 'subscription { ticketChanged { id promisedResponseAt } }');
    const { ticket: { id } } = await openTicket(cedar);
    expect((await until(stream, (ticket) => ticket.id === id && ticket.promisedResponseAt)).promisedResponseAt > new Date().toISOString()).toBe(true);
    await replyTo(agent, id, 'Which one?', { waitForCustomer: true });
    await until(stream, (ticket) => ticket.id === id && ticket.promisedResponseAt === null);
    stream.close();
  });

  test('is told of no other ticket', async () => {
    const id = await announcedTicket(cedar);
    const other = await announcedTicket(cedar);
    const stream = await follow(cedar, TICKET, { id });
    await replyTo(agent, other, 'About the other.');
    await replyTo(agent, id, 'About this one.');
    expect((await stream.next())?.data.ticketChanged.messages.nodes).toEqual([{ body: 'About this one.' }]);
    stream.close();
  });

  test('of somebody else hears nothing, by its id or among all', async () => {
    const foreign = await announcedTicket(cedar);
    const own = await announcedTicket(dune);
    const [all, one] = [await follow(dune, TICKET), await follow(dune, TICKET, { id: foreign })];
    await replyTo(agent, foreign, 'For Cedar.');
    await replyTo(agent, own, 'For Dune.');
    expect((await all.next())?.data.ticketChanged).toMatchObject({ id: own });
    one.close();
    expect(await one.next()).toBeNull();
    all.close();
  });

  test('as staff hears of internal notes, as a customer does not', async () => {
    const id = await announcedTicket(cedar);
    const [staff, customer] = [await follow(agent, TICKET, { id }), await follow(cedar, TICKET, { id })];
    await replyTo(agent, id, 'A note.', { visibility: 'INTERNAL' });
    expect((await staff.next())?.data.ticketChanged.messages.nodes).toEqual([{ body: 'A note.' }]);
    await stepWithTicket(agent, 'ticketMarkRead', { id });
    await replyTo(agent, id, 'An answer.');
    expect((await customer.next())?.data.ticketChanged.messages.nodes).toEqual([{ body: 'An answer.' }]);
    staff.close();
    customer.close();
  });
});

describe('who follows orders', () => {
  test('is given one from its confirmation on', async () => {
    const ORDER = 'subscription { salesOrderChanged { number status timeline { kind } } }';
    const stream = await follow(cedar, ORDER);
    const { id, number } = await draftFor(server(), 'cedar');
    await stepWithOrder(server(), 'salesOrderConfirm', { id });
    expect((await stream.next())?.data.salesOrderChanged).toEqual({ number, status: 'CONFIRMED', timeline: [{ kind: 'ORDERED' }, { kind: 'CONFIRMED' }] });
    stream.close();
  });
});

describe('the stream', () => {
  test('hears again of what changes after the database dropped the connection, and of what changed meanwhile', async () => {
    const id = await announcedTicket(cedar);
    const stream = await follow(cedar, TICKET, { id });
    const [{ dropped }] = await server().database.system('test').execute<[{ dropped: number }]>(
      `select count(pg_terminate_backend(pid))::int as dropped from pg_stat_activity where application_name = 'counterpart record_changed' and datname = current_database()`,
    );
    expect(dropped).toBe(1);
    await replyTo(agent, id, 'While nobody listened.');
    expect((await stream.next())?.data.ticketChanged.messages.nodes).toEqual([{ body: 'While nobody listened.' }]);
    stream.close();
  });

  test('is for who is signed in, on their side', async () => {
    expect((await follow(server().anonymous('customer'), TICKET)).status).toBe(401);
    expect((await follow(new Client(server().url, 'staff', cedar.token), TICKET)).status).toBe(401);
  });

  test('answers subscriptions only', async () => {
    for (const document of ['{ viewer { id } }', 'mutation { signOut { userErrors { code } } }', 'subscription { purchaseOrderChanged { id } }', 'subscription {']) {
      const stream = await follow(cedar, document);
      expect((await stream.next())?.errors).toHaveLength(1);
      await stream.toEnd();
      expect(stream.complete).toBe(true);
    }
  });

  test('has the same ceiling of cost as other documents', async () => {
    const costly = 'subscription { ticketChanged { messages(first: 100) { nodes { attachments { id } } } } }';
    const stream = await follow(cedar, costly);
    expect((await stream.next())?.errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'QUERY_TOO_COSTLY' }) })]);
    await stream.toEnd();
  });

  test('breaks off when the session ends, so that the page signs in anew', async () => {
    const person = await addPerson(server().database, { audience: 'customer' });
    const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    const { signIn } = await server().anonymous('customer').ask(SIGN_IN, { input: { email: person.email, password: testPassword } });
    const client = new Client(server().url, 'customer', signIn.accessToken);
    const { ticket: { id } } = await openTicket(client);
    const stream = await follow(client, TICKET, { id });
    await client.ask('mutation { signOut { userErrors { code } } }');
    // Whether the end of the session or the next change is heard of first does not matter.
    const end = stream.toEnd();
    await replyTo(agent, id, 'Still there?');
    await end;
    expect(stream.complete).toBe(false);
  });

  test('breaks off when the server stops, and does not hold it up', async () => {
    const stopping = await startTestServer();
    const client = await stopping.as('customer@cedar.example');
    const stream = await subscribe(stopping.url, client, TICKET);
    await stopping.stop();
    await stream.toEnd();
    expect(stream.complete).toBe(false);
  });
});
