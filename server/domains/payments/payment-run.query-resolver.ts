import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { companyBankAccountList, CompanyBankAccountsArguments } from './company-bank-account.queries.js';
import { CompanyBankAccountConnection } from './company-bank-account.type.js';
import { paymentRunList, PaymentRunsArguments } from './payment.queries.js';
import { PaymentRunConnection, PaymentRunType } from './payment-run.type.js';

@Resolver()
export class PaymentRunQueryResolver {
  @Query(() => PaymentRunConnection, { description: 'The payment runs. Newest first unless `orderBy` says otherwise.' })
  @Requires('paymentRun:read')
  paymentRuns(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => PaymentRunsArguments) page: object) {
    return readConnection(context, info, paymentRunList, page);
  }

  @Query(() => PaymentRunType, { description: 'One payment run. `NOT_FOUND` when there is none.' })
  @Requires('paymentRun:read')
  paymentRun(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the run, `prun_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Query(() => CompanyBankAccountConnection, { description: 'The accounts from which this company pays. The oldest first.' })
  @Requires('paymentRun:read')
  companyBankAccounts(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => CompanyBankAccountsArguments) page: object) {
    return readConnection(context, info, companyBankAccountList, page);
  }
}
