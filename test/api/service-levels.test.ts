import { beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { customerClient, customerIdOf } from '../support/customers.js';
import { useServer } from '../support/server.js';
import { calendarWith, levelOf, policyWith, roundTheClock, serviceStep } from '../support/service-levels.js';
import { subscribe } from '../support/stream.js';
import { openTicket, replyTo, stepWithTicket } from '../support/tickets.js';

const server = useServer();
let cedar: Client;
let dune: Client;
let agent: Client;
let manager: Client;

beforeAll(async () => {
  cedar = await customerClient(server(), 'cedar');
  dune = await customerClient(server(), 'dune');
  agent = await server().as('agent@counterpart.example');
  manager = await server().as('manager@counterpart.example');
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
    // Only the erasure of a person reaches a row; for everybody else there is none to update.
    expect(await system.transactional((em) => em.execute(`update ticket_event set kind = 'NOTED' returning id`))).toEqual([]);
    await expect(system.transactional((em) => em.execute('delete from ticket_event'))).rejects.toMatchObject({ code: '42501' });
  });
});

const HOUR = 3_600_000;
const later = (moment: string, hours: number) => new Date(Date.parse(moment) + hours * HOUR).toISOString();
const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);
const duneId = () => customerIdOf(server(), 'dune');
/** A ticket of dune's people that has been measured. */
async function measured(input: object = {}): Promise<{ id: string; createdAt: string }> {
  const { ticket: { id } } = await openTicket(dune, input);
  await server().jobsAreDone();
  return (await agent.ask('query ($id: ID!) { ticket(id: $id) { id createdAt } }', { id })).ticket;
}
const level = async (id: string) => {
  await server().jobsAreDone();
  return levelOf(agent, id);
};

