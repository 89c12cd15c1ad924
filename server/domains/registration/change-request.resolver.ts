import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import {
  changeRequestPayload,
  SupplierBankChangeRequestInput,
  SupplierChangeRequestApproveInput,
  SupplierChangeRequestRefuseInput,
  SupplierChangeRequestWithdrawInput,
  SupplierCompanyChangeRequestInput,
} from './change-request.inputs.js';
import { changeRequestList, SupplierChangeRequestsArguments } from './change-request.queries.js';
import { ChangeRequestConnection, ChangeRequestType } from './change-request.type.js';
import { approveChangeRequest, refuseChangeRequest, withdrawChangeRequest } from './decide-on-change.js';
import { requestBankChange, requestCompanyChange } from './request-change.js';

const CompanyPayload = changeRequestPayload('SupplierCompanyChangeRequest');
const BankPayload = changeRequestPayload('SupplierBankChangeRequest');
const WithdrawPayload = changeRequestPayload('SupplierChangeRequestWithdraw');
const ApprovePayload = changeRequestPayload('SupplierChangeRequestApprove');
const RefusePayload = changeRequestPayload('SupplierChangeRequestRefuse');

/** Suppliers ask for changes of what was reviewed, and staff decide on them. */
@Resolver()
export class ChangeRequestResolver {
  @Query(() => ChangeRequestConnection, { description: 'The change requests you may see. Newest first.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  supplierChangeRequests(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => SupplierChangeRequestsArguments) page: object) {
    return readConnection(context, info, changeRequestList, page);
  }

  @Query(() => ChangeRequestType, { description: 'One change request. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('supplier:read')
  supplierChangeRequest(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the request, `scr_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Mutation(() => CompanyPayload, { description: 'Asks for other company data. Nothing changes before a buyer has approved it.' })
  @VisibleTo('supplier')
  @Requires('supplierChange:company')
  supplierCompanyChangeRequest(
    @Ctx() context: SignedInContext,
    @Arg('input', () => SupplierCompanyChangeRequestInput, { description: 'The change.' }) input: SupplierCompanyChangeRequestInput,
  ) {
    return settle(() => requestCompanyChange(context, input));
  }

  @Mutation(() => BankPayload, {
    description: 'Asks to be paid on other accounts. Nothing changes before two people of finance have approved it; then nothing is paid for some days.',
  })
  @VisibleTo('supplier')
  @Requires('supplierChange:request')
  supplierBankChangeRequest(
    @Ctx() context: SignedInContext,
    @Arg('input', () => SupplierBankChangeRequestInput, { description: 'The change.' }) input: SupplierBankChangeRequestInput,
  ) {
    return settle(() => requestBankChange(context, input));
  }

  @Mutation(() => WithdrawPayload, { description: 'Takes a change request back.' })
  @VisibleTo('supplier')
  @Requires('supplierChange:request')
  supplierChangeRequestWithdraw(
    @Ctx() context: SignedInContext,
    @Arg('input', () => SupplierChangeRequestWithdrawInput, { description: 'The request.' }) input: SupplierChangeRequestWithdrawInput,
  ) {
    return settle(() => withdrawChangeRequest(context, input));
  }

  @Mutation(() => ApprovePayload, { description: 'Approves a change; with the last approval that it takes it comes into force. `FORBIDDEN` when it is another department’s.' })
  @Requires('supplierChange:decide')
  supplierChangeRequestApprove(
    @Ctx() context: SignedInContext,
    @Arg('input', () => SupplierChangeRequestApproveInput, { description: 'The request.' }) input: SupplierChangeRequestApproveInput,
  ) {
    return settle(() => approveChangeRequest(context, input));
  }

  @Mutation(() => RefusePayload, { description: 'Refuses a change; everything is as it was. `FORBIDDEN` when it is another department’s.' })
  @Requires('supplierChange:decide')
  supplierChangeRequestRefuse(
    @Ctx() context: SignedInContext,
    @Arg('input', () => SupplierChangeRequestRefuseInput, { description: 'The request.' }) input: SupplierChangeRequestRefuseInput,
  ) {
    return settle(() => refuseChangeRequest(context, input));
  }
}
