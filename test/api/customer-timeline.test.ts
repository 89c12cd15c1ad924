import { beforeAll, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { confirmedOrder, customerIdOf, stepWithOrder } from '../support/customers.js';
import { useServer } from '../support/server.js';
import { isScope, recordStatements } from '../support/statements.js';
import { openTicket, rate, stepWithTicket } from '../support/tickets.js';

const server = useServer();
let agent: Client;
let id: string;

beforeAll(async () => {
  agent = await server().as('agent@counterpart.example');
  id = await customerIdOf(server(), 'cedar');
});

const ENTRY = 'id kind occurredAt event text authorName salesOrder { number } salesShipment { number salesOrder { number } } ticket { number } customerReturn { number }';
const TIMELINE = `query ($id: ID!, $first: Int, $after: String, $filter: CustomerTimelineFilter) { customer(id: $id) {
  timeline(first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { ${ENTRY} } } } }`;
const timeline = async (more: object = {}) => (await agent.ask(TIMELINE, { id, first: 100, ...more })).customer.timeline;
const rows = (statement: string) => server().database.system('test').execute<any[]>(statement);

test('holds everything that happened with a customer once, newest first, whatever the size of its pages', async () => {
  const all: any[] = [];
  for (let after: string | null = null; ; ) {
    const page: any = await timeline({ first: 37, after });
    all.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  const [{ count }] = await rows(`select ((select count(*) from sales_order_event where customer_id = customer.id) + (select count(*) from sales_shipment_event where customer_id = customer.id)
      + (select count(*) from ticket_message where customer_id = customer.id) + (select count(*) from consent join membership using (account_id) where customer_id = customer.id) + (select count(*) from customer_return_event where customer_id = customer.id) + (select count(*) from ticket_event where customer_id = customer.id and kind not in ('REPLIED', 'NOTED')) + (select count(*) from ticket where customer_id = customer.id and rated_at is not null))::int as count
    from customer where name like 'Cedar%'`);
  expect(all).toHaveLength(count);
  expect(new Set(all.map((entry) => entry.id)).size).toBe(count);
  expect(all.map(({ occurredAt }) => occurredAt)).toEqual(all.map(({ occurredAt }) => occurredAt).sort().reverse());
  expect([...new Set(all.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(['ORDER', 'SHIPMENT', 'TICKET', 'MESSAGE', 'RETURN']));
});

test('leads from each entry to what it is about', async () => {
  const order = await confirmedOrder(server(), 'cedar');
  await stepWithOrder(server(), 'salesOrderHold', { id: order.id, note: 'Wait for the address.' });
  const [newest] = (await timeline({ first: 1, filter: { kind: ['ORDER'] } })).nodes;
  expect(newest).toMatchObject({ kind: 'ORDER', event: 'HELD', text: 'Wait for the address.', salesOrder: { number: order.number }, salesShipment: null, ticket: null });
  const [shipment] = (await timeline({ first: 1, filter: { kind: ['SHIPMENT'] } })).nodes;
  expect(shipment).toMatchObject({ salesOrder: null, salesShipment: { number: expect.stringMatching(/^DN-/), salesOrder: { number: expect.stringMatching(/^SO-/) } } });
  const [message] = (await timeline({ first: 1, filter: { kind: ['MESSAGE'] } })).nodes;
  expect(message).toMatchObject({ event: expect.stringMatching(/PUBLIC|INTERNAL/), authorName: expect.any(String), text: expect.any(String), ticket: { number: expect.stringMatching(/^T-/) } });
});

test('is listed by kind and period, which together are the whole', async () => {
  const all = await timeline();
  const middle = all.nodes[50].occurredAt;
  const [later, earlier] = [await timeline({ filter: { from: middle } }), await timeline({ filter: { before: middle } })];
  expect(later.totalCount + earlier.totalCount).toBe(all.totalCount);
  expect(later.nodes.every(({ occurredAt }: any) => occurredAt >= middle)).toBe(true);
  const kinds = await Promise.all(['ORDER', 'SHIPMENT', 'TICKET', 'MESSAGE', 'RATING', 'RETURN', 'CONSENT'].map((kind) => timeline({ filter: { kind: [kind] } })));
  expect(kinds.map(({ totalCount }) => totalCount).reduce((sum, count) => sum + count)).toBe(all.totalCount);
});

test('with orders, tickets, messages and satisfaction takes one statement', async () => {
  const EVERYTHING = `query ($id: ID!) { customer(id: $id) { name salesOrders(first: 5) { nodes { number } } tickets(first: 5) { nodes { number } }
    messages(last: 5) { totalCount nodes { body } } satisfaction { count average satisfiedShare months { month count average satisfiedShare } } timeline(first: 50) { totalCount nodes { ${ENTRY} } } } }`;
  const { customer } = await agent.ask(EVERYTHING, { id });
  expect(customer.messages.nodes).toHaveLength(5);
  // A job would send statements of its own meanwhile.
  await server().jobsAreDone();
  const { statements } = await recordStatements(() => agent.ask(EVERYTHING, { id }));
  expect(statements.filter((statement) => !isScope(statement))).toHaveLength(1);
});

test('tells how content its people are: each rating as an entry, all of them as figures, by period and month', async () => {
  const SATISFACTION = `query ($id: ID!, $from: Date, $to: Date) { customer(id: $id) { satisfaction(from: $from, to: $to) { count average satisfiedShare months { month count average satisfiedShare } } } }`;
  const satisfaction = async (period: object = {}) => (await agent.ask(SATISFACTION, { id, ...period })).customer.satisfaction;
  const cedar = await server().as('customer@cedar.example');
  const rated = async (score: number, comment: string, ratedAt: string) => {
    const { ticket } = await openTicket(cedar);
    await stepWithTicket(agent, 'ticketResolve', { id: ticket.id });
    await rate(cedar, ticket.id, score, comment);
    // When it was rated is beyond change for everybody else.
    await server().sql('alter table ticket disable trigger user');
    await rows(`update ticket set rated_at = '${ratedAt}' where number = '${ticket.number}'`);
    await server().sql('alter table ticket enable trigger user');
    return ticket.number;
  };
  const before = await satisfaction();
  const number = await rated(5, 'Very quick.', '2025-03-31T23:59:59Z');
  await rated(4, 'Quick.', '2025-03-01T00:00:00Z');
  await rated(1, 'Slow.', '2025-04-01T00:00:00Z');

  expect((await satisfaction()).count).toBe(before.count + 3);
  expect(await satisfaction({ from: '2025-03-01', to: '2025-04-01' })).toEqual({
    count: 3, average: '3.33', satisfiedShare: '0.6667',
    months: [
      { month: '2025-04-01', count: 1, average: '1.00', satisfiedShare: '0.0000' },
      { month: '2025-03-01', count: 2, average: '4.50', satisfiedShare: '1.0000' },
    ],
  });
  expect(await satisfaction({ from: '2025-03-02', to: '2025-03-31' })).toMatchObject({ count: 1, average: '5.00' });
  expect(await satisfaction({ to: '2020-01-01' })).toEqual({ count: 0, average: null, satisfiedShare: null, months: [] });
  const { nodes } = await timeline({ filter: { kind: ['RATING'], from: '2025-03-31T00:00:00Z', before: '2025-04-01T00:00:00Z' } });
  expect(nodes).toEqual([expect.objectContaining({ kind: 'RATING', occurredAt: '2025-03-31T23:59:59.000Z', event: '5', text: 'Very quick.', authorName: expect.any(String), ticket: { number } })]);
});

test('is not the customer’s own to see', async () => {
  const cedar = await server().as('customer@cedar.example');
  for (const field of ['timeline(first: 1) { totalCount }', 'satisfaction { count }']) {
    expect((await cedar.send(`query ($id: ID!) { customer(id: $id) { ${field} } }`, { id })).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
});
