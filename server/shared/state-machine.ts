import type { Permission } from '../auth/permissions.js';
import { DomainError } from './domain-error.js';

/** One way to move: from which states, to which state(s), and the permission it takes. */
export interface Transition<State extends string> {
  readonly from: readonly State[];
  /** Several when a rule of the use case decides (a small order skips approval). */
  readonly to: readonly State[];
  readonly permission: Permission;
}

export type Transitions<State extends string, Action extends string> = Readonly<Record<Action, Transition<State>>>;

/**
 * A state machine is a table: `defineTransitions<Status>()({ SEND: { from: ['APPROVED'], to: ['SENT'], permission: '…' } })`.
 */
export function defineTransitions<State extends string>() {
  return <Action extends string>(table: Transitions<State, Action>): Transitions<State, Action> => table;
}

/** The actions that `state` allows to a principal who holds `permissions`, in the order of the table. */
export function actionsFrom<State extends string, Action extends string>(
  table: Transitions<State, Action>,
  state: State,
  permissions: ReadonlySet<Permission>,
): Action[] {
  return (Object.keys(table) as Action[]).filter(
    (action) => table[action].from.includes(state) && permissions.has(table[action].permission),
  );
}

/** @throws DomainError NOT_ALLOWED_IN_STATE when `action` cannot be taken from `state`; says from where it can */
export function requireTransition<State extends string, Action extends string>(
  table: Transitions<State, Action>,
  action: Action,
  state: State,
): void {
  const { from } = table[action];
  if (from.includes(state)) return;
  throw new DomainError('NOT_ALLOWED_IN_STATE', null, `${action} is possible in ${from.join(', ')}; the record is ${state}.`);
}
