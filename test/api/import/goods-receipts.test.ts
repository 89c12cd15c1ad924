import { beforeAll, expect, test } from '@jest/globals';
import { describeProblem } from '../../../server/import/problem.js';
import { useImport } from './use-import.js';

const here = useImport();
const orderHead = 'number,supplierNumber,status,acknowledgement,orderedOn,lines.sku,lines.quantity,lines.unitPrice,lines.requestedOn,lines.receivedQuantity,lines.rejectedQuantity\n';
const head = 'number,receivedOn,deliveryNote,lines.orderNumber,lines.orderLineNumber,lines.sku,lines.receivedQuantity,lines.rejectedQuantity,lines.discrepancy\n';
const receipts = (rows: string) => here().write({ 'g.csv': head + rows });
const orders = (number: string, more = ',') => here().write({
  'p.csv': `${orderHead}${number},GR-S,SENT,ACCEPTED,2026-01-01,GR-A,10,2,2026-02-01,${more}\n${number},GR-S,SENT,ACCEPTED,2026-01-01,GR-B,4,2,2026-02-01,${more}\n`,
});

beforeAll(async () => {
  const { run, write, sql } = here();
  await run('suppliers', write({ 's.csv': 'number,name,countryCode,currencyCode,paymentTermDays\nGR-S,Alpine,DE,EUR,45\nGR-T,Other,DE,EUR,30\n' }));
  await run('items', write({ 'i.csv': 'sku,names.en,unitCode\nGR-A,Bolt,EA\nGR-B,Oil,LTR\n' }));
  await sql('update organisation set receipt_tolerance_percent = 10');
});

const orderNow = async (number: string) => (await here().sql('select receipt, lock_version from purchase_order where number = ?', [number]))[0];
const arrivalsOf = (number: string) =>
  here().sql(
    `select received_quantity::float8 as received, rejected_quantity::float8 as rejected, actual_on::text as day
     from purchase_order_schedule join purchase_order_line line on line.id = line_id join purchase_order o on o.id = purchase_order_id
     where o.number = ? order by line.line_number`,
    [number],
  );
const bad = async (rows: string) => (await here().run('goods-receipts', receipts(rows))).problems.map(describeProblem);

test('receipts fill the order lines they name, by number or by place, and a second time change nothing', async () => {
  const { run, sql, auditRows } = here();
  await run('purchase-orders', orders('G-1'));
  const file = receipts('R-1,2026-02-01,LS 1,G-1,2,GR-B,4,1,DAMAGED\nR-2,2026-02-03,,G-1,,GR-A,6,,\nR-3,2026-02-05,,G-1,1,,4,,\n');
  expect(await run('goods-receipts', file)).toMatchObject({ added: 3, lines: 3, bad: 0, mapping: 'columns named like fields' });
  expect(await orderNow('G-1')).toMatchObject({ receipt: 'FULL' });
  expect(await arrivalsOf('G-1')).toEqual([{ received: 10, rejected: 0, day: '2026-02-05' }, { received: 4, rejected: 1, day: '2026-02-01' }]);
  expect(await sql(`select kind, posted_by_id, posted_by_name, delivery_note from goods_receipt where number = 'R-1'`)).toEqual([
    { kind: 'ARRIVAL', posted_by_id: null, posted_by_name: (await sql('select name from organisation'))[0].name, delivery_note: 'LS 1' },
  ]);
  expect(await sql(`select accepted_quantity::float8 as accepted, discrepancies from goods_receipt_line line join goods_receipt receipt
    on receipt.id = goods_receipt_id where number = 'R-1'`)).toEqual([{ accepted: 3, discrepancies: ['DAMAGED'] }]);
  const before = await auditRows();
  expect(await run('goods-receipts', file)).toMatchObject({ added: 0, changed: 0, unchanged: 3, bad: 0 });
  expect(await auditRows()).toBe(before);
});

