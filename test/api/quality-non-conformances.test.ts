import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { colleagueAt, inDays, supplierIdOf } from '../support/purchase-orders.js';
import { NON_CONFORMANCE, nonConformanceStep as step } from '../support/quality.js';
import { confirmedBy, receiptStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';
import { download, png, upload } from '../support/uploads.js';

const server = useServer();
let alpine: Client;
let borealis: Client;
let quality: Client;
let warehouse: Client;

beforeAll(async () => {
  [alpine, borealis, quality, warehouse] = (await Promise.all(
    ['supplier@alpine.example', 'supplier@borealis.example', 'quality@counterpart.example', 'warehouse@counterpart.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client, Client];
});

const opened = async (more: object = {}) =>
  (await step(quality, 'nonConformanceOpen', { supplierId: await supplierIdOf(server(), 'alpine'), title: 'Dents', description: 'Seen at the gate', severity: 'MINOR', ...more })).nonConformance;

const answers = {
  nonConformanceContain: { description: 'Stock is sorted', doneOn: inDays(0) },
  nonConformanceStateRootCause: { description: 'Tool worn', whys: ['It was dented', 'The tool was worn'] },
  nonConformanceCorrect: { description: 'Tools are counted', plannedOn: inDays(20) },
};
const judgements = {
  nonConformanceSendBack: { step: 'CONTAINMENT', reason: 'Once more' },
  nonConformanceVerify: { reason: 'Seen' },
  nonConformanceClose: { reason: 'Thank you' },
  nonConformanceWithdraw: { reason: 'Not yours' },
};
const all = { ...answers, ...judgements };
type Mutation = keyof typeof all;
const clientOf = (mutation: Mutation) => (mutation in answers ? alpine : quality);
const take = (mutation: Mutation, id: string, more: object = {}) => step(clientOf(mutation), mutation, { id, ...all[mutation], ...more });

const wayTo: Record<string, Mutation[]> = {
  OPEN: [],
  CONTAINED: ['nonConformanceContain'],
  ROOT_CAUSE: ['nonConformanceContain', 'nonConformanceStateRootCause'],
  CORRECTIVE_ACTION: ['nonConformanceContain', 'nonConformanceStateRootCause', 'nonConformanceCorrect'],
  VERIFIED: ['nonConformanceContain', 'nonConformanceStateRootCause', 'nonConformanceCorrect', 'nonConformanceVerify'],
  CLOSED: ['nonConformanceContain', 'nonConformanceStateRootCause', 'nonConformanceCorrect', 'nonConformanceVerify', 'nonConformanceClose'],
};
const broughtTo = async (status: string) => {
  const { id } = await opened();
  for (const mutation of wayTo[status]!) await take(mutation, id);
  return id;
};

/** Where each step leads from each state; what is not here is refused. */
const leads: Record<string, Partial<Record<Mutation, string>>> = {
  OPEN: { nonConformanceContain: 'CONTAINED', nonConformanceWithdraw: 'CLOSED' },
  CONTAINED: { nonConformanceStateRootCause: 'ROOT_CAUSE', nonConformanceSendBack: 'OPEN', nonConformanceWithdraw: 'CLOSED' },
  ROOT_CAUSE: { nonConformanceCorrect: 'CORRECTIVE_ACTION', nonConformanceSendBack: 'OPEN', nonConformanceWithdraw: 'CLOSED' },
  CORRECTIVE_ACTION: { nonConformanceVerify: 'VERIFIED', nonConformanceSendBack: 'OPEN', nonConformanceWithdraw: 'CLOSED' },
  VERIFIED: { nonConformanceClose: 'CLOSED' },
  CLOSED: {},
};

describe.each(Object.keys(leads))('from %s', (status) => {
  test.each(Object.keys(all) as Mutation[])('%s goes where the table says, or is refused', async (mutation) => {
    const id = await broughtTo(status);
    const next = leads[status]![mutation];
    const answer = await take(mutation, id);
    if (next) expect(answer).toMatchObject({ userErrors: [], nonConformance: { status: next } });
    else expect(answer).toEqual({ nonConformance: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] });
  });
});

describe('a non-conformance', () => {
  test('of a receipt knows its order and item, and shows its photos to the supplier', async () => {
    const order = await confirmedBy(server(), 'alpine');
    const { goodsReceipt } = await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ orderLineId: order.lines[0].id, receivedQuantity: '10' }] });
    const { lines } = (await warehouse.ask('query ($id: ID!) { goodsReceipt(id: $id) { lines { id } } }', { id: goodsReceipt.id })).goodsReceipt;
    const photo = (await upload(server().url, quality, 'dent.png', 'image/png', png)).body['id'];
    const { id, ...rest } = await opened({ supplierId: null, goodsReceiptLineId: lines[0].id, severity: 'CRITICAL', affectedQuantity: '3', attachmentIds: [photo] });
    expect(rest).toMatchObject({
      number: expect.stringMatching(/^NC-\d{4}-\d{6}$/), status: 'OPEN', dueOn: inDays(1), openedByName: '林晓梅', unitCode: 'EA',
      purchaseOrder: { id: order.id }, goodsReceipt: { id: goodsReceipt.id }, availableActions: ['WITHDRAW'],
    });
    const seen = (await alpine.ask(`query ($id: ID!) { nonConformance(id: $id) { ${NON_CONFORMANCE} } }`, { id })).nonConformance;
    expect(seen).toMatchObject({ availableActions: ['CONTAIN'], attachments: [{ fileName: 'dent.png' }] });
    expect((await download(server().url, alpine, seen.attachments[0].url)).status).toBe(200);
    expect((await download(server().url, borealis, seen.attachments[0].url)).status).toBe(404);
    expect(await borealis.send(`query ($id: ID!) { nonConformance(id: $id) { id } }`, { id })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(await step(borealis, 'nonConformanceContain', { id, description: 'x' })).toEqual({ nonConformance: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
  });

  test('keeps what either side said, each step due some days after the one before', async () => {
    const { id, dueOn } = await opened();
    expect(dueOn).toBe(inDays(5));
    const proof = (await upload(server().url, alpine, 'sorted.png', 'image/png', png)).body['id'];
    expect((await take('nonConformanceContain', id, { attachmentIds: [proof] })).nonConformance).toMatchObject({ dueOn: inDays(14) });
    expect((await take('nonConformanceStateRootCause', id)).nonConformance).toMatchObject({ dueOn: inDays(30) });
    expect((await take('nonConformanceSendBack', id, { step: 'ROOT_CAUSE' })).nonConformance).toMatchObject({ status: 'CONTAINED', dueOn: inDays(14) });
    await take('nonConformanceStateRootCause', id, { description: 'Nobody counted strokes' });
    expect((await take('nonConformanceCorrect', id)).nonConformance).toMatchObject({ dueOn: null });
    await take('nonConformanceVerify', id);
    expect((await take('nonConformanceClose', id)).nonConformance).toMatchObject({
      closedAt: expect.any(String),
      entries: [
        { kind: 'CONTAINMENT', description: 'Stock is sorted', doneOn: inDays(0), authorName: 'Lukas Hofer', attachments: [{ fileName: 'sorted.png' }] },
        { kind: 'ROOT_CAUSE', description: 'Tool worn', whys: ['It was dented', 'The tool was worn'] },
        { kind: 'SENT_BACK', description: 'Once more', authorName: '林晓梅' },
        { kind: 'ROOT_CAUSE', description: 'Nobody counted strokes' },
        { kind: 'CORRECTIVE_ACTION', plannedOn: inDays(20), doneOn: null },
        { kind: 'VERIFICATION' },
        { kind: 'CLOSING' },
      ],
    });
  });

  test('goes back only to a step that was answered', async () => {
    const id = await broughtTo('CONTAINED');
    expect(await take('nonConformanceSendBack', id, { step: 'ROOT_CAUSE' })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['step'] }] });
  });

  test.each<[Mutation, string, object, string, string[]]>([
    ['nonConformanceContain', 'OPEN', { description: ' ' }, 'REQUIRED', ['description']],
    ['nonConformanceContain', 'OPEN', { doneOn: inDays(3) }, 'OUT_OF_RANGE', ['doneOn']],
    ['nonConformanceStateRootCause', 'CONTAINED', { whys: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'OUT_OF_RANGE', ['whys']],
    ['nonConformanceStateRootCause', 'CONTAINED', { whys: ['a', ' '] }, 'REQUIRED', ['whys', '1']],
    ['nonConformanceVerify', 'CORRECTIVE_ACTION', { reason: '' }, 'REQUIRED', ['reason']],
    ['nonConformanceContain', 'OPEN', { lockVersion: 99 }, 'CONFLICT', ['lockVersion']],
  ])('%s from %s with %j is refused', async (mutation, status, wrong, code, field) => {
    expect(await take(mutation, await broughtTo(status), wrong)).toEqual({ nonConformance: null, userErrors: [{ code, field }] });
  });

  test.each<[string, object, string, string[]]>([
    ['neither receipt nor supplier', { supplierId: null }, 'INVALID', ['supplierId']],
    ['no title', { title: '' }, 'REQUIRED', ['title']],
    ['a quantity of nothing', { affectedQuantity: '0' }, 'OUT_OF_RANGE', ['affectedQuantity']],
    ['a day that is past', { dueOn: inDays(-1) }, 'OUT_OF_RANGE', ['dueOn']],
  ])('with %s is not opened', async (_what, wrong, code, field) => {
    const input = { supplierId: await supplierIdOf(server(), 'alpine'), title: 'Dents', description: 'Seen', severity: 'MINOR', ...wrong };
    expect(await step(quality, 'nonConformanceOpen', input)).toEqual({ nonConformance: null, userErrors: [{ code, field }] });
  });

  test('is answered once, however many colleagues answer at once', async () => {
    const { id } = await opened();
    const given = await Promise.all(Array.from({ length: 8 }, () => take('nonConformanceContain', id)));
    expect(given.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await alpine.ask('query ($id: ID!) { nonConformance(id: $id) { entries { kind } } }', { id })).nonConformance.entries).toHaveLength(1);
  });

  test('waits for the supplier or for the company, as the list says', async () => {
    const id = await broughtTo('OPEN');
    const waiting = async (client: Client) =>
      (await client.ask('{ nonConformances(first: 100, filter: { waitingForMe: true }) { nodes { id } } }')).nonConformances.nodes.map((node: { id: string }) => node.id);
    expect(await waiting(alpine)).toContain(id);
    expect(await waiting(quality)).not.toContain(id);
    for (const mutation of wayTo['CORRECTIVE_ACTION']!) await take(mutation, id);
    expect(await waiting(alpine)).not.toContain(id);
    expect(await waiting(quality)).toContain(id);
  });

  test('is answered by LOGISTICS and SALES, and only read by FINANCE', async () => {
    const { id } = await opened();
    const finance = await colleagueAt(server(), 'alpine', 'FINANCE');
    expect((await finance.ask('query ($id: ID!) { nonConformance(id: $id) { availableActions } }', { id })).nonConformance).toEqual({ availableActions: [] });
    const input = { id, description: 'x' };
    expect(await finance.send('mutation ($input: NonConformanceContainInput!) { nonConformanceContain(input: $input) { userErrors { code } } }', { input })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await step(await colleagueAt(server(), 'alpine', 'LOGISTICS'), 'nonConformanceContain', input)).toMatchObject({ userErrors: [] });
  });
});

test('photos of a receipt are for its supplier to see', async () => {
  const order = await confirmedBy(server(), 'alpine');
  const photo = (await upload(server().url, warehouse, 'pallet.png', 'image/png', png)).body['id'];
  const { goodsReceipt } = await receiptStep(warehouse, 'goodsReceiptPost', { attachmentIds: [photo], lines: [{ orderLineId: order.lines[0].id, receivedQuantity: '10' }] });
  const { attachments } = (await alpine.ask('query ($id: ID!) { goodsReceipt(id: $id) { attachments { fileName url } } }', { id: goodsReceipt.id })).goodsReceipt;
  expect(attachments).toMatchObject([{ fileName: 'pallet.png' }]);
  expect((await download(server().url, alpine, attachments[0].url)).status).toBe(200);
  expect((await download(server().url, borealis, attachments[0].url)).status).toBe(404);
});
