import { describe, expect, test } from '@jest/globals';
import { arrivalOf, type Receipt } from '../../../portal-supplier/src/features/shipment/arrivals.js';
import { addPackage, emptyDraft, inputOf, linesOfOrder, problemsOf, removePackage, splitLine } from '../../../portal-supplier/src/features/shipment-form/shipment-draft.js';

const orderLine = (id: string, toShipQuantity: string) => ({ id, lineNumber: 1, unitCode: 'EA', supplierSku: null, toShipQuantity, item: { id: 'item_1', sku: 'BOLT', name: 'Bolt' } });
const order = { id: 'po_1', number: 'PO-1', lines: [orderLine('pol_1', '100'), orderLine('pol_2', '0')] };
const draft = () => ({ ...emptyDraft(), estimatedArrivalOn: '2026-12-01', lines: linesOfOrder(order as never) });

describe('a shipment that is written', () => {
  test('takes over what is open of an order, and only that', () => {
    expect(draft().lines).toMatchObject([{ orderLineId: 'pol_1', quantity: '100', toShip: '100', code: 'BOLT', orderNumber: 'PO-1' }]);
  });

  test('says what is missing, each at its field', () => {
    expect(problemsOf(emptyDraft())).toEqual([{ path: 'lines', key: 'linesMissing' }, { path: 'estimatedArrivalOn', key: 'dateMissing' }]);
    const [line] = draft().lines;
    expect(problemsOf({ ...draft(), lines: [{ ...line!, quantity: null }, { ...line!, quantity: '0' }] })).toEqual([
      { path: 'lines.0.quantity', key: 'quantityMissing' },
      { path: 'lines.1.quantity', key: 'quantityNotPositive' },
    ]);
    expect(problemsOf(draft())).toEqual([]);
  });

  test('tells goods of one line apart by splitting it', () => {
    const lines = splitLine(splitLine(draft().lines, 0), 0);
    expect(lines.map(({ orderLineId, quantity }) => [orderLineId, quantity])).toEqual([['pol_1', '100'], ['pol_1', null], ['pol_1', null]]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
  });

  test('numbers packages on, and takes goods out of one that goes', () => {
    const packages = addPackage(addPackage([]));
    expect(packages.map(({ packageNumber }) => packageNumber)).toEqual([1, 2]);
    const packed = { ...draft(), packages, lines: draft().lines.map((line) => ({ ...line, packageNumber: 1 })) };
    const without = removePackage(packed, 1);
    expect([without.packages.map(({ packageNumber }) => packageNumber), without.lines[0]!.packageNumber]).toEqual([[2], null]);
    expect(addPackage(without.packages).at(-1)!.packageNumber).toBe(3);
  });

  test('is sent without blanks, with serial numbers one by one', () => {
    const [line] = draft().lines;
    const written = { ...draft(), carrier: ' DSV ', packages: [{ packageNumber: 1, kind: 'PALLET' as const, weightKilograms: '12', sscc: '1 2' }], lines: [{ ...line!, serials: 'A1, A2،A3\nA4', lot: ' ' }] };
    expect(inputOf(written)).toMatchObject({
      carrier: 'DSV', trackingNumber: null, packages: [{ sscc: '12' }], lines: [{ orderLineId: 'pol_1', quantity: '100', lot: null, serials: ['A1', 'A2', 'A3', 'A4'] }],
    });
  });
});

describe('what came of a line', () => {
  const counted = (id: string | null, receivedQuantity: string, rejectedQuantity = '0', reason: string | null = null) =>
    ({ id: 'x', lineNumber: 1, shipmentLine: id ? { id } : null, receivedQuantity, rejectedQuantity, acceptedQuantity: String(Number(receivedQuantity) - Number(rejectedQuantity)), awaitingInspectionQuantity: '0', discrepancies: rejectedQuantity === '0' ? [] : ['DAMAGED'], reason });
  const receipts = (...lines: object[]) => [{ lines }] as unknown as Receipt[];

  test('is nothing before it was counted', () => {
    expect(arrivalOf('shpl_1', receipts(counted('shpl_2', '5'), counted(null, '5')))).toBeNull();
  });

  test('adds up over receipts, and returns take off', () => {
    expect(arrivalOf('shpl_1', receipts(counted('shpl_1', '10', '2', 'Wet'), counted('shpl_1', '5'), counted('shpl_1', '-2', '-2')))).toEqual({
      received: '13', accepted: '13', rejected: '0', waiting: '0', discrepancies: ['DAMAGED'], reasons: ['Wet'],
    });
  });
});
