import { beforeAll, describe, expect, test } from '@jest/globals';
import { defineReading } from '../../server/database/rows/reading.js';
import { tableOf } from '../../server/database/rows/table.js';
import { writeRows } from '../../server/database/rows/write-rows.js';
import { PurchaseOrder, PurchaseOrderLine } from '../../server/domains/purchasing/index.js';
import { toUuid } from '../../server/graphql/ids.js';
import { addJob } from '../../server/jobs/add-job.js';
import type { Client } from '../support/client.js';
import { invoiceStep, nextInvoiceNumber, receivedFrom } from '../support/invoicing.js';
import { sentTo, stepWith } from '../support/purchase-orders.js';
import { confirmedBy, receiptStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';
import { isPreparation, isScope, recordStatements } from '../support/statements.js';
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
  return statements.filter((statement) => !isScope(statement) && !isPreparation(statement) && !statement.includes('pg_database')).length;
}

// Exact, so that whoever adds one has to say so here.
describe('so often a mutation goes to the database:', () => {
  // One reads everything, one writes it, one reads the answer.
  test('confirming an order, however many lines it has', async () => {
    const { id } = await sentTo(server(), 'alpine');
    expect(await roundTripsOf(() => stepWith(supplier, 'purchaseOrderRespond', { id, acceptAll: true }))).toBe(3);
  });

  // Beside those: the plans by which goods are inspected, and the receipt's number.
  test('posting a receipt, however many lines it has', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const counted = [{ orderLineId: lines[0].id, receivedQuantity: '100' }, { orderLineId: lines[1].id, receivedQuantity: '20' }];
    expect(await roundTripsOf(() => receiptStep(warehouse, 'goodsReceiptPost', { lines: counted }))).toBe(5);
  });

  test('handing an invoice in', async () => {
    const { id } = await receivedFrom(server(), 'alpine');
    const { invoice } = await invoiceStep(supplier, 'invoiceCreateFromOrder', { orderId: id, number: nextInvoiceNumber() });
    expect(await roundTripsOf(() => invoiceStep(supplier, 'invoiceSubmit', { id: invoice.id }))).toBe(3);
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

describe('plain rows', () => {
  const orders = tableOf(PurchaseOrder, ['note', 'total', 'sentAt', 'lockVersion']);
  const lines = tableOf(PurchaseOrderLine, ['lineNumber', 'note', 'quantity', 'item']);
  const read = defineReading({ orders: orders.where('id = $1::uuid'), lines: lines.where('purchase_order_id = $1::uuid order by line_number') });
  const system = () => server().database.system('test');
  const readNow = (uuid: string) => system().transactional((em) => read(em, [uuid]));
  const sentOrder = async () => toUuid('po', (await sentTo(server(), 'alpine')).id);

  test('say what entities do: records by their ids, decimals as text, instants as such', async () => {
    const uuid = await sentOrder();
    const { orders: [order], lines: own } = await readNow(uuid);
    const entity = await system().findOneOrFail(PurchaseOrder, uuid, { populate: ['lines'] });
    expect(order).toEqual({ id: uuid, note: entity.note, total: expect.any(String), sentAt: entity.sentAt, lockVersion: entity.lockVersion });
    expect(Number(order!.total)).toBe(Number(entity.total));
    expect(own.map(({ id, item }) => [id, item])).toEqual(entity.lines.map(({ id, item }) => [id, item.id]));
  });

  test('are written where they differ, each in its next version', async () => {
    const uuid = await sentOrder();
    const versions = () => server().database.system('test').execute(`select lock_version as version, updated_at > created_at as "isLater", note from purchase_order_line where purchase_order_id = ? order by line_number`, [uuid]);
    const before = await versions();
    await system().transactional(async (em) => {
      const { lines: own } = await read(em, [uuid]);
      own[0]!.note = 'It’s "50 %" – or \\ less?';
      own[1]!.quantity = `${own[1]!.quantity}.0000`;
      await writeRows(em, lines, own);
      own[0]!.note += '!';
      await writeRows(em, lines, own);
    });
    expect(await versions()).toEqual([{ version: before[0].version + 2, isLater: true, note: 'It’s "50 %" – or \\ less?!' }, ...before.slice(1)]);
  });

  test('take everything back when somebody else has changed one of them meanwhile', async () => {
    const uuid = await sentOrder();
    const overtaken = system().transactional(async (em) => {
      const { orders: own, lines: ownLines } = await read(em, [uuid]);
      await system().transactional(async (other) => ((await other.findOneOrFail(PurchaseOrder, uuid)).note = 'The first.'));
      ownLines[0]!.note = own[0]!.note = 'The second.';
      await writeRows(em, lines, ownLines);
      await writeRows(em, orders, own);
    });
    await expect(overtaken).rejects.toMatchObject({ name: 'OptimisticLockError' });
    const { orders: [order], lines: [line] } = await readNow(uuid);
    expect([order!.note, line!.note]).toEqual(['The first.', null]);
  });

  test('can be read and written again on a connection where a transaction failed', async () => {
    const uuid = await sentOrder();
    const failed = system().transactional(async (em) => {
      await read(em, [uuid]);
      await em.execute('select 1 / 0');
    });
    await expect(failed).rejects.toThrow('division by zero');
    expect((await readNow(uuid)).orders).toHaveLength(1);
  });
});
