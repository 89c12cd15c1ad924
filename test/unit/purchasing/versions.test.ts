import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { VersionLine } from '../../../server/domains/purchasing/purchase-order-version.js';
import { changesBetween, contentOf } from '../../../server/domains/purchasing/versions.js';

function line(changes: Partial<VersionLine> = {}): VersionLine {
  return {
    lineNumber: 1,
    sku: 'BOLT-8',
    itemName: 'Bolt M8',
    quantity: '100',
    unitPrice: { amount: '2.5', currencyCode: 'EUR' },
    schedules: [{ scheduleNumber: 1, quantity: '100', requestedOn: '2026-12-01', confirmedOn: null }],
    ...changes,
  };
}

const delivery = (scheduleNumber: number, quantity: string, requestedOn: string, confirmedOn: string | null = null) => ({
  scheduleNumber,
  quantity,
  requestedOn,
  confirmedOn,
});

describe('the content of an order', () => {
  test('is kept without the zeros that the database adds', () => {
    const stored = {
      lineNumber: 1,
      item: { sku: 'BOLT-8', names: { en: 'Bolt M8', fa: 'پیچ' } },
      quantity: '1200.0000',
      unitPrice: '2.5000',
      currencyCode: 'EUR',
      schedules: [{ scheduleNumber: 1, quantity: '1200.0000', requestedOn: '2026-12-01', receivedQuantity: '0.0000' }],
    };
    expect(contentOf([stored])).toEqual([line({ quantity: '1200', schedules: [delivery(1, '1200', '2026-12-01')] })]);
  });
});

describe('the difference between two versions', () => {
  test('is nothing when nothing differs', () => {
    expect(changesBetween([line()], [line()])).toEqual([]);
  });

  test('is nothing when the day that was asked for is confirmed', () => {
    expect(changesBetween([line()], [line({ schedules: [delivery(1, '100', '2026-12-01', '2026-12-01')] })])).toEqual([]);
  });

  test('is nothing when numbers are only written differently', () => {
    expect(changesBetween([line()], [line({ quantity: '100.00', unitPrice: { amount: '2.50', currencyCode: 'EUR' } })])).toEqual([]);
  });

  test('names another day, against the one that was asked for', () => {
    expect(changesBetween([line()], [line({ schedules: [delivery(1, '100', '2026-12-01', '2026-12-08')] })])).toEqual([
      { lineNumber: 1, scheduleNumber: 1, field: 'CONFIRMED_ON', before: '2026-12-01', after: '2026-12-08' },
    ]);
  });

  test('names another day, against the one that was confirmed before', () => {
    const before = line({ schedules: [delivery(1, '100', '2026-12-01', '2026-12-08')] });
    const after = line({ schedules: [delivery(1, '100', '2026-12-01', '2026-12-10')] });
    expect(changesBetween([before], [after])).toEqual([
      { lineNumber: 1, scheduleNumber: 1, field: 'CONFIRMED_ON', before: '2026-12-08', after: '2026-12-10' },
    ]);
  });

  test('names another price and quantity, the latter for line and delivery', () => {
    const after = line({ quantity: '80', unitPrice: { amount: '2.75', currencyCode: 'EUR' }, schedules: [delivery(1, '80', '2026-12-01')] });
    expect(changesBetween([line()], [after])).toEqual([
      { lineNumber: 1, scheduleNumber: null, field: 'QUANTITY', before: '100', after: '80' },
      { lineNumber: 1, scheduleNumber: null, field: 'UNIT_PRICE', before: '2.5', after: '2.75' },
      { lineNumber: 1, scheduleNumber: 1, field: 'QUANTITY', before: '100', after: '80' },
    ]);
  });

  test('names a delivery that was split off, and one that is gone', () => {
    const split = line({ schedules: [delivery(1, '60', '2026-12-01'), delivery(2, '40', '2026-12-01', '2026-12-20')] });
    expect(changesBetween([line()], [split])).toEqual([
      { lineNumber: 1, scheduleNumber: 1, field: 'QUANTITY', before: '100', after: '60' },
      { lineNumber: 1, scheduleNumber: 2, field: 'SCHEDULE', before: null, after: '40 / 2026-12-20' },
    ]);
    expect(changesBetween([split], [line()])).toContainEqual({
      lineNumber: 1, scheduleNumber: 2, field: 'SCHEDULE', before: '40 / 2026-12-20', after: null,
    });
  });

  test('names lines that are new and lines that are gone, by their number', () => {
    expect(changesBetween([line(), line({ lineNumber: 3, sku: 'NUT-8' })], [line({ lineNumber: 2, sku: 'WASHER-8' }), line()])).toEqual([
      { lineNumber: 2, scheduleNumber: null, field: 'LINE', before: null, after: 'WASHER-8' },
      { lineNumber: 3, scheduleNumber: null, field: 'LINE', before: 'NUT-8', after: null },
    ]);
  });

  test('read backwards swaps before and after, whatever changed', () => {
    const day = fc.constantFrom('2026-12-01', '2026-12-08', '2026-12-24');
    const deliveries = fc.uniqueArray(
      fc.record({ scheduleNumber: fc.integer({ min: 1, max: 4 }), quantity: fc.constantFrom('1', '2', '30'), requestedOn: day, confirmedOn: fc.option(day) }),
      { selector: ({ scheduleNumber }) => scheduleNumber, minLength: 1 },
    );
    const lines = fc.uniqueArray(
      fc.record({ lineNumber: fc.integer({ min: 1, max: 5 }), quantity: fc.constantFrom('1', '30'), schedules: deliveries }).map(line),
      { selector: ({ lineNumber }) => lineNumber },
    );
    const key = (change: object) => JSON.stringify(change);
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const back = changesBetween(other, one).map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }));
        expect(back.map(key).sort()).toEqual(changesBetween(one, other).map(key).sort());
      }),
    );
  });
});
