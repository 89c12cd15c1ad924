import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../server/database/base.js';
import { toPublicId } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { customerClient, customerIdOf, draftFor, stepWithOrder } from '../support/customers.js';
import { useServer } from '../support/server.js';
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

const codesOf = (answer: { errors?: { extensions?: { code?: string } }[] }) => answer.errors?.map(({ extensions }) => extensions?.code);
const read = async (client: Client, id: string, fields: string) => (await client.ask(`query ($id: ID!) { ticket(id: $id) { ${fields} } }`, { id })).ticket;
const accountOf = async (email: string) => (await (await server().as(email)).ask('{ viewer { id } }')).viewer.id as string;

describe('opening a ticket', () => {
  test('links the order and the line it is about', async () => {
    const { id: salesOrderId } = await draftFor(server(), 'cedar');
    await stepWithOrder(server(), 'salesOrderConfirm', { id: salesOrderId });
    const { ticket } = await openTicket(cedar, { salesOrderId, salesOrderLineNumber: 2 });
    expect(ticket).toMatchObject({ status: 'NEW', unread: false, messageCount: 1, availableActions: ['REPLY', 'RESOLVE', 'WATCH'] });
    expect(await read(cedar, ticket.id, 'salesOrder { id } salesOrderLine { lineNumber }')).toEqual({
      salesOrder: { id: salesOrderId },
      salesOrderLine: { lineNumber: 2 },
    });
    const { salesOrder } = await cedar.ask('query ($id: ID!) { salesOrder(id: $id) { tickets(first: 5) { totalCount nodes { id } } } }', { id: salesOrderId });
    expect(salesOrder.tickets).toEqual({ totalCount: 1, nodes: [{ id: ticket.id }] });
  });

  test('about an order of somebody else, or one that is not confirmed, is about an order that does not exist', async () => {
    const { id: foreign } = await draftFor(server(), 'dune');
    await stepWithOrder(server(), 'salesOrderConfirm', { id: foreign });
    const { id: draft } = await draftFor(server(), 'cedar');
    for (const salesOrderId of [foreign, draft, toPublicId('so', newId())]) {
      expect((await openTicket(cedar, { salesOrderId })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['salesOrderId'] }]);
    }
  });

  test('needs a subject and a text of bearable length', async () => {
    expect((await openTicket(cedar, { subject: ' ', body: 'x'.repeat(20_001) })).userErrors).toEqual([
      { code: 'REQUIRED', field: ['subject'] },
      { code: 'TOO_LONG', field: ['body'] },
    ]);
  });

  test('by staff is for a customer, who reads it as new', async () => {
    expect((await openTicket(agent)).userErrors).toEqual([{ code: 'REQUIRED', field: ['customerId'] }]);
    const { ticket } = await openTicket(agent, { customerId: await customerIdOf(server(), 'dune'), priority: 'URGENT' });
    expect(await read(dune, ticket.id, 'unread lastMessageBy')).toEqual({ unread: true, lastMessageBy: 'STAFF' });
    expect(codesOf(await cedar.send('query ($id: ID!) { ticket(id: $id) { id } }', { id: ticket.id }))).toEqual(['NOT_FOUND']);
  });

  test('by staff for somebody they speak with is that person’s, who is told and rates the answer', async () => {
    const customerId = await customerIdOf(server(), 'dune');
    const { viewer } = await dune.ask('{ viewer { id name } }');
    const foreign = await accountOf('agent@counterpart.example');
    expect((await openTicket(agent, { customerId, requesterId: foreign })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['requesterId'] }]);
    const { ticket: { id, number } } = await openTicket(agent, { customerId, requesterId: viewer.id, body: 'As you said on the phone.' });
    expect(await read(dune, id, 'requesterName')).toEqual({ requesterName: viewer.name });
    expect(await read(agent, id, 'requesterAccount requesterEmail')).toEqual({ requesterAccount: viewer.id, requesterEmail: 'customer@dune.example' });
    const { tickets } = await agent.ask('query ($filter: TicketFilter) { tickets(first: 1, filter: $filter) { nodes { id } } }', { filter: { requesterId: viewer.id, openedBefore: new Date(Date.now() + 60_000).toISOString() } });
    expect(tickets.nodes).toEqual([{ id }]);
    expect((await dune.ask('{ tickets(first: 1, filter: { askedByMe: true }) { nodes { id } } }')).tickets.nodes).toEqual([{ id }]);
    await server().jobsAreDone();
    expect(server().mails().filter(({ subject }) => subject.includes(number))).toMatchObject([{ to: 'customer@dune.example', text: expect.stringContaining('As you said on the phone.') }]);
    await stepWithTicket(agent, 'ticketResolve', { id });
    expect((await read(dune, id, 'availableActions')).availableActions).toContain('RATE');
  });

  test('can be put right later: about another order, a line of it, or none', async () => {
    const [{ id: salesOrderId }, { id: foreign }] = [await draftFor(server(), 'cedar'), await draftFor(server(), 'dune')];
    const { ticket: { id } } = await openTicket(cedar);
    const about = async (input: object) => {
      const { userErrors } = await stepWithTicket(agent, 'ticketUpdate', { id, ...input });
      return userErrors.length ? userErrors : read(agent, id, 'salesOrder { id } salesOrderLine { lineNumber item { id } } item { id }');
    };
    const { items } = await agent.ask('{ items(first: 100) { nodes { id } } }');
    const { item, ...order } = await about({ salesOrderId, salesOrderLineNumber: 1 });
    expect(order).toEqual({ salesOrder: { id: salesOrderId }, salesOrderLine: { lineNumber: 1, item } });
    expect(await about({ tags: ['pump'] })).toMatchObject({ salesOrderLine: { lineNumber: 1 } });
    expect(await about({ salesOrderLineNumber: 1 })).toEqual([{ code: 'REQUIRED', field: ['salesOrderId'] }]);
    expect(await about({ salesOrderId: foreign })).toEqual([{ code: 'NOT_FOUND', field: ['salesOrderId'] }]);
    expect(await about({ salesOrderId, salesOrderLineNumber: 99 })).toEqual([{ code: 'NOT_FOUND', field: ['salesOrderLineNumber'] }]);
    expect(await about({ salesOrderId: null })).toEqual({ salesOrder: null, salesOrderLine: null, item: null });
    const { id: itemId } = items.nodes.at(-1);
    expect(await about({ itemId })).toEqual({ salesOrder: null, salesOrderLine: null, item: { id: itemId } });
    expect(await about({ itemId: toPublicId('item', newId()) })).toEqual([{ code: 'NOT_FOUND', field: ['itemId'] }]);
    expect((await cedar.ask('query ($filter: TicketFilter) { tickets(first: 5, filter: $filter) { nodes { id } } }', { filter: { itemId, askedByMe: true } })).tickets.nodes).toContainEqual({ id });
  });
});

