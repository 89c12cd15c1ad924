import type { Client } from './client.js';
import { customerIdOf, stepWithOrder } from './customers.js';
import type { TestServer } from './server.js';

export const REPAIR = `id lockVersion lineNumber status diagnosis quoteLines { kind description quantity unitPrice netAmount } taxRate
  netTotal { amount } taxTotal { amount } grossTotal { amount currencyCode } validUntil answeredByName testReport trackingNumber availableActions`;

export const CUSTOMER_RETURN = `id lockVersion number status waitingForMe requestedByName decisionNote carrier trackingNumber availableActions
  ticket { id subject type } salesOrder { id } replacementOrder { id status total { amount } customerReference }
  lines { id lineNumber quantity lot serials reason wish description deliveredOn warrantyUntil inWarranty receivedQuantity condition grade outcome
    attachments { fileName url } repair { ${REPAIR} } }
  timeline { kind lineNumber note attachments { fileName url } }
  refundNotes { id number status currencyCode total { amount } lines { lineNumber quantity netAmount restockingPercent restockingFee amount } }`;

const REFUND_NOTE = 'id number status availableActions proposedByName decidedByName total { amount }';

const staffOf: Record<string, string> = {
  customerReturnApprove: 'agent', customerReturnDeny: 'agent', customerReturnClose: 'agent', customerReturnReceive: 'warehouse',
  customerReturnGrade: 'quality', customerReturnDiagnose: 'quality', customerReturnClaim: 'quality', customerReturnReplace: 'sales',
  customerReturnProposeRefund: 'finance', refundNoteApprove: 'manager', refundNoteReject: 'manager', repairQuote: 'quality',
  repairApproveUnderWarranty: 'quality', repairStart: 'quality', repairTest: 'quality', repairSendBack: 'warehouse',
};

/** Takes one step with a return, a repair or a refund; answers it and the refusals. */
export async function returnStep(client: Client, mutation: string, input: object) {
  const [name, selection] = mutation.startsWith('repair') ? ['repair', REPAIR] : mutation.startsWith('refund') ? ['refundNote', REFUND_NOTE] : ['customerReturn', CUSTOMER_RETURN];
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${name} { ${selection} } userErrors { code field } } }`, { input });
  return answer[mutation];
}

/** Takes a step as the member of staff whose work it is, or as somebody of Cedar. */
export async function takeStep(server: TestServer, mutation: string, input: object) {
  const email = mutation in staffOf ? `${staffOf[mutation]}@counterpart.example` : 'customer@cedar.example';
  return returnStep(await server.as(email), mutation, input);
}

/** An item of its own for a test. */
export async function returnableItem(server: TestServer, { tracking = 'NONE', warrantyMonths = null as number | null } = {}): Promise<string> {
  const sales = await server.as('sales@counterpart.example');
  const [row] = await server.database.system('test').execute<{ sku: string }[]>(
    `insert into item (id, created_at, updated_at, lock_version, sku, names, unit_code, sourcing, tracking, warranty_months)
     values (gen_random_uuid(), now(), now(), 1, gen_random_uuid()::text, '{"en": "Pump"}', 'EA', 'BOUGHT', ?, ?) returning sku`,
    [tracking, warrantyMonths],
  );
  return (await sales.ask('query ($search: String!) { items(first: 1, filter: { search: $search }) { nodes { id } } }', { search: row!.sku })).items.nodes[0].id;
}

interface OrderedLine {
  itemId: string;
  quantity?: string;
  unitPrice?: string;
  discountPercent?: string;
}

interface Delivery {
  orderedOn?: string;
  shippedOn?: string;
  deliveredOn?: string;
  /** What left with which lots and serial numbers. */
  shipped?: readonly object[];
}

/** An order of Cedar's that was delivered. */
export async function deliveredOrder(server: TestServer, lines: readonly OrderedLine[], { orderedOn, shippedOn, deliveredOn, shipped }: Delivery = {}): Promise<{ id: string; number: string }> {
  const input = { customerId: await customerIdOf(server, 'cedar'), orderedOn, lines: lines.map((line) => ({ quantity: '10', unitPrice: '19.99', ...line })) };
  const { salesOrder } = await stepWithOrder(server, 'salesOrderCreate', input);
  const steps = { salesOrderConfirm: {}, salesOrderShip: { shippedOn, lines: shipped }, salesOrderDeliver: { deliveredOn } };
  for (const [mutation, more] of Object.entries(steps)) {
    const { userErrors } = await stepWithOrder(server, mutation, { id: salesOrder.id, ...more });
    if (userErrors.length) throw new Error(`${mutation}: ${JSON.stringify(userErrors)}`);
  }
  return salesOrder;
}

export const asked = { orderLineNumber: 1, quantity: '2', reason: 'DEFECTIVE', wish: 'REPAIR', description: 'It leaks' };

/** Asks to send something of an order back. */
export const requestReturn = (client: Client, salesOrderId: string, lines: readonly object[] = [{}], more: object = {}) =>
  returnStep(client, 'customerReturnRequest', { salesOrderId, lines: lines.map((line) => ({ ...asked, ...line })), ...more });
