import { beforeAll, expect, test } from '@jest/globals';
import { describeProblem } from '../../../server/import/problem.js';
import { useImport } from './use-import.js';

const here = useImport();
const head = 'number,customerNumber,status,orderedOn,requestedOn,shippedOn,freight,carrier,lines.sku,lines.quantity,lines.unitPrice,lines.discountPercent\n';
const order = (rows: string) => here().write({ 'o.csv': head + rows });

beforeAll(async () => {
  const { run, write } = here();
  await run('customers', write({ 'c.csv': 'number,name,countryCode,currencyCode\nSO-C,Cedar,DE,USD\nSO-D,Dune,DE,USD\n' }));
  await run('items', write({ 'i.csv': 'sku,names.en,unitCode\nSO-A,Chai,EA\n' }));
});

const stored = async (number: string) => ({
  order: (await here().sql('select *, shipped_on::text, requested_on::text from sales_order where number = ?', [number]))[0],
  lines: await here().sql('select *, shipped_on::text from sales_order_line where sales_order_id = (select id from sales_order where number = ?) order by line_number', [number]),
  timeline: (await here().sql('select kind, date::text from sales_order_event where sales_order_id = (select id from sales_order where number = ?) order by occurred_at', [number]))
    .map(({ kind, date }) => `${kind} ${date}`),
});

test('an order has its total less the discounts, rounded half-even, and what its days say', async () => {
  await here().run('sales-orders', order('O-1,SO-C,SHIPPED,2026-01-01,2026-01-10,2026-01-12,32.38,DHL,SO-A,3,0.0333,15\nO-1,SO-C,SHIPPED,2026-01-01,2026-01-10,2026-01-12,32.38,DHL,SO-A,1,0.0001,50\n'));
  const { order: row, lines, timeline } = await stored('O-1');
  expect(row).toMatchObject({
    released: true, status: 'SHIPPED', total: '0.0849', freight: '32.3800', currency_code: 'USD', carrier: 'DHL', requested_on: '2026-01-10', shipped_on: '2026-01-12',
  });
  expect(lines).toMatchObject([
    { line_number: 1, total: '0.0849', discount_percent: '15.0000', shipped_quantity: '3.0000', shipped_on: '2026-01-12', unit_code: 'EA' },
    { line_number: 2, total: '0.0000' },
  ]);
  expect(timeline).toEqual(['ORDERED 2026-01-01', 'SHIPPED 2026-01-12']);
});

test('an order that a later file ships gets one more entry on its timeline', async () => {
  const { run, auditRows } = here();
  const open = 'O-2,SO-C,IN_FULFILMENT,2026-01-01,2026-01-10,,,,SO-A,3,2,\n';
  const gone = 'O-2,SO-C,SHIPPED,2026-01-01,2026-01-10,2026-01-09,,,SO-A,3,2,\n';
  await run('sales-orders', order(open));
  expect((await stored('O-2')).lines).toMatchObject([{ shipped_quantity: '0.0000', shipped_on: null }]);
  expect(await run('sales-orders', order(gone))).toMatchObject({ added: 0, changed: 1 });
  const before = await auditRows();
  expect(await run('sales-orders', order(gone))).toMatchObject({ changed: 0, unchanged: 1 });
  expect(await auditRows()).toBe(before);
  expect((await stored('O-2')).timeline).toEqual(['ORDERED 2026-01-01', 'SHIPPED 2026-01-09']);
});

test('what left is one shipment, which follows what a later file says', async () => {
  const { run, sql, auditRows } = here();
  const shipments = () => sql(`select status, carrier, shipped_on::text, delivered_on::text, (select array_agg(quantity::float8 order by line.line_number) from sales_shipment_line as line where shipment_id = shipment.id) as quantities
    from sales_shipment as shipment where sales_order_id = (select id from sales_order where number = 'O-6')`);
  const lines = (status: string, day: string, ...quantities: number[]) => order(quantities.map((quantity) => `O-6,SO-C,${status},2026-01-01,,${day},,DHL,SO-A,${quantity},2,\n`).join(''));
  await run('sales-orders', lines('SHIPPED', '2026-01-05', 3, 4));
  expect(await shipments()).toEqual([{ status: 'IN_TRANSIT', carrier: 'DHL', shipped_on: '2026-01-05', delivered_on: null, quantities: [3, 4] }]);
  await run('sales-orders', lines('CLOSED', '2026-01-06', 5));
  expect(await shipments()).toEqual([{ status: 'DELIVERED', carrier: 'DHL', shipped_on: '2026-01-06', delivered_on: null, quantities: [5] }]);
  const before = await auditRows();
  await run('sales-orders', lines('CLOSED', '2026-01-06', 5));
  expect(await auditRows()).toBe(before);
  await run('sales-orders', lines('IN_FULFILMENT', '', 5));
  expect(await shipments()).toEqual([]);
});

test('a draft is not shown to its customer; a confirmed order stays shown and theirs', async () => {
  const { run } = here();
  await run('sales-orders', order('O-3,SO-C,DRAFT,2026-01-01,,,,,SO-A,3,2,\nO-4,SO-C,CONFIRMED,2026-01-01,,,,,SO-A,3,2,\n'));
  expect((await stored('O-3')).order.released).toBe(false);
  const result = await run('sales-orders', order('O-3,SO-D,CONFIRMED,2026-01-01,,,,,SO-A,3,2,\nO-4,SO-D,DRAFT,2026-01-01,,,,,SO-A,3,2,\nO-5,NOBODY,CONFIRMED,2026-01-02,,2026-01-01,,,SO-A,3,2,\n'), { skipBad: true });
  expect(result.problems.map(describeProblem)).toEqual([
    'o.csv row 4, column shippedOn, value "2026-01-01": must be 2026-01-02, the day of the order, or later',
    'o.csv row 4, column shippedOn, value "2026-01-01": must be empty while the status is CONFIRMED',
    'o.csv row 3, column status, value "DRAFT": must stay one that the customer sees: the order was confirmed',
    'o.csv row 3, column customerNumber, value "SO-D": must stay the same: the order was confirmed',
  ]);
  expect((await stored('O-3')).order.released).toBe(true);
});
