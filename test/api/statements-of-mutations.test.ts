import { beforeAll, describe, expect, test } from '@jest/globals';
import { PurchaseOrder } from '../../server/domains/purchasing/index.js';
import { toUuid } from '../../server/graphql/ids.js';
import { addJob } from '../../server/jobs/add-job.js';
import type { Client } from '../support/client.js';
import { invoiceStep, nextInvoiceNumber, receivedFrom } from '../support/invoicing.js';
import { sentTo, stepWith } from '../support/purchase-orders.js';
import { confirmedBy, receiptStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';
import { isScope, recordStatements } from '../support/statements.js';
import { openTicket, replyTo } from '../support/tickets.js';

const server = useServer();
let supplier: Client;
let warehouse: Client;
let agent: Client;
let customer: Client;

beforeAll(async () => {
  const emails = ['supplier@alpine.example', 'warehouse@counterpart.example', 'agent@counterpart.example', 'customer@cedar.example'];
  [supplier, warehouse, agent, customer] = (await Promise.all(emails.map((email) => server().as(email)))) as [Client, Client, Client, Client];
  await server().jobsAreDone();
  // Jobs wait, so that nothing speaks but the mutation.
  await server().sql(`create function graphile_worker.wait() returns trigger language plpgsql as $$ begin new.run_at := now() + interval '1 day'; return new; end $$`);
  await server().sql('create trigger wait before insert on graphile_worker._private_jobs for each row execute function graphile_worker.wait()');
});

/**
 * What goes to the database and back, one after the other. A transaction's beginning goes with its first statement; the end
 * and what the answer reads are counted.
 */
async function roundTripsOf(act: () => Promise<{ userErrors: unknown[] }>): Promise<number> {
  const { result, statements } = await recordStatements(act);
  expect(result.userErrors).toEqual([]);
  // The ORM looks once whether the database is there.
  return statements.filter((statement) => !isScope(statement) && !statement.includes('pg_database')).length;
}

// Exact, so that whoever adds one has to say so here.
describe('so often a mutation goes to the database:', () => {
  // Twice for lines and for deliveries: the ORM asks for their versions before it writes all of them at once.
  test('confirming an order, however many lines it has', async () => {
    const { id } = await sentTo(server(), 'alpine');
    expect(await roundTripsOf(() => stepWith(supplier, 'purchaseOrderRespond', { id, acceptAll: true }))).toBe(11);
  });

  // Lines are looked up first, since orders are locked before their lines.
  test('posting a receipt, however many lines it has', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const counted = [{ orderLineId: lines[0].id, receivedQuantity: '100' }, { orderLineId: lines[1].id, receivedQuantity: '20' }];
    expect(await roundTripsOf(() => receiptStep(warehouse, 'goodsReceiptPost', { lines: counted }))).toBe(13);
  });

  test('handing an invoice in', async () => {
    const { id } = await receivedFrom(server(), 'alpine');
    const { invoice } = await invoiceStep(supplier, 'invoiceCreateFromOrder', { orderId: id, number: nextInvoiceNumber() });
    expect(await roundTripsOf(() => invoiceStep(supplier, 'invoiceSubmit', { id: invoice.id }))).toBe(4);
  });

  test('opening a ticket and answering it', async () => {
    let opened: any;
    expect(await roundTripsOf(async () => (opened = await openTicket(customer)))).toBe(6);
    // Two go into the mail: what was said before, and the message's files. Two read the answer: ticket and message.
    expect(await roundTripsOf(() => replyTo(agent, opened.ticket.id, 'It is on its way.'))).toBe(8);
    expect(await roundTripsOf(() => replyTo(customer, opened.ticket.id, 'Thank you.'))).toBe(6);
  });
});

describe('what a transaction writes', () => {
  const system = () => server().database.system('test');
  const waiting = async () => (await server().sql(`select count(*)::int from graphile_worker.jobs where task_identifier = 'scan_file'`))[0].count;

  test('is refused as a whole when somebody else has changed a record meanwhile', async () => {
    const uuid = toUuid('po', (await sentTo(server(), 'alpine')).id);
    const before = await waiting();
    const overtaken = system().transactional(async (em) => {
      const order = await em.findOneOrFail(PurchaseOrder, uuid);
      await system().transactional(async (other) => ((await other.findOneOrFail(PurchaseOrder, uuid)).note = 'The first.'));
      order.note = 'The second.';
      await addJob(em, 'scan_file', {});
    });
    await expect(overtaken).rejects.toMatchObject({ name: 'OptimisticLockError' });
    expect((await system().findOneOrFail(PurchaseOrder, uuid)).note).toBe('The first.');
    expect(await waiting()).toBe(before);
  });

  test('answers again after one inside it could not be written', async () => {
    const uuid = toUuid('po', (await sentTo(server(), 'alpine')).id);
    const answered = await system().transactional(async (em) => {
      const incomplete = em.transactional(async (inside) => {
        inside.create(PurchaseOrder, {} as never);
        await inside.flush();
      });
      await expect(incomplete).rejects.toMatchObject({ name: 'ValidationError' });
      return em.execute('update purchase_order set note = null where id = ? returning id', [uuid]);
    });
    expect(answered).toEqual([{ id: uuid }]);
  });

  test('can be changed again by the next one, each record in its version', async () => {
    const uuid = toUuid('po', (await sentTo(server(), 'alpine')).id);
    const em = system();
    const versionsAfter = (note: string) => em.transactional(async (inside) => {
      const order = await inside.findOneOrFail(PurchaseOrder, uuid, { populate: ['lines'] });
      for (const each of [order, ...order.lines]) each.note = note;
      await inside.flush();
      return [order, ...order.lines].map(({ lockVersion }) => lockVersion);
    });
    const first = await versionsAfter('The first.');
    expect(await versionsAfter('The second.')).toEqual(first.map((version) => version + 1));
    const stored = await system().findOneOrFail(PurchaseOrder, uuid, { populate: ['lines'] });
    expect([stored, ...stored.lines].map(({ lockVersion }) => lockVersion)).toEqual(first.map((version) => version + 1));
  });
});