describe('what is promised for a ticket', () => {
  let calendarId: string;

  beforeAll(async () => {
    calendarId = (await calendarWith(manager, { name: 'Always', ...roundTheClock })).id;
    await policyWith(manager, {
      name: 'Dune', customerId: await duneId(), calendarId, firstResponseMinutes: 60, nextResponseMinutes: 120, resolutionMinutes: 480, shownToCustomers: true,
      validFrom: later(new Date().toISOString(), -24),
    });
  });

  test('is due as the policy says, is met, pauses and goes on', async () => {
    const { id, createdAt } = await measured();
    expect(await level(id)).toMatchObject({
      paused: false, breached: false, dueTarget: 'FIRST_RESPONSE', dueAt: later(createdAt, 1),
      firstResponseDueAt: later(createdAt, 1), firstResponseMetAt: null, resolutionDueAt: later(createdAt, 8), policyVersion: { firstResponseMinutes: 60 },
    });
    await replyTo(agent, id, 'Which size?', { waitForCustomer: true });
    expect(await level(id)).toMatchObject({ paused: true, dueAt: null, dueTarget: null, firstResponseMetAt: expect.any(String), firstResponseBreached: false, resolutionDueAt: null });
    await replyTo(dune, id, 'The large one.');
    expect(await level(id)).toMatchObject({ paused: false, dueTarget: 'NEXT_RESPONSE', nextResponseMetAt: null, nextResponseDueAt: expect.any(String), lateResponses: 0 });
    await stepWithTicket(agent, 'ticketResolve', { id });
    expect(await level(id)).toMatchObject({ dueAt: null, nextResponseMetAt: expect.any(String), resolutionMetAt: expect.any(String), resolutionBreached: false });
  });

  test('is followed by who looks at the queue', async () => {
    const { id } = await measured();
    const { viewer } = await agent.ask('{ viewer { id } }');
    const stream = await subscribe(server().url, agent, 'subscription { ticketQueueChanged { paused dueTarget ticket { id assignee { id } } } }', {});
    await stepWithTicket(agent, 'ticketAssign', { id, assigneeId: viewer.id });
    const ticket = { id, assignee: { id: viewer.id } };
    expect(await stream.next()).toEqual({ data: { ticketQueueChanged: { paused: false, dueTarget: 'FIRST_RESPONSE', ticket } } });
    await replyTo(agent, id, 'Which size?', { waitForCustomer: true });
    expect(await stream.next()).toEqual({ data: { ticketQueueChanged: { paused: true, dueTarget: null, ticket } } });
    stream.close();
  });

  test('is told to customers where the policy says so, and nothing else of it', async () => {
    const { id, createdAt } = await measured();
    const PROMISES = 'query ($id: ID!) { ticket(id: $id) { promisedResponseAt promisedResolutionAt } }';
    expect((await dune.ask(PROMISES, { id })).ticket).toEqual({ promisedResponseAt: later(createdAt, 1), promisedResolutionAt: later(createdAt, 8) });
    await replyTo(agent, id, 'On its way.');
    await server().jobsAreDone();
    expect((await dune.ask(PROMISES, { id })).ticket).toEqual({ promisedResponseAt: null, promisedResolutionAt: later(createdAt, 8) });
    expect((await dune.send('{ tickets(first: 1) { nodes { serviceLevel { dueAt } } } }')).errors?.[0]?.message).toContain('Cannot query field "serviceLevel"');
    await policyWith(manager, { name: 'Silent', customerId: await duneId(), type: 'FEEDBACK', calendarId, firstResponseMinutes: 30 });
    const silent = await measured({ type: 'FEEDBACK' });
    expect(await level(silent.id)).toMatchObject({ dueAt: later(silent.createdAt, 0.5) });
    expect((await dune.ask(PROMISES, { id: silent.id })).ticket).toEqual({ promisedResponseAt: null, promisedResolutionAt: null });
  });

  test('follows a change of the policy, which keeps what it promised before', async () => {
    const scope = { name: 'Complaints', customerId: await duneId(), type: 'COMPLAINT', calendarId };
    const policy = await policyWith(manager, { ...scope, resolutionMinutes: 600, validFrom: later(new Date().toISOString(), -1) });
    const { id, createdAt } = await measured({ type: 'COMPLAINT' });
    expect(await level(id)).toMatchObject({ resolutionDueAt: later(createdAt, 10) });
    const changed = await policyWith(manager, { ...scope, resolutionMinutes: 300, lockVersion: policy.lockVersion });
    expect(changed.versions.map((version: { resolutionMinutes: number }) => version.resolutionMinutes)).toEqual([600, 300]);
    expect(await level(id)).toMatchObject({ resolutionDueAt: later(createdAt, 5) });
    expect((await serviceStep(manager, 'serviceLevelPolicySet', { ...scope, resolutionMinutes: 1, lockVersion: policy.lockVersion })).userErrors).toEqual([{ code: 'CONFLICT', field: ['lockVersion'] }]);
    const early = await serviceStep(manager, 'serviceLevelPolicySet', { ...scope, resolutionMinutes: 1, validFrom: later(createdAt, -48) });
    expect(early.userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['validFrom'] }]);
    const retired = await serviceStep(manager, 'serviceLevelPolicyRetire', { id: policy.id });
    expect(retired.serviceLevelPolicy).toMatchObject({ retiredAt: expect.any(String) });
    expect((await serviceStep(manager, 'serviceLevelPolicyRetire', { id: policy.id })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
    // The policy for all of dune's tickets holds again.
    expect(await level(id)).toMatchObject({ resolutionDueAt: later(createdAt, 8) });
  });

  test('that comes into force later is measured by then', async () => {
    const validFrom = later(new Date().toISOString(), 24);
    await policyWith(manager, { name: 'Incidents', customerId: await duneId(), type: 'INCIDENT', calendarId, resolutionMinutes: 60, validFrom });
    const { id, createdAt } = await measured({ type: 'INCIDENT' });
    expect(await level(id)).toMatchObject({ resolutionDueAt: later(createdAt, 8) });
    const [job] = await server().sql(`select run_at from graphile_worker.jobs where key = $1`, [`measure_open_tickets ${validFrom}`]);
    expect(job.run_at.toISOString()).toBe(validFrom);
  });

  test('follows a change of the calendar, and holidays of the customer', async () => {
    const { id, createdAt } = await measured();
    const { id: own } = await calendarWith(manager, { name: 'Dune’s days', customerId: await duneId(), timeZone: 'UTC', hours: [], holidays: [] });
    const tomorrow = later(createdAt, 24).slice(0, 10);
    const holidays = [{ date: createdAt.slice(0, 10), name: 'Foundation day' }, { date: tomorrow, name: 'Day after' }];
    const twoDaysLater = `${later(createdAt, 48).slice(0, 10)}T01:00:00.000Z`;
    const content = { id: own, name: 'Dune’s days', timeZone: 'UTC', hours: [] };
    await serviceStep(manager, 'serviceCalendarUpdate', { ...content, holidays });
    expect(await level(id)).toMatchObject({ firstResponseDueAt: twoDaysLater });
    await serviceStep(manager, 'serviceCalendarUpdate', { ...content, holidays: [] });
    expect(await level(id)).toMatchObject({ firstResponseDueAt: later(createdAt, 1) });
    expect((await serviceStep(manager, 'serviceCalendarCreate', { ...content, id: undefined, customerId: await duneId(), holidays })).userErrors).toEqual([{ code: 'TAKEN', field: ['customerId'] }]);
    expect((await serviceStep(manager, 'serviceLevelPolicySet', { name: 'Wrong', calendarId: own, resolutionMinutes: 60 })).userErrors).toEqual([{ code: 'INVALID', field: ['calendarId'] }]);
  });

  test('is said in a form that is checked as a whole', async () => {
    const calendar = {
      name: ' ', timeZone: 'Mars/Olympus',
      hours: [{ weekday: 8, from: '9:00', to: '17:00' }, { weekday: 1, from: '09:00', to: '12:00' }, { weekday: 1, from: '11:00', to: '24:00' }, { weekday: 2, from: '22:00', to: '02:00' }],
      holidays: [{ date: '2026-12-24', name: '', from: '12:00', to: '12:00' }],
    };
    const fields = async (name: string, input: object) => (await serviceStep(manager, name, input)).userErrors.map(({ code, field }: { code: string; field: string[] }) => `${code} ${field.join('.')}`);
    expect(await fields('serviceCalendarCreate', calendar)).toEqual([
      'REQUIRED name', 'OUT_OF_RANGE holidays.0.to', 'REQUIRED holidays.0.name', 'INVALID timeZone', 'OUT_OF_RANGE hours.0.weekday', 'INVALID hours.0.from', 'OUT_OF_RANGE hours.0.to', 'INVALID hours.2', 'OUT_OF_RANGE hours.3.to',
    ]);
    expect(await fields('serviceCalendarCreate', { name: 'Never', timeZone: 'UTC', hours: [], holidays: [] })).toEqual(['REQUIRED hours']);
    expect(await fields('serviceCalendarCreate', { ...roundTheClock, name: 'Dune', customerId: await duneId() })).toEqual(['INVALID hours']);
    expect(await fields('serviceLevelPolicySet', { name: 'None', calendarId, warningSteps: [50, 50, 501] })).toEqual(['REQUIRED firstResponseMinutes', 'OUT_OF_RANGE warningSteps.1', 'OUT_OF_RANGE warningSteps.2']);
    expect(await fields('serviceLevelPolicySet', { name: 'Long', calendarId, resolutionMinutes: 600_000 })).toEqual(['OUT_OF_RANGE resolutionMinutes']);
  });

  describe('when it comes nearer', () => {
    const told = async (email: string, id: string) => {
      await sql(`select add_job('warn_of_due_tickets', '{}'::json)`);
      await server().jobsAreDone();
      const rows = await sql(
        `select kind, "values" ->> 'percent' as percent from notification where record_id = ? and account_id = (select id from account where email = ?) and kind like 'TICKET_%DUE' order by id`,
        [id, email],
      );
      return rows.map(({ kind, percent }) => `${kind} ${percent}`);
    };
    /** Lets a ticket have been opened so many minutes ago. */
    const age = async (id: string, minutes: number) => {
      const uuid = toUuid('tkt', id);
      await server().sql(`update ticket_event set created_at = now() - make_interval(mins => $2) where ticket_id = $1 and kind in ('OPENED', 'REPLIED')`, [uuid, minutes]);
      await sql('update ticket set created_at = now() - make_interval(mins => ?) where id = ?', [minutes, uuid]);
      await sql(`select add_job('measure_ticket', json_build_object('id', ?::text))`, [uuid]);
      await server().jobsAreDone();
    };
    const escalations = async (id: string) => (await historyOf(id)).filter(({ kind }: { kind: string }) => kind === 'ESCALATED').map(({ current }: { current: string }) => current);

    test('is told to the agent at each step, once, and to managers when it is too late', async () => {
      const { id } = await measured();
      const { viewer } = await agent.ask('{ viewer { id } }');
      await stepWithTicket(agent, 'ticketAssign', { id, assigneeId: viewer.id });
      expect(await told('agent@counterpart.example', id)).toEqual([]);
      await age(id, 31);
      expect(await told('agent@counterpart.example', id)).toEqual(['TICKET_DUE 50']);
      expect(await told('agent@counterpart.example', id)).toEqual(['TICKET_DUE 50']);
      await age(id, 46);
      expect(await told('agent@counterpart.example', id)).toEqual(['TICKET_DUE 50', 'TICKET_DUE 75']);
      expect(await told('manager@counterpart.example', id)).toEqual([]);
      await age(id, 61);
      expect(await told('manager@counterpart.example', id)).toEqual(['TICKET_OVERDUE 100']);
      expect(await told('agent@counterpart.example', id)).toEqual(['TICKET_DUE 50', 'TICKET_DUE 75', 'TICKET_OVERDUE 100']);
      expect(await escalations(id)).toEqual(['FIRST_RESPONSE 50', 'FIRST_RESPONSE 75', 'FIRST_RESPONSE 100']);
      expect(await level(id)).toMatchObject({ breached: true, firstResponseBreached: true });
    });

    test('is told once, by the last step, when several have passed; to managers, when nobody has the ticket', async () => {
      const { id } = await measured();
      await age(id, 50);
      expect(await told('manager@counterpart.example', id)).toEqual(['TICKET_DUE 75']);
      expect(await told('agent@counterpart.example', id)).toEqual([]);
      expect(await escalations(id)).toEqual(['FIRST_RESPONSE 50', 'FIRST_RESPONSE 75']);
    });

    test('is not told of what was answered meanwhile', async () => {
      const { id } = await measured();
      await replyTo(agent, id, 'Done.');
      await age(id, 61);
      expect(await told('manager@counterpart.example', id)).toEqual([]);
    });
  });
});