test('what receipts say of a line counts, whatever a file of orders says before or after', async () => {
  const { run, auditRows } = here();
  await run('purchase-orders', orders('G-2', '8,0'));
  expect(await arrivalsOf('G-2')).toMatchObject([{ received: 8 }, { received: 8 }]);
  await run('goods-receipts', receipts('R-4,2026-02-01,,G-2,1,,3,,\n'));
  expect(await arrivalsOf('G-2')).toMatchObject([{ received: 3, day: '2026-02-01' }, { received: 8 }]);
  expect(await orderNow('G-2')).toMatchObject({ receipt: 'PARTIAL' });
  const before = await auditRows();
  expect(await run('purchase-orders', orders('G-2', '8,0'))).toMatchObject({ changed: 0, unchanged: 1 });
  expect(await auditRows()).toBe(before);
});

test('an order keeps the lines of which goods were received', async () => {
  const { run, write } = here();
  await run('purchase-orders', orders('G-3'));
  await run('goods-receipts', receipts('R-5,2026-02-01,,G-3,2,,1,,\n'));
  const shorter = write({ 'p.csv': `${orderHead}G-3,GR-S,SENT,ACCEPTED,2026-01-01,GR-A,10,2,2026-02-01,,\n` });
  expect((await run('purchase-orders', shorter)).problems.map(describeProblem)).toEqual([
    'p.csv row 2, column number, value "G-3": must keep line 2: goods of it were received',
  ]);
});

test('receipts of one line stay within the order and the tolerance, over all files', async () => {
  const { run } = here();
  await run('purchase-orders', orders('G-4'));
  await run('goods-receipts', receipts('R-6,2026-02-01,,G-4,1,,6,,\n'));
  expect(await bad('R-7,2026-02-01,,G-4,1,,4,,\nR-8,2026-02-01,,G-4,1,,1.5,,\n')).toEqual([
    'g.csv row 3, column lines.receivedQuantity, value "1.5": must be at most 1: 10 were ordered, 10 have come, and 10 % more may come',
  ]);
  expect(await arrivalsOf('G-4')).toMatchObject([{ received: 6 }, { received: 0 }]);
});

test('what cannot be received is bad, and named', async () => {
  const { run, write } = here();
  await run('purchase-orders', orders('G-5'));
  await run('purchase-orders', write({ 'p.csv': `${orderHead}G-6,GR-S,APPROVED,,2026-01-01,GR-A,10,2,2026-02-01,,\nG-7,GR-T,SENT,,2026-01-01,GR-A,10,2,2026-02-01,,\n` }));
  await run('goods-receipts', receipts('R-9,2026-02-01,,G-5,1,,1,,\n'));
  const rows = [
    'B-1,2026-02-01,,G-9,1,,1,,',
    'B-2,2026-02-01,,G-6,1,,1,,',
    'B-3,2026-02-01,,G-5,7,,1,,',
    'B-4,2026-02-01,,G-5,1,GR-B,1,,',
    'B-5,2026-02-01,,G-5,1,,0,,',
    'B-6,2026-02-01,,G-5,1,,1,2,DAMAGED',
    'B-7,2026-02-01,,G-5,1,,1,,',
    'B-7,2026-02-01,,G-7,1,,1,,',
    'R-9,2026-02-01,,G-5,1,,2,,',
  ];
  expect((await bad(`${rows.join('\n')}\n`)).sort()).toEqual([
    'g.csv row 10, column number, value "R-9": must be a new one: a receipt of this number says something else, and what was posted never changes',
    'g.csv row 2, column lines.orderNumber, value "G-9": must be the number of a purchase order; import those first',
    'g.csv row 3, column lines.orderNumber, value "G-6": must be an order that was sent; this one is APPROVED',
    'g.csv row 4, column lines.orderLineNumber, value "7": must be a line of the order; it has 1, 2',
    'g.csv row 5, column lines.sku, value "GR-B": must be GR-A, which line 1 of the order is for',
    'g.csv row 6, column lines.receivedQuantity, value "0": must be more than 0, or the discrepancy SHORT',
    'g.csv row 7, column lines.rejectedQuantity, value "2": must be at most the received 1',
    'g.csv row 9, column lines.orderNumber, value "G-7": must be an order of the same supplier as the first line',
  ]);
});
