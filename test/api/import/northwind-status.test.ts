import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { importFile } from '../../../server/import/import-file.js';
import { importAction } from '../../../server/import/kinds/lookups.js';
import { shippedMappings } from '../../../server/import/mapping/choose-mapping.js';
import { signIn } from '../../support/client.js';
import { addPerson, testPassword } from '../../support/people.js';
import { useServer } from '../../support/server.js';

const server = useServer();
const SLOW_MACHINE_MS = 300_000;
const PAGE = 100;
const folder = fileURLToPath(new URL('../../../../shared/data/northwind/', import.meta.url));
const silent = { begin: () => undefined, advance: () => undefined, end: () => undefined };
const files = { customers: 'customers.csv', suppliers: 'suppliers.csv', items: 'products.csv', 'sales-orders': 'orders.csv' };

interface NorthwindOrder {
  order_id: string;
  customer_id: string;
  order_date: string;
  required_date: string;
  shipped_date: string;
}

const dayAfter = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const today = () => new Date().toISOString().slice(0, 10);

/** What an order has to show, from the file alone: how it is late, by how many days. */
function expected({ order_id, order_date, required_date, shipped_date }: NorthwindOrder) {
  const shippedOn = /\d/.test(shipped_date) ? shipped_date : null;
  const days = dayAfter(required_date, shippedOn ?? today());
  const lateness = days > 0 ? { kind: shippedOn ? 'SHIPPED_LATE' : 'NOT_SHIPPED', days, since: required_date } : null;
  return {
    number: `NW-${order_id}`,
    status: shippedOn ? 'SHIPPED' : 'IN_FULFILMENT',
    orderedOn: order_date, requestedOn: required_date, promisedOn: null, shippedOn, deliveredOn: null, late: lateness !== null, lateness,
    shipments: shippedOn ? [{ shippedOn, status: 'IN_TRANSIT' }] : [],
  };
}

const ORDERS = `query ($after: String, $filter: SalesOrderFilter) { salesOrders(first: ${PAGE}, after: $after, filter: $filter, orderBy: { field: NUMBER, direction: ASC }) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { number status orderedOn requestedOn promisedOn shippedOn deliveredOn late lateness { kind days since } shipments { shippedOn status }
    lines { lateness { kind days since } } } } }`;

// The data set lies beside the project, not in it; sales-orders.test.ts tests the same with rows of its own.
if (existsSync(folder)) describe('all of Northwind’s orders', () => {
  let given: NorthwindOrder[];

  beforeAll(async () => {
    given = parse(readFileSync(`${folder}orders.csv`, 'utf8'), { columns: true, bom: true });
    for (const [kind, file] of Object.entries(files)) {
      await importFile(server().database.system(importAction(kind)), { kind, file: `${folder}${file}`, dryRun: false, skipBad: false }, silent);
    }
  }, SLOW_MACHINE_MS);

  async function shown(filter: object) {
    const sales = await server().as('sales@counterpart.example');
    const nodes: any[] = [];
    for (let after: string | null = null; ; ) {
      const { salesOrders } = (await sales.ask(ORDERS, { after, filter: { search: 'NW-', ...filter } })) as any;
      nodes.push(...salesOrders.nodes);
      after = salesOrders.pageInfo.endCursor;
      if (!salesOrders.pageInfo.hasNextPage) return nodes;
    }
  }

  test('show what was asked for, what left, and by how much each is late, order by order and line by line', async () => {
    const orders = await shown({});
    expect(given).toHaveLength(830);
    expect(orders.map(({ lines: _lines, ...order }) => order)).toEqual(given.map(expected).sort((one, other) => (one.number < other.number ? -1 : 1)));
    for (const { lateness, lines } of orders) expect(new Set(lines.map((line: any) => JSON.stringify(line.lateness)))).toEqual(new Set([JSON.stringify(lateness)]));
  }, SLOW_MACHINE_MS);

  test('are listed as late when they are, 37 of them because they left after their day and the others because they never left', async () => {
    const lateOnes = given.map(expected).filter(({ late }) => late);
    expect(lateOnes.filter(({ shippedOn }) => shippedOn)).toHaveLength(37);
    expect(given.map(expected).filter(({ shippedOn }) => !shippedOn)).toHaveLength(21);
    expect((await shown({ late: true })).map(({ number }) => number)).toEqual(lateOnes.map(({ number }) => number).sort());
  }, SLOW_MACHINE_MS);

  test('are each shown to who ordered and to nobody else', async () => {
    const [{ customer_id: number }] = given as [NorthwindOrder];
    const [{ id }] = await server().database.system('test').execute<[{ id: string }]>('select id from customer where number = ?', [number]);
    const { email } = await addPerson(server().database, { audience: 'customer', organisations: [id] });
    const client = await signIn(server().url, 'customer', email, testPassword);
    const { salesOrders } = await client.ask('{ salesOrders(first: 100, orderBy: { field: NUMBER, direction: ASC }) { nodes { number } } }');
    expect(salesOrders.nodes).toEqual(given.filter((order) => order.customer_id === number).map(({ order_id }) => ({ number: `NW-${order_id}` })));
  });
});
else test('the mapping that brings Northwind’s orders is part of the project', () => {
  expect(shippedMappings().map(({ name }) => name)).toContain('northwind/sales-orders.json');
});
