import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { followRecords } from '../../graphql/follow-records.js';
import { StatementType } from './statement.type.js';

@Resolver()
export class StatementSubscriptionResolver {
  @Subscription(() => StatementType, {
    description: 'A statement that you may see, each time something about it changes.',
    subscribe: ({ context, args, info }: { context: RequestContext; args: { id?: string | null }; info: GraphQLResolveInfo }) =>
      followRecords(context, info, ['statement'], args.id),
  })
  @VisibleTo('supplier')
  @Requires('statement:read')
  statementChanged(
    @Root() statement: StatementType,
    @Arg('id', () => ID, { nullable: true, description: 'Only this statement, `stm_…`; all when left out.' }) _id?: string | null,
  ): StatementType {
    return statement;
  }
}
