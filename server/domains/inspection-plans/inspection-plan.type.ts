import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { ItemType } from '../catalog/index.js';
import { SupplierType } from '../suppliers/index.js';
import { CharacteristicType } from './characteristic.type.js';
import { InspectionPlan } from './inspection-plan.entity.js';
import { InspectionPlanActionEnum, InspectionPlanStatusEnum, SamplingMethodEnum } from './inspection-plan.enums.js';
import { type InspectionPlanAction, inspectionPlanTransitions } from './inspection-plan.states.js';

@ObjectType('InspectionPlan', { implements: Node, description: 'What of received goods is looked at, and how much of it.' })
@RecordOf(InspectionPlan, 'ipl')
export class InspectionPlanType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: InspectionPlan['lockVersion'];

  @Field(() => String, { description: 'What people call it.' })
  name!: InspectionPlan['name'];

  @Field(() => InspectionPlanStatusEnum, { description: 'Whether goods are inspected by it.' })
  status!: InspectionPlan['status'];

  @Field(() => ItemType, { nullable: true, description: 'The item it is for; null when it is for a category.' })
  item!: ItemType | null;

  @Field(() => SupplierType, { nullable: true, description: 'The supplier whose deliveries of the item it is for; null when it is for everybody’s.' })
  supplier!: SupplierType | null;

  @Field(() => String, { nullable: true, description: 'The category of items it is for; null when it is for one item.' })
  category!: InspectionPlan['category'];

  @Field(() => SamplingMethodEnum, { description: 'How many pieces of a lot are looked at.' })
  sampling!: InspectionPlan['sampling'];

  @Field(() => DecimalScalar, { nullable: true, description: 'Acceptable quality level in percent of nonconforming pieces, for ISO_2859_1.' })
  acceptableQualityLevel!: InspectionPlan['acceptableQualityLevel'];

  @Field(() => Int, { nullable: true, description: 'Pieces of each lot, for FIXED.' })
  sampleSize!: InspectionPlan['sampleSize'];

  @Field(() => Int, { nullable: true, description: 'Up to so many nonconforming pieces a lot is good, for FIXED.' })
  acceptNumber!: InspectionPlan['acceptNumber'];

  @Field(() => Int, { description: 'Days after the receipt within which an inspection is to be done.' })
  inspectWithinDays!: InspectionPlan['inspectWithinDays'];

  @Field(() => [CharacteristicType], { description: 'What is looked at on each piece, by number.' })
  characteristics!: CharacteristicType[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => [InspectionPlanActionEnum], { description: 'What you can do with it now.' })
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): InspectionPlanAction[] {
    return actionsFrom(inspectionPlanTransitions, this.status, context.principal.permissions);
  }
}

export const InspectionPlanConnection = connectionOf('InspectionPlan', () => InspectionPlanType);
