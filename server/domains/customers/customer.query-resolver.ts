import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { customerList, CustomersArguments } from './customer.queries.js';
import { CustomerConnection, CustomerType } from './customer.type.js';

@Resolver()
export class CustomerQueryResolver {
  @Query(() => CustomerConnection, { description: 'The customers, by name unless `orderBy` says otherwise.' })
  @Requires('customer:read')
  customers(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => CustomersArguments) page: object) {
    return readConnection(context, info, customerList, page);
  }

  @Query(() => CustomerType, { description: 'One customer; its own people see only itself. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('customer')
  @Requires('customer:read')
  customer(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the customer, `cus_…`.' }) id: string,
  ) {
    return readRecord(context, info, id);
  }
}
