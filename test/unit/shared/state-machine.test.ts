import { describe, expect, test } from '@jest/globals';
import type { Permission } from '../../../server/auth/permissions.js';
import { DomainError } from '../../../server/shared/domain-error.js';
import { actionsFrom, defineTransitions, requireTransition } from '../../../server/shared/state-machine.js';

type State = 'OPEN' | 'HALF' | 'SHUT';

const door = defineTransitions<State>()({
  PULL: { from: ['OPEN', 'HALF'], to: ['HALF', 'SHUT'], permission: 'purchaseOrder:write' },
  PUSH: { from: ['SHUT'], to: ['OPEN'], permission: 'purchaseOrder:write' },
  LOOK: { from: ['OPEN', 'HALF'], to: ['OPEN', 'HALF'], permission: 'item:read' },
});
const both = new Set<Permission>(['item:read', 'purchaseOrder:write']);

describe('the actions of a state', () => {
  test('come in the order of the table', () => {
    expect(actionsFrom(door, 'OPEN', both)).toEqual(['PULL', 'LOOK']);
    expect(actionsFrom(door, 'SHUT', both)).toEqual(['PUSH']);
  });

  test('are only those that the permissions allow', () => {
    expect(actionsFrom(door, 'HALF', new Set<Permission>(['item:read']))).toEqual(['LOOK']);
    expect(actionsFrom(door, 'HALF', new Set())).toEqual([]);
  });
});

describe('an action in the wrong state', () => {
  test('is refused and says where it is possible', () => {
    const attempt = () => requireTransition(door, 'PULL', 'SHUT');
    expect(attempt).toThrow(DomainError);
    expect(attempt).toThrow('PULL is possible in OPEN, HALF; the record is SHUT.');
    expect(attempt).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED_IN_STATE', field: null }));
  });

  test('in the right state is let through', () => {
    expect(() => requireTransition(door, 'PULL', 'HALF')).not.toThrow();
  });
});
