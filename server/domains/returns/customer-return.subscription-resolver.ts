import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { CustomerReturnType } from './customer-return.type.js';

@Resolver()
export class CustomerReturnSubscriptionResolver {
  @Subscription(() => CustomerReturnType, {
    description: 'A return that you may see, each time something about it, or about a repair or refund of it, changes.',
    subscribe: ({ context, args, info }: { context: RequestContext; args: { id?: string | null }; info: GraphQLResolveInfo }) =>
      followRecords(context, info, ['customer_return'], args.id),
  })
  @VisibleTo('customer')
  @Requires('return:read')
  customerReturnChanged(
    @Root() customerReturn: CustomerReturnType,
    @Arg('id', () => ID, { nullable: true, description: 'Only this one, `ret_…`; all when left out.' }) _id?: string | null,
  ): CustomerReturnType {
    return customerReturn;
  }
}
