import type { Client } from './client.js';
import { confirmedBy, receiptStep } from './receiving.js';
import type { KnownSupplier } from './purchase-orders.js';
import type { TestServer } from './server.js';

export const INVOICE = `id lockVersion number kind origin status issuedOn dueOn currencyCode buyerReference note createdByName submittedAt approvedAt availableActions
  creditedInvoice { id } adjustments { kind reason amount taxCategory taxRate } taxes { category rate taxableAmount taxAmount }
  lineTotal { amount } allowanceTotal { amount } chargeTotal { amount } netTotal { amount } taxTotal { amount } grossTotal { amount }
  prepaidTotal { amount } payableTotal { amount currencyCode }
  lines { id lineNumber description quantity unitCode unitPrice { amount } netAmount { amount } taxCategory taxRate orderLine { id invoicedQuantity } creditedLine { id } }
  differences { id rule state measure term expected found responsible cures dueOn line { lineNumber } }
  events { code reasonCode reason }`;

/** Takes one step with an invoice; answers the invoice as `INVOICE` selects it, and the refusals. */
export async function invoiceStep(client: Client, mutation: string, input: object) {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { invoice { ${INVOICE} } userErrors { code field } } }`, { input });
  return answer[mutation];
}

/** An invoice as somebody sees it now. */
export async function invoiceFor(client: Client, id: string) {
  return (await client.ask(`query ($id: ID!) { invoice(id: $id) { ${INVOICE} } }`, { id })).invoice;
}

/** Hands an invoice in and waits until it was matched; answers it as its writer sees it then. */
export async function submitted(server: TestServer, client: Client, id: string) {
  await invoiceStep(client, 'invoiceSubmit', { id });
  await server.jobsAreDone();
  return invoiceFor(client, id);
}

/** Writes an invoice, hands it in and waits until it was matched; answers it as its writer sees it then. */
export async function handedIn(server: TestServer, client: Client, input: object) {
  const { invoice, userErrors } = await invoiceStep(client, 'invoiceCreate', { number: nextInvoiceNumber(), ...input });
  if (!invoice) throw new Error(`No invoice was written: ${JSON.stringify(userErrors)}`);
  return submitted(server, client, invoice.id);
}

/** An order of 100 at 2.50, and of 12 and 8 at 10, that was confirmed and has come in whole. */
export async function receivedFrom(server: TestServer, supplier: KnownSupplier) {
  const order = await confirmedBy(server, supplier);
  const warehouse = await server.as('warehouse@counterpart.example');
  await receiptStep(warehouse, 'goodsReceiptPost', {
    lines: [{ orderLineId: order.lines[0].id, receivedQuantity: '100' }, { orderLineId: order.lines[1].id, receivedQuantity: '20' }],
  });
  return order;
}

let numbers = 0;

/** A number that no other invoice of the tests has. */
export function nextInvoiceNumber(): string {
  return `T-${(numbers += 1)}`;
}
