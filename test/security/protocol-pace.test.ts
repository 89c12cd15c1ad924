import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Allowances, discardUnusedAllowances, restoreAllowance, spendOne } from '../../server/domains/allowances/index.js';
import { useServer } from '../support/server.js';
import { recordStatements } from '../support/statements.js';

const server = useServer({ STAFF_ALLOWANCE: '5000/50', PORTAL_ALLOWANCE: '5000/50', GUEST_ALLOWANCE: '5000/50' });
const PAGE = '{ purchaseOrders(first: 100) { nodes { number lines { id } } } }';
/** 100 orders with ten lines each, and the page itself. */
const COST = 1_101;
const ARTICLES = '{ articles(first: 100) { nodes { id } } }';

describe('who asks for too much at once', () => {
  test('is told what is left, then waits as long as Retry-After says, and no statement runs meanwhile', async () => {
    const buyer = await server().as('buyer@counterpart.example');
    let left = 5_000;
    for (let page = 0; page < 4; page += 1) {
      const { extensions, status } = await buyer.send(PAGE);
      expect(status).toBe(200);
      const { cost } = extensions as { cost: { asked: number; left: number } };
      expect(cost).toMatchObject({ asked: COST, atOnce: 5_000, perSecond: 50 });
      expect(cost.left).toBeGreaterThanOrEqual(left - COST);
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
    expect(wait).toBeLessThanOrEqual(Math.ceil(COST / 50));
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
