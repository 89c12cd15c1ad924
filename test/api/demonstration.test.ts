import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isPassword } from '../../server/auth/passwords.js';
import { connect, type Database } from '../../server/database/orm.js';
import { loadDemonstration } from '../../server/demonstration/load-demonstration.js';
import { demonstrationLogIns, demonstrationPassword } from '../../server/demonstration/log-ins.js';
import { changeKinds, changeStatuses } from '../../server/domains/purchasing/purchase-order-change.states.js';
import { invoiceKinds } from '../../server/domains/invoicing/invoice.entity.js';
import { invoiceStatuses } from '../../server/domains/invoicing/invoice.states.js';
import { responseStatuses } from '../../server/domains/purchasing/purchase-order-response.entity.js';
import { commentSides, commentVisibilities } from '../../server/domains/purchasing/purchase-order-comment.entity.js';
import { versionReasons } from '../../server/domains/purchasing/purchase-order-version.entity.js';
import { acknowledgements, fulfilmentStatuses, purchaseOrderStatuses } from '../../server/domains/purchasing/purchase-order.states.js';
import { shipmentStatuses } from '../../server/domains/receiving/shipment.states.js';
import { lateReasons } from '../../server/domains/sales/sales-order.entity.js';
import { salesOrderEventKinds } from '../../server/domains/sales/sales-order-event.entity.js';
import { salesOrderStatuses } from '../../server/domains/sales/sales-order.states.js';
import { salesShipmentStatuses } from '../../server/domains/sales/sales-shipment.states.js';
import { messageVisibilities, ticketPriorities, ticketStatuses, ticketTypes } from '../../server/domains/service/ticket.states.js';
import { openStorage } from '../../server/storage/open-storage.js';
import { copyTemplate, type TestDatabase } from '../support/database.js';
import { brokenRules } from './demonstration-rules.js';

let copy: TestDatabase;
let database: Database;

beforeAll(async () => {
  copy = await copyTemplate();
  database = await connect(copy.url, 'demonstration test');
});

afterAll(async () => {
  await database.close();
  await copy.drop();
});

// Row security binds the owner too; the system's own session sees everything.
const sql = (statement: string): Promise<any[]> => database.system('test').execute(statement);

test('loading into a database that is not empty does nothing', async () => {
  const [before] = await sql('select count(*) from audit_entry');
  const storage = await openStorage(pathToFileURL(process.env['TEST_FILES_TEMPLATE']!));
  expect(await loadDemonstration(database, storage)).toBe(false);
  expect(await sql('select count(*) from audit_entry')).toEqual([before]);
});

test('there is exactly one company', async () => {
  expect(await sql('select approval_from, acknowledgement_tolerance_days, answer_within_days from organisation')).toEqual([
    { approval_from: '10000.0000', acknowledgement_tolerance_days: 2, answer_within_days: 3 },
  ]);
});

test.each(Object.entries(demonstrationLogIns).flatMap(([audience, emails]) => emails.map((email) => [email, audience])))(
  '%s can sign in as %s with the password of the demonstration',
  async (email, audience) => {
    const [member] = await sql(`select password_hash, audience from account join membership on account_id = account.id where email = '${email}'`);
    expect(member.audience).toBe(audience);
    expect(await isPassword(member.password_hash, demonstrationPassword)).toBe(true);
  },
);

