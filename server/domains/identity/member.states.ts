import { defineTransitions } from '../../shared/state-machine.js';
import type { Account } from './account.entity.js';
import type { Membership } from './membership.entity.js';

export const memberStates = {
  INVITED: 'Was invited and has not signed in here yet.',
  ACTIVE: 'Can sign in.',
  DISABLED: 'Cannot sign in here any more.',
} as const;
export type MemberState = keyof typeof memberStates;

/** How somebody's membership moves, by who looks after the members. */
export const memberTransitions = defineTransitions<MemberState>()({
  CHANGE_ROLES: { from: ['INVITED', 'ACTIVE'], to: ['INVITED', 'ACTIVE'], permission: 'member:manage' },
  RESEND_INVITATION: { from: ['INVITED'], to: ['INVITED'], permission: 'member:manage' },
  WITHDRAW_INVITATION: { from: ['INVITED'], to: ['DISABLED'], permission: 'member:manage' },
  DISABLE: { from: ['ACTIVE'], to: ['DISABLED'], permission: 'member:manage' },
  ENABLE: { from: ['DISABLED'], to: ['ACTIVE'], permission: 'member:manage' },
});
export type MemberAction = keyof typeof memberTransitions;

/** Of an account that was disabled as a whole nothing shows before its owner has come. */
export function memberStateOf({ disabledAt, joinedAt }: Pick<Membership, 'disabledAt' | 'joinedAt'>, account: Pick<Account, 'disabledAt'>): MemberState {
  if (disabledAt) return 'DISABLED';
  if (!joinedAt) return 'INVITED';
  return account.disabledAt ? 'DISABLED' : 'ACTIVE';
}
