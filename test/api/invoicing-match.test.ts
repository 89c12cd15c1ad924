import { beforeAll, describe, expect, test } from '@jest/globals';
import { matchInvoices } from '../../server/domains/invoicing/match-invoices.js';
import { toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { handedIn, invoiceFor, invoiceStep, nextInvoiceNumber, receivedFrom, submitted } from '../support/invoicing.js';
import { inDays, stepWith, supplierIdOf } from '../support/purchase-orders.js';
import { confirmedBy, receiptStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';
import { recordStatements } from '../support/statements.js';

const server = useServer();
let alpine: Client;
let finance: Client;
let warehouse: Client;

beforeAll(async () => {
  [alpine, finance, warehouse] = (await Promise.all(['supplier@alpine.example', 'finance@counterpart.example', 'warehouse@counterpart.example'].map((email) => server().as(email)))) as [Client, Client, Client];
});

const standard = { taxCategory: 'S', taxRate: '19' };
/** An invoice of one line of an order, handed in and matched. */
const billing = (orderLineId: string, quantity: string, more: object = {}, head: object = {}) => handedIn(server(), alpine, { lines: [{ orderLineId, quantity, ...standard, ...more }], ...head });
const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);
const now = (id: string) => invoiceFor(alpine, id);
const set = async (input: object) => (await finance.ask('mutation ($input: MatchPolicySetInput!) { matchPolicySet(input: $input) { matchPolicy { id kind } userErrors { code field } } }', { input })).matchPolicySet;

describe('what differs', () => {
  test('is told to the supplier, with both values, who has to act and what would cure it', async () => {
    const { lines } = await receivedFrom(server(), 'alpine');
    const invoice = await billing(lines[0].id, '100', { unitPrice: '2.75' });
    expect(invoice).toMatchObject({
      status: 'EXCEPTION',
      events: [{ code: 'AB', reasonCode: null }, { code: 'UQ', reasonCode: 'PRI' }],
      differences: [
        { rule: 'PRICE', state: 'OPEN', measure: 'MONEY', term: 'BT-146', expected: '2.5', found: '2.75', responsible: 'BUYER', line: { lineNumber: 1 }, cures: ['CREDIT_NOTE', 'CORRECTED_INVOICE', 'ORDER_CHANGE', 'OVERRIDE'], dueOn: inDays(5) },
        { rule: 'VALUE', expected: '250', found: '275' },
      ],
    });
  });

  test('is cured by a receipt that comes later, by itself', async () => {
    const { id, lines } = await confirmedBy(server(), 'alpine');
    const invoice = await billing(lines[0].id, '60');
    expect(invoice).toMatchObject({ status: 'EXCEPTION', differences: [{ rule: 'RECEIVED_QUANTITY', measure: 'QUANTITY', expected: '0', found: '60', responsible: 'WAREHOUSE' }] });
    await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ orderLineId: lines[0].id, receivedQuantity: '50' }] });
    await server().jobsAreDone();
    expect(await now(invoice.id)).toMatchObject({ status: 'EXCEPTION', differences: [{ state: 'OPEN', expected: '50', found: '60' }] });
    const { goodsReceipt } = await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ orderLineId: lines[0].id, receivedQuantity: '10' }] });
    await server().jobsAreDone();
    expect(await now(invoice.id)).toMatchObject({ status: 'SCHEDULED', differences: [{ state: 'CURED' }], events: [{ code: 'AB' }, { code: 'UQ', reasonCode: 'DEL' }, { code: 'AP' }] });
    expect(goodsReceipt.lines).toHaveLength(1);
    expect((await alpine.ask('query ($id: ID!) { purchaseOrder(id: $id) { billing } }', { id })).purchaseOrder).toEqual({ billing: 'PARTIAL' });
  });

  test('comes back when what had come in goes back before the invoice is approved', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { goodsReceipt } = await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ orderLineId: lines[0].id, receivedQuantity: '100' }] });
    await sql('update organisation set invoice_approval_from = 1');
    const invoice = await billing(lines[0].id, '100');
    await sql('update organisation set invoice_approval_from = 5000');
    expect(invoice).toMatchObject({ status: 'MATCHED', events: [{ code: 'AB' }, { code: 'IP' }] });
    await receiptStep(warehouse, 'goodsReceiptReturn', { id: goodsReceipt.id, reason: 'Wrong colour' });
    await server().jobsAreDone();
    expect(await now(invoice.id)).toMatchObject({ status: 'EXCEPTION', differences: [{ rule: 'RECEIVED_QUANTITY', state: 'OPEN' }] });
  });

  test('in price is cured by a credit note for the difference, which leaves the quantity billed', async () => {
    const { lines } = await receivedFrom(server(), 'alpine');
    const invoice = await billing(lines[0].id, '100', { unitPrice: '3' });
    const { invoice: note } = await invoiceStep(alpine, 'invoiceCreateCreditNote', { id: invoice.id, number: nextInvoiceNumber(), lines: [{ lineNumber: 1, unitPrice: '0.50' }] });
    expect(note).toMatchObject({ kind: 'CREDIT_NOTE', origin: 'INVOICE', creditedInvoice: { id: invoice.id }, netTotal: { amount: '50' }, payableTotal: { amount: '59.5' } });
    expect(await submitted(server(), alpine, note.id)).toMatchObject({ status: 'SCHEDULED', differences: [] });
    expect(await now(invoice.id)).toMatchObject({ status: 'SCHEDULED', differences: [{ state: 'CURED' }, { state: 'CURED' }], lines: [{ orderLine: { invoicedQuantity: '100' } }] });
  });

  test('in quantity is cured by a credit note for what is too much, which is open to invoice again', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ orderLineId: lines[0].id, receivedQuantity: '70' }] });
    const invoice = await billing(lines[0].id, '100');
    const { invoice: note } = await invoiceStep(alpine, 'invoiceCreateCreditNote', { id: invoice.id, number: nextInvoiceNumber(), lines: [{ lineNumber: 1, quantity: '30' }] });
    await submitted(server(), alpine, note.id);
    expect(await now(invoice.id)).toMatchObject({ status: 'SCHEDULED', lines: [{ orderLine: { invoicedQuantity: '70' } }] });
    expect(await billing(lines[0].id, '30')).toMatchObject({ status: 'EXCEPTION', differences: [{ rule: 'RECEIVED_QUANTITY', expected: '70', found: '100' }] });
  });

  test('on a document that is taken twice is a suspicion that the supplier is not told', async () => {
    const { lines } = await receivedFrom(server(), 'alpine');
    await billing(lines[0].id, '50');
    const second = await billing(lines[0].id, '50');
    expect(second).toMatchObject({ status: 'EXCEPTION', differences: [], events: [{ code: 'AB' }, { code: 'UQ', reasonCode: 'OTH' }] });
    expect((await invoiceFor(finance, second.id)).differences).toMatchObject([{ rule: 'DUPLICATE', responsible: 'FINANCE' }]);
  });

  test('in an order that is closed names the order’s state', async () => {
    const { id, lines } = await receivedFrom(server(), 'alpine');
    await stepWith(await server().as('buyer@counterpart.example'), 'purchaseOrderClose', { id });
    expect(await billing(lines[0].id, '1')).toMatchObject({ status: 'EXCEPTION', differences: [{ rule: 'ORDER_STATE', found: 'CLOSED' }] });
  });

  test('in what was never ordered, in unit, and in charges is each told', async () => {
    const { lines } = await receivedFrom(server(), 'alpine');
    const invoice = await handedIn(server(), alpine, {
      lines: [{ orderLineId: lines[0].id, quantity: '10', unitCode: 'KGM', ...standard }, { description: 'Sample', quantity: '1', unitCode: 'EA', unitPrice: '7', ...standard }],
      adjustments: [{ kind: 'CHARGE', reason: 'Freight', amount: '12', ...standard }],
    });
    expect(invoice.differences.map(({ rule }: { rule: string }) => rule).sort()).toEqual(['CHARGES', 'NOT_ORDERED', 'UNIT']);
    expect(invoice).toMatchObject({ lineTotal: { amount: '32' }, chargeTotal: { amount: '12' }, netTotal: { amount: '44' }, taxTotal: { amount: '8.36' }, payableTotal: { amount: '52.36' } });
  });
});

