import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { approvePurchaseOrder, refusePurchaseOrderApproval } from './approve-purchase-order.js';
import { createPurchaseOrder, updatePurchaseOrder } from './create-purchase-order.js';
import { acceptProposal, refuseProposal } from './decide-on-proposal.js';
import { markPurchaseOrderReceived } from './mark-purchase-order-received.js';
import { PurchaseOrderRespondInput } from './purchase-order-respond.input.js';
import { PurchaseOrderResponseType } from './purchase-order-response.type.js';
import {
  PurchaseOrderAcceptProposalInput,
  PurchaseOrderCreateInput,
  PurchaseOrderInput,
  PurchaseOrderRefuseProposalInput,
  PurchaseOrderUpdateInput,
} from './purchase-order.inputs.js';
import { PurchaseOrderType } from './purchase-order.type.js';
import { respondToPurchaseOrder } from './respond-to-purchase-order.js';
import { sendPurchaseOrder } from './send-purchase-order.js';
import { stopPurchaseOrder } from './stop-purchase-order.js';
import { submitPurchaseOrder } from './submit-purchase-order.js';

@ObjectType({ description: 'A purchase order after a change.' })
class PurchaseOrderPayload extends Payload {
  @Field(() => PurchaseOrderType, { nullable: true, description: 'The order as it is now; null when the change was refused.' })
  @VisibleTo('supplier')
  purchaseOrder?: PurchaseOrderType | null;
}

@ObjectType({ description: 'A purchase order after the supplier’s answer.' })
class PurchaseOrderRespondPayload extends PurchaseOrderPayload {
  @Field(() => PurchaseOrderResponseType, { nullable: true, description: 'The answer as it was kept; null when it was refused.' })
  @VisibleTo('supplier')
  response?: PurchaseOrderResponseType | null;
}

@Resolver()
export class PurchaseOrderMutationResolver {
  @Mutation(() => PurchaseOrderPayload, { description: 'Writes a draft.' })
  @Requires('purchaseOrder:write')
  purchaseOrderCreate(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderCreateInput, { description: 'The draft.' }) input: PurchaseOrderCreateInput) {
    return settle(() => createPurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Changes a draft.' })
  @Requires('purchaseOrder:write')
  purchaseOrderUpdate(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderUpdateInput, { description: 'The change.' }) input: PurchaseOrderUpdateInput) {
    return settle(() => updatePurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Hands a draft in. Below the organisation’s limit it is approved at once.' })
  @Requires('purchaseOrder:write')
  purchaseOrderSubmit(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderInput, { description: 'The order.' }) input: PurchaseOrderInput) {
    return settle(() => submitPurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Lets an order through. SELF_APPROVAL when you wrote or handed it in.' })
  @Requires('purchaseOrder:approve')
  purchaseOrderApprove(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderInput, { description: 'The order.' }) input: PurchaseOrderInput) {
    return settle(() => approvePurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Sends an order back to its buyer as a draft.' })
  @Requires('purchaseOrder:approve')
  purchaseOrderRefuseApproval(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderInput, { description: 'The order.' }) input: PurchaseOrderInput) {
    return settle(() => refusePurchaseOrderApproval(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Sends an approved order to its supplier, who is asked for an answer.' })
  @Requires('purchaseOrder:send')
  purchaseOrderSend(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderInput, { description: 'The order.' }) input: PurchaseOrderInput) {
    return settle(() => sendPurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Tells the buyer that the order was seen.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:respond')
  purchaseOrderMarkReceived(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderInput, { description: 'The order.' }) input: PurchaseOrderInput) {
    return settle(() => markPurchaseOrderReceived(context, input));
  }

  @Mutation(() => PurchaseOrderRespondPayload, {
    description: 'Answers an order. Lines as asked or inside the buyer’s tolerance are in force at once; the others wait for the buyer.',
  })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:respond')
  purchaseOrderRespond(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderRespondInput, { description: 'The answer.' }) input: PurchaseOrderRespondInput) {
    return settle(() => respondToPurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Takes over what the supplier proposes; the order gets a new version.' })
  @Requires('purchaseOrder:decide')
  purchaseOrderAcceptProposal(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderAcceptProposalInput, { description: 'The decision.' }) input: PurchaseOrderAcceptProposalInput) {
    return settle(() => acceptProposal(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Refuses what the supplier proposes; the lines in question wait for another answer.' })
  @Requires('purchaseOrder:decide')
  purchaseOrderRefuseProposal(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderRefuseProposalInput, { description: 'The decision.' }) input: PurchaseOrderRefuseProposalInput) {
    return settle(() => refuseProposal(context, input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Stops an order for a while.' })
  @Requires('purchaseOrder:write')
  purchaseOrderHold(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderInput, { description: 'The order.' }) input: PurchaseOrderInput) {
    return settle(() => stopPurchaseOrder(context, 'HOLD', input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Lets an order on hold go on.' })
  @Requires('purchaseOrder:write')
  purchaseOrderRelease(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderInput, { description: 'The order.' }) input: PurchaseOrderInput) {
    return settle(() => stopPurchaseOrder(context, 'RELEASE', input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Calls an order off.' })
  @Requires('purchaseOrder:write')
  purchaseOrderCancel(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderInput, { description: 'The order.' }) input: PurchaseOrderInput) {
    return settle(() => stopPurchaseOrder(context, 'CANCEL', input));
  }

  @Mutation(() => PurchaseOrderPayload, { description: 'Declares an order done; nothing changes any more.' })
  @Requires('purchaseOrder:write')
  purchaseOrderClose(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderInput, { description: 'The order.' }) input: PurchaseOrderInput) {
    return settle(() => stopPurchaseOrder(context, 'CLOSE', input));
  }
}
