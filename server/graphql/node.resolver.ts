import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Permission } from '../auth/permissions.js';
import { Requires, VisibleTo } from './audience.js';
import { Node } from './connections.js';
import type { SignedInContext } from './context.js';
import { badInput, notFound } from './errors.js';
import { toUuid } from './ids.js';
import type { RecordSource } from './read/annotations.js';
import { readByUuid } from './read.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { description: 'Any record that has a query of its own, by its id. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier', 'customer')
  @Requires('session:own')
  async node(
    @Ctx() context: SignedInContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of any kind.' }) id: string,
  ): Promise<object> {
    const { type, prefix, permission } = findable(info, id);
    const uuid = toUuid(prefix, id);
    const record = context.principal.permissions.has(permission) ? await readByUuid(context, info, type, uuid) : null;
    if (!record) throw notFound();
    return { ...record, __typename: type.name };
  }
}

interface Findable {
  type: GraphQLObjectType;
  prefix: string;
  permission: Permission;
}

/** What can be found by an id is what the contract has a query by id for; that query's permission holds here too. */
function findable({ schema }: GraphQLResolveInfo, id: string): Findable {
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const type = getNamedType(field.type);
    const record = type.extensions['record'] as RecordSource | undefined;
    if (record && isObjectType(type) && field.args.some(({ name }) => name === 'id') && id.startsWith(`${record.prefix}_`)) {
      return { type, prefix: record.prefix, permission: field.extensions['permission'] as Permission };
    }
  }
  throw badInput(`"${id.slice(0, 64)}" is not the id of a record that can be found by it.`);
}
