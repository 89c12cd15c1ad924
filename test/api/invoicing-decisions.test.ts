import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { signIn, type Client } from '../support/client.js';
import { handedIn, invoiceFor, invoiceStep, receivedFrom } from '../support/invoicing.js';
import { addPerson, testPassword } from '../support/people.js';
import { colleagueAt } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let alpine: Client;
let borealis: Client;
let finance: Client;
let approver: Client;
let manager: Client;
let buyer: Client;

beforeAll(async () => {
  const emails = ['supplier@alpine.example', 'supplier@borealis.example', 'finance@counterpart.example', 'approver@counterpart.example', 'manager@counterpart.example', 'buyer@counterpart.example'];
  [alpine, borealis, finance, approver, manager, buyer] = (await Promise.all(emails.map((email) => server().as(email)))) as [Client, Client, Client, Client, Client, Client];
});

const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);
/** Invoices of at least this much need an approver. */
const approvalFrom = (amount: number) => sql('update organisation set invoice_approval_from = ?', [amount]);
beforeEach(() => approvalFrom(1));

const standard = { taxCategory: 'S', taxRate: '19' };
const billed = async (more: object = {}, writer = alpine) => {
  const { lines } = await receivedFrom(server(), 'alpine');
  return handedIn(server(), writer, { lines: [{ orderLineId: lines[0].id, quantity: '100', ...standard, ...more }] });
};
const DIFFERENCE = 'id lockVersion rule state expected found tolerancePercent ownerName dueOn overriddenByName overrideReason';
const differencesOf = async (id: string) => (await finance.ask(`query ($id: ID!) { invoice(id: $id) { differences { ${DIFFERENCE} } } }`, { id })).invoice.differences;
const overrideAll = async (client: Client, id: string) => {
  const answers = [];
  for (const difference of await differencesOf(id)) answers.push(await invoiceStep(client, 'invoiceDifferenceOverride', { id: difference.id, reason: 'Agreed on the phone' }));
  return answers;
};

describe('an invoice that agrees', () => {
  test('is approved at once when it is small, and waits for an approver when it is large', async () => {
    await approvalFrom(297.5);
    expect(await billed()).toMatchObject({ status: 'MATCHED', payableTotal: { amount: '297.5' }, events: [{ code: 'AB' }, { code: 'IP' }] });
    await approvalFrom(297.51);
    expect(await billed()).toMatchObject({ status: 'SCHEDULED', events: [{ code: 'AB' }, { code: 'AP' }] });
  });

  test('is approved by an approver, or under a condition that the supplier is told', async () => {
    const one = await billed();
    const waiting = (await approver.ask('{ approvals { invoices(first: 50) { nodes { id } } purchaseOrders(first: 1) { nodes { id } } } }')).approvals.invoices.nodes;
    expect(waiting).toContainEqual({ id: one.id });
    expect(await invoiceStep(approver, 'invoiceApprove', { id: one.id })).toMatchObject({ userErrors: [] });
    await server().jobsAreDone();
    expect(await invoiceFor(alpine, one.id)).toMatchObject({ status: 'SCHEDULED', events: [{ code: 'AB' }, { code: 'IP' }, { code: 'AP', reason: null }] });
    const other = await billed();
    await invoiceStep(approver, 'invoiceApprove', { id: other.id, condition: 'The rest is credited with the next delivery.' });
    expect((await invoiceFor(alpine, other.id)).events.at(-1)).toEqual({ code: 'CA', reasonCode: 'OTH', reason: 'The rest is credited with the next delivery.' });
  });

  test('is not approved by whoever wrote it down for the supplier or changed it', async () => {
    const { email } = await addPerson(server().database, { audience: 'staff', roles: ['FINANCE', 'APPROVER'] });
    const both = await signIn(server().url, 'staff', email, testPassword);
    const invoice = await billed({}, both);
    expect(invoice).toMatchObject({ status: 'MATCHED', origin: 'TYPED' });
    expect(await invoiceStep(both, 'invoiceApprove', { id: invoice.id })).toMatchObject({ invoice: null, userErrors: [{ code: 'SELF_APPROVAL', field: ['id'] }] });
    expect((await both.ask('{ approvals { invoices(first: 50) { nodes { id } } } }')).approvals.invoices.nodes).not.toContainEqual({ id: invoice.id });
    expect(await invoiceStep(approver, 'invoiceApprove', { id: invoice.id })).toMatchObject({ userErrors: [] });
    const { lines } = await receivedFrom(server(), 'alpine');
    const { invoice: draft } = await invoiceStep(alpine, 'invoiceCreate', { number: 'CHANGED-1', lines: [{ orderLineId: lines[0].id, quantity: '100', ...standard }] });
    await invoiceStep(both, 'invoiceUpdate', { id: draft.id, note: 'By phone' });
    await invoiceStep(alpine, 'invoiceSubmit', { id: draft.id });
    await server().jobsAreDone();
    expect(await invoiceStep(both, 'invoiceApprove', { id: draft.id })).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL' }] });
    expect((await both.ask('{ approvals { invoices(first: 50) { nodes { id } } } }')).approvals.invoices.nodes).not.toContainEqual({ id: draft.id });
  });
});

