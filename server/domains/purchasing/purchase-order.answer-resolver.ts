import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { confirmPurchaseOrders } from './confirm-purchase-orders.js';
import { acceptProposal, refuseProposal } from './decide-on-proposal.js';
import { markPurchaseOrderReceived } from './mark-purchase-order-received.js';
import { PurchaseOrderRespondInput } from './purchase-order-respond.input.js';
import {
  PurchaseOrderAcceptProposalInput,
  type PurchaseOrderReferenceInput,
  purchaseOrderInput,
  PurchaseOrderRefuseProposalInput,
} from './purchase-order.inputs.js';
import { purchaseOrderPayload, PurchaseOrderRespondPayload } from './purchase-order.payloads.js';
import { PurchaseOrdersConfirmInput, PurchaseOrdersConfirmPayload } from './purchase-orders-confirm.types.js';
import { respondToPurchaseOrder } from './respond-to-purchase-order.js';

const PurchaseOrderMarkReceivedInput = purchaseOrderInput('PurchaseOrderMarkReceived');

const PurchaseOrderMarkReceivedPayload = purchaseOrderPayload('PurchaseOrderMarkReceived');
const PurchaseOrderAcceptProposalPayload = purchaseOrderPayload('PurchaseOrderAcceptProposal');
const PurchaseOrderRefuseProposalPayload = purchaseOrderPayload('PurchaseOrderRefuseProposal');

/** The supplier answers an order, and the buyer decides on what was proposed. */
@Resolver()
export class PurchaseOrderAnswerResolver {
  @Mutation(() => PurchaseOrderMarkReceivedPayload, { description: 'Tells the buyer that the order was seen.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:respond')
  purchaseOrderMarkReceived(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderMarkReceivedInput, { description: 'The order.' }) input: PurchaseOrderReferenceInput) {
    return settle(() => markPurchaseOrderReceived(context, input));
  }

  @Mutation(() => PurchaseOrderRespondPayload, { description: 'Answers an order. Lines as asked or inside the buyer’s tolerance are in force at once; the others wait for the buyer.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:respond')
  purchaseOrderRespond(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderRespondInput, { description: 'The answer.' }) input: PurchaseOrderRespondInput) {
    return settle(() => respondToPurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrdersConfirmPayload, { description: 'Confirms up to 50 orders as they were asked for, each for itself. Orders that were answered, or that the buyer wants to change, are refused.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:respond')
  purchaseOrdersConfirm(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrdersConfirmInput, { description: 'The orders.' }) input: PurchaseOrdersConfirmInput) {
    return settle(() => confirmPurchaseOrders(context, input.ids));
  }

  @Mutation(() => PurchaseOrderAcceptProposalPayload, { description: 'Takes over what the supplier proposes; the order gets a new version.' })
  @Requires('purchaseOrder:decide')
  purchaseOrderAcceptProposal(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderAcceptProposalInput, { description: 'The decision.' }) input: PurchaseOrderAcceptProposalInput) {
    return settle(() => acceptProposal(context, input));
  }

  @Mutation(() => PurchaseOrderRefuseProposalPayload, { description: 'Refuses what the supplier proposes; the lines in question wait for another answer.' })
  @Requires('purchaseOrder:decide')
  purchaseOrderRefuseProposal(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderRefuseProposalInput, { description: 'The decision.' }) input: PurchaseOrderRefuseProposalInput) {
    return settle(() => refuseProposal(context, input));
  }
}
