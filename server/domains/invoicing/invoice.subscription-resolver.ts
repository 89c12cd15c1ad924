import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { InvoiceType } from './invoice.type.js';

@Resolver()
export class InvoiceSubscriptionResolver {
  @Subscription(() => InvoiceType, {
    description: 'An invoice that you may see, each time something about it changes.',
    subscribe: ({ context, args, info }: { context: RequestContext; args: { id?: string | null }; info: GraphQLResolveInfo }) =>
      followRecords(context, info, ['invoice'], args.id),
  })
  @VisibleTo('supplier')
  @Requires('invoice:read')
  invoiceChanged(
    @Root() invoice: InvoiceType,
    @Arg('id', () => ID, { nullable: true, description: 'Only this invoice, `inv_…`; all when left out.' }) _id?: string | null,
  ): InvoiceType {
    return invoice;
  }
}