describe('a policy', () => {
  const remove = async (input: object) => (await finance.ask('mutation ($input: MatchPolicyRemoveInput!) { matchPolicyRemove(input: $input) { userErrors { code field } } }', { input })).matchPolicyRemove;

  test('of an order decides before that of the item, of the supplier and the company’s own', async () => {
    const { id, lines } = await confirmedBy(server(), 'alpine');
    const { purchaseOrder } = await finance.ask('query ($id: ID!) { purchaseOrder(id: $id) { lines { item { id } } } }', { id });
    const itemId = purchaseOrder.lines[0].item.id;
    const one = await billing(lines[0].id, '10');
    expect(one).toMatchObject({ status: 'EXCEPTION' });
    expect(await set({ itemId, kind: 'TWO_WAY', quantityPercent: '10' })).toMatchObject({ userErrors: [], matchPolicy: { kind: 'TWO_WAY' } });
    await invoiceStep(finance, 'invoiceMatch', { id: one.id });
    await server().jobsAreDone();
    expect(await now(one.id)).toMatchObject({ status: 'SCHEDULED' });
    await set({ purchaseOrderId: id, kind: 'FOUR_WAY' });
    expect((await billing(lines[0].id, '11')).differences.map(({ rule }: { rule: string }) => rule)).toEqual(['RECEIVED_QUANTITY', 'ACCEPTED_QUANTITY']);
    expect(await remove({ purchaseOrderId: id })).toEqual({ userErrors: [] });
    expect(await remove({ purchaseOrderId: id })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await remove({ itemId })).toEqual({ userErrors: [] });
  });

  test('holds for one thing, within limits, and the company’s own stays', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    expect(await set({ purchaseOrderId: id, pricePercent: '101', chargeAmount: '-1', kind: 'NONE' })).toMatchObject({ matchPolicy: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['pricePercent'] }, { code: 'OUT_OF_RANGE', field: ['chargeAmount'] }] });
    const itemId = 'item_01h455vb4pex5vsknk084sn02q';
    expect(await set({ itemId, purchaseOrderId: id, kind: 'NONE' })).toMatchObject({ userErrors: [{ code: 'INVALID', field: null }] });
    expect(await set({ itemId, kind: 'NONE' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['itemId'] }] });
    expect(await set({ kind: 'THREE_WAY', lockVersion: 99 })).toMatchObject({ userErrors: [{ code: 'CONFLICT', field: ['lockVersion'] }] });
    expect(await remove({})).toMatchObject({ userErrors: [{ code: 'REQUIRED' }] });
    const { matchPolicies } = await finance.ask('{ matchPolicies(first: 5) { nodes { kind pricePercent supplier { id } item { id } purchaseOrder { id } } } }');
    expect(matchPolicies.nodes[0]).toMatchObject({ kind: 'THREE_WAY', supplier: null, item: null, purchaseOrder: null });
  });
});

