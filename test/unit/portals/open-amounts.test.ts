import { describe, expect, test } from '@jest/globals';
import { dayNumberOf } from '../../../portal-shared/src/dates/calendar.js';
import { amountsByWeek, type OpenAmount } from '../../../portal-supplier/src/features/payments/open-amounts.js';
import { weeksOf } from '../../../portal-supplier/src/features/to-do/weeks.js';

/** A Wednesday. */
const today = dayNumberOf('2026-11-25');

describe('things by week', () => {
  test('begin on Monday; what is past stands apart, what is far is left out, what has no day as well', () => {
    const weeks = weeksOf(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-29', '2026-11-30', '2027-01-17', '2027-01-18', null], (day) => day, today);
    expect(weeks).toHaveLength(9);
    expect(weeks.slice(0, 3)).toEqual([
      { start: null, things: ['2026-11-23', '2026-11-24'] },
      { start: '2026-11-23', things: ['2026-11-25', '2026-11-29'] },
      { start: '2026-11-30', things: ['2026-11-30'] },
    ]);
    expect(weeks.at(-1)).toEqual({ start: '2027-01-11', things: ['2027-01-17'] });
  });
});

describe('open amounts', () => {
  const open = (payOn: string, amount: string, change: object = {}) => ({ id: amount, status: 'OPEN', payOn, openAmount: { amount, currencyCode: 'EUR' }, ...change }) as OpenAmount;

  test('are added up by week to the cent, what is held apart, credit notes taken off', () => {
    const [figure] = amountsByWeek([open('2026-11-26', '0.1'), open('2026-11-27', '0.2'), open('2026-11-27', '5', { status: 'HELD' }), open('2026-11-01', '10'), open('2026-11-02', '-4')], today);
    expect(figure!.weeks.slice(0, 2)).toEqual([{ start: null, scheduled: 6, held: 0 }, { start: '2026-11-23', scheduled: 0.3, held: 5 }]);
  });

  test('of several currencies are figures of their own, the one with most first', () => {
    const dollars = (amount: string) => open('2026-11-26', amount, { openAmount: { amount, currencyCode: 'USD' } });
    expect(amountsByWeek([open('2026-11-26', '900'), dollars('1'), dollars('2')], today).map(({ currencyCode }) => currencyCode)).toEqual(['USD', 'EUR']);
  });

  test('are nothing when nothing is open', () => expect(amountsByWeek([], today)).toEqual([]));
});
