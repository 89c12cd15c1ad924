import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { Spending } from '../auth/allowance.js';
import { guestPermissions, type Permission } from '../auth/permissions.js';
import type { RequestContext } from './context.js';
import { rateLimited } from './errors.js';

/** What somebody may still ask for, for the client to see. */
export interface Pace {
  /** What can still be asked for at once, by cost. */
  readonly left: number;
  /** What can be asked for at once by who has asked for nothing lately. */
  readonly atOnce: number;
  /** How much comes back in a second. */
  readonly perSecond: number;
}

/**
 * Takes what an operation costs, at least 1, from the allowance of who asks: of the person in this membership, or of the address when
 * nobody is signed in. What takes a session is then refused anyway, and signing in has a pace of its own.
 * @returns null when it is not counted
 * @throws RATE_LIMITED, with how many seconds to wait
 */
export function keepPace(context: RequestContext, schema: GraphQLSchema, operation: OperationDefinitionNode, cost: number): Pace | null {
  if (!context.principal && !asksAsGuest(schema, operation, guestPermissions(context.audience))) return null;
  const { wait, ...pace } = spendAllowance(context, Math.max(cost, 1));
  if (wait > 0) throw rateLimited(wait);
  return pace;
}

/** Takes a cost from the allowance of who asks, where it still fits; else says how many seconds to wait. */
export function spendAllowance({ principal, audience, clientPlace, config, allowances, now }: RequestContext, cost: number): Pace & Spending {
  const holder = principal ? `membership ${principal.membershipId}` : `guest ${clientPlace}`;
  const allowance = config.allowances[!principal ? 'guest' : audience === 'staff' ? 'staff' : 'portal'];
  return { ...allowances.spend(holder, allowance, cost, now()), ...allowance };
}

/** Whether it asks for something that guests may have; a fragment may hold anything. */
function asksAsGuest(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode, permissions: ReadonlySet<Permission>): boolean {
  const fields = schema.getRootType(operation)!.getFields();
  return selectionSet.selections.some((selection) => selection.kind !== Kind.FIELD || permissions.has(fields[selection.name.value]?.extensions['permission'] as Permission));
}
