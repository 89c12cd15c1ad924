import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { acceptableQualityLevels, iso2859 } from '../../../server/domains/inspection-plans/iso-2859.js';
import { sampleOf } from '../../../server/domains/inspection-plans/sampling.js';

describe('ISO 2859-1, level II, normal', () => {
  test.each<[number, string, string, number, number]>([
    // lot, AQL, code letter, sample, acceptance number
    [8, '6.5', 'A', 2, 0],
    [15, '4', 'B', 3, 0],
    [90, '1', 'E', 13, 0],
    [100, '0.65', 'F', 20, 0],
    [500, '1', 'H', 50, 1],
    [500, '2.5', 'H', 50, 3],
    [1000, '2.5', 'J', 80, 5],
    [3200, '1.5', 'K', 125, 5],
    [5000, '1.5', 'L', 200, 7],
    [10_000, '1', 'L', 200, 5],
    [35_000, '2.5', 'M', 315, 14],
    [150_000, '0.065', 'P', 800, 1],
    [500_000, '0.1', 'P', 800, 2],
    [10_000, '0.25', 'L', 200, 1],
    [600_000, '0.65', 'Q', 1250, 14],
    [50, '10', 'D', 8, 2],
  ])('of a lot of %d at %s looks by %s at %d and accepts up to %d', (lot, aql, codeLetter, sampleSize, acceptNumber) => {
    expect(iso2859(lot, aql)).toEqual({ codeLetter, sampleSize, acceptNumber });
  });

  test.each<[number, string, string, string, number, number]>([
    [200, '0.65', 'an arrow up', 'F', 20, 0],
    [300, '0.65', 'an arrow down', 'J', 80, 1],
    [5, '1', 'several arrows down', 'E', 13, 0],
    [8, '10', 'two arrows down', 'C', 5, 1],
    [600_000, '4', 'several arrows up', 'M', 315, 21],
  ])('of a lot of %d at %s follows %s to %s', (lot, aql, _arrow, codeLetter, sampleSize, acceptNumber) => {
    expect(iso2859(lot, aql)).toEqual({ codeLetter, sampleSize, acceptNumber });
  });

  test('is stricter at a smaller level, and looks at a smaller share of a larger lot', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat({ max: acceptableQualityLevels.length - 2 }), (lot, index) => {
      const [strict, lax] = [iso2859(lot, acceptableQualityLevels[index]!), iso2859(lot, acceptableQualityLevels[index + 1]!)];
      return strict.acceptNumber / strict.sampleSize <= lax.acceptNumber / lax.sampleSize && strict.acceptNumber < strict.sampleSize;
    }));
  });
});

describe('a sample', () => {
  test('is never more than there is', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...acceptableQualityLevels), (lot, acceptableQualityLevel) =>
      sampleOf({ sampling: 'ISO_2859_1', acceptableQualityLevel }, String(lot)).sampleSize <= lot));
    expect(sampleOf({ sampling: 'FIXED', sampleSize: 10, acceptNumber: 2 }, '4')).toEqual({ lotSize: 4, sampleSize: 4, acceptNumber: 2, codeLetter: null });
  });

  test('of everything is the lot, and of what is not counted in pieces the next whole number', () => {
    expect(sampleOf({ sampling: 'ALL' }, '12.5')).toEqual({ lotSize: 13, sampleSize: 13, acceptNumber: 0, codeLetter: null });
    expect(sampleOf({ sampling: 'ISO_2859_1', acceptableQualityLevel: '1.0000' }, '499.2')).toMatchObject({ lotSize: 500, codeLetter: 'H' });
  });
});
