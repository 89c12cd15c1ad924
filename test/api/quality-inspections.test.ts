import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, signIn } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { inDays } from '../support/purchase-orders.js';
import { bore, inspectedItem, inspectionStep, openedInspection, orderedLine, planStep, tight, valuesOf } from '../support/quality.js';
import { receiptStep, receivedOrder } from '../support/receiving.js';
import { useServer } from '../support/server.js';

const server = useServer();
let alpine: Client;
let manager: Client;
let quality: Client;
let warehouse: Client;

beforeAll(async () => {
  [alpine, manager, quality, warehouse] = (await Promise.all(
    ['supplier@alpine.example', 'manager@counterpart.example', 'quality@counterpart.example', 'warehouse@counterpart.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client, Client];
});

const failed = async () => {
  const opened = await openedInspection(server());
  const { id } = opened.inspection;
  await inspectionStep(quality, 'inspectionRecord', { id, values: valuesOf('8', '7') });
  return { ...opened, inspection: (await inspectionStep(quality, 'inspectionComplete', { id })).inspection };
};
const colleague = async (role: string) => {
  const { email } = await addPerson(server().database, { audience: 'staff', roles: [role] });
  return signIn(server().url, 'staff', email, testPassword);
};

describe('a plan', () => {
  test('is for an item, for one supplier’s item or for a category, one of each in use', async () => {
    const itemId = await inspectedItem(server());
    const again = { name: 'Again', itemId, sampling: 'ALL', characteristics: [tight] };
    expect(await planStep(quality, 'inspectionPlanCreate', again)).toEqual({ inspectionPlan: null, userErrors: [{ code: 'TAKEN', field: ['itemId'] }] });
    const { nodes } = (await quality.ask('query ($itemId: ID!) { inspectionPlans(first: 2, filter: { itemId: $itemId }) { nodes { id lockVersion } } }', { itemId })).inspectionPlans;
    expect(nodes).toHaveLength(1);
    const change = { id: nodes[0].id, name: 'Changed', sampling: 'ISO_2859_1', acceptableQualityLevel: '2.50', characteristics: [bore] };
    expect(await planStep(quality, 'inspectionPlanUpdate', change)).toMatchObject({
      inspectionPlan: { name: 'Changed', acceptableQualityLevel: '2.5', sampleSize: null, inspectWithinDays: 2, characteristics: [{ characteristicNumber: 1, lowerLimit: '7.95' }] },
    });
    expect(await planStep(quality, 'inspectionPlanUpdate', { ...change, lockVersion: nodes[0].lockVersion })).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    expect(await planStep(quality, 'inspectionPlanRetire', { id: change.id })).toMatchObject({ inspectionPlan: { status: 'RETIRED', availableActions: [] } });
    for (const mutation of ['inspectionPlanUpdate', 'inspectionPlanRetire']) {
      const input = mutation === 'inspectionPlanUpdate' ? change : { id: change.id };
      expect(await planStep(quality, mutation, input)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    }
    expect(await planStep(quality, 'inspectionPlanCreate', again)).toMatchObject({ userErrors: [] });
  });

  test.each<[string, object, string, string[]]>([
    ['neither item nor category', { itemId: null }, 'INVALID', ['itemId']],
    ['a supplier and no item', { itemId: null, category: 'X', supplierId: 'sup_01h455vb4pex5vsknk084sn02q' }, 'INVALID', ['supplierId']],
    ['a quality level that the standard has not', { sampling: 'ISO_2859_1', acceptableQualityLevel: '3' }, 'OUT_OF_RANGE', ['acceptableQualityLevel']],
    ['no sample', { sampling: 'FIXED' }, 'REQUIRED', ['sampleSize']],
    ['as many bad pieces as the sample has', { sampling: 'FIXED', sampleSize: 2, acceptNumber: 2 }, 'OUT_OF_RANGE', ['acceptNumber']],
    ['nothing to look at', { characteristics: [] }, 'REQUIRED', ['characteristics']],
    ['a measure without a limit', { characteristics: [{ ...bore, lowerLimit: null, upperLimit: null }] }, 'REQUIRED', ['characteristics', '0', 'lowerLimit']],
    ['limits the wrong way round', { characteristics: [{ ...bore, lowerLimit: '9', nominal: null }] }, 'OUT_OF_RANGE', ['characteristics', '0', 'upperLimit']],
    ['a nominal value outside', { characteristics: [{ ...bore, nominal: '9' }] }, 'OUT_OF_RANGE', ['characteristics', '0', 'nominal']],
    ['limits of what is right or not', { characteristics: [{ ...tight, lowerLimit: '1' }] }, 'INVALID', ['characteristics', '0', 'kind']],
    ['a year and more to wait', { inspectWithinDays: 366 }, 'OUT_OF_RANGE', ['inspectWithinDays']],
  ])('with %s is refused', async (_what, wrong, code, field) => {
    const { nodes } = (await quality.ask('{ items(first: 1) { nodes { id } } }')).items;
    const input = { name: 'Wrong', itemId: nodes[0].id, sampling: 'ALL', characteristics: [tight], ...wrong };
    expect(await planStep(quality, 'inspectionPlanCreate', input)).toEqual({ inspectionPlan: null, userErrors: [{ code, field }] });
  });
});

describe('goods under a plan', () => {
  test('wait for their inspection, which opens by itself; what was rejected at the gate does not', async () => {
    const { inspection, orderId } = await openedInspection(server(), { rejectedQuantity: '4', discrepancies: ['DAMAGED'] });
    expect(inspection).toMatchObject({
      status: 'OPEN', quantity: '96', lotSize: 96, sampleSize: 2, acceptNumber: 0, codeLetter: null, dueOn: inDays(2), availableActions: ['RECORD', 'COMPLETE', 'WAIVE'],
      goodsReceiptLine: { receivedQuantity: '100', acceptedQuantity: '0', rejectedQuantity: '4', awaitingInspectionQuantity: '96' },
    });
    expect(await receivedOrder(alpine, orderId)).toMatchObject({ receipt: 'FULL', lines: [{ schedules: [{ receivedQuantity: '100', rejectedQuantity: '4' }] }] });
  });

  test('are not inspected where nothing is left to accept', async () => {
    const { inspection } = await openedInspection(server(), { rejectedQuantity: '100', discrepancies: ['DAMAGED'] });
    expect(inspection).toBeUndefined();
  });

  test('cannot go back before it is decided what they are', async () => {
    const { goodsReceipt, inspection } = await openedInspection(server());
    const back = () => receiptStep(warehouse, 'goodsReceiptReturn', { id: goodsReceipt.id, reason: 'Wrong' });
    expect(await back()).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['lines'] }] });
    await inspectionStep(quality, 'inspectionWaive', { id: inspection.id, reason: 'Goes back anyway' });
    expect(await back()).toMatchObject({ goodsReceipt: { lines: [{ acceptedQuantity: '-100' }] } });
  });

  test('follow the plan for the supplier’s item before that for everybody’s', async () => {
    const itemId = await inspectedItem(server());
    const { supplier } = (await alpine.ask('{ viewer { supplier { id } } }')).viewer;
    await planStep(quality, 'inspectionPlanCreate', { name: 'Alpine’s', itemId, supplierId: supplier.id, sampling: 'ISO_2859_1', acceptableQualityLevel: '1', characteristics: [bore] });
    const { id: orderLineId } = await orderedLine(server(), itemId);
    await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ orderLineId, receivedQuantity: '100' }] });
    await server().jobsAreDone();
    const { nodes } = (await quality.ask('{ inspections(first: 1) { nodes { codeLetter sampleSize plan { name } } } }')).inspections;
    expect(nodes).toEqual([{ codeLetter: 'E', sampleSize: 13, plan: { name: 'Alpine’s' } }]);
  });
});

