import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { completeInspection } from './complete-inspection.js';
import { decideInspection, waiveInspection } from './decide-inspection.js';
import { InspectionCompleteInput, InspectionDecideInput, InspectionRecordInput, InspectionWaiveInput } from './inspection.inputs.js';
import { inspectionPayload } from './quality.payloads.js';
import { recordInspection } from './record-inspection.js';

const InspectionRecordPayload = inspectionPayload('InspectionRecord');
const InspectionCompletePayload = inspectionPayload('InspectionComplete');
const InspectionWaivePayload = inspectionPayload('InspectionWaive');
const InspectionDecidePayload = inspectionPayload('InspectionDecide');

/** Quality looks at samples and decides on goods. */
@Resolver()
export class InspectionMutationResolver {
  @Mutation(() => InspectionRecordPayload, { description: 'Writes down what was found. What is recorded again takes the place of what was there.' })
  @Requires('inspection:write')
  inspectionRecord(@Ctx() context: SignedInContext, @Arg('input', () => InspectionRecordInput, { description: 'What was found.' }) input: InspectionRecordInput) {
    return settle(() => recordInspection(context, input));
  }

  @Mutation(() => InspectionCompletePayload, { description: 'Lets the plan decide: good goods are accepted; bad ones wait for a decision, and open a non-conformance.' })
  @Requires('inspection:write')
  inspectionComplete(@Ctx() context: SignedInContext, @Arg('input', () => InspectionCompleteInput, { description: 'The inspection.' }) input: InspectionCompleteInput) {
    return settle(() => completeInspection(context, input));
  }

  @Mutation(() => InspectionWaivePayload, { description: 'Accepts the goods without looking. Who received them cannot.' })
  @Requires('inspection:decide')
  inspectionWaive(@Ctx() context: SignedInContext, @Arg('input', () => InspectionWaiveInput, { description: 'The inspection, and why.' }) input: InspectionWaiveInput) {
    return settle(() => waiveInspection(context, input));
  }

  @Mutation(() => InspectionDecidePayload, { description: 'Decides what becomes of goods whose sample was bad. Who looked at the sample cannot let them be used as they are.' })
  @Requires('inspection:decide')
  inspectionDecide(@Ctx() context: SignedInContext, @Arg('input', () => InspectionDecideInput, { description: 'The decision.' }) input: InspectionDecideInput) {
    return settle(() => decideInspection(context, input));
  }
}
