import { expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { isOneTimeCode } from '../../../server/auth/one-time-code.js';

const secret = new Secret().base32;
const now = new Date('2026-11-21T20:00:10Z');
const shownAt = (seconds: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + seconds * 1000 });

test('the code that the app shows now is right, however it is spaced', () => {
  const code = shownAt(0);
  expect(isOneTimeCode(secret, code, now)).toBe(true);
  expect(isOneTimeCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe(true);
});

test('half a minute of difference between clocks does not matter, two minutes do', () => {
  expect(isOneTimeCode(secret, shownAt(-30), now)).toBe(true);
  expect(isOneTimeCode(secret, shownAt(30), now)).toBe(true);
  expect(isOneTimeCode(secret, shownAt(-120), now)).toBe(false);
});

test('what is no code is wrong', () => {
  for (const code of ['', 'abcdef', '12345', '1234567']) expect(isOneTimeCode(secret, code, now)).toBe(false);
});
