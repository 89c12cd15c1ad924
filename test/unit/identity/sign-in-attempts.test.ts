import { expect, test } from '@jest/globals';
import { SignInAttempts } from '../../../server/auth/sign-in-attempts.js';

const start = new Date('2026-11-21T20:00:00Z').getTime();
const at = (seconds: number) => new Date(start + seconds * 1000);

function afterTenFailures(): SignInAttempts {
  const attempts = new SignInAttempts();
  for (let attempt = 0; attempt < 10; attempt += 1) expect(attempts.begin('who', at(0))).toBe(0);
  return attempts;
}

test('ten attempts are free, the next one has to wait', () => {
  expect(afterTenFailures().begin('who', at(0))).toBe(5);
});

test('each further failure doubles the pause, up to 15 minutes', () => {
  const attempts = afterTenFailures();
  const pauses: number[] = [];
  for (let time = 5; pauses.length < 9; time += pauses.at(-1)!) {
    expect(attempts.begin('who', at(time))).toBe(0);
    pauses.push(attempts.begin('who', at(time)));
  }
  expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 640, 900, 900]);
});

test('somebody else, or from elsewhere, does not wait', () => {
  expect(afterTenFailures().begin('who else', at(0))).toBe(0);
});

test('after a quarter of an hour without attempts all is forgotten', () => {
  const attempts = afterTenFailures();
  expect(attempts.begin('who', at(5 + 15 * 60))).toBe(0);
  expect(attempts.begin('who', at(5 + 15 * 60))).toBe(0);
});

test('the right password ends the counting', () => {
  const attempts = new SignInAttempts();
  for (let attempt = 0; attempt < 30; attempt += 1) {
    expect(attempts.begin('who', at(0))).toBe(0);
    if (attempt % 9 === 8) attempts.succeeded('who');
  }
});