describe('at once', () => {
  const fifty = (orderLineId: string) =>
    Promise.all(
      Array.from({ length: 50 }, async (_, index) => (await invoiceStep(alpine, 'invoiceCreate', { number: nextInvoiceNumber(), issuedOn: inDays(-index), lines: [{ orderLineId, quantity: '10', ...standard }] })).invoice.id as string),
    );
  const statuses = async (ids: string[]) => sql('select status, count(*)::int as count from invoice where id = any(?::uuid[]) group by status order by status', [uuidsOf(ids)]);

  test('50 invoices over one order line never come to more that agrees than was ordered and received', async () => {
    const { lines } = await receivedFrom(server(), 'alpine');
    const ids = await fifty(lines[0].id);
    const answers = await Promise.all(ids.map((id) => invoiceStep(alpine, 'invoiceSubmit', { id })));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    await server().jobsAreDone();
    expect(await statuses(ids)).toEqual([{ status: 'EXCEPTION', count: 40 }, { status: 'SCHEDULED', count: 10 }]);
  });

  test('50 matches over one order line, each a transaction of its own, let no more pass than was ordered with the tolerance', async () => {
    const { id, lines } = await receivedFrom(server(), 'alpine');
    await set({ purchaseOrderId: id, kind: 'THREE_WAY', quantityPercent: '15', valuePercent: '15' });
    const ids = await fifty(lines[0].id);
    // Handed in without their jobs, so that all of them are matched here, at every moment as many as there are connections.
    await sql(`update invoice set status = 'SUBMITTED', submitted_at = now() where id = any(?::uuid[])`, [uuidsOf(ids)]);
    const left = [...ids];
    const matchWhatIsLeft = async () => {
      for (let each = left.pop(); each; each = left.pop()) {
        const uuid = toUuid('inv', each);
        await server().database.system('match_invoices').transactional((em) => matchInvoices(em, [uuid], new Date()));
      }
    };
    await Promise.all(Array.from({ length: 10 }, matchWhatIsLeft));
    await server().jobsAreDone();
    expect(await statuses(ids)).toEqual([{ status: 'EXCEPTION', count: 39 }, { status: 'SCHEDULED', count: 11 }]);
  });

  test('credit notes over one line of an invoice never give back more than it billed', async () => {
    const invoice = await handedIn(server(), alpine, { lines: [{ description: 'Sample', quantity: '10', unitCode: 'EA', unitPrice: '7', ...standard }] });
    const notes = await Promise.all(
      Array.from({ length: 8 }, async () => (await invoiceStep(alpine, 'invoiceCreateCreditNote', { id: invoice.id, number: nextInvoiceNumber(), lines: [{ lineNumber: 1, quantity: '3' }] })).invoice.id as string),
    );
    await sql(`update invoice set status = 'SUBMITTED', submitted_at = now() where id = any(?::uuid[])`, [uuidsOf(notes)]);
    await Promise.all(notes.map((each) => server().database.system('match_invoices').transactional((em) => matchInvoices(em, [toUuid('inv', each)], new Date()))));
    await server().jobsAreDone();
    expect(await statuses(notes)).toEqual([{ status: 'EXCEPTION', count: 5 }, { status: 'SCHEDULED', count: 3 }]);
  });
});

