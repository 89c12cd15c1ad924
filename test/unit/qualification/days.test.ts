import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afterMonths, statusAt } from '../../../server/domains/qualification/qualification-days.js';
import { reminderDue } from '../../../server/domains/qualification/reminder-days.js';
import { dayOf, daysAfter } from '../../../server/shared/days.js';

const today = '2026-11-22';
const inDays = (days: number) => dayOf(daysAfter(new Date(`${today}T00:00:00Z`), days));

describe('a qualification', () => {
  test.each([[91, 'QUALIFIED'], [90, 'EXPIRING'], [0, 'EXPIRING'], [-1, 'EXPIRED']] as const)('that ends in %i days is %s', (days, status) => {
    expect(statusAt(inDays(days), today)).toBe(status);
  });

  test('without an end stays', () => {
    expect(statusAt(null, today)).toBe('QUALIFIED');
  });

  test.each([['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2026-11-22', 36, '2029-11-22'], ['2026-12-31', 2, '2027-02-28'], ['2026-06-15', 12, '2027-06-15']])(
    'made on %s for %i months ends on %s',
    (day, months, end) => expect(afterMonths(day, months)).toBe(end),
  );
});

describe('a certificate', () => {
  test.each([
    [91, [], null], [90, [], 90], [61, [], 90], [61, [90], null], [60, [90], 60], [30, [90, 60], 30], [7, [90, 60, 30], 7], [0, [90, 60, 30, 7], null], [-1, [], null],
    // After a long pause only the closest one is sent, and none of those before it later.
    [5, [], 7], [5, [90], 7], [5, [7], null], [40, [30], null],
  ] as [number, number[], number | null][])('with %i days left and %j sent is reminded at %p', (days, sent, due) => {
    expect(reminderDue(inDays(days), today, sent)).toBe(due);
  });

  test('is reminded at most four times, ever later, however often somebody looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 120 }), { maxLength: 60 }), (looks) => {
        const sent: number[] = [];
        for (const days of [...looks].sort((one, other) => other - one)) {
          const due = reminderDue(inDays(days), today, sent);
          if (due !== null) sent.push(due);
        }
        expect(sent.length).toBeLessThanOrEqual(4);
        expect(sent).toEqual([...new Set(sent)].sort((one, other) => other - one));
      }),
    );
  });
});