describe('a conversation', () => {
  test('moves to whose turn it is, and counts as unread for the other side', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    expect(await read(agent, id, 'unread')).toEqual({ unread: true });
    expect((await replyTo(agent, id, 'Looking into it.')).ticket).toMatchObject({ status: 'OPEN', unread: false, messageCount: 2 });
    expect((await replyTo(agent, id, 'Which size?', { waitForCustomer: true })).ticket.status).toBe('WAITING_CUSTOMER');
    expect(await read(cedar, id, 'unread')).toEqual({ unread: true });
    expect((await stepWithTicket(cedar, 'ticketMarkRead', { id })).ticket).toMatchObject({ unread: false });
    expect((await replyTo(cedar, id, 'The large one.')).ticket).toMatchObject({ status: 'OPEN', messageCount: 4 });
  });

  test('that was resolved is opened again by the customer’s reply', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    expect((await stepWithTicket(cedar, 'ticketResolve', { id })).ticket).toMatchObject({ status: 'RESOLVED', resolvedAt: expect.any(String), availableActions: ['REPLY', 'WATCH', 'RATE'] });
    expect((await replyTo(cedar, id, 'Not yet.')).ticket).toMatchObject({ status: 'OPEN', resolvedAt: null });
  });

  test('that is closed takes no message of staff, and what the customer writes opens a ticket that follows it', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    expect((await stepWithTicket(agent, 'ticketClose', { id })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
    await stepWithTicket(agent, 'ticketResolve', { id });
    expect((await stepWithTicket(agent, 'ticketClose', { id })).ticket).toMatchObject({ status: 'CLOSED', availableActions: [] });
    expect(await replyTo(agent, id, 'One more thing.')).toEqual({ ticket: null, message: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] });
    const { ticket: next } = await replyTo(cedar, id, 'One more thing.');
    expect(next).toMatchObject({ status: 'NEW', messageCount: 1, messages: { nodes: [{ body: 'One more thing.' }] } });
    expect(await read(cedar, next.id, 'subject follows { id followedBy { id } messageCount }')).toEqual({
      subject: 'Where is my order?',
      follows: { id, followedBy: [{ id: next.id }], messageCount: 1 },
    });
  });

  test('can wait for somebody inside the company', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    expect((await stepWithTicket(agent, 'ticketWaitInternal', { id })).ticket.status).toBe('WAITING_INTERNAL');
    expect((await stepWithTicket(agent, 'ticketWaitInternal', { id })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
  });

  test('is paged from the newest message', async () => {
    const { ticket: { id } } = await openTicket(cedar, { body: '1' });
    for (const body of ['2', '3']) await replyTo(cedar, id, body);
    const PAGE = 'query ($id: ID!, $before: String) { ticket(id: $id) { messages(last: 2, before: $before) { nodes { body } pageInfo { hasPreviousPage startCursor } } } }';
    const newest = (await cedar.ask(PAGE, { id })).ticket.messages;
    expect(newest).toMatchObject({ nodes: [{ body: '2' }, { body: '3' }], pageInfo: { hasPreviousPage: true } });
    const oldest = (await cedar.ask(PAGE, { id, before: newest.pageInfo.startCursor })).ticket.messages;
    expect(oldest).toMatchObject({ nodes: [{ body: '1' }], pageInfo: { hasPreviousPage: false } });
  });
});

