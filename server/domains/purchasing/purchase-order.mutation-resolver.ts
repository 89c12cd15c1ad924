import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { approvePurchaseOrder, refusePurchaseOrderApproval } from './approve-purchase-order.js';
import { createPurchaseOrder, updatePurchaseOrder } from './create-purchase-order.js';
import { type PurchaseOrderReferenceInput, PurchaseOrderCreateInput, purchaseOrderInput, PurchaseOrderUpdateInput } from './purchase-order.inputs.js';
import { purchaseOrderPayload } from './purchase-order.payloads.js';
import { sendPurchaseOrder } from './send-purchase-order.js';
import { stopPurchaseOrder } from './stop-purchase-order.js';
import { submitPurchaseOrder } from './submit-purchase-order.js';

const PurchaseOrderSubmitInput = purchaseOrderInput('PurchaseOrderSubmit');
const PurchaseOrderApproveInput = purchaseOrderInput('PurchaseOrderApprove');
const PurchaseOrderRefuseApprovalInput = purchaseOrderInput('PurchaseOrderRefuseApproval');
const PurchaseOrderSendInput = purchaseOrderInput('PurchaseOrderSend');
const PurchaseOrderHoldInput = purchaseOrderInput('PurchaseOrderHold');
const PurchaseOrderReleaseInput = purchaseOrderInput('PurchaseOrderRelease');
const PurchaseOrderCancelInput = purchaseOrderInput('PurchaseOrderCancel');
const PurchaseOrderCloseInput = purchaseOrderInput('PurchaseOrderClose');

const PurchaseOrderCreatePayload = purchaseOrderPayload('PurchaseOrderCreate');
const PurchaseOrderUpdatePayload = purchaseOrderPayload('PurchaseOrderUpdate');
const PurchaseOrderSubmitPayload = purchaseOrderPayload('PurchaseOrderSubmit');
const PurchaseOrderApprovePayload = purchaseOrderPayload('PurchaseOrderApprove');
const PurchaseOrderRefuseApprovalPayload = purchaseOrderPayload('PurchaseOrderRefuseApproval');
const PurchaseOrderSendPayload = purchaseOrderPayload('PurchaseOrderSend');
const PurchaseOrderHoldPayload = purchaseOrderPayload('PurchaseOrderHold');
const PurchaseOrderReleasePayload = purchaseOrderPayload('PurchaseOrderRelease');
const PurchaseOrderCancelPayload = purchaseOrderPayload('PurchaseOrderCancel');
const PurchaseOrderClosePayload = purchaseOrderPayload('PurchaseOrderClose');

/** What buyers and approvers do with an order. */
@Resolver()
export class PurchaseOrderMutationResolver {
  @Mutation(() => PurchaseOrderCreatePayload, { description: 'Writes a draft.' })
  @Requires('purchaseOrder:write')
  purchaseOrderCreate(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderCreateInput, { description: 'The draft.' }) input: PurchaseOrderCreateInput) {
    return settle(() => createPurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderUpdatePayload, { description: 'Changes a draft.' })
  @Requires('purchaseOrder:write')
  purchaseOrderUpdate(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderUpdateInput, { description: 'The change.' }) input: PurchaseOrderUpdateInput) {
    return settle(() => updatePurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderSubmitPayload, { description: 'Hands a draft in. Below the organisation’s limit it is approved at once.' })
  @Requires('purchaseOrder:write')
  purchaseOrderSubmit(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderSubmitInput, { description: 'The order.' }) input: PurchaseOrderReferenceInput) {
    return settle(() => submitPurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderApprovePayload, { description: 'Lets an order through. SELF_APPROVAL when you wrote or handed it in.' })
  @Requires('purchaseOrder:approve')
  purchaseOrderApprove(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderApproveInput, { description: 'The order.' }) input: PurchaseOrderReferenceInput) {
    return settle(() => approvePurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderRefuseApprovalPayload, { description: 'Sends an order back to its buyer as a draft.' })
  @Requires('purchaseOrder:approve')
  purchaseOrderRefuseApproval(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderRefuseApprovalInput, { description: 'The order.' }) input: PurchaseOrderReferenceInput) {
    return settle(() => refusePurchaseOrderApproval(context, input));
  }

  @Mutation(() => PurchaseOrderSendPayload, { description: 'Sends an approved order to its supplier, who is asked for an answer.' })
  @Requires('purchaseOrder:send')
  purchaseOrderSend(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderSendInput, { description: 'The order.' }) input: PurchaseOrderReferenceInput) {
    return settle(() => sendPurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderHoldPayload, { description: 'Stops an order for a while.' })
  @Requires('purchaseOrder:write')
  purchaseOrderHold(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderHoldInput, { description: 'The order.' }) input: PurchaseOrderReferenceInput) {
    return settle(() => stopPurchaseOrder(context, 'HOLD', input));
  }

  @Mutation(() => PurchaseOrderReleasePayload, { description: 'Lets an order on hold go on.' })
  @Requires('purchaseOrder:write')
  purchaseOrderRelease(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderReleaseInput, { description: 'The order.' }) input: PurchaseOrderReferenceInput) {
    return settle(() => stopPurchaseOrder(context, 'RELEASE', input));
  }

  @Mutation(() => PurchaseOrderCancelPayload, { description: 'Calls an order off.' })
  @Requires('purchaseOrder:write')
  purchaseOrderCancel(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderCancelInput, { description: 'The order.' }) input: PurchaseOrderReferenceInput) {
    return settle(() => stopPurchaseOrder(context, 'CANCEL', input));
  }

  @Mutation(() => PurchaseOrderClosePayload, { description: 'Declares an order done; nothing changes any more.' })
  @Requires('purchaseOrder:write')
  purchaseOrderClose(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderCloseInput, { description: 'The order.' }) input: PurchaseOrderReferenceInput) {
    return settle(() => stopPurchaseOrder(context, 'CLOSE', input));
  }
}
