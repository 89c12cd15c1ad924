import { afterEach, expect } from '@jest/globals';
import type { Client } from './client.js';
import { type KnownSupplier, sentTo, stepWith } from './purchase-orders.js';
import type { TestServer } from './server.js';

export const SHIPMENT = `id lockVersion number status carrier trackingNumber shippedOn estimatedArrivalOn arrivedOn note availableActions
  packages { packageNumber kind sscc weightKilograms }
  lines { id lineNumber quantity receivedQuantity lot serials expiresOn packageNumber purchaseOrder { id } orderLine { id lineNumber } }`;

export const RECEIPT = `id number kind receivedOn deliveryNote note postedByName returnOf { id } shipment { id status }
  lines { lineNumber receivedQuantity acceptedQuantity rejectedQuantity discrepancies reason lot serials expiresOn }`;

export const RECEIVED_ORDER = `id status receipt lines { id lineNumber quantity schedules { quantity receivedQuantity rejectedQuantity actualOn } }`;

/** Takes one step with a shipment; answers the shipment as `SHIPMENT` selects it, and the refusals. */
export async function shipmentStep(client: Client, mutation: string, input: object) {
  return step(client, mutation, input, `shipment { ${SHIPMENT} }`);
}

/** Posts a receipt or a return; answers it as `RECEIPT` selects it, and the refusals. */
export async function receiptStep(client: Client, mutation: string, input: object) {
  return step(client, mutation, input, `goodsReceipt { ${RECEIPT} }`);
}

async function step(client: Client, mutation: string, input: object, selection: string) {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${selection} userErrors { code field } } }`, { input });
  return answer[mutation];
}

/** An order with what came of it, as somebody sees it now. */
export async function receivedOrder(client: Client, id: string) {
  return (await client.ask(`query ($id: ID!) { purchaseOrder(id: $id) { ${RECEIVED_ORDER} } }`, { id })).purchaseOrder;
}

/** An order of 100, and of 12 and 8, that the supplier has confirmed. */
export async function confirmedBy(server: TestServer, supplier: KnownSupplier) {
  const { id } = await sentTo(server, supplier);
  const client = await server.as(`supplier@${supplier}.example`);
  await stepWith(client, 'purchaseOrderRespond', { id, acceptAll: true });
  return receivedOrder(client, id);
}

/** Holds what is kept of goods to send off, after each test, against what all deliveries and shipments add up to. */
export function followGoodsToShip(server: () => TestServer): void {
  afterEach(async () => {
    const wrong = await server().database.system('test').execute(
      `select number from purchase_order as o where exists (select from goods_to_ship where id = o.id and open) <> (status = 'SENT' and receipt <> 'FULL'
         and exists (select from purchase_order_line as line where purchase_order_id = o.id
           and (select sum(coalesce(confirmed_quantity, 0) - received_quantity) from purchase_order_schedule where line_id = line.id)
             > (select coalesce(sum(greatest(quantity - received_quantity, 0)), 0) from shipment_line as coming where order_line_id = line.id
                 and shipment_id in (select id from shipment where status in ('SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'PARTIALLY_RECEIVED')))))`,
    );
    expect(wrong).toEqual([]);
  });
}
