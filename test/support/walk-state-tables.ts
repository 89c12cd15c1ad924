import { describe, expect, test } from '@jest/globals';
import { permissions, permissionsOf, roles, type Permission } from '../../server/auth/permissions.js';
import { actionsFrom, requireTransition, type Transitions } from '../../server/shared/state-machine.js';

const everything: ReadonlySet<Permission> = new Set(permissions);

/**
 * What is possible from each state, written down once more by hand: a change of a table has to be a change of its test.
 * `final` are the states that nothing leaves; `start` is where a record begins.
 */
export interface Machine {
  table: Transitions<string, string>;
  states: string[];
  start: string[];
  final: string[];
  possible: Record<string, string[]>;
}

/** Tests that each table of transitions lets through what is written down of it here, and nothing else. */
export function walkStateTables(machines: Record<string, Machine>): void {
  describe.each(Object.entries(machines))('%s', (_name, { table, states, start, final, possible }) => {
    const actions = Object.keys(table);

    test('has a verdict for each of its states', () => {
      expect(Object.keys(possible).sort()).toEqual([...states].sort());
    });

    test.each(states)('from %s moves only where it is written down', (state) => {
      expect(actionsFrom(table, state, everything).sort()).toEqual([...possible[state]!].sort());
    });

    test.each(states.flatMap((state) => actions.map((action) => [action, state] as const)))('%s from %s is refused or let through as listed', (action, state) => {
      const attempt = () => requireTransition(table, action, state);
      if (possible[state]!.includes(action)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED_IN_STATE' }));
    });

    test.each(actions)('%s is offered only to those who hold its permission', (action) => {
      const { from, permission } = table[action]!;
      const others = new Set(permissions.filter((other) => other !== permission));
      for (const state of from) {
        expect(actionsFrom(table, state, new Set([permission]))).toContain(action);
        expect(actionsFrom(table, state, others)).not.toContain(action);
      }
    });

    test.each(actions)('%s leads from and to known states, and some role may take it', (action) => {
      const { from, to, permission } = table[action]!;
      expect(states).toEqual(expect.arrayContaining([...from, ...to]));
      const allowed = Object.entries(roles).flatMap(([audience, names]) =>
        names.filter((role) => permissionsOf(audience as keyof typeof roles, [role]).has(permission)),
      );
      expect(allowed).not.toEqual([]);
    });

    test('leaves its final states never, and can leave every other one', () => {
      expect(states.filter((state) => possible[state]!.length === 0).sort()).toEqual([...final].sort());
    });

    test('reaches every state', () => {
      const reached = new Set(start);
      for (let known = 0; known < reached.size; ) {
        known = reached.size;
        for (const { from, to } of Object.values(table)) {
          if (from.some((state) => reached.has(state))) to.forEach((state) => reached.add(state));
        }
      }
      expect(states.filter((state) => !reached.has(state))).toEqual([]);
    });
  });
}
