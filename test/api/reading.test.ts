import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toPublicId } from '../../server/graphql/ids.js';
import { buildContracts } from '../../server/graphql/schema.js';
import { fieldByField as executedFieldByField, waysThrough } from '../security/crawl.js';
import type { Client } from '../support/client.js';
import { useServer } from '../support/server.js';
import { isScope, recordStatements } from '../support/statements.js';

const server = useServer();
// What the demonstration left to do would be taken for a part of the requests.
beforeAll(() => server().jobsAreDone());
let buyer: Client;
let alpine: Client;
let admin: Client;
let supplierUuid: string;

const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);

beforeAll(async () => {
  const people = ['buyer@counterpart.example', 'supplier@alpine.example', 'admin@counterpart.example'];
  [buyer, alpine, admin] = (await Promise.all(people.map((email) => server().as(email)))) as [Client, Client, Client];
  [{ id: supplierUuid }] = (await sql(`select supplier_id as id from membership join account on account.id = account_id where account.email = 'supplier@alpine.example'`)) as [{ id: string }];
});

describe('one query is one statement', () => {
  test.each([
    ['a list with what hangs on it', '{ purchaseOrders(first: 20) { nodes { number supplier { name } lines { lineNumber item { sku name } quantity } } } }'],
    ['a list with its count and pages', '{ purchaseOrders(first: 20) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { number total { amount } supplier { number } } } } }'],
    ['lists in records in lists', '{ customers(first: 10) { nodes { name salesOrders(first: 3) { totalCount nodes { number lines { item { name } } } } tickets(first: 2) { nodes { subject messages(last: 1) { nodes { body } } } } } } }'],
    ['what is computed', '{ purchaseOrders(first: 20) { nodes { availableActions answerOverdue lineCount } } }'],
  ])('%s', async (_what, document) => {
    await buyer.ask(document);
    const { result, statements } = await recordStatements(() => buyer.ask(document));
    expect(Object.values<any>(result)[0]).toBeDefined();
    expect(statements.filter((statement) => !isScope(statement))).toHaveLength(1);
    expect(statements.filter(isScope).length).toBeLessThanOrEqual(1);
  });

  test('of each kind for a supplier, too', async () => {
    const { statements } = await recordStatements(() => alpine.ask('{ purchaseOrders(first: 5) { nodes { number supplier { name } lines { item { sku } schedules { quantity } } } } }'));
    expect(statements.filter((statement) => !isScope(statement))).toHaveLength(1);
  });

  test.each([
    ['lists', '{ a: purchaseOrders(first: 2) { nodes { id } } b: suppliers(first: 2) { nodes { id } } }'],
    ['a list and what waits', '{ supplierToDo { ordersToAnswer certificatesExpiring } purchaseOrders(first: 2, filter: { needsAnswer: true }) { nodes { id } } }'],
  ])('and so are several: %s', async (_what, document) => {
    const { statements } = await recordStatements(() => buyer.ask(document));
    expect(statements.filter((statement) => !isScope(statement))).toHaveLength(1);
  });
});

