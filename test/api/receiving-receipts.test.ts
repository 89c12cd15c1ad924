import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { inDays, stepWith } from '../support/purchase-orders.js';
import { RECEIPT, confirmedBy, followGoodsToShip, receiptStep, receivedOrder, shipmentStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';

const server = useServer();
followGoodsToShip(server);
let alpine: Client;
let borealis: Client;
let buyer: Client;
let warehouse: Client;

beforeAll(async () => {
  [alpine, borealis, buyer, warehouse] = (await Promise.all(
    ['supplier@alpine.example', 'supplier@borealis.example', 'buyer@counterpart.example', 'warehouse@counterpart.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client, Client];
});

const post = (...lines: object[]) => receiptStep(warehouse, 'goodsReceiptPost', { lines });
const shipmentOf = async (...lines: object[]) => {
  const { shipment } = await shipmentStep(alpine, 'shipmentCreate', { estimatedArrivalOn: inDays(1), lines });
  return (await shipmentStep(alpine, 'shipmentShip', { id: shipment.id })).shipment;
};
const shipmentNow = async (id: string) => (await alpine.ask('query ($id: ID!) { shipment(id: $id) { status arrivedOn lines { receivedQuantity } } }', { id })).shipment;

describe('a receipt', () => {
  test('of a shipment fills its order and the shipment, in parts', async () => {
    const order = await confirmedBy(server(), 'alpine');
    const { id, lines } = await shipmentOf({ orderLineId: order.lines[0].id, quantity: '100' }, { orderLineId: order.lines[1].id, quantity: '20' });
    const first = await receiptStep(warehouse, 'goodsReceiptPost', {
      deliveryNote: 'LS 4711',
      lines: [
        { shipmentLineId: lines[0].id, receivedQuantity: '98', rejectedQuantity: '3', discrepancies: ['SHORT', 'DAMAGED'], reason: 'Wet', lot: 'L1' },
        { shipmentLineId: lines[1].id, receivedQuantity: '15' },
      ],
    });
    expect(first).toMatchObject({
      userErrors: [],
      goodsReceipt: {
        kind: 'ARRIVAL',
        number: expect.stringMatching(/^GR-\d{4}-\d{6}$/),
        receivedOn: inDays(0),
        deliveryNote: 'LS 4711',
        postedByName: 'Tomasz Zieliński',
        shipment: { id, status: 'PARTIALLY_RECEIVED' },
        lines: [
          { receivedQuantity: '98', acceptedQuantity: '95', rejectedQuantity: '3', discrepancies: ['SHORT', 'DAMAGED'], reason: 'Wet', lot: 'L1' },
          { receivedQuantity: '15', acceptedQuantity: '15', rejectedQuantity: '0', discrepancies: [] },
        ],
      },
    });
    expect(await receivedOrder(alpine, order.id)).toMatchObject({
      receipt: 'PARTIAL',
      lines: [
        { schedules: [{ receivedQuantity: '98', rejectedQuantity: '3', actualOn: inDays(0) }] },
        { schedules: [{ receivedQuantity: '12', actualOn: inDays(0) }, { receivedQuantity: '3', actualOn: inDays(0) }] },
      ],
    });
    await post({ shipmentLineId: lines[0].id, receivedQuantity: '2' }, { shipmentLineId: lines[1].id, receivedQuantity: '5' });
    expect(await receivedOrder(alpine, order.id)).toMatchObject({ receipt: 'FULL' });
    expect(await shipmentNow(id)).toEqual({ status: 'RECEIVED', arrivedOn: inDays(0), lines: [{ receivedQuantity: '100' }, { receivedQuantity: '20' }] });
    const { receipts } = (await alpine.ask('query ($id: ID!) { purchaseOrder(id: $id) { receipts(first: 5) { totalCount nodes { shipment { id } } } } }', { id: order.id })).purchaseOrder;
    expect(receipts).toEqual({ totalCount: 2, nodes: [{ shipment: { id } }, { shipment: { id } }] });
  });

  test('may be of goods of several orders that nobody announced', async () => {
    const [one, other] = [await confirmedBy(server(), 'alpine'), await confirmedBy(server(), 'alpine')];
    const { goodsReceipt } = await post({ orderLineId: one.lines[0].id, receivedQuantity: '100' }, { orderLineId: other.lines[1].id, receivedQuantity: '20' });
    expect(goodsReceipt).toMatchObject({ shipment: null, lines: [{ lineNumber: 1 }, { lineNumber: 2 }] });
    expect([await receivedOrder(buyer, one.id), await receivedOrder(buyer, other.id)]).toMatchObject([{ receipt: 'PARTIAL' }, { receipt: 'PARTIAL' }]);
  });

  test('takes what is within the tolerance of the order, over all receipts, and no more', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const line = { orderLineId: lines[0].id };
    expect(await post({ ...line, receivedQuantity: '105.0001' })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'receivedQuantity'] }] });
    expect(await post({ ...line, receivedQuantity: '60' }, { ...line, receivedQuantity: '46' })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '1', 'receivedQuantity'] }] });
    expect(await post({ ...line, receivedQuantity: '60' }, { ...line, receivedQuantity: '45', discrepancies: ['OVER'] })).toMatchObject({ userErrors: [] });
    expect(await post({ ...line, receivedQuantity: '0.0001' })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE' }] });
  });

  test.each<[string, (id: string) => object[], string, string[] | null]>([
    ['no line', () => [], 'REQUIRED', ['lines']],
    ['a line of nothing known', () => [{ receivedQuantity: '1' }], 'INVALID', ['lines', '0']],
    ['nothing received that is not short', (id) => [{ orderLineId: id, receivedQuantity: '0' }], 'OUT_OF_RANGE', ['lines', '0', 'receivedQuantity']],
    ['less than nothing', (id) => [{ orderLineId: id, receivedQuantity: '-1', discrepancies: ['SHORT'] }], 'OUT_OF_RANGE', ['lines', '0', 'receivedQuantity']],
    ['more rejected than received', (id) => [{ orderLineId: id, receivedQuantity: '1', rejectedQuantity: '2', discrepancies: ['DAMAGED'] }], 'OUT_OF_RANGE', ['lines', '0', 'rejectedQuantity']],
    ['something rejected without a reason', (id) => [{ orderLineId: id, receivedQuantity: '2', rejectedQuantity: '1', discrepancies: ['SHORT'] }], 'REQUIRED', ['lines', '0', 'discrepancies']],
    ['too many serial numbers', (id) => [{ orderLineId: id, receivedQuantity: '1', serials: ['A', 'B'] }], 'INVALID', ['lines', '0', 'serials']],
  ])('with %s is refused', async (_what, linesOf, code, field) => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { goodsReceipt, userErrors } = await post(...linesOf(lines[0].id));
    expect(goodsReceipt).toBeNull();
    expect(userErrors[0]).toEqual({ code, field });
  });

  test('is about one supplier and one shipment', async () => {
    const [own, foreign] = [await confirmedBy(server(), 'alpine'), await confirmedBy(server(), 'borealis')];
    expect(await post({ orderLineId: own.lines[0].id, receivedQuantity: '1' }, { orderLineId: foreign.lines[0].id, receivedQuantity: '1' })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['lines', '1'] }] });
    const [one, other] = [await shipmentOf({ orderLineId: own.lines[0].id, quantity: '1' }), await shipmentOf({ orderLineId: own.lines[0].id, quantity: '1' })];
    const both = [one, other].map(({ lines }) => ({ shipmentLineId: lines[0].id, receivedQuantity: '1' }));
    expect(await post(...both)).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['lines', '1', 'shipmentLineId'] }] });
  });

  test('takes nothing of a draft, of a closed shipment, or of an order that is not out', async () => {
    const order = await confirmedBy(server(), 'alpine');
    const line = { orderLineId: order.lines[0].id, quantity: '1' };
    const { shipment: draft } = await shipmentStep(alpine, 'shipmentCreate', { estimatedArrivalOn: inDays(1), lines: [line] });
    const closed = await shipmentOf(line);
    await shipmentStep(warehouse, 'shipmentMarkArrived', { id: closed.id });
    await shipmentStep(warehouse, 'shipmentClose', { id: closed.id });
    for (const { lines } of [draft, closed]) {
      expect(await post({ shipmentLineId: lines[0].id, receivedQuantity: '1' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    }
    await stepWith(buyer, 'purchaseOrderHold', { id: order.id });
    expect(await post({ orderLineId: order.lines[0].id, receivedQuantity: '1' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('is for its own supplier to read, and for no other', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { goodsReceipt } = await post({ orderLineId: lines[0].id, receivedQuantity: '1' });
    const read = (client: Client) => client.send(`query ($id: ID!) { goodsReceipt(id: $id) { ${RECEIPT} } }`, { id: goodsReceipt.id });
    expect((await read(alpine)).data.goodsReceipt).toEqual(goodsReceipt);
    expect(await read(borealis)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('a return', () => {
  test('takes everything back that is left, and what followed from it', async () => {
    const order = await confirmedBy(server(), 'alpine');
    const { id, lines } = await shipmentOf({ orderLineId: order.lines[0].id, quantity: '100' });
    const { goodsReceipt } = await post({ shipmentLineId: lines[0].id, receivedQuantity: '100', rejectedQuantity: '10', discrepancies: ['DEFECTIVE'] });
    const part = await receiptStep(warehouse, 'goodsReceiptReturn', { id: goodsReceipt.id, reason: 'Defective', lines: [{ lineNumber: 1, rejectedQuantity: '10' }] });
    expect(part).toMatchObject({
      goodsReceipt: { kind: 'RETURN', returnOf: { id: goodsReceipt.id }, note: 'Defective', lines: [{ receivedQuantity: '-10', acceptedQuantity: '0', rejectedQuantity: '-10' }] },
    });
    expect(await shipmentNow(id)).toMatchObject({ status: 'PARTIALLY_RECEIVED', lines: [{ receivedQuantity: '90' }] });
    expect(await receiptStep(warehouse, 'goodsReceiptReturn', { id: goodsReceipt.id, reason: 'All' })).toMatchObject({ goodsReceipt: { lines: [{ receivedQuantity: '-90', acceptedQuantity: '-90' }] } });
    expect(await shipmentNow(id)).toMatchObject({ status: 'ARRIVED', lines: [{ receivedQuantity: '0' }] });
    expect(await receivedOrder(buyer, order.id)).toMatchObject({ receipt: 'NONE', lines: [{ schedules: [{ receivedQuantity: '0', rejectedQuantity: '0', actualOn: null }] }, {}] });
    expect(await receiptStep(warehouse, 'goodsReceiptReturn', { id: goodsReceipt.id, reason: 'Again' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['lines'] }] });
    expect(await post({ shipmentLineId: lines[0].id, receivedQuantity: '100' })).toMatchObject({ userErrors: [], goodsReceipt: { shipment: { status: 'RECEIVED' } } });
  });

  test('takes back no more than is left, and no return', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { goodsReceipt } = await post({ orderLineId: lines[0].id, receivedQuantity: '10' });
    const back = (acceptedQuantity: string, more: object = {}) => receiptStep(warehouse, 'goodsReceiptReturn', { id: goodsReceipt.id, reason: 'Wrong', lines: [{ lineNumber: 1, acceptedQuantity }], ...more });
    expect(await back('11')).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['lines', '0', 'acceptedQuantity'] }] });
    expect(await back('1', { reason: ' ' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    expect(await back('1', { returnedOn: inDays(-1) })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['returnedOn'] }] });
    expect(await back('1', { lines: [{ lineNumber: 2, acceptedQuantity: '1' }] })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['lines', '0', 'lineNumber'] }] });
    const { goodsReceipt: first } = await back('6');
    expect(await back('5')).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE' }] });
    expect(await receiptStep(warehouse, 'goodsReceiptReturn', { id: first.id, reason: 'Back' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('of the same goods happens once, however many people post it at once', async () => {
    const { id, lines } = await confirmedBy(server(), 'alpine');
    const { goodsReceipt } = await post({ orderLineId: lines[0].id, receivedQuantity: '10' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => receiptStep(warehouse, 'goodsReceiptReturn', { id: goodsReceipt.id, reason: 'Wrong' })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await receivedOrder(buyer, id)).toMatchObject({ receipt: 'NONE' });
  });
});

describe('at once', () => {
  test('50 receipts of one order line never come to more than the order and its tolerance', async () => {
    const { id, lines } = await confirmedBy(server(), 'alpine');
    const answers = await Promise.all(Array.from({ length: 50 }, () => post({ orderLineId: lines[0].id, receivedQuantity: '10' })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(10);
    expect(answers.filter(({ goodsReceipt }) => !goodsReceipt).every(({ userErrors }) => userErrors[0].code === 'OUT_OF_RANGE')).toBe(true);
    expect(await receivedOrder(buyer, id)).toMatchObject({ lines: [{ schedules: [{ receivedQuantity: '100' }] }, {}] });
  });

  test('receipts of several orders in opposite directions wait for each other and not in a circle', async () => {
    const [one, other] = [await confirmedBy(server(), 'alpine'), await confirmedBy(server(), 'alpine')];
    const pair = [one, other].map(({ lines }) => ({ orderLineId: lines[0].id, receivedQuantity: '5' }));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, turn) => post(...(turn % 2 ? pair : [...pair].reverse()))));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    for (const { id } of [one, other]) expect((await receivedOrder(buyer, id)).lines[0].schedules[0].receivedQuantity).toBe('100');
  });
});