describe('a difference', () => {
  test('stands in the work list with who has to act until when, and can be handed on', async () => {
    const invoice = await billed({ unitPrice: '2.60' });
    const listed = (await finance.ask('{ invoiceExceptions(first: 100, filter: { rule: [PRICE], responsible: [BUYER], overdue: false }) { nodes { id invoice { id } ownerName tolerancePercent } } }')).invoiceExceptions.nodes;
    const [difference] = await differencesOf(invoice.id);
    expect(listed).toContainEqual({ id: difference.id, invoice: { id: invoice.id }, ownerName: 'Marcus Oyelaran', tolerancePercent: null });
    const me = (await manager.ask('{ viewer { id } }')).viewer.id;
    expect(await invoiceStep(finance, 'invoiceDifferenceAssign', { id: difference.id, lockVersion: difference.lockVersion, ownerId: me, dueOn: '2020-01-01' })).toMatchObject({ userErrors: [] });
    expect((await manager.ask('{ invoiceExceptions(first: 100, filter: { mine: true, overdue: true }) { nodes { id } } }')).invoiceExceptions.nodes).toEqual([{ id: difference.id }]);
    expect(await invoiceStep(finance, 'invoiceDifferenceAssign', { id: difference.id, lockVersion: difference.lockVersion, dueOn: '2020-01-01' })).toMatchObject({ userErrors: [{ code: 'CONFLICT', field: ['lockVersion'] }] });
    const { email } = await addPerson(server().database, { audience: 'staff', roles: ['MARKETING'] });
    const stranger = (await (await signIn(server().url, 'staff', email, testPassword)).ask('{ viewer { id } }')).viewer.id;
    expect(await invoiceStep(finance, 'invoiceDifferenceAssign', { id: difference.id, ownerId: stranger })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['ownerId'] }] });
  });

  test('is let pass by somebody with a reason, and the invoice then needs an approver, who is somebody else', async () => {
    await approvalFrom(100_000);
    const invoice = await billed({ unitPrice: '2.60' });
    const [first] = await differencesOf(invoice.id);
    expect(await invoiceStep(manager, 'invoiceDifferenceOverride', { id: first.id, reason: ' ' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    const [one, other] = await overrideAll(manager, invoice.id);
    expect(one).toMatchObject({ userErrors: [], invoice: { status: 'EXCEPTION' } });
    expect(other).toMatchObject({ userErrors: [], invoice: { status: 'MATCHED' } });
    expect(await differencesOf(invoice.id)).toMatchObject([{ state: 'OVERRIDDEN', overriddenByName: 'Sophie Marchetti', overrideReason: 'Agreed on the phone' }, { state: 'OVERRIDDEN' }]);
    expect(await invoiceStep(manager, 'invoiceDifferenceOverride', { id: first.id, reason: 'Again' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: ['id'] }] });
    expect(await invoiceStep(manager, 'invoiceApprove', { id: invoice.id })).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL' }] });
    expect(await invoiceStep(approver, 'invoiceApprove', { id: invoice.id })).toMatchObject({ userErrors: [] });
    await server().jobsAreDone();
    expect(await invoiceFor(alpine, invoice.id)).toMatchObject({ status: 'SCHEDULED' });
  });

  test('is not let pass by whoever wrote or changed the invoice, or wrote its order', async () => {
    const typed = await billed({ unitPrice: '2.60' }, finance);
    expect(await overrideAll(finance, typed.id)).toMatchObject([{ userErrors: [{ code: 'SELF_APPROVAL', field: ['id'] }] }, {}]);
    const invoice = await billed({ unitPrice: '2.60' });
    await sql(`update purchase_order set created_by_id = (select id from account where email = 'finance@counterpart.example')
                where id = (select purchase_order_id from invoice_line join invoice on invoice.id = invoice_id where invoice.number = ? limit 1)`, [invoice.number]);
    expect(await overrideAll(finance, invoice.id)).toMatchObject([{ userErrors: [{ code: 'SELF_APPROVAL' }] }, {}]);
    const { lines } = await receivedFrom(server(), 'alpine');
    const { invoice: draft } = await invoiceStep(alpine, 'invoiceCreate', { number: 'CHANGED-2', lines: [{ orderLineId: lines[0].id, quantity: '100', unitPrice: '2.60', ...standard }] });
    await invoiceStep(finance, 'invoiceUpdate', { id: draft.id, note: 'By phone' });
    await invoiceStep(alpine, 'invoiceSubmit', { id: draft.id });
    await server().jobsAreDone();
    expect(await overrideAll(finance, draft.id)).toMatchObject([{ userErrors: [{ code: 'SELF_APPROVAL' }] }, {}]);
  });

  test('that grows after it was let pass is open again', async () => {
    const { lines } = await receivedFrom(server(), 'alpine');
    const over = (quantity: string) => handedIn(server(), alpine, { lines: [{ orderLineId: lines[0].id, quantity, ...standard }] });
    const first = await over('110');
    await overrideAll(manager, first.id);
    await approvalFrom(1);
    expect(await invoiceFor(alpine, first.id)).toMatchObject({ status: 'MATCHED' });
    await sql(`update purchase_order_schedule set received_quantity = 90 where line_id = (select order_line_id from invoice_line join invoice on invoice.id = invoice_id where invoice.number = ?)`, [first.number]);
    await invoiceStep(finance, 'invoiceMatch', { id: first.id });
    expect((await differencesOf(first.id)).filter(({ state }: { state: string }) => state === 'OPEN')).toMatchObject([{ rule: 'RECEIVED_QUANTITY', expected: '90', found: '110' }]);
  });
});

