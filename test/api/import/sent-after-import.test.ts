import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importFile } from '../../../server/import/import-file.js';
import { importAction } from '../../../server/import/kinds/lookups.js';
import { signIn } from '../../support/client.js';
import { addPerson, testPassword } from '../../support/people.js';
import { useServer } from '../../support/server.js';

const server = useServer();
const folder = mkdtempSync(join(tmpdir(), 'counterpart-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const orders = `number,supplierNumber,status,orderedOn,lines.sku,lines.quantity,lines.unitPrice,lines.requestedOn
SENT-1,SENT-S,APPROVED,2026-01-05,SENT-A,10,2.50,2026-02-01
SENT-1,SENT-S,APPROVED,2026-01-05,SENT-B,4,1,2026-02-03
`;

async function run(kind: string, content: string) {
  const file = join(folder, `${kind}.csv`);
  writeFileSync(file, content);
  const silent = { begin: () => undefined, advance: () => undefined, end: () => undefined };
  return importFile(server().database.system(importAction(kind)), { kind, file, dryRun: false, skipBad: false }, silent);
}

beforeAll(async () => {
  await run('suppliers', 'number,name,countryCode,currencyCode\nSENT-S,Imported Ltd,DE,EUR\n');
  await run('items', 'sku,names.en,unitCode\nSENT-A,Bolt,EA\nSENT-B,Oil,LTR\n');
  await run('purchase-orders', orders);
});

test('a buyer sends an imported order, its supplier proposes another day, and the agreement is version 2', async () => {
  const buyer = await server().as('buyer@counterpart.example');
  const find = '{ purchaseOrders(first: 1, filter: { search: "SENT-1" }) { nodes { id status total { amount currencyCode } supplier { id } } } }';
  const [order] = (await buyer.ask(find)).purchaseOrders.nodes;
  expect(order).toMatchObject({ status: 'APPROVED', total: { amount: '29', currencyCode: 'EUR' } });

  const [stored] = await server().database.system('look').execute(`select id from supplier where number = 'SENT-S'`);
  const { email } = await addPerson(server().database, { audience: 'supplier', organisations: [(stored as { id: string }).id] });
  const supplier = await signIn(server().url, 'supplier', email, testPassword);
  expect((await supplier.ask('{ purchaseOrders(first: 1) { nodes { number } } }')).purchaseOrders.nodes).toEqual([]);

  const act = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { purchaseOrder { status acknowledgement versionNumber } userErrors { code message } } }`;
  const { purchaseOrderSend } = await buyer.ask(act('purchaseOrderSend', 'PurchaseOrderSendInput'), { input: { id: order.id } });
  expect(purchaseOrderSend).toEqual({ purchaseOrder: { status: 'SENT', acknowledgement: 'AWAITING', versionNumber: 1 }, userErrors: [] });

  const [seen] = (await supplier.ask('{ purchaseOrders(first: 1) { nodes { id number lines { lineNumber quantity } } } }')).purchaseOrders.nodes;
  expect(seen).toMatchObject({ number: 'SENT-1', lines: [{ lineNumber: 1, quantity: '10' }, { lineNumber: 2, quantity: '4' }] });
  const answer = { id: seen.id, lines: [{ lineNumber: 1, schedules: [{ quantity: '10', confirmedOn: '2026-03-01' }] }] };
  const { purchaseOrderRespond } = await supplier.ask(act('purchaseOrderRespond', 'PurchaseOrderRespondInput'), { input: answer });
  expect(purchaseOrderRespond).toMatchObject({ purchaseOrder: { acknowledgement: 'CHANGES_PROPOSED' }, userErrors: [] });

  const { purchaseOrderAcceptProposal } = await buyer.ask(act('purchaseOrderAcceptProposal', 'PurchaseOrderAcceptProposalInput'), { input: { id: order.id } });
  expect(purchaseOrderAcceptProposal).toEqual({ purchaseOrder: { status: 'SENT', acknowledgement: 'ACCEPTED', versionNumber: 2 }, userErrors: [] });

  expect(await run('purchase-orders', orders)).toMatchObject({ kept: ['SENT-1'], changed: 0, bad: 0 });
  const [after] = (await buyer.ask('{ purchaseOrders(first: 1, filter: { search: "SENT-1" }) { nodes { status versionNumber confirmedOn } } }')).purchaseOrders.nodes;
  expect(after).toEqual({ status: 'SENT', versionNumber: 2, confirmedOn: '2026-03-01' });
});
