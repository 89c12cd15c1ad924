import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerLine, type AskedLine, type GivenAnswer } from '../../../server/domains/purchasing/answer.js';

const tolerance = { days: 3, percent: '5' };
const orderedOn = '2026-11-01';
const field = ['lines', '4'];

const oneDelivery: AskedLine = {
  lineNumber: 10,
  quantity: '100',
  unitPrice: '12.5000',
  schedules: [{ scheduleNumber: 1, quantity: '100.0000', requestedOn: '2026-12-01' }],
};
const twoDeliveries: AskedLine = {
  lineNumber: 20,
  quantity: '100',
  unitPrice: '3',
  schedules: [
    { scheduleNumber: 1, quantity: '60', requestedOn: '2026-12-01' },
    { scheduleNumber: 2, quantity: '40', requestedOn: '2027-01-15' },
  ],
};

function answer(asked: AskedLine, given: Omit<GivenAnswer, 'lineNumber'> | null) {
  return answerLine(asked, given && { lineNumber: asked.lineNumber, ...given }, tolerance, orderedOn, field);
}

describe('a line that is not mentioned', () => {
  test('is accepted as asked, delivery by delivery', () => {
    const plain = { lineNumber: 20, answer: 'ACCEPT', unitPrice: '3', reason: null, withinTolerance: true };
    expect(answer(twoDeliveries, null)).toEqual([
      { ...plain, scheduleNumber: 1, confirmedQuantity: '60', confirmedOn: '2026-12-01' },
      { ...plain, scheduleNumber: 2, confirmedQuantity: '40', confirmedOn: '2027-01-15' },
    ]);
  });

  test('is accepted even when what was asked lies before the day of the order', () => {
    const late = { ...oneDelivery, schedules: [{ scheduleNumber: 1, quantity: '100', requestedOn: '2026-10-01' }] };
    expect(answer(late, null)).toMatchObject([{ answer: 'ACCEPT', confirmedOn: '2026-10-01', withinTolerance: true }]);
    expect(answer(late, { unitPrice: '12.5' })).toMatchObject([{ answer: 'ACCEPT', confirmedOn: '2026-10-01' }]);
  });
});

describe('another date', () => {
  test.each([
    ['2026-12-01', 'ACCEPT', true],
    ['2026-12-04', 'CHANGE', true],
    ['2026-12-05', 'CHANGE', false],
    ['2026-11-28', 'CHANGE', true],
    ['2026-11-27', 'CHANGE', false],
  ])('%s for 1 December is %s, within three days: %s', (confirmedOn, kind, withinTolerance) => {
    expect(answer(oneDelivery, { schedules: [{ quantity: '100', confirmedOn }] })).toMatchObject([{ answer: kind, confirmedOn, withinTolerance }]);
  });

  test('of one delivery outside the tolerance takes the whole line to the buyer', () => {
    const schedules = [{ quantity: '60', confirmedOn: '2026-12-20' }, { quantity: '40', confirmedOn: '2027-01-15' }];
    expect(answer(twoDeliveries, { schedules })).toMatchObject([
      { answer: 'CHANGE', withinTolerance: false },
      { answer: 'ACCEPT', withinTolerance: false },
    ]);
  });

  test('before the day of the order is refused at its field', () => {
    expect(() => answer(oneDelivery, { schedules: [{ quantity: '100', confirmedOn: '2026-10-31' }] })).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field: [...field, 'schedules', '0', 'confirmedOn'] }),
    );
    expect(answer(oneDelivery, { schedules: [{ quantity: '100', confirmedOn: orderedOn }] })).toMatchObject([{ confirmedOn: orderedOn }]);
  });
});

describe('another quantity', () => {
  test.each([
    ['105', true],
    ['105.0001', false],
    ['95', true],
    ['94.9999', false],
    ['1', false],
  ])('%s of 100 is within five percent: %s', (quantity, withinTolerance) => {
    expect(answer(oneDelivery, { schedules: [{ quantity, confirmedOn: '2026-12-01' }] })).toMatchObject([
      { answer: 'CHANGE', confirmedQuantity: quantity, withinTolerance },
    ]);
  });

  test('written with other zeros is the same quantity', () => {
    expect(answer(oneDelivery, { schedules: [{ quantity: '100.00', confirmedOn: '2026-12-01' }] })).toMatchObject([{ answer: 'ACCEPT' }]);
  });

  test.each(['0', '0.0000', '-5'])('of %s is refused at its field', (quantity) => {
    expect(() => answer(oneDelivery, { schedules: [{ quantity, confirmedOn: '2026-12-01' }] })).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field: [...field, 'schedules', '0', 'quantity'] }),
    );
  });

  test('moved between two deliveries is a change, but inside the tolerance while the sum is', () => {
    const schedules = [{ quantity: '50', confirmedOn: '2026-12-01' }, { quantity: '50', confirmedOn: '2027-01-15' }];
    expect(answer(twoDeliveries, { schedules })).toMatchObject([
      { answer: 'CHANGE', withinTolerance: true },
      { answer: 'CHANGE', withinTolerance: true },
    ]);
  });
});

