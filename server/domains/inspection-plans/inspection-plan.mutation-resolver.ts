import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { InspectionPlanCreateInput, InspectionPlanRetireInput, InspectionPlanUpdateInput } from './inspection-plan.inputs.js';
import { InspectionPlanType } from './inspection-plan.type.js';
import { createInspectionPlan, retireInspectionPlan, updateInspectionPlan } from './write-inspection-plan.js';

function inspectionPlanPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'An inspection plan after a change.' })
  class InspectionPlanPayload extends Payload {
    @Field(() => InspectionPlanType, { nullable: true, description: 'The plan as it is now; null when the change was refused.' })
    inspectionPlan?: InspectionPlanType | null;
  }
  return InspectionPlanPayload;
}

const InspectionPlanCreatePayload = inspectionPlanPayload('InspectionPlanCreate');
const InspectionPlanUpdatePayload = inspectionPlanPayload('InspectionPlanUpdate');
const InspectionPlanRetirePayload = inspectionPlanPayload('InspectionPlanRetire');

/** Quality says what is looked at. */
@Resolver()
export class InspectionPlanMutationResolver {
  @Mutation(() => InspectionPlanCreatePayload, { description: 'Makes a plan. Receipts that are posted from now on are inspected by it.' })
  @Requires('inspection:write')
  inspectionPlanCreate(@Ctx() context: SignedInContext, @Arg('input', () => InspectionPlanCreateInput, { description: 'The plan.' }) input: InspectionPlanCreateInput) {
    return settle(() => createInspectionPlan(context, input));
  }

  @Mutation(() => InspectionPlanUpdatePayload, { description: 'Changes a plan for the receipts to come.' })
  @Requires('inspection:write')
  inspectionPlanUpdate(@Ctx() context: SignedInContext, @Arg('input', () => InspectionPlanUpdateInput, { description: 'The plan as it shall be.' }) input: InspectionPlanUpdateInput) {
    return settle(() => updateInspectionPlan(context, input));
  }

  @Mutation(() => InspectionPlanRetirePayload, { description: 'Uses a plan no longer. What waits for its inspection is still inspected.' })
  @Requires('inspection:write')
  inspectionPlanRetire(@Ctx() context: SignedInContext, @Arg('input', () => InspectionPlanRetireInput, { description: 'The plan.' }) input: InspectionPlanRetireInput) {
    return settle(() => retireInspectionPlan(context, input));
  }
}
