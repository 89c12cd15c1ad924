import { expect, test } from '@jest/globals';
import { Secret, TOTP, URI } from 'otpauth';
import { enrolmentAddress, newOneTimeCodeSecret, oneTimeCodeStep } from '../../../server/auth/one-time-code.js';
import { newRecoveryCode, recoveryCodeDigest } from '../../../server/auth/recovery-code.js';

const secret = newOneTimeCodeSecret();
const now = new Date('2026-11-21T20:00:10Z');
const step = Math.floor(now.getTime() / 30_000);
const shownAt = (seconds: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() + seconds * 1000 });

test('the code that the app shows now is right, however it is spaced', () => {
  const code = shownAt(0);
  expect(oneTimeCodeStep(secret, code, now)).toBe(step);
  expect(oneTimeCodeStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe(step);
});

test('half a minute of difference between clocks does not matter, two minutes do', () => {
  expect(oneTimeCodeStep(secret, shownAt(-30), now)).toBe(step - 1);
  expect(oneTimeCodeStep(secret, shownAt(30), now)).toBe(step + 1);
  expect(oneTimeCodeStep(secret, shownAt(-120), now)).toBeNull();
});

test('what is no code is wrong', () => {
  for (const code of ['', 'abcdef', '12345', '1234567']) expect(oneTimeCodeStep(secret, code, now)).toBeNull();
});

test('an authenticator app learns from the address what the server knows', () => {
  const app = URI.parse(enrolmentAddress(secret, 'Meridian & Co', 'ada@alpine.example')) as TOTP;
  expect(app).toMatchObject({ issuer: 'Meridian & Co', label: 'ada@alpine.example', digits: 6, period: 30, algorithm: 'SHA1' });
  expect(oneTimeCodeStep(secret, app.generate({ timestamp: now.getTime() }), now)).toBe(step);
});

test('a secret has 160 random bits, a recovery code 120', () => {
  expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
  expect(newOneTimeCodeSecret()).not.toBe(secret);
  expect(newRecoveryCode()).toMatch(/^([a-hj-km-np-z1-9]{4}-){5}[a-hj-km-np-z1-9]{4}$/);
});

test('a recovery code is the same in capital letters and without its hyphens', () => {
  const code = newRecoveryCode();
  expect(recoveryCodeDigest(` ${code.replaceAll('-', '').toUpperCase()} `)).toBe(recoveryCodeDigest(code));
  expect(recoveryCodeDigest(newRecoveryCode())).not.toBe(recoveryCodeDigest(code));
});
