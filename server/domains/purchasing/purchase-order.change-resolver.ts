import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { compiled, ConnectionTo } from '../../graphql/read/annotations.js';
import { settle } from '../../graphql/settle.js';
import { refuseChange, respondToCancellation } from './answer-change.js';
import { changePurchaseOrder } from './change-purchase-order.js';
import { approveChange, refuseChangeApproval, withdrawChange } from './decide-on-change.js';
import {
  PurchaseOrderCancellationRequestInput,
  PurchaseOrderCancellationRespondInput,
  PurchaseOrderChangeInput,
  PurchaseOrderChangeRefuseApprovalInput,
  PurchaseOrderChangeRefuseInput,
  PurchaseOrderChangeWithdrawInput,
} from './purchase-order-change.inputs.js';
import { purchaseOrderChangeList, PurchaseOrderChangesArguments } from './purchase-order-change.queries.js';
import { PurchaseOrderChangeConnection } from './purchase-order-change.type.js';
import { purchaseOrderInput, type PurchaseOrderReferenceInput } from './purchase-order.inputs.js';
import { purchaseOrderPayload } from './purchase-order.payloads.js';
import { PurchaseOrderType } from './purchase-order.type.js';
import { requestCancellation } from './request-cancellation.js';

const PurchaseOrderChangeApproveInput = purchaseOrderInput('PurchaseOrderChangeApprove');

const PurchaseOrderChangePayload = purchaseOrderPayload('PurchaseOrderChange');
const PurchaseOrderCancellationRequestPayload = purchaseOrderPayload('PurchaseOrderCancellationRequest');
const PurchaseOrderChangeApprovePayload = purchaseOrderPayload('PurchaseOrderChangeApprove');
const PurchaseOrderChangeRefuseApprovalPayload = purchaseOrderPayload('PurchaseOrderChangeRefuseApproval');
const PurchaseOrderChangeWithdrawPayload = purchaseOrderPayload('PurchaseOrderChangeWithdraw');
const PurchaseOrderChangeRefusePayload = purchaseOrderPayload('PurchaseOrderChangeRefuse');
const PurchaseOrderCancellationRespondPayload = purchaseOrderPayload('PurchaseOrderCancellationRespond');

/** What a buyer wants otherwise after sending, and what the supplier says to it. */
@Resolver(() => PurchaseOrderType)
export class PurchaseOrderChangeResolver {
  @FieldResolver(() => PurchaseOrderChangeConnection, { description: 'What the buyer asked for after sending. Newest first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @ConnectionTo(purchaseOrderChangeList, 'purchaseOrder')
  changes(@Args(() => PurchaseOrderChangesArguments) _page: object) {
    return compiled();
  }

  @Mutation(() => PurchaseOrderChangePayload, { description: 'Asks the supplier for something else than was sent; while they propose something, it is the answer to that. Above the tolerance it is approved first. What waited before is replaced.' })
  @Requires('purchaseOrder:write')
  purchaseOrderChange(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderChangeInput, { description: 'The change.' }) input: PurchaseOrderChangeInput) {
    return settle(() => changePurchaseOrder(context, input));
  }

  @Mutation(() => PurchaseOrderCancellationRequestPayload, { description: 'Asks the supplier to let what is still open of an order, or of lines of it, be called off. An order that the supplier rejected is cancelled at once.' })
  @Requires('purchaseOrder:write')
  purchaseOrderCancellationRequest(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderCancellationRequestInput, { description: 'The request.' }) input: PurchaseOrderCancellationRequestInput) {
    return settle(() => requestCancellation(context, input));
  }

  @Mutation(() => PurchaseOrderChangeApprovePayload, { description: 'Lets a change through to the supplier. SELF_APPROVAL when you asked for it, or wrote or handed in the order.' })
  @Requires('purchaseOrder:approve')
  purchaseOrderChangeApprove(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderChangeApproveInput, { description: 'The order.' }) input: PurchaseOrderReferenceInput) {
    return settle(() => approveChange(context, input));
  }

  @Mutation(() => PurchaseOrderChangeRefuseApprovalPayload, { description: 'Does not let a change through; the supplier never sees it.' })
  @Requires('purchaseOrder:approve')
  purchaseOrderChangeRefuseApproval(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderChangeRefuseApprovalInput, { description: 'The decision.' }) input: PurchaseOrderChangeRefuseApprovalInput) {
    return settle(() => refuseChangeApproval(context, input));
  }

  @Mutation(() => PurchaseOrderChangeWithdrawPayload, { description: 'Takes back a change or cancellation that nobody has answered; the order stands as it was agreed.' })
  @Requires('purchaseOrder:write')
  purchaseOrderChangeWithdraw(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderChangeWithdrawInput, { description: 'The order.' }) input: PurchaseOrderChangeWithdrawInput) {
    return settle(() => withdrawChange(context, input));
  }

  @Mutation(() => PurchaseOrderChangeRefusePayload, { description: 'Does not agree to a change; the order stands as it was agreed. To accept it, or to propose something else, use `purchaseOrderRespond`.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:respond')
  purchaseOrderChangeRefuse(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderChangeRefuseInput, { description: 'The answer.' }) input: PurchaseOrderChangeRefuseInput) {
    return settle(() => refuseChange(context, input));
  }

  @Mutation(() => PurchaseOrderCancellationRespondPayload, { description: 'Lets something be called off, or not.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:respond')
  purchaseOrderCancellationRespond(@Ctx() context: SignedInContext, @Arg('input', () => PurchaseOrderCancellationRespondInput, { description: 'The answer.' }) input: PurchaseOrderCancellationRespondInput) {
    return settle(() => respondToCancellation(context, input));
  }
}
