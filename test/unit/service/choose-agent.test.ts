import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Candidate, chooseAgent, isFor, loadOf } from '../../../server/domains/service/choose-agent.js';

const agent = (accountId: string, more: Partial<Candidate> = {}): Candidate => ({ accountId, available: true, openLimit: 20, open: [], lastAssignedAt: null, ...more });
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));

describe('the next ticket goes to', () => {
  test.each([
    ['who has the least weight, not the fewest tickets', [agent('a', { open: ['URGENT'] }), agent('b', { open: ['LOW', 'LOW', 'NORMAL'] })], 'b'],
    ['who waited longest among equals', [agent('a', { lastAssignedAt: at(2) }), agent('b', { lastAssignedAt: at(1) })], 'b'],
    ['who never had one before who had', [agent('a', { lastAssignedAt: at(1) }), agent('b')], 'b'],
    ['nobody who is away', [agent('a', { available: false }), agent('b', { open: ['URGENT'] })], 'b'],
    ['nobody at their limit', [agent('a', { openLimit: 1, open: ['LOW'] }), agent('b', { open: ['URGENT'] })], 'b'],
  ])('%s', (_rule, candidates, chosen) => expect(chooseAgent(candidates)?.accountId).toBe(chosen));

  test('nobody when all are away, full, or not there', () => {
    expect(chooseAgent([agent('a', { available: false }), agent('b', { openLimit: 0 })])).toBeNull();
    expect(chooseAgent([])).toBeNull();
  });
});

const priority = fc.constantFrom('LOW', 'NORMAL', 'HIGH', 'URGENT' as const);
const candidates = fc.uniqueArray(
  fc.record({ accountId: fc.uuid(), available: fc.boolean(), openLimit: fc.nat(5), open: fc.array(priority, { maxLength: 6 }), lastAssignedAt: fc.option(fc.date({ noInvalidDate: true })) }),
  { selector: ({ accountId }) => accountId },
);

describe('whoever is chosen', () => {
  test('is there, below their limit, and has no more to do than anybody else who is', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const able = all.filter(({ available, open, openLimit }) => available && open.length < openLimit);
        const chosen = chooseAgent(all);
        expect(chosen === null).toBe(able.length === 0);
        if (chosen) expect(loadOf(chosen)).toBe(Math.min(...able.map(loadOf)));
      }),
    );
  });

  test('does not depend on the order in which the agents stand', () => {
    fc.assert(fc.property(candidates, (all) => expect(chooseAgent([...all].reverse())).toEqual(chooseAgent(all))));
  });

  test('has each turn once before anybody has a second, among equals', () => {
    const team = ['a', 'b', 'c'].map((id) => agent(id));
    const turns = Array.from({ length: 6 }, (_each, minute) => {
      const chosen = chooseAgent(team)!;
      Object.assign(chosen, { lastAssignedAt: at(minute + 1) });
      return chosen.accountId;
    });
    expect(turns).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  });
});

describe('a rule', () => {
  const ticket = { type: 'RETURN', priority: 'HIGH', locale: 'fa', tags: ['vip'], customerId: 'c1' };
  const open = { types: [], priorities: [], locales: [], tags: [], customerId: null };

  test('that asks nothing is for every ticket', () => expect(isFor(open, ticket)).toBe(true));

  test.each([
    [{ types: ['RETURN', 'ORDER'] }, true],
    [{ types: ['ORDER'] }, false],
    [{ priorities: ['LOW'] }, false],
    [{ locales: ['fa'] }, true],
    [{ locales: ['en'] }, false],
    [{ tags: ['vip', 'late'] }, true],
    [{ tags: ['late'] }, false],
    [{ customerId: 'c1' }, true],
    [{ customerId: 'c2' }, false],
    [{ types: ['RETURN'], locales: ['en'] }, false],
  ])('that asks for %j is for it: %s', (conditions, fits) => expect(isFor({ ...open, ...conditions }, ticket)).toBe(fits));
});
