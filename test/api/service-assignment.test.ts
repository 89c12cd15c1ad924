import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ticket } from '../../server/domains/service/index.js';
import { toPublicId, toUuid } from '../../server/graphql/ids.js';
import { type Client, signIn } from '../support/client.js';
import { customerClient, customerIdOf } from '../support/customers.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';
import { deskStep as step, openTicket, stepWithTicket } from '../support/tickets.js';

const server = useServer();
const unknown = randomUUID();
const notAllowed = [{ code: 'NOT_ALLOWED_IN_STATE', field: null }];
let cedar: Client;
let dune: Client;
let agent: Client;
let manager: Client;
let agentId: string;
let accountOfCedar: string;

beforeAll(async () => {
  [cedar, dune] = await Promise.all([customerClient(server(), 'cedar'), customerClient(server(), 'dune')]);
  [agent, manager] = await Promise.all([server().as('agent@counterpart.example'), server().as('manager@counterpart.example')]);
  agentId = (await agent.ask('{ viewer { id } }')).viewer.id;
  accountOfCedar = (await cedar.ask('{ viewer { id } }')).viewer.id;
});

const read = async (id: string, fields: string) => (await agent.ask(`query ($id: ID!) { ticket(id: $id) { ${fields} } }`, { id })).ticket;

