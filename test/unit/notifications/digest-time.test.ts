import { expect, test } from '@jest/globals';
import { isTimeForDigest } from '../../../server/domains/notifications/digest-time.js';

const now = new Date('2026-03-21T03:35:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test('a daily mail goes out in the hour from seven on, where its reader is', () => {
  expect(isTimeForDigest(now, 'Asia/Tehran', minutesAgo(10))).toBe(true);
  expect(isTimeForDigest(now, 'Europe/Berlin', minutesAgo(10))).toBe(false);
  expect(isTimeForDigest(now, 'Asia/Shanghai', minutesAgo(10))).toBe(false);
});

test('after a pause of the server it does not wait for one morning more', () => {
  expect(isTimeForDigest(now, 'Europe/Berlin', minutesAgo(24 * 60))).toBe(true);
  expect(isTimeForDigest(now, 'Europe/Berlin', minutesAgo(24 * 60 - 1))).toBe(false);
});