describe('an answer that the database writes is the same as one made field by field', () => {
  const expectSame = async (document: string) => {
    const { besides, ...fieldByField } = await admin.ask(executedFieldByField(document));
    expect(besides.id).toBeDefined();
    expect(JSON.stringify(await admin.ask(document))).toBe(JSON.stringify(fieldByField));
  };

  // What portals read is compared on every way through their records, where it is seen whether it is theirs.
  test.each(waysThrough(buildContracts().staff).filter(({ path, idType }) => /^\w+\.nodes$/.test(path) && !idType).map(({ path, document }) => [path, document]))('%s', async (_path, document) => {
    await expectSame(document);
  });

  test.each([
    ['in the order and under the names that were asked for', '{ b: purchaseOrders(first: 3) { pageInfo { endCursor hasNextPage } all: nodes { z: number a: id __typename number supplier { __typename name } } totalCount } __typename }'],
    ['with fragments and what is left out', 'query { purchaseOrders(last: 2) { ...Page nodes { lines @skip(if: true) { id } ... on Node { id } supplier { name } supplier { number } } } } fragment Page on PurchaseOrderConnection { nodes { total { currencyCode } lines { id item { sku } } } }'],
    ['of what waits', '{ customerToDo { open: openTickets __typename returnsWaiting ordersLate } supplierToDo { ordersLate ordersToShip ordersToAnswer } }'],
    ['of several lists', '{ a: purchaseOrders(first: 1) { nodes { number } } b: suppliers(first: 2) { edges { cursor node { name availableActions } } } }'],
  ])('%s', (_what, document) => expectSame(document));

  test('with whatever characters a text holds', async () => {
    const note = 'a "quote", a \\\\ and \\u0001, \u0001 0:x\u0001 and \u0002, \u2028, 😀 and ك';
    await sql('update purchase_order set note = ? where supplier_id = ?', [note, supplierUuid]);
    const document = '{ purchaseOrders(first: 100) { nodes { id note } } }';
    await expectSame(document);
    expect((await alpine.ask(document)).purchaseOrders.nodes[0].note).toBe(note);
  });

  test('and refused in the same words', async () => {
    const document = 'query ($id: ID!) { purchaseOrder(id: $id) { number } }';
    const id = toPublicId('po', '0193b5a0-0000-7000-8000-000000000001');
    expect(await alpine.send(document, { id })).toMatchObject({ data: null, errors: [{ path: ['purchaseOrder'], extensions: { code: 'NOT_FOUND' } }] });
    expect(await alpine.send(document, { id: 'tkt_1' })).toMatchObject({ errors: [{ path: ['purchaseOrder'], extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('a list read page by page', () => {
  const FIELDS = { ORDERED_ON: 'ordered_on', NUMBER: 'number', TOTAL: 'total', ANSWER_DUE_AT: `coalesce(answer_due_at, 'infinity')` };
  type Field = keyof typeof FIELDS;
  const DOCUMENT = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: PurchaseOrderOrder) {
    purchaseOrders(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
      nodes { id } edges { cursor node { id } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

  const whole = new Map<string, string[]>();

  beforeAll(async () => {
    // Many records that are equal in all they can be ordered by, and some without a day at all.
    await sql(
      `update purchase_order set ordered_on = case when right(id::text, 1) < '4' then date '2026-01-01' else date '2026-01-02' end, total = 100,
         answer_due_at = case when right(id::text, 1) < '8' then null else timestamptz '2026-03-01 12:00:00.123Z' end where supplier_id = ?`,
      [supplierUuid],
    );
    for (const field of Object.keys(FIELDS) as Field[]) {
      for (const direction of ['ASC', 'DESC']) {
        const rows = await sql(`select id from purchase_order where supplier_id = ? and released order by ${FIELDS[field]} ${direction}, id ${direction}`, [supplierUuid]);
        whole.set(`${field} ${direction}`, rows.map(({ id }) => toPublicId('po', id)));
      }
    }
  });

  async function walk(field: string, direction: string, size: number, forwards: boolean): Promise<{ ids: string[]; pages: number }> {
    const ids: string[] = [];
    for (let cursor: string | null = null, pages = 1; ; pages += 1) {
      const { purchaseOrders }: any = await alpine.ask(DOCUMENT, {
        orderBy: { field, direction },
        ...(forwards ? { first: size, after: cursor } : { last: size, before: cursor }),
      });
      const { nodes, edges, pageInfo, totalCount } = purchaseOrders;
      const page = nodes.map(({ id }: { id: string }) => id);
      expect(edges.map(({ node }: any) => node.id)).toEqual(page);
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0].cursor, edges.at(-1).cursor]);
      expect(totalCount).toBe(whole.get(`${field} ${direction}`)!.length);
      expect(forwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(cursor !== null);
      if (forwards) ids.push(...page);
      else ids.unshift(...page);
      if (!(forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return { ids, pages };
      cursor = forwards ? pageInfo.endCursor : pageInfo.startCursor;
    }
  }

  test.each((Object.keys(FIELDS) as Field[]).flatMap((field) => ['ASC', 'DESC'].map((direction) => [field, direction] as const)))(
    'by %s %s has each record once, from either end, in pages of any size',
    async (field, direction) => {
      const expected = whole.get(`${field} ${direction}`)!;
      expect(expected.length).toBeGreaterThan(10);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.boolean(), async (size, forwards) => {
          const { ids, pages } = await walk(field, direction, size, forwards);
          expect(ids).toEqual(expected);
          expect(pages).toBe(Math.ceil(expected.length / size));
        }),
        { numRuns: 6, examples: [[1, true], [1, false], [expected.length > 30 ? 30 : expected.length, true]] },
      );
    },
  );

  test('between two cursors has what lies between', async () => {
    const orderBy = { field: 'TOTAL', direction: 'DESC' };
    const { edges } = (await alpine.ask(DOCUMENT, { first: 10, orderBy })).purchaseOrders;
    const ids = edges.map(({ node }: any) => node.id);
    const between = { after: edges[1].cursor, before: edges[6].cursor, orderBy };
    expect((await alpine.ask(DOCUMENT, { first: 3, ...between })).purchaseOrders.nodes.map(({ id }: any) => id)).toEqual(ids.slice(2, 5));
    expect((await alpine.ask(DOCUMENT, { last: 3, ...between })).purchaseOrders.nodes.map(({ id }: any) => id)).toEqual(ids.slice(3, 6));
  });

  describe('is refused', () => {
    const code = async (variables: object) => {
      const { status, errors } = await alpine.send(DOCUMENT, variables);
      return [status, errors?.[0]?.extensions?.code];
    };

    test.each([[{}], [{ first: 1, last: 1 }], [{ first: 101 }], [{ first: 0 }], [{ last: -1 }]])('with %j', async (variables) => {
      expect(await code(variables)).toEqual([200, 'BAD_USER_INPUT']);
    });

    test('with a cursor of another order', async () => {
      const { pageInfo } = (await alpine.ask(DOCUMENT, { first: 1, orderBy: { field: 'TOTAL', direction: 'ASC' } })).purchaseOrders;
      for (const orderBy of [undefined, { field: 'TOTAL', direction: 'DESC' }, { field: 'NUMBER', direction: 'ASC' }]) {
        expect(await code({ first: 1, after: pageInfo.endCursor, orderBy })).toEqual([200, 'BAD_USER_INPUT']);
      }
    });

    test.each([
      ['TOTAL', 'many'], ['TOTAL', ''], ['TOTAL', '1e999999'], ['ORDERED_ON', '2026-13-45'], ['ORDERED_ON', 'someday'], ['ANSWER_DUE_AT', 'soon'], ['NUMBER', '\u0000'],
    ])('with a forged cursor of %s: %j', async (field, value) => {
      const after = Buffer.from(JSON.stringify([field, 'ASC', value, '0193b5a0-0000-7000-8000-000000000001'])).toString('base64url');
      expect(await code({ first: 1, after, orderBy: { field, direction: 'ASC' } })).toEqual([200, 'BAD_USER_INPUT']);
    });
  });
});

describe('lists in records', () => {
  test('page, filter, order and count for themselves', async () => {
    const { customers } = await buyer.ask('{ customers(first: 100) { nodes { id salesOrders(first: 1) { totalCount } } } }');
    const { id, salesOrders: { totalCount } } = customers.nodes.toSorted((one: any, other: any) => other.salesOrders.totalCount - one.salesOrders.totalCount)[0];
    const document = `query ($id: ID!, $after: String) { customer(id: $id) {
      all: salesOrders(first: 100, orderBy: { field: NUMBER, direction: ASC }) { nodes { number status } }
      two: salesOrders(first: 2, after: $after, orderBy: { field: NUMBER, direction: ASC }) { nodes { number } pageInfo { hasNextPage endCursor } }
      last: salesOrders(last: 1, orderBy: { field: NUMBER, direction: ASC }) { nodes { number } }
      closed: salesOrders(first: 100, filter: { status: [CLOSED] }) { totalCount nodes { status } } } }`;
    const { customer } = await buyer.ask(document, { id });
    const numbers = customer.all.nodes.map(({ number }: any) => number);
    expect(numbers).toHaveLength(totalCount);
    expect(numbers).toEqual(numbers.toSorted());
    expect(customer.two.nodes.map(({ number }: any) => number)).toEqual(numbers.slice(0, 2));
    expect(customer.last.nodes).toEqual([{ number: numbers.at(-1) }]);
    expect(customer.closed.totalCount).toBe(customer.all.nodes.filter(({ status }: any) => status === 'CLOSED').length);
    const next = await buyer.ask(document, { id, after: customer.two.pageInfo.endCursor });
    expect(next.customer.two.nodes.map(({ number }: any) => number)).toEqual(numbers.slice(2, 4));
  });
});
