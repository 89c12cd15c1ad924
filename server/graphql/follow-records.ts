import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import type { Announced } from './changes.js';
import type { RequestContext } from './context.js';
import { toUuid } from './ids.js';
import { recordSourceOf } from './read/compiler.js';
import { readByUuid } from './read.js';

/**
 * The source of a subscription: each time a record changes, it is read anew with the follower's own rights and with
 * exactly what was selected. A record that they may not see is never given.
 * @param id public id of the one record to follow; without it all of them
 * @param ownerId UUID of whose records are followed; those of the organisation that the follower acts for when left out
 */
export function followRecords(
  context: RequestContext,
  info: GraphQLResolveInfo,
  kinds: readonly Announced[],
  id: string | null | undefined,
  ownerId = context.principal?.supplierId ?? context.principal?.customerId,
): AsyncIterableIterator<object> {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const changes = context.changes.follow({
    kinds,
    id: id ? toUuid(recordSourceOf(type).prefix, id) : null,
    ownerId: ownerId ?? null,
  });
  return {
    async next() {
      for (;;) {
        const change = await changes.next();
        if (change.done) return change;
        const record = await readByUuid(context, info, type, change.value);
        if (record) return { done: false, value: record };
      }
    },
    async return() {
      await changes.return!();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
