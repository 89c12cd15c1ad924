import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { openConnection } from '../../server/database/open-connection.js';
import { Allowances, discardUnusedAllowances, restoreAllowance, spendOne } from '../../server/domains/allowances/index.js';
import { toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { customerClient } from '../support/customers.js';
import { useServer } from '../support/server.js';
import { recordStatements } from '../support/statements.js';
import { stepWithTicket } from '../support/tickets.js';
import { download, png, upload } from '../support/uploads.js';
import { unknownId } from './minimal-call.js';

const server = useServer({ STAFF_ALLOWANCE: '5000/1', PORTAL_ALLOWANCE: '5000/1', GUEST_ALLOWANCE: '5000/1' });
// What comes back while the tests run, on however slow a machine, is little.
const PAGE = '{ purchaseOrders(first: 100) { nodes { number lines { id } } } }';
/** 100 orders with ten lines each, and the page itself. */
const COST = 1_101;
const LOOK_EVERY_MS = 20;
const CONNECTIONS_OF_PORTALS = 20;
const ARTICLES = '{ articles(first: 100) { nodes { id } } }';

describe('who asks for too much at once', () => {
  test('is told what is left, then waits as long as Retry-After says, and no statement runs meanwhile', async () => {
    const buyer = await server().as('buyer@counterpart.example');
    let left = 5_000;
    for (let page = 0; page < 4; page += 1) {
      const { extensions, status } = await buyer.send(PAGE);
      expect(status).toBe(200);
      const { cost } = extensions as { cost: { asked: number; left: number } };
      expect(cost).toMatchObject({ asked: COST, atOnce: 5_000, perSecond: 1 });
      // It is told in whole numbers, rounded down.
      expect(cost.left).toBeGreaterThanOrEqual(left - COST - 1);
      left = cost.left;
    }
    await server().jobsAreDone();
    const { result, statements } = await recordStatements(() =>
      fetch(`${server().url}/graphql/staff`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${buyer.token}` },
        body: JSON.stringify({ query: PAGE }),
      }),
    );
    expect(statements).toEqual([]);
    expect(result.status).toBe(429);
    const wait = Number(result.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(COST);
    expect(await result.json()).toEqual({
      errors: [{ message: `Too much at once: try again in ${wait} seconds.`, extensions: { code: 'RATE_LIMITED', retryAfterSeconds: wait } }],
      extensions: { cost: { asked: COST } },
    });
  });

  test('stands in nobody else’s way', async () => {
    const { status } = await (await server().as('approver@counterpart.example')).send(PAGE);
    expect(status).toBe(200);
  });

  test('is counted by address without a session', async () => {
    const ask = () => server().anonymous('customer').send(ARTICLES);
    const answers = [];
    while (answers.length < 100 && answers.at(-1)?.status !== 429) answers.push(await ask());
    expect(answers.at(-1)).toMatchObject({ status: 429, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(answers.length).toBeGreaterThan(2);
  });
});

test('documents, tables and files are paid from the same allowance', async () => {
  const supplier = await server().as('supplier@alpine.example');
  const { purchaseOrders } = await supplier.ask('{ purchaseOrders(first: 1) { nodes { id } } }');
  const from = (path: string) => download(server().url, supplier, path);
  const every = async () => {
    const { status } = await upload(server().url, supplier, 'picture.png', 'image/png', png);
    const answers = [];
    for (const path of ['/exports/order-lines.csv', `/documents/order/${purchaseOrders.nodes[0].id}.pdf`, `/files/${unknownId('file')}`, `/data-exports/${unknownId('dex')}`]) answers.push(await from(path));
    return { statuses: [status, ...answers.map((answer) => answer.status)], waits: answers.map(({ headers }) => Number(headers.get('retry-after'))) };
  };
  expect((await every()).statuses).toEqual([201, 200, 200, 404, 404]);
  // Less than the cheapest of them is left over.
  for (let left = Infinity; left > 9; ) {
    const { extensions } = await supplier.send(`{ purchaseOrders(first: ${Math.min(left - 1, 100)}) { nodes { id } } }`);
    left = (extensions as { cost: { left: number } }).cost.left;
  }
  const { statuses, waits } = await every();
  expect(statuses).toEqual([429, 429, 429, 429, 429]);
  expect(waits.every((wait) => wait > 0 && wait <= 100)).toBe(true);
});

describe('a request', () => {
  const openTickets = async (agent: Client, count: number) => {
    const { tickets } = await agent.ask('query ($count: Int!) { tickets(first: $count, filter: { status: [OPEN] }) { nodes { id } } }', { count });
    return (tickets.nodes as { id: string }[]).map(({ id }) => id);
  };
  /** Holds tickets for so many seconds each, and says when all are held, and when none is any more. */
  const hold = async (held: { id: string; seconds: number }[]) => {
    const over: Promise<unknown>[] = [];
    for (const { id, seconds } of held) {
      await new Promise<void>((resolve) => {
        const holding = server().database.system('test').transactional(async (em) => {
          await em.execute('select from ticket where id = ? for update', [toUuid('tkt', id)]);
          resolve();
          await em.execute('select pg_sleep(?)', [seconds]);
        });
        over.push(holding);
      });
    }
    return { over: Promise.all(over) };
  };

  test('has five seconds for each statement, its waiting for others included, and ten in all; then it is told so, and may come again', async () => {
    const agent = await server().as('agent@counterpart.example');
    const [slow, first, second, third] = (await openTickets(agent, 4)) as [string, string, string, string];
    const tagsOf = async (id: string) => (await agent.ask('query ($id: ID!) { ticket(id: $id) { tags } }', { id })).ticket.tags;
    const update = (id: string, tags: string[]) => stepWithTicket(agent, 'ticketUpdate', { id, tags });
    // Each of the three could wait for its ticket; together they take too long.
    const { over } = await hold([{ id: slow, seconds: 8 }, { id: first, seconds: 4 }, { id: second, seconds: 8 }, { id: third, seconds: 12 }]);
    const each = (name: string, id: string) => `${name}: ticketUpdate(input: { id: "${id}", tags: ["${name}"] }) { userErrors { code } }`;
    const [, { errors }] = await Promise.all([
      expect(update(slow, ['late'])).rejects.toThrow('TIMED_OUT'),
      agent.send(`mutation { ${each('first', first)} ${each('second', second)} ${each('third', third)} }`),
    ]);
    expect(errors).toContainEqual(expect.objectContaining({ path: ['third'], extensions: { code: 'TIMED_OUT' } }));
    await over;
    expect(await tagsOf(third)).not.toContain('third');
    for (const id of [slow, third]) expect((await update(id, ['in time'])).userErrors).toEqual([]);
  });

  test('waits five seconds for a connection when all are taken; then it is told so, and may come again', async () => {
    const customer = await customerClient(server(), 'cedar');
    const read = () => customer.send('{ tickets(first: 1) { nodes { id } } }');
    const write = () => customer.send('mutation { ticketOpen(input: { subject: "When?", type: QUESTION, body: "…" }) { userErrors { code } } }');
    const free = await takeConnections();
    for (const { errors } of await Promise.all([read(), write()])) expect(errors).toMatchObject([{ extensions: { code: 'TIMED_OUT' } }]);
    await free();
    for (const { errors } of await Promise.all([read(), write()])) expect(errors).toBeUndefined();
  });

  /** Takes all connections that requests of portals have, for reading and for writing; answers how they are given back. */
  async function takeConnections(): Promise<() => Promise<void>> {
    const reader = server().database.reader('customer');
    const gate = await openConnection({ connectionString: server().config.databaseUrl });
    const WAIT = 'pg_advisory_xact_lock_shared(1)';
    const read = (limit: string) => reader.read(undefined, { sql: `select set_config('statement_timeout', '${limit}', false), ${WAIT}`, parameters: [] });
    const write = () => server().database.portal.em.fork().transactional((em) => em.execute(`select ${WAIT}`));
    /** Closes the gate, and waits until so many stand before it as each pool has connections. */
    const close = async (...works: (() => Promise<unknown>)[]) => {
      await gate.query('select pg_advisory_lock(1)');
      const waiting = works.flatMap((work) => Array.from({ length: CONNECTIONS_OF_PORTALS }, work));
      const others = `select from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()) and not granted`;
      while ((await gate.query(others)).rowCount! < waiting.length) await pause(LOOK_EVERY_MS);
      return async () => {
        await gate.query('select pg_advisory_unlock(1)');
        await Promise.all(waiting);
      };
    };
    // Reading would break off after five seconds, too.
    await (await close(() => read('0')))();
    const open = await close(() => read('5000'), write);
    return async () => {
      await open();
      await gate.end();
    };
  }
});

describe('what servers let people ask for', () => {
  const bucket = { atOnce: 1_000, perSecond: 1 };
  const failures: unknown[] = [];
  const another = () => new Allowances(server().database, (error) => failures.push(error));
  const now = () => new Date();

  test('is one allowance, shared in one statement whoever spent it', async () => {
    const [one, other] = [another(), another()];
    const [holder, second] = [randomUUID(), randomUUID()];
    expect(one.spend(holder, bucket, 600, now())).toEqual({ wait: 0, left: 400 });
    one.spend(second, bucket, 1, now());
    expect(other.spend(holder, bucket, 300, now()).left).toBe(700);
    await one.share();
    await other.share();
    expect(other.spend(holder, bucket, 200, now()).wait).toBeGreaterThan(90);
    expect(one.spend(holder, bucket, 50, now()).wait).toBe(0);
    await one.share();
    expect(one.spend(holder, bucket, 400, now()).wait).toBeGreaterThan(0);
    expect(failures).toEqual([]);
  });

  test('is not forgotten while the database is away', async () => {
    const gone = { staff: { em: { getConnection: () => ({ execute: () => Promise.reject(new Error('away')) }) } } };
    const alone = new Allowances(gone as never, (error) => failures.push(error));
    const holder = randomUUID();
    alone.spend(holder, bucket, 900, now());
    await alone.share();
    expect(failures.splice(0)).toHaveLength(1);
    expect(alone.spend(holder, bucket, 200, now()).wait).toBeGreaterThan(0);
  });

  test('is counted exactly where an attempt matters: of thirty at once ten get through', async () => {
    const [holder, attempts] = [randomUUID(), { atOnce: 10, perSecond: 1 / 90 }];
    const spendings = await Promise.all(Array.from({ length: 30 }, () => spendOne(server().database, holder, attempts)));
    expect(spendings.filter(({ wait }) => wait === 0)).toHaveLength(10);
    expect(spendings.filter(({ wait }) => wait > 80 && wait <= 90)).toHaveLength(20);
    await restoreAllowance(server().database, holder);
    expect(await spendOne(server().database, holder, attempts)).toEqual({ wait: 0, left: 9 });
  });

  test('is forgotten when the whole of it is there again', async () => {
    await spendOne(server().database, randomUUID(), { atOnce: 10, perSecond: 1_000_000 });
    await spendOne(server().database, 'who still waits', { atOnce: 10, perSecond: 1 / 90 });
    await discardUnusedAllowances.handle({} as never, { system: () => server().database.system('test') } as never);
    const kept = await server().sql<{ per_second: number }>('select per_second from allowance_use');
    expect(kept.filter(({ per_second }) => per_second === 1_000_000)).toEqual([]);
    expect(kept.length).toBeGreaterThan(0);
  });
});
