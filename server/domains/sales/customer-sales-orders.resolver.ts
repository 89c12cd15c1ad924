import { Args, FieldResolver, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { compiled, ConnectionTo } from '../../graphql/read/annotations.js';
import { CustomerType } from '../customers/index.js';
import { salesOrderList, SalesOrdersArguments } from './sales-order.queries.js';
import { SalesOrderConnection } from './sales-order.type.js';

/** Orders know their customer; the way back is added here, so that customers need not know of orders. */
@Resolver(() => CustomerType)
export class CustomerSalesOrdersResolver {
  @FieldResolver(() => SalesOrderConnection, { description: 'Its orders. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('salesOrder:read')
  @ConnectionTo(salesOrderList, 'customer')
  salesOrders(@Args(() => SalesOrdersArguments) _page: object) {
    return compiled();
  }
}
