import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { customerClient, customerIdOf } from '../support/customers.js';
import { useServer } from '../support/server.js';
import { openTicket, replyTo, stepWithTicket } from '../support/tickets.js';

const server = useServer();
let cedar: Client;
let agent: Client;

beforeAll(async () => {
  cedar = await customerClient(server(), 'cedar');
  agent = await server().as('agent@counterpart.example');
});

const historyOf = async (id: string, part = 'first: 50') =>
  (await agent.ask(`query ($id: ID!) { ticket(id: $id) { history(${part}) { nodes { kind previous current actorSide actorName } } } }`, { id })).ticket.history.nodes;

describe('the history of a ticket', () => {
  test('tells what became of it, and who acted', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    const { viewer } = await agent.ask('{ viewer { id name } }');
    const { viewer: { name: customer } } = await cedar.ask('{ viewer { name } }');
    await stepWithTicket(agent, 'ticketAssign', { id, assigneeId: viewer.id });
    await stepWithTicket(agent, 'ticketUpdate', { id, priority: 'URGENT', type: 'COMPLAINT' });
    await replyTo(agent, id, 'Customer is waiting.', { visibility: 'INTERNAL' });
    await replyTo(agent, id, 'Which size?', { waitForCustomer: true });
    await stepWithTicket(cedar, 'ticketResolve', { id });
    const [staff, side] = [{ actorSide: 'STAFF', actorName: viewer.name }, { actorSide: 'CUSTOMER', actorName: customer }];
    const none = { previous: null, current: null };
    const history = await historyOf(id);
    expect(history).toHaveLength(10);
    expect(history).toEqual(expect.arrayContaining([
      { kind: 'OPENED', previous: null, current: 'NEW', ...side },
      { kind: 'REPLIED', ...none, ...side },
      { kind: 'ASSIGNED', previous: null, current: viewer.name, ...staff },
      { kind: 'STATUS_CHANGED', previous: 'NEW', current: 'OPEN', ...staff },
      { kind: 'PRIORITY_CHANGED', previous: 'NORMAL', current: 'URGENT', ...staff },
      { kind: 'TYPE_CHANGED', previous: 'QUESTION', current: 'COMPLAINT', ...staff },
      { kind: 'NOTED', ...none, ...staff },
      { kind: 'REPLIED', ...none, ...staff },
      { kind: 'STATUS_CHANGED', previous: 'OPEN', current: 'WAITING_CUSTOMER', ...staff },
    ]));
    expect(history.at(-1)).toEqual({ kind: 'STATUS_CHANGED', previous: 'WAITING_CUSTOMER', current: 'RESOLVED', ...side });
    expect(await historyOf(id, 'last: 1')).toEqual(history.slice(-1));
  });

  test('is for staff, and nobody can rewrite it', async () => {
    const refused = await cedar.send('{ tickets(first: 1) { nodes { history(first: 1) { nodes { kind } } } } }');
    expect(refused.errors?.[0]?.message).toContain('Cannot query field "history"');
    const database = server().database;
    const { ticket: { id } } = await openTicket(agent, { customerId: await customerIdOf(server(), 'dune') });
    expect((await historyOf(id))[0]).toMatchObject({ kind: 'OPENED', actorSide: 'STAFF' });
    const system = database.system('test');
    await expect(system.transactional((em) => em.execute(`update ticket_event set kind = 'NOTED'`))).rejects.toMatchObject({ code: '42501' });
    await expect(system.transactional((em) => em.execute('delete from ticket_event'))).rejects.toMatchObject({ code: '42501' });
  });
});
