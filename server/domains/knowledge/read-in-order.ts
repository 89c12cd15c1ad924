import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import type { RequestContext } from '../../graphql/context.js';
import { readByUuid } from '../../graphql/read.js';

/** Reads records of a root field's own type with what was selected of them, in one statement, in the order of their UUIDs. */
export async function readInOrder(context: RequestContext, info: GraphQLResolveInfo, uuids: readonly string[]): Promise<object[]> {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const records = await Promise.all(uuids.map((uuid) => readByUuid(context, info, type, uuid)));
  return records.filter((record) => record !== null);
}
