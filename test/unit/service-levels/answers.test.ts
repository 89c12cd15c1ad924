import { describe, expect, test } from '@jest/globals';
import { isBreached } from '../../../server/domains/service-levels/calculation/clock.js';
import { versionFor } from '../../../server/domains/service-levels/calculation/policy.js';
import { became, opened, policy, subject, tell, version, wall, wrote } from './scenarios.js';

const monday = (time: string) => wall(`2026-06-15 ${time}`);
const promised = version(480, { firstResponseMinutes: 60, nextResponseMinutes: 120, warningSteps: [50, 75, 100] });
const policies = [policy([promised])];

describe('an answer', () => {
  test('to the first message is met by the first public reply of staff, and not by the customer’s own', () => {
    const events = [opened(monday('09:00')), wrote('CUSTOMER', monday('09:00')), wrote('CUSTOMER', monday('09:10'))];
    const waiting = tell({ events, policies, asOf: monday('09:30') });
    expect(waiting.firstResponse).toMatchObject({ dueAt: monday('10:00'), metAt: null, usedMinutes: 30, targetMinutes: 60 });
    expect(waiting.nextResponse).toBeNull();
    const { firstResponse } = tell({ events: [...events, wrote('STAFF', monday('09:40'))], policies });
    expect(firstResponse).toMatchObject({ dueAt: monday('10:00'), metAt: monday('09:40'), usedMinutes: 40 });
    expect(isBreached(firstResponse!, monday('16:00'))).toBe(false);
  });

  test('that came too late stays late', () => {
    const { firstResponse } = tell({ events: [opened(monday('09:00')), wrote('STAFF', monday('11:00'))], policies });
    expect(isBreached(firstResponse!, monday('11:00'))).toBe(true);
  });

  test('is owed to nobody when staff opened the ticket, until the customer writes', () => {
    const events = [opened(monday('09:00'), 'STAFF'), wrote('STAFF', monday('09:00'))];
    expect(tell({ events, policies })).toMatchObject({ firstResponse: null, nextResponse: null });
    expect(tell({ events: [...events, wrote('CUSTOMER', monday('12:00'))], policies }).nextResponse).toMatchObject({ startedAt: monday('12:00'), dueAt: monday('14:00') });
  });

  test('to what the customer writes later is due from the first message that waits', () => {
    const events = [
      opened(monday('09:00')), wrote('STAFF', monday('09:30')),
      wrote('CUSTOMER', monday('10:00')), wrote('CUSTOMER', monday('11:00')), wrote('STAFF', monday('13:00')),
      wrote('CUSTOMER', monday('14:00')),
    ];
    const { nextResponse, lateResponses } = tell({ events, policies });
    expect(nextResponse).toMatchObject({ startedAt: monday('14:00'), dueAt: monday('16:00'), metAt: null });
    // The one before was due at 12:00.
    expect(lateResponses).toBe(1);
  });

  test('is given by resolving the ticket', () => {
    const { firstResponse, resolution } = tell({ events: [opened(monday('09:00')), became('RESOLVED', monday('09:20'))], policies });
    expect([firstResponse!.metAt, resolution.metAt]).toEqual([monday('09:20'), monday('09:20')]);
  });

  test('is announced at each step of a clock that goes, and at none of one that is met', () => {
    const { firstResponse, resolution } = tell({ events: [opened(monday('09:00')), wrote('STAFF', monday('09:40'))], policies });
    expect(firstResponse!.steps).toEqual([]);
    expect(resolution.steps).toEqual([{ percent: 50, at: monday('13:00') }, { percent: 75, at: monday('15:00') }, { percent: 100, at: monday('17:00') }]);
  });
});

describe('a ticket', () => {
  test('that was merged into another is not measured', () => {
    expect(tell({ events: [opened(monday('09:00')), became('MERGED', monday('10:00'))], policies })).toBeNull();
  });

  test('for which no policy holds is promised nothing', () => {
    const { version: none, resolution } = tell({ events: [opened(monday('09:00'))], policies: [policy([promised], { type: 'COMPLAINT' })] });
    expect(none).toBeNull();
    expect(resolution).toMatchObject({ targetMinutes: null, dueAt: null, usedMinutes: 0 });
  });
});

describe('of several policies', () => {
  const named = (id: string, validFrom = 0) => [version(60, { id, validFrom })];
  const all = [
    policy(named('all')),
    policy(named('priority'), { priority: 'NORMAL' }),
    policy(named('type'), { type: 'QUESTION' }),
    policy(named('type and priority'), { type: 'QUESTION', priority: 'NORMAL' }),
    policy(named('customer'), { customerId: 'cedar' }),
    policy(named('other'), { customerId: 'dune', type: 'QUESTION', priority: 'NORMAL' }),
    policy(named('later', 2000), { customerId: 'cedar', type: 'QUESTION', priority: 'NORMAL' }),
  ];

  test('that of the customer holds before that of the type, and that before that of the priority', () => {
    const holds = (policies: typeof all, moment = 1000) => versionFor(policies, subject, moment)?.id;
    expect([7, 4, 3, 2, 1].map((count) => holds(all.slice(0, count)))).toEqual(['customer', 'type and priority', 'type', 'priority', 'all']);
    expect(holds(all, 2000)).toBe('later');
  });

  test('that holds of which the newest version is in force', () => {
    const versions = [version(60, { id: 'new', validFrom: 2000 }), version(60, { id: 'old', validFrom: 1000 })];
    const until = policy(versions, { retiredAt: 3000 });
    expect([2999, 3000].map((moment) => versionFor([until], subject, moment)?.id)).toEqual(['new', undefined]);
    expect([999, 1000, 1999, 2000].map((moment) => versionFor([policy(versions)], subject, moment)?.id)).toEqual([undefined, 'old', 'old', 'new']);
  });
});
