import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { dueList, heldList, payableList, PayablesArguments } from './payable.queries.js';
import { PayableConnection, PayableType } from './payable.type.js';
import { paymentList, PaymentsArguments } from './payment.queries.js';
import { PaymentConnection, PaymentType } from './payment.type.js';

@Resolver()
export class PaymentQueryResolver {
  @Query(() => PayableConnection, { description: 'What is to be paid, of the invoices you may see. The next day first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('payment:read')
  payables(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PayablesArguments) page: object) {
    return readConnection(context, info, payableList, page);
  }

  @Query(() => PayableType, { description: 'What is to be paid of one invoice. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('payment:read')
  payable(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of what is to be paid, `due_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Query(() => PayableConnection, { description: 'What waits for a payment run: its day has come, or it is a credit note. The most urgent first.' })
  @Requires('payment:read')
  paymentsDue(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PayablesArguments) page: object) {
    return readConnection(context, info, dueList, page);
  }

  @Query(() => PayableConnection, { description: 'What is held and waits for somebody to let go of it. The most urgent first.' })
  @Requires('payment:read')
  paymentHolds(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PayablesArguments) page: object) {
    return readConnection(context, info, heldList, page);
  }

  @Query(() => PaymentConnection, { description: 'The payments you may see. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('payment:read')
  payments(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PaymentsArguments) page: object) {
    return readConnection(context, info, paymentList, page);
  }

  @Query(() => PaymentType, { description: 'One payment. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('payment:read')
  payment(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the payment, `pmt_…`.' }) id: string) {
    return readRecord(context, info, id);
  }
}
