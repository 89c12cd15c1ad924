import { expect, test } from '@jest/globals';
import { GuestAllowance } from '../../../server/auth/guest-allowance.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);

test('an address that has spent its allowance waits until enough of it came back; others do not', () => {
  const allowance = new GuestAllowance();
  for (let spent = 0; spent < 4; spent += 1) expect(allowance.spend('192.0.2.1', 5_000, at(0))).toBe(0);
  expect(allowance.spend('192.0.2.1', 600, at(0))).toBe(2);
  expect(allowance.spend('192.0.2.2', 600, at(0))).toBe(0);
  expect(allowance.spend('192.0.2.1', 600, at(1))).toBe(1);
  expect(allowance.spend('192.0.2.1', 600, at(2))).toBe(0);
  expect(allowance.spend('192.0.2.1', 20_000, at(3))).toBeGreaterThan(0);
  expect(allowance.spend('192.0.2.1', 20_000, at(3_600))).toBe(0);
});
