import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { PurchaseOrderType } from './purchase-order.type.js';

@Resolver()
export class PurchaseOrderSubscriptionResolver {
  @Subscription(() => PurchaseOrderType, {
    description: 'A purchase order that you may see, each time something about it changes or somebody writes about it.',
    subscribe: ({ context, args, info }: { context: RequestContext; args: { id?: string | null }; info: GraphQLResolveInfo }) =>
      followRecords(context, info, context.audience === 'staff' ? ['purchase_order', 'purchase_order_note'] : ['purchase_order'], args.id),
  })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:read')
  purchaseOrderChanged(
    @Root() order: PurchaseOrderType,
    @Arg('id', () => ID, { nullable: true, description: 'Only this order, `po_…`; all when left out.' }) _id?: string | null,
  ): PurchaseOrderType {
    return order;
  }
}
