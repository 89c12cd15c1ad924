import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { placeHold, releaseHold } from './hold-payment.js';
import { PaymentHoldPlaceInput, PaymentHoldReleaseInput } from './payments.inputs.js';
import { payablePayload } from './payments.payloads.js';

const PaymentHoldPlacePayload = payablePayload('PaymentHoldPlace');
const PaymentHoldReleasePayload = payablePayload('PaymentHoldRelease');

@Resolver()
export class PaymentMutationResolver {
  @Mutation(() => PaymentHoldPlacePayload, { description: 'Holds the payment of an invoice; no run collects it, and the supplier is told why.' })
  @Requires('payment:hold')
  paymentHoldPlace(@Ctx() context: SignedInContext, @Arg('input', () => PaymentHoldPlaceInput, { description: 'What, and why.' }) input: PaymentHoldPlaceInput) {
    return settle(() => placeHold(context, input));
  }

  @Mutation(() => PaymentHoldReleasePayload, { description: 'Lets go of a held payment: it is paid on its day.' })
  @Requires('payment:hold')
  paymentHoldRelease(@Ctx() context: SignedInContext, @Arg('input', () => PaymentHoldReleaseInput, { description: 'What.' }) input: PaymentHoldReleaseInput) {
    return settle(() => releaseHold(context, input));
  }
}
