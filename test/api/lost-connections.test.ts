import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { keepConnection } from '../../server/database/lasting-connection.js';
import { openConnection } from '../../server/database/open-connection.js';
import { toUuid } from '../../server/graphql/ids.js';
import { takeOverFromTheDead } from '../../server/jobs/worker-presence.js';
import { createLog } from '../../server/log.js';
import type { Client } from '../support/client.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';
import { replyTo, stepWithTicket } from '../support/tickets.js';

const server = useServer();
const LOOK_EVERY_MS = 20;
const OTHERS = 'datname = current_database() and pid <> pg_backend_pid()';
/** Who waits for a lock of somebody else's. */
const WAITING = 'pid in (select pid from pg_locks where not granted)';

let agent: Client;
let supplier: Client;
let ticketId: string;

beforeAll(async () => {
  agent = await server().as('agent@counterpart.example');
  supplier = await server().as('supplier@alpine.example');
  ticketId = (await agent.ask('{ tickets(first: 1, filter: { status: [OPEN] }) { nodes { id } } }')).tickets.nodes[0].id;
});

/** Ends connections as an operator would, and answers how many there were. */
async function end(which: string): Promise<number> {
  return (await server().sql(`select pg_terminate_backend(pid) from pg_stat_activity where ${OTHERS} and ${which}`)).length;
}

/** Tries until it works; a connection whose end has not been heard of yet may still be lent out. */
async function untilItWorks<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let left = 50; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** Whatever waits for a lock is ended, until all that asks for it has an answer. */
async function endWhileWaiting<Answer>(asking: Promise<Answer>): Promise<Answer> {
  let ended = 0;
  let answered = false;
  const answer = asking.finally(() => (answered = true));
  while (!answered) {
    ended += await end(WAITING);
    await pause(LOOK_EVERY_MS);
  }
  expect(ended).toBeGreaterThan(0);
  return answer;
}

const ORDERS = '{ purchaseOrders(first: 1) { nodes { number } } }';
const update = (tags: string[]) => stepWithTicket(agent, 'ticketUpdate', { id: ticketId, tags });

describe('a connection that the database ends', () => {
  test('while it is idle is replaced: for reading, for writing, for jobs and for what is listened to', async () => {
    const stream = await subscribe(server().url, agent, 'subscription ($id: ID) { ticketChanged(id: $id) { subject } }', { id: ticketId });
    for (const client of [agent, supplier]) await client.ask(ORDERS);
    await update(['before']);
    await server().jobsAreDone();
    expect(await end('true')).toBeGreaterThan(5);
    for (const client of [agent, supplier]) expect((await untilItWorks(() => client.ask(ORDERS))).purchaseOrders.nodes).toHaveLength(1);
    expect((await untilItWorks(() => replyTo(agent, ticketId, 'We are back.'))).userErrors).toEqual([]);
    expect(await stream.next()).toMatchObject({ data: { ticketChanged: {} } });
    stream.close();
    await server().jobsAreDone();
    expect((await fetch(`${server().url}/readyz`)).status).toBe(200);
  });

  test('within a transaction fails its request alone, and takes back what that had done', async () => {
    await server().database.system('test').transactional(async (em) => {
      await em.execute('select from ticket where id = ? for update', [toUuid('tkt', ticketId)]);
      await expect(endWhileWaiting(update(['lost']))).rejects.toThrow('INTERNAL_SERVER_ERROR');
    });
    expect((await update(['kept'])).userErrors).toEqual([]);
    expect((await agent.ask('query ($id: ID!) { ticket(id: $id) { tags } }', { id: ticketId })).ticket.tags).toEqual(['kept']);
  });

  test('while it reads fails its request alone', async () => {
    const owner = await openConnection({ connectionString: server().config.databaseUrl });
    await owner.query('begin');
    await owner.query('lock table purchase_order in access exclusive mode');
    const { errors } = await endWhileWaiting(supplier.send(ORDERS));
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    await owner.query('rollback');
    await owner.end();
    expect((await supplier.ask(ORDERS)).purchaseOrders.nodes).toHaveLength(1);
  });
});

test('a job that failed after another took its place is forgotten; one that was given up is not', async () => {
  const add = async (change: string) => {
    const [{ id }] = await server().sql(`select id from graphile_worker.add_job('seal_audit_log', run_at := '2100-01-01')`);
    await server().sql(`update graphile_worker._private_jobs set key = null, attempts = max_attempts, last_error = 'lost', run_at = now() + interval '6 hours' ${change} where id = $1`, [id]);
    return id as string;
  };
  const [replaced, givenUp] = [await add(''), await add(`, created_at = now() - interval '4 days'`)];
  const pool = new pg.Pool({ connectionString: server().config.databaseUrl });
  const taking = takeOverFromTheDead(pool, createLog(server().config));
  const left = async () => (await server().sql('select id from graphile_worker._private_jobs where id = any ($1)', [[replaced, givenUp]])).map(({ id }) => id);
  while ((await left()).length === 2) await pause(LOOK_EVERY_MS);
  expect(await left()).toEqual([givenUp]);
  taking.close();
  await pool.end();
});

test('what was missed while a lasting connection was away is asked for until it is known, and one connection is left', async () => {
  const missed: Date[] = [];
  let failures = 2;
  const kept = await keepConnection(server().config.databaseUrl, 'test', createLog(server().config), {
    made: async (client) => void (await client.query('listen test')),
    async resumed(lostAt) {
      missed.push(lostAt);
      if (failures-- > 0) throw new Error('not yet');
    },
  });
  expect(await end(`application_name = 'counterpart test'`)).toBe(1);
  while (missed.length < 3) await pause(LOOK_EVERY_MS);
  expect(new Set(missed.map(Number)).size).toBe(1);
  expect(await server().sql(`select from pg_stat_activity where application_name = 'counterpart test'`)).toHaveLength(1);
  await kept.close();
});
