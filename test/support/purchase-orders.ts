import { type Client, signIn } from './client.js';
import { addPerson, testPassword } from './people.js';
import type { TestServer } from './server.js';

/** Suppliers of the demonstration company whose people can log in. */
export type KnownSupplier = 'alpine' | 'borealis';

export const ORDER = `id lockVersion number status acknowledgement versionNumber confirmedOn requestedOn total { amount currencyCode } availableActions
  lines { lineNumber quantity acknowledgement unitPrice { amount } total { amount }
    schedules { scheduleNumber quantity requestedOn firstConfirmedOn confirmedOn confirmedQuantity } }
  versions { versionNumber reason authorName total { amount } changes { lineNumber scheduleNumber field before after } }
  responses { responseNumber status submittedByName note decidedByName decisionNote lines { lineNumber scheduleNumber answer withinTolerance reason } }`;

/** The day so many days from today (UTC), `YYYY-MM-DD`. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Public id of a supplier. */
export async function supplierIdOf(server: TestServer, supplier: KnownSupplier): Promise<string> {
  const client = await server.as(`supplier@${supplier}.example`);
  return (await client.ask('{ viewer { supplier { id } } }')).viewer.supplier.id;
}

/** Takes one step with an order; answers the order as `ORDER` selects it, and the refusals. */
export async function stepWith(client: Client, mutation: string, input: object) {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.ask(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { purchaseOrder { ${ORDER} } userErrors { code field } } }`,
    { input },
  );
  return answer[mutation];
}

/** An order as somebody sees it now. */
export async function orderFor(client: Client, id: string) {
  return (await client.ask(`query ($id: ID!) { purchaseOrder(id: $id) { ${ORDER} } }`, { id })).purchaseOrder;
}

/** A draft of two lines: 100 at 2.50 in 30 days, and 20 at 10 in two deliveries, in 30 and 60 days. */
export async function draftTo(server: TestServer, supplier: KnownSupplier, more: object = {}) {
  const buyer = await server.as('buyer@counterpart.example');
  const { nodes } = (await buyer.ask('{ items(first: 2) { nodes { id } } }')).items;
  const { purchaseOrder, userErrors } = await stepWith(buyer, 'purchaseOrderCreate', {
    supplierId: await supplierIdOf(server, supplier),
    lines: [
      { itemId: nodes[0].id, unitPrice: '2.50', schedules: [{ quantity: '100', requestedOn: inDays(30) }] },
      { itemId: nodes[1].id, unitPrice: '10', schedules: [{ quantity: '12', requestedOn: inDays(30) }, { quantity: '8', requestedOn: inDays(60) }] },
    ],
    ...more,
  });
  if (!purchaseOrder) throw new Error(`No draft was written: ${JSON.stringify(userErrors)}`);
  return purchaseOrder;
}

/** An order of those lines that was sent. */
export async function sentTo(server: TestServer, supplier: KnownSupplier) {
  const buyer = await server.as('buyer@counterpart.example');
  const { id } = await draftTo(server, supplier);
  await stepWith(buyer, 'purchaseOrderSubmit', { id });
  return (await stepWith(buyer, 'purchaseOrderSend', { id })).purchaseOrder;
}

/** Somebody more at a supplier, signed in. */
export async function colleagueAt(server: TestServer, supplier: KnownSupplier, role: string): Promise<Client> {
  const [row] = await server.database.system('test').execute<{ id: string }[]>(
    'select supplier_id as id from membership join account on account.id = account_id where email = ?',
    [`supplier@${supplier}.example`],
  );
  const { email } = await addPerson(server.database, { audience: 'supplier', roles: [role], organisations: [row!.id] });
  return signIn(server.url, 'supplier', email, testPassword);
}
