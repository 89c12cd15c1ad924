import { beforeAll, expect, test } from '@jest/globals';
import { describeProblem } from '../../../server/import/problem.js';
import { useImport } from './use-import.js';

const here = useImport();
const head = 'number,supplierNumber,status,acknowledgement,orderedOn,sentOn,lines.sku,lines.quantity,lines.unitPrice,lines.requestedOn,lines.confirmedOn,lines.actualOn,lines.receivedQuantity,lines.rejectedQuantity\n';
const order = (rows: string) => here().write({ 'p.csv': head + rows });

beforeAll(async () => {
  const { run, write } = here();
  await run('suppliers', write({ 's.csv': 'number,name,countryCode,currencyCode,paymentTermDays\nPO-S,Alpine,DE,EUR,45\nPO-T,Other,DE,EUR,30\n' }));
  await run('items', write({ 'i.csv': 'sku,names.en,unitCode\nPO-A,Bolt,EA\nPO-B,Oil,LTR\n' }));
});

const orderRow = async (number: string) => (await here().sql('select * from purchase_order where number = ?', [number]))[0];
const linesOf = (number: string) =>
  here().sql(
    `select line.line_number, line.quantity, line.unit_code, line.total, line.released, line.acknowledgement, schedule.schedule_number,
       schedule.requested_on::text, schedule.first_confirmed_on::text, schedule.confirmed_on::text, schedule.actual_on::text, schedule.received_quantity
     from purchase_order_line line join purchase_order_schedule schedule on schedule.line_id = line.id
     where line.purchase_order_id = (select id from purchase_order where number = ?) order by 1`,
    [number],
  );
const versionsOf = (number: string) =>
  here().sql(
    `select version_number, reason, total, lines, changes from purchase_order_version
     where purchase_order_id = (select id from purchase_order where number = ?) order by 1`,
    [number],
  );

test('an order that was not sent waits for its buyer, unseen by the supplier', async () => {
  await here().run('purchase-orders', order('P-1,PO-S,APPROVED,,2026-01-01,,PO-A,3,45.5805,2026-02-01,,,,\nP-1,PO-S,APPROVED,,2026-01-01,,PO-B,.5,10,2026-02-03,,,,\n'));
  expect(await orderRow('P-1')).toMatchObject({
    status: 'APPROVED', released: false, acknowledgement: 'AWAITING', receipt: 'NONE', billing: 'NONE', version_number: 0, total: '141.7415',
    currency_code: 'EUR', payment_term_days: 45, sent_at: null, answer_due_at: null,
  });
  expect(await linesOf('P-1')).toMatchObject([
    { line_number: 1, quantity: '3.0000', unit_code: 'EA', total: '136.7415', released: false, schedule_number: 1, requested_on: '2026-02-01', confirmed_on: null },
    { line_number: 2, quantity: '0.5000', unit_code: 'LTR', total: '5.0000', released: false },
  ]);
  expect(await versionsOf('P-1')).toEqual([]);
});

test('an order that was sent is seen, has its first version, and is to be answered in time', async () => {
  await here().run('purchase-orders', order('P-2,PO-S,SENT,,2026-01-01,2026-01-02,PO-A,3,2,2026-02-01,,,,\n'));
  const [{ answer_within_days: days }] = await here().sql('select answer_within_days from organisation');
  const due = new Date(Date.parse('2026-01-02') + days * 86_400_000).toISOString().slice(0, 10);
  expect(await orderRow('P-2')).toMatchObject({ released: true, version_number: 1, sent_at: '2026-01-02 00:00:00+00', answer_due_at: `${due} 00:00:00+00` });
  expect(await versionsOf('P-2')).toEqual([
    {
      version_number: 1, reason: 'SENT', total: '6.0000', changes: [],
      lines: [{
        lineNumber: 1, sku: 'PO-A', itemName: 'Bolt', quantity: '3', unitPrice: { amount: '2', currencyCode: 'EUR' },
        schedules: [{ scheduleNumber: 1, quantity: '3', requestedOn: '2026-02-01', confirmedOn: null }],
      }],
    },
  ]);
});

test('an accepted order is confirmed as asked where no other day is said, and received as far as it is', async () => {
  const rows = 'P-3,PO-S,CLOSED,ACCEPTED,2026-01-01,,PO-A,3,2,2026-02-01,,2026-02-02,3.00,.00\nP-3,PO-S,CLOSED,ACCEPTED,2026-01-01,,PO-B,4,2,2026-02-01,2026-02-05,2026-02-06,1,1\n';
  await here().run('purchase-orders', order(rows));
  expect(await orderRow('P-3')).toMatchObject({ released: true, receipt: 'PARTIAL', acknowledgement: 'ACCEPTED' });
  expect(await linesOf('P-3')).toMatchObject([
    { acknowledgement: 'ACCEPTED', first_confirmed_on: '2026-02-01', confirmed_on: '2026-02-01', actual_on: '2026-02-02', received_quantity: '3.0000' },
    { acknowledgement: 'ACCEPTED', first_confirmed_on: '2026-02-05', confirmed_on: '2026-02-05', actual_on: '2026-02-06', received_quantity: '1.0000' },
  ]);
});

