import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { closeNonConformance, sendBackNonConformance, verifyNonConformance, withdrawNonConformance } from './judge-non-conformance.js';
import {
  NonConformanceCloseInput,
  NonConformanceOpenInput,
  NonConformanceSendBackInput,
  NonConformanceVerifyInput,
  NonConformanceWithdrawInput,
} from './non-conformance.inputs.js';
import { openNonConformance } from './open-non-conformance.js';
import { nonConformancePayload } from './quality.payloads.js';

const NonConformanceOpenPayload = nonConformancePayload('NonConformanceOpen');
const NonConformanceSendBackPayload = nonConformancePayload('NonConformanceSendBack');
const NonConformanceVerifyPayload = nonConformancePayload('NonConformanceVerify');
const NonConformanceClosePayload = nonConformancePayload('NonConformanceClose');
const NonConformanceWithdrawPayload = nonConformancePayload('NonConformanceWithdraw');

/** Quality opens non-conformances and judges what suppliers answer. */
@Resolver()
export class NonConformanceMutationResolver {
  @Mutation(() => NonConformanceOpenPayload, { description: 'Tells a supplier of goods that were not as they should be. Failed inspections do so by themselves.' })
  @Requires('nonConformance:handle')
  nonConformanceOpen(@Ctx() context: SignedInContext, @Arg('input', () => NonConformanceOpenInput, { description: 'What was found.' }) input: NonConformanceOpenInput) {
    return settle(() => openNonConformance(context, input));
  }

  @Mutation(() => NonConformanceSendBackPayload, { description: 'Asks the supplier for a step once more.' })
  @Requires('nonConformance:handle')
  nonConformanceSendBack(@Ctx() context: SignedInContext, @Arg('input', () => NonConformanceSendBackInput, { description: 'The step, and why.' }) input: NonConformanceSendBackInput) {
    return settle(() => sendBackNonConformance(context, input));
  }

  @Mutation(() => NonConformanceVerifyPayload, { description: 'Confirms that the corrective action works.' })
  @Requires('nonConformance:handle')
  nonConformanceVerify(@Ctx() context: SignedInContext, @Arg('input', () => NonConformanceVerifyInput, { description: 'How that was found.' }) input: NonConformanceVerifyInput) {
    return settle(() => verifyNonConformance(context, input));
  }

  @Mutation(() => NonConformanceClosePayload, { description: 'Declares it done.' })
  @Requires('nonConformance:handle')
  nonConformanceClose(@Ctx() context: SignedInContext, @Arg('input', () => NonConformanceCloseInput, { description: 'What is said at the end.' }) input: NonConformanceCloseInput) {
    return settle(() => closeNonConformance(context, input));
  }

  @Mutation(() => NonConformanceWithdrawPayload, { description: 'Takes it back: it was no fault of the supplier’s, or a mistake.' })
  @Requires('nonConformance:handle')
  nonConformanceWithdraw(@Ctx() context: SignedInContext, @Arg('input', () => NonConformanceWithdrawInput, { description: 'Why.' }) input: NonConformanceWithdrawInput) {
    return settle(() => withdrawNonConformance(context, input));
  }
}
