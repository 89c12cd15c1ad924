import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { SupplierType } from './supplier.type.js';

@Resolver()
export class SupplierSubscriptionResolver {
  @Subscription(() => SupplierType, {
    description: 'A supplier that you may see, each time that its data change, or something is decided about its registration, what it asked to have changed, its certificates or what it may deliver.',
    subscribe: ({ context, args, info }: { context: RequestContext; args: { id?: string | null }; info: GraphQLResolveInfo }) =>
      followRecords(context, info, ['supplier'], args.id),
  })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  supplierChanged(
    @Root() supplier: SupplierType,
    @Arg('id', () => ID, { nullable: true, description: 'Only this supplier, `sup_…`; all when left out.' }) _id?: string | null,
  ): SupplierType {
    return supplier;
  }
}
