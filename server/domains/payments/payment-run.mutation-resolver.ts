import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { approvePaymentRun, cancelPaymentRun } from './approve-payment-run.js';
import { createPaymentRun } from './create-payment-run.js';
import { exportPaymentRun } from './export-payment-run.js';
import type { PaymentRunChange } from './load-payment-run.js';
import { paymentRunInput, PaymentRunCreateInput, PaymentRunReportInput, PaymentRunUpdateInput } from './payments.inputs.js';
import { paymentRunPayload } from './payments.payloads.js';
import { reportPayments } from './report-payments.js';
import { updatePaymentRun } from './update-payment-run.js';

const PaymentRunApproveInput = paymentRunInput('PaymentRunApprove');
const PaymentRunCancelInput = paymentRunInput('PaymentRunCancel');
const PaymentRunExportInput = paymentRunInput('PaymentRunExport');
const PaymentRunCreatePayload = paymentRunPayload('PaymentRunCreate');
const PaymentRunUpdatePayload = paymentRunPayload('PaymentRunUpdate');
const PaymentRunApprovePayload = paymentRunPayload('PaymentRunApprove');
const PaymentRunCancelPayload = paymentRunPayload('PaymentRunCancel');
const PaymentRunExportPayload = paymentRunPayload('PaymentRunExport');
const PaymentRunReportPayload = paymentRunPayload('PaymentRunReport');

@Resolver()
export class PaymentRunMutationResolver {
  @Mutation(() => PaymentRunCreatePayload, { description: 'Collects what is due into a proposal, one payment for each supplier, credit notes netted off.' })
  @Requires('paymentRun:prepare')
  paymentRunCreate(@Ctx() context: SignedInContext, @Arg('input', () => PaymentRunCreateInput, { description: 'What to collect.' }) input: PaymentRunCreateInput) {
    return settle(() => createPaymentRun(context, input));
  }

  @Mutation(() => PaymentRunUpdatePayload, { description: 'Takes something out of a proposal, or pays a part of it only.' })
  @Requires('paymentRun:prepare')
  paymentRunUpdate(@Ctx() context: SignedInContext, @Arg('input', () => PaymentRunUpdateInput, { description: 'What changes.' }) input: PaymentRunUpdateInput) {
    return settle(() => updatePaymentRun(context, input));
  }

  @Mutation(() => PaymentRunApprovePayload, { description: 'Lets a proposal through. Nobody approves what they prepared.' })
  @Requires('paymentRun:approve')
  paymentRunApprove(@Ctx() context: SignedInContext, @Arg('input', () => PaymentRunApproveInput, { description: 'Which run.' }) input: PaymentRunChange) {
    return settle(() => approvePaymentRun(context, input));
  }

  @Mutation(() => PaymentRunCancelPayload, { description: 'Calls a run off before the bank has it.' })
  @Requires('paymentRun:prepare')
  paymentRunCancel(@Ctx() context: SignedInContext, @Arg('input', () => PaymentRunCancelInput, { description: 'Which run.' }) input: PaymentRunChange) {
    return settle(() => cancelPaymentRun(context, input));
  }

  @Mutation(() => PaymentRunExportPayload, { description: 'Writes the files for the bank: CSV, and for euro SEPA pain.001. They are written once and kept.' })
  @Requires('paymentRun:export')
  paymentRunExport(@Ctx() context: SignedInContext, @Arg('input', () => PaymentRunExportInput, { description: 'Which run.' }) input: PaymentRunChange) {
    return settle(() => exportPaymentRun(context, input));
  }

  @Mutation(() => PaymentRunReportPayload, { description: 'Says what became of payments at the bank. Invoices follow, and suppliers are told.' })
  @Requires('payment:execute')
  paymentRunReport(@Ctx() context: SignedInContext, @Arg('input', () => PaymentRunReportInput, { description: 'What the bank said.' }) input: PaymentRunReportInput) {
    return settle(() => reportPayments(context, input));
  }
}
