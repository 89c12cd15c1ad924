import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Holiday, ServiceCalendar } from '../../../server/domains/service-levels/calculation/calendar.js';
import { ServiceTime } from '../../../server/domains/service-levels/calculation/service-time.js';
import { became, opened, policy, tell, version } from './scenarios.js';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const start = Date.UTC(2026, 0, 5);

const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const hours = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ weekday, from, length }) => ({ weekday, from: clock(from), to: clock(Math.min(from + length, 1440)) }));
const holidays: fc.Arbitrary<Holiday> = fc.integer({ min: 0, max: 400 })
  .map((day) => ({ date: new Date(start + day * 24 * 60 * MINUTE).toISOString().slice(0, 10), name: 'any' }));
const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Tehran', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe');
const calendars = (zone: fc.Arbitrary<string>): fc.Arbitrary<ServiceCalendar> =>
  fc.record({ timeZone: zone, hours: fc.array(hours, { minLength: 1, maxLength: 6 }), holidays: fc.array(holidays, { maxLength: 5 }) });
const moments = fc.integer({ min: 0, max: 300 * 24 * 60 }).map((minutes) => start + minutes * MINUTE);
const targets = fc.integer({ min: 1, max: 3000 }).map((minutes) => minutes * MINUTE);

test('by a due time exactly the promised time of service has passed', () => {
  fc.assert(fc.property(calendars(zones), moments, targets, (calendar, from, target) => {
    const time = new ServiceTime(calendar);
    const due = time.after(from, target);
    // An hour a week, all of it skipped in spring: possible, and too little to get there within the time that is looked ahead.
    if (due !== null) expect(time.between(from, due)).toBe(target);
  }));
});

test('a further holiday makes no due time earlier', () => {
  fc.assert(fc.property(calendars(zones), holidays, moments, targets, (calendar, holiday, from, target) => {
    const before = new ServiceTime(calendar).after(from, target);
    const after = new ServiceTime({ ...calendar, holidays: [...calendar.holidays, holiday] }).after(from, target);
    expect(after ?? Infinity).toBeGreaterThanOrEqual(before ?? Infinity);
  }));
});

test('a week later everything is due a week later, where the clock is never put forward and no holiday comes between', () => {
  fc.assert(fc.property(calendars(fc.constant('UTC')), moments, targets, (calendar, from, target) => {
    const time = new ServiceTime({ ...calendar, holidays: [] });
    const due = time.after(from, target);
    if (due !== null) expect(time.after(from + WEEK, target)).toBe(due + WEEK);
  }));
});

test('a pause moves a due time by the service that it takes', () => {
  fc.assert(fc.property(calendars(zones), moments, targets, fc.nat(5000), fc.nat(5000), (calendar, from, target, until, length) => {
    const time = new ServiceTime(calendar);
    const [begin, end] = [from + until * MINUTE, from + (until + length + 1) * MINUTE];
    fc.pre(time.between(from, begin) < target);
    const events = [opened(from), became('WAITING_CUSTOMER', begin), became('OPEN', end)];
    const { resolution } = tell({ events, policies: [policy([version(target / MINUTE)])], calendars: { office: calendar } });
    expect(resolution.dueAt).toBe(time.after(from, target + time.between(begin, end)));
  }));
});
