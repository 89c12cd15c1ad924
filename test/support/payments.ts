import { toUuid } from '../../server/graphql/ids.js';
import type { Client } from './client.js';
import { invoiceStep, nextInvoiceNumber, receivedFrom, submitted } from './invoicing.js';
import { inDays, type KnownSupplier } from './purchase-orders.js';
import type { TestServer } from './server.js';

export const PAYABLE = `id lockVersion status dueOn payOn amount { amount currencyCode } settledAmount { amount } openAmount { amount } discountAmount { amount }
  holdReason heldByName frozenUntil availableActions invoice { id number status } supplier { id }`;

export const RUN = `id lockVersion number status currencyCode dueUntil executeOn total { amount } paymentCount createdByName approvedByName availableActions
  payments { id number status amount { amount } executeOn executedOn failureReason accountNumber supplier { id name }
    items { id amount { amount } discountAmount { amount } invoice { id number status } payable { id status openAmount { amount } } } }
  omissions { payableId supplierName invoiceNumber amount reason detail } exports { format fileName digest url }`;

/** Takes one step with what is to be paid; answers it as `PAYABLE` selects it, and the refusals. */
export const payableStep = (client: Client, mutation: string, input: object) => step(client, mutation, input, `payable { ${PAYABLE} }`);

/** Takes one step with a payment run; answers the run as `RUN` selects it, and the refusals. */
export const runStep = (client: Client, mutation: string, input: object) => step(client, mutation, input, `paymentRun { ${RUN} }`);

async function step(client: Client, mutation: string, input: object, selection: string) {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`, { input });
  return answer[mutation];
}

/** What is to be paid of an invoice, as somebody sees it now. */
export async function payableOf(client: Client, invoiceId: string, selection = PAYABLE) {
  const { nodes } = (await client.ask(`query ($id: ID!) { payables(first: 1, filter: { invoiceId: $id }) { nodes { ${selection} } } }`, { id: invoiceId })).payables;
  return nodes[0];
}

/** A payment run as somebody sees it now. */
export async function runFor(client: Client, id: string) {
  return (await client.ask(`query ($id: ID!) { paymentRun(id: $id) { ${RUN} } }`, { id })).paymentRun;
}

/** An invoice of 450 for goods that came in, without tax; it was matched, approved and scheduled. */
export async function scheduledFor(server: TestServer, supplier: KnownSupplier) {
  const client = await server.as(`supplier@${supplier}.example`);
  const { id: orderId } = await receivedFrom(server, supplier);
  const { invoice, userErrors } = await invoiceStep(client, 'invoiceCreateFromOrder', { orderId, number: nextInvoiceNumber(), tax: { category: 'Z', rate: '0' } });
  if (!invoice) throw new Error(`No invoice was written: ${JSON.stringify(userErrors)}`);
  return submitted(server, client, invoice.id);
}

/** A credit note of all of an invoice, approved and scheduled. */
export async function creditedBy(server: TestServer, supplier: KnownSupplier, invoiceId: string, more: object = {}) {
  const client = await server.as(`supplier@${supplier}.example`);
  const { invoice, userErrors } = await invoiceStep(client, 'invoiceCreateCreditNote', { id: invoiceId, number: nextInvoiceNumber(), ...more });
  if (!invoice) throw new Error(`No credit note was written: ${JSON.stringify(userErrors)}`);
  return submitted(server, client, invoice.id);
}

/** An account of the company in a currency; answers its id. */
export async function companyAccount(server: TestServer, currencyCode = 'EUR'): Promise<string> {
  const finance = await server.as('finance@counterpart.example');
  const account = currencyCode === 'EUR'
    ? { scheme: 'IBAN', accountNumber: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX', countryCode: 'DE' }
    : { scheme: 'LOCAL', accountNumber: '12345678', routingNumber: '200000', countryCode: 'GB' };
  const { companyBankAccount } = await step(finance, 'companyBankAccountCreate', { holder: 'Larkfield Kitchen & Outdoor', currencyCode, ...account }, 'companyBankAccount { id }');
  return companyBankAccount.id;
}

/** Collects all that a supplier is to be paid; answers the run and the refusals. */
export async function runOf(server: TestServer, supplierId: string, more: object = {}) {
  const finance = await server.as('finance@counterpart.example');
  const companyBankAccountId = await companyAccount(server);
  return runStep(finance, 'paymentRunCreate', { companyBankAccountId, dueUntil: inDays(120), executeOn: inDays(0), supplierIds: [supplierId], ...more });
}

/** An account of a supplier, as if its registration had brought it. */
export async function supplierAccount(server: TestServer, supplierId: string, account: { number?: string; scheme?: string; bic?: string | null } = {}): Promise<void> {
  const { number = 'AT61 1904 3002 3457 3201'.replaceAll(' ', ''), scheme = 'IBAN', bic = 'BKAUATWW' } = account;
  await bySystem(server,
    `insert into bank_account (id, created_at, updated_at, supplier_id, holder, country_code, currency_code, scheme, number, bic)
     values (gen_random_uuid(), now(), now(), ?, 'Alpine Components GmbH', 'AT', 'EUR', ?, ?, ?)`,
    [toUuid('sup', supplierId), scheme, number, bic],
  );
}

/** Runs a statement past the use cases, as imports do. */
export async function bySystem(server: TestServer, statement: string, values: unknown[] = []): Promise<void> {
  await server.database.system('test').execute(statement, values);
}

/** Nothing is left to pay of what the demonstration or another test has brought, and nobody has an account. */
export async function nothingToPay(server: TestServer): Promise<void> {
  await bySystem(server, `update payable set status = 'SETTLED', settled_amount = amount`);
  await bySystem(server, 'update payment_item set under_way = false');
  await bySystem(server, 'update bank_account set ended_at = now()');
  await bySystem(server, 'update supplier set payments_frozen_until = null');
}

/** Takes one step with an offer; answers it, and the refusals. */
export const discountStep = (client: Client, mutation: string, input: object) =>
  step(client, mutation, input, 'discountOffer { id status kind percent payFrom dueOn answerBy payOn discountAmount { amount } answeredByName availableActions steps { payOn discountAmount { amount } } invoice { id number } }');

export const STATEMENT = `id number status periodFrom periodTo openingBalance { amount } closingBalance { amount } disputedAmount { amount }
  supplierSignedAt supplierSignedByName companySignedAt companySignedByName availableActions
  lines { lineNumber kind inBalance date reference amount { amount } supplierVerdict companyVerdict comments { side authorName text } }`;

/** Takes one step with a statement; answers it as `STATEMENT` selects it, and the refusals. */
export const statementStep = (client: Client, mutation: string, input: object) => step(client, mutation, input, `statement { ${STATEMENT} }`);
