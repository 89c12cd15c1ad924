import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { salesShipmentList, SalesShipmentsArguments } from './sales-shipment.queries.js';
import { SalesShipmentConnection, SalesShipmentType } from './sales-shipment.type.js';

@Resolver()
export class SalesShipmentQueryResolver {
  @Query(() => SalesShipmentConnection, { description: 'The shipments to customers that you may see. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('salesOrder:read')
  salesShipments(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => SalesShipmentsArguments) page: object) {
    return readConnection(context, info, salesShipmentList, page);
  }

  @Query(() => SalesShipmentType, { description: 'One shipment to a customer. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('customer')
  @Requires('salesOrder:read')
  salesShipment(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the shipment, `ssh_…`.' }) id: string,
  ) {
    return readRecord(context, info, id);
  }
}
