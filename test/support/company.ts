import { signIn } from './client.js';
import { companyAccount, runStep } from './payments.js';
import { draftTo, inDays, stepWith } from './purchase-orders.js';
import { receiptStep } from './receiving.js';
import { applicantPassword } from './registrations.js';
import { decide, staffAs, tasksOf } from './reviews.js';
import type { TestServer } from './server.js';

const reviewers = { BUYER: 'buyer', QUALITY: 'quality', FINANCE: 'finance' } as const;

/** Public id of the supplier for which somebody registered with this address. */
export async function supplierOf(server: TestServer, email: string): Promise<string> {
  const applicant = await signIn(server.url, 'supplier', email, applicantPassword);
  return (await applicant.ask('{ viewer { supplier { id } } }')).viewer.supplier.id;
}

/** Every reviewer approves the registration in turn; quality accepts the certificates that came with it. */
export async function takeOn(server: TestServer, supplierId: string): Promise<void> {
  const quality = await staffAs(server, 'quality');
  const { certificates } = (await quality.ask('query ($id: ID!) { supplier(id: $id) { certificates(first: 10) { nodes { id } } } }', { id: supplierId })).supplier;
  for (const { id } of certificates.nodes) await quality.ask('mutation ($id: ID!) { certificateAccept(input: { id: $id }) { userErrors { code } } }', { id });
  for (const { id, step } of await tasksOf(await staffAs(server, 'buyer'), supplierId)) {
    const { userErrors } = await decide(await staffAs(server, reviewers[step as keyof typeof reviewers]), id, 'APPROVE');
    if (userErrors.length) throw new Error(`The step ${step} was not approved: ${JSON.stringify(userErrors)}`);
  }
}

/** An order of 100 at 2.50, and of 12 and 8 at 10, sent to a supplier; answers it. */
export async function order(server: TestServer, supplierId: string) {
  const buyer = await staffAs(server, 'buyer');
  const { id } = await draftTo(server, 'alpine', { supplierId });
  await stepWith(buyer, 'purchaseOrderSubmit', { id });
  const { purchaseOrder, userErrors } = await stepWith(buyer, 'purchaseOrderSend', { id });
  if (!purchaseOrder) throw new Error(`The order was not sent: ${JSON.stringify(userErrors)}`);
  return purchaseOrder;
}

/** Takes in all that a shipment announced. */
export async function receive(server: TestServer, shipmentId: string): Promise<void> {
  const warehouse = await server.as('warehouse@counterpart.example');
  const { shipment } = await warehouse.ask('query ($id: ID!) { shipment(id: $id) { lines { id quantity } } }', { id: shipmentId });
  const lines = shipment.lines.map((line: { id: string; quantity: string }) => ({ shipmentLineId: line.id, receivedQuantity: line.quantity }));
  const { userErrors } = await receiptStep(warehouse, 'goodsReceiptPost', { lines });
  if (userErrors.length) throw new Error(`The goods were not taken in: ${JSON.stringify(userErrors)}`);
}

/** Pays all that a supplier is owed: a run that somebody else approves, and a bank that carries it out. */
export async function pay(server: TestServer, supplierId: string) {
  const [finance, manager] = await Promise.all([staffAs(server, 'finance'), staffAs(server, 'manager')]);
  const input = { companyBankAccountId: await companyAccount(server), dueUntil: inDays(120), executeOn: inDays(0), supplierIds: [supplierId] };
  const { paymentRun: proposed, userErrors } = await runStep(finance, 'paymentRunCreate', input);
  if (!proposed) throw new Error(`No run was made: ${JSON.stringify(userErrors)}`);
  await runStep(manager, 'paymentRunApprove', { id: proposed.id });
  const { paymentRun: exported } = await runStep(finance, 'paymentRunExport', { id: proposed.id });
  const results = exported.payments.map(({ id }: { id: string }) => ({ paymentId: id, outcome: 'EXECUTED' }));
  return (await runStep(finance, 'paymentRunReport', { id: proposed.id, results })).paymentRun;
}