describe('an internal note', () => {
  test('is seen by staff only and changes nothing that a customer could notice', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    const fields = 'status unread messageCount lastMessageAt lastMessageBy messages(first: 10) { totalCount nodes { body } }';
    const before = await read(cedar, id, fields);
    const { ticket, message } = await replyTo(agent, id, 'Customer is difficult.', { visibility: 'INTERNAL' });
    expect(message.body).toBe('Customer is difficult.');
    expect(ticket.messages.nodes).toHaveLength(2);
    expect(await read(cedar, id, fields)).toEqual(before);
    expect((await replyTo(agent, id, 'Note.', { visibility: 'INTERNAL', waitForCustomer: true })).userErrors).toEqual([{ code: 'INVALID', field: ['waitForCustomer'] }]);
  });

  test('cannot be asked for or written by a customer', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    expect(codesOf(await cedar.send('query ($id: ID!) { ticket(id: $id) { messages(first: 1) { nodes { visibility } } } }', { id }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const answer = await cedar.send('mutation ($id: ID!) { ticketReply(input: { id: $id, body: "x", visibility: INTERNAL }) { userErrors { code } } }', { id });
    expect(new Set(codesOf(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });
});

describe('staff', () => {
  test('hand a ticket to somebody who may reply, and to nobody else', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    const assign = async (assigneeId: string) => (await stepWithTicket(agent, 'ticketAssign', { id, assigneeId })).userErrors;
    expect(await assign(await accountOf('warehouse@counterpart.example'))).toEqual([{ code: 'INVALID', field: ['assigneeId'] }]);
    expect(await assign(await accountOf('customer@cedar.example'))).toEqual([{ code: 'NOT_FOUND', field: ['assigneeId'] }]);
    const agentId = await accountOf('agent@counterpart.example');
    expect(await assign(agentId)).toEqual([]);
    expect(await read(agent, id, 'status assignee { id name }')).toEqual({ status: 'OPEN', assignee: { id: agentId, name: expect.any(String) } });
    const { tickets } = await agent.ask('query ($agent: ID!) { tickets(first: 100, filter: { assigneeId: $agent, waitingForMe: true }) { nodes { id } } }', { agent: agentId });
    expect(tickets.nodes).toContainEqual({ id });
  });

  test('put subject, priority and tags right, but not as of an old version', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    const { lockVersion } = await read(agent, id, 'lockVersion');
    expect((await stepWithTicket(agent, 'ticketUpdate', { id, lockVersion, priority: 'HIGH', tags: [' late ', 'late', 'vip'] })).userErrors).toEqual([]);
    expect(await read(agent, id, 'subject priority tags')).toEqual({ subject: 'Where is my order?', priority: 'HIGH', tags: ['late', 'vip'] });
    expect((await stepWithTicket(agent, 'ticketUpdate', { id, lockVersion, subject: 'x' })).userErrors).toEqual([{ code: 'CONFLICT', field: ['lockVersion'] }]);
  });

  test('who read a ticket leave its version as it is', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    const { lockVersion } = await read(agent, id, 'lockVersion');
    await stepWithTicket(agent, 'ticketMarkRead', { id });
    expect(await read(agent, id, 'lockVersion unread')).toEqual({ lockVersion, unread: false });
  });
});

describe('a ticket of somebody else', () => {
  test('can be neither read, answered, resolved nor marked', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    expect(codesOf(await dune.send('query ($id: ID!) { ticket(id: $id) { number } }', { id }))).toEqual(['NOT_FOUND']);
    const absent = [{ code: 'NOT_FOUND', field: ['id'] }];
    expect((await replyTo(dune, id, 'Hello?')).userErrors).toEqual(absent);
    expect((await stepWithTicket(dune, 'ticketResolve', { id })).userErrors).toEqual(absent);
    expect((await stepWithTicket(dune, 'ticketMarkRead', { id })).userErrors).toEqual(absent);
    const { tickets } = await dune.ask('{ tickets(first: 100) { nodes { id customer { id } } } }');
    expect(tickets.nodes.filter((ticket: any) => ticket.id === id)).toEqual([]);
    expect(new Set(tickets.nodes.map((ticket: any) => ticket.customer.id))).toEqual(new Set([await customerIdOf(server(), 'dune')]));
  });
});

