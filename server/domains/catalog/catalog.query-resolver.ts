import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { itemList, ItemsArguments, supplierItemList, SupplierItemsArguments } from './catalog.queries.js';
import { ItemConnection, ItemType } from './item.type.js';
import { SupplierItemType } from './supplier-item.type.js';

const SupplierItemConnection = connectionOf('SupplierItem', () => SupplierItemType);

@Resolver()
export class CatalogQueryResolver {
  @Query(() => ItemConnection, { description: 'The items. By number unless `orderBy` says otherwise.' })
  @Requires('item:read')
  items(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => ItemsArguments) page: object) {
    return readConnection(context, info, itemList, page);
  }

  @Query(() => ItemType, { description: 'One item. `NOT_FOUND` when there is none.' })
  @Requires('item:read')
  item(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the item, `item_…`.' }) id: string,
  ) {
    return readRecord(context, info, id);
  }

  @Query(() => SupplierItemConnection, { description: 'The terms on which items are bought, as far as you may see them.' })
  @VisibleTo('supplier')
  @Requires('supplierItem:read')
  supplierItems(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => SupplierItemsArguments) page: object) {
    return readConnection(context, info, supplierItemList, page);
  }
}
