import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { salesOrderList, SalesOrdersArguments } from './sales-order.queries.js';
import { SalesOrderConnection, SalesOrderType } from './sales-order.type.js';

@Resolver()
export class SalesOrderQueryResolver {
  @Query(() => SalesOrderConnection, { description: 'The sales orders you may see. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('salesOrder:read')
  salesOrders(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => SalesOrdersArguments) page: object) {
    return readConnection(context, info, salesOrderList, page);
  }

  @Query(() => SalesOrderType, { description: 'One sales order. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('customer')
  @Requires('salesOrder:read')
  salesOrder(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the order, `so_…`.' }) id: string,
  ) {
    return readRecord(context, info, id);
  }
}
