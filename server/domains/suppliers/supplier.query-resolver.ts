import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { connectionOf } from '../../graphql/connections.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { supplierList, SuppliersArguments } from './supplier.queries.js';
import { SupplierType } from './supplier.type.js';

const SupplierConnection = connectionOf('Supplier', () => SupplierType);

@Resolver()
export class SupplierQueryResolver {
  @Query(() => SupplierConnection, { description: 'The suppliers. By name unless `orderBy` says otherwise.' })
  @Requires('supplier:read')
  suppliers(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => SuppliersArguments) page: object) {
    return readConnection(context, info, supplierList, page);
  }

  @Query(() => SupplierType, { description: 'One supplier. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  supplier(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the supplier, `sup_…`.' }) id: string,
  ) {
    return readRecord(context, info, id);
  }
}
