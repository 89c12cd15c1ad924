import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { customerReturnList, CustomerReturnsArguments } from './customer-return.queries.js';
import { CustomerReturnConnection, CustomerReturnType } from './customer-return.type.js';

@Resolver()
export class CustomerReturnQueryResolver {
  @Query(() => CustomerReturnConnection, { description: 'The returns you may see. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('return:read')
  customerReturns(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => CustomerReturnsArguments) page: object) {
    return readConnection(context, info, customerReturnList, page);
  }

  @Query(() => CustomerReturnType, { description: 'One return. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('customer')
  @Requires('return:read')
  customerReturn(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the return, `ret_…`.' }) id: string) {
    return readRecord(context, info, id);
  }
}
