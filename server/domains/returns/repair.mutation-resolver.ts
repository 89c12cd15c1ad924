import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { acceptQuote, declineQuote } from './answer-quote.js';
import { approveRefund, rejectRefund } from './decide-on-refund.js';
import { quoteRepair } from './quote-repair.js';
import {
  RefundNoteApproveInput,
  RefundNoteRejectInput,
  RepairAcceptQuoteInput,
  RepairApproveUnderWarrantyInput,
  RepairDeclineQuoteInput,
  RepairQuoteInput,
  RepairSendBackInput,
  RepairStartInput,
  RepairTestInput,
} from './repair.inputs.js';
import { refundNotePayload, repairPayload } from './returns.payloads.js';
import { approveUnderWarranty, sendBackRepaired, startRepair, testRepair } from './work-on-repair.js';

const RepairQuotePayload = repairPayload('RepairQuote');
const RepairApproveUnderWarrantyPayload = repairPayload('RepairApproveUnderWarranty');
const RepairAcceptQuotePayload = repairPayload('RepairAcceptQuote');
const RepairDeclineQuotePayload = repairPayload('RepairDeclineQuote');
const RepairStartPayload = repairPayload('RepairStart');
const RepairTestPayload = repairPayload('RepairTest');
const RepairSendBackPayload = repairPayload('RepairSendBack');
const RefundNoteApprovePayload = refundNotePayload('RefundNoteApprove');
const RefundNoteRejectPayload = refundNotePayload('RefundNoteReject');

/** How a repair and a refund go on. */
@Resolver()
export class RepairMutationResolver {
  @Mutation(() => RepairQuotePayload, { description: 'Names the price of a repair; the customer answers.' })
  @Requires('return:repair')
  repairQuote(@Ctx() context: SignedInContext, @Arg('input', () => RepairQuoteInput, { description: 'The price.' }) input: RepairQuoteInput) {
    return settle(() => quoteRepair(context, input));
  }

  @Mutation(() => RepairApproveUnderWarrantyPayload, { description: 'Has something repaired at no charge that was under warranty when the customer asked.' })
  @Requires('return:repair')
  repairApproveUnderWarranty(@Ctx() context: SignedInContext, @Arg('input', () => RepairApproveUnderWarrantyInput, { description: 'The repair.' }) input: RepairApproveUnderWarrantyInput) {
    return settle(() => approveUnderWarranty(context, input));
  }

  @Mutation(() => RepairAcceptQuotePayload, { description: 'Has it repaired at the quoted price.' })
  @VisibleTo('customer')
  @Requires('return:answer')
  repairAcceptQuote(@Ctx() context: SignedInContext, @Arg('input', () => RepairAcceptQuoteInput, { description: 'The repair.' }) input: RepairAcceptQuoteInput) {
    return settle(() => acceptQuote(context, input));
  }

  @Mutation(() => RepairDeclineQuotePayload, { description: 'Has it back as it is.' })
  @VisibleTo('customer')
  @Requires('return:answer')
  repairDeclineQuote(@Ctx() context: SignedInContext, @Arg('input', () => RepairDeclineQuoteInput, { description: 'The repair, and why.' }) input: RepairDeclineQuoteInput) {
    return settle(() => declineQuote(context, input));
  }

  @Mutation(() => RepairStartPayload, { description: 'Says that the work begins.' })
  @Requires('return:repair')
  repairStart(@Ctx() context: SignedInContext, @Arg('input', () => RepairStartInput, { description: 'The repair.' }) input: RepairStartInput) {
    return settle(() => startRepair(context, input));
  }

  @Mutation(() => RepairTestPayload, { description: 'Says that it works again.' })
  @Requires('return:repair')
  repairTest(@Ctx() context: SignedInContext, @Arg('input', () => RepairTestInput, { description: 'What was tested.' }) input: RepairTestInput) {
    return settle(() => testRepair(context, input));
  }

  @Mutation(() => RepairSendBackPayload, { description: 'Says that it is on its way back to the customer, repaired or as it was.' })
  @Requires('return:receive')
  repairSendBack(@Ctx() context: SignedInContext, @Arg('input', () => RepairSendBackInput, { description: 'The carrier.' }) input: RepairSendBackInput) {
    return settle(() => sendBackRepaired(context, input));
  }

  @Mutation(() => RefundNoteApprovePayload, { description: 'Lets the customer have the refund. Nobody approves what they worked out themselves.' })
  @Requires('refund:approve')
  refundNoteApprove(@Ctx() context: SignedInContext, @Arg('input', () => RefundNoteApproveInput, { description: 'The refund note.' }) input: RefundNoteApproveInput) {
    return settle(() => approveRefund(context, input));
  }

  @Mutation(() => RefundNoteRejectPayload, { description: 'Sends a refund note back to be worked out again.' })
  @Requires('refund:approve')
  refundNoteReject(@Ctx() context: SignedInContext, @Arg('input', () => RefundNoteRejectInput, { description: 'The refund note, and why.' }) input: RefundNoteRejectInput) {
    return settle(() => rejectRefund(context, input));
  }
}
