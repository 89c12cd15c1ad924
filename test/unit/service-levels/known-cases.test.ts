import { describe, expect, test } from '@jest/globals';
import type { Holidays, ServiceCalendar } from '../../../server/domains/service-levels/calculation/calendar.js';
import { ServiceTime } from '../../../server/domains/service-levels/calculation/service-time.js';
import { became, calendar, everyDay, hours, opened, policy, raised, type Scenario, shown, tell, version, wall } from './scenarios.js';

const roundTheClock = calendar({ hours: hours(everyDay, ['00:00', '24:00']) });
const dueIn = (office: ServiceCalendar, start: number, minutes: number, others: Holidays[] = []) =>
  shown(new ServiceTime(office, others).after(start, minutes * 60_000), office.timeZone);
const dueOf = (scenario: Scenario) => shown(tell(scenario).resolution.dueAt);

describe('the clock', () => {
  test('loses an hour of the night in which it is put forward', () => {
    // Saturday 20 to 24 is 4 hours, Sunday 0 to 2 is 2, and 3 to 7 are the last 4 of 10.
    expect(dueIn(roundTheClock, wall('2026-03-28 20:00'), 600)).toBe('2026-03-29 07:00 +02:00');
  });

  test('counts the hour twice that comes twice when it is put back', () => {
    // Saturday 20 to 24 is 4 hours, Sunday 0 to 2 is 2, 2 to 3 twice is 2, and 3 to 5 are the last 2 of 10.
    expect(dueIn(roundTheClock, wall('2026-10-24 20:00'), 600)).toBe('2026-10-25 05:00 +01:00');
  });

  test('starts, where service would begin in the hour that is skipped, when that is over', () => {
    const early = calendar({ hours: hours([7], ['02:30', '06:00']) });
    expect(dueIn(early, wall('2026-03-28 12:00'), 120)).toBe('2026-03-29 05:00 +02:00');
    expect(dueIn(early, wall('2026-03-22 00:00'), 120)).toBe('2026-03-22 04:30 +01:00');
  });

  test('goes through midnight where one interval ends and the next begins', () => {
    const late = calendar({ hours: [...hours([1], ['18:00', '24:00']), ...hours([2], ['00:00', '02:00'])] });
    expect(dueIn(late, wall('2026-06-15 23:00'), 120)).toBe('2026-06-16 01:00 +02:00');
    expect(dueIn(late, wall('2026-06-15 23:00'), 60)).toBe('2026-06-16 00:00 +02:00');
    // Four hours are left on Monday, two on Tuesday: the seventh is on the next Monday.
    expect(dueIn(late, wall('2026-06-15 20:00'), 420)).toBe('2026-06-22 19:00 +02:00');
  });

  test('stands between two intervals of a day, and a target is due at the end of one rather than the start of the next', () => {
    const office = calendar({ hours: hours([1, 2, 3, 4, 5], ['09:00', '12:00'], ['13:00', '17:00']) });
    expect(dueIn(office, wall('2026-06-15 11:30'), 60)).toBe('2026-06-15 13:30 +02:00');
    expect(dueIn(office, wall('2026-06-15 11:30'), 30)).toBe('2026-06-15 12:00 +02:00');
    expect(dueIn(office, wall('2026-06-15 12:15'), 30)).toBe('2026-06-15 13:30 +02:00');
  });

  test('stands on holidays, for a part of the day if they are no longer', () => {
    const christmas = calendar({ holidays: [{ date: '2026-12-24', name: 'Christmas Eve', from: '12:00' }, { date: '2026-12-25', name: 'Christmas' }] });
    // Thursday 11 to 12 is one hour; Friday is none; Monday 9 to 10 is the second.
    expect(dueIn(christmas, wall('2026-12-24 11:00'), 120)).toBe('2026-12-28 10:00 +01:00');
  });

  test('stands on days that are holidays where the customer is, and nowhere else', () => {
    const nowruz = { timeZone: 'Asia/Tehran', holidays: ['2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24'].map((date) => ({ date, name: 'نوروز ۱۴۰۵' })) };
    expect(dueIn(calendar(), wall('2026-03-20 16:00'), 120)).toBe('2026-03-23 10:00 +01:00');
    expect(dueIn(calendar(), wall('2026-03-20 16:00'), 120, [nowruz])).toBe('2026-03-25 10:00 +01:00');
  });

  test('counts a holiday by the clock of where it is', () => {
    // In Shanghai the Spring Festival ends at midnight of the 23rd, which is 17:00 in Berlin: that Monday is lost too.
    const days = Array.from({ length: 9 }, (_, index) => ({ date: `2026-02-${15 + index}`, name: '春节' }));
    expect(dueIn(calendar(), wall('2026-02-13 16:00'), 120, [{ timeZone: 'Asia/Shanghai', holidays: days }])).toBe('2026-02-24 10:00 +01:00');
    // Until 18:00 there would be an hour of it.
    const longer = calendar({ hours: hours([1, 2, 3, 4, 5], ['09:00', '18:00']) });
    expect(dueIn(longer, wall('2026-02-13 17:00'), 120, [{ timeZone: 'Asia/Shanghai', holidays: days }])).toBe('2026-02-23 18:00 +01:00');
  });

  test('moves with the time zone of its calendar', () => {
    const shanghai = calendar({ timeZone: 'Asia/Shanghai' });
    // 9:00 in Berlin is 15:00 in Shanghai: two hours are left there, the third is on Tuesday.
    expect(dueIn(calendar(), wall('2026-06-15 09:00'), 180)).toBe('2026-06-15 12:00 +02:00');
    expect(dueIn(shanghai, wall('2026-06-15 09:00'), 180)).toBe('2026-06-16 10:00 +08:00');
  });

  test('never comes to an end that service never reaches', () => {
    expect(dueIn(calendar({ hours: [] }), wall('2026-06-15 09:00'), 1)).toBeNull();
  });
});

