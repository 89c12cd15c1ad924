import { type RawBuilder, sql } from 'kysely';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { listArguments } from '../../graphql/connections.js';
import type { RequestContext } from '../../graphql/context.js';
import { contains, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { readConnection } from '../../graphql/read.js';
import { Item, ItemConnection, itemOrders, ItemOrder } from '../catalog/index.js';

@InputType({ description: 'Which items that were ordered to list; every given part must hold.' })
class OrderedItemFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number or of a name in any language.' })
  @VisibleTo('customer')
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ordered by this customer, `cus_…`.' })
  customerId?: string | null;
}

const orderedItemList = defineList<OrderedItemFilter>({
  entity: Item,
  conditions: (filter, column) => [isOrdered(column('id'), filter.customerId), contains(column('searchText'), filter.search)],
  ...itemOrders,
});

/** The item stands on an order that whoever asks may see, of one customer if one is named. */
function isOrdered(item: RawBuilder<unknown>, customerId: string | null | undefined): RawBuilder<unknown> {
  return sql`${item} in (select line.item_id from sales_order_line as line where ${isRecord(sql`line.customer_id`, 'cus', customerId) ?? sql`true`})`;
}

const OrderedItemsArguments = listArguments(OrderedItemFilter, ItemOrder);

/** Items know nothing of orders; which of them were ordered is said here. */
@Resolver()
export class OrderedItemsResolver {
  @Query(() => ItemConnection, { description: 'The items on the sales orders you may see. By number unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('salesOrder:read')
  orderedItems(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => OrderedItemsArguments) page: object) {
    return readConnection(context, info, orderedItemList, page);
  }
}
