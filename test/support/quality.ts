import type { Client } from './client.js';
import { inDays, stepWith, supplierIdOf } from './purchase-orders.js';
import { receiptStep } from './receiving.js';
import type { TestServer } from './server.js';

export const INSPECTION = `id lockVersion number status quantity lotSize sampleSize acceptNumber codeLetter dueOn completedByName nonconformingPieces
  findings { characteristicNumber recorded nonconforming smallest largest } decision decidedByName decisionReason availableActions
  goodsReceiptLine { id receivedQuantity acceptedQuantity rejectedQuantity awaitingInspectionQuantity discrepancies }`;

export const NON_CONFORMANCE = `id lockVersion number status severity title description affectedQuantity unitCode dueOn openedByName closedAt availableActions
  item { id } purchaseOrder { id } goodsReceipt { id } attachments { fileName url }
  entries { kind description whys plannedOn doneOn authorName attachments { fileName } }`;

/** Takes one step with an inspection; answers it as `INSPECTION` selects it, and the refusals. */
export const inspectionStep = (client: Client, mutation: string, input: object) => step(client, mutation, input, `inspection { ${INSPECTION} }`);

/** Takes one step with a non-conformance; answers it as `NON_CONFORMANCE` selects it, and the refusals. */
export const nonConformanceStep = (client: Client, mutation: string, input: object) => step(client, mutation, input, `nonConformance { ${NON_CONFORMANCE} }`);

/** Takes one step with an inspection plan. */
export const planStep = (client: Client, mutation: string, input: object) =>
  step(client, mutation, input, 'inspectionPlan { id lockVersion name status sampling acceptableQualityLevel sampleSize acceptNumber inspectWithinDays availableActions characteristics { characteristicNumber name kind lowerLimit upperLimit } }');

async function step(client: Client, mutation: string, input: object, selection: string) {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${selection} userErrors { code field } } }`, { input });
  return answer[mutation];
}

export const bore = { name: 'Bore', kind: 'MEASURED', unitCode: 'MMT', nominal: '8', lowerLimit: '7.95', upperLimit: '8.05' };
export const tight = { name: 'Tight', kind: 'ATTRIBUTE' };

/** An item that no other test uses, with a plan for it. */
export async function inspectedItem(server: TestServer, plan: object = { sampling: 'FIXED', sampleSize: 2, acceptNumber: 0 }): Promise<string> {
  const quality = await server.as('quality@counterpart.example');
  const [row] = await server.database.system('test').execute<{ sku: string }[]>(
    `insert into item (id, created_at, updated_at, lock_version, sku, names, unit_code, sourcing, tracking)
     values (gen_random_uuid(), now(), now(), 1, gen_random_uuid()::text, '{"en": "Part"}', 'EA', 'BOUGHT', 'NONE') returning sku`,
  );
  const { nodes } = (await quality.ask('query ($search: String!) { items(first: 1, filter: { search: $search }) { nodes { id } } }', { search: row!.sku })).items;
  await planStep(quality, 'inspectionPlanCreate', { name: 'Part', itemId: nodes[0].id, characteristics: [bore, tight], ...plan });
  return nodes[0].id;
}

/** The line of a confirmed order of 100 of an item. */
export async function orderedLine(server: TestServer, itemId: string): Promise<{ id: string; orderId: string }> {
  const [buyer, alpine] = await Promise.all([server.as('buyer@counterpart.example'), server.as('supplier@alpine.example')]);
  const lines = [{ itemId, unitPrice: '1', schedules: [{ quantity: '100', requestedOn: inDays(30) }] }];
  const { id } = (await stepWith(buyer, 'purchaseOrderCreate', { supplierId: await supplierIdOf(server, 'alpine'), lines })).purchaseOrder;
  for (const mutation of ['purchaseOrderSubmit', 'purchaseOrderSend']) await stepWith(buyer, mutation, { id });
  await stepWith(alpine, 'purchaseOrderRespond', { id, acceptAll: true });
  const { purchaseOrder } = await alpine.ask('query ($id: ID!) { purchaseOrder(id: $id) { lines { id } } }', { id });
  return { id: purchaseOrder.lines[0].id, orderId: id };
}

/** An inspection of 100 pieces that were received, two of which are looked at. */
export async function openedInspection(server: TestServer, more: object = {}) {
  const { id: orderLineId, orderId } = await orderedLine(server, await inspectedItem(server));
  const { goodsReceipt } = await receiptStep(await server.as('warehouse@counterpart.example'), 'goodsReceiptPost', { lines: [{ orderLineId, receivedQuantity: '100', ...more }] });
  await server.jobsAreDone();
  const quality = await server.as('quality@counterpart.example');
  const { nodes } = (await quality.ask(`query ($id: ID!) { inspections(first: 1, filter: { goodsReceiptId: $id }) { nodes { ${INSPECTION} } } }`, { id: goodsReceipt.id })).inspections;
  return { inspection: nodes[0], goodsReceipt, orderId };
}

/** Values of both pieces: good ones, but for what is given. */
export function valuesOf(first = '8', second = '8', secondIsTight = true): object[] {
  return [
    { pieceNumber: 1, characteristicNumber: 1, value: first },
    { pieceNumber: 1, characteristicNumber: 2, conforms: true },
    { pieceNumber: 2, characteristicNumber: 1, value: second },
    { pieceNumber: 2, characteristicNumber: 2, conforms: secondIsTight },
  ];
}