describe('another price', () => {
  test.each(['12.5001', '12.4999', '0'])('%s for 12.50 is never inside the tolerance', (unitPrice) => {
    expect(answer(oneDelivery, { unitPrice })).toMatchObject([{ answer: 'CHANGE', unitPrice, confirmedQuantity: '100.0000', withinTolerance: false }]);
  });

  test('that is the same number is no other price', () => {
    expect(answer(oneDelivery, { unitPrice: '12.5' })).toMatchObject([{ answer: 'ACCEPT', withinTolerance: true }]);
  });

  test('below 0 is refused at its field', () => {
    expect(() => answer(oneDelivery, { unitPrice: '-0.01' })).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field: [...field, 'unitPrice'] }),
    );
  });
});

describe('a split', () => {
  const halves = (day: string) => [{ quantity: '50', confirmedOn: '2026-12-01' }, { quantity: '50', confirmedOn: day }];

  test('numbers the new deliveries after the last one', () => {
    const schedules = [...halves('2026-12-02'), { quantity: '1', confirmedOn: '2026-12-03' }];
    expect(answer(oneDelivery, { schedules }).map(({ scheduleNumber, answer: kind }) => [scheduleNumber, kind])).toEqual([
      [1, 'SPLIT'],
      [2, 'SPLIT'],
      [3, 'SPLIT'],
    ]);
  });

  test('counts the days of its further deliveries from the last one that was asked for', () => {
    expect(answer(oneDelivery, { schedules: halves('2026-12-04') }).every(({ withinTolerance }) => withinTolerance)).toBe(true);
    expect(answer(oneDelivery, { schedules: halves('2026-12-05') }).some(({ withinTolerance }) => withinTolerance)).toBe(false);
  });

  test('after a number that is missing goes on from the last', () => {
    const gap = { ...twoDeliveries, schedules: [twoDeliveries.schedules[0]!, { ...twoDeliveries.schedules[1]!, scheduleNumber: 5 }] };
    const schedules = [...gap.schedules.map(({ quantity, requestedOn }) => ({ quantity, confirmedOn: requestedOn })), { quantity: '1', confirmedOn: '2027-01-20' }];
    expect(answer(gap, { schedules }).map(({ scheduleNumber }) => scheduleNumber)).toEqual([1, 5, 6]);
  });
});

describe('too few deliveries', () => {
  test.each([[[]], [[{ quantity: '100', confirmedOn: '2026-12-01' }]]])('are refused at the list: %j', (schedules) => {
    expect(() => answer(twoDeliveries, { schedules })).toThrow(expect.objectContaining({ code: 'INVALID', field: [...field, 'schedules'] }));
  });
});

describe('a rejection', () => {
  test.each([undefined, null, '', '   '])('without a reason (%j) is refused at its field', (reason) => {
    expect(() => answer(oneDelivery, { reject: true, reason })).toThrow(
      expect.objectContaining({ code: 'REQUIRED', field: [...field, 'reason'] }),
    );
  });

  test('with a reason delivers nothing and is for the buyer to decide', () => {
    expect(answer(twoDeliveries, { reject: true, reason: ' Out of production ' })).toEqual(
      [1, 2].map((scheduleNumber) => ({
        lineNumber: 20,
        scheduleNumber,
        answer: 'REJECT',
        confirmedQuantity: '0',
        confirmedOn: null,
        unitPrice: '3',
        reason: 'Out of production',
        withinTolerance: false,
      })),
    );
  });
});

describe('any answer', () => {
  const day = fc.integer({ min: 0, max: 90 }).map((days) => new Date(Date.UTC(2026, 10, 1 + days)).toISOString().slice(0, 10));
  const quantity = fc.integer({ min: 1, max: 200 }).map(String);
  const deliveries = fc.array(fc.record({ quantity, confirmedOn: day }), { minLength: 1, maxLength: 5 });

  test('keeps each delivery as given, under numbers that are each used once', () => {
    fc.assert(
      fc.property(deliveries, (schedules) => {
        const answered = answer(oneDelivery, { schedules });
        expect(answered.map(({ confirmedQuantity, confirmedOn }) => ({ quantity: confirmedQuantity, confirmedOn }))).toEqual(schedules);
        expect(new Set(answered.map(({ scheduleNumber }) => scheduleNumber)).size).toBe(schedules.length);
      }),
    );
  });

  test('is inside the tolerance with all of its deliveries or with none', () => {
    fc.assert(
      fc.property(deliveries, fc.constantFrom(null, '12.5', '13'), (schedules, unitPrice) => {
        const inside = answer(oneDelivery, { schedules, unitPrice }).map(({ withinTolerance }) => withinTolerance);
        expect(new Set(inside).size).toBe(1);
        if (unitPrice === '13') expect(inside[0]).toBe(false);
      }),
    );
  });
});
