import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { InvoiceDifferenceConnection } from './invoice-difference.type.js';
import { invoiceExceptionList, InvoiceExceptionsArguments } from './invoice-exceptions.queries.js';
import { invoiceList, InvoicesArguments } from './invoice.queries.js';
import { InvoiceConnection, InvoiceType } from './invoice.type.js';

@Resolver()
export class InvoiceQueryResolver {
  @Query(() => InvoiceConnection, { description: 'The invoices and credit notes you may see. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('invoice:read')
  invoices(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => InvoicesArguments) page: object) {
    return readConnection(context, info, invoiceList, page);
  }

  @Query(() => InvoiceType, { description: 'One invoice or credit note. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('invoice:read')
  invoice(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the invoice, `inv_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Query(() => InvoiceDifferenceConnection, { description: 'What differs in invoices and waits for somebody to act. The most urgent first unless `orderBy` says otherwise.' })
  @Requires('invoice:read')
  invoiceExceptions(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => InvoiceExceptionsArguments) page: object) {
    return readConnection(context, info, invoiceExceptionList, page);
  }
}