describe('a public message is mailed', () => {
  const mailsAbout = async (number: string) => {
    await server().jobsAreDone();
    return server().mails().filter(({ subject }) => subject.includes(number));
  };

  test('to who asked when staff write, with a link to the page', async () => {
    const { ticket: { id, number } } = await openTicket(cedar);
    await replyTo(agent, id, 'Not for them.', { visibility: 'INTERNAL' });
    await replyTo(agent, id, 'On its way.');
    const mails = await mailsAbout(number);
    expect(mails).toMatchObject([{ to: 'customer@cedar.example', subject: `[${number}] Where is my order?` }]);
    expect(mails[0]!.text).toContain('On its way.');
    expect(mails[0]!.text).toContain(`/customer/tickets/${id}`);
  });

  test('to the agent when the customer writes, and to nobody while there is none', async () => {
    const { ticket: { id, number } } = await openTicket(dune);
    await replyTo(dune, id, 'Anybody there?');
    expect(await mailsAbout(number)).toEqual([]);
    await stepWithTicket(agent, 'ticketAssign', { id, assigneeId: await accountOf('agent@counterpart.example') });
    await replyTo(dune, id, 'Hello?');
    expect(await mailsAbout(number)).toMatchObject([{ to: 'agent@counterpart.example' }]);
  });
});

describe('what waits for a customer', () => {
  test('is counted as the lists behind it count', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    const toDo = async () => (await cedar.ask('{ customerToDo { ticketsWithReply openTickets ordersInFulfilment ordersLate } }')).customerToDo;
    const before = await toDo();
    await replyTo(agent, id, 'Which one?', { waitForCustomer: true });
    const after = await toDo();
    expect(after).toEqual({ ...before, ticketsWithReply: before.ticketsWithReply + 1 });
    const lists = await cedar.ask(`{
      waiting: tickets(first: 1, filter: { waitingForMe: true }) { totalCount }
      open: tickets(first: 1, filter: { status: [NEW, OPEN, WAITING_CUSTOMER, WAITING_INTERNAL] }) { totalCount }
      underWay: salesOrders(first: 1, filter: { status: [CONFIRMED, IN_FULFILMENT, PARTIALLY_SHIPPED] }) { totalCount }
      late: salesOrders(first: 1, filter: { status: [CONFIRMED, IN_FULFILMENT, PARTIALLY_SHIPPED], late: true }) { totalCount }
    }`);
    expect(after).toEqual({
      ticketsWithReply: lists.waiting.totalCount,
      openTickets: lists.open.totalCount,
      ordersInFulfilment: lists.underWay.totalCount,
      ordersLate: lists.late.totalCount,
    });
  });
});
