import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Characteristic } from '../../../server/domains/inspection-plans/characteristic.js';
import { conformsTo, judge, type Measured } from '../../../server/domains/quality/verdict.js';

const bore: Characteristic = { characteristicNumber: 1, name: 'Bore', kind: 'MEASURED', unitCode: 'MMT', nominal: '8', lowerLimit: '7.95', upperLimit: '8.05' };
const tight: Characteristic = { ...bore, characteristicNumber: 2, name: 'Tight', kind: 'ATTRIBUTE', unitCode: null, nominal: null, lowerLimit: null, upperLimit: null };
const plan = { sampleSize: 3, acceptNumber: 1, characteristics: [bore, tight] };

const piece = (pieceNumber: number, value: string, right = true): Measured[] => [
  { pieceNumber, characteristicNumber: 1, value, conforms: conformsTo(bore, value) },
  { pieceNumber, characteristicNumber: 2, value: null, conforms: right },
];

test.each([['7.95', true], ['7.9499', false], ['8.05', true], ['8.0501', false]])('%s conforms to 7.95 … 8.05: %s', (value, expected) => {
  expect(conformsTo(bore, value)).toBe(expected);
});

test('a value has no limit where none is given', () => {
  expect(conformsTo({ lowerLimit: null, upperLimit: '1' }, '-1000')).toBe(true);
  expect(conformsTo({ lowerLimit: '1', upperLimit: null }, '1000')).toBe(true);
});

describe('a sample', () => {
  test('is good while not more pieces are nonconforming than may be, and says what it rests on', () => {
    expect(judge(plan, [...piece(1, '8'), ...piece(2, '7.9', false), ...piece(3, '8.01')])).toEqual({
      result: 'PASSED',
      nonconformingPieces: 1,
      missing: 0,
      findings: [
        { characteristicNumber: 1, recorded: 3, nonconforming: 1, smallest: '7.9', largest: '8.01' },
        { characteristicNumber: 2, recorded: 3, nonconforming: 1, smallest: null, largest: null },
      ],
    });
  });

  test('is bad with one more, although the others were not looked at', () => {
    expect(judge(plan, [...piece(1, '7'), ...piece(2, '8', false)])).toMatchObject({ result: 'FAILED', nonconformingPieces: 2, missing: 2 });
  });

  test('says nothing before every piece was looked at', () => {
    expect(judge(plan, [...piece(1, '8'), ...piece(2, '8')])).toMatchObject({ result: null, missing: 2 });
    expect(judge(plan, [])).toMatchObject({ result: null, missing: 6, findings: [{ smallest: null }, {}] });
  });

  test('is bad exactly when more pieces are nonconforming than the plan accepts', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), fc.nat({ max: 20 }), (rights, acceptNumber) => {
      const measured = rights.map((conforms, index): Measured => ({ pieceNumber: index + 1, characteristicNumber: 2, conforms }));
      const { result } = judge({ sampleSize: rights.length, acceptNumber, characteristics: [tight] }, measured);
      return result === (rights.filter((right) => !right).length > acceptNumber ? 'FAILED' : 'PASSED');
    }));
  });
});