describe('everything that is open, matched anew', () => {
  const REMATCH = 'id startedByName expectedCount matchedCount movedCount createdAt finishedAt supplier { id }';
  const rematch = async (input: object = {}) => (await finance.ask(`mutation ($input: InvoicesRematchInput!) { invoicesRematch(input: $input) { invoiceRematch { ${REMATCH} } userErrors { code field } } }`, { input })).invoicesRematch;
  const latest = async () => (await finance.ask(`{ invoiceRematches(first: 1) { nodes { ${REMATCH} } } }`)).invoiceRematches.nodes[0];
  /** Six over one line of which 100 came in, so that the last two find nothing left, and one that is too dear. */
  const competing = async () => {
    const { id, lines } = await receivedFrom(server(), 'alpine');
    const ids: string[] = [];
    for (const quantity of ['20', '21', '22', '23', '24', '25']) ids.push((await billing(lines[0].id, quantity)).id);
    ids.push((await billing(lines[1].id, '1', { unitPrice: '10.50' })).id);
    return { orderId: id, ids };
  };
  const outcomes = async (ids: string[]) => Promise.all(ids.map(async (id) => {
    const { status, differences } = await invoiceFor(finance, id);
    return { status, differences: differences.map(({ rule, state, expected, found }: Record<string, string>) => ({ rule, state, expected, found })) };
  }));

  test('comes to what matching one after the other came to, and leaves alone what is settled', async () => {
    await sql('update organisation set invoice_approval_from = 1');
    const { ids } = await competing();
    const oneByOne = await outcomes(ids);
    expect(oneByOne.map(({ status }) => status)).toEqual(['MATCHED', 'MATCHED', 'MATCHED', 'MATCHED', 'EXCEPTION', 'EXCEPTION', 'EXCEPTION']);
    await sql(`update invoice set status = 'SUBMITTED', matched_at = null where id = any(?::uuid[])`, [uuidsOf(ids)]);
    const [{ count }] = await sql(`select count(*)::int as count from invoice where status in ('SUBMITTED', 'EXCEPTION', 'MATCHED')`);
    expect(await rematch()).toMatchObject({ userErrors: [], invoiceRematch: { startedByName: expect.any(String), expectedCount: count, matchedCount: 0, finishedAt: null } });
    await server().jobsAreDone();
    expect(await latest()).toMatchObject({ expectedCount: count, matchedCount: count, finishedAt: expect.any(String) });
    expect(await outcomes(ids)).toEqual(oneByOne);
    await sql('update organisation set invoice_approval_from = 5000');
  });

  test('follows a policy that has changed, for one supplier alone, and may come twice', async () => {
    const { orderId, ids } = await competing();
    await set({ purchaseOrderId: orderId, kind: 'THREE_WAY', pricePercent: '5', valuePercent: '5' });
    const [supplierId, other] = await Promise.all([supplierIdOf(server(), 'alpine'), supplierIdOf(server(), 'borealis')]);
    await rematch({ supplierId: other });
    await server().jobsAreDone();
    expect((await outcomes(ids)).at(-1)).toMatchObject({ status: 'EXCEPTION' });
    const { invoiceRematch } = await rematch({ supplierId });
    await server().jobsAreDone();
    expect((await outcomes(ids)).at(-1)).toMatchObject({ status: 'SCHEDULED' });
    const done = await latest();
    expect(done).toMatchObject({ id: invoiceRematch.id, supplier: { id: supplierId } });
    expect(done.movedCount).toBeGreaterThan(0);
    await sql(`select add_job('rematch_invoices', json_build_object('id', ?::text))`, [toUuid('irm', done.id)]);
    await server().jobsAreDone();
    expect(await latest()).toEqual(done);
  });

  test('is under way once at a time, and refuses a supplier that is not there', async () => {
    expect(await rematch({ supplierId: 'sup_01h455vb4pex5vsknk084sn02q' })).toEqual({ invoiceRematch: null, userErrors: [{ code: 'NOT_FOUND', field: ['supplierId'] }] });
    await sql(`update invoice_rematch set finished_at = null where id = ?`, [toUuid('irm', (await latest()).id)]);
    expect(await rematch()).toEqual({ invoiceRematch: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] });
    await sql('update invoice_rematch set finished_at = now()');
  });
});

test('many invoices are matched with as many statements as few', async () => {
  const { lines } = await receivedFrom(server(), 'alpine');
  const ids = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => (await invoiceStep(alpine, 'invoiceCreate', { number: nextInvoiceNumber(), issuedOn: inDays(-index), lines: [{ orderLineId: lines[0].id, quantity: '1', unitPrice: '3', ...standard }] })).invoice.id as string),
  );
  await sql(`update invoice set status = 'SUBMITTED', submitted_at = now() where id = any(?::uuid[])`, [uuidsOf(ids)]);
  // What differs leads to no job that would send statements of its own meanwhile.
  await server().jobsAreDone();
  const matched = async (of: string[]) => {
    const { result, statements } = await recordStatements(() => server().database.system('match_invoices').transactional((em) => matchInvoices(em, of.map((id) => toUuid('inv', id)), new Date())));
    expect(result.map(({ status }) => status)).toEqual(of.map(() => 'EXCEPTION'));
    return statements;
  };
  const few = await matched(ids.slice(0, 2));
  expect(await matched(ids.slice(2))).toHaveLength(few.length);
});

const uuidsOf = (ids: readonly string[]) => `{${ids.map((id) => toUuid('inv', id)).join(',')}}`;
