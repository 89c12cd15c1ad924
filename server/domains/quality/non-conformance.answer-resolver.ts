import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { containNonConformance, correctNonConformance, stateRootCause } from './answer-non-conformance.js';
import { NonConformanceContainInput, NonConformanceCorrectInput, NonConformanceStateRootCauseInput } from './non-conformance.inputs.js';
import { nonConformancePayload } from './quality.payloads.js';

const NonConformanceContainPayload = nonConformancePayload('NonConformanceContain');
const NonConformanceStateRootCausePayload = nonConformancePayload('NonConformanceStateRootCause');
const NonConformanceCorrectPayload = nonConformancePayload('NonConformanceCorrect');

/** The supplier answers, step by step. */
@Resolver()
export class NonConformanceAnswerResolver {
  @Mutation(() => NonConformanceContainPayload, { description: 'Says what was done at once.' })
  @VisibleTo('supplier')
  @Requires('nonConformance:answer')
  nonConformanceContain(@Ctx() context: SignedInContext, @Arg('input', () => NonConformanceContainInput, { description: 'The answer.' }) input: NonConformanceContainInput) {
    return settle(() => containNonConformance(context, input));
  }

  @Mutation(() => NonConformanceStateRootCausePayload, { description: 'Says why it happened.' })
  @VisibleTo('supplier')
  @Requires('nonConformance:answer')
  nonConformanceStateRootCause(@Ctx() context: SignedInContext, @Arg('input', () => NonConformanceStateRootCauseInput, { description: 'The answer.' }) input: NonConformanceStateRootCauseInput) {
    return settle(() => stateRootCause(context, input));
  }

  @Mutation(() => NonConformanceCorrectPayload, { description: 'Says what is done so that it does not happen again.' })
  @VisibleTo('supplier')
  @Requires('nonConformance:answer')
  nonConformanceCorrect(@Ctx() context: SignedInContext, @Arg('input', () => NonConformanceCorrectInput, { description: 'The answer.' }) input: NonConformanceCorrectInput) {
    return settle(() => correctNonConformance(context, input));
  }
}
