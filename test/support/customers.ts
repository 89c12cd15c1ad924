import type { Client } from './client.js';
import type { TestServer } from './server.js';

/** Customers of the demonstration company whose people can log in. */
export type KnownCustomer = 'cedar' | 'dune';

/** One of the people of a customer. */
export function customerClient(server: TestServer, customer: KnownCustomer): Promise<Client> {
  return server.as(`customer@${customer}.example`);
}

/** Public id of a customer. */
export async function customerIdOf(server: TestServer, customer: KnownCustomer): Promise<string> {
  const client = await customerClient(server, customer);
  return (await client.ask('{ viewer { customer { id } } }')).viewer.customer.id;
}

/** Public ids and numbers of some items. */
export async function someItems(server: TestServer): Promise<{ id: string; sku: string }[]> {
  const sales = await server.as('sales@counterpart.example');
  return (await sales.ask('{ items(first: 3) { nodes { id sku } } }')).items.nodes;
}

/** Takes one step with a sales order as one of the sales staff; answers order and refusals. */
export async function stepWithOrder(server: TestServer, mutation: string, input: object) {
  const sales = await server.as('sales@counterpart.example');
  const inputType = {
    salesOrderCreate: 'SalesOrderCreateInput',
    salesOrderPromise: 'SalesOrderPromiseInput',
    salesOrderShip: 'SalesOrderShipInput',
    salesOrderDeliver: 'SalesOrderDeliverInput',
    salesOrderConfirm: 'SalesOrderActionInput',
    salesOrderStartFulfilment: 'SalesOrderActionInput',
  }[mutation] ?? 'SalesOrderStopInput';
  const answer = await sales.ask(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) {
      salesOrder { id number status lockVersion promisedOn shippedOn deliveredOn carrier total { amount currencyCode } availableActions
        lines { lineNumber total { amount } shippedQuantity promisedOn } timeline { kind date previousDate note } }
      userErrors { code field } } }`,
    { input },
  );
  return answer[mutation];
}

/** A draft for a customer of the demonstration company: 3 of one item at 9.99 less 10 %, 2 of another at 5. */
export async function draftFor(server: TestServer, customer: KnownCustomer, more: object = {}) {
  const [first, second] = await someItems(server);
  const { salesOrder } = await stepWithOrder(server, 'salesOrderCreate', {
    customerId: await customerIdOf(server, customer),
    lines: [
      { itemId: first!.id, quantity: '3', unitPrice: '9.99', discountPercent: '10' },
      { itemId: second!.id, quantity: '2', unitPrice: '5' },
    ],
    ...more,
  });
  return salesOrder;
}

/** An order of a customer that has been accepted, of the same lines. */
export async function confirmedOrder(server: TestServer, customer: KnownCustomer, more: object = {}) {
  const { id } = await draftFor(server, customer, more);
  return (await stepWithOrder(server, 'salesOrderConfirm', { id })).salesOrder;
}