describe('an inspection', () => {
  test('takes values piece by piece, the last one counts, and says whether they are right', async () => {
    const { id } = (await openedInspection(server())).inspection;
    await inspectionStep(quality, 'inspectionRecord', { id, values: valuesOf('7') });
    const { inspection } = await inspectionStep(quality, 'inspectionRecord', { id, values: [{ pieceNumber: 1, characteristicNumber: 1, value: '7.95' }] });
    expect(inspection.status).toBe('OPEN');
    const { measurements } = (await quality.ask(`query ($id: ID!) { inspection(id: $id) { measurements(first: 10, filter: { characteristicNumber: 1 }) { nodes { pieceNumber value conforms recordedByName } } } }`, { id })).inspection;
    expect(measurements.nodes).toEqual([
      { pieceNumber: 1, value: '7.95', conforms: true, recordedByName: '林晓梅' },
      { pieceNumber: 2, value: '8', conforms: true, recordedByName: '林晓梅' },
    ]);
  });

  test.each<[string, object, string, string[]]>([
    ['a piece beyond the sample', { pieceNumber: 3, characteristicNumber: 1, value: '8' }, 'OUT_OF_RANGE', ['values', '0', 'pieceNumber']],
    ['a characteristic beyond the plan', { pieceNumber: 1, characteristicNumber: 3, value: '8' }, 'NOT_FOUND', ['values', '0', 'characteristicNumber']],
    ['a measure without a value', { pieceNumber: 1, characteristicNumber: 1, conforms: true }, 'REQUIRED', ['values', '0', 'value']],
    ['no word on what is right or not', { pieceNumber: 1, characteristicNumber: 2 }, 'REQUIRED', ['values', '0', 'conforms']],
  ])('refuses %s', async (_what, value, code, field) => {
    const { id } = (await openedInspection(server())).inspection;
    expect((await inspectionStep(quality, 'inspectionRecord', { id, values: [value] })).userErrors[0]).toEqual({ code, field });
  });

  test('refuses the same place twice, and nothing at all', async () => {
    const { id } = (await openedInspection(server())).inspection;
    const value = { pieceNumber: 1, characteristicNumber: 1, value: '8' };
    expect(await inspectionStep(quality, 'inspectionRecord', { id, values: [value, value] })).toMatchObject({ userErrors: [{ code: 'TAKEN', field: ['values', '1'] }] });
    expect(await inspectionStep(quality, 'inspectionRecord', { id, values: [] })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['values'] }] });
  });

  test('that is good accepts the goods, once all pieces were looked at', async () => {
    const { inspection: { id }, orderId } = await openedInspection(server());
    expect(await inspectionStep(quality, 'inspectionComplete', { id })).toMatchObject({ userErrors: [{ code: 'REQUIRED' }] });
    await inspectionStep(quality, 'inspectionRecord', { id, values: valuesOf() });
    expect(await inspectionStep(quality, 'inspectionComplete', { id })).toMatchObject({
      inspection: {
        status: 'PASSED', nonconformingPieces: 0, completedByName: '林晓梅', availableActions: [],
        findings: [{ recorded: 2, nonconforming: 0, smallest: '8', largest: '8' }, { recorded: 2, smallest: null }],
        goodsReceiptLine: { acceptedQuantity: '100', awaitingInspectionQuantity: '0' },
      },
    });
    expect(await receivedOrder(alpine, orderId)).toMatchObject({ lines: [{ schedules: [{ rejectedQuantity: '0' }] }] });
    for (const mutation of ['inspectionRecord', 'inspectionComplete', 'inspectionWaive', 'inspectionDecide']) {
      const more = { inspectionRecord: { values: valuesOf() }, inspectionWaive: { reason: 'x' }, inspectionDecide: { decision: 'REJECT', reason: 'x' } }[mutation];
      expect(await inspectionStep(quality, mutation, { id, ...more })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    }
  });

  test('that is bad leaves the goods waiting, and asks the supplier what went wrong', async () => {
    const { inspection, goodsReceipt, orderId } = await failed();
    expect(inspection).toMatchObject({ status: 'FAILED', nonconformingPieces: 1, availableActions: ['DECIDE'], goodsReceiptLine: { acceptedQuantity: '0', awaitingInspectionQuantity: '100' } });
    const { nodes } = (await alpine.ask('{ nonConformances(first: 1) { nodes { status severity title description affectedQuantity dueOn goodsReceipt { id } purchaseOrder { id } } } }')).nonConformances;
    expect(nodes).toEqual([{ status: 'OPEN', severity: 'MAJOR', title: 'Bore', description: '1 / 2\nBore: 1', affectedQuantity: '100', dueOn: inDays(2), goodsReceipt: { id: goodsReceipt.id }, purchaseOrder: { id: orderId } }]);
  });

  test.each([
    ['rejected', 'REJECT', null, '0', '100'],
    ['sorted', 'SORT', '97.5', '97.5', '2.5'],
  ])('that is bad has its goods %s', async (_what, decision, good, acceptedQuantity, rejectedQuantity) => {
    const { inspection: { id }, goodsReceipt, orderId } = await failed();
    expect(await inspectionStep(quality, 'inspectionDecide', { id, decision, acceptedQuantity: good, reason: 'Bores' })).toMatchObject({
      inspection: { status: 'DECIDED', decision, decisionReason: 'Bores', goodsReceiptLine: { acceptedQuantity, rejectedQuantity, discrepancies: ['DEFECTIVE'] } },
    });
    expect(await receivedOrder(alpine, orderId)).toMatchObject({ lines: [{ schedules: [{ receivedQuantity: '100', rejectedQuantity }] }] });
    const back = await receiptStep(warehouse, 'goodsReceiptReturn', { id: goodsReceipt.id, reason: 'Bores', lines: [{ lineNumber: 1, rejectedQuantity }] });
    expect(back.goodsReceipt.lines).toMatchObject([{ rejectedQuantity: `-${rejectedQuantity}` }]);
  });

  test('that is bad is let pass by somebody who did not look, with a reason', async () => {
    const { id } = (await failed()).inspection;
    const pass = (client: Client, reason: string) => inspectionStep(client, 'inspectionDecide', { id, decision: 'USE_AS_IS', reason });
    expect(await pass(quality, 'Fits')).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL' }] });
    expect(await pass(manager, ' ')).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    expect(await pass(manager, 'Fits')).toMatchObject({ inspection: { status: 'DECIDED', decidedByName: 'Sophie Marchetti', goodsReceiptLine: { acceptedQuantity: '100', rejectedQuantity: '0', discrepancies: [] } } });
  });

  test('is not sorted into more or less than there is', async () => {
    const { id } = (await failed()).inspection;
    const sort = (acceptedQuantity?: string) => inspectionStep(quality, 'inspectionDecide', { id, decision: 'SORT', acceptedQuantity, reason: 'x' });
    expect(await sort()).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['acceptedQuantity'] }] });
    expect(await sort('100.0001')).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE' }] });
    expect(await sort('-1')).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE' }] });
    expect(await inspectionStep(quality, 'inspectionDecide', { id, decision: 'REJECT', acceptedQuantity: '1', reason: 'x' })).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
  });

  test('is waived by somebody who did not receive the goods', async () => {
    const both = await colleague('ADMIN');
    const { id: orderLineId } = await orderedLine(server(), await inspectedItem(server()));
    await receiptStep(both, 'goodsReceiptPost', { lines: [{ orderLineId, receivedQuantity: '100' }] });
    await server().jobsAreDone();
    const { nodes } = (await both.ask('{ inspections(first: 1) { nodes { id } } }')).inspections;
    const waive = (client: Client) => inspectionStep(client, 'inspectionWaive', { id: nodes[0].id, reason: 'Urgent' });
    expect(await waive(both)).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL' }] });
    expect(await waive(quality)).toMatchObject({ inspection: { status: 'WAIVED', decisionReason: 'Urgent', goodsReceiptLine: { acceptedQuantity: '100' } } });
  });

  test('is decided once, however many people decide at once', async () => {
    const { inspection: { id }, orderId } = await failed();
    const others = [quality, manager, await colleague('QUALITY'), await colleague('QUALITY')];
    const answers = await Promise.all(Array.from({ length: 12 }, (_, turn) => inspectionStep(others[turn % others.length]!, 'inspectionDecide', { id, decision: 'SORT', acceptedQuantity: String(turn), reason: 'x' })));
    const taken = answers.findIndex(({ userErrors }) => userErrors.length === 0);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.filter((_, turn) => turn !== taken).every(({ userErrors }) => userErrors[0].code === 'NOT_ALLOWED_IN_STATE')).toBe(true);
    expect(await receivedOrder(alpine, orderId)).toMatchObject({ lines: [{ schedules: [{ rejectedQuantity: String(100 - taken) }] }] });
  });

  test('is on the list of what is due until it is decided', async () => {
    const { id } = (await failed()).inspection;
    const due = async () => (await quality.ask('{ inspectionsDue(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { id } } }')).inspectionsDue.nodes.map((node: { id: string }) => node.id);
    expect(await due()).toContain(id);
    await inspectionStep(quality, 'inspectionDecide', { id, decision: 'REJECT', reason: 'x' });
    expect(await due()).not.toContain(id);
  });
});