describe('every value occurs', () => {
  test.each<[string, string, object]>([
    ['purchase_order', 'status', purchaseOrderStatuses],
    ['purchase_order', 'acknowledgement', acknowledgements],
    ['purchase_order', 'receipt', fulfilmentStatuses],
    ['purchase_order', 'billing', fulfilmentStatuses],
    ['purchase_order_response', 'status', responseStatuses],
    ['purchase_order_change', 'kind', changeKinds],
    ['purchase_order_change', 'status', changeStatuses],
    ['purchase_order_version', 'reason', versionReasons],
    ['purchase_order_comment', 'visibility', commentVisibilities],
    ['purchase_order_comment', 'author_side', commentSides],
    ['shipment', 'status', shipmentStatuses],
    ['invoice', 'kind', invoiceKinds],
    ['sales_order', 'status', salesOrderStatuses],
    ['sales_order', 'late_reason', lateReasons],
    ['sales_shipment', 'status', salesShipmentStatuses],
    ['ticket', 'status', ticketStatuses],
    ['ticket', 'type', ticketTypes],
    ['ticket', 'priority', ticketPriorities],
    ['ticket_message', 'visibility', messageVisibilities],
  ])('of %s.%s', async (table, column, values) => {
    const found = await sql(`select distinct ${column} as value from ${table} where ${column} is not null order by 1`);
    expect(found.map((row) => row.value).sort()).toEqual(Object.keys(values).sort());
  });

  test('of the timeline, except notes, which are written by hand, and parts that arrive alone', async () => {
    const found = await sql('select distinct kind from sales_order_event');
    expect(found.map((row) => row.kind).sort()).toEqual(Object.keys(salesOrderEventKinds).filter((kind) => !['NOTE', 'PARTIALLY_DELIVERED'].includes(kind)).sort());
  });

  test('of an invoice’s status, except SUBMITTED and APPROVED, in which none stays for long', async () => {
    const found = await sql('select distinct status from invoice');
    expect(found.map((row) => row.status).sort()).toEqual(Object.keys(invoiceStatuses).filter((status) => !['SUBMITTED', 'APPROVED'].includes(status)).sort());
  });

  test('of status with acknowledgement, once an order has been sent', async () => {
    const found = await sql(`select distinct status, acknowledgement from purchase_order where status in ('SENT', 'ON_HOLD', 'CLOSED', 'CANCELLED')`);
    expect(found).toHaveLength(4 * Object.keys(acknowledgements).length);
  });
});

test.each(Object.entries(brokenRules))('%s', async (_rule, statement) => {
  expect(await sql(statement)).toEqual([]);
});

test.each(['supplier@alpine.example', 'supplier@borealis.example'])('%s finds work of every kind', async (email) => {
  const [found] = await sql(`select count(*)::int as orders,
      count(*) filter (where status = 'SENT' and acknowledgement in ('AWAITING', 'RECEIVED'))::int as to_answer,
      count(*) filter (where status = 'SENT' and acknowledgement in ('AWAITING', 'RECEIVED') and answer_due_at < now())::int as overdue,
      count(*) filter (where status = 'SENT' and acknowledgement = 'CHANGES_PROPOSED')::int as proposals,
      count(*) filter (where status = 'SENT' and receipt <> 'FULL' and coalesce(confirmed_on, requested_on) < current_date)::int as late,
      count(*) filter (where status = 'CLOSED')::int as closed
    from purchase_order where released and supplier_id = (select supplier_id from membership join account on account.id = account_id where email = '${email}')`);
  expect(found.orders).toBeGreaterThanOrEqual(35);
  for (const count of Object.values(found)) expect(count).toBeGreaterThan(1);
});

test.each(['customer@cedar.example', 'customer@dune.example'])('%s finds orders, late ones too, and tickets with a new reply', async (email) => {
  const own = `customer_id = (select customer_id from membership join account on account.id = account_id where email = '${email}')`;
  const [orders] = await sql(`select count(*)::int as all, count(*) filter (where coalesce(delivered_on, shipped_on, current_date) > coalesce(promised_on, requested_on))::int as late
    from sales_order where released and status <> 'CANCELLED' and ${own}`);
  const [tickets] = await sql(`select count(*)::int as all, count(*) filter (where last_message_by = 'STAFF' and coalesce(customer_read_at < last_message_at, true))::int as unread
    from ticket where ${own}`);
  expect(orders.all).toBeGreaterThanOrEqual(30);
  expect(orders.late).toBeGreaterThan(2);
  expect(tickets.all).toBeGreaterThanOrEqual(15);
  expect(tickets.unread).toBeGreaterThan(1);
});

test.each(['supplier.name', 'customer.name', 'ticket_message.body', 'purchase_order_response_line.reason'])('%s is there in three scripts', async (place) => {
  const [table, column] = place.split('.');
  const [found] = await sql(`select bool_or(${column} ~ '[a-z]{3}') as latin, bool_or(${column} ~ '[\\u4e00-\\u9fff]') as chinese, bool_or(${column} ~ '[\\u06a9\\u06cc\\u06af]') as persian from ${table}`);
  expect(found).toEqual({ latin: true, chinese: true, persian: true });
});

test('the next numbers follow those of the demonstration', async () => {
  const [next] = await sql(`select next_number('PO') > max(number) as larger from purchase_order`);
  expect(next.larger).toBe(true);
});

test('something is due tomorrow', async () => {
  const [due] = await sql(`select count(*)::int as orders from purchase_order where status = 'SENT' and confirmed_on = (select max(ordered_on) + 2 from purchase_order)`);
  expect(due.orders).toBeGreaterThan(0);
});
