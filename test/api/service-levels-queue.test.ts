import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { measureOpen } from '../../server/domains/service-levels/measure-tickets.js';
import { toPublicId, toUuid } from '../../server/graphql/ids.js';
import { LogIn } from '../security/log-in.js';
import type { Client } from '../support/client.js';
import { customerClient, customerIdOf } from '../support/customers.js';
import { useServer } from '../support/server.js';
import { calendarWith, policyWith, roundTheClock, serviceStep } from '../support/service-levels.js';
import { openTicket, replyTo, stepWithTicket } from '../support/tickets.js';

const server = useServer();
const TICKETS = 10_000;
const OF_A_BATCH = 4;
const BATCH = 500;
let agent: Client;
let manager: Client;
let calendar: { id: string; name: string };

const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);
const queue = async (filter: object, fields = 'totalCount nodes { dueAt breached paused dueTarget ticket { id number priority assignee { id } } }', page = 'first: 20') =>
  (await agent.ask(`query ($filter: TicketQueueFilter) { ticketQueue(${page}, filter: $filter) { ${fields} } }`, { filter })).ticketQueue;

/** The statements that a query of staff takes, and how the database means to carry out the first. */
async function planOf(query: () => Promise<unknown>): Promise<{ statements: number; plan: string }> {
  const reads = jest.spyOn(server().database.reader('staff'), 'read');
  await query();
  const statements = reads.mock.calls.map(([, statement]) => statement);
  reads.mockRestore();
  await server().sql('analyze ticket_service_level, ticket');
  const staff = await LogIn.as(server().database.staff);
  const { rows } = await staff.under({ audience: 'staff' }, `explain (format json) ${statements[0]!.sql}`, [...statements[0]!.parameters]);
  await staff.end();
  return { statements: statements.length, plan: JSON.stringify(rows) };
}

/** Makes many of one ticket, every other ten of an agent: opened a minute apart, one in ten of high priority and the others of low. */
async function multiply(ticketId: string): Promise<void> {
  const { viewer } = await agent.ask('{ viewer { id } }');
  const made: Record<string, string> = {
    assignee_id: `case when turn % 20 < 10 then '${toUuid('acc', viewer.id)}'::uuid end`, assignee_name: `case when turn % 20 < 10 then 'Agent' end`,
    id: 'gen_random_uuid()', number: `'T-MANY-' || turn`, status: `'OPEN'`, priority: `case when turn % 10 = 0 then 'HIGH' else 'LOW' end`, created_at: 'now() - make_interval(mins => turn)',
  };
  const columns = (await sql(`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'ticket' and is_generated = 'NEVER'`)).map(({ name }) => name as string);
  await sql(
    `insert into ticket (${columns.join(', ')}) select ${columns.map((name) => made[name] ?? name).join(', ')} from ticket, generate_series(1, ${TICKETS}) as turn where id = ?`,
    [toUuid('tkt', ticketId)],
  );
}

beforeAll(async () => {
  const cedar = await customerClient(server(), 'cedar');
  agent = await server().as('agent@counterpart.example');
  manager = await server().as('manager@counterpart.example');
  await server().jobsAreDone();
  calendar = await calendarWith(manager, { name: 'Always', ...roundTheClock });
  for (const [priority, resolutionMinutes] of [['HIGH', 3000], ['LOW', 30_000]] as const) {
    await policyWith(manager, { name: priority, customerId: await customerIdOf(server(), 'cedar'), priority, calendarId: calendar.id, resolutionMinutes, warningSteps: [], validFrom: '2026-01-01T00:00:00Z' });
  }
  const { ticket } = await openTicket(cedar, { subject: 'Many' });
  await server().jobsAreDone();
  // Past the triggers, which would add a job for each.
  await server().sql('alter table ticket disable trigger user');
  await server().sql('alter table ticket_event disable trigger user');
  await multiply(ticket.id);
  await sql(
    `insert into ticket_event (id, created_at, ticket_id, customer_id, kind, current, actor_side)
     select gen_random_uuid(), created_at, id, customer_id, 'OPENED', 'NEW', 'CUSTOMER' from ticket where number like 'T-MANY-%'`,
  );
  await server().sql('alter table ticket enable trigger user');
  await server().sql('alter table ticket_event enable trigger user');
}, 60_000);

