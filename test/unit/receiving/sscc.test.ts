import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkDigit, isSscc, ssccOf } from '../../../server/domains/receiving/sscc.js';

test.each([
  ['10614141234567890', '8'],
  ['37610425002123456', '9'],
  ['00000000000000000', '0'],
])('the check digit of %s is %s', (digits, expected) => {
  expect(checkDigit(digits)).toBe(expected);
});

test('every serial number gives a code of its own, and any wrong digit shows', () => {
  fc.assert(fc.property(fc.nat(), fc.nat({ max: 17 }), fc.integer({ min: 1, max: 9 }), (serial, place, step) => {
    const code = ssccOf(String(serial));
    const wrong = code.slice(0, place) + String((Number(code[place]) + step) % 10) + code.slice(place + 1);
    return isSscc(code) && Number(code.slice(4, -1)) === serial && !isSscc(wrong);
  }));
});

test.each(['', '10614141234567890', '1061414123456789081', '10614141234567890x'])('%j is no code', (text) => {
  expect(isSscc(text)).toBe(false);
});
