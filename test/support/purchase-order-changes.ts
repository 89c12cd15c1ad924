import type { Client } from './client.js';
import { ORDER } from './purchase-orders.js';

export const CHANGE = `changeNumber kind status reason authorName decidedByName decisionNote total { amount } availableActions
  differences { lineNumber scheduleNumber field before after } deliveryAddress { city }
  lines { lineNumber sku itemName quantity unitPrice { amount } schedules { scheduleNumber quantity requestedOn confirmedOn } }`;

/** Takes one step with an order; answers the order with what was asked for after sending, newest first, and the refusals. */
export async function changeStep(client: Client, mutation: string, input: object) {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.ask(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { purchaseOrder { ${ORDER} openChange receipt changes(first: 3) { nodes { ${CHANGE} } } } userErrors { code field } } }`,
    { input },
  );
  return answer[mutation];
}

/** An order with what was asked for after sending, newest first, as somebody sees it now. */
export async function changedOrder(client: Client, id: string) {
  const document = `query ($id: ID!) { purchaseOrder(id: $id) { ${ORDER} openChange receipt changes(first: 3) { nodes { ${CHANGE} } } } }`;
  return (await client.ask(document, { id })).purchaseOrder;
}
