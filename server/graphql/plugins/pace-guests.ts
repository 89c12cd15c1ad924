import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { GuestAllowance } from '../../auth/guest-allowance.js';
import { guestPermissions, type Permission } from '../../auth/permissions.js';
import type { RequestContext } from '../context.js';
import { costOf } from '../cost.js';
import { rateLimited } from '../errors.js';

/**
 * Slows down whoever reads a lot without signing in. What takes a session is refused anyway, and signing in has a pace
 * of its own.
 * @throws RATE_LIMITED, with how many seconds to wait
 */
export function paceGuests(): ApolloServerPlugin<RequestContext> {
  const allowance = new GuestAllowance();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request: { variables }, contextValue: { principal, audience, clientAddress, now } }) {
          if (principal || !operation || !asksAsGuest(schema, operation, guestPermissions(audience))) return;
          const wait = allowance.spend(clientAddress, costOf({ schema, document, operation, variables }) ?? 0, now());
          if (wait > 0) throw rateLimited(wait);
        },
      };
    },
  };
}

/** Whether it asks for something that guests may have; a fragment may hold anything. */
function asksAsGuest(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode, permissions: ReadonlySet<Permission>): boolean {
  const fields = schema.getRootType(operation)!.getFields();
  return selectionSet.selections.some((selection) => selection.kind !== Kind.FIELD || permissions.has(fields[selection.name.value]?.extensions['permission'] as Permission));
}
