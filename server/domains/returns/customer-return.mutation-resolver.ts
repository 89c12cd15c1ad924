import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { claimFromSupplier } from './claim-from-supplier.js';
import { closeReturn } from './close-return.js';
import {
  CustomerReturnApproveInput,
  CustomerReturnClaimInput,
  CustomerReturnCloseInput,
  CustomerReturnDenyInput,
  CustomerReturnDiagnoseInput,
  CustomerReturnGradeInput,
  CustomerReturnProposeRefundInput,
  CustomerReturnReceiveInput,
  CustomerReturnReplaceInput,
} from './customer-return.inputs.js';
import { approveReturn, denyReturn } from './decide-on-return.js';
import { diagnoseRepair } from './diagnose-repair.js';
import { gradeReturn } from './grade-return.js';
import { proposeRefund } from './propose-refund.js';
import { receiveReturn } from './receive-return.js';
import { replaceGoods } from './replace-goods.js';
import { customerReturnPayload } from './returns.payloads.js';

const CustomerReturnApprovePayload = customerReturnPayload('CustomerReturnApprove');
const CustomerReturnDenyPayload = customerReturnPayload('CustomerReturnDeny');
const CustomerReturnReceivePayload = customerReturnPayload('CustomerReturnReceive');
const CustomerReturnGradePayload = customerReturnPayload('CustomerReturnGrade');
const CustomerReturnDiagnosePayload = customerReturnPayload('CustomerReturnDiagnose');
const CustomerReturnReplacePayload = customerReturnPayload('CustomerReturnReplace');
const CustomerReturnProposeRefundPayload = customerReturnPayload('CustomerReturnProposeRefund');
const CustomerReturnClaimPayload = customerReturnPayload('CustomerReturnClaim');
const CustomerReturnClosePayload = customerReturnPayload('CustomerReturnClose');

/** What staff do with a return. */
@Resolver()
export class CustomerReturnMutationResolver {
  @Mutation(() => CustomerReturnApprovePayload, { description: 'Lets it come back: the customer can print the label.' })
  @Requires('return:decide')
  customerReturnApprove(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnApproveInput, { description: 'The return.' }) input: CustomerReturnApproveInput) {
    return settle(() => approveReturn(context, input));
  }

  @Mutation(() => CustomerReturnDenyPayload, { description: 'Refuses it; the customer reads why.' })
  @Requires('return:decide')
  customerReturnDeny(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnDenyInput, { description: 'The return, and why.' }) input: CustomerReturnDenyInput) {
    return settle(() => denyReturn(context, input));
  }

  @Mutation(() => CustomerReturnReceivePayload, { description: 'Counts what came back.' })
  @Requires('return:receive')
  customerReturnReceive(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnReceiveInput, { description: 'What came.' }) input: CustomerReturnReceiveInput) {
    return settle(() => receiveReturn(context, input));
  }

  @Mutation(() => CustomerReturnGradePayload, { description: 'Says in what state each line is, and decides what becomes of it.' })
  @Requires('return:grade')
  customerReturnGrade(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnGradeInput, { description: 'What was found.' }) input: CustomerReturnGradeInput) {
    return settle(() => gradeReturn(context, input));
  }

  @Mutation(() => CustomerReturnDiagnosePayload, { description: 'Says what is wrong with what is to be repaired: the repair begins.' })
  @Requires('return:grade')
  customerReturnDiagnose(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnDiagnoseInput, { description: 'The diagnosis.' }) input: CustomerReturnDiagnoseInput) {
    return settle(() => diagnoseRepair(context, input));
  }

  @Mutation(() => CustomerReturnReplacePayload, { description: 'Orders once more, at no charge, what is to be replaced. The order is confirmed at once.' })
  @Requires('salesOrder:write')
  customerReturnReplace(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnReplaceInput, { description: 'The return.' }) input: CustomerReturnReplaceInput) {
    return settle(() => replaceGoods(context, input));
  }

  @Mutation(() => CustomerReturnProposeRefundPayload, { description: 'Works out what the customer gets back: the order’s net prices with their discounts, less a restocking fee. Somebody else approves it.' })
  @Requires('refund:propose')
  customerReturnProposeRefund(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnProposeRefundInput, { description: 'The return.' }) input: CustomerReturnProposeRefundInput) {
    return settle(() => proposeRefund(context, input));
  }

  @Mutation(() => CustomerReturnClaimPayload, { description: 'Holds the supplier of the lot to account: opens a non-conformance with them.' })
  @Requires('nonConformance:handle')
  customerReturnClaim(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnClaimInput, { description: 'What was found.' }) input: CustomerReturnClaimInput) {
    return settle(() => claimFromSupplier(context, input));
  }

  @Mutation(() => CustomerReturnClosePayload, { description: 'Declares it done, when all that was decided is.' })
  @Requires('return:decide')
  customerReturnClose(@Ctx() context: SignedInContext, @Arg('input', () => CustomerReturnCloseInput, { description: 'The return.' }) input: CustomerReturnCloseInput) {
    return settle(() => closeReturn(context, input));
  }
}