describe('ten thousand open tickets', () => {
  test('are measured in batches, with four statements for each', async () => {
    const [{ open }] = await sql(`select count(*)::int as open from ticket where status in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL')`);
    const em = server().database.system('test');
    const statements = jest.spyOn(Object.getPrototypeOf(em), 'execute');
    const started = performance.now();
    await measureOpen(em, new Date());
    process.stdout.write(`${open} open tickets were measured in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    // Each minute a job looks for what is due soon.
    const own = statements.mock.calls.filter(([statement]) => !String(statement).includes('where open and next_warning_at'));
    // The last look finds no more.
    expect(own).toHaveLength(Math.ceil(open / BATCH) * OF_A_BATCH + 1);
    statements.mockRestore();
    expect(await sql('select count(*)::int as measured from ticket_service_level where open')).toEqual([{ measured: open }]);
  }, 60_000);

  test('are a queue by due time, whatever their number: one statement that follows an index', async () => {
    const { nodes } = await queue({}, 'nodes { dueAt ticket { number } }');
    expect(nodes).toHaveLength(20);
    expect(nodes.map(({ dueAt }: { dueAt: string }) => dueAt)).toEqual(nodes.map(({ dueAt }: { dueAt: string }) => dueAt).sort());
    const { statements, plan } = await planOf(() => queue({}, 'nodes { dueAt ticket { number } }'));
    expect(statements).toBe(1);
    expect(plan).toContain('"Index Name":"ticket_service_level_queue"');
    expect(plan).not.toContain('Seq Scan');
    // Under row security the planner takes what is left by a filter for very little, and may sort it.
    expect((await planOf(() => queue({ unassigned: true, priority: ['HIGH'] }, 'nodes { dueAt ticket { number } }'))).statements).toBe(1);
  });

  test('are those of an agent by their newest message, whatever their number: one statement that follows an index', async () => {
    const { statements, plan } = await planOf(() => agent.ask('{ myTickets(first: 20) { nodes { number lastMessageAt customer { name } } } }'));
    expect(statements).toBe(1);
    expect(plan).toContain('"Index Name":"ticket_assigned"');
    expect(plan).not.toContain('Seq Scan on ticket');
    expect(plan).not.toMatch(/"Node Type":"(Incremental )?Sort"/);
  });

  test('can be looked through by what they are and whose they are', async () => {
    const high = await queue({ priority: ['HIGH'], customerId: await customerIdOf(server(), 'cedar') });
    expect(high.totalCount).toBeGreaterThanOrEqual(TICKETS / 10);
    expect(high.nodes.every(({ ticket }: { ticket: { priority: string } }) => ticket.priority === 'HIGH')).toBe(true);
    // 3,000 minutes are promised: the 700 that are as old or older are overdue.
    const late = await queue({ breached: true, priority: ['HIGH'], dueTarget: ['RESOLUTION'] });
    expect(late.totalCount).toBeGreaterThanOrEqual(700);
    expect(late.nodes.every(({ breached, dueTarget }: { breached: boolean; dueTarget: string }) => breached && dueTarget === 'RESOLUTION')).toBe(true);
    const soon = await queue({ dueBefore: new Date().toISOString() }, 'totalCount');
    expect(soon).toEqual(await queue({ breached: true }, 'totalCount'));
    const first = await queue({ priority: ['HIGH'] }, 'nodes { ticket { number } } pageInfo { endCursor }', 'first: 3');
    const next = await queue({ priority: ['HIGH'] }, 'nodes { ticket { number } }', `first: 3, after: "${first.pageInfo.endCursor}"`);
    const six = await queue({ priority: ['HIGH'] }, 'nodes { ticket { number } }', 'first: 6');
    expect([...first.nodes, ...next.nodes]).toEqual(six.nodes);
  });

  test('follow a holiday, all of them', async () => {
    const holidays = [{ date: new Date().toISOString().slice(0, 10), name: 'Today' }];
    // Of what was opened today only the rest of the day is lost.
    const latest = async () => {
      const [{ due }] = await sql(
        `select max(due_at) as due from ticket_service_level join ticket on ticket.id = ticket_id
          where number like 'T-MANY-%' and ticket.created_at < date_trunc('day', now() at time zone 'utc') at time zone 'utc'`,
      );
      return Date.parse(due);
    };
    const before = await latest();
    await serviceStep(manager, 'serviceCalendarUpdate', { id: calendar.id, name: calendar.name, ...roundTheClock, holidays });
    await server().jobsAreDone();
    expect((await latest()) - before).toBe(24 * 3_600_000);
  }, 60_000);
});

describe('the queue', () => {
  test('shows what an agent has, what nobody has, and what waits, and no ticket that is resolved', async () => {
    // Somebody who has not got thousands already.
    const { viewer } = await manager.ask('{ viewer { id } }');
    const { ticket: { id } } = await openTicket(agent, { customerId: await customerIdOf(server(), 'cedar') });
    await server().jobsAreDone();
    const holds = async (filter: object) => {
      const { nodes } = await queue(filter, 'nodes { ticket { id } }', 'first: 100');
      return nodes.some(({ ticket }: { ticket: { id: string } }) => ticket.id === id);
    };
    const everything = { type: ['QUESTION'], customerId: await customerIdOf(server(), 'cedar') };
    await stepWithTicket(agent, 'ticketAssign', { id, assigneeId: viewer.id });
    const mine = { ...everything, assigneeId: viewer.id };
    expect([await holds(mine), await holds({ ...mine, unassigned: true }), await holds({ ...mine, unassigned: false })]).toEqual([true, false, true]);
    const { agentTeam } = (await manager.ask('mutation { agentTeamCreate(input: { name: "Queue", memberIds: [] }) { agentTeam { id } } }')).agentTeamCreate;
    expect(await holds({ ...mine, teamId: agentTeam.id })).toBe(false);
    await stepWithTicket(agent, 'ticketAssign', { id, assigneeId: viewer.id, teamId: agentTeam.id });
    expect(await holds({ ...mine, teamId: agentTeam.id })).toBe(true);
    await replyTo(agent, id, 'Which size?', { waitForCustomer: true });
    await server().jobsAreDone();
    expect([await holds({ ...mine, paused: true }), await holds({ ...mine, paused: false })]).toEqual([true, false]);
    await stepWithTicket(agent, 'ticketResolve', { id });
    await server().jobsAreDone();
    expect(await holds(mine)).toBe(false);
  });

  test('and the figures say how promises are kept, by policy and month', async () => {
    const { serviceLevelFigures: figures } = await agent.ask('{ serviceLevelFigures(months: 2) { month policyId policyName tickets firstResponsesMet firstResponsesMissed firstResponseMedianMinutes resolutionsMet resolutionsMissed resolutionsMetShare resolutionsMissedShare firstResponsesMetShare } }');
    const [high] = await sql(`select id from service_level_policy where name = 'HIGH'`);
    const ofHigh = figures.filter(({ policyId }: { policyId: string }) => policyId === toPublicId('slp', high.id));
    const sum = (name: string) => ofHigh.reduce((total: number, figure: Record<string, number>) => total + figure[name]!, 0);
    expect(ofHigh[0]).toMatchObject({ policyName: 'HIGH' });
    expect(sum('tickets')).toBeGreaterThanOrEqual(TICKETS / 10);
    expect(sum('resolutionsMissed')).toBeGreaterThan(0);
    for (const { resolutionsMet: met, resolutionsMissed: missed, resolutionsMetShare, resolutionsMissedShare } of figures) {
      const share = (part: number) => (met + missed ? (part / (met + missed)).toFixed(4) : null);
      expect([resolutionsMetShare, resolutionsMissedShare]).toEqual([share(met), share(missed)]);
    }
    expect(ofHigh[0].firstResponsesMetShare).toBeNull();
    expect((await agent.send('{ serviceLevelFigures(months: 25) { month } }')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