describe('assignment by rule', () => {
  test('gives tickets in turn to those who have least to do, also when several come at once, and passes on those of who goes away', async () => {
    const people = await Promise.all(['Ada', 'Bea'].map((name) => addPerson(server().database, { audience: 'staff', roles: ['AGENT'], name })));
    const ids = people.map(({ accountId }) => toPublicId('acc', accountId));
    expect((await step(manager, 'agentTeamCreate', { name: 'Praise', memberIds: [accountOfCedar] }, 'agentTeam { id }')).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['memberIds', '0'] }]);
    const { agentTeam } = await step(manager, 'agentTeamCreate', { name: 'Praise', memberIds: ids }, 'agentTeam { id members }');
    expect(agentTeam.members).toEqual(ids);
    expect((await step(manager, 'agentTeamCreate', { name: 'Praise', memberIds: [] }, 'agentTeam { id }')).userErrors).toEqual([{ code: 'TAKEN', field: ['name'] }]);
    const { assignmentRule } = await step(manager, 'assignmentRuleCreate', { name: 'Praise', position: -1, teamId: agentTeam.id, types: ['FEEDBACK'] }, 'assignmentRule { id }');

    const opened = await Promise.all(Array.from({ length: 4 }, () => openTicket(cedar, { type: 'FEEDBACK' })));
    await server().jobsAreDone();
    const holders = async () => (await Promise.all(opened.map(({ ticket }) => read(ticket.id, 'status assignee { name } team { id }')))).map(({ assignee }) => assignee?.name).sort();
    expect(await holders()).toEqual(['Ada', 'Ada', 'Bea', 'Bea']);
    const { tickets } = await agent.ask('query ($team: ID!) { tickets(first: 10, filter: { teamId: $team, unassigned: false }) { totalCount } }', { team: agentTeam.id });
    expect(tickets.totalCount).toBe(4);
    const ada = await signIn(server().url, 'staff', people[0]!.email, testPassword);
    expect((await ada.ask('{ myTickets(first: 10) { totalCount } }')).myTickets.totalCount).toBe(2);

    expect((await step(ada, 'agentUpdate', { accountId: ids[1], available: false }, 'agent { id }')).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['accountId'] }]);
    await step(ada, 'agentUpdate', { available: false }, 'agent { id }');
    await server().jobsAreDone();
    expect(await holders()).toEqual(['Bea', 'Bea', 'Bea', 'Bea']);
    await step(manager, 'agentUpdate', { accountId: ids[1], available: false }, 'agent { id }');
    await server().jobsAreDone();
    expect(await holders()).toEqual([undefined, undefined, undefined, undefined]);
    await step(ada, 'agentUpdate', { available: true, openLimit: 3 }, 'agent { id }');
    await server().jobsAreDone();
    expect(await holders()).toEqual(['Ada', 'Ada', 'Ada', undefined]);
    await step(manager, 'assignmentRuleRetire', { id: assignmentRule.id }, 'assignmentRule { id }');
  });

  test('follows rules that are put right, whoever is faster, until they are retired', async () => {
    const { agentTeam: team } = await step(manager, 'agentTeamCreate', { name: 'Repairs', memberIds: [agentId] }, 'agentTeam { id }');
    const { agentTeam: elsewhere } = await step(manager, 'agentTeamCreate', { name: 'Elsewhere', memberIds: [] }, 'agentTeam { id }');
    const rule = 'assignmentRule { id lockVersion name position types tags team { id } onlyCustomer { id } }';
    const { assignmentRule: made } = await step(manager, 'assignmentRuleCreate', { name: 'Broken', position: -2, teamId: elsewhere.id, types: ['INCIDENT'], tags: ['pump'] }, rule);
    const onlyCustomerId = await customerIdOf(server(), 'dune');
    const { assignmentRule: changed } = await step(manager, 'assignmentRuleUpdate', { id: made.id, lockVersion: made.lockVersion, teamId: team.id, tags: [], onlyCustomerId }, rule);
    expect(changed).toMatchObject({ name: 'Broken', position: -2, types: ['INCIDENT'], tags: [], team: { id: team.id }, onlyCustomer: { id: onlyCustomerId } });
    expect((await step(manager, 'assignmentRuleUpdate', { id: made.id, lockVersion: made.lockVersion, name: 'x' }, rule)).userErrors).toEqual([{ code: 'CONFLICT', field: ['lockVersion'] }]);
    const missing = { teamId: toPublicId('team', unknown), onlyCustomerId: toPublicId('cus', unknown) };
    expect((await step(manager, 'assignmentRuleUpdate', { id: made.id, name: '', ...missing }, rule)).userErrors).toEqual([
      { code: 'REQUIRED', field: ['name'] }, { code: 'NOT_FOUND', field: ['teamId'] }, { code: 'NOT_FOUND', field: ['onlyCustomerId'] },
    ]);
    const [ofDune, ofCedar] = [await openTicket(dune, { type: 'INCIDENT' }), await openTicket(cedar, { type: 'INCIDENT' })];
    await server().jobsAreDone();
    expect(await read(ofDune.ticket.id, 'team { id } assignee { id }')).toEqual({ team: { id: team.id }, assignee: { id: agentId } });
    expect((await read(ofCedar.ticket.id, 'team { id }')).team?.id).not.toBe(team.id);
    expect((await step(manager, 'assignmentRuleUpdate', { id: made.id, onlyCustomerId: null }, rule)).assignmentRule.onlyCustomer).toBeNull();
    expect((await step(manager, 'assignmentRuleRetire', { id: made.id, lockVersion: made.lockVersion }, rule)).userErrors).toEqual([{ code: 'CONFLICT', field: ['lockVersion'] }]);
    await step(manager, 'assignmentRuleRetire', { id: made.id }, rule);
    expect((await step(manager, 'assignmentRuleUpdate', { id: made.id, name: 'x' }, rule)).userErrors).toEqual(notAllowed);
  });

  test('is asked for by handing a ticket to a team, in which it goes to who has least to do', async () => {
    const { accountId } = await addPerson(server().database, { audience: 'staff', roles: ['AGENT'], name: 'Cleo' });
    const { agentTeam } = await step(manager, 'agentTeamCreate', { name: 'Second line', memberIds: [toPublicId('acc', accountId)] }, 'agentTeam { id }');
    const { ticket: { id } } = await openTicket(dune, { type: 'FEEDBACK' });
    await step(agent, 'ticketAssign', { id, assigneeId: agentId });
    expect((await step(agent, 'ticketAssign', { id })).userErrors).toEqual([{ code: 'REQUIRED', field: ['assigneeId'] }]);
    expect((await step(agent, 'ticketAssign', { id, teamId: toPublicId('team', accountId) })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['teamId'] }]);
    expect(await step(agent, 'ticketAssign', { id, teamId: agentTeam.id }, 'ticket { team { id } status }')).toMatchObject({ ticket: { team: { id: agentTeam.id }, status: 'OPEN' }, userErrors: [] });
    await server().jobsAreDone();
    expect((await read(id, 'assignee { name }')).assignee).toEqual({ name: 'Cleo' });
  });

  test('leaves a ticket to whom somebody gave it by hand', async () => {
    const { ticket } = await openTicket(dune, { type: 'FEEDBACK' });
    await stepWithTicket(agent, 'ticketAssign', { id: ticket.id, assigneeId: agentId });
    await server().jobsAreDone();
    expect((await server().database.system('test').findOneOrFail(Ticket, toUuid('tkt', ticket.id))).assigneeId).toBe(toUuid('acc', agentId));
  });
});