describe('a refusal', () => {
  test('says why, by code and in words, and opens what the invoice claimed', async () => {
    const { id, lines } = await receivedFrom(server(), 'alpine');
    const invoice = await handedIn(server(), alpine, { lines: [{ orderLineId: lines[0].id, quantity: '100', unitPrice: '9', ...standard }] });
    expect(await invoiceStep(finance, 'invoiceReject', { id: invoice.id, reasonCode: 'PRI', reason: '' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    expect(await invoiceStep(finance, 'invoiceReject', { id: invoice.id, reasonCode: 'PRI', reason: 'We agreed on 2.50.' })).toMatchObject({ userErrors: [] });
    await server().jobsAreDone();
    expect(await invoiceFor(alpine, invoice.id)).toMatchObject({ status: 'REJECTED', availableActions: [], events: [{}, {}, { code: 'RE', reasonCode: 'PRI', reason: 'We agreed on 2.50.' }], lines: [{ orderLine: { invoicedQuantity: '0' } }] });
    expect((await buyer.ask('query ($id: ID!) { purchaseOrder(id: $id) { billing } }', { id })).purchaseOrder).toEqual({ billing: 'NONE' });
    expect((await finance.ask('{ invoiceExceptions(first: 100) { nodes { invoice { id } } } }')).invoiceExceptions.nodes).not.toContainEqual({ invoice: { id: invoice.id } });
  });
});

describe('what is not possible in a state is refused', () => {
  const steps: Record<string, [() => Client, string, object]> = {
    UPDATE: [() => alpine, 'invoiceUpdate', { note: 'x' }],
    SUBMIT: [() => alpine, 'invoiceSubmit', {}],
    CANCEL: [() => alpine, 'invoiceCancel', {}],
    CREDIT: [() => alpine, 'invoiceCreateCreditNote', {}],
    MATCH: [() => finance, 'invoiceMatch', {}],
    REJECT: [() => finance, 'invoiceReject', { reasonCode: 'OTH', reason: 'x' }],
    APPROVE: [() => approver, 'invoiceApprove', {}],
  };
  const possible: Record<string, string[]> = {
    DRAFT: ['UPDATE', 'SUBMIT', 'CANCEL'],
    SUBMITTED: ['CANCEL', 'CREDIT', 'MATCH', 'REJECT'],
    MATCHED: ['CANCEL', 'CREDIT', 'MATCH', 'REJECT', 'APPROVE'],
    EXCEPTION: ['CANCEL', 'CREDIT', 'MATCH', 'REJECT'],
    APPROVED: ['CREDIT'],
    REJECTED: [],
    SCHEDULED: ['CREDIT'],
    PARTIALLY_PAID: ['CREDIT'],
    PAID: ['CREDIT'],
    CANCELLED: [],
  };

  test.each(Object.keys(possible))('of an invoice that is %s', async (status) => {
    const { lines } = await receivedFrom(server(), 'alpine');
    const { invoice } = await invoiceStep(alpine, 'invoiceCreate', { number: `STATE-${status}`, lines: [{ orderLineId: lines[0].id, quantity: '1', ...standard }] });
    await sql(`update invoice set status = ?, submitted_at = now() where number = ?`, [status, invoice.number]);
    for (const [action, [client, mutation, more]] of Object.entries(steps)) {
      if (possible[status]!.includes(action)) continue;
      const answer = await invoiceStep(client(), mutation, { id: invoice.id, ...more });
      expect([action, answer.userErrors]).toEqual([action, [{ code: 'NOT_ALLOWED_IN_STATE', field: null }]]);
    }
  });
});

describe('other people', () => {
  test('of another supplier find nothing, and the supplier’s dispatch sees no invoice', async () => {
    const invoice = await billed();
    expect(await borealis.send('query ($id: ID!) { invoice(id: $id) { id } }', { id: invoice.id })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(await invoiceStep(borealis, 'invoiceCancel', { id: invoice.id })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
    const dispatch = await colleagueAt(server(), 'alpine', 'LOGISTICS');
    expect(await dispatch.send('{ invoices(first: 1) { nodes { id } } }')).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    const seller = await colleagueAt(server(), 'alpine', 'SALES');
    expect(await invoiceFor(seller, invoice.id)).toMatchObject({ availableActions: [] });
    expect(await seller.send('mutation ($input: InvoiceCancelInput!) { invoiceCancel(input: $input) { userErrors { code } } }', { input: { id: invoice.id } })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  test('who approve at the same moment approve once', async () => {
    const invoice = await billed();
    const answers = await Promise.all([approver, manager, approver, manager].map((client) => invoiceStep(client, 'invoiceApprove', { id: invoice.id })));
    expect(answers.filter(({ userErrors }) => !userErrors.length)).toHaveLength(1);
    expect((await invoiceFor(alpine, invoice.id)).events.filter(({ code }: { code: string }) => code === 'AP')).toHaveLength(1);
  });
});