describe('a ticket', () => {
  const eightHours = [policy([version(480)])];

  test('that waits for the customer over a weekend loses no service time', () => {
    // Thursday 15 to 17 and Friday 9 to 10 are 3 hours; the other 5 are on Monday from 11.
    const events = [opened(wall('2026-06-11 15:00')), became('WAITING_CUSTOMER', wall('2026-06-12 10:00')), became('OPEN', wall('2026-06-15 11:00'))];
    expect(dueOf({ events, policies: eightHours })).toBe('2026-06-15 16:00 +02:00');
    expect(tell({ events: events.slice(0, 2), policies: eightHours })).toMatchObject({ paused: true, resolution: { dueAt: null, usedMinutes: 180 } });
  });

  test('goes on being late while it waits', () => {
    const events = [opened(wall('2026-06-11 09:00')), became('WAITING_CUSTOMER', wall('2026-06-12 10:00'))];
    expect(dueOf({ events, policies: eightHours })).toBe('2026-06-11 17:00 +02:00');
  });

  test('that waits inside the company goes on, unless the policy says otherwise', () => {
    const events = [opened(wall('2026-06-15 09:00')), became('WAITING_INTERNAL', wall('2026-06-15 10:00')), became('OPEN', wall('2026-06-15 12:00'))];
    expect(dueOf({ events, policies: eightHours })).toBe('2026-06-15 17:00 +02:00');
    expect(dueOf({ events, policies: [policy([version(480, { pausesInternally: true })])] })).toBe('2026-06-16 11:00 +02:00');
  });

  test('is held after a change of policy to the new one, which counts what was used by the old one', () => {
    // Thursday 10 to 12 are 2 hours by the office; from Friday noon 4 are promised round the clock; Saturday 10 to 12 are the other 2.
    const versions = [version(480), version(240, { validFrom: wall('2026-06-12 12:00'), calendarId: 'always' })];
    const events = [opened(wall('2026-06-11 10:00')), became('WAITING_CUSTOMER', wall('2026-06-11 12:00')), became('OPEN', wall('2026-06-13 10:00'))];
    expect(dueOf({ events, policies: [policy(versions)], calendars: { office: calendar(), always: roundTheClock } })).toBe('2026-06-13 12:00 +02:00');
  });

  test('knows nothing yet of a policy that comes into force later', () => {
    const versions = [version(480), version(60, { validFrom: wall('2026-06-15 12:00') })];
    const story = { events: [opened(wall('2026-06-15 09:00'))], policies: [policy(versions)] };
    expect(dueOf(story)).toBe('2026-06-15 17:00 +02:00');
    // By then three hours are used: it is late from the moment on at which one hour is promised, not before.
    expect(dueOf({ ...story, asOf: wall('2026-06-15 12:00') })).toBe('2026-06-15 12:00 +02:00');
  });

  test('has the time from reopening that it had left when it was resolved', () => {
    // Three hours were used on Monday; the other five begin on Wednesday at ten.
    const events = [opened(wall('2026-06-15 09:00')), became('RESOLVED', wall('2026-06-15 12:00'))];
    expect(tell({ events, policies: eightHours }).resolution).toMatchObject({ metAt: wall('2026-06-15 12:00'), dueAt: wall('2026-06-15 17:00'), usedMinutes: 180 });
    const again = tell({ events: [...events, became('OPEN', wall('2026-06-17 10:00'))], policies: eightHours });
    expect(again.resolution).toMatchObject({ metAt: null, dueAt: wall('2026-06-17 15:00'), usedMinutes: 180 });
  });

  test('whose priority rises half way is held to the stricter promise, but was never late before it', () => {
    const policies = [policy([version(480)]), policy([version(120)], { id: 'urgent', priority: 'URGENT' })];
    const at = (time: string) => {
      const events = [opened(wall('2026-06-15 09:00')), raised('NORMAL', 'URGENT', wall(time))];
      return dueOf({ events, policies, subject: { customerId: 'cedar', type: 'QUESTION', priority: 'URGENT' } });
    };
    expect(at('2026-06-15 10:00')).toBe('2026-06-15 11:00 +02:00');
    expect(at('2026-06-15 13:00')).toBe('2026-06-15 13:00 +02:00');
  });
});
