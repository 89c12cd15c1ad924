import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { ShipmentType } from './shipment.type.js';

@Resolver()
export class ShipmentSubscriptionResolver {
  @Subscription(() => ShipmentType, {
    description: 'A shipment that you may see, each time something about it changes.',
    subscribe: ({ context, args, info }: { context: RequestContext; args: { id?: string | null }; info: GraphQLResolveInfo }) =>
      followRecords(context, info, ['shipment'], args.id),
  })
  @VisibleTo('supplier')
  @Requires('shipment:read')
  shipmentChanged(
    @Root() shipment: ShipmentType,
    @Arg('id', () => ID, { nullable: true, description: 'Only this shipment, `shp_…`; all when left out.' }) _id?: string | null,
  ): ShipmentType {
    return shipment;
  }
}