test('a changed order keeps its lines, loses those that are gone, and has another version when it was sent', async () => {
  const { run, auditRows } = here();
  const row = (sku: string, quantity: number) => `P-4,PO-S,SENT,,2026-01-01,,${sku},${quantity},2,2026-02-01,,,,\n`;
  await run('purchase-orders', order(row('PO-A', 3) + row('PO-B', 1)));
  const [{ line_number: first }] = await linesOf('P-4');
  expect(await run('purchase-orders', order(row('PO-A', 5)))).toMatchObject({ added: 0, changed: 1 });
  expect(await linesOf('P-4')).toMatchObject([{ line_number: first, quantity: '5.0000' }]);
  expect(await orderRow('P-4')).toMatchObject({ version_number: 2, total: '10.0000' });
  expect((await versionsOf('P-4'))[1]).toMatchObject({
    version_number: 2,
    reason: 'BUYER_CHANGE',
    total: '10.0000',
    changes: [
      { lineNumber: 1, scheduleNumber: null, field: 'QUANTITY', before: '3', after: '5' },
      { lineNumber: 1, scheduleNumber: 1, field: 'QUANTITY', before: '3', after: '5' },
      { lineNumber: 2, scheduleNumber: null, field: 'LINE', before: 'PO-B', after: null },
    ],
  });
  const before = await auditRows();
  expect(await run('purchase-orders', order(row('PO-A', 5)))).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  expect(await auditRows()).toBe(before);
});

test('an order that is sent by a later file becomes visible with all its lines', async () => {
  const { run } = here();
  const row = (status: string) => `P-5,PO-S,${status},,2026-01-01,,PO-A,3,2,2026-02-01,,,,\n`;
  await run('purchase-orders', order(row('APPROVED')));
  expect(await run('purchase-orders', order(row('SENT')))).toMatchObject({ changed: 1 });
  expect(await orderRow('P-5')).toMatchObject({ released: true, version_number: 1 });
  expect(await linesOf('P-5')).toMatchObject([{ released: true }]);
  expect(await versionsOf('P-5')).toMatchObject([{ version_number: 1, reason: 'SENT' }]);
});

test('an order that a buyer has sent meanwhile is not set back', async () => {
  const { run, database } = here();
  const file = order('P-6,PO-S,APPROVED,,2026-01-01,,PO-A,3,2,2026-02-01,,,,\n');
  await run('purchase-orders', file);
  await database.system('purchaseOrderSend').execute(`update purchase_order set status = 'SENT', released = true where number = 'P-6'`);
  expect(await run('purchase-orders', file)).toMatchObject({ kept: ['P-6'], changed: 0, unchanged: 0, bad: 0 });
  expect(await orderRow('P-6')).toMatchObject({ status: 'SENT', released: true });
});

test('what cannot be together is bad', async () => {
  const rows = [
    'Q-1,NOBODY,APPROVED,,2026-01-01,,NOTHING,3,2,2026-02-01,,,,',
    'Q-2,PO-S,APPROVED,ACCEPTED,2026-01-01,,PO-A,3,2,2026-02-01,,,1,',
    'Q-3,PO-S,SENT,,2026-01-01,,PO-A,3,2,2026-02-01,2026-02-01,2026-02-01,,1',
    'P-2,PO-T,SENT,,2026-01-01,2026-01-02,PO-A,3,2,2026-02-01,,,,',
    'P-3,PO-S,APPROVED,,2026-01-01,,PO-A,3,2,2026-02-01,,,,',
    'Q-4,PO-S,APPROVED,,2026-01-01,2026-01-02,PO-A,3,2,2026-02-01,,,,',
  ];
  const result = await here().run('purchase-orders', order(`${rows.join('\n')}\n`));
  expect(result.bad).toBe(6);
  expect(result.problems.map(describeProblem).sort()).toEqual([
    'p.csv row 2, column lines.sku, value "NOTHING": must be the sku of an item; import those first',
    'p.csv row 2, column supplierNumber, value "NOBODY": must be the number of a supplier; import those first',
    'p.csv row 3, column acknowledgement, value "ACCEPTED": must be AWAITING: the order was not sent',
    'p.csv row 3, column lines.receivedQuantity, value "1": must be 0: the order was not sent',
    'p.csv row 4, column lines.actualOn, value "2026-02-01": must be empty until something is received',
    'p.csv row 4, column lines.confirmedOn, value "2026-02-01": must be empty until the order is ACCEPTED',
    'p.csv row 4, column lines.rejectedQuantity, value "1": must be at most the received 0',
    'p.csv row 5, column supplierNumber, value "PO-T": must stay the same: the order was sent',
    'p.csv row 6, column status, value "APPROVED": must stay one that the supplier sees: the order was sent',
    'p.csv row 7, column sentOn, value "2026-01-02": must be empty while the status is APPROVED',
  ]);
});
