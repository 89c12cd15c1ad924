import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { NonConformanceType } from './non-conformance.type.js';

@Resolver()
export class NonConformanceSubscriptionResolver {
  @Subscription(() => NonConformanceType, {
    description: 'A non-conformance that you may see, each time something about it changes.',
    subscribe: ({ context, args, info }: { context: RequestContext; args: { id?: string | null }; info: GraphQLResolveInfo }) =>
      followRecords(context, info, ['non_conformance'], args.id),
  })
  @VisibleTo('supplier')
  @Requires('nonConformance:read')
  nonConformanceChanged(
    @Root() nonConformance: NonConformanceType,
    @Arg('id', () => ID, { nullable: true, description: 'Only this one, `nc_…`; all when left out.' }) _id?: string | null,
  ): NonConformanceType {
    return nonConformance;
  }
}
