import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { SalesOrderType } from './sales-order.type.js';

@Resolver()
export class SalesOrderSubscriptionResolver {
  @Subscription(() => SalesOrderType, {
    description: 'A sales order that you may see, each time something about it changes.',
    subscribe: ({ context, args, info }: { context: RequestContext; args: { id?: string | null }; info: GraphQLResolveInfo }) =>
      followRecords(context, info, ['sales_order'], args.id),
  })
  @VisibleTo('customer')
  @Requires('salesOrder:read')
  salesOrderChanged(
    @Root() order: SalesOrderType,
    @Arg('id', () => ID, { nullable: true, description: 'Only this order, `so_…`; all when left out.' }) _id?: string | null,
  ): SalesOrderType {
    return order;
  }
}
