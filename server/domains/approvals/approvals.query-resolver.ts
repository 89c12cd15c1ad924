import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import { PageOfList } from '../../graphql/connections.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection } from '../../graphql/read.js';
import { InvoiceConnection, invoicesToApprove } from '../invoicing/index.js';
import { ordersToApprove, PurchaseOrderConnection } from '../purchasing/index.js';
import { ChangeRequestConnection, changeRequestsToApprove } from '../registration/index.js';

@ObjectType({ description: 'What waits for an approver, kind by kind; never what you wrote, changed or let pass yourself.' })
class Approvals {}

/** One work list over records of several domains, which need not know of each other. Each kind is one statement. */
@Resolver(() => Approvals)
export class ApprovalsQueryResolver {
  @Query(() => Approvals, { description: 'What waits for you to approve it.' })
  @Requires('approval:read')
  approvals(): Approvals {
    return new Approvals();
  }

  @FieldResolver(() => PurchaseOrderConnection, { description: 'Orders; the oldest first. Approve one with `purchaseOrderApprove`.' })
  @Requires('purchaseOrder:approve')
  purchaseOrders(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: object) {
    return readConnection(context, info, ordersToApprove, page);
  }

  @FieldResolver(() => InvoiceConnection, { description: 'Invoices; what is due first comes first. Approve one with `invoiceApprove`.' })
  @Requires('invoice:approve')
  invoices(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: object) {
    return readConnection(context, info, invoicesToApprove, page);
  }

  @FieldResolver(() => ChangeRequestConnection, { description: 'Changes of suppliers’ data; the oldest first. Approve one with `supplierChangeRequestApprove`.' })
  @Requires('supplierChange:decide')
  supplierChanges(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PageOfList) page: object) {
    return readConnection(context, info, changeRequestsToApprove, page);
  }
}
